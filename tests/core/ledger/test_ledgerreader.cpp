// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerreader.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyFieldComesBack();
    void anUnknownNumberIsRejected();
    void intentsAreLookedUp();
    void salesListTheirOrdersOldestFirst();
    void siblingPaidLooksAtTheOtherOrders();
    void filtersByStateAndTime();
    void unsoldCodesOfABoardCanBeLeftOut();
    void limitsAreBounded();
    void unsettledAreThoseWithoutAFinalWord();
    void findsWhatACashierTypes_data();
    void findsWhatACashierTypes();
    void findsSalesFromPaperByTheirProduct();
    void findGivesTheNewestFirst();
    void changesAreToldOnce();
    void aSecondConnectionSeesCommitsAtOnce();
    void unreadableValuesAreDamage();

private:
    static QStringList numbers(const Result<QList<Order>> &orders)
    {
        QStringList out;
        if (!orders)
            return {orders.error().code};
        for (const Order &order : *orders)
            out.append(order.outTradeNo);
        return out;
    }
};

void TestLedgerReader::everyFieldComesBack()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Order order = sampleOrder(u"N1"_s);
    order.feeType = u"CNY"_s;
    order.body = u"拿铁 'x' \"y\" 😀"_s;
    order.method = PayMethod::ProductCode;
    order.productId = u"latte"_s;
    order.signType = wechat::SignType::Md5;
    QVERIFY(store->create(order, createdEvents()));
    const auto decide = [](const Order &current) {
        Step step{current, {sampleEvent(u"waiting"_s)}, {}};
        step.next.state = OrderState::Waiting;
        step.next.code = u"weixin://wxpay/bizpayurl?pr=x"_s;
        step.next.prepayId = u"wx2016"_s;
        step.next.requestBody = QByteArray("<xml>\0</xml>", 12);
        step.next.openid = u"oUpF8"_s;
        step.next.requestedAt = momentOf(1).addMSecs(7);
        step.next.expiresAt = momentOf(300);
        step.next.refundedFee = *Money::fromFen(5);
        step.next.errorCode = u"SYSTEMERROR"_s;
        step.next.transactionId = u"4200"_s;
        step.next.paidAt = momentOf(3);
        step.next.platformPaidAt = momentOf(2);
        return step;
    };
    const auto applied = store->apply(u"N1"_s, decide);
    QVERIFY(applied);
    const auto read = store->read().order(u"N1"_s);
    QVERIFY(read);
    Order expected = decide(order).next;
    expected.revision = 2;
    for (const Order &actual : {*read, applied->order}) {
        QCOMPARE(actual.outTradeNo, expected.outTradeNo);
        QCOMPARE(actual.saleId, expected.saleId);
        QCOMPARE(actual.intent, expected.intent);
        QCOMPARE(actual.desk, expected.desk);
        QCOMPARE(actual.state, expected.state);
        QCOMPARE(actual.totalFee, expected.totalFee);
        QCOMPARE(actual.feeType, expected.feeType);
        QCOMPARE(actual.body, expected.body);
        QCOMPARE(actual.method, expected.method);
        QCOMPARE(actual.productId, expected.productId);
        QCOMPARE(actual.code, expected.code);
        QCOMPARE(actual.prepayId, expected.prepayId);
        QCOMPARE(actual.signType, expected.signType);
        QCOMPARE(actual.requestBody, expected.requestBody);
        QCOMPARE(actual.openid, expected.openid);
        QCOMPARE(actual.createdAt, expected.createdAt);
        QCOMPARE(actual.requestedAt, expected.requestedAt);
        QCOMPARE(actual.expiresAt, expected.expiresAt);
        QCOMPARE(actual.paidAt, expected.paidAt);
        QCOMPARE(actual.platformPaidAt, expected.platformPaidAt);
        QCOMPARE(actual.transactionId, expected.transactionId);
        QCOMPARE(actual.refundedFee, expected.refundedFee);
        QCOMPARE(actual.errorCode, expected.errorCode);
        QCOMPARE(actual.revision, expected.revision);
        QCOMPARE(actual.siblingPaid, false);
    }
    QCOMPARE(read->createdAt.timeSpec(), Qt::UTC);
}

