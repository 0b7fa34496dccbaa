// SPDX-License-Identifier: GPL-3.0-or-later
// Logs whose bytes were changed at rest, and logs that are taken away from under a program.
#include "core/ledger/ledger.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/logframes.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int ordersInLog = 8;
constexpr qsizetype headerBytes = 32;
constexpr qsizetype frameBytes = 24 + 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A ledger as a power cut leaves it: most of what was confirmed stands in the log alone.
struct Left
{
    QByteArray file;
    QByteArray log;
    QList<qsizetype> ends; ///< Of the log, after each order.
};

Left leftWithLog()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Left left;
    for (int i = 0; i < ordersInLog; ++i) {
        if (!store->create(sampleOrder(u"N%1"_s.arg(i)), createdEvents()))
            qFatal("no order");
        left.ends.append(QFileInfo(ledger.path + u"-wal"_s).size());
    }
    left.file = bytesOf(ledger.path);
    left.log = bytesOf(ledger.path + u"-wal"_s);
    return left;
}

LogReach reachOf(const QByteArray &log)
{
    return followLog(log, [](qint64) { return QByteArray{}; });
}

} // namespace

class TestBrokenLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aWholeLogIsFollowedToItsEnd();
    void F31_everyChangedByteThatHidesConfirmedSalesIsNoticed();
    void F31_everyChangedBitOfAHeadIsNoticed();
    void F31_salesStopAndNothingIsOverwritten();
    void aBackupOfWhatCanBeReadIsPutInPlace();
    void anUnfinishedCommitIsNoDamage();
    void aRefusedCommitThatWasWrittenOverIsNoDamage();
    void anOldLogUnderABrokenHeadIsNoDamage();
    void F31_aLogThatIsRemovedStopsWriting_data();
    void F31_aLogThatIsRemovedStopsWriting();
    void whatARemovedLogHeldIsSaved();
};

void TestBrokenLog::aWholeLogIsFollowedToItsEnd()
{
    const Left left = leftWithLog();
    const LogReach reach = reachOf(left.log);
    QCOMPARE(reach.frames, (left.log.size() - headerBytes) / frameBytes);
    QCOMPARE(reach.commitsBehind, 0);
    QCOMPARE(reachOf({}).frames, 0);
    QCOMPARE(reachOf(QByteArray(40, 'x')).frames, 0);
}

void TestBrokenLog::F31_everyChangedByteThatHidesConfirmedSalesIsNoticed()
{
    const Left left = leftWithLog();
    int noticed = 0;
    for (qsizetype at = 0; at < left.log.size(); at += 1237) { // through heads, frame heads and pages
        const LedgerFolder folder;
        put(folder.path, left.file);
        QByteArray log = left.log;
        log[at] = char(log[at] ^ 0x10);
        put(folder.path + u"-wal"_s, log);
        const auto looked = checkLog(folder.path, LogLook::Long);
        const auto reader = LedgerReader::open(folder.path);
        QVERIFY(reader);
        const qsizetype readable = (*reader)->orders({}).value_or(QList<Order>{}).size();
        if (!looked) {
            QCOMPARE(looked.error().code, u"LEDGER_LOG_BROKEN"_s);
            ++noticed;
        }
        QVERIFY2(!looked || readable >= ordersInLog - 1, qPrintable(u"byte %1 hides orders"_s.arg(at)));
        QCOMPARE(checkLedger(**reader)->isEmpty(), looked.has_value());
    }
    QVERIFY(noticed > 10);
}

/// Of the log's own head, and of the head of each frame: also of the one that ends the last commit but one.
void TestBrokenLog::F31_everyChangedBitOfAHeadIsNoticed()
{
    const Left left = leftWithLog();
    const qsizetype lastBegin = left.ends.at(ordersInLog - 2);
    const auto isNoticed = [&left](qsizetype bit) {
        QByteArray log = left.log;
        log[bit / 8] = char(log[bit / 8] ^ (1 << (bit % 8)));
        return reachOf(log).isBroken();
    };
    for (qsizetype bit = 0; bit < headerBytes * 8; ++bit)
        QVERIFY2(isNoticed(bit), qPrintable(u"bit %1 of the head"_s.arg(bit)));
    for (qsizetype frame = headerBytes; frame < lastBegin; frame += frameBytes)
        for (qsizetype bit = 0; bit < 24 * 8; bit += 5)
            QVERIFY2(isNoticed(frame * 8 + bit), qPrintable(u"bit %1 of %2"_s.arg(bit).arg(frame)));
}

void TestBrokenLog::F31_salesStopAndNothingIsOverwritten()
{
    Left left = leftWithLog();
    left.log[left.ends.at(2) + 100] = char(left.log[left.ends.at(2) + 100] ^ 1);
    const LedgerFolder folder;
    put(folder.path, left.file);
    put(folder.path + u"-wal"_s, left.log);
    {
        Ledger ledger{folder.path};
        QCOMPARE(answer(ledger.open()).error().code, u"LEDGER_LOG_BROKEN"_s);
        QCOMPARE(
            answer(ledger.create(sampleOrder(u"Z"_s), createdEvents())).error().code, u"LEDGER_LOG_BROKEN"_s);
        QCOMPARE(answer(ledger.orders({}))->size(), 3); // lookup goes on with what can be read
    }
    QCOMPARE(bytesOf(folder.path), left.file);
    QCOMPARE(bytesOf(folder.path + u"-wal"_s), left.log);
}

