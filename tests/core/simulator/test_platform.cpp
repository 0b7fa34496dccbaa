// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wechat::Fields;

class TestPlatform final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksParameters_data();
    void checksParameters();
    void givesPrepayIdAndCode();
    void identicalRepetitionGivesAFreshCode();
    void changedRepetitionIsRefused_data();
    void changedRepetitionIsRefused();
    void repetitionIsNotJudgedByALaterClock();
    void paidAndClosedNumbersAreSpent();
    void numbersAreOnePerMerchant();
    void unpaidAnswersHaveNoAmounts();
    void paidAnswersHaveAll();
    void queriesByTransactionId();
    void closesAndClosesAgain();
    void closingAPaidOrderIsRefused();
    void closingTooEarlyIsRefusedIfTheRuleIsOn();
    void expiresAtTimeExpire();
    void F17_codeDiesAfterTwoHours();
    void aBuyerWhoTypesMayFinishAfterExpiry();
    void closingWhileTheBuyerTypesEndsThePayment();
    void onlyOneBuyerOwnsAnOrder();
    void prepayIdBelongsToItsMerchant();
    void givingUpReturnsToNotPay();
    void transactionIdsAreUniqueAndOf28Digits();
    void knowsItsMerchants();
    void watcherSeesEveryChange();
};

namespace {

QByteArray codeOf(const Result<Fields> &prepay)
{
    return wechat::value(*prepay, "code_url");
}

} // namespace

void TestPlatform::checksParameters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *title, const char *name, const QByteArray &value, const QString &code) {
        QTest::newRow(title) << QByteArray(name) << value << code;
    };
    const QString fine;
    const QString lack = u"LACK_PARAMS"_s;
    const QString wrong = u"PARAM_ERROR"_s;
    row("good", "attach", "table-5", fine);
    for (const char *name :
        {"body", "out_trade_no", "total_fee", "spbill_create_ip", "notify_url", "trade_type", "product_id"})
        row(qPrintable(u"without %1"_s.arg(QLatin1StringView(name))), name, "", lack);
    row("body of 127 bytes", "body", QByteArray(127, 'b'), fine);
    row("body of 128 bytes", "body", QByteArray(128, 'b'), wrong);
    row("number of 5", "out_trade_no", "12345", wrong);
    row("number of 6", "out_trade_no", "123456", fine);
    row("number of 32", "out_trade_no", QByteArray(32, '7'), fine);
    row("number of 33", "out_trade_no", QByteArray(33, '7'), wrong);
    row("number with all signs", "out_trade_no", "Ab_-|*9", fine);
    row("number with a blank", "out_trade_no", "ORDER 0001", wrong);
    row("number in Chinese", "out_trade_no", "订单一二三", wrong);
    row("fee zero", "total_fee", "0", wrong);
    row("fee negative", "total_fee", "-1", wrong);
    row("fee with decimals", "total_fee", "1.00", wrong);
    row("fee with leading zero", "total_fee", "01", wrong);
    row("fee past all bounds", "total_fee", "99999999999", wrong);
    row("fee of one fen", "total_fee", "1", fine);
    row("IPv6", "spbill_create_ip", "2001:db8::1", fine);
    row("no address", "spbill_create_ip", "desk-1", wrong);
    row("notify with query", "notify_url", "https://shop.example/notify?a=1", wrong);
    row("notify relative", "notify_url", "/notify", wrong);
    row("notify ftp", "notify_url", "ftp://shop.example/notify", wrong);
    row("JSAPI", "trade_type", "JSAPI", u"NOAUTH"_s);
    row("unknown trade type", "trade_type", "CASH", wrong);
    row("product of 33", "product_id", QByteArray(33, 'p'), wrong);
    row("dollars", "fee_type", "USD", wrong);
    row("renminbi", "fee_type", "CNY", fine);
    row("start unreadable", "time_start", "2027-01-15", wrong);
    row("expiry unreadable", "time_expire", "20270132000000", wrong);
    row("expiry in the past", "time_expire", "20270115155959", u"INVALID_REQUEST"_s);
    row("expiry in 59 seconds", "time_expire", "20270115160059", u"INVALID_REQUEST"_s);
    row("expiry in 60 seconds", "time_expire", "20270115160100", fine);
}

