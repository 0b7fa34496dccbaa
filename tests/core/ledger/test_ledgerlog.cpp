// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that do not belong to the file beside which they lie, and disks that cannot be read.
#include "core/ledger/ledger.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerlog.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"

#include <sqlite3.h>

#include <cerrno>
#include <unistd.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void F31_aLogLeftBehindIsReplayed();
    void aForeignLogIsNotReplayed_data();
    void aForeignLogIsNotReplayed();
    void aNewerLogIsNotReplayedIntoAnOlderFile();
    void lookupGoesOnWhereNothingCanBeWritten();
    void aLedgerThatMayBeInUseIsNotReadAsAnUnchangingFile();
    void restoreSetsAForeignLogAside();
    void aDiskThatCannotBeReadIsNoDamage();

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static void addOrders(LedgerStore &store, const QString &prefix, int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(store.create(sampleOrder(prefix + QString::number(i)), createdEvents()));
    }
    /// Both files, in the midst of work, as a power cut leaves them.
    struct Files
    {
        QByteArray file;
        QByteArray log;
    };
    static Files filesOf(const LedgerFolder &ledger)
    {
        return {bytesOf(ledger.path), bytesOf(ledger.path + u"-wal"_s)};
    }
    static void put(const LedgerFolder &ledger, const Files &files)
    {
        put(ledger.path, files.file);
        put(ledger.path + u"-wal"_s, files.log);
    }
    /// Twenty orders in the file and a log with nothing but what `kind` says.
    static void putForeignLog(const LedgerFolder &ledger, const QString &kind);
};

