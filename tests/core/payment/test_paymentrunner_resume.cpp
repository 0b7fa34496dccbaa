// SPDX-License-Identifier: GPL-3.0-or-later
// After a restart: everything unsettled is taken up before anything new is sold.
#include "core/payment/paymentrunner.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestPaymentRunnerResume final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void F33_everyUnsettledOrderIsAskedAboutFirst();
    void F33_aThousandUnsettledOrders();
    void F33_aPaymentDuringTheAbsenceIsFound();
    void F33_aSilentPlatformHoldsSalesForTenSeconds();
    void F33_anOrderThatNeverLeftIsSentWithTheSameBytes();
    void F33_anAbandonedOrderIsClosedAndNotSent();
    void F33_aCloseUnderWayIsFinished();
    void F33_ordersThatCannotBeReadAreTakenUpLater();
    void settledOrdersAreLeftAlone();
    void anUnscannedCounterCodeIsNotAskedAbout();
    void nothingToResumeOpensAtOnce();
    void ordersOfOtherProcessesAreWatchedToo();

private:
    std::unique_ptr<PaymentBench> m_bench;
};

void TestPaymentRunnerResume::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->start();
}

void TestPaymentRunnerResume::cleanup()
{
    QCOMPARE(m_bench->violations(), QStringList{});
    m_bench.reset();
}

void TestPaymentRunnerResume::F33_everyUnsettledOrderIsAskedAboutFirst()
{
    QSet<QByteArray> unsettled;
    for (int i = 1; i <= 40; ++i) // more than are asked about at once
        unsettled.insert(m_bench->charge(i).outTradeNo.toUtf8());
    m_bench->restart();
    const auto resumed = m_bench->hear(m_bench->runner->resume());
    const auto sold = m_bench->hear(m_bench->runner->charge(chargeOf(500)));
    m_bench->settle();
    QVERIFY(*resumed && **resumed && *sold && **sold);
    QSet<QByteArray> asked;
    for (const FakeGateway::Call &call : m_bench->gateway.calls) {
        if (call.kind == Kind::UnifiedOrder)
            break;
        asked.insert(call.outTradeNo);
    }
    QCOMPARE(asked, unsettled);
    QCOMPARE(m_bench->state((*sold)->value().outTradeNo), OrderState::Waiting);
}

void TestPaymentRunnerResume::F33_aThousandUnsettledOrders()
{
    constexpr int count = 1000;
    QList<Async<Order>> writes;
    for (int i = 0; i < count; ++i) {
        Order order = sampleOrder(OrderState::Waiting);
        order.outTradeNo = u"A1%1"_s.arg(i, 8, 10, QLatin1Char('0'));
        order.saleId = order.intent = order.productId = order.outTradeNo;
        order.createdAt = order.requestedAt = m_bench->clock.utcNow();
        order.expiresAt = order.createdAt.addSecs(300);
        m_bench->gateway.known(order.outTradeNo).order.totalFee = order.totalFee;
        QList<EventRow> rows;
        for (const QString &kind : {u"created"_s, u"requested"_s, u"waiting"_s})
            rows.append({0, order.outTradeNo, order.createdAt, kind, EventSource::Desk, {}, {}});
        writes.append(m_bench->ledger->create(order, rows));
    }
    for (const Async<Order> &write : writes)
        QVERIFY(m_bench->wait(write));
    m_bench->restart();
    const Clock::Duration begun = m_bench->clock.monotonic();
    const auto resumed = m_bench->hear(m_bench->runner->resume());
    const auto first = m_bench->hear(m_bench->runner->charge(chargeOf(500)));
    m_bench->settle();
    QVERIFY(*resumed && **resumed && *first && **first);
    QVERIFY(m_bench->clock.monotonic() - begun < 10s);
    QSet<QByteArray> asked;
    for (const FakeGateway::Call &call : m_bench->gateway.calls) {
        if (call.kind == Kind::UnifiedOrder)
            break;
        asked.insert(call.outTradeNo);
    }
    QCOMPARE(asked.size(), count);
}

void TestPaymentRunnerResume::F33_aPaymentDuringTheAbsenceIsFound()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->restart();
    m_bench->clock.advance(24h);
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid); // it was paid in time, however late we hear
    QCOMPARE(m_bench->announced.size(), 1);
}

void TestPaymentRunnerResume::F33_aSilentPlatformHoldsSalesForTenSeconds()
{
    const Order order = m_bench->charge();
    m_bench->restart();
    m_bench->gateway.hold(Kind::Query);
    const auto resumed = m_bench->hear(m_bench->runner->resume());
    const auto sold = m_bench->hear(m_bench->runner->charge(chargeOf(500)));
    m_bench->run(9s);
    QVERIFY(!*resumed && !*sold);
    QVERIFY(m_bench->gateway.callsOf(Kind::UnifiedOrder).isEmpty());
    m_bench->run(1s);
    QVERIFY(*resumed && *sold && **sold);
    m_bench->gateway.release(Kind::Query);
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(20s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid); // still watched
}

