// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/signing.h"
#include "core/wechat/xml.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

namespace {

using saoma::wechat::Fields;

constexpr auto scanPath = "/wechat/scan";
constexpr auto noticePath = "/wechat/notify/pay";

/// A shop that sells tea at 2 yuan, with platform and listener open; gives its code.
[[nodiscard]] QString openTeaShop(Shop &shop)
{
    const bool isOpen = shop.openPlatform() && shop.openListener();
    if (!isOpen || shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"绿茶"_s, u"2"_s}).status != 0)
        return {};
    return shop.saoma({u"product"_s, u"code"_s, u"tea"_s}).last()[u"code"_s].toString();
}

QJsonArray ordersOf(Shop &shop)
{
    return shop.saoma({u"order"_s, u"list"_s}).last()[u"orders"_s].toArray();
}

/// A scan callback as the platform would send it: MD5, whatever the merchant's setting.
QByteArray scanCallback(const QByteArray &productId, const QByteArray &nonce)
{
    Fields fields{{"appid", "wxe2e0000000000000"}, {"mch_id", "1900000777"}, {"is_subscribe", "N"},
        {"openid", "oBuyer00000000000000000000000"}, {"product_id", productId}, {"nonce_str", nonce}};
    saoma::wechat::addSign(
        fields, saoma::wechat::SignType::Md5, saoma::SecretBytes{QByteArrayView(Shop::key)});
    return saoma::wechat::writeXml(fields);
}

Fields fieldsOf(const QByteArray &xml)
{
    const auto fields = saoma::wechat::parseXml(xml);
    return fields ? *fields : Fields{};
}

bool isSuccess(const QByteArray &answer)
{
    return saoma::wechat::value(fieldsOf(answer), "return_code") == "SUCCESS";
}

} // namespace

class TestProductScan final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scanPreparesAndTheNoticePays_data() { addSignTypeRows(); }
    void scanPreparesAndTheNoticePays();
    void twoBuyersAreTwoOrders();
    void F34_sameCallbackGivesTheSamePrepayId();
    void F34_refusalHasATextForTheBuyer_data();
    void F34_refusalHasATextForTheBuyer();
    void removedProductIsRefused();
    void priceIsTheOneOfTheMoment();
    void F03_noticeManyTimes_data() { addSignTypeRows(); }
    void F03_noticeManyTimes();
    void F01_forgedNoticeChangesNothing_data();
    void F01_forgedNoticeChangesNothing();
    void F13_authenticNoticeThatIsNoPaymentToUs_data();
    void F13_authenticNoticeThatIsNoPaymentToUs();
    void F13_noticeOfAnotherAmountIsHeldApart();
    void forgedScanMakesNoOrder();
    void F06_paymentIsFoundWhenTheListenerIsGone();
};

