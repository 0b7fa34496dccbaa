// SPDX-License-Identifier: GPL-3.0-or-later
// Every state of a refund against every fact: no step leads where it must not.
#include "core/payment/advancerefund.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestAdvanceRefund final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateAgainstEveryFact();
    void thePlatformsWordDecides_data();
    void thePlatformsWordDecides();
    void aRefusalOfTheFirstSendingIsFinal();
    void aRefusalOfALaterSendingIsNot_data();
    void aRefusalOfALaterSendingIsNot();
    void F27_absenceIsNotBelievedWhileTheRequestMayArrive();
    void F27_anAnswerInBetweenVoidsTheAbsence();
    void notExistLeadsToTheSameBytes_data();
    void notExistLeadsToTheSameBytes();
    void I25_timesNeverGoBack();
};

namespace {

constexpr RefundState allRefundStates[]{RefundState::Reserved, RefundState::Requested,
    RefundState::Processing, RefundState::Refunded, RefundState::Refused, RefundState::Abnormal,
    RefundState::Unknown};

QDateTime moment(int seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'800'000'000 + seconds, Qt::UTC);
}

Refund refundIn(RefundState state)
{
    Refund refund;
    refund.outRefundNo = u"RA1"_s;
    refund.outTradeNo = u"A1"_s;
    refund.state = state;
    refund.refundFee = *Money::fromFen(500);
    refund.totalFee = *Money::fromFen(1250);
    refund.requestBody = "<xml>the recorded bytes</xml>";
    refund.createdAt = moment(0);
    refund.requestedAt = moment(0);
    const bool isKnown =
        state == RefundState::Processing || state == RefundState::Refunded || state == RefundState::Abnormal;
    refund.refundId = isKnown ? u"50"_s : QString();
    if (state == RefundState::Refused)
        refund.errorCode = u"NOTENOUGH"_s;
    if (state == RefundState::Abnormal)
        refund.errorCode = u"CHANGE"_s;
    if (state == RefundState::Refunded || state == RefundState::Refused)
        refund.settledAt = moment(1);
    return refund;
}

RefundFact says(wechat::RefundOutcome outcome)
{
    wechat::RefundPart part;
    part.outRefundNo = "RA1";
    part.refundId = "50";
    part.refundFee = *Money::fromFen(500);
    part.outcome = outcome;
    part.successTime = moment(60);
    return fact::RefundSays{{"A1", "T1", Money::fromFen(1250).value(), {part}, 1, "<xml>an answer</xml>"}};
}

const fact::RefundAccepted accepted{{"50", "<xml>accepted</xml>"}};
const fact::RefundRefused refusedFact{u"NOTENOUGH"_s, u"余额不足"_s};

RefundStep after(const Refund &refund, const RefundFact &fact, int seconds = 90)
{
    return advanceRefund(refund, {moment(seconds), fact});
}

bool sends(const RefundStep &step)
{
    return step.effects.contains(RefundEffect::SendRequest);
}

} // namespace

void TestAdvanceRefund::everyStateAgainstEveryFact()
{
    using wechat::RefundOutcome;
    const QList<RefundFact> facts{accepted, refusedFact, fact::RefundUnanswered{u"TIMEOUT"_s},
        says(RefundOutcome::Processing), says(RefundOutcome::Success), says(RefundOutcome::Closed),
        says(RefundOutcome::Change), fact::RefundNotExist{}, fact::RefundQueryUnanswered{5}};
    for (const RefundState state : allRefundStates) {
        for (const RefundFact &fact : facts) {
            const Refund before = refundIn(state);
            const RefundStep step = after(before, fact);
            const bool isWord = std::holds_alternative<fact::RefundSays>(fact);
            const RefundState next = step.next.state;
            if (state == RefundState::Refunded) // final
                QVERIFY(step.record.isEmpty() && step.effects.isEmpty());
            if (next == RefundState::Refunded && state != next)
                QVERIFY(isWord && step.record.last().source == EventSource::Query
                    && !step.record.last().evidence.isEmpty());
            if (next != state) // I11: one event of its name, the last
                QCOMPARE(step.record.last().kind, refundStateName(next));
            if (!step.record.isEmpty() && next == RefundState::Refunded)
                QVERIFY(step.next.settledAt.isValid());
            // I10: only the platform's word takes the reserve away.
            const bool isNo = std::holds_alternative<fact::RefundRefused>(fact) || isWord;
            if (holdsReserve(before) && !holdsReserve(step.next))
                QVERIFY(isNo);
            QVERIFY(!sends(step) || std::holds_alternative<fact::RefundNotExist>(fact));
            // Saying the same again changes nothing.
            const RefundStep again = advanceRefund(step.next, {moment(91), fact});
            QCOMPARE(again.next.state, next);
        }
    }
}

void TestAdvanceRefund::thePlatformsWordDecides_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<RefundState>("next");
    QTest::addColumn<QString>("errorCode");
    QTest::newRow("PROCESSING") << int(wechat::RefundOutcome::Processing) << RefundState::Processing
                                << QString();
    QTest::newRow("SUCCESS") << int(wechat::RefundOutcome::Success) << RefundState::Refunded << QString();
    QTest::newRow("REFUNDCLOSE") << int(wechat::RefundOutcome::Closed) << RefundState::Refused
                                 << u"REFUNDCLOSE"_s;
    QTest::newRow("CHANGE") << int(wechat::RefundOutcome::Change) << RefundState::Abnormal << u"CHANGE"_s;
}

