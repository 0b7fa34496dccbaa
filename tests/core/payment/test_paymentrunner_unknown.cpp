// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are missing, late or contradictory: nothing is guessed, nothing is sent under a second number.
#include "core/payment/paymentrunner.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestPaymentRunnerUnknown final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void F08_theSameBytesAgain_data();
    void F08_theSameBytesAgain();
    void F08_aSecondSilenceKeepsTheNumber();
    void F08_paidThoughTheAnswerWasLost();
    void F08_aLateAnswerStillCounts();
    void F09_aUsedNumberIsAskedAboutFirst();
    void F10_orderPaidIsAHint();
    void aPlainRefusalEndsTheOrder();
    void silenceDuringTheWatchBecomesUnknown();
    void oneAnswerEndsTheUnknown();
    void F13_aContradictingQueryIsHeldApart_data();
    void F13_aContradictingQueryIsHeldApart();
    void I26_afterAnyTroubleTheTruthIsFound();

private:
    std::unique_ptr<PaymentBench> m_bench;
};

namespace {

const Error unanswered{Error::Kind::Network, u"TIMEOUT"_s, {}, {}};

} // namespace

void TestPaymentRunnerUnknown::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->start();
}

void TestPaymentRunnerUnknown::cleanup()
{
    QCOMPARE(m_bench->violations(), QStringList{});
    m_bench.reset();
}

void TestPaymentRunnerUnknown::F08_theSameBytesAgain_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("hadEffect");
    QTest::newRow("lost on the way") << Error::Kind::Network << u"TIMEOUT"_s << false;
    QTest::newRow("the answer was lost") << Error::Kind::Network << u"TIMEOUT"_s << true;
    QTest::newRow("SYSTEMERROR before the effect") << Error::Kind::Pending << u"SYSTEMERROR"_s << false;
    QTest::newRow("SYSTEMERROR after the effect") << Error::Kind::Pending << u"SYSTEMERROR"_s << true;
    QTest::newRow("an unsigned answer") << Error::Kind::Protocol << u"BAD_SIGN"_s << true;
}

void TestPaymentRunnerUnknown::F08_theSameBytesAgain()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, code);
    QFETCH(const bool, hadEffect);
    m_bench->gateway.failNext(Kind::UnifiedOrder, {kind, code, {}, {}},
        hadEffect ? FakeGateway::Reach::Effective : FakeGateway::Reach::Lost);
    const Order order = m_bench->charge();
    QCOMPARE(order.state, OrderState::Unknown); // not failed
    QVERIFY(order.code.isEmpty());
    m_bench->run(10s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting);
    QVERIFY(!m_bench->order(order.outTradeNo).code.isEmpty());
    const auto sendings = m_bench->gateway.callsOf(Kind::UnifiedOrder);
    QCOMPARE(sendings.size(), 2);
    QCOMPARE(sendings.at(0).body, sendings.at(1).body);       // I16
    QCOMPARE(m_bench->gateway.calls.at(1).kind, Kind::Query); // asked before it was sent again
    QCOMPARE(m_bench->orderCount(), 1);
}

void TestPaymentRunnerUnknown::F08_aSecondSilenceKeepsTheNumber()
{
    m_bench->gateway.failAll(Kind::UnifiedOrder, unanswered);
    const Order order = m_bench->charge();
    m_bench->run(3min);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Unknown);
    for (const FakeGateway::Call &call : m_bench->gateway.callsOf(Kind::UnifiedOrder))
        QCOMPARE(call.body, order.requestBody);
    QCOMPARE(m_bench->orderCount(), 1);
    m_bench->run(1h); // its life is over; the platform has never seen it, and says so
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    const qsizetype sendings = m_bench->gateway.callsOf(Kind::UnifiedOrder).size();
    m_bench->run(2h);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), sendings);
}

void TestPaymentRunnerUnknown::F08_paidThoughTheAnswerWasLost()
{
    m_bench->gateway.failNext(Kind::UnifiedOrder, unanswered, FakeGateway::Reach::Effective);
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(5s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestPaymentRunnerUnknown::F08_aLateAnswerStillCounts()
{
    m_bench->gateway.hold(Kind::UnifiedOrder);
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(1250)));
    m_bench->run(9s);
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Requested);
    m_bench->gateway.release(Kind::UnifiedOrder);
    m_bench->settle();
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Waiting);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestPaymentRunnerUnknown::F09_aUsedNumberIsAskedAboutFirst()
{
    m_bench->gateway.failNext(Kind::UnifiedOrder, {Error::Kind::Rejected, u"OUT_TRADE_NO_USED"_s, {}, {}});
    const Order order = m_bench->charge();
    QCOMPARE(order.state, OrderState::Unknown);
    QCOMPARE(m_bench->gateway.calls.at(1).kind, Kind::Query);
    m_bench->run(10s);
    QCOMPARE(m_bench->orderCount(), 1); // no second number
}