void TestProductScan::scanPreparesAndTheNoticePays()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    const QString code = openTeaShop(shop);
    QVERIFY(!code.isEmpty());
    const QJsonObject scanned = shop.scan(code);
    QCOMPARE(scanned[u"payable"_s], true);
    QCOMPARE(scanned[u"total_fee"_s], 200);
    QCOMPARE(scanned[u"body"_s], u"绿茶"_s);
    const QString number = scanned[u"out_trade_no"_s].toString();
    QJsonObject order = shop.order(number);
    QCOMPARE(order[u"state"_s], u"scanned"_s);
    QCOMPARE(order[u"product_id"_s], u"tea"_s);
    QCOMPARE(order[u"method"_s], u"product-code"_s);
    QCOMPARE(order[u"total_fee"_s], 200);

    const QJsonObject paid = shop.pay(number);
    QVERIFY(eventually([&] { return shop.stateOf(number) == u"paid"; }));
    order = shop.order(number);
    QCOMPARE(order[u"transaction_id"_s], paid[u"transaction_id"_s]);
    QCOMPARE(order[u"events"_s].toArray().last()[u"source"_s], u"notice"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestProductScan::twoBuyersAreTwoOrders()
{
    Shop shop;
    const QString code = openTeaShop(shop);
    const QJsonObject first = shop.control(u"scan"_s, {{u"code"_s, code}, {u"openid"_s, u"oAnna"_s}});
    const QJsonObject second = shop.control(u"scan"_s, {{u"code"_s, code}, {u"openid"_s, u"oBerta"_s}});
    QCOMPARE(first[u"payable"_s], true);
    QCOMPARE(second[u"payable"_s], true);
    QVERIFY(first[u"out_trade_no"_s] != second[u"out_trade_no"_s]);
    QCOMPARE(ordersOf(shop).size(), 2);
}

void TestProductScan::F34_sameCallbackGivesTheSamePrepayId()
{
    Shop shop;
    QVERIFY(!openTeaShop(shop).isEmpty());
    const QByteArray callback = scanCallback("tea", "nonce000000000001");
    const Fields first = fieldsOf(shop.postToListener(scanPath, callback));
    const Fields again = fieldsOf(shop.postToListener(scanPath, callback));
    const Fields other = fieldsOf(shop.postToListener(scanPath, scanCallback("tea", "nonce000000000002")));
    const saoma::SecretBytes key{QByteArrayView(Shop::key)};
    for (const Fields &answer : {first, again, other}) {
        QCOMPARE(saoma::wechat::value(answer, "return_code"), "SUCCESS"_ba);
        QCOMPARE(saoma::wechat::value(answer, "result_code"), "SUCCESS"_ba);
        QVERIFY(saoma::wechat::verify(answer, saoma::wechat::SignType::Md5, key));
    }
    const QByteArray prepayId = saoma::wechat::value(first, "prepay_id");
    QVERIFY(!prepayId.isEmpty());
    QCOMPARE(saoma::wechat::value(again, "prepay_id"), prepayId);
    QVERIFY(saoma::wechat::value(other, "prepay_id") != prepayId);
    QCOMPARE(ordersOf(shop).size(), 2);
}

void TestProductScan::F34_refusalHasATextForTheBuyer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("productId");
    QTest::newRow("unknown product") << QString{} << "coffee"_ba;
    QTest::newRow("platform is busy") << u"system_error_before"_s << "tea"_ba;
    QTest::newRow("page instead of an answer") << u"html_page"_s << "tea"_ba;
    QTest::newRow("badly signed answer") << u"bad_signature"_s << "tea"_ba;
    QTest::newRow("slow answer") << u"delay"_s << "tea"_ba;
}

void TestProductScan::F34_refusalHasATextForTheBuyer()
{
    QFETCH(const QString, fault);
    QFETCH(const QByteArray, productId);
    Shop shop;
    QVERIFY(!openTeaShop(shop).isEmpty());
    if (!fault.isEmpty())
        shop.fault(fault, u"unifiedorder"_s, {{u"delay_ms"_s, 3000}});
    QElapsedTimer time;
    time.start();
    const Fields answer = fieldsOf(shop.postToListener(scanPath, scanCallback(productId, "nonce01")));
    QVERIFY2(time.elapsed() < 2300, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(saoma::wechat::value(answer, "return_code"), "SUCCESS"_ba);
    QCOMPARE(saoma::wechat::value(answer, "result_code"), "FAIL"_ba);
    QVERIFY(!saoma::wechat::value(answer, "err_code_des").isEmpty());
    QVERIFY(saoma::wechat::verify(
        answer, saoma::wechat::SignType::Md5, saoma::SecretBytes{QByteArrayView(Shop::key)}));
    QCOMPARE(ordersOf(shop).size(), productId == "tea" ? 1 : 0);
}

void TestProductScan::removedProductIsRefused()
{
    Shop shop;
    const QString code = openTeaShop(shop);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"remove"_s, u"tea"_s}), 0);
    const QJsonObject scanned = shop.scan(code); // the printed code is still on the shelf
    QCOMPARE(scanned[u"payable"_s], false);
    QCOMPARE(scanned[u"text"_s], u"商品不存在或已下架"_s);
    QVERIFY(ordersOf(shop).isEmpty());
    QVERIFY(shop.platformOrders().isEmpty());
}