void TestBrokenLog::aBackupOfWhatCanBeReadIsPutInPlace()
{
    Left left = leftWithLog();
    left.log[left.ends.at(2) + 100] = char(left.log[left.ends.at(2) + 100] ^ 1);
    const LedgerFolder folder;
    put(folder.path, left.file);
    put(folder.path + u"-wal"_s, left.log);
    const QString backup = folder.folder.filePath(u"backup"_s);
    QCOMPARE(*backUpLedger(folder.path, backup), QStringList{commitsLostLine(ordersInLog - 3)});
    const auto replaced = restoreLedger(folder.path, backup, BrokenBackup::Refuse, momentOf(9));
    QVERIFY(replaced);
    QCOMPARE(bytesOf(*replaced + u"-wal"_s), left.log); // kept as it was, for whoever can read more of it
    Ledger ledger{folder.path};
    QVERIFY(answer(ledger.open()));
    QVERIFY(answer(ledger.create(sampleOrder(u"Z"_s), createdEvents())));
    QCOMPARE(answer(ledger.orders({}))->size(), 4);
}

void TestBrokenLog::anUnfinishedCommitIsNoDamage()
{
    const Left left = leftWithLog();
    const qsizetype lastBegin = left.ends.at(ordersInLog - 2);
    for (qsizetype frame = lastBegin; frame < left.log.size();
         frame += frameBytes) { // any page of it not there
        QByteArray log = left.log;
        std::fill_n(log.begin() + frame, frameBytes, '\0');
        QVERIFY(!reachOf(log).isBroken());
        std::copy_n(left.log.begin() + frame, 512, log.begin() + frame); // or its first sector alone
        QVERIFY(!reachOf(log).isBroken());
        QVERIFY(!reachOf(left.log.first(frame + 700)).isBroken());
    }
}

void TestBrokenLog::aRefusedCommitThatWasWrittenOverIsNoDamage()
{
    const Left left = leftWithLog();
    const auto logAfter = [&left](int orders) {
        const LedgerFolder folder;
        put(folder.path, left.file);
        put(folder.path + u"-wal"_s, left.log);
        const auto store = folder.store();
        const auto written = store->transaction([&](SqliteConnection &connection) -> Result<> {
            for (int i = 0; i < orders; ++i)
                if (const auto done = connection.execute(
                        u"INSERT INTO sale (sale_id, desk, created_at, total_fee, body) VALUES (?, 'A', 1, 1, ?)"_s,
                        {QString::number(i), QString(3000, u'x')});
                    !done)
                    return done;
            return {};
        });
        if (!written)
            qFatal("not written");
        return bytesOf(folder.path + u"-wal"_s);
    };
    const QByteArray refused = logAfter(20);
    const QByteArray settled = logAfter(1);
    QVERIFY(refused.size() > settled.size() + 5 * frameBytes);
    const QByteArray log = settled + refused.sliced(settled.size());
    const LogReach reach = reachOf(log);
    QCOMPARE(reach.frames, (settled.size() - headerBytes) / frameBytes);
    QCOMPARE(reach.commitsBehind, 1);
    QVERIFY(!reach.isBroken());
}

void TestBrokenLog::anOldLogUnderABrokenHeadIsNoDamage()
{
    const Left left = leftWithLog();
    const LedgerFolder folder;
    put(folder.path, left.file);
    put(folder.path + u"-wal"_s, left.log);
    {
        const auto store = folder.store(); // copies the log, and keeps its bytes
        QVERIFY(store->read().connection().execute(u"PRAGMA wal_checkpoint(RESTART)"_s));
        put(folder.path + u".copy"_s, bytesOf(folder.path));
    }
    QByteArray log = left.log;
    log[3] = '\0';
    QVERIFY(reachOf(log).isBroken()); // of a file that has not got it
    put(folder.path, bytesOf(folder.path + u".copy"_s));
    put(folder.path + u"-wal"_s, log);
    QCOMPARE(*commitsLost(folder.path), 0);
}

void TestBrokenLog::F31_aLogThatIsRemovedStopsWriting_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("log") << u"-wal"_s;
    QTest::newRow("shared memory") << u"-shm"_s;
}

void TestBrokenLog::F31_aLogThatIsRemovedStopsWriting()
{
    QFETCH(QString, part);
    const LedgerFolder folder;
    const auto store = folder.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(QFile::remove(folder.path + part));
    QCOMPARE(store->create(sampleOrder(u"N2"_s), createdEvents()).error().code, u"LEDGER_UNREADABLE"_s);
    QCOMPARE(store->apply(u"N1"_s, payWith(u"T1"_s)).error().code, u"LEDGER_UNREADABLE"_s);
}

void TestBrokenLog::whatARemovedLogHeldIsSaved()
{
    const LedgerFolder folder;
    {
        const auto store = folder.store();
        QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
        QVERIFY(QFile::remove(folder.path + u"-wal"_s));
        QVERIFY(!store->create(sampleOrder(u"N2"_s), createdEvents()));
    }
    const auto store = folder.store();
    QVERIFY(store->read().order(u"N1"_s));
    QCOMPARE(store->read().order(u"N2"_s).error().code, u"ORDER_NOT_FOUND"_s);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

SAOMA_TEST(TestBrokenLog)
#include "test_brokenlog.moc"