void TestPaymentRunnerResume::F33_anOrderThatNeverLeftIsSentWithTheSameBytes()
{
    m_bench->gateway.failNext(Kind::UnifiedOrder, {Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    m_bench->gateway.hold(Kind::UnifiedOrder); // the program dies while the request is under way
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(1250)));
    const Order recorded = m_bench->order(made->outTradeNo);
    QCOMPARE(recorded.state, OrderState::Requested);
    m_bench->restart();
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->run(30s);
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Waiting);
    const auto sendings = m_bench->gateway.callsOf(Kind::UnifiedOrder);
    QCOMPARE(sendings.size(), 1);
    QCOMPARE(sendings.first().body, recorded.requestBody); // I16
    QCOMPARE(m_bench->gateway.calls.first().kind, Kind::Query);
}

void TestPaymentRunnerResume::F33_anAbandonedOrderIsClosedAndNotSent()
{
    m_bench->gateway.failNext(Kind::UnifiedOrder, {Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    const Order order = m_bench->charge();
    m_bench->restart();
    m_bench->clock.advance(24h);
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->run(1h);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    QVERIFY(m_bench->gateway.callsOf(Kind::UnifiedOrder).isEmpty());
}

void TestPaymentRunnerResume::F33_ordersThatCannotBeReadAreTakenUpLater()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"elsewhere.sqlite"_s);
    QVERIFY(QDir{}.mkdir(path)); // a folder in the file's place: nothing can be read
    Ledger ledger{path};
    QVERIFY(!m_bench->wait(ledger.open()));
    PaymentRunner runner{
        ledger, m_bench->gateway, m_bench->clock, m_bench->random, m_bench->merchant, m_bench->shop};
    const auto resumed = m_bench->hear(runner.resume());
    m_bench->settle();
    QVERIFY(!*resumed); // and nothing is sold meanwhile

    QVERIFY(QDir{}.rmdir(path));
    QVERIFY(m_bench->wait(ledger.open()));
    const Order waiting = sampleOrder(OrderState::Waiting);
    const auto row = [&](OrderState state) {
        return EventRow{
            0, waiting.outTradeNo, waiting.createdAt, stateName(state), EventSource::Desk, {}, {}};
    };
    QVERIFY(m_bench->wait(ledger.create(
        waiting, {row(OrderState::Created), row(OrderState::Requested), row(OrderState::Waiting)})));
    m_bench->gateway.calls.clear();
    for (int second = 0; second < 3; ++second) {
        m_bench->clock.advance(1s);
        QVERIFY(m_bench->wait(ledger.unsettled()));
        m_bench->settle();
    }
    QVERIFY(!m_bench->gateway.callsFor(waiting.outTradeNo).isEmpty());
}

void TestPaymentRunnerResume::F33_aCloseUnderWayIsFinished()
{
    const Order order = m_bench->charge();
    m_bench->gateway.hold(Kind::Query);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->restart();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closing);
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->run(5s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    QCOMPARE(m_bench->gateway.known(order.outTradeNo).state, wechat::TradeState::Closed);
}

void TestPaymentRunnerResume::settledOrdersAreLeftAlone()
{
    const Order paid = m_bench->charge();
    m_bench->gateway.pay(paid.outTradeNo);
    const Order closed = m_bench->charge();
    QVERIFY(m_bench->wait(m_bench->runner->cancel(closed.outTradeNo)));
    m_bench->run(5s);
    m_bench->restart();
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->run(1h);
    QVERIFY(m_bench->gateway.calls.isEmpty());
    QVERIFY(m_bench->announced.isEmpty());
}

void TestPaymentRunnerResume::anUnscannedCounterCodeIsNotAskedAbout()
{
    ChargeRequest request = chargeOf(800);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->wait(m_bench->runner->charge(request));
    m_bench->restart();
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->run(1min);
    QVERIFY(m_bench->gateway.calls.isEmpty());
    m_bench->run(10min);
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Closed); // at the end of its life
}

void TestPaymentRunnerResume::nothingToResumeOpensAtOnce()
{
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    QCOMPARE(m_bench->charge().state, OrderState::Waiting);
}

void TestPaymentRunnerResume::ordersOfOtherProcessesAreWatchedToo()
{
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    Ledger ledger(m_bench->ledger->path()); // the listener's, or the command line's
    QVERIFY(m_bench->wait(ledger.open()));
    PaymentRunner other(
        ledger, m_bench->gateway, m_bench->clock, m_bench->random, m_bench->merchant, m_bench->shop);
    other.leaveWatchingToOthers();
    const auto made = m_bench->wait(other.charge(chargeOf(500)));
    QVERIFY(made);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->state(made->outTradeNo), OrderState::Waiting, 5000);
    m_bench->gateway.pay(made->outTradeNo);
    const auto isSettled = [&] { // seen within 250 ms of real time, then asked about on the ladder
        m_bench->run(2s);
        return m_bench->state(made->outTradeNo) == OrderState::Paid;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), 5000);
    QCOMPARE(m_bench->announced, QStringList{u"paid "_s + made->outTradeNo});
}

SAOMA_TEST(TestPaymentRunnerResume)
#include "test_paymentrunner_resume.moc"