void TestProductScan::priceIsTheOneOfTheMoment()
{
    Shop shop;
    const QString code = openTeaShop(shop);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"绿茶"_s, u"2.50"_s}), 0);
    QCOMPARE(shop.scan(code)[u"total_fee"_s], 250);
}

void TestProductScan::F03_noticeManyTimes()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    const QString code = openTeaShop(shop);
    shop.fault(u"notice_twice"_s, u"notice"_s);
    const QString number = shop.scan(code)[u"out_trade_no"_s].toString();
    shop.pay(number);
    QVERIFY(eventually([&] { return shop.stateOf(number) == u"paid"; }));
    const QJsonObject once = shop.order(number);
    const QByteArray notice = shop.signedXml(shop.noticeFor(shop.platformOrders()[0].toObject()));
    for (int i = 0; i < 15; ++i)
        QVERIFY(isSuccess(shop.postToListener(noticePath, notice)));
    QCOMPARE(shop.order(number), once);
}

void TestProductScan::F01_forgedNoticeChangesNothing_data()
{
    QTest::addColumn<QByteArray>("change"); // a field to remove, or name=value to set
    QTest::addColumn<bool>("signedAfterwards");
    QTest::newRow("no signature") << "-sign"_ba << false;
    QTest::newRow("empty signature") << "sign="_ba << false;
    QTest::newRow("other amount") << "total_fee=1"_ba << false;
    QTest::newRow("other order") << "out_trade_no=E2OTHER"_ba << false;
    QTest::newRow("field added") << "attach=x"_ba << false;
    QTest::newRow("no return code") << "-return_code"_ba << true;
    QTest::newRow("return code FAIL") << "return_code=FAIL"_ba << true;
    QTest::newRow("no result") << "-result_code"_ba << true;
    QTest::newRow("empty result") << "result_code="_ba << true;
    QTest::newRow("no such order") << "out_trade_no=E2OTHER"_ba << true;
    QTest::newRow("re-split by an attach") << "attach=x&total_fee=1"_ba << true;
}

void TestProductScan::F01_forgedNoticeChangesNothing()
{
    QFETCH(const QByteArray, change);
    QFETCH(const bool, signedAfterwards);
    Shop shop;
    const QString code = openTeaShop(shop);
    shop.fault(u"notice_never"_s, u"notice"_s);
    const QString number = shop.scan(code)[u"out_trade_no"_s].toString();
    const QJsonObject before = shop.order(number);
    QJsonObject there = shop.platformOrders()[0].toObject(); // not paid there: the forger invents the rest
    there.insert(u"transaction_id"_s, u"4200009999202611230000000001"_s);
    there.insert(u"paid_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));

    Fields fields = shop.noticeFor(there);
    const auto alter = [&] {
        if (change.startsWith('-'))
            fields.erase(change.mid(1));
        else
            fields[change.left(change.indexOf('='))] = change.mid(change.indexOf('=') + 1);
    };
    if (signedAfterwards)
        alter();
    fields = fieldsOf(shop.signedXml(fields));
    if (!signedAfterwards)
        alter();
    const QByteArray answer = shop.postToListener(noticePath, saoma::wechat::writeXml(fields));
    QCOMPARE(saoma::wechat::value(fieldsOf(answer), "return_code"), "FAIL"_ba);
    QCOMPARE(answer, shop.postToListener(noticePath, "<xml><!DOCTYPE a></xml>")); // all refusals look alike
    QCOMPARE(shop.order(number)[u"state"_s], before[u"state"_s]);
    QVERIFY(shop.order(number)[u"transaction_id"_s].isNull());
}

void TestProductScan::F13_authenticNoticeThatIsNoPaymentToUs_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("other merchant") << "mch_id"_ba
                                    << "1900000001"_ba;
    QTest::newRow("other app") << "appid"_ba
                               << "wx0000000000000001"_ba;
    QTest::newRow("fee with a sign") << "total_fee"_ba
                                     << "+200"_ba;
}

