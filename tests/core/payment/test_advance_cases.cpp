// SPDX-License-Identifier: GPL-3.0-or-later
// advance(), case by case: the lines of the reliability page that a pure function can show.
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
    void F08_nothingIsSentAfterTheCodesLife();
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
    void F34_aScanSendsTheRequestOnce();
    void F34_aScanAfterTheEndChangesNothing_data();
    void F34_aScanAfterTheEndChangesNothing();
    void I04_aPaidOrdersPaymentNeverChanges_data();
    void I04_aPaidOrdersPaymentNeverChanges();
    void I05_aTransactionOfAnotherOrderIsNoPayment();
    void I16_noFactChangesTheRequest();
    void I18_aSecondPaymentOfASaleIsDoublePaid();
    void I19_expiryIsNoState();
    void I19_absenceClosesOnlyWhatIsClosing();
    void I20_closedMayOnlyBecomePaidLate();
    void I21_paidNamesItsEvidence();
    void aRefusalAfterAnUnknownSendingIsNotFinal();
    void aFreshCodeReplacesTheOldOne();
    void refundsAreNotLossOfTheSale();
};

namespace {

Step after(const Order &order, const Fact &fact, int seconds = 90)
{
    return advance(order, {sampleTime().addSecs(seconds), fact});
}

Order waiting()
{
    return sampleOrder(OrderState::Waiting);
}

Order afterLife(Order order)
{
    order.expiresAt = order.createdAt.addSecs(30);
    return order;
}

Order unsent(OrderState state)
{
    Order order = sampleOrder(state);
    order.prepayId.clear();
    order.code.clear();
    return order;
}

Order counterCode()
{
    Order order = sampleOrder(OrderState::Waiting);
    order.method = PayMethod::ProductCode;
    order.code = u"weixin://wxpay/bizpayurl?product_id=A1"_s;
    order.requestBody.clear();
    order.requestedAt = {};
    order.prepayId.clear();
    return order;
}

bool isUntouched(const Order &before, const Step &step)
{
    return step.record.isEmpty() && step.next.state == before.state
        && step.next.transactionId == before.transactionId && step.next.paidAt == before.paidAt;
}

} // namespace

void TestAdvanceCases::F03_sameNoticeTwice()
{
    const fact::NoticeArrived notice = noticeOf(samplePayment(waiting()));
    const Step first = after(waiting(), notice, 61);
    QCOMPARE(first.next.state, OrderState::Paid);
    for (int repeat = 0; repeat < 15; ++repeat) { // as often as the platform does in 24 h
        const Step again = after(first.next, notice, 120 + 600 * repeat);
        QVERIFY(isUntouched(first.next, again)); // the first paid time stands
        QVERIFY(again.effects.isEmpty());
    }
}

void TestAdvanceCases::F03_queryAfterNoticeChangesNothing()
{
    const Step byNotice = after(waiting(), noticeOf(samplePayment(waiting())), 61);
    const Step byQuery =
        after(byNotice.next, platformSays(TradeState::Success, samplePayment(waiting())), 70);
    QVERIFY(isUntouched(byNotice.next, byQuery));
    QVERIFY(byQuery.effects.isEmpty());
}

void TestAdvanceCases::F04_lateMessagesNeverMoveBack_data()
{
    QTest::addColumn<OrderState>("state");
    for (const OrderState state :
        {OrderState::Paid, OrderState::PaidLate, OrderState::Closed, OrderState::Suspicious})
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
        const Step step = after(order, fact);
        QVERIFY(isUntouched(order, step));
        QVERIFY(step.effects.isEmpty());
    }
}

void TestAdvanceCases::F05_noticeBeforeTheUnifiedOrderAnswer()
{
    const Order requested = sampleOrder(OrderState::Requested);
    const Step paid = after(requested, noticeOf(samplePayment(requested)), 1);
    QCOMPARE(paid.next.state, OrderState::Paid);
    const Step answered = after(paid.next, fact::CodeIssued{{"wx2", "weixin://wxpay/late", "<xml/>"}}, 2);
    QVERIFY(isUntouched(paid.next, answered));
}

void TestAdvanceCases::F08_silenceIsUnknownAndNotFailure()
{
    const Step step = after(sampleOrder(OrderState::Requested), fact::RequestUnanswered{u"TIMEOUT"_s}, 10);
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
        const Step step = after(unsent(state), fact, seconds);
        QCOMPARE(step.effects, isSent ? QList<Effect>{Effect::SendRequest} : QList<Effect>{});
        QCOMPARE(step.next.state, state); // still not known
        QCOMPARE(step.next.requestBody, unsent(state).requestBody);
    }
}