void TestLedgerReader::anUnknownNumberIsRejected()
{
    const LedgerFolder ledger;
    const auto order = ledger.store()->read().order(u"N1"_s);
    QCOMPARE(order.error().kind, Error::Kind::Rejected);
    QCOMPARE(order.error().code, u"ORDER_NOT_FOUND"_s);
    QCOMPARE(order.error().subject, u"N1"_s);
}

void TestLedgerReader::intentsAreLookedUp()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QCOMPARE((*store->read().orderByIntent(u"intent-N1"_s))->outTradeNo, u"N1"_s);
    QVERIFY(!store->read().orderByIntent(u"intent-N2"_s)->has_value());
}

void TestLedgerReader::salesListTheirOrdersOldestFirst()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    for (const QString &number : {u"N3"_s, u"N2"_s}) { // the same millisecond: as recorded
        Order fresh = sampleOrder(number, 1250, 5);
        fresh.saleId = u"N1"_s;
        QVERIFY(store->create(fresh, createdEvents(5)));
    }
    QCOMPARE(numbers(store->read().ordersOfSale(u"N1"_s)), QStringList({u"N1"_s, u"N3"_s, u"N2"_s}));
    QCOMPARE(numbers(store->read().ordersOfSale(u"N9"_s)), QStringList());
}

void TestLedgerReader::siblingPaidLooksAtTheOtherOrders()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Order second = sampleOrder(u"N2"_s);
    second.saleId = u"N1"_s;
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->create(second, createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N3"_s), createdEvents()));
    QVERIFY(!store->read().order(u"N2"_s)->siblingPaid);
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    QVERIFY(store->read().order(u"N2"_s)->siblingPaid);
    QVERIFY(!store->read().order(u"N1"_s)->siblingPaid);
    QVERIFY(!store->read().order(u"N3"_s)->siblingPaid);
    bool seen = false;
    const auto applied = store->apply(u"N2"_s, [&seen](const Order &current) {
        seen = current.siblingPaid;
        return moveTo(OrderState::Closed)(current);
    });
    QVERIFY(seen);
    QVERIFY(applied->order.siblingPaid);
}

void TestLedgerReader::filtersByStateAndTime()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    for (int i = 1; i <= 4; ++i)
        QVERIFY(store->create(sampleOrder(u"N%1"_s.arg(i), 100, i), createdEvents(i)));
    QVERIFY(store->apply(u"N2"_s, payWith(u"T2"_s, 9)));
    const auto with = [&](const OrderFilter &filter) { return numbers(store->read().orders(filter)); };
    QCOMPARE(with({}), QStringList({u"N4"_s, u"N3"_s, u"N2"_s, u"N1"_s}));
    OrderFilter paid;
    paid.state = OrderState::Paid;
    QCOMPARE(with(paid), QStringList{u"N2"_s});
    OrderFilter span; // since counts, until does not
    span.since = momentOf(2);
    span.until = momentOf(4);
    QCOMPARE(with(span), QStringList({u"N3"_s, u"N2"_s}));
    span.state = OrderState::Created;
    QCOMPARE(with(span), QStringList{u"N3"_s});
    OrderFilter two;
    two.limit = 2;
    QCOMPARE(with(two), QStringList({u"N4"_s, u"N3"_s}));
}

void TestLedgerReader::unsoldCodesOfABoardCanBeLeftOut()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto make = [&](const QString &number, PayMethod method, const QString &productId) {
        Order order = sampleOrder(number);
        order.method = method;
        order.productId = productId;
        QVERIFY(store->create(order, createdEvents()));
    };
    make(u"COUNTER"_s, PayMethod::CodeUrl, u"COUNTER"_s);
    make(u"PRINTED"_s, PayMethod::ProductCode, u"LATTE"_s);
    make(u"SOLD"_s, PayMethod::CodeUrl, u"LATTE"_s);
    make(u"UNSOLD"_s, PayMethod::CodeUrl, u"LATTE"_s);
    make(u"SHOWN"_s, PayMethod::CodeUrl, u"LATTE"_s);
    QVERIFY(store->apply(u"SOLD"_s, payWith(u"T1"_s, 9)));
    for (const QString &number : {u"COUNTER"_s, u"PRINTED"_s, u"UNSOLD"_s})
        QVERIFY(store->apply(number, moveTo(OrderState::Closed)));
    OrderFilter filter;
    QCOMPARE(store->read().orders(filter)->size(), 5);
    filter.hidesUnsoldOfBoard = true;
    QStringList left = numbers(store->read().orders(filter));
    left.sort();
    QCOMPARE(left, QStringList({u"COUNTER"_s, u"PRINTED"_s, u"SOLD"_s}));
}