/// Signed with our key, so it is kept with its order, and the platform is asked; the sender learns nothing.
void TestProductScan::F13_authenticNoticeThatIsNoPaymentToUs()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, text);
    Shop shop;
    const QString code = openTeaShop(shop);
    shop.fault(u"notice_never"_s, u"notice"_s);
    const QString number = shop.scan(code)[u"out_trade_no"_s].toString();
    QJsonObject there = shop.platformOrders()[0].toObject();
    there.insert(u"transaction_id"_s, u"4200009999202611230000000001"_s);
    there.insert(u"paid_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    Fields fields = shop.noticeFor(there);
    fields[field] = text;
    const QByteArray answer = shop.postToListener(noticePath, shop.signedXml(fields));
    QCOMPARE(answer, shop.postToListener(noticePath, "<xml><!DOCTYPE a></xml>"));
    QCOMPARE(shop.stateOf(number), u"suspicious"_s);
    QVERIFY(shop.order(number)[u"transaction_id"_s].isNull());
    shop.pay(number); // the platform's own word clears it, without anybody asking for it
    QVERIFY(eventually([&] { return shop.stateOf(number) == u"paid"; }));
}

void TestProductScan::F13_noticeOfAnotherAmountIsHeldApart()
{
    Shop shop;
    const QString code = openTeaShop(shop);
    const QString number = shop.scan(code)[u"out_trade_no"_s].toString();
    QJsonObject there = shop.platformOrders()[0].toObject();
    there.insert(u"transaction_id"_s, u"4200009999202611230000000001"_s);
    there.insert(u"paid_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    there.insert(u"total_fee"_s, 1); // authentic, and yet not what the tea costs
    const QByteArray notice = shop.signedXml(shop.noticeFor(there));
    QVERIFY(!isSuccess(shop.postToListener(noticePath, notice)));
    QCOMPARE(shop.stateOf(number), u"suspicious"_s);

    const QJsonObject paid = shop.pay(number); // the platform's own word clears it
    VERIFY_STATUS(shop.saoma({u"order"_s, u"sync"_s, number}), 0);
    QCOMPARE(shop.stateOf(number), u"paid"_s);
    QCOMPARE(shop.order(number)[u"transaction_id"_s], paid[u"transaction_id"_s]);
}

void TestProductScan::forgedScanMakesNoOrder()
{
    Shop shop;
    const QString code = openTeaShop(shop);
    shop.fault(u"bad_signature"_s, u"scan"_s);
    QCOMPARE(shop.scan(code)[u"payable"_s], false);
    QVERIFY(!isSuccess(shop.postToListener(scanPath, "<xml><product_id>tea</product_id></xml>")));
    QVERIFY(!isSuccess(shop.postToListener(scanPath, "not XML")));
    QVERIFY(ordersOf(shop).isEmpty());
    QVERIFY(shop.platformOrders().isEmpty());
}

void TestProductScan::F06_paymentIsFoundWhenTheListenerIsGone()
{
    Shop shop;
    const QString code = openTeaShop(shop);
    const QString number = shop.scan(code)[u"out_trade_no"_s].toString();
    shop.killListener();
    const QJsonObject paid = shop.pay(number);
    QCOMPARE(shop.stateOf(number), u"scanned"_s);
    const Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last()[u"state"_s], u"paid"_s);
    QCOMPARE(synced.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
}

SAOMA_TEST(TestProductScan)
#include "test_productscan.moc"
