// SPDX-License-Identifier: GPL-3.0-or-later
// advance(), case by case: the failure modes of the reliability page that a pure function can show.
#include "core/payment/advance.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::TradeState;

class TestAdvanceCases final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F03_sameNoticeTwice();
    void F03_queryAfterNoticeChangesNothing();
    void F04_lateMessagesNeverMoveBack_data();
    void F04_lateMessagesNeverMoveBack();
    void F05_noticeBeforeTheUnifiedOrderAnswer();
    void F08_silenceIsUnknownAndNotFailure();
    void F08_absentOrdersAreSentAgain_data();
    void F08_absentOrdersAreSentAgain();
    void F33_scannedOrderOfADeadDeskIsKnownAgain();
    void F08_nothingIsSentAfterTheCodesLife();
    void F08_aRefusalOfALaterSendingIsNotBelieved();
    void F09_aUsedNumberIsAskedAbout();
    void F10_orderPaidIsAHint();
    void F11_closeIsQueryCloseQuery();
    void F11_tooEarlyMeansWait();
    void F11_aPaymentInTheGapIsASale();
    void F11_nothingIsClosedWhileTheBuyerPays();
    void F12_paidAfterLocalExpiry_data();
    void F12_paidAfterLocalExpiry();
    void F12_paidAfterCloseOrRefusal_data();
    void F12_paidAfterCloseOrRefusal();
    void F13_anyDifferenceIsQuarantined_data();
    void F13_anyDifferenceIsQuarantined();
    void F13_onlyTheQueryLiftsTheSuspicion();
    void F13_heldApartUntilTheFinalWord();
    void F13_thePlatformsOwnContradictionIsNotedOnce();
    void F12_lateMoneyIsLateAfterASuspicionToo();
    void F34_aScanSendsTheRequestOnce();
    void F34_aScanAfterTheEndChangesNothing_data();
    void F34_aScanAfterTheEndChangesNothing();
};

void TestAdvanceCases::F03_sameNoticeTwice()
{
    const fact::NoticeArrived notice = noticeOf(samplePayment(sampleOrder(OrderState::Waiting)));
    const Step first = stepAfter(sampleOrder(OrderState::Waiting), notice, 61);
    QCOMPARE(first.next.state, OrderState::Paid);
    for (int repeat = 0; repeat < 15; ++repeat) { // as often as the platform does in 24 h
        const Step again = stepAfter(first.next, notice, 120 + 600 * repeat);
        QVERIFY(isUntouched(first.next, again)); // the first paid time stands
        QVERIFY(again.effects.isEmpty());
    }
}

void TestAdvanceCases::F03_queryAfterNoticeChangesNothing()
{
    const Step byNotice = stepAfter(
        sampleOrder(OrderState::Waiting), noticeOf(samplePayment(sampleOrder(OrderState::Waiting))), 61);
    const Step byQuery = stepAfter(byNotice.next,
        platformSays(TradeState::Success, samplePayment(sampleOrder(OrderState::Waiting))), 70);
    QVERIFY(isUntouched(byNotice.next, byQuery));
    QVERIFY(byQuery.effects.isEmpty());
}

void TestAdvanceCases::F04_lateMessagesNeverMoveBack_data()
{
    QTest::addColumn<OrderState>("state");
    for (const OrderState state : {OrderState::Paid, OrderState::PaidLate, OrderState::Closed})
        QTest::newRow(qPrintable(stateName(state))) << state;
}

void TestAdvanceCases::F04_lateMessagesNeverMoveBack()
{
    QFETCH(const OrderState, state);
    const Order order = sampleOrder(state);
    const QList<Fact> late{fact::CodeIssued{{"wx2", "weixin://wxpay/late", "<xml/>"}},
        fact::RequestRefused{u"PARAM_ERROR"_s, {}}, fact::RequestUnanswered{}, fact::NotExist{},
        fact::QueryUnanswered{9}, fact::CloseWanted{}, fact::CloseAnswered{},
        platformSays(TradeState::NotPay), platformSays(TradeState::UserPaying),
        platformSays(TradeState::PayError), platformSays(TradeState::Closed)};
    for (const Fact &fact : late) {
        const Step step = stepAfter(order, fact);
        QVERIFY(isUntouched(order, step));
        QVERIFY(step.effects.isEmpty());
    }
}

