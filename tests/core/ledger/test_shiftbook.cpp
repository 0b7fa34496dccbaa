// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "core/ledger/shiftbook.h"
#include "tests/core/ledger/refundsamples.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <array>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

ShiftClosing closing(qint64 taken = 0, std::optional<qint64> counted = {}, const QString &note = {})
{
    ShiftClosing made;
    made.desk = u"A1"_s;
    made.cashTaken = *Money::fromFen(taken);
    if (counted)
        made.cashCounted = *Money::fromFen(*counted);
    made.note = note;
    return made;
}

ShiftOpening opening(const QString &cashier, std::optional<qint64> fen = {})
{
    ShiftOpening made{u"A1"_s, cashier};
    if (fen)
        made.cashFloat = *Money::fromFen(*fen);
    return made;
}

bool sell(LedgerStore &store, const QString &no, qint64 fen, const QString &desk = u"A1"_s)
{
    Order order = sampleOrder(no, fen);
    order.desk = desk;
    return store.create(order, createdEvents()) && store.apply(no, payWith(u"T"_s + no));
}

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"done"_s : result.error().code;
}

} // namespace

class TestShiftBook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aShiftReadsBackAsItWas();
    void aDeskHasOneOpenShift();
    void ofTwoProgramsOneOpens();
    void ofTwoProgramsOneCloses();
    void theLastCheckIsTheFileItself();
    void figuresAreOfTheDeskAndTheTimeBetween();
    void aPaymentIsCountedOnce();
    void whatWasAcceptedStands();
    void aDifferenceNeedsANote_data();
    void aDifferenceNeedsANote();
    void aHandOverLeavesNothingBetween();
    void aRefusedHandOverChangesNothing();
    void anotherShiftThanTheOneMeantStaysOpen();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void aClockThatWasSetBackKeepsNobody();
    void I14_shiftsAreFixed_data();
    void I14_shiftsAreFixed();
    void I11_theCheckAddsUpWhatAShiftSays();
    void aLedgerOfSchema5KeepsItsChain();
    void listsNewestFirst();
};

void TestShiftBook::aShiftReadsBackAsItWas()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto opened = openShift(*store, opening(u"  李  雷 "_s, 20000), momentOf(10));
    QVERIFY(opened);
    QCOMPARE(opened->number, 1);
    QCOMPARE(opened->cashier, u"李 雷"_s);
    const auto now = openShiftOf(store->read(), u"A1"_s);
    QVERIFY(now && *now);
    QCOMPARE((*now)->cashier, u"李 雷"_s);
    QCOMPARE((*now)->openedAt, momentOf(10));
    QCOMPARE((*now)->cashFloat.fen(), 20000);
    QVERIFY((*now)->isOpen());
    QVERIFY(!*openShiftOf(store->read(), u"B2"_s));

    QVERIFY(closeShift(*store, closing(3000, 22900, u"ten fen short"_s), momentOf(100)));
    const auto closed = shiftNumbered(store->read(), 1);
    QVERIFY(closed);
    QCOMPARE(closed->closedAt, momentOf(100));
    QCOMPARE(closed->cashTaken.fen(), 3000);
    QCOMPARE(closed->cashCounted->fen(), 22900);
    QCOMPARE(closed->cashExpectedFen(), 23000);
    QCOMPARE(closed->differenceFen(), -100);
    QCOMPARE(closed->note, u"ten fen short"_s);
    QVERIFY(!*openShiftOf(store->read(), u"A1"_s));
    QCOMPARE(codeOf(shiftNumbered(store->read(), 2)), u"SHIFT_NOT_FOUND"_s);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestShiftBook::aDeskHasOneOpenShift()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QCOMPARE(codeOf(closeShift(*store, closing(), momentOf(1))), u"SHIFT_NONE_OPEN"_s);
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    const auto second = openShift(*store, opening(u"Wang"_s), momentOf(2));
    QCOMPARE(codeOf(second), u"SHIFT_OPEN"_s);
    QCOMPARE(second.error().subject, u"Li"_s);
    QCOMPARE(second.error().detail, u"1"_s);
    QCOMPARE(openShift(*store, {u"B2"_s, u"Wang"_s}, momentOf(2))->number, 2); // another desk
    QCOMPARE(store->read().lastEventId(), 2);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestShiftBook::ofTwoProgramsOneOpens()
{
    constexpr int rounds = 20;
    const LedgerFolder ledger;
    ledger.store().reset();
    std::array<int, 2> won{};
    const auto program = [&](int number) {
        const auto store = ledger.store();
        for (int round = 0; round < rounds; ++round)
            won[std::size_t(number)] += openShift(*store, opening(u"Li"_s), momentOf(round)) ? 1 : 0;
    };
    const std::unique_ptr<QThread> other{QThread::create(program, 1)};
    other->start();
    program(0);
    other->wait();
    QCOMPARE(won[0] + won[1], 1);
    const auto store = ledger.store();
    QCOMPARE(shifts(store->read(), {})->size(), 1);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestShiftBook::ofTwoProgramsOneCloses()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto theirs = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QVERIFY(closeShift(*theirs, closing(), momentOf(2)));
    QCOMPARE(codeOf(closeShift(*store, closing(), momentOf(3))), u"SHIFT_NONE_OPEN"_s);
}