void TestLedgerLog::F31_aLogLeftBehindIsReplayed()
{
    const LedgerFolder ledger;
    Files left;
    {
        const auto store = ledger.store();
        addOrders(*store, u"N"_s, 3);
        left = filesOf(ledger);
        addOrders(*store, u"L"_s, 3);
    }
    put(ledger, left);
    QVERIFY(checkLog(ledger.path, LogLook::Long));
    const auto store = ledger.store();
    QCOMPARE(store->read().orders({})->size(), 3);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestLedgerLog::putForeignLog(const LedgerFolder &ledger, const QString &kind)
{
    QByteArray older;
    {
        const auto store = ledger.store();
        addOrders(*store, u"N"_s, 5);
        older = filesOf(ledger).log;
    }
    {
        const auto store = ledger.store();
        addOrders(*store, u"M"_s, 15);
    }
    if (kind == u"older") {
        put(ledger.path + u"-wal"_s, older);
        return;
    }
    const LedgerFolder other;
    const auto store = other.store();
    addOrders(*store, u"X"_s, kind == u"another's, shorter" ? 4 : 60);
    put(ledger.path + u"-wal"_s, filesOf(other).log);
}

void TestLedgerLog::aForeignLogIsNotReplayed_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : {u"older"_s, u"another's, shorter"_s, u"another's, longer"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestLedgerLog::aForeignLogIsNotReplayed()
{
    QFETCH(const QString, kind);
    const LedgerFolder ledger;
    putForeignLog(ledger, kind);
    const Files before = filesOf(ledger);
    QCOMPARE(LedgerStore::open(ledger.path).error().code, u"LEDGER_LOG_FOREIGN"_s);
    {
        const auto reader = LedgerReader::open(ledger.path); // looking up goes on, without it
        QVERIFY(reader);
        QCOMPARE((*reader)->orders({})->size(), 20);
        const auto lines = checkLedger(**reader);
        QCOMPARE(lines->size(), 1);
        QVERIFY(lines->first().startsWith(u"I24 the -wal file"));
    }
    const QString backup = ledger.folder.filePath(u"backup"_s);
    QCOMPARE(backUpLedger(ledger.path, backup), QStringList{logLeftOutLine()});
    QCOMPARE(filesOf(ledger).file, before.file);
    QCOMPARE(filesOf(ledger).log, before.log);
    QVERIFY(QFile::remove(ledger.path + u"-wal"_s)); // as the sentence says
    const auto store = ledger.store();
    QCOMPARE(store->read().orders({})->size(), 20);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

/// Yesterday's file under today's log: the newest events are all there, and those between are not.
void TestLedgerLog::aNewerLogIsNotReplayedIntoAnOlderFile()
{
    const LedgerFolder ledger;
    {
        const auto store = ledger.store();
        addOrders(*store, u"N"_s, 10);
    }
    Files mixed;
    mixed.file = bytesOf(ledger.path);
    {
        const auto store = ledger.store();
        addOrders(*store, u"M"_s, 50);
    }
    {
        const auto store = ledger.store();
        addOrders(*store, u"O"_s, 3);
        mixed.log = filesOf(ledger).log;
    }
    put(ledger, mixed);
    Ledger desk{ledger.path};
    QCOMPARE(answer(desk.open()).error().code, u"LEDGER_LOG_FOREIGN"_s);
    QCOMPARE(filesOf(ledger).file, mixed.file);
}

void TestLedgerLog::lookupGoesOnWhereNothingCanBeWritten()
{
    const LedgerFolder folder;
    putForeignLog(folder, u"older"_s);
    Ledger ledger{folder.path};
    QCOMPARE(answer(ledger.open()).error().code, u"LEDGER_LOG_FOREIGN"_s);
    QCOMPARE(answer(ledger.orders({}))->size(), 20);
    QCOMPARE(answer(ledger.order(u"M3"_s))->outTradeNo, u"M3"_s);
    QCOMPARE(
        answer(ledger.create(sampleOrder(u"Z"_s), createdEvents())).error().code, u"LEDGER_LOG_FOREIGN"_s);

    QVERIFY(QFile::remove(folder.path + u"-wal"_s));
    QVERIFY(answer(ledger.open())); // again
    QVERIFY(answer(ledger.create(sampleOrder(u"Z"_s), createdEvents())));
    QCOMPARE(answer(ledger.orders({}))->size(), 21); // not what was read before
}

/// A desk whose reader opened so would show yesterday's ledger all day.
void TestLedgerLog::aLedgerThatMayBeInUseIsNotReadAsAnUnchangingFile()
{
    const LedgerFolder ledger;
    addOrders(*ledger.store(), u"N"_s, 1);
    QVERIFY(LedgerReader::open(ledger.path));
    for (const QString &part : {u"-wal"_s, u"-shm"_s})
        QFile::remove(ledger.path + part);
    QVERIFY(QFile::link(u"nowhere/at-all"_s, ledger.path + u"-shm"_s)); // it cannot be opened, whoever asks
    QCOMPARE(LedgerReader::open(ledger.path).error().code, u"LEDGER_UNREADABLE"_s);
}

void TestLedgerLog::restoreSetsAForeignLogAside()
{
    const LedgerFolder ledger;
    const LedgerFolder backup;
    addOrders(*backup.store(), u"B"_s, 2);
    putForeignLog(ledger, u"older"_s);
    const QByteArray file = bytesOf(ledger.path);
    const auto replaced = restoreLedger(ledger.path, backup.path, BrokenBackup::Refuse, momentOf(0));
    QVERIFY(replaced);
    QCOMPARE(bytesOf(*replaced), file);
    QVERIFY(QFile::exists(*replaced + u"-wal"_s));
    QCOMPARE(ledger.store()->read().orders({})->size(), 2);
}

namespace {

/// What SQLite calls instead of pread64: the disk gives nothing behind the first page.
ssize_t failingRead(int file, void *buffer, size_t size, off_t offset)
{
    if (offset >= 4096) {
        errno = EIO;
        return -1;
    }
    return ::pread(file, buffer, size, offset);
}

struct FailingDisk
{
    FailingDisk() { set(reinterpret_cast<sqlite3_syscall_ptr>(failingRead)); }
    ~FailingDisk() { set(nullptr); }
    static void set(sqlite3_syscall_ptr call)
    {
        sqlite3_vfs *system = sqlite3_vfs_find("unix");
        for (const char *name : {"pread", "pread64"})
            system->xSetSystemCall(system, name, call);
    }
};

} // namespace

/// SQLite itself calls it "database disk image is malformed".
void TestLedgerLog::aDiskThatCannotBeReadIsNoDamage()
{
    const LedgerFolder ledger;
    addOrders(*ledger.store(), u"N"_s, 20);
    auto reader = LedgerReader::open(ledger.path);
    QVERIFY(reader);
    {
        const FailingDisk disk;
        QCOMPARE((*reader)->order(u"N1"_s).error().code, u"LEDGER_UNREADABLE"_s);
        QCOMPARE(checkLedger(**reader).error().code, u"LEDGER_UNREADABLE"_s);
        QCOMPARE(LedgerReader::open(ledger.path).error().code, u"LEDGER_UNREADABLE"_s);
        QCOMPARE(LedgerStore::open(ledger.path).error().code, u"LEDGER_UNREADABLE"_s);
    }
    const auto store = ledger.store();
    QCOMPARE(checkLedger(store->read()), QStringList());
}

SAOMA_TEST(TestLedgerLog)
#include "test_ledgerlog.moc"