void TestPlatform::checksParameters()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, code);
    Books books;
    QCOMPARE(toBeijing(books.clock.utcNow()), "20270115160000"); // what the rows count on
    Fields order = goodOrder();
    order[name] = value;
    const Result<Fields> outcome = books.unifiedOrder(order);
    QCOMPARE(errCode(outcome), code);
    QCOMPARE(books.platform.orders().size(), code.isEmpty() ? 1 : 0);
}

void TestPlatform::givesPrepayIdAndCode()
{
    Books books;
    const Result<Fields> prepay = books.unifiedOrder(goodOrder());
    QVERIFY(prepay);
    QVERIFY(codeOf(prepay).startsWith("weixin://wxpay/bizpayurl?pr="));
    QVERIFY(codeOf(prepay).size() <= 64);
    QVERIFY(wechat::value(*prepay, "prepay_id").startsWith("wx20270115160000"));
    QCOMPARE(wechat::value(*prepay, "trade_type"), "NATIVE");
    QCOMPARE(books.stateOf("ORDER00001"), "NOTPAY");
}

void TestPlatform::identicalRepetitionGivesAFreshCode()
{
    Books books;
    const Result<Fields> first = books.unifiedOrder(goodOrder());
    const Result<Fields> second = books.unifiedOrder(goodOrder());
    QVERIFY(first && second);
    QVERIFY(codeOf(first) != codeOf(second));
    QCOMPARE(books.platform.orders().size(), 1);
    QCOMPARE(books.platform.openCode(codeOf(first), "buyer").error().code, u"CODE_EXPIRED"_s);
    QVERIFY(books.platform.openCode(codeOf(second), "buyer"));
}

void TestPlatform::changedRepetitionIsRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("amount") << QByteArray("total_fee") << QByteArray("1251") << u"OUT_TRADE_NO_USED"_s;
    QTest::newRow("body") << QByteArray("body") << QByteArray("tea") << u"OUT_TRADE_NO_USED"_s;
    QTest::newRow("product") << QByteArray("product_id") << QByteArray("TEA") << u"OUT_TRADE_NO_USED"_s;
    QTest::newRow("attach added") << QByteArray("attach") << QByteArray("x") << u"OUT_TRADE_NO_USED"_s;
    QTest::newRow("notify_url") << QByteArray("notify_url") << QByteArray("http://127.0.0.1/x")
                                << u"INVALID_REQUEST"_s;
    QTest::newRow("time_expire") << QByteArray("time_expire") << QByteArray("20270115161000")
                                 << u"INVALID_REQUEST"_s;
    QTest::newRow("an empty element") << QByteArray("attach") << QByteArray() << QString();
}

void TestPlatform::changedRepetitionIsRefused()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, code);
    Books books;
    const Result<Fields> first = books.unifiedOrder(goodOrder());
    Fields changed = goodOrder();
    changed[name] = value;
    QCOMPARE(errCode(books.unifiedOrder(changed)), code);
    QCOMPARE(books.platform.orders().first().totalFee, 1250);
    if (!code.isEmpty())
        QVERIFY(books.platform.openCode(codeOf(first), "buyer")); // the first code still lives
}

void TestPlatform::repetitionIsNotJudgedByALaterClock()
{
    Books books;
    Fields order = goodOrder();
    order["time_expire"] = "20270115160500";
    QVERIFY(books.unifiedOrder(order));
    books.clock.advance(270s); // half a minute is left
    QVERIFY(books.unifiedOrder(order));
}

