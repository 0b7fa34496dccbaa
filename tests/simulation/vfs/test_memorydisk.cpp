// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/vfs/memorydisk.h"
#include "tests/support/testregistry.h"

#include <sqlite3.h>

using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestMemoryDisk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsADatabase();
    void keepsAWriteAheadLogForTwoConnections();
    void writersExcludeEachOther();
    void readersHoldTheirSnapshot();
    void countsCallsTheSameEachTime();
    void powerCutEndsEverything();
    void killLosesNothing();
    void faultsStrikeOnceOrLast_data();
    void faultsStrikeOnceOrLast();
    void fullDiskStillOverwrites();
    void flipsABitOnceWhenReading();
    void aLyingSyncIsFoundOut();
};

namespace {

/// A plain SQLite connection, so that the disk is tested without the ledger.
class Connection final
{
public:
    explicit Connection(const MemoryDisk &disk)
    {
        const int opened = sqlite3_open_v2(
            "/test.db", &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, qPrintable(disk.vfsName()));
        if (opened != SQLITE_OK)
            qFatal("cannot open the test database");
        sqlite3_extended_result_codes(m_handle, 1);
    }
    ~Connection() { sqlite3_close(m_handle); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    int run(const char *sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }
    QString first(const char *sql)
    {
        QString answer;
        const auto take = [](void *out, int, char **values, char **) {
            *static_cast<QString *>(out) = QString::fromUtf8(values[0]);
            return 1;
        };
        sqlite3_exec(m_handle, sql, take, &answer, nullptr);
        return answer;
    }

private:
    sqlite3 *m_handle = nullptr;
};

constexpr auto makeTable = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x)";
constexpr auto count = "SELECT count(*) FROM t";

/// Makes the table and closes, so that all is in the file and synced.
void prepare(MemoryDisk &disk)
{
    QCOMPARE(Connection{disk}.run(makeTable), SQLITE_OK);
}

} // namespace

void TestMemoryDisk::keepsADatabase()
{
    MemoryDisk disk;
    for (const char *mode : {"DELETE", "TRUNCATE", "WAL"}) {
        Connection connection{disk};
        connection.run(qPrintable(u"PRAGMA journal_mode = %1"_s.arg(QLatin1StringView{mode})));
        QCOMPARE(connection.run("CREATE TABLE IF NOT EXISTS t (x); INSERT INTO t VALUES (1)"), SQLITE_OK);
    }
    Connection again{disk};
    QCOMPARE(again.first(count), u"3"_s);
    QCOMPARE(again.first("PRAGMA integrity_check"), u"ok"_s);
}

