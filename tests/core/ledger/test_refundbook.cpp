// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/refundsamples.h"
#include "tests/support/testregistry.h"

#include <QThread>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestRefundBook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aRefundReadsBackAsItWas();
    void theOrderChangesOnlyWhenMoneyIsBack();
    void F28_theSameWishIsOneRefund();
    void F26_reservesNeverExceedThePayment();
    void F26_ofTwoDesksOneLoses();
    void F26_theLastCheckIsTheFileItself();
    void F26_partsComeAMinuteApart();
    void F26_fiftyPartsAndNoMore();
    void F26_aYearAndNoLonger_data();
    void F26_aYearAndNoLonger();
    void I09_onlyWhatIsPaidIsGivenBack_data();
    void I09_onlyWhatIsPaidIsGivenBack();
    void I10_anUnknownRefundKeepsItsReserve();
    void F27_aRefusalFreesTheReserve();
    void F27_aRefusedNumberIsTakenUpAgain();
    void F27_aNewNumberWaitsForProof();
    void I07_numbersAndAmountsAreFixed_data();
    void I07_numbersAndAmountsAreFixed();
    void numbersAreTakenOnce();
    void unsettledRefundsAreThoseToBeAskedAbout();
    void theTimeLineShowsTheOrdersRefunds();
    void theIndexesServeTheirQuestions();
    void I08_theCheckSeesWhatExceeds();

private:
    static std::unique_ptr<LedgerStore> paidLedger(const LedgerFolder &ledger, qint64 fen = 1250)
    {
        auto store = ledger.store();
        const bool isPaid = store->create(sampleOrder(u"N1"_s, fen), createdEvents())
            && store->apply(u"N1"_s, payWith(u"T1"_s));
        if (!isPaid)
            qFatal("the sample cannot be recorded");
        return store;
    }
    static Result<Refund> reserve(
        LedgerStore &store, const QString &no, qint64 fen, qint64 second, qint64 total = 1250)
    {
        return reserveRefund(store, sampleRefund(no, u"N1"_s, fen, second, total), requestedEvents(second));
    }
    static QString codeOf(const Result<Refund> &refund)
    {
        return refund ? u"reserved"_s : refund.error().code;
    }
    static RefundDecide absent(qint64 since, qint64 until)
    {
        return [=](const Refund &current) {
            RefundStep step;
            step.next = current;
            step.next.absentSince = momentOf(since);
            step.next.absentUntil = momentOf(until);
            step.record = {sampleEvent(u"not_exist"_s, EventSource::Query, until)};
            return step;
        };
    }
};

void TestRefundBook::aRefundReadsBackAsItWas()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    Refund wish = sampleRefund(u"R1"_s, u"N1"_s, 500, 100);
    wish.role = u"owner"_s;
    wish.signType = wechat::SignType::Md5;
    QVERIFY(reserveRefund(*store, wish, requestedEvents(100)));
    const auto read = refundNumbered(store->read(), u"R1"_s);
    QVERIFY(read);
    QCOMPARE(read->outTradeNo, u"N1"_s);
    QCOMPARE(read->intent, wish.intent);
    QCOMPARE(read->role, u"owner"_s);
    QCOMPARE(read->refundFee.fen(), 500);
    QCOMPARE(read->totalFee.fen(), 1250);
    QCOMPARE(read->reason, u"too sweet"_s);
    QCOMPARE(read->signType, wechat::SignType::Md5);
    QCOMPARE(read->requestBody, wish.requestBody);
    QCOMPARE(read->createdAt, momentOf(100));
    QCOMPARE(read->state, RefundState::Requested);
    QCOMPARE(read->revision, 1);
    QVERIFY(read->refundId.isEmpty());
    QCOMPARE(refundNumbered(store->read(), u"R2"_s).error().code, u"REFUND_NOT_FOUND"_s);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::theOrderChangesOnlyWhenMoneyIsBack()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 500, 100));
    QVERIFY(applyToRefund(*store, u"R1"_s, processRefund(u"P1"_s, 101)));
    QCOMPARE(store->read().order(u"N1"_s)->refundedFee.fen(), 0);
    QCOMPARE(store->read().order(u"N1"_s)->revision, 2);
    QCOMPARE(refundable(store->read(), u"N1"_s)->fen(), 750);

    const auto applied = applyToRefund(*store, u"R1"_s, giveBack(102));
    QVERIFY(applied);
    QCOMPARE(applied->effects, QList{RefundEffect::AnnounceRefunded});
    const auto order = store->read().order(u"N1"_s);
    QCOMPARE(order->refundedFee.fen(), 500);
    QCOMPARE(order->state, OrderState::Paid);
    const auto events = store->read().events(u"N1"_s);
    QCOMPARE(events->last().kind, u"refunded"_s);
    QCOMPARE(events->last().detail, u"R1"_s);
    QVERIFY(events->last().outRefundNo.isEmpty());
    QCOMPARE(refundable(store->read(), u"N1"_s)->fen(), 750);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::F28_theSameWishIsOneRefund()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 500, 100));
    Refund again = sampleRefund(u"R2"_s, u"N1"_s, 500, 100);
    again.intent = u"intent-R1"_s;
    const auto same = reserveRefund(*store, again, requestedEvents(100));
    QVERIFY(same);
    QCOMPARE(same->outRefundNo, u"R1"_s);
    QCOMPARE(refunds(store->read(), {})->size(), 1);
}

