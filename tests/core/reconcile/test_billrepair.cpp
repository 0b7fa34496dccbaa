// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/billrepair.h"
#include "tests/support/refundbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestBillRepair final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_refunds.reset(); }
    void booksAPaymentThatNobodyHeardOf();
    void entersAnOrderThatTheLedgerLost();
    void F13_theBillsAmountIsNotBelieved();
    void aBillThatMadeItUpBooksNothing();
    void unknownStaysUnknownWithoutAnAnswer();
    void F25_booksARefundThatNobodyHeardOf();
    void leavesTheRestAlone();

private:
    [[nodiscard]] QList<Repaired> repair(const QList<Difference> &differences);
    [[nodiscard]] Difference difference(Difference::Kind kind, const QString &outTradeNo, qint64 fen);
    std::unique_ptr<RefundBench> m_refunds;
    PaymentBench *m_bench = nullptr; ///< The same shop's.
};

void TestBillRepair::init()
{
    m_refunds = std::make_unique<RefundBench>();
    m_bench = &m_refunds->shop;
    m_refunds->start();
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
}

QList<Repaired> TestBillRepair::repair(const QList<Difference> &differences)
{
    BillRepair repair{
        *m_bench->ledger, *m_bench->runner, *m_refunds->runner, m_bench->clock, m_bench->merchant};
    const auto done = m_bench->wait(repair.repair(differences));
    return done.value_or(QList<Repaired>{});
}

Difference TestBillRepair::difference(Difference::Kind kind, const QString &outTradeNo, qint64 fen)
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = outTradeNo;
    difference.transactionId = QString::fromLatin1(m_bench->gateway.known(outTradeNo).payment.transactionId);
    difference.there = fen;
    difference.tradeType = u"NATIVE"_s;
    difference.body = u"奶茶"_s;
    difference.at = m_bench->clock.utcNow();
    return difference;
}

void TestBillRepair::booksAPaymentThatNobodyHeardOf()
{
    const Order order = m_bench->charge(500);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->run(10s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    m_bench->gateway.pay(order.outTradeNo);
    const auto done = repair({difference(Difference::Kind::NotPaidHere, order.outTradeNo, 500)});
    QCOMPARE(done.size(), 1);
    QVERIFY(done.first().isDone);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::PaidLate);
    QCOMPARE(m_bench->violations(), QStringList{});
}

/// A restored backup, say, lacks the sales since it was made; the platform has them.
void TestBillRepair::entersAnOrderThatTheLedgerLost()
{
    const QString lost = u"Z920270115120000001ABCDEFG"_s;
    m_bench->gateway.known(lost).order.totalFee = *Money::fromFen(725);
    m_bench->gateway.known(lost).order.outTradeNo = lost.toUtf8();
    m_bench->gateway.pay(lost);
    const auto done = repair({difference(Difference::Kind::MissingHere, lost, 725)});
    QCOMPARE(done.size(), 1);
    QVERIFY2(done.first().isDone, qPrintable(done.first().state.value_or(QString{})));
    const Order order = m_bench->order(lost);
    QCOMPARE(order.state, OrderState::Paid);
    QCOMPARE(order.totalFee.fen(), 725);
    QCOMPARE(order.body, u"奶茶"_s);
    QCOMPARE(m_bench->kinds(lost), (QStringList{u"created"_s, u"unknown"_s, u"paid"_s}));
    QVERIFY(!m_bench->events(lost).last().evidence.isEmpty());
    QCOMPARE(m_bench->violations(), QStringList{});
}

void TestBillRepair::F13_theBillsAmountIsNotBelieved()
{
    const QString lost = u"Z920270115120000002ABCDEFG"_s;
    m_bench->gateway.known(lost).order.totalFee = *Money::fromFen(725);
    m_bench->gateway.known(lost).order.outTradeNo = lost.toUtf8();
    m_bench->gateway.pay(lost);
    const auto done = repair({difference(Difference::Kind::MissingHere, lost, 9900)});
    QVERIFY(!done.first().isDone);
    QCOMPARE(m_bench->state(lost), OrderState::Suspicious);
}

void TestBillRepair::aBillThatMadeItUpBooksNothing()
{
    const QString made = u"Z920270115120000003ABCDEFG"_s;
    Difference lie = difference(Difference::Kind::MissingHere, made, 100);
    lie.transactionId = u"42001"_s;
    m_bench->gateway.forget(made);
    const auto done = repair({lie});
    QVERIFY(!done.first().isDone);
    m_bench->run(10min);
    QCOMPARE(m_bench->state(made), OrderState::Closed);
    QVERIFY(m_bench->gateway.callsOf(Kind::UnifiedOrder).isEmpty()); // nobody was given a code for it
    QCOMPARE(m_bench->violations(), QStringList{});
}

void TestBillRepair::unknownStaysUnknownWithoutAnAnswer()
{
    const QString lost = u"Z920270115120000004ABCDEFG"_s;
    m_bench->gateway.known(lost).order.totalFee = *Money::fromFen(725);
    m_bench->gateway.known(lost).order.outTradeNo = lost.toUtf8();
    m_bench->gateway.pay(lost);
    m_bench->gateway.failAll(Kind::Query, Error{Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    const auto done = repair({difference(Difference::Kind::MissingHere, lost, 725)});
    QVERIFY(!done.first().isDone);
    QCOMPARE(m_bench->state(lost), OrderState::Unknown);
    m_bench->gateway.failAll(Kind::Query, std::nullopt);
    m_bench->run(1min); // the ladder goes on asking
    QCOMPARE(m_bench->state(lost), OrderState::Paid);
}

void TestBillRepair::F25_booksARefundThatNobodyHeardOf()
{
    const Order order = m_refunds->paidOrder(1250);
    m_refunds->gateway.failAll(
        FakeRefundGateway::Kind::Query, Error{Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    m_refunds->gateway.failNext(FakeRefundGateway::Kind::Refund,
        Error{Error::Kind::Network, u"TIMEOUT"_s, {}, {}}, FakeRefundGateway::Reach::Effective);
    const auto refund = m_refunds->refund(order.outTradeNo, 250);
    QVERIFY(refund);
    m_refunds->settle();
    m_refunds->gateway.finish(refund->outRefundNo, wechat::RefundOutcome::Success);
    QVERIFY(m_refunds->state(refund->outRefundNo) != RefundState::Refunded);
    m_refunds->gateway.failAll(FakeRefundGateway::Kind::Query, std::nullopt);
    Difference open = difference(Difference::Kind::RefundOpenHere, order.outTradeNo, 250);
    open.outRefundNo = refund->outRefundNo;
    const auto done = repair({open});
    QCOMPARE(done.size(), 1);
    QVERIFY2(done.first().isDone, qPrintable(done.first().state.value_or(QString{})));
    QCOMPARE(m_refunds->state(refund->outRefundNo), RefundState::Refunded);
    QCOMPARE(m_bench->violations(), QStringList{});
}

void TestBillRepair::leavesTheRestAlone()
{
    const Order order = m_bench->charge(500);
    const auto before = m_bench->gateway.calls.size();
    QCOMPARE(repair({difference(Difference::Kind::AmountDiffers, order.outTradeNo, 501)}).size(), 0);
    QCOMPARE(m_bench->gateway.calls.size(), before);
}

SAOMA_TEST(TestBillRepair)
#include "test_billrepair.moc"
