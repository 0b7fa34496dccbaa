// SPDX-License-Identifier: GPL-3.0-or-later
// Closing: cancel, fresh code, the end of a code's life.
#include "core/payment/paymentrunner.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestPaymentRunnerClose final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void F11_cancelAsksClosesAsks();
    void F11_cancelOfAPaidOrderClosesNothing();
    void F11_aPaymentBetweenQueryAndCloseIsASale();
    void F11_anUnansweredCloseIsAskedAbout_data();
    void F11_anUnansweredCloseIsAskedAbout();
    void F11_tooEarlyMeansWait();
    void F11_nothingIsClosedWhileThePlatformIsSilent();
    void cancellingTwiceIsHarmless();
    void cancellingAnUnscannedCounterCode();
    void F08_aFreshCodeWaitsForTheOldOnesEnd();
    void F08_aFreshCodeIsNotMadeBlindly();
    void F10_aFreshCodeOfAPaidOrder();
    void F28_twoWishesForAFreshCodeAreOne();
    void I18_bothCodesPaidIsDoublePaid();
    void I19_expiryClosesAfterAMargin();
    void F12_paidWithinTheMargin();
    void F12_paidAfterClose();
    void F34_anAttemptNobodyPaysIsClosedLater();

private:
    std::unique_ptr<PaymentBench> m_bench;
};

namespace {

const Error noCloseAnswer{Error::Kind::Network, u"TIMEOUT"_s, {}, {}};

QList<Kind> kindsOf(const QList<FakeGateway::Call> &calls)
{
    QList<Kind> out;
    for (const FakeGateway::Call &call : calls)
        out.append(call.kind);
    return out;
}

} // namespace

void TestPaymentRunnerClose::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->start();
}

void TestPaymentRunnerClose::cleanup()
{
    QCOMPARE(m_bench->violations(), QStringList{});
    m_bench.reset();
}

void TestPaymentRunnerClose::F11_cancelAsksClosesAsks()
{
    const Order order = m_bench->charge();
    m_bench->gateway.calls.clear();
    const auto cancelled = m_bench->wait(m_bench->runner->cancel(order.outTradeNo));
    QCOMPARE(cancelled->state, OrderState::Closing); // the wish is on record, no more
    m_bench->settle();
    QCOMPARE(kindsOf(m_bench->gateway.calls), (QList<Kind>{Kind::Query, Kind::Close, Kind::Query}));
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    m_bench->run(1h);
    QCOMPARE(m_bench->gateway.calls.size(), 3);
}

void TestPaymentRunnerClose::F11_cancelOfAPaidOrderClosesNothing()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
    QVERIFY(m_bench->gateway.callsOf(Kind::Close).isEmpty());
    QCOMPARE(m_bench->announced, QStringList{u"paid "_s + order.outTradeNo});
}

void TestPaymentRunnerClose::F11_aPaymentBetweenQueryAndCloseIsASale()
{
    const Order order = m_bench->charge();
    m_bench->gateway.hold(Kind::Query);
    m_bench->hear(m_bench->runner->cancel(order.outTradeNo));
    m_bench->settle();
    m_bench->gateway.pay(order.outTradeNo); // the query, still under way, has seen NOTPAY
    m_bench->gateway.release(Kind::Query);
    m_bench->settle();
    QCOMPARE(m_bench->gateway.callsOf(Kind::Close).size(), 1); // answered ORDERPAID
    m_bench->run(5s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
}

void TestPaymentRunnerClose::F11_anUnansweredCloseIsAskedAbout_data()
{
    QTest::addColumn<bool>("isEffective");
    QTest::newRow("lost on the way") << false;
    QTest::newRow("done, but the answer was lost") << true;
}

void TestPaymentRunnerClose::F11_anUnansweredCloseIsAskedAbout()
{
    QFETCH(const bool, isEffective);
    const Order order = m_bench->charge();
    m_bench->gateway.failNext(
        Kind::Close, noCloseAnswer, isEffective ? FakeGateway::Reach::Effective : FakeGateway::Reach::Lost);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closing);
    m_bench->run(5s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Close).size(), isEffective ? 1 : 2);
}

