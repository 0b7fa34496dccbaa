// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/nativeurl.h"
#include "core/wechat/scancallback.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestNativeUrl final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItWrites();
    void isMd5WhateverTheMerchantUses();
    void refusesBadParts_data();
    void refusesBadParts();
    void refusesForeignText_data();
    void refusesForeignText();
    void knowsProductIds_data();
    void knowsProductIds();
};

namespace {

NativeUrl sampleUrl()
{
    return {"tea-01", "1767240000", "n1"};
}

} // namespace

void TestNativeUrl::readsWhatItWrites()
{
    const Merchant merchant = sampleMerchant(SignType::HmacSha256);
    const Result<QByteArray> text = writeNativeUrl(sampleUrl(), merchant);
    QVERIFY(text);
    QVERIFY(
        text->startsWith("weixin://wxpay/bizpayurl?appid=wx00000000000000aa&mch_id=1900000001&nonce_str=n1"
                         "&product_id=tea-01&time_stamp=1767240000&sign="));
    const Result<NativeUrl> url = readNativeUrl(*text, merchant);
    QVERIFY(url);
    QCOMPARE(url->productId, "tea-01"_ba);
    QCOMPARE(url->timeStamp, "1767240000"_ba);
    QCOMPARE(url->nonceStr, "n1"_ba);
}

void TestNativeUrl::isMd5WhateverTheMerchantUses()
{
    QCOMPARE(*writeNativeUrl(sampleUrl(), sampleMerchant(SignType::HmacSha256)),
        *writeNativeUrl(sampleUrl(), sampleMerchant(SignType::Md5)));
}

void TestNativeUrl::refusesBadParts_data()
{
    QTest::addColumn<QByteArray>("productId");
    QTest::addColumn<QByteArray>("timeStamp");
    QTest::addColumn<QByteArray>("nonceStr");
    QTest::addColumn<QString>("code");
    const QByteArray id = "tea-01";
    const QByteArray time = "1767240000";
    const QByteArray nonce = "n1";
    for (const char *bad : {"", "a b", "a&b", "a=b", "a%20", "茶", "123456789012345678901234567890123"})
        QTest::newRow(qPrintable(u"id "_s + QString::fromUtf8(bad)))
            << QByteArray(bad) << time << nonce << u"PRODUCT_ID_INVALID"_s;
    for (const char *bad : {"", "176724000", "17672400000", "0767240000", "-767240000", "17672400o0"})
        QTest::newRow(qPrintable(u"time "_s + QString::fromUtf8(bad)))
            << id << QByteArray(bad) << nonce << u"TIME_STAMP_INVALID"_s;
    for (const char *bad : {"", "n-1", "n 1", "123456789012345678901234567890123"})
        QTest::newRow(qPrintable(u"nonce "_s + QString::fromUtf8(bad)))
            << id << time << QByteArray(bad) << u"NONCE_INVALID"_s;
}

void TestNativeUrl::refusesBadParts()
{
    QFETCH(const QByteArray, productId);
    QFETCH(const QByteArray, timeStamp);
    QFETCH(const QByteArray, nonceStr);
    QFETCH(const QString, code);
    const auto text = writeNativeUrl({productId, timeStamp, nonceStr}, sampleMerchant(SignType::Md5));
    QVERIFY(!text);
    QCOMPARE(text.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(text.error().code, code);
}

void TestNativeUrl::refusesForeignText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray good = *writeNativeUrl(sampleUrl(), sampleMerchant(SignType::Md5));
    const auto row = [&](const char *name, const char *from, const char *to, const QString &code) {
        QTest::newRow(name) << QByteArray(good).replace(from, to) << code;
    };
    const auto invalid = u"NATIVE_URL_INVALID"_s;
    QTest::newRow("good") << good << QString();
    row("other product", "tea-01", "tea-02", u"BAD_SIGN"_s);
    row("other merchant", "1900000001", "1900000002", invalid);
    row("other app", "00aa&", "00bb&", invalid);
    row("full-width colon", "weixin:", "weixin：", invalid);
    row("other scheme", "weixin:", "https:", invalid);
    row("parameter twice", "&sign=", "&product_id=gold&sign=", invalid);
    row("parameter added", "&sign=", "&x=1&sign=", invalid);
    row("parameter missing", "nonce_str=n1&", "", invalid);
    row("no signature", "&sign=", "&sing=", u"BAD_SIGN"_s);
    row("percent-encoded", "tea-01", "tea%2D01", invalid);
    QTest::newRow("prepaid code") << "weixin://wxpay/bizpayurl?pr=TouTcET"_ba << invalid;
    QTest::newRow("empty") << QByteArray() << invalid;
    QTest::newRow("long") << good + QByteArray(1000, 'A') << invalid;
}

void TestNativeUrl::refusesForeignText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, code);
    const Result<NativeUrl> url = readNativeUrl(text, sampleMerchant(SignType::Md5));
    QCOMPARE(url ? QString() : url.error().code, code);
}

void TestNativeUrl::knowsProductIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"tea_01-A"_s << true;
    QTest::newRow("32") << QString(32, u'a') << true;
    QTest::newRow("33") << QString(33, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("dot") << u"a.b"_s << false;
    QTest::newRow("full-width digit") << u"１"_s << false;
    QTest::newRow("low byte of a letter") << QString(QChar(0x4E41)) << false; // 0x41 is 'A'
}

void TestNativeUrl::knowsProductIds()
{
    QFETCH(const QString, id);
    QFETCH(const bool, good);
    QCOMPARE(isProductId(id), good);
}

SAOMA_TEST(TestNativeUrl)
#include "test_nativeurl.moc"