void TestAdvanceCases::F08_nothingIsSentAfterTheCodesLife()
{
    for (const OrderState state : {OrderState::Requested, OrderState::Unknown})
        QVERIFY(after(unsent(state), fact::NotExist{}, 86'400).effects.isEmpty());
}

void TestAdvanceCases::F09_aUsedNumberIsAskedAbout()
{
    const Step step =
        after(sampleOrder(OrderState::Requested), fact::RequestRefused{u"OUT_TRADE_NO_USED"_s, {}});
    QCOMPARE(step.next.state, OrderState::Unknown);
    QCOMPARE(step.effects, QList<Effect>{Effect::Query});
}

void TestAdvanceCases::F10_orderPaidIsAHint()
{
    const Order requested = sampleOrder(OrderState::Requested);
    const Step hinted = after(requested, fact::RequestRefused{u"ORDERPAID"_s, {}});
    QCOMPARE(hinted.next.state, OrderState::Unknown);
    QCOMPARE(hinted.effects, QList<Effect>{Effect::Query});
    const Step asked = after(hinted.next, platformSays(TradeState::Success, samplePayment(requested)));
    QCOMPARE(asked.next.state, OrderState::Paid);
}

void TestAdvanceCases::F11_closeIsQueryCloseQuery()
{
    const Step wanted = after(waiting(), fact::CloseWanted{EventSource::Desk, u"cancelled"_s});
    QCOMPARE(wanted.next.state, OrderState::Closing);
    QCOMPARE(wanted.effects, QList<Effect>{Effect::Query});
    const Step unpaid = after(wanted.next, platformSays(TradeState::NotPay));
    QCOMPARE(unpaid.effects, QList<Effect>{Effect::Close});
    const Step closed = after(unpaid.next, fact::CloseAnswered{});
    QCOMPARE(closed.next.state, OrderState::Closing); // not on the close's word
    QCOMPARE(closed.effects, QList<Effect>{Effect::Query});
    const Step confirmed = after(closed.next, platformSays(TradeState::Closed));
    QCOMPARE(confirmed.next.state, OrderState::Closed);
    QVERIFY(confirmed.effects.isEmpty());
}

void TestAdvanceCases::F11_tooEarlyMeansWait()
{
    const Order closing = sampleOrder(OrderState::Closing);
    const Step early = after(closing, fact::CloseAnswered{u"TRADE_STATE_ERROR"_s});
    QCOMPARE(early.next.state, OrderState::Closing);
    QVERIFY(early.effects.isEmpty()); // the ladder asks, and then closes again
    QCOMPARE(early.record.size(), 1);
    QVERIFY(after(early.next, fact::CloseAnswered{u"TRADE_STATE_ERROR"_s}).record.isEmpty()); // said once
    QCOMPARE(after(early.next, platformSays(TradeState::NotPay)).effects, QList<Effect>{Effect::Close});
}

void TestAdvanceCases::F11_aPaymentInTheGapIsASale()
{
    const Order closing = sampleOrder(OrderState::Closing);
    const Step paid = after(closing, platformSays(TradeState::Success, samplePayment(closing)));
    QCOMPARE(paid.next.state, OrderState::Paid);
    QCOMPARE(paid.effects, QList<Effect>{Effect::AnnouncePaid});
}

void TestAdvanceCases::F11_nothingIsClosedWhileTheBuyerPays()
{
    const Step step = after(sampleOrder(OrderState::Closing), platformSays(TradeState::UserPaying));
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
    wechat::Payment payment = samplePayment(waiting());
    payment.timeEnd = waiting().expiresAt.addSecs(paidAt);
    const QDateTime at = waiting().expiresAt.addSecs(heardAt);
    for (const Fact &fact : {Fact{noticeOf(payment)}, Fact{platformSays(TradeState::Success, payment)}}) {
        const Step step = advance(waiting(), {at, fact});
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
    const Step step = after(order, noticeOf(samplePayment(order)));
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
        wechat::Payment payment = samplePayment(waiting());
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
    const Step noticed = after(waiting(), noticeOf(payment));
    QCOMPARE(noticed.next.state, OrderState::Suspicious);
    QCOMPARE(noticed.record.first().detail, detail);
    QCOMPARE(noticed.record.first().evidence, noticeOf(payment).notice.evidence);
    QVERIFY(noticed.next.transactionId.isEmpty());
    QVERIFY(noticed.effects.contains(Effect::AnnounceSuspicious));
    QVERIFY(noticed.effects.contains(Effect::Query)); // what does the platform itself say?

    const Step asked = after(waiting(), platformSays(TradeState::Success, payment));
    QCOMPARE(asked.next.state, OrderState::Suspicious);
    QCOMPARE(asked.effects, QList<Effect>{Effect::AnnounceSuspicious});
}

void TestAdvanceCases::F13_onlyTheQueryLiftsTheSuspicion()
{
    const Order held = sampleOrder(OrderState::Suspicious);
    const Step noticed = after(held, noticeOf(samplePayment(held)));
    QVERIFY(isUntouched(held, noticed));
    QCOMPARE(noticed.effects, QList<Effect>{Effect::Query});
    const Step asked = after(held, platformSays(TradeState::Success, samplePayment(held)));
    QCOMPARE(asked.next.state, OrderState::Paid);
    QCOMPARE(asked.record.first().source, EventSource::Query);
}

void TestAdvanceCases::F34_aScanSendsTheRequestOnce()
{
    const fact::BuyerScanned scan{u"oBuyer"_s, "<xml>bytes</xml>"};
    const Step scanned = after(counterCode(), scan);
    QCOMPARE(scanned.next.state, OrderState::Scanned);
    QCOMPARE(scanned.next.requestBody, scan.requestBody);
    QCOMPARE(scanned.next.requestedAt, sampleTime().addSecs(90));
    QCOMPARE(scanned.record.first().source, EventSource::Scan);
    QCOMPARE(scanned.effects, QList<Effect>{Effect::SendRequest});
    const Step again = after(scanned.next, fact::BuyerScanned{u"oOther"_s, "<xml>other bytes</xml>"});
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
    Order order = counterCode();
    order.state = state;
    const Step step = after(order, fact::BuyerScanned{u"oBuyer"_s, "<xml>bytes</xml>"});
    QVERIFY(isUntouched(order, step));
    QVERIFY(step.effects.isEmpty());
    QVERIFY(step.next.requestBody.isEmpty());
}

void TestAdvanceCases::I04_aPaidOrdersPaymentNeverChanges_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::newRow("paid") << OrderState::Paid;
    QTest::newRow("paid late") << OrderState::PaidLate;
}

void TestAdvanceCases::I04_aPaidOrdersPaymentNeverChanges()
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
            const Order next = after(paid, fact, 4000).next;
            QCOMPARE(next.state, state);
            QCOMPARE(next.transactionId, paid.transactionId);
            QCOMPARE(next.paidAt, paid.paidAt);
            QCOMPARE(next.platformPaidAt, paid.platformPaidAt);
            QCOMPARE(next.totalFee, paid.totalFee);
        }
    }
    const Step alarmed = after(paid, noticeOf(otherTransaction));
    QVERIFY(alarmed.effects.contains(Effect::AnnounceSuspicious));
    QVERIFY(!alarmed.record.first().evidence.isEmpty());
}