void TestRefundBook::F26_reservesNeverExceedThePayment()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QCOMPARE(codeOf(reserve(*store, u"R0"_s, 1251, 100, 1251)), u"REFUND_EXCEEDS"_s);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    const auto more = reserve(*store, u"R2"_s, 251, 200);
    QCOMPARE(codeOf(more), u"REFUND_EXCEEDS"_s);
    QCOMPARE(more.error().detail, u"250"_s);
    QVERIFY(reserve(*store, u"R3"_s, 250, 200));
    QCOMPARE(codeOf(reserve(*store, u"R4"_s, 1, 300)), u"REFUND_EXCEEDS"_s);
    QCOMPARE(refundable(store->read(), u"N1"_s)->fen(), 0);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::F26_ofTwoDesksOneLoses()
{
    constexpr int rounds = 20;
    const LedgerFolder ledger;
    paidLedger(ledger, 1000).reset();
    std::array<int, 2> won{};
    const auto desk = [&](int number) {
        const auto store = ledger.store();
        for (int round = 0; round < rounds; ++round) {
            const QString no = u"R%1-%2"_s.arg(number).arg(round);
            won[std::size_t(number)] += reserve(*store, no, 600, 100, 1000).has_value() ? 1 : 0;
        }
    };
    const std::unique_ptr<QThread> other{QThread::create(desk, 1)};
    other->start();
    desk(0);
    other->wait();
    QCOMPARE(won[0] + won[1], 1);
    const auto store = ledger.store();
    QCOMPARE(refunds(store->read(), {})->size(), 1);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::F26_theLastCheckIsTheFileItself()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    SqliteConnection &database = store->read().connection();
    const QString copy =
        u"INSERT INTO refund SELECT 'R2', out_trade_no, 'i', desk, role, state, %1, total_fee, "
        "reason, sign_type, request_body, NULL, '', created_at, requested_at, NULL, NULL, NULL, "
        "NULL, 1 FROM refund"_s;
    QVERIFY(runSql(database, copy.arg(251)).contains(u"I08"));
    QVERIFY(!runSql(database, copy.arg(0)).isEmpty());
    QCOMPARE(runSql(database, copy.arg(250)), QString());
}

void TestRefundBook::F26_partsComeAMinuteApart()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 100, 100));
    const auto early = reserve(*store, u"R2"_s, 100, 145);
    QCOMPARE(codeOf(early), u"REFUND_TOO_SOON"_s);
    QCOMPARE(early.error().detail, u"15"_s);
    QVERIFY(reserve(*store, u"R3"_s, 100, 160));
}

void TestRefundBook::F26_fiftyPartsAndNoMore()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    for (int part = 0; part < refundPartsMax; ++part)
        QVERIFY(reserve(*store, u"R%1"_s.arg(part), 1, 100 + 60 * part));
    QCOMPARE(codeOf(reserve(*store, u"R50"_s, 1, 4000)), u"REFUND_TOO_MANY"_s);
    QVERIFY(applyToRefund(*store, u"R7"_s, moveRefund(RefundState::Refused, 4001, u"REFUNDCLOSE"_s)));
    QVERIFY(reserve(*store, u"R50"_s, 1, 4002)); // a refused one is none
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::F26_aYearAndNoLonger_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<QString>("code");
    QTest::newRow("a day less") << qint64{364} << u"reserved"_s;
    QTest::newRow("a day more") << qint64{366} << u"REFUND_TOO_LATE"_s;
}

void TestRefundBook::F26_aYearAndNoLonger()
{
    QFETCH(const qint64, days);
    QFETCH(const QString, code);
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QCOMPARE(codeOf(reserve(*store, u"R1"_s, 100, days * 24 * 60 * 60)), code);
}

void TestRefundBook::I09_onlyWhatIsPaidIsGivenBack_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<QString>("code");
    QTest::newRow("waiting") << OrderState::Waiting << u"ORDER_NOT_PAID"_s;
    QTest::newRow("unknown") << OrderState::Unknown << u"ORDER_NOT_PAID"_s;
    QTest::newRow("closed") << OrderState::Closed << u"ORDER_NOT_PAID"_s;
}

