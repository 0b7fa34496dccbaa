// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/scancallback.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestScanCallback final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheFields();
    void needsEveryField_data();
    void needsEveryField();
    void answersWithThePrepayId();
    void F34_refusesWithAText();
};

void TestScanCallback::readsTheFields()
{
    for (const SignType setting : {SignType::Md5, SignType::HmacSha256}) { // mode 1 is MD5 under both
        const Result<ScanCallback> scan =
            readScanCallback(signedXml(scanFields(), SignType::Md5), sampleMerchant(setting));
        QVERIFY(scan);
        QCOMPARE(scan->productId, "tea-01"_ba);
        QCOMPARE(scan->openid, "oAAAAAAAAAAAAAAAAAAAAAAAAAAA"_ba);
        QCOMPARE(scan->nonceStr, "scanNonce0000001"_ba);
        QVERIFY(scan->isSubscribed);
        QVERIFY(!readScanCallback(signedXml(scanFields(), SignType::HmacSha256), sampleMerchant(setting)));
    }
}

void TestScanCallback::needsEveryField_data()
{
    QTest::addColumn<QString>("code");
    for (const char *name : {"product_id", "openid", "nonce_str"})
        QTest::newRow(name) << u"FIELD_INVALID"_s;
    for (const char *name : {"appid", "mch_id"})
        QTest::newRow(name) << u"WRONG_MERCHANT"_s;
    QTest::newRow("is_subscribe") << QString(); // tells nothing that matters
}

void TestScanCallback::needsEveryField()
{
    QFETCH(const QString, code);
    Fields fields = scanFields();
    fields.erase(QByteArray(QTest::currentDataTag()));
    const auto scan = readScanCallback(signedXml(fields, SignType::Md5), sampleMerchant(SignType::Md5));
    QCOMPARE(scan ? QString() : scan.error().code, code);
}

void TestScanCallback::answersWithThePrepayId()
{
    const Merchant merchant = sampleMerchant(SignType::HmacSha256);
    Result<Fields> fields = parseXml(writeScanAnswer("wx2026prepay", merchant, "n1"));
    QVERIFY(fields);
    QVERIFY(verify(*fields, SignType::Md5, merchant.apiKey));
    fields->erase("sign");
    QCOMPARE(*fields,
        (Fields{{"appid", merchant.appId}, {"mch_id", merchant.mchId}, {"nonce_str", "n1"},
            {"prepay_id", "wx2026prepay"}, {"result_code", "SUCCESS"}, {"return_code", "SUCCESS"}}));
}

void TestScanCallback::F34_refusesWithAText()
{
    const Merchant merchant = sampleMerchant(SignType::HmacSha256);
    const QByteArray text = QByteArray("售").repeated(50);
    Result<Fields> fields = parseXml(writeScanRefusal(text, merchant, "n1"));
    QVERIFY(fields);
    QVERIFY(verify(*fields, SignType::Md5, merchant.apiKey));
    QCOMPARE(value(*fields, "return_code"), "SUCCESS"_ba);
    QCOMPARE(value(*fields, "result_code"), "FAIL"_ba);
    QCOMPARE(value(*fields, "err_code_des"), QByteArray("售").repeated(42));
    QVERIFY(!fields->contains("prepay_id"));
}

SAOMA_TEST(TestScanCallback)
#include "test_scancallback.moc"