void TestMemoryDisk::keepsAWriteAheadLogForTwoConnections()
{
    MemoryDisk disk;
    Connection one{disk};
    QCOMPARE(one.run(makeTable), SQLITE_OK);
    Connection two{disk};
    for (int i = 0; i < 50; ++i) {
        QCOMPARE((i % 2 ? one : two).run("INSERT INTO t VALUES (randomblob(3000))"), SQLITE_OK);
        QCOMPARE((i % 2 ? two : one).first(count), QString::number(i + 1));
    }
    QCOMPARE(two.run("PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
    QCOMPARE(disk.image().file(*disk.image().find("/test.db-wal")).seen.size(), 0);
    QCOMPARE(one.first("PRAGMA integrity_check"), u"ok"_s);
}

void TestMemoryDisk::writersExcludeEachOther()
{
    MemoryDisk disk;
    prepare(disk);
    Connection one{disk};
    Connection two{disk};
    QCOMPARE(one.run("BEGIN IMMEDIATE"), SQLITE_OK);
    QCOMPARE(two.run("BEGIN IMMEDIATE") & 0xff, SQLITE_BUSY);
    QCOMPARE(one.run("COMMIT"), SQLITE_OK);
    QCOMPARE(two.run("BEGIN IMMEDIATE; COMMIT"), SQLITE_OK);
}

void TestMemoryDisk::readersHoldTheirSnapshot()
{
    MemoryDisk disk;
    prepare(disk);
    Connection writer{disk};
    Connection reader{disk};
    QCOMPARE(reader.run("BEGIN"), SQLITE_OK);
    QCOMPARE(reader.first(count), u"0"_s);
    QCOMPARE(writer.run("INSERT INTO t VALUES (1)"), SQLITE_OK);
    QCOMPARE(writer.first("PRAGMA wal_checkpoint(TRUNCATE)"), u"1"_s); // busy: somebody still reads
    QCOMPARE(reader.first(count), u"0"_s);
    QCOMPARE(reader.run("COMMIT"), SQLITE_OK);
    QCOMPARE(reader.first(count), u"1"_s);
    QCOMPARE(writer.first("PRAGMA wal_checkpoint(TRUNCATE)"), u"0"_s);
}

void TestMemoryDisk::countsCallsTheSameEachTime()
{
    QList<QStringList> runs;
    QList<QByteArray> prints;
    for (int run = 0; run < 2; ++run) {
        MemoryDisk disk{{}, 7};
        QStringList calls;
        disk.onCall([&calls](const DiskCall &call) { calls.append(call.text()); });
        prepare(disk);
        runs.append(calls);
        prints.append(disk.image().fingerprint());
        QCOMPARE(calls.size(), disk.calls());
    }
    QCOMPARE(runs.at(0), runs.at(1));
    QCOMPARE(prints.at(0), prints.at(1)); // the log's salts too come from the seed
    QVERIFY(runs.at(0).contains(u"#1 create /test.db"_s));
}

void TestMemoryDisk::powerCutEndsEverything()
{
    MemoryDisk disk;
    prepare(disk);
    {
        Connection connection{disk};
        QCOMPARE(connection.run("INSERT INTO t VALUES (1)"), SQLITE_OK);
        disk.plan({{DiskFault::Kind::PowerCut, disk.calls() + 1}});
        QCOMPARE(connection.run("INSERT INTO t VALUES (2)") & 0xff, SQLITE_IOERR);
        QVERIFY(disk.isDown());
        QVERIFY(!disk.isKilled());
        QCOMPARE(disk.struck().size(), 1);
        QVERIFY(connection.run("INSERT INTO t VALUES (3)") != SQLITE_OK);
    }
    disk.reboot(Survival::keepAll());
    Connection again{disk};
    QCOMPARE(again.first(count), u"1"_s);
}

void TestMemoryDisk::killLosesNothing()
{
    MemoryDisk disk;
    prepare(disk);
    {
        Connection connection{disk};
        connection.run("PRAGMA synchronous = OFF; INSERT INTO t VALUES (1)");
        disk.kill();
    }
    QVERIFY(disk.isKilled());
    disk.restart();
    QVERIFY(disk.image().hasPending());
    QCOMPARE(Connection{disk}.first(count), u"1"_s);
}

void TestMemoryDisk::faultsStrikeOnceOrLast_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("I/O error") << int(DiskFault::Kind::IoError) << SQLITE_IOERR;
    QTest::newRow("full") << int(DiskFault::Kind::Full) << SQLITE_FULL;
    QTest::newRow("short write") << int(DiskFault::Kind::ShortWrite) << SQLITE_FULL;
    QTest::newRow("sync error") << int(DiskFault::Kind::SyncError) << SQLITE_IOERR;
    QTest::newRow("sync error, pages lost") << int(DiskFault::Kind::SyncErrorLosing) << SQLITE_IOERR;
}

void TestMemoryDisk::faultsStrikeOnceOrLast()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    constexpr auto insert = "INSERT INTO t VALUES (1)";
    MemoryDisk disk;
    prepare(disk);
    Connection connection{disk};
    QCOMPARE(connection.run(insert), SQLITE_OK); // the log is there now
    disk.plan({{DiskFault::Kind(kind), disk.calls() + 1}});
    QCOMPARE(connection.run(insert) & 0xff, code);
    QCOMPARE(connection.run(insert), SQLITE_OK);
    QCOMPARE(connection.first(count), u"2"_s);
    disk.plan({{DiskFault::Kind(kind), disk.calls() + 1, true}});
    QCOMPARE(connection.run(insert) & 0xff, code);
    QCOMPARE(connection.run(insert) & 0xff, code);
    disk.clearFaults();
    QCOMPARE(connection.run(insert), SQLITE_OK);
    QCOMPARE(connection.first(count), u"3"_s);
}

void TestMemoryDisk::fullDiskStillOverwrites()
{
    MemoryDisk disk;
    prepare(disk);
    Connection connection{disk};
    QCOMPARE(connection.run("INSERT INTO t VALUES (1)"), SQLITE_OK);
    QCOMPARE(
        connection.run("PRAGMA wal_checkpoint(RESTART)"), SQLITE_OK); // the log begins anew in its old room
    disk.plan({{DiskFault::Kind::Full, disk.calls() + 1, true}});
    QCOMPARE(connection.run("INSERT INTO t VALUES (2)"), SQLITE_OK);
    QCOMPARE(connection.run("INSERT INTO t VALUES (randomblob(20000))"), SQLITE_FULL);
    QCOMPARE(connection.first(count), u"2"_s);
}

void TestMemoryDisk::flipsABitOnceWhenReading()
{
    MemoryDisk disk;
    prepare(disk);
    const QByteArray before = disk.image().fingerprint();
    disk.plan({{DiskFault::Kind::ReadFlip, disk.reads() + 1}});
    Connection{disk}.first(count);
    QCOMPARE(disk.struck().size(), 1);
    disk.clearFaults();
    QCOMPARE(Connection{disk}.first(count), u"0"_s);
    QCOMPARE(disk.image().fingerprint(), before);
}

void TestMemoryDisk::aLyingSyncIsFoundOut()
{
    for (const SyncLie lie : {SyncLie::None, SyncLie::All, SyncLie::Log}) {
        MemoryDisk disk;
        prepare(disk);
        {
            Connection connection{disk};
            disk.lieAboutSyncs(lie);
            QCOMPARE(connection.run("INSERT INTO t VALUES (1)"), SQLITE_OK);
            disk.cutPower();
        }
        disk.reboot(Survival::dropAll());
        QCOMPARE(Connection{disk}.first(count), lie == SyncLie::None ? u"1"_s : u"0"_s);
    }
}

SAOMA_TEST(TestMemoryDisk)
#include "test_memorydisk.moc"
