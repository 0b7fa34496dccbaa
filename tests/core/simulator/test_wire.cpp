// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::Fields;
using wechat::SignType;

class TestWire final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void admitsBothSignTypes_data();
    void admitsBothSignTypes();
    void refusesWhatIsNotAuthentic_data();
    void refusesWhatIsNotAuthentic();
    void businessRefusalsAreSigned();
    void communicationFailuresAreNot();
    void noticeVerifiesAndCarriesThePayment_data();
    void noticeVerifiesAndCarriesThePayment();
    void writesCdataExceptAmounts();
    void badSignatureDoesNotVerify();
};

void TestWire::admitsBothSignTypes_data()
{
    QTest::addColumn<bool>("hmac");
    QTest::newRow("MD5") << false;
    QTest::newRow("HMAC-SHA256") << true;
}

void TestWire::admitsBothSignTypes()
{
    QFETCH(const bool, hmac);
    const SignType type = hmac ? SignType::HmacSha256 : SignType::Md5;
    Books books;
    const Result<Admission> admission = admit(signedXml(goodOrder(), books.merchant, type), books.platform);
    QVERIFY2(admission, admission ? "" : qPrintable(admission.error().code));
    QCOMPARE(admission->signType, type);
    const QByteArray xml =
        signedAnswer(*admission, perform(Call::UnifiedOrder, *admission, books.platform), books.random);
    const Result<Fields> answer = wechat::parseXml(xml);
    QVERIFY(answer);
    QVERIFY(wechat::verify(*answer, type, books.merchant.secret()));
    QCOMPARE(wechat::value(*answer, "return_code"), "SUCCESS");
    QCOMPARE(wechat::value(*answer, "result_code"), "SUCCESS");
    QCOMPARE(wechat::value(*answer, "appid"), books.merchant.appId);
    QCOMPARE(wechat::value(*answer, "nonce_str").size(), 16);
    QVERIFY(!wechat::value(*answer, "code_url").isEmpty());
}

void TestWire::refusesWhatIsNotAuthentic_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const SimulatedMerchant merchant = SimulatedMerchant::practice();
    const Fields good = signedRequest(goodOrder(), merchant, SignType::Md5);
    const auto with = [good](const char *name, const QByteArray &value) -> QByteArray {
        Fields fields = good;
        fields[name] = value;
        return wechat::writeXml(fields);
    };
    QTest::newRow("good") << wechat::writeXml(good) << QString();
    QTest::newRow("empty") << QByteArray() << u"POST_DATA_EMPTY"_s;
    QTest::newRow("JSON") << QByteArray("{}") << u"XML_FORMAT_ERROR"_s;
    QTest::newRow("DOCTYPE") << QByteArray("<!DOCTYPE xml><xml/>") << u"XML_FORMAT_ERROR"_s;
    QTest::newRow("GBK") << QByteArray("<xml><body>\xcd\xf8</body></xml>") << u"NOT_UTF8"_s;
    QTest::newRow("no appid") << with("appid", "") << u"LACK_PARAMS"_s;
    QTest::newRow("no nonce") << with("nonce_str", "") << u"LACK_PARAMS"_s;
    QTest::newRow("no sign") << with("sign", "") << u"LACK_PARAMS"_s;
    QTest::newRow("unknown merchant") << with("mch_id", "1") << u"MCHID_NOT_EXIST"_s;
    QTest::newRow("unknown app") << with("appid", "wx1") << u"APPID_NOT_EXIST"_s;
    QTest::newRow("another's app") << with("appid", otherMerchant().appId) << u"APPID_MCHID_NOT_MATCH"_s;
    QTest::newRow("changed amount") << with("total_fee", "1") << u"SIGNERROR"_s;
    QTest::newRow("lower-case sign") << with("sign", good.at("sign").toLower()) << u"SIGNERROR"_s;
    QTest::newRow("unknown sign type") << with("sign_type", "SHA1") << u"SIGNERROR"_s;
    SimulatedMerchant wrongKey = merchant;
    wrongKey.key = otherMerchant().key;
    QTest::newRow("another's key") << signedXml(goodOrder(), wrongKey, SignType::HmacSha256)
                                   << u"SIGNERROR"_s;
    Fields emoji = goodOrder();
    emoji["body"] = "咖啡\xf0\x9f\x98\x80";
    QTest::newRow("four-byte character") << signedXml(emoji, merchant, SignType::Md5) << u"SIGNERROR"_s;
}