void TestPlatform::paidAndClosedNumbersAreSpent()
{
    Books books;
    QVERIFY(books.payAs("buyer", codeOf(books.unifiedOrder(goodOrder()))));
    QCOMPARE(errCode(books.unifiedOrder(goodOrder())), u"ORDERPAID"_s);
    QVERIFY(books.unifiedOrder(goodOrder("ORDER00002")));
    QVERIFY(books.close("ORDER00002"));
    QCOMPARE(errCode(books.unifiedOrder(goodOrder("ORDER00002"))), u"ORDERCLOSED"_s);
}

void TestPlatform::numbersAreOnePerMerchant()
{
    Books books;
    QVERIFY(books.unifiedOrder(goodOrder()));
    Fields other = goodOrder();
    other["total_fee"] = "1";
    QVERIFY(books.platform.unifiedOrder(otherMerchant(),
        signedRequest(other, otherMerchant(), wechat::SignType::Md5), wechat::SignType::Md5));
    QCOMPARE(books.platform.orders().size(), 2);
    QCOMPARE(errCode(books.query("ORDER00009")), u"ORDERNOTEXIST"_s);
}

void TestPlatform::unpaidAnswersHaveNoAmounts()
{
    Books books;
    QVERIFY(books.unifiedOrder(goodOrder()));
    const Fields answer = *books.query("ORDER00001");
    QCOMPARE(wechat::value(answer, "trade_state"), "NOTPAY");
    QVERIFY(!wechat::value(answer, "trade_state_desc").isEmpty());
    QVERIFY(answer.contains("attach")); // there, and empty, as in the real answer
    for (const char *name : {"total_fee", "openid", "transaction_id", "time_end"})
        QVERIFY2(!answer.contains(name), name);
}

void TestPlatform::paidAnswersHaveAll()
{
    Books books;
    Fields order = goodOrder();
    order["attach"] = "table-5";
    const QByteArray code = codeOf(books.unifiedOrder(order));
    books.clock.advance(90s);
    QVERIFY(books.payAs("oBuyer", code));
    const Fields answer = *books.query("ORDER00001");
    QCOMPARE(wechat::value(answer, "trade_state"), "SUCCESS");
    QCOMPARE(wechat::value(answer, "total_fee"), "1250");
    QCOMPARE(wechat::value(answer, "fee_type"), "CNY");
    QCOMPARE(wechat::value(answer, "openid"), "oBuyer");
    QCOMPARE(wechat::value(answer, "trade_type"), "NATIVE");
    QCOMPARE(wechat::value(answer, "attach"), "table-5");
    QCOMPARE(wechat::value(answer, "time_end"), "20270115160130");
    QCOMPARE(wechat::value(answer, "out_trade_no"), "ORDER00001");
}

void TestPlatform::queriesByTransactionId()
{
    Books books;
    QVERIFY(books.payAs("buyer", codeOf(books.unifiedOrder(goodOrder()))));
    QVERIFY(books.unifiedOrder(goodOrder("ORDER00002")));
    const QByteArray id = books.platform.find("ORDER00001")->transactionId;
    const Result<Fields> answer =
        books.platform.orderQuery(books.merchant, {{"transaction_id", id}, {"out_trade_no", "ORDER00002"}});
    QCOMPARE(wechat::value(*answer, "out_trade_no"), "ORDER00001"); // the transaction_id wins
    QCOMPARE(
        errCode(books.platform.orderQuery(otherMerchant(), {{"transaction_id", id}})), u"ORDERNOTEXIST"_s);
    QCOMPARE(errCode(books.platform.orderQuery(books.merchant, {})), u"LACK_PARAMS"_s);
}

void TestPlatform::closesAndClosesAgain()
{
    Books books;
    const QByteArray code = codeOf(books.unifiedOrder(goodOrder()));
    QVERIFY(books.close("ORDER00001"));
    QCOMPARE(books.stateOf("ORDER00001"), "CLOSED");
    QVERIFY(books.close("ORDER00001"));
    QCOMPARE(books.platform.openCode(code, "buyer").error().code, u"ORDERCLOSED"_s);
    QCOMPARE(errCode(books.close("ORDER00009")), u"ORDERNOTEXIST"_s);
    QCOMPARE(errCode(books.close("")), u"LACK_PARAMS"_s);
}

