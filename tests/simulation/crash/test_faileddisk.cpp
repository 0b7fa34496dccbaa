// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqliteconnection.h"
#include "tests/simulation/crash/crashseed.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// What the ledger does when a sync fails, without chance: each schedule that once found a defect, by hand.
class TestFailedDisk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F32_refusedWriteStaysAwayAfterPowerCut();
    void F32_refusedWriteStaysAwayWithTwoDesks();
    void F32_nothingIsAcknowledgedOnLostPages();
    void F32_connectionKeepsItsSettingsAfterTrouble();
    void I01_whatAKilledProgramLeftUnsyncedIsSyncedAtTheStart();
    void F32_logWhosePagesAreLostIsWrittenAnewAtTheStart();
    void F32_aFailedMoveToTheLogIsNoMove();
    void F30_fullDiskRefusesAndRecovers();
};

namespace {

const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);

/// The disk, the promises and a shop working on them.
struct Bench
{
    MemoryDisk disk{freshLedger()};
    Oracle oracle;
    Teller teller{disk, oracle, Plant::None, {}};

    [[nodiscard]] std::unique_ptr<LedgerStore> open()
    {
        auto store = teller.open(ledgerPath, 0);
        if (!store)
            qFatal("cannot open: %s", qPrintable(store.error().detail));
        return *std::move(store);
    }
    Outcome ring(LedgerStore &store, int number)
    {
        return teller.create(store, newOrder(number, moment, 100, true));
    }
    Outcome notify(LedgerStore &store, int number)
    {
        const Order order = newOrder(number, moment, 100, true);
        const auto payment = paymentFor(order, "4200000001202611230000000001", moment.addSecs(60));
        const QByteArray evidence = "<xml>" + payment.outTradeNo + "</xml>";
        return teller.apply(
            store, order.outTradeNo, {moment.addSecs(61), fact::NoticeArrived{{payment, evidence}}});
    }
    void failNextSync(DiskFault::Kind kind, bool lasting = false)
    {
        disk.plan({{kind, disk.calls() + 1, lasting, "-wal"}});
    }
    QStringList afterPowerCut(const Survival &survival)
    {
        disk.clearFaults();
        disk.reboot(survival);
        return audit();
    }
    QStringList audit()
    {
        const auto lines = teller.audit(ledgerPath, false);
        return lines ? *lines : QStringList{lines.error().code};
    }
};

} // namespace

void TestFailedDisk::F32_refusedWriteStaysAwayAfterPowerCut()
{
    for (const auto kind : {DiskFault::Kind::SyncError, DiskFault::Kind::SyncErrorLosing}) {
        Bench bench;
        auto store = bench.open();
        QCOMPARE(bench.ring(*store, 1), Outcome::Done);
        bench.failNextSync(kind);
        bench.ring(*store, 2);
        QCOMPARE(bench.disk.struck().size(), 1);
        bench.disk.cutPower();
        store.reset();
        QCOMPARE(bench.afterPowerCut(Survival::keepAll()), QStringList{});
    }
}

void TestFailedDisk::F32_refusedWriteStaysAwayWithTwoDesks()
{
    Bench bench;
    auto one = bench.open();
    auto two = bench.open();
    QCOMPARE(bench.ring(*two, 1), Outcome::Done);
    bench.failNextSync(DiskFault::Kind::SyncError);
    bench.ring(*one, 2);
    bench.disk.kill(); // the page cache survives, and with it the whole log
    one.reset();
    two.reset();
    bench.disk.clearFaults();
    bench.disk.restart();
    QCOMPARE(bench.audit(), QStringList{});
}

void TestFailedDisk::F32_nothingIsAcknowledgedOnLostPages()
{
    Bench bench;
    auto store = bench.open();
    QCOMPARE(bench.ring(*store, 1), Outcome::Done);
    bench.failNextSync(DiskFault::Kind::SyncErrorLosing, true);
    QCOMPARE(bench.notify(*store, 1), Outcome::Doubtful);
    QCOMPARE(bench.notify(*store, 1), Outcome::Nothing); // it can be read, but not relied on
    QCOMPARE(bench.ring(*store, 2), Outcome::Nothing);
    bench.disk.clearFaults();
    QCOMPARE(bench.notify(*store, 1), Outcome::Done);
    QCOMPARE(bench.ring(*store, 2), Outcome::Done);
    bench.disk.cutPower();
    store.reset();
    QCOMPARE(bench.afterPowerCut(Survival::dropAll()), QStringList{});
}