void TestRefundBook::I09_onlyWhatIsPaidIsGivenBack()
{
    QFETCH(const OrderState, state);
    QFETCH(const QString, code);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, moveTo(state, EventSource::Close)));
    const auto refused = reserve(*store, u"R1"_s, 100, 100);
    QCOMPARE(codeOf(refused), code);
    QCOMPARE(refused.error().detail, stateName(state));
    QCOMPARE(codeOf(reserveRefund(*store, sampleRefund(u"R1"_s, u"N9"_s, 1, 100), requestedEvents(100))),
        u"ORDER_NOT_FOUND"_s);
    QCOMPARE(refundable(store->read(), u"N1"_s)->fen(), 0);
}

void TestRefundBook::I10_anUnknownRefundKeepsItsReserve()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    for (const RefundState state : {RefundState::Unknown, RefundState::Processing, RefundState::Abnormal}) {
        QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(state, 101)));
        QCOMPARE(codeOf(reserve(*store, u"R2"_s, 1000, 200)), u"REFUND_EXCEEDS"_s);
        QCOMPARE(checkLedger(store->read()), QStringList());
    }
}

void TestRefundBook::F27_aRefusalFreesTheReserve()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Refused, 101, u"NOTENOUGH"_s)));
    QCOMPARE(refundable(store->read(), u"N1"_s)->fen(), 1250);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::F27_aRefusedNumberIsTakenUpAgain()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    const QByteArray bytes = refundNumbered(store->read(), u"R1"_s)->requestBody;
    QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Refused, 101, u"NOTENOUGH"_s)));
    const auto again = reserve(*store, u"R2"_s, 1000, 110);
    QVERIFY(again);
    QCOMPARE(again->outRefundNo, u"R1"_s);
    QCOMPARE(again->state, RefundState::Requested);
    QCOMPARE(again->requestBody, bytes);
    QCOMPARE(again->requestedAt, momentOf(110));
    QVERIFY(again->errorCode.isEmpty());
    QCOMPARE(refundable(store->read(), u"N1"_s)->fen(), 250);

    // The second wish, too, is fulfilled once (F28), also after its number has been refused again.
    QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Refused, 111, u"NOTENOUGH"_s)));
    const auto same = reserve(*store, u"R2"_s, 1000, 112);
    QCOMPARE(same->outRefundNo, u"R1"_s);
    QCOMPARE(same->state, RefundState::Refused);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::F27_aNewNumberWaitsForProof()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Refused, 101, u"ERROR"_s)));
    const auto open = reserve(*store, u"R2"_s, 900, 110);
    QCOMPARE(codeOf(open), u"REFUND_OPEN"_s);
    QCOMPARE(open.error().detail, u"R1"_s);
    QVERIFY(applyToRefund(*store, u"R1"_s, absent(120, 239)));
    QCOMPARE(codeOf(reserve(*store, u"R2"_s, 900, 239)), u"REFUND_OPEN"_s);
    QVERIFY(applyToRefund(*store, u"R1"_s, absent(120, 240)));
    const auto made = reserve(*store, u"R2"_s, 900, 240);
    QVERIFY(made);
    QCOMPARE(made->outRefundNo, u"R2"_s);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::I07_numbersAndAmountsAreFixed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("number") << u"UPDATE refund SET out_refund_no = 'R2'"_s;
    QTest::newRow("amount") << u"UPDATE refund SET refund_fee = 1"_s;
    QTest::newRow("bytes") << u"UPDATE refund SET request_body = x'00'"_s;
    QTest::newRow("order") << u"UPDATE refund SET out_trade_no = 'N2'"_s;
    QTest::newRow("deleted") << u"DELETE FROM refund"_s;
    QTest::newRow("given back") << u"UPDATE refund SET state = 'refused'"_s;
    QTest::newRow("platform's id") << u"UPDATE refund SET refund_id = 'P2'"_s;
    QTest::newRow("the order's sum shrinks") << u"UPDATE order_ SET refunded_fee = 0"_s;
    QTest::newRow("the order's sum exceeds") << u"UPDATE order_ SET refunded_fee = 1251"_s;
}

