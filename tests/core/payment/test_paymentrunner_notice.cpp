// SPDX-License-Identifier: GPL-3.0-or-later
// Notices and a ledger that cannot write: SUCCESS only for what is durably applied.
#include "core/payment/paymentrunner.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestPaymentRunnerNotice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void I01_appliedMeansOnDisk();
    void F03_theSameNoticeManyTimes();
    void F05_noticeBeforeTheAnswer();
    void F12_noticeAfterClose();
    void F13_aDifferentAmountAsksThePlatform();
    void F13_aDifferentAmountForAPaidOrder();
    void F13_anotherAmountForTheBookedTransaction();
    void F06_aSuspiciousOrderStaysWatched();
    void F06_aSuspiciousOrderEndsWithItsLife();
    void F33_aSuspiciousOrderIsAskedAboutAfterARestart();
    void F11_aSuspiciousOrderCanBeClosed();
    void I05_aTransactionBelongsToOneOrder();
    void I02_anUnknownOrderChangesNothing();
    void F30_nothingIsSoldThatCannotBeRecorded();
    void I29_aNumberThatCannotBeStoredIsNotUsed();
    void F30_anAnswerThatCannotBeRecordedIsAskedForAgain();
    void F30_aPaymentThatCannotBeRecordedIsFoundLater();
    void I02_aNoticeThatCannotBeRecordedIsRefused();

private:
    [[nodiscard]] Order heldApart();

    std::unique_ptr<PaymentBench> m_bench;
};

void TestPaymentRunnerNotice::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->start();
}

void TestPaymentRunnerNotice::cleanup()
{
    QCOMPARE(m_bench->violations(), QStringList{});
    m_bench.reset();
}

void TestPaymentRunnerNotice::I01_appliedMeansOnDisk()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    OrderState onDisk = OrderState::Created;
    QObject context;
    QEventLoop loop;
    m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo))
        .then(&context, [&](const Result<Order> &) { // here SUCCESS would be written to the socket
            onDisk = m_bench->orderOnDisk(order.outTradeNo)->state;
            loop.quit();
        });
    loop.exec();
    QCOMPARE(onDisk, OrderState::Paid);
    QCOMPARE(m_bench->events(order.outTradeNo).last().source, EventSource::Notice);
    QCOMPARE(
        m_bench->events(order.outTradeNo).last().evidence, m_bench->noticeFor(order.outTradeNo).evidence);
}

void TestPaymentRunnerNotice::F03_theSameNoticeManyTimes()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    QVERIFY(m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo))));
    const Order paid = m_bench->order(order.outTradeNo);
    const qsizetype rows = m_bench->events(order.outTradeNo).size();
    for (int i = 0; i < 15; ++i) {
        m_bench->run(90min);
        QVERIFY(m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo))));
    }
    const Order after = m_bench->order(order.outTradeNo);
    QCOMPARE(after.paidAt, paid.paidAt);
    QCOMPARE(after.revision, paid.revision);
    QCOMPARE(m_bench->events(order.outTradeNo).size(), rows);
    QCOMPARE(m_bench->announced, QStringList{u"paid "_s + order.outTradeNo});
}

void TestPaymentRunnerNotice::F05_noticeBeforeTheAnswer()
{
    m_bench->gateway.hold(Kind::UnifiedOrder);
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(1250)));
    m_bench->settle();
    m_bench->gateway.pay(made->outTradeNo);
    QVERIFY(m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(made->outTradeNo))));
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Paid);
    m_bench->gateway.release(Kind::UnifiedOrder);
    m_bench->run(1min);
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Paid);
    QCOMPARE(m_bench->announced.size(), 1);
}

void TestPaymentRunnerNotice::F12_noticeAfterClose()
{
    const Order order = m_bench->charge();
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    m_bench->gateway.pay(order.outTradeNo);
    const auto applied = m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo)));
    QVERIFY(applied); // booked, so SUCCESS
    QCOMPARE(applied->state, OrderState::PaidLate);
    QCOMPARE(m_bench->announced, QStringList{u"paid_late "_s + order.outTradeNo});
}