void TestLedgerReader::limitsAreBounded()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N2"_s), createdEvents()));
    OrderFilter filter;
    filter.limit = -1; // to SQLite: no limit
    QCOMPARE(store->read().orders(filter)->size(), 1);
    QCOMPARE(store->read().find(u"coffee"_s, 0)->size(), 1);
}

void TestLedgerReader::unsettledAreThoseWithoutAFinalWord()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QStringList expected;
    for (int i = 0; i < 12; ++i) {
        const auto state = static_cast<OrderState>(i);
        const QString number = u"N%1"_s.arg(i);
        QVERIFY(store->create(sampleOrder(number, 1, 100 - i), createdEvents()));
        if (state != OrderState::Created)
            QVERIFY(store->apply(number, moveTo(state)));
        if (isUnsettled(state))
            expected.prepend(number);
    }
    QCOMPARE(expected.size(), 8);
    QCOMPARE(numbers(store->read().unsettled()), expected);
}

void TestLedgerReader::findsWhatACashierTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList first{u"A1K7M9X2"_s};
    const QStringList second{u"A1K7M9Y3"_s};
    const QStringList both{u"A1K7M9Y3"_s, u"A1K7M9X2"_s};
    QTest::newRow("whole number") << u"A1K7M9X2"_s << first;
    QTest::newRow("blanks around") << u"  A1K7M9X2 "_s << first;
    QTest::newRow("last four") << u"M9X2"_s << first;
    QTest::newRow("last six") << u"K7M9X2"_s << first;
    QTest::newRow("last seven, small letters") << u"1k7m9x2"_s << first;
    QTest::newRow("three are too few") << u"9X2"_s << QStringList();
    QTest::newRow("middle of a number") << u"K7M9"_s << QStringList();
    QTest::newRow("seven that end alike") << u"ZK7M9X2"_s << QStringList();
    QTest::newRow("transaction id") << u"4200001"_s << first;
    QTest::newRow("amount") << u"12.50"_s << first;
    QTest::newRow("amount, one decimal") << u"12.5"_s << first;
    QTest::newRow("another amount") << u"8"_s << second;
    QTest::newRow("full-width digits are no amount") << u"１２.５０"_s << QStringList();
    QTest::newRow("product") << u"latte"_s << first;
    QTest::newRow("words of the body") << u"大杯"_s << first;
    QTest::newRow("small and capital letters") << u"COFFEE"_s << second;
    QTest::newRow("percent is a percent") << u"100%"_s << second;
    QTest::newRow("percent alone") << u"%"_s << second;
    QTest::newRow("underscore is one") << u"_"_s << QStringList();
    QTest::newRow("backslash is one") << u"\\"_s << QStringList();
    QTest::newRow("quote") << u"' OR 1 --"_s << QStringList();
    QTest::newRow("day in Beijing") << u"2027-01-15"_s << both;
    QTest::newRow("another day") << u"2027-01-14"_s << QStringList();
    QTest::newRow("no day") << u"2027-02-30"_s << QStringList();
    QTest::newRow("end of a transaction") << u"0001"_s << first;
    QTest::newRow("one sign") << u"杯"_s << first;
    QTest::newRow("two signs") << u"拿铁"_s << first;
    QTest::newRow("two signs of two words") << u"铁大"_s << QStringList();
    QTest::newRow("full-width letters") << u"Ｃｏｆｆｅｅ"_s << second;
    QTest::newRow("desk") << u"a1"_s << both;
    QTest::newRow("two words, two fields") << u"12.5 拿铁"_s << first;
    QTest::newRow("two words, one of them not there") << u"8 拿铁"_s << QStringList();
    QTest::newRow("day and text") << u"2027-01-15 arab"_s << second;
    QTest::newRow("emoji") << u"😀"_s << QStringList();
    QTest::newRow("half of an emoji") << QString{QChar{0xd83d}} << QStringList();
    QTest::newRow("wildcards") << u"* ? [a-z] %%"_s << QStringList();
    QTest::newRow("NUL") << QString{u"a\0b"_s + QChar{0}} << QStringList();
    QTest::newRow("ten thousand signs") << u"拿铁"_s.repeated(5'000) << QStringList();
    QTest::newRow("ten thousand words") << u"咖 "_s.repeated(10'000) << QStringList();
    QTest::newRow("nothing") << u" "_s << QStringList();
}

void TestLedgerReader::findsWhatACashierTypes()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, found);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Order first = sampleOrder(u"A1K7M9X2"_s, 1250, -57'600); // 2027-01-15 00:00 in Beijing
    first.body = u"拿铁 大杯"_s;
    first.productId = u"latte"_s;
    Order second = sampleOrder(u"A1K7M9Y3"_s, 800, 0);
    second.body = u"Coffee 100% arabica"_s;
    QVERIFY(store->create(first, createdEvents()));
    QVERIFY(store->create(second, createdEvents()));
    QVERIFY(store->apply(first.outTradeNo, payWith(u"4200001"_s)));
    QCOMPARE(numbers(store->read().find(typed)), found);
}