/// As a program would that does not know the rules.
void TestShiftBook::theLastCheckIsTheFileItself()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    SqliteConnection &database = store->read().connection();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    const QString insert = u"INSERT INTO shift VALUES (%1)"_s;
    QVERIFY(runSql(
        database, insert.arg(u"2, 'A1', 'Li', 1, 0, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, 1"_s))
                .contains(u"UNIQUE"));
    QVERIFY(
        runSql(database, insert.arg(u"2, 'A1', 'Li', 1, 0, 2, NULL, NULL, '', NULL, NULL, NULL, NULL, 1"_s))
            .contains(u"CHECK"));
    QVERIFY(runSql(database, insert.arg(u"2, 'A1', 'Li', 1, 0, 2, 5, 6, '', 0, 0, 0, 0, 1"_s))
                .contains(u"CHECK"));
    QCOMPARE(
        runSql(database, insert.arg(u"2, 'A1', 'Li', 1, 0, 2, 5, 6, 'why', 0, 0, 0, 0, 1"_s)), QString());
}

void TestShiftBook::figuresAreOfTheDeskAndTheTimeBetween()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(sell(*store, u"N1"_s, 100)); // before
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QVERIFY(sell(*store, u"N2"_s, 1250));
    QVERIFY(sell(*store, u"N3"_s, 20));
    QVERIFY(sell(*store, u"N4"_s, 5000, u"B2"_s));                    // at another desk
    QVERIFY(store->create(sampleOrder(u"N5"_s, 7), createdEvents())); // not paid
    QVERIFY(reserveRefund(*store, sampleRefund(u"R1"_s, u"N1"_s, 60, 100, 100), requestedEvents(100)));
    QVERIFY(reserveRefund(*store, sampleRefund(u"R2"_s, u"N2"_s, 50, 100), requestedEvents(100)));
    QVERIFY(applyToRefund(*store, u"R1"_s, giveBack(101))); // of a sale before, but in this shift
    const ShiftFigures expected{2, 1270, 1, 60};
    QCOMPARE((*openShiftOf(store->read(), u"A1"_s))->figures, expected);
    const auto closed = closeShift(*store, closing(), momentOf(200));
    QVERIFY(closed);
    QCOMPARE(closed->figures, expected);
    QCOMPARE(closed->figures.netFen(), 1210);
    QVERIFY(store->apply(u"N5"_s, payWith(u"TN5"_s))); // afterwards
    QVERIFY(applyToRefund(*store, u"R2"_s, giveBack(300)));
    QCOMPARE(shiftNumbered(store->read(), 1)->figures, expected);
    QVERIFY(openShift(*store, opening(u"Wang"_s), momentOf(400)));
    QCOMPARE((*openShiftOf(store->read(), u"A1"_s))->figures, ShiftFigures{}); // nobody's
    QCOMPARE(checkLedger(store->read()), QStringList());
}

