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
    void ordinarySalesGiveNone();
};

namespace {

QStringList alarming(PaymentBench &shop)
{
    const auto alarms = shop.wait(shop.ledger->read<QList<Alarm>>(openAlarms));
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
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo)));
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
    QVERIFY(shop.wait(shop.runner->acknowledge(order.outTradeNo)));
    QCOMPARE(alarming(shop), QStringList{});
    QVERIFY(!shop.wait(shop.runner->applyNotice(wrong))); // and again
    QCOMPARE(alarming(shop), QStringList{order.outTradeNo + u" contradiction"_s});
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