void TestAdvanceCases::F05_noticeBeforeTheUnifiedOrderAnswer()
{
    const Order requested = sampleOrder(OrderState::Requested);
    const Step paid = stepAfter(requested, noticeOf(samplePayment(requested)), 1);
    QCOMPARE(paid.next.state, OrderState::Paid);
    const Step answered = stepAfter(paid.next, fact::CodeIssued{{"wx2", "weixin://wxpay/late", "<xml/>"}}, 2);
    QVERIFY(isUntouched(paid.next, answered));
}

void TestAdvanceCases::F08_silenceIsUnknownAndNotFailure()
{
    const Step step =
        stepAfter(sampleOrder(OrderState::Requested), fact::RequestUnanswered{u"TIMEOUT"_s}, 10);
    QCOMPARE(step.next.state, OrderState::Unknown);
    QVERIFY(isUnsettled(step.next.state));
}

void TestAdvanceCases::F08_absentOrdersAreSentAgain_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("unknown") << OrderState::Unknown << 10 << true;
    QTest::newRow("its answer may be on the way") << OrderState::Requested << 5 << false;
    QTest::newRow("its answer would have come") << OrderState::Requested << 15 << true;
}

void TestAdvanceCases::F08_absentOrdersAreSentAgain()
{
    QFETCH(const OrderState, state);
    QFETCH(const int, seconds);
    QFETCH(const bool, isSent);
    for (const Fact &fact : {Fact{fact::NotExist{}}, Fact{platformSays(TradeState::NotPay)}}) {
        const Step step = stepAfter(sampleUnsent(state), fact, seconds);
        QCOMPARE(step.effects, isSent ? QList<Effect>{Effect::SendRequest} : QList<Effect>{});
        QCOMPARE(step.next.state, state); // still not known
        QCOMPARE(step.next.requestBody, sampleUnsent(state).requestBody);
    }
}

/// The desk died between a scan's request and its answer: the platform's word that the order is there is
/// enough, for the buyer's callback is gone and no code is missing.
void TestAdvanceCases::F33_scannedOrderOfADeadDeskIsKnownAgain()
{
    Order order = sampleUnsent(OrderState::Requested);
    order.method = PayMethod::ProductCode;
    order.openid = u"oBuyer"_s;
    QCOMPARE(stepAfter(order, platformSays(TradeState::NotPay), 5).next.state, OrderState::Requested);
    const Step step = stepAfter(order, platformSays(TradeState::NotPay), 15);
    QCOMPARE(step.next.state, OrderState::Scanned);
    QVERIFY(step.effects.isEmpty());
}

