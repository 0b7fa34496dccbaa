// SPDX-License-Identifier: GPL-3.0-or-later
// advance(), case by case: the ledger invariants of the reliability page that a pure function can show.
#include "core/payment/advance.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::TradeState;

class TestAdvanceInvariants final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void I04_aPaidOrdersPaymentNeverChanges_data();
    void I04_aPaidOrdersPaymentNeverChanges();
    void I05_aTransactionOfAnotherOrderIsNoPayment();
    void I25_aClockThatGoesBackOrdersNothingAnew();
    void I16_noFactChangesTheRequest();
    void I18_aSecondPaymentOfASaleIsDoublePaid();
    void I19_expiryIsNoState();
    void I19_absenceClosesOnlyWhatIsClosing();
    void I26_absenceIsNotBelievedWhileTheRequestMayArrive();
    void I20_closedMayOnlyBecomePaidLate();
    void I21_paidNamesItsEvidence();
    void aRefusalAfterAnUnknownSendingIsNotFinal();
    void aFreshCodeReplacesTheOldOne();
    void refundsAreNotLossOfTheSale();
};

void TestAdvanceInvariants::I04_aPaidOrdersPaymentNeverChanges_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::newRow("paid") << OrderState::Paid;
    QTest::newRow("paid late") << OrderState::PaidLate;
}

void TestAdvanceInvariants::I04_aPaidOrdersPaymentNeverChanges()
{
    QFETCH(const OrderState, state);
    const Order paid = sampleOrder(state);
    wechat::Payment otherTransaction = samplePayment(paid, "4200009999999999999999999999");
    wechat::Payment otherTime = samplePayment(paid);
    otherTime.timeEnd = otherTime.timeEnd.addSecs(900);
    wechat::Payment otherFee = samplePayment(paid);
    otherFee.totalFee = *Money::fromFen(1);
    for (const wechat::Payment &payment : {otherTransaction, otherTime, otherFee}) {
        for (const Fact &fact : {Fact{noticeOf(payment)}, Fact{platformSays(TradeState::Success, payment)}}) {
            const Order next = stepAfter(paid, fact, 4000).next;
            QCOMPARE(next.state, state);
            QCOMPARE(next.transactionId, paid.transactionId);
            QCOMPARE(next.paidAt, paid.paidAt);
            QCOMPARE(next.platformPaidAt, paid.platformPaidAt);
            QCOMPARE(next.totalFee, paid.totalFee);
        }
    }
    const Step alarmed = stepAfter(paid, noticeOf(otherTransaction));
    QVERIFY(alarmed.effects.contains(Effect::AnnounceSuspicious));
    QVERIFY(!alarmed.record.first().evidence.isEmpty());
}

void TestAdvanceInvariants::I05_aTransactionOfAnotherOrderIsNoPayment()
{
    const Step step = stepAfter(sampleOrder(OrderState::Waiting),
        fact::TransactionTaken{
            EventSource::Notice, samplePayment(sampleOrder(OrderState::Waiting)), "<xml>evidence</xml>"});
    QCOMPARE(step.next.state, OrderState::Suspicious);
    QVERIFY(step.next.transactionId.isEmpty());
    QCOMPARE(step.record.first().evidence, QByteArray("<xml>evidence</xml>"));
    QCOMPARE(step.effects, (QList<Effect>{Effect::AnnounceSuspicious, Effect::Query}));
}

