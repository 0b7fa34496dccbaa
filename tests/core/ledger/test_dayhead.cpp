// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dayhead.h"
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestDayHead final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aLineIsReadBackAsItWasWritten();
    void linesThatAreNoneAreRefused_data();
    void linesThatAreNoneAreRefused();
    void I13_eachClosedDayHasItsHead();
    void I13_theExportGrowsByClosedDays();
    void I13_aRewrittenDayIsNoticed();
    void I13_aClockThatRanAheadStopsNothing();
    void I13_anEditedExportIsNoticed_data();
    void I13_anEditedExportIsNoticed();
    void aCopyWithOtherLineEndsIsRead();
    void anExportThatCannotBeReadIsLeftAlone();

private:
    static QDateTime beijing(int day, int hour)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::OffsetFromUTC, 8 * 3600).toUTC();
    }
    static void addOrder(LedgerStore &store, const QString &no, const QDateTime &at)
    {
        Order order = sampleOrder(no);
        order.createdAt = at;
        EventRow created = sampleEvent(u"created"_s);
        created.at = at;
        QVERIFY(store.create(order, {created}, TimeWitness::Platform)); // whatever is on record
    }
};

void TestDayHead::aLineIsReadBackAsItWasWritten()
{
    const DayHead head{QDate(2026, 11, 24), 1234, QByteArray(32, '\xab')};
    QCOMPARE(toLine(head), u"2026-11-24 1234 "_s + u"ab"_s.repeated(32));
    QCOMPARE(dayHeadFromLine(toLine(head)), head);
}

void TestDayHead::linesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QString>("line");
    const QString hash = u"ab"_s.repeated(32);
    QTest::newRow("empty") << QString();
    QTest::newRow("no such day") << u"2026-02-30 1 "_s + hash;
    QTest::newRow("id zero") << u"2026-11-24 0 "_s + hash;
    QTest::newRow("id no number") << u"2026-11-24 x "_s + hash;
    QTest::newRow("hash too short") << u"2026-11-24 1 "_s + hash.chopped(2);
    QTest::newRow("upper case") << u"2026-11-24 1 "_s + hash.toUpper();
    QTest::newRow("more words") << u"2026-11-24 1 "_s + hash + u" x"_s;
}

void TestDayHead::linesThatAreNoneAreRefused()
{
    QFETCH(const QString, line);
    QVERIFY(!dayHeadFromLine(line));
}

void TestDayHead::I13_eachClosedDayHasItsHead()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    addOrder(*store, u"N1"_s, beijing(20, 23));
    addOrder(*store, u"N2"_s, beijing(21, 0)); // midnight in Beijing is the next day, still the 20th in UTC
    addOrder(*store, u"N3"_s, beijing(21, 23));
    addOrder(*store, u"N4"_s, beijing(23, 9)); // nothing on the 22nd
    const auto heads = closedDays(store->read(), beijing(23, 10));
    QCOMPARE(heads->size(), 2);
    QCOMPARE(heads->at(0).day, QDate(2026, 11, 20));
    QCOMPARE(heads->at(0).eventId, 1);
    QCOMPARE(heads->at(1).day, QDate(2026, 11, 21));
    QCOMPARE(heads->at(1).eventId, 3);
    QCOMPARE(closedDays(store->read(), beijing(24, 10))->size(), 3);
    QCOMPARE(closedDays(store->read(), beijing(24, 10), 3)->size(), 1);
}

void TestDayHead::I13_theExportGrowsByClosedDays()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    addOrder(*store, u"N1"_s, beijing(20, 9));
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(20, 23)));
    QVERIFY(!QFile::exists(headsFile(ledger.path))); // the day is not over
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(21, 0)));
    const auto first = readHeads(headsFile(ledger.path));
    QCOMPARE(first->size(), 1);
    addOrder(*store, u"N2"_s, beijing(21, 9));
    addOrder(*store, u"N3"_s, beijing(22, 9));
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(23, 9)));
    const auto all = readHeads(headsFile(ledger.path));
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->first(), first->first());
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(23, 10))); // again: nothing new
    QCOMPARE(*readHeads(headsFile(ledger.path)), *all);
    QCOMPARE(checkLedger(store->read(), {nullptr, false, *all}), QStringList());
}