void TestAdvanceCases::I05_aTransactionOfAnotherOrderIsNoPayment()
{
    const Step step = after(waiting(),
        fact::TransactionTaken{EventSource::Notice, samplePayment(waiting()), "<xml>evidence</xml>"});
    QCOMPARE(step.next.state, OrderState::Suspicious);
    QVERIFY(step.next.transactionId.isEmpty());
    QCOMPARE(step.record.first().evidence, QByteArray("<xml>evidence</xml>"));
    QCOMPARE(step.effects, QList<Effect>{Effect::AnnounceSuspicious});
}

void TestAdvanceCases::I16_noFactChangesTheRequest()
{
    Order order = counterCode();
    order.requestBody = "<xml>recorded</xml>";
    const QList<Fact> facts{fact::BuyerScanned{u"o"_s, "<xml>other</xml>"},
        fact::CodeIssued{{"wx2", "weixin://x", "<xml/>"}}, fact::RequestUnanswered{}, fact::NotExist{}};
    for (const OrderState state : allOrderStates) {
        order.state = state;
        for (const Fact &fact : facts)
            QCOMPARE(after(order, fact).next.requestBody, order.requestBody);
    }
}

void TestAdvanceCases::I18_aSecondPaymentOfASaleIsDoublePaid()
{
    Order second = waiting();
    second.siblingPaid = true;
    const Step step = after(second, platformSays(TradeState::Success, samplePayment(second)));
    QVERIFY(step.next.state != OrderState::Paid);
    QCOMPARE(step.next.state, OrderState::PaidLate); // the money is never dropped
    QCOMPARE(step.record.first().detail, u"double_paid"_s);
    QCOMPARE(step.effects, QList<Effect>{Effect::AnnounceDoublePaid});
}