void TestAdvanceInvariants::I25_aClockThatGoesBackOrdersNothingAnew()
{
    Order order = sampleOrder(OrderState::Waiting);
    const Step paid = stepAfter(order, noticeOf(samplePayment(order)), -86'400);
    QCOMPARE(paid.next.state, OrderState::Paid);
    QCOMPARE(paid.next.paidAt, order.requestedAt);
    const Step scanned =
        stepAfter(sampleCounterCode(), fact::BuyerScanned{u"oBuyer"_s, "<xml>bytes</xml>"}, -3600);
    QCOMPARE(scanned.next.requestedAt, sampleCounterCode().createdAt);
}

void TestAdvanceInvariants::I16_noFactChangesTheRequest()
{
    Order order = sampleCounterCode();
    order.requestBody = "<xml>recorded</xml>";
    const QList<Fact> facts{fact::BuyerScanned{u"o"_s, "<xml>other</xml>"},
        fact::CodeIssued{{"wx2", "weixin://x", "<xml/>"}}, fact::RequestUnanswered{}, fact::NotExist{}};
    for (const OrderState state : allOrderStates) {
        order.state = state;
        for (const Fact &fact : facts)
            QCOMPARE(stepAfter(order, fact).next.requestBody, order.requestBody);
    }
}

void TestAdvanceInvariants::I18_aSecondPaymentOfASaleIsDoublePaid()
{
    Order second = sampleOrder(OrderState::Waiting);
    second.siblingPaid = true;
    const Step step = stepAfter(second, platformSays(TradeState::Success, samplePayment(second)));
    QVERIFY(step.next.state != OrderState::Paid);
    QCOMPARE(step.next.state, OrderState::PaidLate); // the money is never dropped
    QCOMPARE(step.record.first().detail, u"double_paid"_s);
    QCOMPARE(step.effects, QList<Effect>{Effect::AnnounceDoublePaid});
}

void TestAdvanceInvariants::I19_expiryIsNoState()
{
    Order old = sampleOrder(OrderState::Waiting);
    old.expiresAt = old.createdAt.addSecs(30);
    for (const Fact &fact : {Fact{platformSays(TradeState::NotPay)}, Fact{fact::Asked{}},
             Fact{fact::QueryUnanswered{1}}, Fact{fact::CloseWanted{EventSource::System, u"expired"_s}}}) {
        const Step step = stepAfter(old, fact, 100'000);
        QVERIFY(step.next.state == OrderState::Waiting || step.next.state == OrderState::Closing);
    }
}

void TestAdvanceInvariants::I19_absenceClosesOnlyWhatIsClosing()
{
    for (const OrderState state : allOrderStates) {
        const Step step = stepAfter(sampleUnsent(state), fact::NotExist{}, 1000);
        QCOMPARE(step.next.state == OrderState::Closed,
            state == OrderState::Closed || state == OrderState::Closing);
    }
    // It gave out a code, so its denial alone closes nothing: the close must deny it too.
    const Order closing = sampleOrder(OrderState::Closing);
    const Step denied = stepAfter(closing, fact::NotExist{});
    QCOMPARE(denied.next.state, OrderState::Closing);
    QCOMPARE(denied.effects, QList<Effect>{Effect::Close});
    const Step twice = stepAfter(denied.next, fact::CloseAnswered{u"ORDERNOTEXIST"_s});
    QCOMPARE(twice.effects, QList<Effect>{Effect::Query});
    QCOMPARE(stepAfter(twice.next, fact::NotExist{}).next.state, OrderState::Closed);
}

/// Seed 9304 of the simulation: closed on the platform's denial, the order arrived there 14 s later and was
/// paid.
void TestAdvanceInvariants::I26_absenceIsNotBelievedWhileTheRequestMayArrive()
{
    const Step closing = stepAfter(
        sampleUnsent(OrderState::Requested), fact::CloseWanted{EventSource::Desk, u"cancelled"_s}, 300);
    QCOMPARE(closing.next.state, OrderState::Closing);
    for (const int seconds : {0, 1, arrivesWithinSeconds - 1}) {
        const Step early =
            stepAfter(closing.next, fact::NotExist{}, 300 + seconds); // it may have been sent again
        QVERIFY(isUntouched(closing.next, early));
        QVERIFY(early.effects.isEmpty());
    }
    for (const int seconds :
        {arrivesWithinSeconds, -3600}) // a clock gone back must not keep it open for ever
        QCOMPARE(stepAfter(closing.next, fact::NotExist{}, 300 + seconds).next.state, OrderState::Closed);
    // What never left this house cannot arrive.
    const Step counter =
        stepAfter(sampleCounterCode(), fact::CloseWanted{EventSource::Desk, u"cancelled"_s}, 5);
    QCOMPARE(stepAfter(counter.next, fact::NotExist{}, 6).next.state, OrderState::Closed);
}

void TestAdvanceInvariants::I20_closedMayOnlyBecomePaidLate()
{
    const Order closed = sampleOrder(OrderState::Closed);
    const Step late = stepAfter(closed, platformSays(TradeState::Success, samplePayment(closed)));
    QCOMPARE(late.next.state, OrderState::PaidLate);
    const Step back = stepAfter(late.next, platformSays(TradeState::Closed));
    QVERIFY(isUntouched(late.next, back));
}

void TestAdvanceInvariants::I21_paidNamesItsEvidence()
{
    const wechat::Payment payment = samplePayment(sampleOrder(OrderState::Waiting));
    const Step noticed = stepAfter(sampleOrder(OrderState::Waiting), noticeOf(payment));
    QCOMPARE(noticed.record.first().kind, u"paid"_s);
    QCOMPARE(noticed.record.first().source, EventSource::Notice);
    QCOMPARE(noticed.record.first().evidence, noticeOf(payment).notice.evidence);
    const fact::PlatformSays answer = platformSays(TradeState::Success, payment);
    const Step asked = stepAfter(sampleOrder(OrderState::Waiting), answer);
    QCOMPARE(asked.record.first().source, EventSource::Query);
    QCOMPARE(asked.record.first().evidence, answer.status.evidence);
}

void TestAdvanceInvariants::aRefusalAfterAnUnknownSendingIsNotFinal()
{
    const Step refused =
        stepAfter(sampleUnsent(OrderState::Unknown), fact::RequestRefused{u"PARAM_ERROR"_s, {}});
    QCOMPARE(refused.next.state, OrderState::Unknown); // the first sending may have arrived
    QCOMPARE(refused.effects, QList<Effect>{Effect::Query});
    QVERIFY(isUntouched(refused.next, stepAfter(refused.next, fact::NotExist{}, arrivesWithinSeconds - 1)));
    const Step absent = stepAfter(refused.next, fact::NotExist{}, arrivesWithinSeconds);
    QCOMPARE(absent.next.state, OrderState::Rejected); // refused, and it never arrived
    QVERIFY(absent.effects.isEmpty());
}

void TestAdvanceInvariants::aFreshCodeReplacesTheOldOne()
{
    const Step step = stepAfter(
        sampleOrder(OrderState::Waiting), fact::CodeIssued{{"wx2", "weixin://wxpay/second", "<xml/>"}});
    QCOMPARE(step.next.code, u"weixin://wxpay/second"_s); // the platform has voided the first
    QCOMPARE(step.next.prepayId, u"wx2"_s);
    QCOMPARE(step.record.size(), 1);
    Order counter = sampleCounterCode();
    counter.state = OrderState::Scanned;
    counter.requestBody = "<xml/>";
    const Step mode1 = stepAfter(counter, fact::CodeIssued{{"wx2", "weixin://wxpay/second", "<xml/>"}});
    QCOMPARE(mode1.next.code, counter.code); // what hangs on the screen is ours
    QCOMPARE(mode1.next.prepayId, u"wx2"_s);
}

void TestAdvanceInvariants::refundsAreNotLossOfTheSale()
{
    const Step step = stepAfter(sampleOrder(OrderState::Waiting),
        platformSays(TradeState::Refund, samplePayment(sampleOrder(OrderState::Waiting))));
    QCOMPARE(step.next.state, OrderState::Paid); // the money had been received
}

SAOMA_TEST(TestAdvanceInvariants)
#include "test_advance_invariants.moc"
