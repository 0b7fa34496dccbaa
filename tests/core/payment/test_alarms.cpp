// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has to look at is told until somebody has looked.
#include "core/ledger/alarms.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestAlarms final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F12_lateMoneyIsAnAlarmUntilAcknowledged();
    void F13_aSuspicionOutlivesItsOrder();
    void F13_whatCameAfterTheLookIsNotSilenced();
    void anAcknowledgementOfAnOlderProgramSettlesAll();
    void ordinarySalesGiveNone();
};

namespace {

Result<QList<Alarm>> alarmsIn(PaymentBench &shop)
{
    const QDateTime now = shop.clock.utcNow();
    return shop.wait(shop.ledger->read<QList<Alarm>>(
        [now](const LedgerReader &reader) { return openAlarms(reader, now); }));
}

/// The event that gave the order's alarm.
qint64 alarmEvent(PaymentBench &shop)
{
    const auto alarms = alarmsIn(shop);
    return alarms && !alarms->isEmpty() ? alarms->first().why.id : 0;
}

QStringList alarming(PaymentBench &shop)
{
    const auto alarms = alarmsIn(shop);
    QStringList lines;
    if (!alarms)
        return {alarms.error().code};
    for (const Alarm &alarm : *alarms)
        lines.append(alarm.order.outTradeNo + u' ' + alarm.why.kind);
    return lines;
}

Order closedOrder(PaymentBench &shop)
{
    const Order order = shop.charge();
    Q_UNUSED(shop.wait(shop.runner->cancel(order.outTradeNo)));
    shop.settle();
    return shop.order(order.outTradeNo);
}

} // namespace

void TestAlarms::F12_lateMoneyIsAnAlarmUntilAcknowledged()
{
    PaymentBench shop;
    shop.start();
    const Order order = closedOrder(shop);
    QCOMPARE(order.state, OrderState::Closed);
    QCOMPARE(alarming(shop), QStringList{});
    shop.gateway.pay(order.outTradeNo);
    QVERIFY(shop.wait(shop.runner->applyNotice(shop.noticeFor(order.outTradeNo))));
    QCOMPARE(alarming(shop), QStringList{order.outTradeNo + u" paid_late"_s});
    shop.restart();
    QCOMPARE(alarming(shop), QStringList{order.outTradeNo + u" paid_late"_s});
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo, alarmEvent(shop))));
    QCOMPARE(alarming(shop), QStringList{});
    QCOMPARE(shop.events(order.outTradeNo).last().source, EventSource::Desk);
    QCOMPARE(shop.violations(), QStringList{});
}

void TestAlarms::F13_aSuspicionOutlivesItsOrder()
{
    PaymentBench shop;
    shop.start();
    const Order order = shop.charge();
    shop.gateway.pay(order.outTradeNo);
    wechat::PayNotice wrong = shop.noticeFor(order.outTradeNo);
    wrong.payment.totalFee = *Money::fromFen(1);
    QVERIFY(!shop.wait(shop.runner->applyNotice(wrong)));
    shop.settle();
    QCOMPARE(shop.state(order.outTradeNo), OrderState::Paid); // the platform's own word
    QCOMPARE(alarming(shop), QStringList{order.outTradeNo + u" suspicious"_s});
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo, alarmEvent(shop))));
    QCOMPARE(alarming(shop), QStringList{});
    QVERIFY(!shop.wait(shop.runner->applyNotice(wrong))); // and again
    QCOMPARE(alarming(shop), QStringList{order.outTradeNo + u" contradiction"_s});
}

/// The key was pressed for the alarm that stood in the window, and another came in the same moment.
void TestAlarms::F13_whatCameAfterTheLookIsNotSilenced()
{
    PaymentBench shop;
    shop.start();
    const Order order = shop.charge();
    shop.gateway.pay(order.outTradeNo);
    wechat::PayNotice wrong = shop.noticeFor(order.outTradeNo);
    wrong.payment.totalFee = *Money::fromFen(1);
    QVERIFY(!shop.wait(shop.runner->applyNotice(wrong)));
    shop.settle();
    const qint64 seen = alarmEvent(shop);
    QVERIFY(!shop.wait(shop.runner->applyNotice(wrong))); // not in the window yet
    const qint64 unseen = alarmEvent(shop);
    QVERIFY(unseen > seen);
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo, seen)));
    QCOMPARE(alarmEvent(shop), unseen);
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo, unseen)));
    QCOMPARE(alarming(shop), QStringList{});
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo, seen))); // late, from a second desk
    QCOMPARE(alarming(shop), QStringList{});
}

void TestAlarms::anAcknowledgementOfAnOlderProgramSettlesAll()
{
    PaymentBench shop;
    shop.start();
    const Order order = closedOrder(shop);
    shop.gateway.pay(order.outTradeNo);
    QVERIFY(shop.wait(shop.runner->applyNotice(shop.noticeFor(order.outTradeNo))));
    QCOMPARE(alarming(shop), QStringList{order.outTradeNo + u" paid_late"_s});
    const auto asBefore = [](const Order &current) {
        EventRow row;
        row.at = current.paidAt;
        row.kind = acknowledgedKind;
        row.source = EventSource::Desk;
        return Step{current, {row}, {}};
    };
    QVERIFY(shop.wait(shop.ledger->apply(order.outTradeNo, asBefore)));
    QCOMPARE(alarming(shop), QStringList{});
}

void TestAlarms::ordinarySalesGiveNone()
{
    PaymentBench shop;
    shop.start();
    const Order order = shop.charge();
    shop.gateway.pay(order.outTradeNo);
    QVERIFY(shop.wait(shop.runner->applyNotice(shop.noticeFor(order.outTradeNo))));
    QCOMPARE(shop.state(order.outTradeNo), OrderState::Paid);
    QCOMPARE(alarming(shop), QStringList{});
}

SAOMA_TEST(TestAlarms)
#include "test_alarms.moc"
