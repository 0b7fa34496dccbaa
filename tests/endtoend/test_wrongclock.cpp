// SPDX-License-Identifier: GPL-3.0-or-later
// The computer's clock lies a day before the ledger's newest entry: the programs' clock is the machine's, so
// it is the ledger that lies a day ahead.
#include "core/ledger/ledgerstore.h"
#include "tests/endtoend/shop.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int daySeconds = 86'400;

/// An order that a desk had recorded when the clock was still right: tomorrow, says the clock now.
bool recordTomorrowsOrder(const Shop &shop)
{
    Order order = sampleOrder(OrderState::Waiting);
    order.outTradeNo = order.saleId = order.intent = u"E2TOMORROW01"_s;
    order.createdAt = order.requestedAt = QDateTime::currentDateTimeUtc().addSecs(daySeconds);
    order.expiresAt = order.createdAt.addSecs(300);
    order.state = OrderState::Rejected; // settled: nobody asks the platform about it
    order.prepayId.clear();
    order.code.clear();
    QList<EventRow> events;
    for (const OrderState state : {OrderState::Created, OrderState::Requested, OrderState::Rejected}) {
        EventRow event;
        event.at = order.createdAt;
        event.kind = stateName(state);
        event.source = EventSource::System;
        if (state == OrderState::Requested)
            event.evidence = order.requestBody;
        events.append(event);
    }
    const auto store = LedgerStore::open(shop.ledgerFile());
    return store && (*store)->create(order, events);
}

} // namespace

class TestWrongClock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F16_aDayBackStopsSalesAndNothingElse();
    void F16_thePlatformKnowsThatTheClockIsRight();
    void F16_withoutThePlatformsWordNothingIsSold();
};

void TestWrongClock::F16_aDayBackStopsSalesAndNothingElse()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const QString code = shop.saoma({u"product"_s, u"code"_s, u"tea"_s}).last()[u"code"_s].toString();
    const QString sold = shop.saoma({u"charge"_s, u"5"_s}).last()[u"out_trade_no"_s].toString();
    QVERIFY(recordTomorrowsOrder(shop));
    // The platform's clock goes on as ever; it is ours that has gone back.
    const QJsonObject skew{{u"skew_seconds"_s, daySeconds}, {u"times"_s, 1000}};
    for (const QString &call : {u"unifiedorder"_s, u"orderquery"_s, u"closeorder"_s})
        shop.fault(u"clock_skew"_s, call, skew);

    const Outcome refused = shop.saoma({u"charge"_s, u"1"_s});
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"CLOCK_BEHIND"_s);
    QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"rejected"_s);
    QVERIFY2(refused.errorMessage().contains(u"clock is wrong"), refused.story().constData());
    QVERIFY2(refused.errorMessage().contains(u"selling goes on by itself"), refused.story().constData());
    const Outcome inChinese = shop.saomaText({u"charge"_s, u"1"_s, u"--language"_s, u"zh_CN"_s});
    VERIFY_STATUS(inChinese, 1);
    QVERIFY2(inChinese.err.contains("电脑时钟不对"), inChinese.story().constData());
    QCOMPARE(shop.platformOrders().size(), 1);

    QVERIFY(shop.openListener());
    const QByteArray health = exchange(shop.listenerPort(), "GET", "/healthz");
    QVERIFY2(health.startsWith("HTTP/1.1 200 "), health.constData());
    QVERIFY2(bodyOf(health).contains("the clock is behind"), health.constData());
    QCOMPARE(shop.scan(code)[u"payable"_s], false);

    shop.pay(sold); // lookups, notices and queries go on
    QVERIFY(eventually([&] { return shop.stateOf(sold) == u"paid"_s; }));
    VERIFY_STATUS(shop.saoma({u"order"_s, u"sync"_s, sold}), 0);
    QCOMPARE(shop.saoma({u"order"_s, u"list"_s}).last()[u"orders"_s].toArray().size(), 2);

    shop.closePlatform(); // takes the faults with it: the clocks agree again
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    QCOMPARE(shop.scan(code)[u"payable"_s], true); // the listener that had refused
    QCOMPARE(bodyOf(exchange(shop.listenerPort(), "GET", "/healthz")).trimmed(), "ok"_ba);
    shop.listener().terminate();
    const Outcome listener = shop.listener().finish();
    VERIFY_STATUS(listener, 0);
    QVERIFY2(listener.err.contains("no new orders: CLOCK_BEHIND"), listener.story().constData());
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

/// It was ahead when that order was made, and has been put right since: the ledger alone would stop for a
/// day.
void TestWrongClock::F16_thePlatformKnowsThatTheClockIsRight()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0);
    QVERIFY(recordTomorrowsOrder(shop));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    QCOMPARE(shop.platformOrders().size(), 2);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestWrongClock::F16_withoutThePlatformsWordNothingIsSold()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"list"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    QVERIFY(recordTomorrowsOrder(shop));
    shop.closePlatform();
    const Outcome refused = shop.saoma({u"charge"_s, u"1"_s});
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"CLOCK_BEHIND"_s);
}

SAOMA_TEST(TestWrongClock)
#include "test_wrongclock.moc"