void TestPlatform::closingAPaidOrderIsRefused()
{
    Books books;
    QVERIFY(books.payAs("buyer", codeOf(books.unifiedOrder(goodOrder()))));
    QCOMPARE(errCode(books.close("ORDER00001")), u"ORDERPAID"_s);
    QCOMPARE(books.stateOf("ORDER00001"), "SUCCESS");
}

void TestPlatform::closingTooEarlyIsRefusedIfTheRuleIsOn()
{
    Books books;
    PlatformRules rules;
    rules.closeNotBefore = 300s;
    books.platform.setRules(rules);
    QVERIFY(books.unifiedOrder(goodOrder()));
    books.clock.advance(299s);
    QCOMPARE(errCode(books.close("ORDER00001")), u"TRADE_STATE_ERROR"_s);
    books.clock.advance(1s);
    QVERIFY(books.close("ORDER00001"));
}

void TestPlatform::expiresAtTimeExpire()
{
    Books books;
    Fields order = goodOrder();
    order["time_expire"] = "20270115160500";
    const QByteArray code = codeOf(books.unifiedOrder(order));
    books.clock.advance(299s);
    QCOMPARE(books.stateOf("ORDER00001"), "NOTPAY");
    books.clock.advance(1s);
    QCOMPARE(books.stateOf("ORDER00001"), "CLOSED");
    QCOMPARE(books.platform.openCode(code, "buyer").error().code, u"ORDERCLOSED"_s);
    QCOMPARE(errCode(books.close("ORDER00001")), u"ORDERCLOSED"_s);
}

void TestPlatform::F17_codeDiesAfterTwoHours()
{
    Books books;
    const Result<Fields> prepay = books.unifiedOrder(goodOrder());
    const QByteArray prepayId = wechat::value(*prepay, "prepay_id");
    books.clock.advance(2h - 1s);
    QVERIFY(books.platform.openCode(codeOf(prepay), "buyer"));
    books.clock.advance(1s);
    QCOMPARE(books.platform.openCode(codeOf(prepay), "buyer").error().code, u"CODE_EXPIRED"_s);
    QCOMPARE(books.platform.openPrepay("1000000001", prepayId, "buyer").error().code, u"CODE_EXPIRED"_s);
    QCOMPARE(books.stateOf("ORDER00001"), "NOTPAY");
    QVERIFY(books.platform.openCode(codeOf(books.unifiedOrder(goodOrder())), "buyer")); // a fresh one lives
}

void TestPlatform::aBuyerWhoTypesMayFinishAfterExpiry()
{
    Books books;
    Fields order = goodOrder();
    order["time_expire"] = "20270115160500";
    const QByteArray code = codeOf(books.unifiedOrder(order));
    const QByteArray key = books.platform.openCode(code, "buyer")->key();
    QVERIFY(books.platform.beginPaying(key, "buyer"));
    books.clock.advance(301s);
    QCOMPARE(books.stateOf("ORDER00001"), "USERPAYING");
    QVERIFY(books.platform.pay(key));
    QCOMPARE(books.stateOf("ORDER00001"), "SUCCESS");
}

void TestPlatform::closingWhileTheBuyerTypesEndsThePayment()
{
    Books books;
    const QByteArray code = codeOf(books.unifiedOrder(goodOrder()));
    const QByteArray key = books.platform.openCode(code, "buyer")->key();
    QVERIFY(books.platform.beginPaying(key, "buyer"));
    QVERIFY(books.close("ORDER00001"));
    QCOMPARE(books.platform.pay(key).error().code, u"ORDERCLOSED"_s);
    QCOMPARE(books.stateOf("ORDER00001"), "CLOSED");
}