void TestPaymentRunnerNotice::F13_aDifferentAmountAsksThePlatform()
{
    const Order order = m_bench->charge(1250);
    m_bench->gateway.pay(order.outTradeNo);
    wechat::PayNotice wrong = m_bench->noticeFor(order.outTradeNo);
    wrong.payment.totalFee = *Money::fromFen(1);
    m_bench->gateway.calls.clear();
    m_bench->gateway.hold(Kind::Query);
    const auto applied = m_bench->wait(m_bench->runner->applyNotice(wrong));
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, u"NOTICE_CONTRADICTS"_s);
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Suspicious);
    QCOMPARE(m_bench->announced, QStringList{u"suspicious "_s + order.outTradeNo});
    QCOMPARE(m_bench->gateway.callsOf(Kind::Query).size(), 1);
    m_bench->gateway.release(Kind::Query);
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid); // the platform's own word
}

/// An order held apart by a contradicting notice while the platform has it unpaid.
Order TestPaymentRunnerNotice::heldApart()
{
    const Order order = m_bench->charge(1250);
    wechat::PayNotice wrong;
    wrong.payment = samplePayment(order);
    wrong.payment.totalFee = *Money::fromFen(1);
    wrong.evidence = evidenceOf("notice", wrong.payment);
    wrong.signType = m_bench->merchant->signType;
    Q_UNUSED(m_bench->wait(m_bench->runner->applyNotice(wrong)));
    m_bench->settle();
    m_bench->announced.clear();
    return m_bench->order(order.outTradeNo);
}

void TestPaymentRunnerNotice::F06_aSuspiciousOrderStaysWatched()
{
    const Order order = heldApart();
    QCOMPARE(order.state, OrderState::Suspicious);
    m_bench->run(60s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Suspicious);
    m_bench->gateway.pay(order.outTradeNo); // and no notice of it arrives
    m_bench->run(10s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
    QCOMPARE(m_bench->announced, QStringList{u"paid "_s + order.outTradeNo});
    QVERIFY(m_bench->kinds(order.outTradeNo).contains(u"suspicious"_s));
}

void TestPaymentRunnerNotice::F06_aSuspiciousOrderEndsWithItsLife()
{
    const Order order = heldApart();
    m_bench->run(10min);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    QVERIFY(m_bench->kinds(order.outTradeNo).contains(u"suspicious"_s));
    QCOMPARE(m_bench->gateway.known(order.outTradeNo).state, wechat::TradeState::Closed);
    QCOMPARE(m_bench->violations(), QStringList{});
}

void TestPaymentRunnerNotice::F33_aSuspiciousOrderIsAskedAboutAfterARestart()
{
    const Order order = heldApart();
    QCOMPARE(order.state, OrderState::Suspicious);
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->restart();
    QVERIFY(m_bench->wait(m_bench->runner->resume()));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
}

void TestPaymentRunnerNotice::F11_aSuspiciousOrderCanBeClosed()
{
    const Order order = heldApart();
    QVERIFY(m_bench->wait(m_bench->runner->cancel(order.outTradeNo)));
    m_bench->settle();
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Closed);
    QCOMPARE(m_bench->gateway.known(order.outTradeNo).state, wechat::TradeState::Closed);
}

void TestPaymentRunnerNotice::F13_aDifferentAmountForAPaidOrder()
{
    const Order order = m_bench->charge(1250);
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(2s);
    const Order paid = m_bench->order(order.outTradeNo);
    m_bench->gateway.calls.clear();
    wechat::PayNotice wrong = m_bench->noticeFor(order.outTradeNo);
    wrong.payment.totalFee = *Money::fromFen(1);
    wrong.payment.transactionId = "4299999";
    QVERIFY(!m_bench->wait(m_bench->runner->applyNotice(wrong)));
    m_bench->settle();
    const Order after = m_bench->order(order.outTradeNo);
    QCOMPARE(after.state, OrderState::Paid);
    QCOMPARE(after.transactionId, paid.transactionId);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Query).size(), 1);
    QVERIFY(m_bench->announced.contains(u"suspicious "_s + order.outTradeNo));
}

/// The transaction is booked, but what the notice says of it is not what was booked.
void TestPaymentRunnerNotice::F13_anotherAmountForTheBookedTransaction()
{
    const Order order = m_bench->charge(1250);
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(2s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
    wechat::PayNotice wrong = m_bench->noticeFor(order.outTradeNo);
    wrong.payment.totalFee = *Money::fromFen(1);
    const auto applied = m_bench->wait(m_bench->runner->applyNotice(wrong));
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, u"NOTICE_CONTRADICTS"_s);
}