/// An order that was closed, paid late and then booked has two events that say it is paid.
void TestShiftBook::aPaymentIsCountedOnce()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QVERIFY(sell(*store, u"N1"_s, 100));
    QVERIFY(store->apply(u"N1"_s, moveTo(OrderState::PaidLate)));
    QCOMPARE(closeShift(*store, closing(), momentOf(2))->figures.paidOrders, 1);
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(3)));
    QVERIFY(store->apply(u"N1"_s, moveTo(OrderState::Paid)));
    QCOMPARE(closeShift(*store, closing(), momentOf(4))->figures.paidOrders, 0);
    QCOMPARE(checkLedger(store->read())->filter(u"shift"_s), QStringList());
}

void TestShiftBook::whatWasAcceptedStands()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s, 100), momentOf(1)));
    QVERIFY(sell(*store, u"N1"_s, 1250));
    QVERIFY(closeShift(*store, closing(5, 104, u"one fen \"gone\""_s), momentOf(2)));
    const QVariantList details =
        valuesOf(store->read().connection(), u"SELECT detail FROM event WHERE kind = 'shift_closed'"_s);
    QCOMPARE(details.size(), 1);
    const QJsonObject said = QJsonDocument::fromJson(details.first().toByteArray()).object();
    QCOMPARE(said,
        (QJsonObject{{u"cash_counted"_s, 104}, {u"cash_expected"_s, 105}, {u"cash_taken"_s, 5},
            {u"note"_s, u"one fen \"gone\""_s}, {u"paid_fee"_s, 1250}, {u"paid_orders"_s, 1},
            {u"refunded_fee"_s, 0}, {u"refunds"_s, 0}}));
}

void TestShiftBook::aDifferenceNeedsANote_data()
{
    QTest::addColumn<int>("counted"); ///< -1: not.
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("as expected") << 150 << QString() << u"done"_s << QString();
    QTest::newRow("not counted") << -1 << QString() << u"done"_s << QString();
    QTest::newRow("too little") << 149 << QString() << u"SHIFT_NOTE_NEEDED"_s << u"-1"_s;
    QTest::newRow("too much") << 151 << QString() << u"SHIFT_NOTE_NEEDED"_s << u"1"_s;
    QTest::newRow("blanks are no note") << 151 << u" \t　"_s << u"SHIFT_NOTE_NEEDED"_s << u"1"_s;
    QTest::newRow("with a note") << 151 << u"found"_s << u"done"_s << QString();
}

void TestShiftBook::aDifferenceNeedsANote()
{
    QFETCH(const int, counted);
    QFETCH(const QString, note);
    QFETCH(const QString, code);
    QFETCH(const QString, detail);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s, 100), momentOf(1)));
    const auto closed = closeShift(
        *store, closing(50, counted < 0 ? std::nullopt : std::optional<qint64>{counted}, note), momentOf(2));
    QCOMPARE(codeOf(closed), code);
    if (!closed)
        QCOMPARE(closed.error().detail, detail);
    QCOMPARE((*openShiftOf(store->read(), u"A1"_s)).has_value(), code != u"done"_s);
}