void TestPaymentRunnerClose::F11_tooEarlyMeansWait()
{
    const Order order = m_bench->charge();
    m_bench->gateway.failAll(Kind::Close, Error{Error::Kind::Rejected, u"TRADE_STATE_ERROR"_s, {}, {}});
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->run(2min);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closing); // not failed, not closed
    QCOMPARE(m_bench->kinds(order.outTradeNo).count(u"close_refused"_s), 1);
    m_bench->gateway.failAll(Kind::Close, {});
    m_bench->run(10s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
}

void TestPaymentRunnerClose::F11_nothingIsClosedWhileThePlatformIsSilent()
{
    const Order order = m_bench->charge();
    m_bench->gateway.failAll(Kind::Query, noCloseAnswer);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->run(30min);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closing);
    QVERIFY(m_bench->gateway.callsOf(Kind::Close).isEmpty());
    m_bench->gateway.failAll(Kind::Query, {});
    m_bench->run(2min);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
}

void TestPaymentRunnerClose::cancellingTwiceIsHarmless()
{
    const Order order = m_bench->charge();
    const auto one = m_bench->hear(m_bench->runner->cancel(order.outTradeNo));
    const auto two = m_bench->hear(m_bench->runner->cancel(order.outTradeNo));
    m_bench->settle();
    QVERIFY(*one && **one && *two && **two);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Close).size(), 1);
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->kinds(order.outTradeNo).count(u"closing"_s), 1);
}

void TestPaymentRunnerClose::cancellingAnUnscannedCounterCode()
{
    ChargeRequest request = chargeOf(800);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->wait(m_bench->runner->charge(request));
    QVERIFY(m_bench->wait(m_bench->runner->cancel(made->outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Closed);
    const auto scanned = m_bench->wait(m_bench->runner->answerScan(made->outTradeNo, u"o"_s, 1500ms));
    QCOMPARE(scanned.error().code, u"ORDER_SETTLED"_s);
    QVERIFY(m_bench->gateway.callsOf(Kind::UnifiedOrder).isEmpty());
}

void TestPaymentRunnerClose::F08_aFreshCodeWaitsForTheOldOnesEnd()
{
    const Order old = m_bench->charge();
    m_bench->gateway.hold(Kind::Query);
    const auto fresh = m_bench->hear(m_bench->runner->freshCode(old.outTradeNo));
    m_bench->run(20s);
    QVERIFY(!*fresh);
    QCOMPARE(m_bench->orderCount(), 1);
    bool wasClosedFirst = false;
    m_bench->gateway.onCall = [&](const FakeGateway::Call &call) {
        if (call.kind == Kind::UnifiedOrder)
            wasClosedFirst = m_bench->orderOnDisk(old.outTradeNo)->state == OrderState::Closed;
    };
    m_bench->gateway.release(Kind::Query);
    m_bench->run(5s);
    m_bench->gateway.onCall = nullptr;
    QVERIFY(*fresh && **fresh);
    QVERIFY(wasClosedFirst);
    const Order next = m_bench->order((*fresh)->value().outTradeNo);
    QVERIFY(next.outTradeNo != old.outTradeNo);
    QCOMPARE(next.saleId, old.saleId);
    QCOMPARE(next.totalFee, old.totalFee);
    QCOMPARE(next.state, OrderState::Waiting);
    QVERIFY(next.code != old.code);
}

void TestPaymentRunnerClose::F08_aFreshCodeIsNotMadeBlindly()
{
    const Order old = m_bench->charge();
    m_bench->gateway.failAll(Kind::Query, noCloseAnswer);
    const auto fresh = m_bench->hear(m_bench->runner->freshCode(old.outTradeNo));
    m_bench->run(1h);
    QVERIFY(!*fresh);
    QCOMPARE(m_bench->orderCount(), 1);
}

void TestPaymentRunnerClose::F10_aFreshCodeOfAPaidOrder()
{
    const Order old = m_bench->charge();
    m_bench->gateway.pay(old.outTradeNo);
    const auto fresh = m_bench->wait(m_bench->runner->freshCode(old.outTradeNo));
    QVERIFY(!fresh);
    QCOMPARE(fresh.error().kind, Error::Kind::Rejected);
    QCOMPARE(fresh.error().code, u"ORDERPAID"_s);
    QCOMPARE(m_bench->orderCount(), 1);
    QCOMPARE(m_bench->state(old.outTradeNo), OrderState::Paid);
}

void TestPaymentRunnerClose::F28_twoWishesForAFreshCodeAreOne()
{
    const Order old = m_bench->charge();
    const auto one = m_bench->hear(m_bench->runner->freshCode(old.outTradeNo));
    const auto two = m_bench->hear(m_bench->runner->freshCode(old.outTradeNo));
    m_bench->run(5s);
    const auto three = m_bench->wait(m_bench->runner->freshCode(old.outTradeNo));
    QVERIFY(*one && **one && *two && **two && three);
    QCOMPARE((*one)->value().outTradeNo, (*two)->value().outTradeNo);
    QCOMPARE((*one)->value().outTradeNo, three->outTradeNo);
    QCOMPARE(m_bench->orderCount(), 2);
}

void TestPaymentRunnerClose::I18_bothCodesPaidIsDoublePaid()
{
    const Order old = m_bench->charge();
    const auto fresh = m_bench->wait(m_bench->runner->freshCode(old.outTradeNo));
    QVERIFY(fresh);
    m_bench->settle();
    m_bench->gateway.pay(fresh->outTradeNo);
    m_bench->run(2s);
    QCOMPARE(m_bench->state(fresh->outTradeNo), OrderState::Paid);
    m_bench->gateway.pay(old.outTradeNo); // against the platform's word
    QVERIFY(m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(old.outTradeNo))));
    QCOMPARE(m_bench->state(old.outTradeNo), OrderState::PaidLate);
    QCOMPARE(m_bench->announced,
        (QStringList{u"paid "_s + fresh->outTradeNo, u"double_paid "_s + old.outTradeNo}));
}

