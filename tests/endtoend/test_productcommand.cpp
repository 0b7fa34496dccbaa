// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/nativeurl.h"
#include "tests/endtoend/qrreader.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestProductCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsListsAndRemoves();
    void addingAgainChangesIt();
    void badIdIsRefused_data();
    void badIdIsRefused();
    void nameIsNeeded();
    void codeIsSignedAndReproducible_data() { addSignTypeRows(); }
    void codeIsSignedAndReproducible();
    void codeDiffersEachTime();
    void codeIsDrawn();
    void badCodeOptionIsRefused_data();
    void badCodeOptionIsRefused();
    void unknownIdIsRefused_data();
    void unknownIdIsRefused();
};

void TestProductCommand::addsListsAndRemoves()
{
    Shop shop;
    const Outcome added = shop.saoma({u"product"_s, u"add"_s, u"latte-L_1"_s, u"拿铁"_s, u"28"_s, u"--unit"_s,
        u"cup"_s, u"--note"_s, u"hot"_s, u"--copies"_s, u"3"_s, u"--category"_s, u"coffee"_s});
    VERIFY_STATUS(added, 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"0.01"_s}), 0);
    const Outcome listed = shop.saoma({u"product"_s, u"list"_s});
    VERIFY_STATUS(listed, 0);
    const QJsonArray products = listed.last()[u"products"_s].toArray();
    QCOMPARE(products.size(), 2);
    const QJsonObject latte{{u"id"_s, u"latte-L_1"_s}, {u"name"_s, u"拿铁"_s}, {u"price"_s, 2800},
        {u"unit"_s, u"cup"_s}, {u"copies"_s, 3}, {u"note"_s, u"hot"_s}, {u"category"_s, u"coffee"_s},
        {u"active"_s, true}};
    QVERIFY2(products.contains(latte), listed.out.constData());

    VERIFY_STATUS(shop.saoma({u"product"_s, u"remove"_s, u"latte-L_1"_s}), 0);
    const Outcome left = shop.saoma({u"product"_s, u"list"_s});
    QCOMPARE(left.last()[u"products"_s].toArray().size(), 1);
    QCOMPARE(left.last()[u"products"_s][0][u"id"_s], u"tea"_s);
}

void TestProductCommand::addingAgainChangesIt()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s, u"--unit"_s, u"cup"_s,
                      u"--category"_s, u"hot"_s, u"--note"_s, u"new"_s, u"--copies"_s, u"5"_s}),
        0);
    VERIFY_STATUS(
        shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Green tea"_s, u"3"_s, u"--note"_s, u""_s}), 0);
    const QJsonArray products = shop.saoma({u"product"_s, u"list"_s}).last()[u"products"_s].toArray();
    QCOMPARE(products.size(), 1);
    QCOMPARE(products[0][u"name"_s], u"Green tea"_s);
    QCOMPARE(products[0][u"price"_s], 300);
    QCOMPARE(products[0][u"unit"_s], u"cup"_s); // what is not named stays
    QCOMPARE(products[0][u"category"_s], u"hot"_s);
    QCOMPARE(products[0][u"copies"_s], 5);
    QCOMPARE(products[0][u"note"_s], u""_s);
}

void TestProductCommand::badIdIsRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank inside") << u"iced tea"_s;
    QTest::newRow("33 characters") << QString(33, u'a');
    QTest::newRow("Chinese") << u"茶"_s;
    QTest::newRow("ampersand") << u"a&b"_s;
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("point") << u"a.b"_s;
    QTest::newRow("full-width digit") << u"tea１"_s;
    QTest::newRow("line end") << u"tea\n"_s;
}

void TestProductCommand::badIdIsRefused()
{
    QFETCH(const QString, id);
    Shop shop;
    for (const QStringList &arguments : {QStringList{u"product"_s, u"add"_s, id, u"Tea"_s, u"2"_s},
             QStringList{u"product"_s, u"code"_s, id}}) {
        const Outcome refused = shop.saoma(arguments);
        VERIFY_STATUS(refused, 2);
        QCOMPARE(refused.errorCode(), u"PRODUCT_ID_INVALID"_s);
        QVERIFY(!refused.errorMessage().isEmpty());
    }
    QVERIFY(shop.saoma({u"product"_s, u"list"_s}).last()[u"products"_s].toArray().isEmpty());
}