void TestShiftBook::aHandOverLeavesNothingBetween()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s, 100), momentOf(1)));
    QVERIFY(sell(*store, u"N1"_s, 1250));
    const auto over = handOverShift(*store, closing(50), opening(u"Wang"_s), momentOf(9));
    QVERIFY(over);
    QCOMPARE(over->closed.number, 1);
    QCOMPARE(over->closed.figures.paidFen, 1250);
    QCOMPARE(over->opened.number, 2);
    QCOMPARE(over->opened.openedAt, over->closed.closedAt);
    QCOMPARE(over->opened.cashFloat.fen(), 150); // what ought to be in the drawer
    QVERIFY(sell(*store, u"N2"_s, 7));
    const auto again =
        handOverShift(*store, closing(0, 140, u"ten short"_s), opening(u"Zhao"_s), momentOf(20));
    QVERIFY(again);
    QCOMPARE(again->closed.figures.paidFen, 7);
    QCOMPARE(again->opened.cashFloat.fen(), 140); // what is in the drawer
    const auto last = handOverShift(*store, closing(), opening(u"Li"_s, 30), momentOf(30));
    QCOMPARE(last->opened.cashFloat.fen(), 30); // what was said
    QCOMPARE(valuesOf(store->read().connection(),
                 u"SELECT shift FROM event WHERE shift IS NOT NULL ORDER BY id"_s),
        (QVariantList{1, 1, 2, 2, 3, 3, 4}));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestShiftBook::aRefusedHandOverChangesNothing()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QCOMPARE(codeOf(handOverShift(*store, closing(), opening(u"Wang"_s), momentOf(1))), u"SHIFT_NONE_OPEN"_s);
    QVERIFY(openShift(*store, opening(u"Li"_s, 100), momentOf(1)));
    QCOMPARE(codeOf(handOverShift(*store, closing(0, 99), opening(u"Wang"_s), momentOf(9))),
        u"SHIFT_NOTE_NEEDED"_s);
    QCOMPARE(codeOf(handOverShift(*store, closing(), opening(u" "_s), momentOf(9))), u"CASHIER_INVALID"_s);
    QCOMPARE((*openShiftOf(store->read(), u"A1"_s))->cashier, u"Li"_s);
    QCOMPARE(store->read().lastEventId(), 1);
}

void TestShiftBook::anotherShiftThanTheOneMeantStaysOpen()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QVERIFY(handOverShift(*store, closing(), opening(u"Wang"_s), momentOf(2)));
    ShiftClosing meant = closing();
    meant.number = 1;
    QCOMPARE(codeOf(closeShift(*store, meant, momentOf(3))), u"SHIFT_NOT_OPEN"_s);
    meant.number = 2;
    QVERIFY(closeShift(*store, meant, momentOf(3)));
}

void TestShiftBook::badTextIsRefused_data()
{
    QTest::addColumn<QString>("cashier");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("code");
    QTest::newRow("no name") << QString() << QString() << u"CASHIER_INVALID"_s;
    QTest::newRow("a name too long") << QString(41, u'x') << QString() << u"CASHIER_INVALID"_s;
    QTest::newRow("a name that turns the line") << u"Li\u202eWang"_s << QString() << u"CASHIER_INVALID"_s;
    QTest::newRow("a note too long") << u"Wang"_s << QString(201, u'x') << u"SHIFT_NOTE_INVALID"_s;
    QTest::newRow("as long as they may be") << QString(40, u'x') << QString(200, u'x') << u"done"_s;
}

void TestShiftBook::badTextIsRefused()
{
    QFETCH(const QString, cashier);
    QFETCH(const QString, note);
    QFETCH(const QString, code);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QCOMPARE(codeOf(handOverShift(*store, closing(0, {}, note), opening(cashier), momentOf(2))), code);
}

void TestShiftBook::aClockThatWasSetBackKeepsNobody()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(100)));
    QCOMPARE(closeShift(*store, closing(), momentOf(1))->closedAt, momentOf(100));
    QCOMPARE(openShift(*store, opening(u"Li"_s), momentOf(2))->openedAt, momentOf(2));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestShiftBook::I14_shiftsAreFixed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("delete") << u"DELETE FROM shift WHERE number = 2"_s;
    QTest::newRow("cashier") << u"UPDATE shift SET cashier = 'x' WHERE number = 2"_s;
    QTest::newRow("opening") << u"UPDATE shift SET opened_at = 5 WHERE number = 2"_s;
    QTest::newRow("float") << u"UPDATE shift SET cash_float = 5 WHERE number = 2"_s;
    QTest::newRow("a closed one's note") << u"UPDATE shift SET note = 'x' WHERE number = 1"_s;
    QTest::newRow("opened again") << u"UPDATE shift SET closed_at = NULL WHERE number = 1"_s;
}

void TestShiftBook::I14_shiftsAreFixed()
{
    QFETCH(const QString, sql);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QVERIFY(handOverShift(*store, closing(), opening(u"Wang"_s), momentOf(2)));
    const QString trouble = runSql(store->read().connection(), sql);
    QVERIFY2(trouble.startsWith(u"I14"), qPrintable(trouble));
}