void TestAdvanceCases::F08_nothingIsSentAfterTheCodesLife()
{
    for (const OrderState state : {OrderState::Requested, OrderState::Unknown})
        QVERIFY(stepAfter(sampleUnsent(state), fact::NotExist{}, 86'400).effects.isEmpty());
}

/// Its first sender may have died; the platform may have the order from then.
void TestAdvanceCases::F08_aRefusalOfALaterSendingIsNotBelieved()
{
    const fact::RequestRefused refused{u"PARAM_ERROR"_s, {}};
    QCOMPARE(stepAfter(sampleOrder(OrderState::Requested), refused, 5).next.state, OrderState::Rejected);
    for (const int seconds : {15, -3600}) { // the clock may have gone back meanwhile
        const Step later = stepAfter(sampleOrder(OrderState::Requested), refused, seconds);
        QCOMPARE(later.next.state, OrderState::Unknown);
        QCOMPARE(later.effects, QList<Effect>{Effect::Query});
        QCOMPARE(stepAfter(later.next, fact::NotExist{}, 130).next.state, OrderState::Rejected);
    }
}

void TestAdvanceCases::F09_aUsedNumberIsAskedAbout()
{
    const Step step =
        stepAfter(sampleOrder(OrderState::Requested), fact::RequestRefused{u"OUT_TRADE_NO_USED"_s, {}});
    QCOMPARE(step.next.state, OrderState::Unknown);
    QCOMPARE(step.effects, QList<Effect>{Effect::Query});
}

void TestAdvanceCases::F10_orderPaidIsAHint()
{
    const Order requested = sampleOrder(OrderState::Requested);
    const Step hinted = stepAfter(requested, fact::RequestRefused{u"ORDERPAID"_s, {}});
    QCOMPARE(hinted.next.state, OrderState::Unknown);
    QCOMPARE(hinted.effects, QList<Effect>{Effect::Query});
    const Step asked = stepAfter(hinted.next, platformSays(TradeState::Success, samplePayment(requested)));
    QCOMPARE(asked.next.state, OrderState::Paid);
}

void TestAdvanceCases::F11_closeIsQueryCloseQuery()
{
    const Step wanted =
        stepAfter(sampleOrder(OrderState::Waiting), fact::CloseWanted{EventSource::Desk, u"cancelled"_s});
    QCOMPARE(wanted.next.state, OrderState::Closing);
    QCOMPARE(wanted.effects, QList<Effect>{Effect::Query});
    const Step unpaid = stepAfter(wanted.next, platformSays(TradeState::NotPay));
    QCOMPARE(unpaid.effects, QList<Effect>{Effect::Close});
    const Step closed = stepAfter(unpaid.next, fact::CloseAnswered{});
    QCOMPARE(closed.next.state, OrderState::Closing); // not on the close's word
    QCOMPARE(closed.effects, QList<Effect>{Effect::Query});
    const Step confirmed = stepAfter(closed.next, platformSays(TradeState::Closed));
    QCOMPARE(confirmed.next.state, OrderState::Closed);
    QVERIFY(confirmed.effects.isEmpty());
}

void TestAdvanceCases::F11_tooEarlyMeansWait()
{
    const Order closing = sampleOrder(OrderState::Closing);
    const Step early = stepAfter(closing, fact::CloseAnswered{u"TRADE_STATE_ERROR"_s});
    QCOMPARE(early.next.state, OrderState::Closing);
    QVERIFY(early.effects.isEmpty()); // the ladder asks, and then closes again
    QCOMPARE(early.record.size(), 1);
    QVERIFY(stepAfter(early.next, fact::CloseAnswered{u"TRADE_STATE_ERROR"_s}).record.isEmpty()); // said once
    QCOMPARE(stepAfter(early.next, platformSays(TradeState::NotPay)).effects, QList<Effect>{Effect::Close});
}

void TestAdvanceCases::F11_aPaymentInTheGapIsASale()
{
    const Order closing = sampleOrder(OrderState::Closing);
    const Step paid = stepAfter(closing, platformSays(TradeState::Success, samplePayment(closing)));
    QCOMPARE(paid.next.state, OrderState::Paid);
    QCOMPARE(paid.effects, QList<Effect>{Effect::AnnouncePaid});
}

void TestAdvanceCases::F11_nothingIsClosedWhileTheBuyerPays()
{
    const Step step = stepAfter(sampleOrder(OrderState::Closing), platformSays(TradeState::UserPaying));
    QCOMPARE(step.next.state, OrderState::Closing);
    QVERIFY(step.effects.isEmpty());
}

void TestAdvanceCases::F12_paidAfterLocalExpiry_data()
{
    QTest::addColumn<int>("paidAt"); // seconds after the code's life
    QTest::addColumn<int>("heardAt");
    QTest::addColumn<OrderState>("state");
    QTest::newRow("in time") << -1 << 0 << OrderState::Paid;
    QTest::newRow("in time, heard of late") << -1 << 3600 << OrderState::Paid;
    QTest::newRow("late") << 30 << 31 << OrderState::PaidLate;
    QTest::newRow("a day late") << 86'400 << 86'401 << OrderState::PaidLate;
    QTest::newRow("late by the platform's clock only") << 30 << -5 << OrderState::Paid;
}

void TestAdvanceCases::F12_paidAfterLocalExpiry()
{
    QFETCH(const int, paidAt);
    QFETCH(const int, heardAt);
    QFETCH(const OrderState, state);
    wechat::Payment payment = samplePayment(sampleOrder(OrderState::Waiting));
    payment.timeEnd = sampleOrder(OrderState::Waiting).expiresAt.addSecs(paidAt);
    const QDateTime at = sampleOrder(OrderState::Waiting).expiresAt.addSecs(heardAt);
    for (const Fact &fact : {Fact{noticeOf(payment)}, Fact{platformSays(TradeState::Success, payment)}}) {
        const Step step = advance(sampleOrder(OrderState::Waiting), {at, fact});
        QCOMPARE(step.next.state, state);
        QCOMPARE(step.next.platformPaidAt, payment.timeEnd);
        QCOMPARE(step.next.paidAt, at);
    }
}

void TestAdvanceCases::F12_paidAfterCloseOrRefusal_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::newRow("closed") << OrderState::Closed;
    QTest::newRow("rejected") << OrderState::Rejected;
}

void TestAdvanceCases::F12_paidAfterCloseOrRefusal()
{
    QFETCH(const OrderState, state);
    const Order order = sampleOrder(state);
    const Step step = stepAfter(order, noticeOf(samplePayment(order)));
    QCOMPARE(step.next.state, OrderState::PaidLate);
    QCOMPARE(step.effects, QList<Effect>{Effect::AnnouncePaidLate});
    QVERIFY(!step.next.transactionId.isEmpty());
    QVERIFY(!step.record.first().evidence.isEmpty());
}

void TestAdvanceCases::F13_anyDifferenceIsQuarantined_data()
{
    QTest::addColumn<wechat::Payment>("payment");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, auto change, const QString &detail) {
        wechat::Payment payment = samplePayment(sampleOrder(OrderState::Waiting));
        change(payment);
        QTest::newRow(name) << payment << detail;
    };
    row(
        "more", [](auto &p) { p.totalFee = *Money::fromFen(1251); }, u"TOTAL_FEE_DIFFERS"_s);
    row(
        "less", [](auto &p) { p.totalFee = *Money::fromFen(1); }, u"TOTAL_FEE_DIFFERS"_s);
    row(
        "another currency", [](auto &p) { p.feeType = "USD"; }, u"FEE_TYPE_DIFFERS"_s);
    row(
        "another number", [](auto &p) { p.outTradeNo = "B2"; }, u"OUT_TRADE_NO_DIFFERS"_s);
    row(
        "another case of the number", [](auto &p) { p.outTradeNo = p.outTradeNo.toLower(); },
        u"OUT_TRADE_NO_DIFFERS"_s);
    row(
        "another trade type", [](auto &p) { p.tradeType = "JSAPI"; }, u"TRADE_TYPE_DIFFERS"_s);
}

