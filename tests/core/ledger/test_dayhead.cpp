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
        QVERIFY(store.create(order, {created}));
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
    QCOMPARE(closedDays(store->read(), beijing(24, 10), QDate(2026, 11, 21))->size(), 1);
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