void TestFailedDisk::F32_connectionKeepsItsSettingsAfterTrouble()
{
    Bench bench;
    auto store = bench.open();
    QCOMPARE(bench.ring(*store, 1), Outcome::Done);
    bench.disk.plan({{DiskFault::Kind::IoError, bench.disk.calls() + 1, true}});
    bench.ring(*store, 2);
    bench.disk.clearFaults();
    Order orphan = newOrder(3, moment, 100, true);
    orphan.saleId = u"nobody's sale"_s;
    QCOMPARE(bench.teller.create(*store, orphan), Outcome::Nothing); // SALE_NOT_FOUND
    QCOMPARE(bench.ring(*store, 4), Outcome::Done);
    store.reset();
    QCOMPARE(bench.audit(), QStringList{});
}

void TestFailedDisk::I01_whatAKilledProgramLeftUnsyncedIsSyncedAtTheStart()
{
    Bench bench;
    auto store = bench.open();
    QCOMPARE(bench.ring(*store, 1), Outcome::Done);
    qint64 commitSync = 0;
    bench.disk.onCall([&](const DiskCall &call) {
        if (call.kind == DiskCall::Kind::Sync && commitSync == 0) {
            commitSync = call.number;
            bench.disk.kill(); // everything is written, nothing is synced
        }
    });
    QCOMPARE(bench.notify(*store, 1), Outcome::Died);
    QVERIFY(commitSync > 0);
    store.reset();
    bench.disk.restart();
    bench.disk.onCall({});
    store = bench.open();
    QCOMPARE(bench.notify(*store, 1), Outcome::Done); // the platform repeats it: SUCCESS, for it is there
    bench.disk.cutPower();
    store.reset();
    QCOMPARE(bench.afterPowerCut(Survival::dropAll()), QStringList{});
}

/// Seeds 10508, 20257, 34372 and 61884: the log was whole to the eye only; the next start moved it to the
/// file.
void TestFailedDisk::F32_logWhosePagesAreLostIsWrittenAnewAtTheStart()
{
    for (int callsLater = 1; callsLater < 200; ++callsLater) {
        Bench bench;
        auto store = bench.open();
        QCOMPARE(bench.ring(*store, 1), Outcome::Done);
        bench.disk.plan({{DiskFault::Kind::SyncErrorLosing, bench.disk.calls() + 1, true, "-wal"}});
        QCOMPARE(bench.ring(*store, 2), Outcome::Doubtful);
        bench.disk.kill();
        store.reset();
        bench.disk.clearFaults();
        bench.disk.restart();
        bench.disk.plan({{DiskFault::Kind::PowerCut, bench.disk.calls() + callsLater, false, {}}});
        {
            auto next = bench.teller.open(ledgerPath, 0);
            if (next)
                bench.teller.checkpoint(**next, u"TRUNCATE"_s);
        }
        if (bench.disk.struck().isEmpty()) { // the start and the end are over before that call
            QVERIFY(callsLater > 10);
            return;
        }
        QCOMPARE(bench.afterPowerCut(Survival::dropAll()), QStringList{});
    }
    QFAIL("the power never stayed on");
}

/// Seed 40042: PRAGMA journal_mode answers "wal" before it commits the change.
void TestFailedDisk::F32_aFailedMoveToTheLogIsNoMove()
{
    int failed = 0;
    for (int call = 1; call < 80; ++call) {
        MemoryDisk disk;
        disk.plan({{DiskFault::Kind::SyncErrorLosing, call, false, {}}});
        auto store = LedgerStore::open(disk.place(ledgerPath));
        if (!store) {
            ++failed;
            continue;
        }
        const auto mode = (*store)->read().connection().run(u"PRAGMA journal_mode"_s);
        QVERIFY(mode); // its first row is the present one
        QCOMPARE(mode->value(0).toString(), u"wal"_s);
    }
    QVERIFY(failed > 3);
}

void TestFailedDisk::F30_fullDiskRefusesAndRecovers()
{
    Bench bench;
    auto store = bench.open();
    QCOMPARE(bench.ring(*store, 1), Outcome::Done);
    bench.disk.plan({{DiskFault::Kind::Full, bench.disk.calls() + 5, true}});
    QVERIFY(bench.ring(*store, 2) != Outcome::Done);
    QVERIFY(bench.ring(*store, 3) != Outcome::Done);
    QVERIFY(store->read().order(newOrder(1, moment, 100, true).outTradeNo));
    bench.disk.clearFaults();
    QCOMPARE(bench.ring(*store, 4), Outcome::Done);
    store.reset();
    QCOMPARE(bench.audit(), QStringList{});
}

SAOMA_TEST(TestFailedDisk)
#include "test_faileddisk.moc"