void TestAdvanceCases::F13_anyDifferenceIsQuarantined()
{
    QFETCH(const wechat::Payment, payment);
    QFETCH(const QString, detail);
    const Step noticed = stepAfter(sampleOrder(OrderState::Waiting), noticeOf(payment));
    QCOMPARE(noticed.next.state, OrderState::Suspicious);
    QCOMPARE(noticed.record.first().detail, detail);
    QCOMPARE(noticed.record.first().evidence, noticeOf(payment).notice.evidence);
    QVERIFY(noticed.next.transactionId.isEmpty());
    QVERIFY(noticed.effects.contains(Effect::AnnounceSuspicious));
    QVERIFY(noticed.effects.contains(Effect::Query)); // what does the platform itself say?

    const Step asked =
        stepAfter(sampleOrder(OrderState::Waiting), platformSays(TradeState::Success, payment));
    QCOMPARE(asked.next.state, OrderState::Suspicious);
    QCOMPARE(asked.effects, QList<Effect>{Effect::AnnounceSuspicious});
}

void TestAdvanceCases::F13_onlyTheQueryLiftsTheSuspicion()
{
    const Order held = sampleOrder(OrderState::Suspicious);
    const Step noticed = stepAfter(held, noticeOf(samplePayment(held)));
    QVERIFY(isUntouched(held, noticed));
    QCOMPARE(noticed.effects, QList<Effect>{Effect::Query});
    const Step asked = stepAfter(held, platformSays(TradeState::Success, samplePayment(held)));
    QCOMPARE(asked.next.state, OrderState::Paid);
    QCOMPARE(asked.record.first().source, EventSource::Query);
}

void TestAdvanceCases::F13_heldApartUntilTheFinalWord()
{
    const Order held = sampleOrder(OrderState::Suspicious);
    const Step closed = stepAfter(held, platformSays(TradeState::Closed));
    QCOMPARE(closed.next.state, OrderState::Closed);
    const Step ended = stepAfter(held, fact::CloseWanted{EventSource::System, u"expired"_s}, 500);
    QCOMPARE(ended.next.state, OrderState::Closing); // a code that is still payable must not stay so
    QCOMPARE(ended.effects, QList<Effect>{Effect::Query});
    // Nothing but a word of the platform's changes it: no code, no refusal, no silence.
    for (const Fact &fact : {Fact{fact::CodeIssued{{"wx2", "weixin://wxpay/late", "<xml/>"}}},
             Fact{fact::RequestRefused{u"PARAM_ERROR"_s, {}}}, Fact{fact::RequestUnanswered{}},
             Fact{fact::QueryUnanswered{9}}, Fact{fact::NotExist{}}, Fact{platformSays(TradeState::NotPay)}})
        QVERIFY(isUntouched(held, stepAfter(held, fact)));
}