void TestPaymentRunnerClose::I19_expiryClosesAfterAMargin()
{
    const Order order = m_bench->charge();
    m_bench->run(359s); // five minutes and what the platform still accepts
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting);
    QVERIFY(m_bench->gateway.callsOf(Kind::Close).isEmpty());
    m_bench->gateway.calls.clear();
    m_bench->run(1min);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    const QList<Kind> calls = kindsOf(m_bench->gateway.calls);
    QCOMPARE(calls.last(3), (QList<Kind>{Kind::Query, Kind::Close, Kind::Query}));
    for (const EventRow &event : m_bench->events(order.outTradeNo))
        if (event.kind == u"closing"_s)
            QCOMPARE(event.source, EventSource::System);
}

void TestPaymentRunnerClose::F12_paidWithinTheMargin()
{
    const Order order = m_bench->charge();
    m_bench->run(320s); // hidden for 20 s
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(30s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::PaidLate);
    QCOMPARE(m_bench->announced, QStringList{u"paid_late "_s + order.outTradeNo});
}

void TestPaymentRunnerClose::F12_paidAfterClose()
{
    const Order order = m_bench->charge();
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    m_bench->gateway.pay(order.outTradeNo);
    const auto asked = m_bench->wait(m_bench->runner->askNow(order.outTradeNo));
    QVERIFY(asked);
    QCOMPARE(asked->state, OrderState::PaidLate);
    QVERIFY(!asked->transactionId.isEmpty());
    QCOMPARE(m_bench->announced, QStringList{u"paid_late "_s + order.outTradeNo});
}

void TestPaymentRunnerClose::F34_anAttemptNobodyPaysIsClosedLater()
{
    ChargeRequest request = chargeOf(300, u"scan:1"_s);
    request.method = PayMethod::ProductCode;
    request.productId = u"tea-1"_s;
    request.openid = u"oBuyer"_s;
    m_bench->gateway.failNext(Kind::UnifiedOrder, noCloseAnswer, FakeGateway::Reach::Effective);
    const auto answered = m_bench->wait(m_bench->runner->chargeNow(request, 1500ms));
    QVERIFY(!answered); // too late for the buyer, who scans again
    const QString number = QString::fromLatin1(m_bench->gateway.calls.first().outTradeNo);
    m_bench->run(8min);
    QCOMPARE(m_bench->state(number), OrderState::Closed);
    QCOMPARE(m_bench->gateway.known(number).state, wechat::TradeState::Closed);
}

SAOMA_TEST(TestPaymentRunnerClose)
#include "test_paymentrunner_close.moc"