/// By a program that keeps the chain and gets its sums wrong.
void TestShiftBook::I11_theCheckAddsUpWhatAShiftSays()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    SqliteConnection &database = store->read().connection();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QVERIFY(sell(*store, u"N1"_s, 1250));
    const auto written = store->transaction([&](SqliteConnection &) -> Result<> {
        runSql(database,
            u"UPDATE shift SET closed_at = 1800000002000, cash_taken = 0, paid_orders = 1, paid_fee = 1000, "
            "refunds = 1, refunded_fee = 5, revision = 2"_s);
        EventLog::Subject subject;
        subject.shift = 1;
        const auto id =
            store->recordEvent(sampleEvent(u"shift_closed"_s, EventSource::Desk, 2), subject, u"closed"_s,
                {qint64{1}, u"A1"_s, u"Li"_s, qint64{1800000001000}, qint64{0}, qint64{1800000002000},
                    qint64{0}, {}, u""_s, qint64{1}, qint64{1000}, qint64{1}, qint64{5}, qint64{2}});
        return id ? Result<>{} : tl::unexpected(id.error());
    });
    QVERIFY(written);
    QCOMPARE(checkLedger(store->read()),
        (QStringList{u"I11 1 (a shift) does not say what was paid between its opening and its closing"_s,
            u"I11 1 (a shift) does not say what was given back between its opening and its closing"_s}));
}

/// Schema 6 copies the events into a table of another form: hashes, ids and the count of ids go over.
void TestShiftBook::aLedgerOfSchema5KeepsItsChain()
{
    const LedgerFolder newer;
    const LedgerFolder ledger;
    const auto hashesOf = [](const LedgerReader &reader) {
        return valuesOf(reader.connection(), u"SELECT hash FROM event ORDER BY id"_s);
    };
    QVariantList before;
    {
        const auto store = newer.store();
        QVERIFY(sell(*store, u"N1"_s, 1250));
        QVERIFY(reserveRefund(*store, sampleRefund(u"R1"_s, u"N1"_s, 60, 100), requestedEvents(100)));
        before = hashesOf(store->read());
        copyAsVersion(newer.path, ledger.path, 5);
    }
    {
        const auto reader = LedgerReader::open(ledger.path); // as it is, before it is brought up to date
        QVERIFY(reader);
        QCOMPARE(shifts(**reader, {})->size(), 0);
        QVERIFY(!*openShiftOf(**reader, u"A1"_s));
        QCOMPARE(checkLedger(**reader), QStringList());
    }
    const auto store = ledger.store();
    QCOMPARE(hashesOf(store->read()), before);
    QVERIFY(QFile::exists(ledger.path + u".before-v6"_s));
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(1)));
    QCOMPARE(store->read().lastEventId(), before.size() + 1);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestShiftBook::listsNewestFirst()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(openShift(*store, opening(u"Li"_s), momentOf(10)));
    QVERIFY(openShift(*store, {u"B2"_s, u"Zhao"_s}, momentOf(15)));
    QVERIFY(handOverShift(*store, closing(), opening(u"Wang"_s), momentOf(20)));
    const auto numbers = [&](const ShiftFilter &filter) {
        QList<qint64> found;
        const auto all = shifts(store->read(), filter);
        for (const Shift &shift : *all)
            found.append(shift.number);
        return found;
    };
    QCOMPARE(numbers({}), (QList<qint64>{3, 2, 1}));
    ShiftFilter filter;
    filter.desk = u"A1"_s;
    QCOMPARE(numbers(filter), (QList<qint64>{3, 1}));
    filter.since = momentOf(21);
    QCOMPARE(numbers(filter), (QList<qint64>{3}));
    filter.since = {};
    filter.before = momentOf(20);
    QCOMPARE(numbers(filter), (QList<qint64>{1}));
    filter = {};
    filter.limit = 1;
    QCOMPARE(numbers(filter), (QList<qint64>{3}));
}

SAOMA_TEST(TestShiftBook)
#include "test_shiftbook.moc"
