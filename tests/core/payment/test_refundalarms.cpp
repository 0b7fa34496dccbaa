// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has to look at of a refund is told until somebody has looked, or it stands otherwise.
#include "core/ledger/alarms.h"
#include "tests/support/refundbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRefundAlarms final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void F27_aRefusalIsAnAlarmUntilAcknowledged();
    void F27_aRefusalThatWasTriedAgainIsNone();
    void aChangeIsAnAlarmUntilItIsSettledByHand();
    void F25_anUnknownOneIsAnAlarmAfterTenMinutes();
    void anotherDeskHearsOfItAfterARestart();
    void ofTheOrderAndOfItsRefundEachIsAcknowledgedAlone();
    void ordinaryRefundsGiveNone();

private:
    using Kind = RefundBench::Kind;

    [[nodiscard]] QList<Alarm> open()
    {
        const QDateTime now = m_bench->shop.clock.utcNow();
        return m_bench->shop
            .wait(m_bench->shop.ledger->read<QList<Alarm>>(
                [now](const LedgerReader &reader) { return openAlarms(reader, now); }))
            .value_or(QList<Alarm>{});
    }
    [[nodiscard]] QStringList alarming()
    {
        QStringList lines;
        for (const Alarm &alarm : open())
            lines.append(
                (alarm.refund ? alarm.refund->outRefundNo : alarm.order.outTradeNo) + u' ' + alarm.why.kind);
        return lines;
    }
    void acknowledge(const Alarm &alarm)
    {
        QVERIFY(m_bench->shop.wait(m_bench->shop.runner->acknowledge(alarm.order.outTradeNo, alarm.why.id)));
    }

    std::unique_ptr<RefundBench> m_bench;
};

void TestRefundAlarms::init()
{
    m_bench = std::make_unique<RefundBench>();
    m_bench->start();
}

void TestRefundAlarms::cleanup()
{
    QCOMPARE(m_bench->shop.violations(), QStringList{});
    m_bench.reset();
}

void TestRefundAlarms::F27_aRefusalIsAnAlarmUntilAcknowledged()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, Error{Error::Kind::Rejected, u"NOTENOUGH"_s, {}, {}});
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    QCOMPARE(alarming(), QStringList{refund->outRefundNo + u" refused"_s});
    acknowledge(open().first());
    QCOMPARE(alarming(), QStringList{});
    m_bench->run(5min); // it is asked about until its absence is proven
    QCOMPARE(alarming(), QStringList{});
}

void TestRefundAlarms::F27_aRefusalThatWasTriedAgainIsNone()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, Error{Error::Kind::Rejected, u"NOTENOUGH"_s, {}, {}});
    const auto refused = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refused);
    QCOMPARE(alarming().size(), 1);
    const auto again = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(again);
    QCOMPARE(again->outRefundNo, refused->outRefundNo);
    QCOMPARE(alarming(), QStringList{});
}

void TestRefundAlarms::aChangeIsAnAlarmUntilItIsSettledByHand()
{
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    m_bench->gateway.finish(refund->outRefundNo, wechat::RefundOutcome::Change);
    m_bench->run(30s);
    QCOMPARE(alarming(), QStringList{refund->outRefundNo + u" abnormal"_s});
    m_bench->gateway.finish(refund->outRefundNo, wechat::RefundOutcome::Success);
    m_bench->run(15min);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
    QCOMPARE(alarming(), QStringList{});
}

void TestRefundAlarms::F25_anUnknownOneIsAnAlarmAfterTenMinutes()
{
    const Order order = m_bench->paidOrder();
    const Error silence{Error::Kind::Network, u"TIMEOUT"_s, {}, {}};
    m_bench->gateway.failAll(Kind::Refund, silence);
    m_bench->gateway.failAll(Kind::Query, silence);
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Unknown);
    m_bench->run(9min);
    QCOMPARE(alarming(), QStringList{});
    m_bench->run(1min);
    QCOMPARE(alarming(), QStringList{refund->outRefundNo + u" unknown"_s});
    acknowledge(open().first());
    m_bench->run(1h);
    QCOMPARE(alarming(), QStringList{});
    m_bench->gateway.failAll(Kind::Refund, std::nullopt);
    m_bench->gateway.failAll(Kind::Query, std::nullopt);
    m_bench->run(1h);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Processing);
    QCOMPARE(alarming(), QStringList{});
}

void TestRefundAlarms::anotherDeskHearsOfItAfterARestart()
{
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    m_bench->gateway.finish(refund->outRefundNo, wechat::RefundOutcome::Change);
    m_bench->run(30s);
    m_bench->restart();
    QCOMPARE(alarming(), QStringList{refund->outRefundNo + u" abnormal"_s});
}

/// The key was pressed for the one that stood in the window.
void TestRefundAlarms::ofTheOrderAndOfItsRefundEachIsAcknowledgedAlone()
{
    PaymentBench &shop = m_bench->shop;
    const Order closed = shop.charge();
    Q_UNUSED(shop.wait(shop.runner->cancel(closed.outTradeNo)));
    m_bench->settle();
    shop.gateway.pay(closed.outTradeNo);
    QVERIFY(shop.wait(shop.runner->applyNotice(shop.noticeFor(closed.outTradeNo))));
    m_bench->gateway.failNext(Kind::Refund, Error{Error::Kind::Rejected, u"NOTENOUGH"_s, {}, {}});
    const auto refund = m_bench->refund(closed.outTradeNo, 500);
    QVERIFY(refund);
    const QStringList both{closed.outTradeNo + u" paid_late"_s, refund->outRefundNo + u" refused"_s};
    QCOMPARE(alarming(), both);
    acknowledge(open().last());
    QCOMPARE(alarming(), both.first(1));
    acknowledge(open().first());
    QCOMPARE(alarming(), QStringList{});
}

void TestRefundAlarms::ordinaryRefundsGiveNone()
{
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    QCOMPARE(alarming(), QStringList{});
    m_bench->gateway.finish(refund->outRefundNo, wechat::RefundOutcome::Success);
    m_bench->run(1min);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
    QCOMPARE(alarming(), QStringList{});
}

SAOMA_TEST(TestRefundAlarms)
#include "test_refundalarms.moc"