void TestProductCommand::nameIsNeeded()
{
    Shop shop;
    const Outcome refused = shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"  "_s, u"2"_s});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), u"PRODUCT_NAME_EMPTY"_s);
}

void TestProductCommand::codeIsSignedAndReproducible()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const QStringList arguments{
        u"product"_s, u"code"_s, u"tea"_s, u"--time-stamp"_s, u"1700000000"_s, u"--nonce"_s, u"abc123"_s};
    const Outcome first = shop.saoma(arguments);
    VERIFY_STATUS(first, 0);
    QCOMPARE(shop.saoma(arguments).out, first.out);
    QCOMPARE(first.last()[u"product_id"_s], u"tea"_s);
    const QByteArray code = first.last()[u"code"_s].toString().toUtf8();
    QVERIFY2(code.startsWith("weixin://wxpay/bizpayurl?appid=wxe2e0000000000000&mch_id=1900000777&"
                             "nonce_str=abc123&product_id=tea&time_stamp=1700000000&sign="),
        code.constData());

    saoma::wechat::Merchant merchant; // the signature is MD5, whatever the merchant's setting
    merchant.appId = "wxe2e0000000000000";
    merchant.mchId = "1900000777";
    merchant.apiKey = saoma::SecretBytes{QByteArrayView(Shop::key)};
    QVERIFY(saoma::wechat::readNativeUrl(code, merchant));
    QCOMPARE(code.mid(code.indexOf("&sign=") + 6).size(), 32);
    QCOMPARE(shop.saomaText(arguments).out.trimmed(), code);
}

void TestProductCommand::codeDiffersEachTime()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const QStringList arguments{u"product"_s, u"code"_s, u"tea"_s};
    QVERIFY(shop.saoma(arguments).out != shop.saoma(arguments).out);
}

void TestProductCommand::codeIsDrawn()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const Outcome drawn = shop.saoma({u"product"_s, u"code"_s, u"tea"_s, u"--qr"_s, shop.path(u"tea.png"_s)});
    VERIFY_STATUS(drawn, 0);
    QCOMPARE(
        QString::fromUtf8(readQrCode(QImage{shop.path(u"tea.png"_s)})), drawn.last()[u"code"_s].toString());
    VERIFY_STATUS(
        shop.saoma({u"product"_s, u"code"_s, u"tea"_s, u"--qr"_s, shop.path(u"missing/tea.png"_s)}), 2);
}

void TestProductCommand::badCodeOptionIsRefused_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("time is a word") << u"--time-stamp"_s << u"now"_s << u"TIME_STAMP_INVALID"_s;
    QTest::newRow("time too short") << u"--time-stamp"_s << u"12"_s << u"TIME_STAMP_INVALID"_s;
    QTest::newRow("time in milliseconds")
        << u"--time-stamp"_s << u"1700000000000"_s << u"TIME_STAMP_INVALID"_s;
    QTest::newRow("empty nonce") << u"--nonce"_s << u""_s << u"NONCE_INVALID"_s;
    QTest::newRow("nonce too long") << u"--nonce"_s << QString(33, u'n') << u"NONCE_INVALID"_s;
    QTest::newRow("nonce with an ampersand") << u"--nonce"_s << u"a&b"_s << u"NONCE_INVALID"_s;
}

void TestProductCommand::badCodeOptionIsRefused()
{
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const Outcome refused = shop.saoma({u"product"_s, u"code"_s, u"tea"_s, option, value});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), code);
}

void TestProductCommand::unknownIdIsRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("code") << u"code"_s;
    QTest::newRow("remove") << u"remove"_s;
}

void TestProductCommand::unknownIdIsRefused()
{
    QFETCH(const QString, command);
    Shop shop;
    const Outcome unknown = shop.saoma({u"product"_s, command, u"coffee"_s});
    VERIFY_STATUS(unknown, 1);
    QCOMPARE(unknown.errorCode(), u"PRODUCT_NOT_FOUND"_s);

    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"remove"_s, u"tea"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"code"_s, u"tea"_s}), 1);
}

SAOMA_TEST(TestProductCommand)
#include "test_productcommand.moc"