void TestPaymentRunnerNotice::I05_aTransactionBelongsToOneOrder()
{
    const Order first = m_bench->charge();
    const Order second = m_bench->charge();
    const QByteArray transaction = m_bench->gateway.pay(first.outTradeNo).transactionId;
    m_bench->run(2s);
    QCOMPARE(m_bench->state(first.outTradeNo), OrderState::Paid);
    m_bench->gateway.pay(second.outTradeNo, transaction);
    const auto applied = m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(second.outTradeNo)));
    QVERIFY(!applied);
    QCOMPARE(m_bench->state(second.outTradeNo), OrderState::Suspicious);
    QVERIFY(m_bench->announced.contains(u"suspicious "_s + second.outTradeNo));
    QVERIFY(!m_bench->events(second.outTradeNo).last().evidence.isEmpty());
    QCOMPARE(m_bench->state(first.outTradeNo), OrderState::Paid);
}

void TestPaymentRunnerNotice::I02_anUnknownOrderChangesNothing()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    wechat::PayNotice foreign = m_bench->noticeFor(order.outTradeNo);
    foreign.payment.outTradeNo = "SOMEBODY-ELSES";
    const auto applied = m_bench->wait(m_bench->runner->applyNotice(foreign));
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, u"ORDER_NOT_FOUND"_s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting);
    QCOMPARE(m_bench->orderCount(), 1);
}

void TestPaymentRunnerNotice::F30_nothingIsSoldThatCannotBeRecorded()
{
    m_bench->refuseWrites(true);
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(1250)));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Storage);
    m_bench->settle();
    QVERIFY(m_bench->gateway.calls.isEmpty());
    QCOMPARE(m_bench->troubles.size(), 1);
    m_bench->refuseWrites(false);
    QCOMPARE(m_bench->charge().state, OrderState::Waiting);
}

/// By any way to a sale, and also not once there is room again: the platform never hears of such a number.
void TestPaymentRunnerNotice::I29_aNumberThatCannotBeStoredIsNotUsed()
{
    const Order before = m_bench->charge();
    m_bench->gateway.calls.clear();
    m_bench->refuseWrites(true);
    for (const PayMethod method : {PayMethod::CodeUrl, PayMethod::ProductCode}) {
        ChargeRequest wish = chargeOf(1250);
        wish.method = method;
        QCOMPARE(m_bench->wait(m_bench->runner->charge(wish)).error().kind, Error::Kind::Storage);
        wish.productId = u"TEA"_s;
        wish.openid = u"oBuyer"_s;
        QCOMPARE(m_bench->wait(m_bench->runner->chargeNow(wish, 1s)).error().kind, Error::Kind::Storage);
    }
    m_bench->refuseWrites(false);
    m_bench->run(10min);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 0);
    for (const FakeGateway::Call &call : m_bench->gateway.callsOf(Kind::Query))
        QCOMPARE(call.outTradeNo, before.outTradeNo.toLatin1());
    QCOMPARE(m_bench->orderCount(), 1);
}

void TestPaymentRunnerNotice::F30_anAnswerThatCannotBeRecordedIsAskedForAgain()
{
    m_bench->gateway.hold(Kind::UnifiedOrder);
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(1250)));
    m_bench->settle();
    m_bench->refuseWrites(true);
    m_bench->gateway.release(Kind::UnifiedOrder);
    m_bench->run(5s);
    QVERIFY(!m_bench->troubles.isEmpty());
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Requested);
    m_bench->refuseWrites(false);
    m_bench->run(30s);
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Waiting);
    const auto sendings = m_bench->gateway.callsOf(Kind::UnifiedOrder);
    for (const FakeGateway::Call &sending : sendings)
        QCOMPARE(sending.body, made->requestBody);
}

void TestPaymentRunnerNotice::F30_aPaymentThatCannotBeRecordedIsFoundLater()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->refuseWrites(true);
    m_bench->run(20s);
    QVERIFY(!m_bench->troubles.isEmpty());
    QVERIFY(m_bench->announced.isEmpty()); // never “paid” before it is on record
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting); // reading goes on
    m_bench->refuseWrites(false);
    m_bench->run(20s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
    QCOMPARE(m_bench->announced, QStringList{u"paid "_s + order.outTradeNo});
}

void TestPaymentRunnerNotice::I02_aNoticeThatCannotBeRecordedIsRefused()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->refuseWrites(true);
    const auto refused = m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    m_bench->refuseWrites(false);
    QVERIFY(m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo))));
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);
}

SAOMA_TEST(TestPaymentRunnerNotice)
#include "test_paymentrunner_notice.moc"