/// Somebody who writes the whole chain anew is caught by what was exported before.
void TestDayHead::I13_aRewrittenDayIsNoticed()
{
    const LedgerFolder ledger;
    const LedgerFolder forged;
    const auto store = ledger.store();
    addOrder(*store, u"N1"_s, beijing(20, 9));
    const auto heads = closedDays(store->read(), beijing(21, 9));
    const auto other = forged.store();
    addOrder(*other, u"N2"_s, beijing(20, 9));
    QCOMPARE(checkLedger(other->read()), QStringList()); // sound in itself
    const auto lines = checkLedger(other->read(), {nullptr, false, *heads});
    QCOMPARE(lines->size(), 1);
    QVERIFY(lines->first().startsWith(u"I13 event 1 "));
}

void TestDayHead::I13_aClockThatRanAheadStopsNothing()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    addOrder(*store, u"N1"_s, beijing(20, 9));
    addOrder(*store, u"N2"_s, beijing(28, 9)); // the clock is wrong
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(29, 9)));
    addOrder(*store, u"N3"_s, beijing(21, 9)); // and right again
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(21, 10)));
    QCOMPARE(readHeads(headsFile(ledger.path))->size(), 2);
    addOrder(*store, u"N4"_s, beijing(22, 9));
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(22, 10)));
    const auto heads = readHeads(headsFile(ledger.path));
    QCOMPARE(heads->size(), 3);
    QCOMPARE(heads->last().day, QDate(2026, 11, 21));
    // A day that seemed to be over goes on.
    addOrder(*store, u"N5"_s, beijing(21, 20));
    QVERIFY(exportHeads(store->read(), ledger.path, beijing(23, 10)));
    QCOMPARE(readHeads(headsFile(ledger.path))->size(), 5);
    QCOMPARE(checkLedger(store->read(), {nullptr, false, *readHeads(headsFile(ledger.path)), true}),
        QStringList());
}

void TestDayHead::I13_anEditedExportIsNoticed_data()
{
    QTest::addColumn<int>("edit");
    QTest::newRow("another day") << 0;
    QTest::newRow("another event") << 1;
    QTest::newRow("another hash") << 2;
    QTest::newRow("order of the lines") << 3;
    QTest::newRow("a line taken away") << 4;
    QTest::newRow("the first line taken away") << 5;
    QTest::newRow("a line doubled") << 6;
}

void TestDayHead::I13_anEditedExportIsNoticed()
{
    QFETCH(const int, edit);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    for (int day = 20; day < 24; ++day)
        addOrder(*store, u"N%1"_s.arg(day), beijing(day, 9));
    auto heads = *closedDays(store->read(), beijing(24, 9));
    QCOMPARE(heads.size(), 4);
    QCOMPARE(checkLedger(store->read(), {nullptr, false, heads, true}), QStringList());
    switch (edit) {
    case 0:
        heads[1].day = QDate(2026, 11, 19);
        break;
    case 1:
        heads[1].eventId = 3;
        break;
    case 2:
        heads[1].hash[0] = char(heads[1].hash[0] ^ 1);
        break;
    case 3:
        heads.swapItemsAt(1, 2);
        break;
    case 4:
        heads.removeAt(2);
        break;
    case 5:
        heads.removeFirst();
        break;
    default:
        heads.insert(2, heads[1]);
    }
    const auto lines = checkLedger(store->read(), {nullptr, false, heads, true});
    QVERIFY(!lines->isEmpty());
    QCOMPARE(lines->filter(u"I13"_s).size(), lines->size());
}

/// It may have come by mail, and hold the lines that somebody has written down.
void TestDayHead::aCopyWithOtherLineEndsIsRead()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    for (int day = 20; day < 23; ++day)
        addOrder(*store, u"N%1"_s.arg(day), beijing(day, 9));
    const auto heads = closedDays(store->read(), beijing(24, 9));
    QFile file{ledger.folder.filePath(u"copy"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toLine(heads->at(0)).toLatin1() + "\r\n" + toLine(heads->at(2)).toLatin1());
    file.close();
    const auto copy = readHeads(file.fileName());
    QCOMPARE(copy->size(), 2);
    QCOMPARE(checkLedger(store->read(), {nullptr, false, *copy, false}), QStringList());
}

void TestDayHead::anExportThatCannotBeReadIsLeftAlone()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    addOrder(*store, u"N1"_s, beijing(20, 9));
    QFile file{headsFile(ledger.path)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("scribble\n");
    file.close();
    QCOMPARE(exportHeads(store->read(), ledger.path, beijing(21, 9)).error().code, u"HEADS_UNREADABLE"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("scribble\n"));
}

SAOMA_TEST(TestDayHead)
#include "test_dayhead.moc"