void TestAdvanceCases::F13_thePlatformsOwnContradictionIsNotedOnce()
{
    const Order held = sampleOrder(OrderState::Suspicious);
    wechat::Payment wrong = samplePayment(held);
    wrong.totalFee = *Money::fromFen(1);
    const Step said = stepAfter(held, platformSays(TradeState::Success, wrong));
    QCOMPARE(said.next.state, OrderState::Suspicious);
    QCOMPARE(said.record.size(), 1);
    QVERIFY(!said.record.first().evidence.isEmpty());
    const Step again = stepAfter(said.next, platformSays(TradeState::Success, wrong));
    QVERIFY(isUntouched(said.next, again));
    // Its life's end opens no circle of closing and being held apart.
    const Step ended = stepAfter(said.next, fact::CloseWanted{EventSource::System, u"expired"_s}, 500);
    QVERIFY(isUntouched(said.next, ended));
    QCOMPARE(ended.effects, QList<Effect>{Effect::Query});
    QCOMPARE(stepAfter(said.next, fact::CloseWanted{}).next.state, OrderState::Closing); // a person may
}

void TestAdvanceCases::F12_lateMoneyIsLateAfterASuspicionToo()
{
    for (const OrderState state : {OrderState::Closed, OrderState::Rejected}) {
        const Order settled = sampleOrder(state);
        wechat::Payment wrong = samplePayment(settled);
        wrong.totalFee = *Money::fromFen(1);
        const Order held = stepAfter(settled, noticeOf(wrong)).next;
        QCOMPARE(held.state, OrderState::Suspicious);
        const fact::PlatformSays success = platformSays(TradeState::Success, samplePayment(settled));
        QCOMPARE(stepAfter(held, success).next.state, OrderState::PaidLate);
        const Order closing = stepAfter(held, fact::CloseWanted{}).next;
        QCOMPARE(stepAfter(closing, success).next.state, OrderState::PaidLate);
    }
}

void TestAdvanceCases::F34_aScanSendsTheRequestOnce()
{
    const fact::BuyerScanned scan{u"oBuyer"_s, "<xml>bytes</xml>"};
    const Step scanned = stepAfter(sampleCounterCode(), scan);
    QCOMPARE(scanned.next.state, OrderState::Scanned);
    QCOMPARE(scanned.next.requestBody, scan.requestBody);
    QCOMPARE(scanned.next.requestedAt, sampleTime().addSecs(90));
    QCOMPARE(scanned.record.first().source, EventSource::Scan);
    QCOMPARE(scanned.effects, QList<Effect>{Effect::SendRequest});
    const Step again = stepAfter(scanned.next, fact::BuyerScanned{u"oOther"_s, "<xml>other bytes</xml>"});
    QVERIFY(again.record.isEmpty());
    QVERIFY(again.effects.isEmpty());
    QCOMPARE(again.next.requestBody, scan.requestBody);
}

void TestAdvanceCases::F34_aScanAfterTheEndChangesNothing_data()
{
    QTest::addColumn<OrderState>("state");
    for (const OrderState state : {OrderState::Closing, OrderState::Closed, OrderState::Paid,
             OrderState::PaidLate, OrderState::Suspicious, OrderState::Rejected})
        QTest::newRow(qPrintable(stateName(state))) << state;
}

void TestAdvanceCases::F34_aScanAfterTheEndChangesNothing()
{
    QFETCH(const OrderState, state);
    Order order = sampleCounterCode();
    order.state = state;
    const Step step = stepAfter(order, fact::BuyerScanned{u"oBuyer"_s, "<xml>bytes</xml>"});
    QVERIFY(isUntouched(order, step));
    QVERIFY(step.effects.isEmpty());
    QVERIFY(step.next.requestBody.isEmpty());
}

SAOMA_TEST(TestAdvanceCases)
#include "test_advance_cases.moc"
