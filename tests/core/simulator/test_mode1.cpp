// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/mode1.h"
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::Fields;
using wechat::SignType;

class TestMode1 final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsProductCodes_data();
    void readsProductCodes();
    void tellsProductCodesFromCodeUrls();
    void callbackHasItsSevenElements();
    void readsTheMerchantsAnswer_data();
    void readsTheMerchantsAnswer();
};

namespace {

Fields codeFields(const QByteArray &productId = "COFFEE")
{
    const SimulatedMerchant merchant = SimulatedMerchant::practice();
    Fields fields{{"appid", merchant.appId}, {"mch_id", merchant.mchId}, {"time_stamp", "1800000000"},
        {"nonce_str", "n1"}, {"product_id", productId}};
    wechat::addSign(fields, SignType::Md5, merchant.secret());
    return fields;
}

QByteArray codeText(const QByteArrayList &order, const Fields &fields = codeFields())
{
    QByteArrayList parts;
    for (const QByteArray &name : order)
        parts.append(name + '=' + wechat::value(fields, name));
    return "weixin://wxpay/bizpayurl?" + parts.join('&');
}

const QByteArrayList alphabetical{"appid", "mch_id", "nonce_str", "product_id", "time_stamp", "sign"};

QByteArray scanAnswer(Fields fields, SignType type = SignType::Md5)
{
    const SimulatedMerchant merchant = SimulatedMerchant::practice();
    fields.emplace("return_code", "SUCCESS");
    fields.emplace("appid", merchant.appId);
    fields.emplace("mch_id", merchant.mchId);
    fields.emplace("nonce_str", "n2");
    wechat::addSign(fields, type, merchant.secret());
    return wechat::writeXml(fields);
}

} // namespace

void TestMode1::readsProductCodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QByteArrayList shuffled{"sign", "product_id", "appid", "time_stamp", "mch_id", "nonce_str"};
    QTest::newRow("alphabetical") << codeText(alphabetical) << QString();
    QTest::newRow("another order") << codeText(shuffled) << QString();
    Fields encoded = codeFields("A.B");
    encoded["product_id"] = "A%2EB";
    QTest::newRow("percent-encoded") << codeText(alphabetical, encoded) << QString();
    QTest::newRow("without sign") << codeText(alphabetical.mid(0, 5)) << u"CODE_INVALID"_s;
    QTest::newRow("without product") << codeText({"appid", "mch_id", "nonce_str", "time_stamp", "sign"})
                                     << u"CODE_INVALID"_s;
    QTest::newRow("product twice") << QByteArray(codeText(alphabetical) + "&product_id=TEA")
                                   << u"CODE_INVALID"_s;
    QTest::newRow("something added") << QByteArray(codeText(alphabetical) + "&x=1") << u"CODE_INVALID"_s;
    QByteArray fullWidth = codeText(alphabetical);
    fullWidth.replace("weixin:", "weixin：");
    QTest::newRow("full-width colon") << fullWidth << u"CODE_INVALID"_s;
    QByteArray tampered = codeText(alphabetical);
    tampered.replace("COFFEE", "CAVIAR");
    QTest::newRow("another product") << tampered << u"SIGNERROR"_s;
    QByteArray stranger = codeText(alphabetical);
    stranger.replace("1000000001", "1000000009");
    QTest::newRow("unknown merchant") << stranger << u"MCHID_NOT_EXIST"_s;
    Fields hmac = codeFields();
    wechat::addSign(hmac, SignType::HmacSha256, SimulatedMerchant::practice().secret());
    QTest::newRow("HMAC instead of MD5") << codeText(alphabetical, hmac) << u"CODE_INVALID"_s;
    QTest::newRow("something else") << QByteArray("https://example.org") << u"CODE_INVALID"_s;
}

void TestMode1::readsProductCodes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, code);
    const Books books;
    const Result<ProductCode> read = readProductCode(text, books.platform);
    QCOMPARE(read ? QString() : read.error().code, code);
    if (read)
        QVERIFY(read->productId == "COFFEE" || read->productId == "A.B");
    else
        QVERIFY(!read.error().detail.isEmpty());
}

void TestMode1::tellsProductCodesFromCodeUrls()
{
    QVERIFY(isProductCode(codeText(alphabetical)));
    QVERIFY(!isProductCode("weixin://wxpay/bizpayurl?pr=TouTcET"));
    QVERIFY(!isProductCode("weixin://wxpay/bizpayurl?sr=TouTcET"));
    QVERIFY(!isProductCode("weixin://wxpay/bizpayurl/up?pr=x&groupid=00"));
    QVERIFY(!isProductCode("https://example.org/?product_id=1"));
}

void TestMode1::callbackHasItsSevenElements()
{
    Books books;
    const ProductCode code{books.merchant, "COFFEE"};
    const Fields message = *wechat::parseXml(scanCallbackMessage(code, "oBuyer", books.random));
    QCOMPARE(message.size(), std::size_t(7));
    QVERIFY(wechat::verify(message, SignType::Md5, books.merchant.secret()));
    QCOMPARE(wechat::value(message, "openid"), "oBuyer");
    QCOMPARE(wechat::value(message, "product_id"), "COFFEE");
    QVERIFY(scanCallbackMessage(code, "oBuyer", books.random)
        != scanCallbackMessage(code, "oBuyer", books.random));
}

void TestMode1::readsTheMerchantsAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");
    const QString wrong = u"MERCHANT_WRONG"_s;
    const Fields good{{"result_code", "SUCCESS"}, {"prepay_id", "wx1"}};
    QTest::newRow("good") << scanAnswer(good) << QString();
    QTest::newRow("refusal") << scanAnswer({{"result_code", "FAIL"}, {"err_code_des", "商品已售空"}})
                             << u"MERCHANT_REFUSED"_s;
    QTest::newRow("refusal without text") << scanAnswer({{"result_code", "FAIL"}}) << u"MERCHANT_REFUSED"_s;
    QTest::newRow("no prepay_id") << scanAnswer({{"result_code", "SUCCESS"}}) << wrong;
    QTest::newRow("no result_code") << scanAnswer({{"prepay_id", "wx1"}}) << wrong;
    QTest::newRow("return_code FAIL") << QByteArray("<xml><return_code>FAIL</return_code></xml>") << wrong;
    QTest::newRow("HMAC") << scanAnswer(good, SignType::HmacSha256) << wrong;
    QByteArray tampered = scanAnswer(good);
    tampered.replace("wx1", "wx2");
    QTest::newRow("tampered") << tampered << wrong;
    Fields stranger = good;
    stranger.emplace("mch_id", "1000000002");
    QTest::newRow("another merchant") << scanAnswer(stranger) << wrong;
    Fields noNonce = good;
    noNonce.emplace("nonce_str", "");
    QTest::newRow("no nonce") << scanAnswer(noNonce) << wrong;
    QTest::newRow("HTML") << QByteArray("<html></html>") << wrong;
    QTest::newRow("empty") << QByteArray() << wrong;
}

void TestMode1::readsTheMerchantsAnswer()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, code);
    const Result<QByteArray> prepayId = readScanAnswer(answer, SimulatedMerchant::practice());
    QCOMPARE(prepayId ? QString() : prepayId.error().code, code);
    if (prepayId)
        QCOMPARE(*prepayId, "wx1");
    else
        QVERIFY(!prepayId.error().detail.isEmpty());
}

SAOMA_TEST(TestMode1)
#include "test_mode1.moc"