void TestWire::refusesWhatIsNotAuthentic()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    const Books books;
    const Result<Admission> admission = admit(body, books.platform);
    QCOMPARE(admission ? QString() : admission.error().code, code);
}

void TestWire::businessRefusalsAreSigned()
{
    Books books;
    const Fields query{{"out_trade_no", "NOBODY"}};
    const Result<Admission> admission =
        admit(signedXml(query, books.merchant, SignType::HmacSha256), books.platform);
    QVERIFY(admission);
    const QByteArray xml =
        signedAnswer(*admission, perform(Call::OrderQuery, *admission, books.platform), books.random);
    const Fields answer = *wechat::parseXml(xml);
    QVERIFY(wechat::verify(answer, SignType::HmacSha256, books.merchant.secret()));
    QCOMPARE(wechat::value(answer, "result_code"), "FAIL");
    QCOMPARE(wechat::value(answer, "err_code"), "ORDERNOTEXIST");
    QVERIFY(!wechat::value(answer, "err_code_des").isEmpty());
}

void TestWire::communicationFailuresAreNot()
{
    const Fields answer = *wechat::parseXml(communicationFailure("签名错误"));
    const Fields expected{{"return_code", "FAIL"}, {"return_msg", "签名错误"}};
    QVERIFY(answer == expected);
}

void TestWire::noticeVerifiesAndCarriesThePayment_data()
{
    QTest::addColumn<bool>("hmac");
    QTest::addColumn<bool>("names");
    QTest::addColumn<QByteArray>("signType");
    QTest::newRow("MD5") << false << true << QByteArray();
    QTest::newRow("HMAC-SHA256") << true << true << QByteArray("HMAC-SHA256");
    QTest::newRow("HMAC-SHA256, not named") << true << false << QByteArray();
}

void TestWire::noticeVerifiesAndCarriesThePayment()
{
    QFETCH(const bool, hmac);
    QFETCH(const bool, names);
    QFETCH(const QByteArray, signType);
    const SignType type = hmac ? SignType::HmacSha256 : SignType::Md5;
    Books books;
    const Result<Fields> prepay =
        books.platform.unifiedOrder(books.merchant, signedRequest(goodOrder(), books.merchant, type), type);
    QVERIFY(books.payAs("oBuyer", wechat::value(*prepay, "code_url")));
    const Order order = *books.platform.find("ORDER00001");
    const Fields notice = *wechat::parseXml(paymentNotice(order, books.merchant, names, books.random));
    QVERIFY(wechat::verify(notice, type, books.merchant.secret()));
    QCOMPARE(wechat::value(notice, "sign_type"), signType);
    QCOMPARE(wechat::value(notice, "total_fee"), "1250");
    QCOMPARE(wechat::value(notice, "transaction_id"), order.transactionId);
    QCOMPARE(wechat::value(notice, "out_trade_no"), "ORDER00001");
    QVERIFY(!notice.contains("trade_state"));
    QVERIFY(!notice.contains("attach"));
}

void TestWire::writesCdataExceptAmounts()
{
    const QByteArray xml = writePlatformXml({{"body", "a<b & c"}, {"total_fee", "1"}, {"x", "]]>"}});
    QCOMPARE(xml, "<xml><body><![CDATA[a<b & c]]></body><total_fee>1</total_fee><x>]]&gt;</x></xml>");
    QCOMPARE(wechat::value(*wechat::parseXml(xml), "x"), "]]>");
}

void TestWire::badSignatureDoesNotVerify()
{
    Fields fields{{"a", "1"}};
    const SecretBytes key = SimulatedMerchant::practice().secret();
    wechat::addSign(fields, SignType::Md5, key);
    const QByteArray xml = writePlatformXml(fields);
    QVERIFY(wechat::verify(*wechat::parseXml(xml), SignType::Md5, key));
    QVERIFY(!wechat::verify(*wechat::parseXml(withBadSignature(xml)), SignType::Md5, key));
    QCOMPARE(withBadSignature("<xml></xml>"), "<xml></xml>");
}

SAOMA_TEST(TestWire)
#include "test_wire.moc"