void TestRefundBook::I07_numbersAndAmountsAreFixed()
{
    QFETCH(const QString, sql);
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    QVERIFY(applyToRefund(*store, u"R1"_s, processRefund(u"P1"_s, 101)));
    QVERIFY(applyToRefund(*store, u"R1"_s, giveBack(102)));
    QVERIFY(!runSql(store->read().connection(), sql).isEmpty());
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::numbersAreTakenOnce()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 100, 100));
    Refund other = sampleRefund(u"R1"_s, u"N1"_s, 100, 200);
    other.intent = u"another"_s;
    QCOMPARE(codeOf(reserveRefund(*store, other, requestedEvents(200))), u"REFUND_NUMBER_TAKEN"_s);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestRefundBook::unsettledRefundsAreThoseToBeAskedAbout()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    const auto numbers = [&] {
        QStringList out;
        const auto found = unsettledRefunds(store->read());
        for (const Refund &refund : *found)
            out.append(refund.outRefundNo);
        return out;
    };
    for (int i = 1; i <= 4; ++i)
        QVERIFY(reserve(*store, u"R%1"_s.arg(i), 100, 100 + 60 * i));
    QVERIFY(applyToRefund(*store, u"R1"_s, processRefund(u"P1"_s, 500)));
    QVERIFY(applyToRefund(*store, u"R1"_s, giveBack(501)));
    QVERIFY(applyToRefund(*store, u"R2"_s, moveRefund(RefundState::Refused, 502, u"REFUNDCLOSE"_s)));
    QVERIFY(applyToRefund(*store, u"R3"_s, moveRefund(RefundState::Refused, 503, u"ERROR"_s)));
    QCOMPARE(numbers(), (QStringList{u"R3"_s, u"R4"_s}));
    QVERIFY(applyToRefund(*store, u"R3"_s, absent(510, 630)));
    QCOMPARE(numbers(), QStringList{u"R4"_s});
    const auto all = refunds(store->read(), {});
    for (const Refund &refund : *all)
        QCOMPARE(isUnsettled(refund), refund.outRefundNo == u"R4"); // the index and the function agree
}

void TestRefundBook::theTimeLineShowsTheOrdersRefunds()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 500, 100));
    QVERIFY(applyToRefund(*store, u"R1"_s, processRefund(u"P1"_s, 101)));
    QVERIFY(applyToRefund(*store, u"R1"_s, giveBack(102)));
    QStringList line;
    const auto events = store->read().events(u"N1"_s);
    for (const EventRow &event : *events)
        line.append(event.kind + u'/' + event.outRefundNo);
    QCOMPARE(line,
        (QStringList{u"created/"_s, u"paid/"_s, u"reserved/R1"_s, u"requested/R1"_s, u"processing/R1"_s,
            u"refunded/R1"_s, u"refunded/"_s}));
    QCOMPARE(refundEvents(store->read(), u"R1"_s)->size(), 4);
    const auto changes = store->read().changesAfter(2);
    QCOMPARE(changes->outTradeNos, QStringList{u"N1"_s});
}

void TestRefundBook::theIndexesServeTheirQuestions()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto plan = [&](const QString &sql) {
        auto rows = store->read().connection().run(u"EXPLAIN QUERY PLAN "_s + sql);
        QStringList steps;
        while (rows && rows->next())
            steps.append(rows->value(3).toString());
        return steps.join(u'|');
    };
    QVERIFY(plan(
        u"SELECT * FROM refund WHERE state <> 'refunded' AND NOT (state = 'refused' AND (error_code = "
        "'REFUNDCLOSE' OR coalesce(absent_until - absent_since, 0) >= 120000)) ORDER BY created_at, rowid"_s)
                .contains(u"refund_unsettled"));
    QVERIFY(plan(u"SELECT * FROM refund WHERE out_trade_no = 'x'"_s).contains(u"refund_order"));
    QVERIFY(plan(u"SELECT * FROM refund ORDER BY created_at DESC, rowid DESC"_s).contains(u"refund_created"));
    QVERIFY(plan(u"SELECT max(id) FROM event WHERE out_refund_no = 'x'"_s).contains(u"event_refund"));
}

/// Without the trigger that is the last to refuse it.
void TestRefundBook::I08_theCheckSeesWhatExceeds()
{
    const LedgerFolder ledger;
    const auto store = paidLedger(ledger);
    QVERIFY(reserve(*store, u"R1"_s, 1000, 100));
    QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Refused, 101, u"REFUNDCLOSE"_s)));
    QVERIFY(reserve(*store, u"R2"_s, 1000, 200));
    const auto back = applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Processing, 201));
    QCOMPARE(back.error().code, u"LEDGER_CONSTRAINT"_s);
    SqliteConnection &database = store->read().connection();
    const QString name = u"refund_again_within_the_payment"_s;
    const QString trigger =
        valuesOf(database, u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(name)).first().toString();
    QCOMPARE(runSql(database, u"DROP TRIGGER "_s + name), QString());
    QVERIFY(applyToRefund(*store, u"R1"_s, moveRefund(RefundState::Processing, 201)));
    QCOMPARE(runSql(database, trigger), QString());
    QCOMPARE(checkLedger(store->read()), QStringList{u"I08 N1 has refunds that exceed its amount: R1, R2"_s});
}

SAOMA_TEST(TestRefundBook)
#include "test_refundbook.moc"