void TestAdvanceCases::I19_expiryIsNoState()
{
    const Order old = afterLife(waiting());
    for (const Fact &fact : {Fact{platformSays(TradeState::NotPay)}, Fact{fact::Asked{}},
             Fact{fact::QueryUnanswered{1}}, Fact{fact::CloseWanted{EventSource::System, u"expired"_s}}}) {
        const Step step = after(old, fact, 100'000);
        QVERIFY(step.next.state == OrderState::Waiting || step.next.state == OrderState::Closing);
    }
}

void TestAdvanceCases::I19_absenceClosesOnlyWhatIsClosing()
{
    for (const OrderState state : allOrderStates) {
        const Step step = after(unsent(state), fact::NotExist{}, 5);
        QCOMPARE(step.next.state == OrderState::Closed,
            state == OrderState::Closed || state == OrderState::Closing);
    }
    // It gave out a code, so its denial alone closes nothing: the close must deny it too.
    const Order closing = sampleOrder(OrderState::Closing);
    const Step denied = after(closing, fact::NotExist{});
    QCOMPARE(denied.next.state, OrderState::Closing);
    QCOMPARE(denied.effects, QList<Effect>{Effect::Close});
    const Step twice = after(denied.next, fact::CloseAnswered{u"ORDERNOTEXIST"_s});
    QCOMPARE(twice.effects, QList<Effect>{Effect::Query});
    QCOMPARE(after(twice.next, fact::NotExist{}).next.state, OrderState::Closed);
}

void TestAdvanceCases::I20_closedMayOnlyBecomePaidLate()
{
    const Order closed = sampleOrder(OrderState::Closed);
    const Step late = after(closed, platformSays(TradeState::Success, samplePayment(closed)));
    QCOMPARE(late.next.state, OrderState::PaidLate);
    const Step back = after(late.next, platformSays(TradeState::Closed));
    QVERIFY(isUntouched(late.next, back));
}

void TestAdvanceCases::I21_paidNamesItsEvidence()
{
    const wechat::Payment payment = samplePayment(waiting());
    const Step noticed = after(waiting(), noticeOf(payment));
    QCOMPARE(noticed.record.first().kind, u"paid"_s);
    QCOMPARE(noticed.record.first().source, EventSource::Notice);
    QCOMPARE(noticed.record.first().evidence, noticeOf(payment).notice.evidence);
    const fact::PlatformSays answer = platformSays(TradeState::Success, payment);
    const Step asked = after(waiting(), answer);
    QCOMPARE(asked.record.first().source, EventSource::Query);
    QCOMPARE(asked.record.first().evidence, answer.status.evidence);
}

void TestAdvanceCases::aRefusalAfterAnUnknownSendingIsNotFinal()
{
    const Step refused = after(unsent(OrderState::Unknown), fact::RequestRefused{u"PARAM_ERROR"_s, {}});
    QCOMPARE(refused.next.state, OrderState::Unknown); // the first sending may have arrived
    QCOMPARE(refused.effects, QList<Effect>{Effect::Query});
    const Step absent = after(refused.next, fact::NotExist{});
    QCOMPARE(absent.next.state, OrderState::Rejected); // refused, and it never arrived
    QVERIFY(absent.effects.isEmpty());
}

void TestAdvanceCases::aFreshCodeReplacesTheOldOne()
{
    const Step step = after(waiting(), fact::CodeIssued{{"wx2", "weixin://wxpay/second", "<xml/>"}});
    QCOMPARE(step.next.code, u"weixin://wxpay/second"_s); // the platform has voided the first
    QCOMPARE(step.next.prepayId, u"wx2"_s);
    QCOMPARE(step.record.size(), 1);
    Order counter = counterCode();
    counter.state = OrderState::Scanned;
    counter.requestBody = "<xml/>";
    const Step mode1 = after(counter, fact::CodeIssued{{"wx2", "weixin://wxpay/second", "<xml/>"}});
    QCOMPARE(mode1.next.code, counter.code); // what hangs on the screen is ours
    QCOMPARE(mode1.next.prepayId, u"wx2"_s);
}

void TestAdvanceCases::refundsAreNotLossOfTheSale()
{
    const Step step = after(waiting(), platformSays(TradeState::Refund, samplePayment(waiting())));
    QCOMPARE(step.next.state, OrderState::Paid); // the money had been received
}

SAOMA_TEST(TestAdvanceCases)
#include "test_advance_cases.moc"