void TestPlatform::onlyOneBuyerOwnsAnOrder()
{
    Books books;
    const QByteArray code = codeOf(books.unifiedOrder(goodOrder()));
    QVERIFY(books.platform.openCode(code, "first"));
    const Result<Order> second = books.platform.openCode(code, "second");
    QCOMPARE(second.error().code, u"OTHER_BUYER"_s);
    QCOMPARE(second.error().detail, QString::fromUtf8(buyertext::otherBuyer));
    QVERIFY(books.platform.openCode(code, "first"));
    QCOMPARE(
        books.platform.openCode("weixin://wxpay/bizpayurl?pr=nobody", "x").error().code, u"CODE_UNKNOWN"_s);
}

void TestPlatform::prepayIdBelongsToItsMerchant()
{
    Books books;
    const QByteArray prepayId = wechat::value(*books.unifiedOrder(goodOrder()), "prepay_id");
    QVERIFY(books.platform.openPrepay("1000000001", prepayId, "buyer"));
    QCOMPARE(books.platform.openPrepay("1000000002", prepayId, "buyer").error().code, u"PREPAY_UNKNOWN"_s);
    QCOMPARE(books.platform.openPrepay("1000000001", "wx0", "buyer").error().detail,
        QString::fromUtf8(buyertext::wrongPrepay));
}

void TestPlatform::givingUpReturnsToNotPay()
{
    Books books;
    const QByteArray code = codeOf(books.unifiedOrder(goodOrder()));
    const QByteArray key = books.platform.openCode(code, "buyer")->key();
    QCOMPARE(books.platform.pay(key).error().code, u"NOT_PAYING"_s);
    QVERIFY(books.platform.beginPaying(key, "buyer"));
    books.platform.giveUp(key, OrderState::NotPay);
    QCOMPARE(books.stateOf("ORDER00001"), "NOTPAY");
    QVERIFY(books.platform.beginPaying(key, "buyer"));
    books.platform.giveUp(key, OrderState::PayError);
    QCOMPARE(books.stateOf("ORDER00001"), "PAYERROR");
    QVERIFY(books.close("ORDER00001"));
}

void TestPlatform::transactionIdsAreUniqueAndOf28Digits()
{
    Books books;
    QSet<QByteArray> ids;
    for (int index = 0; index < 20; ++index) {
        const QByteArray number = "NUMBER" + QByteArray::number(index);
        QVERIFY(books.payAs("buyer", codeOf(books.unifiedOrder(goodOrder(number)))));
        const QByteArray id = books.platform.find(number)->transactionId;
        QCOMPARE(id.size(), 28);
        QVERIFY(std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 20);
}

void TestPlatform::knowsItsMerchants()
{
    const Books books;
    const QByteArray app = books.merchant.appId;
    QVERIFY(books.platform.merchant(app, "1000000001"));
    QCOMPARE(books.platform.merchant(app, "1").error().code, u"MCHID_NOT_EXIST"_s);
    QCOMPARE(books.platform.merchant("wx1", "1000000001").error().code, u"APPID_NOT_EXIST"_s);
    QCOMPARE(books.platform.merchant(app, "1000000002").error().code, u"APPID_MCHID_NOT_MATCH"_s);
    QCOMPARE(books.merchant.key.size(), 32);
}

void TestPlatform::watcherSeesEveryChange()
{
    Books books;
    QByteArrayList states;
    books.platform.watch([&](const Order &order) { states.append(orderStateName(order.state)); });
    QVERIFY(books.payAs("buyer", codeOf(books.unifiedOrder(goodOrder()))));
    const QByteArrayList expected{"NOTPAY", "NOTPAY", "USERPAYING", "SUCCESS"}; // made, opened, …
    QCOMPARE(states, expected);
}

SAOMA_TEST(TestPlatform)
#include "test_platform.moc"