/// Whatever was believed before, and also where a refusal was wrong.
void TestAdvanceRefund::thePlatformsWordDecides()
{
    QFETCH(const int, outcome);
    QFETCH(const RefundState, next);
    QFETCH(const QString, errorCode);
    for (const RefundState state : allRefundStates) {
        if (state == RefundState::Refunded)
            continue;
        const RefundStep step = after(refundIn(state), says(wechat::RefundOutcome(outcome)));
        QCOMPARE(step.next.state, next);
        QCOMPARE(step.next.errorCode, errorCode);
        QCOMPARE(step.next.refundId, u"50"_s);
    }
}

void TestAdvanceRefund::aRefusalOfTheFirstSendingIsFinal()
{
    const RefundStep step = after(refundIn(RefundState::Requested), refusedFact, 2);
    QCOMPARE(step.next.state, RefundState::Refused);
    QCOMPARE(step.next.errorCode, u"NOTENOUGH"_s);
    QCOMPARE(step.record.last().detail, u"NOTENOUGH: 余额不足"_s);
    QVERIFY(step.effects.contains(RefundEffect::AnnounceRefused));
    QVERIFY(step.effects.contains(RefundEffect::Query)); // to prove it
}

void TestAdvanceRefund::aRefusalOfALaterSendingIsNot_data()
{
    QTest::addColumn<RefundState>("state");
    QTest::addColumn<int>("seconds");
    QTest::newRow("after silence") << RefundState::Unknown << 2;
    QTest::newRow("after a sender who may have died") << RefundState::Requested << 13;
    QTest::newRow("after the clock was set back") << RefundState::Requested << -100;
}

void TestAdvanceRefund::aRefusalOfALaterSendingIsNot()
{
    QFETCH(const RefundState, state);
    QFETCH(const int, seconds);
    const RefundStep step = after(refundIn(state), refusedFact, seconds);
    QCOMPARE(step.next.state, RefundState::Unknown);
    QCOMPARE(step.next.errorCode, u"NOTENOUGH"_s);
    QVERIFY(step.effects.contains(RefundEffect::Query));
    QVERIFY(holdsReserve(step.next));
}

void TestAdvanceRefund::F27_absenceIsNotBelievedWhileTheRequestMayArrive()
{
    Refund refund = refundIn(RefundState::Unknown);
    refund.errorCode = u"ERROR"_s; // refused, in doubt
    RefundStep step = after(refund, fact::RefundNotExist{}, 20);
    QCOMPARE(step.next.state, RefundState::Unknown);
    QCOMPARE(step.next.absentSince, moment(20));
    QVERIFY(!sends(step));
    step = after(step.next, fact::RefundNotExist{}, 139);
    QCOMPARE(step.next.state, RefundState::Unknown);
    QVERIFY(step.record.isEmpty());
    step = after(step.next, fact::RefundNotExist{}, 140);
    QCOMPARE(step.next.state, RefundState::Refused);
    QVERIFY(isRefusalProven(step.next));
}

void TestAdvanceRefund::F27_anAnswerInBetweenVoidsTheAbsence()
{
    Refund refund = refundIn(RefundState::Refused);
    const RefundStep first = after(refund, fact::RefundNotExist{}, 20);
    QVERIFY(first.next.absentSince.isValid());
    const RefundStep there = after(first.next, says(wechat::RefundOutcome::Processing), 50);
    QCOMPARE(there.next.state, RefundState::Processing);
    QVERIFY(!there.next.absentSince.isValid());
    const RefundStep gone = after(there.next, fact::RefundNotExist{}, 100); // a copy that is not fresh
    QCOMPARE(gone.next.state, RefundState::Processing);
    QVERIFY(gone.record.isEmpty());
}

void TestAdvanceRefund::notExistLeadsToTheSameBytes_data()
{
    QTest::addColumn<RefundState>("state");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("its sender may still hear") << RefundState::Requested << 5 << false;
    QTest::newRow("its sender has died") << RefundState::Requested << 13 << true;
    QTest::newRow("silence") << RefundState::Unknown << 5 << true;
    QTest::newRow("never sent") << RefundState::Reserved << 1 << true;
    QTest::newRow("accepted") << RefundState::Processing << 60 << false;
    QTest::newRow("refused") << RefundState::Refused << 60 << false;
    QTest::newRow("abnormal") << RefundState::Abnormal << 60 << false;
}

void TestAdvanceRefund::notExistLeadsToTheSameBytes()
{
    QFETCH(const RefundState, state);
    QFETCH(const int, seconds);
    QFETCH(const bool, isSent);
    const RefundStep step = after(refundIn(state), fact::RefundNotExist{}, seconds);
    QCOMPARE(sends(step), isSent);
    QCOMPARE(step.next.state, state);
}

void TestAdvanceRefund::I25_timesNeverGoBack()
{
    const RefundStep back =
        after(refundIn(RefundState::Processing), says(wechat::RefundOutcome::Success), -60);
    QCOMPARE(back.next.settledAt, moment(0));
    const RefundStep refused =
        after(refundIn(RefundState::Requested), says(wechat::RefundOutcome::Closed), -60);
    QCOMPARE(refused.next.settledAt, moment(0));
}

SAOMA_TEST(TestAdvanceRefund)
#include "test_advancerefund.moc"