void TestPaymentRunnerUnknown::F10_orderPaidIsAHint()
{
    m_bench->gateway.hold(Kind::UnifiedOrder);
    m_bench->gateway.failNext(
        Kind::UnifiedOrder, {Error::Kind::Rejected, u"ORDERPAID"_s, {}, {}}, FakeGateway::Reach::Effective);
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(1250)));
    m_bench->settle();
    m_bench->gateway.pay(made->outTradeNo);
    m_bench->gateway.release(Kind::UnifiedOrder);
    m_bench->settle();
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Paid);
    QCOMPARE(m_bench->events(made->outTradeNo).last().source, EventSource::Query);
}

void TestPaymentRunnerUnknown::aPlainRefusalEndsTheOrder()
{
    m_bench->gateway.failNext(Kind::UnifiedOrder,
        {Error::Kind::Rejected, u"APPID_MCHID_NOT_MATCH"_s, {}, u"appid and mch_id differ"_s});
    const Order order = m_bench->charge();
    QCOMPARE(order.state, OrderState::Rejected);
    QCOMPARE(order.errorCode, u"APPID_MCHID_NOT_MATCH"_s);
    const qsizetype before = m_bench->gateway.calls.size();
    m_bench->run(10min);
    QCOMPARE(m_bench->gateway.calls.size(), before);
}

void TestPaymentRunnerUnknown::silenceDuringTheWatchBecomesUnknown()
{
    const Order order = m_bench->charge();
    m_bench->gateway.failAll(Kind::Query, unanswered);
    m_bench->run(4s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting); // twice may be bad luck
    m_bench->run(2s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Unknown);
    QVERIFY(!m_bench->order(order.outTradeNo).code.isEmpty());
}

void TestPaymentRunnerUnknown::oneAnswerEndsTheUnknown()
{
    const Order order = m_bench->charge();
    m_bench->gateway.failAll(Kind::Query, unanswered);
    m_bench->run(10s);
    m_bench->gateway.failAll(Kind::Query, {});
    m_bench->run(10s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting);
    m_bench->gateway.failAll(Kind::Query, unanswered); // the count begins anew
    m_bench->run(4s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestPaymentRunnerUnknown::F13_aContradictingQueryIsHeldApart_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"amount", "currency", "trade type"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestPaymentRunnerUnknown::F13_aContradictingQueryIsHeldApart()
{
    QFETCH(const QString, field);
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    wechat::Payment &payment = m_bench->gateway.known(order.outTradeNo).payment;
    if (field == u"amount"_s)
        payment.totalFee = *Money::fromFen(1);
    else if (field == u"currency"_s)
        payment.feeType = "USD";
    else
        payment.tradeType = "JSAPI";
    m_bench->run(30s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Suspicious);
    QCOMPARE(m_bench->announced, QStringList{u"suspicious "_s + order.outTradeNo}); // once
    QVERIFY(!m_bench->events(order.outTradeNo).last().evidence.isEmpty());
}

void TestPaymentRunnerUnknown::I26_afterAnyTroubleTheTruthIsFound()
{
    const std::array kinds{Kind::UnifiedOrder, Kind::Query, Kind::Close};
    for (const Kind kind : kinds)
        m_bench->gateway.failAll(kind, unanswered);
    QStringList numbers;
    for (int i = 0; i < 4; ++i)
        numbers.append(m_bench->charge(100 + i).outTradeNo);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(numbers.at(0))));
    m_bench->run(2min);
    for (const Kind kind : kinds)
        m_bench->gateway.failAll(kind, {});
    m_bench->run(30s);
    m_bench->gateway.pay(numbers.at(1));
    m_bench->run(25h);
    for (const QString &number : numbers) {
        const Order order = m_bench->order(number);
        QVERIFY(!isUnsettled(order.state));
        const bool isPaidThere = m_bench->gateway.knows(number)
            && m_bench->gateway.known(number).state == wechat::TradeState::Success;
        QCOMPARE(order.state == OrderState::Paid, isPaidThere);
    }
    QCOMPARE(m_bench->state(numbers.at(1)), OrderState::Paid);
}

SAOMA_TEST(TestPaymentRunnerUnknown)
#include "test_paymentrunner_unknown.moc"