void TestLedgerReader::findsSalesFromPaperByTheirProduct()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    int second = 0;
    for (const QString &id : {u"tea"_s, u"tea-7K2M"_s, u"tea-7K2MX"_s, u"tea-7K2"_s, u"tea-7K2MXX"_s,
             u"tea-blue"_s, u"tea-7K2-7K2M"_s, u"te"_s}) {
        Order order = sampleOrder(id.toUpper(), 100, --second);
        order.productId = id;
        order.body = u"绿"_s;
        QVERIFY(store->create(order, createdEvents()));
    }
    QCOMPARE(store->read().find(u"tea"_s)->size(), 7);
    QCOMPARE(numbers(store->read().find(u"tea-7K2M"_s)),
        QStringList({u"TEA-7K2MXX"_s, u"TEA-7K2MX"_s, u"TEA-7K2M"_s}));
}

void TestLedgerReader::findGivesTheNewestFirst()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N2"_s, 1, 20), createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N3"_s, 1, 30), createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N1"_s, 1, 10), createdEvents()));
    QCOMPARE(numbers(store->read().find(u"coffee"_s, 2)), QStringList({u"N1"_s, u"N3"_s})); // last recorded
}

void TestLedgerReader::changesAreToldOnce()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QCOMPARE(store->read().lastEventId(), 0);
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N2"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, moveTo(OrderState::Requested)));
    const auto all = store->read().changesAfter(0);
    QCOMPARE(all->outTradeNos, QStringList({u"N2"_s, u"N1"_s}));
    QCOMPARE(all->lastEventId, 3);
    QCOMPARE(store->read().changesAfter(2)->outTradeNos, QStringList{u"N1"_s});
    const auto none = store->read().changesAfter(3);
    QCOMPARE(none->outTradeNos, QStringList());
    QCOMPARE(none->lastEventId, 3);
    QCOMPARE(store->read().lastEventId(), 3);
}

void TestLedgerReader::aSecondConnectionSeesCommitsAtOnce()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto reader = LedgerReader::open(ledger.path);
    QVERIFY(reader);
    for (int i = 1; i <= 3; ++i) { // a statement that was not ended would show an old snapshot
        QVERIFY(store->create(sampleOrder(u"N%1"_s.arg(i)), createdEvents()));
        QVERIFY((*reader)->order(u"N%1"_s.arg(i)));
        QCOMPARE((*reader)->orders({})->size(), i);
    }
    QVERIFY(!runSql((*reader)->connection(), u"DELETE FROM product"_s).isEmpty());
}

void TestLedgerReader::unreadableValuesAreDamage()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QCOMPARE(runSql(store->read().connection(), u"UPDATE order_ SET total_fee = 9000000000000"_s), QString());
    const auto order = store->read().order(u"N1"_s);
    QCOMPARE(order.error().kind, Error::Kind::Storage);
    QCOMPARE(order.error().code, u"LEDGER_DAMAGED"_s);
    QCOMPARE(order.error().subject, u"N1"_s);
}

SAOMA_TEST(TestLedgerReader)
#include "test_ledgerreader.moc"
