// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "core/ledger/ledgerstore.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void createRecordsSaleOrderAndEvents();
    void F28_sameIntentGivesTheSameOrder();
    void F29_takenNumberIsRejected();
    void aFreshCodeNeedsItsSale();
    void applyRecordsStateAndEventsTogether();
    void applyWithoutRecordChangesNothing();
    void applyKeepsWhatNeverChanges();
    void applyToNothingIsRejected();
    void severalEventsKeepTheirStates();
    void I05_takenTransactionIsRejected();
    void transactionCommitsOrRollsBack();
    void aFailedCommitOfAConstraintWritesNothing();
    void dataVersionMovesWithOthersOnly();
    void racesAreSerialised();
    void F29_twoDesksWithOneNumber();
    void F30_fullDiskIsSaidAndLosesNothing();
    void F30_aMarkTakesLittleOfTheReserve();
    void F30_aReserveThatIsAHoleIsNone();
    void I01_aReplacedFileTakesNothingMore();
    void F32_failedCommitIsLookedUp();
    void busyIsSaid();
    void F31_killedAfterCommitKeepsTheOrder();

private:
    static qint64 count(const LedgerStore &store, const QString &table)
    {
        return valuesOf(store.read().connection(), u"SELECT count(*) FROM "_s + table).first().toLongLong();
    }
};

static const char dieVariable[] = "SAOMA_TEST_DIE_AFTER_COMMIT";

/// The other half of F31: this program again, as the child that is killed.
void TestLedgerStore::initTestCase()
{
    const QString path = qEnvironmentVariable(dieVariable);
    if (path.isEmpty())
        return;
    const auto store = LedgerStore::open(path);
    if (store && (*store)->create(sampleOrder(u"N1"_s), createdEvents())
        && (*store)->apply(u"N1"_s, payWith(u"T1"_s)))
        std::raise(SIGKILL);
    qFatal("the child could not commit");
}

void TestLedgerStore::createRecordsSaleOrderAndEvents()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Order order = sampleOrder(u"N1"_s);
    order.state = OrderState::Requested;
    const auto created = store->create(
        order, {sampleEvent(u"created"_s), sampleEvent(u"requested"_s, EventSource::System, 1)});
    QVERIFY(created);
    QCOMPARE(created->state, OrderState::Requested);
    QCOMPARE(created->revision, 1);
    QCOMPARE(count(*store, u"sale"_s), 1);
    const auto events = store->read().events(u"N1"_s);
    QCOMPARE(events->size(), 2);
    QCOMPARE(events->at(0).id, 1);
    QCOMPARE(events->at(1).id, 2);
    QCOMPARE(events->at(1).outTradeNo, u"N1"_s);
    QCOMPARE(events->at(1).kind, u"requested"_s);
    QCOMPARE(events->at(1).source, EventSource::System);
    QCOMPARE(events->at(1).at, momentOf(1));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestLedgerStore::F28_sameIntentGivesTheSameOrder()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, moveTo(OrderState::Waiting)));
    Order again = sampleOrder(u"N2"_s, 9900);
    again.intent = u"intent-N1"_s;
    const auto same = store->create(again, createdEvents());
    QCOMPARE(same->outTradeNo, u"N1"_s);
    QCOMPARE(same->state, OrderState::Waiting);
    QCOMPARE(same->totalFee.fen(), 1250);
    QCOMPARE(count(*store, u"order_"_s), 1);
    QCOMPARE(count(*store, u"sale"_s), 1);
    QCOMPARE(count(*store, u"event"_s), 2);
}

void TestLedgerStore::F29_takenNumberIsRejected()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N0"_s), createdEvents()));
    Order taken = sampleOrder(u"N1"_s);
    taken.intent = u"another"_s;
    for (const QString &saleId : {u"N1"_s, u"N0"_s}) {
        taken.saleId = saleId;
        const auto refused = store->create(taken, createdEvents());
        QCOMPARE(refused.error().kind, Error::Kind::Rejected);
        QCOMPARE(refused.error().code, u"ORDER_NUMBER_TAKEN"_s);
        QCOMPARE(refused.error().subject, u"N1"_s);
    }
    QCOMPARE(count(*store, u"event"_s), 2);
}

void TestLedgerStore::aFreshCodeNeedsItsSale()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Order fresh = sampleOrder(u"N2"_s);
    fresh.saleId = u"N1"_s;
    const auto refused = store->create(fresh, createdEvents());
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, u"SALE_NOT_FOUND"_s);
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QCOMPARE(store->create(fresh, createdEvents())->saleId, u"N1"_s);
    QCOMPARE(count(*store, u"sale"_s), 1);
}

void TestLedgerStore::applyRecordsStateAndEventsTogether()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto applied = store->apply(u"N1"_s, payWith(u"T1"_s));
    QVERIFY(applied);
    QCOMPARE(applied->order.state, OrderState::Paid);
    QCOMPARE(applied->order.revision, 2);
    QCOMPARE(applied->effects, QList<Effect>{Effect::AnnouncePaid});
    QCOMPARE(applied->recorded.size(), 1);
    QCOMPARE(applied->recorded.first().id, 2);
    const EventRow event = store->read().events(u"N1"_s)->last();
    QCOMPARE(event.id, 2);
    QCOMPARE(event.evidence, QByteArray("<xml>N1</xml>"));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestLedgerStore::applyWithoutRecordChangesNothing()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto applied = store->apply(u"N1"_s, [](const Order &current) {
        Step step{current, {}, {Effect::Query}};
        step.next.state = OrderState::Paid; // not recorded, so not true
        return step;
    });
    QCOMPARE(applied->order.state, OrderState::Created);
    QCOMPARE(applied->effects, QList<Effect>{Effect::Query});
    QVERIFY(applied->recorded.isEmpty());
    QCOMPARE(store->read().order(u"N1"_s)->state, OrderState::Created);
    QCOMPARE(store->read().order(u"N1"_s)->revision, 1);
}

void TestLedgerStore::applyKeepsWhatNeverChanges()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto applied = store->apply(u"N1"_s, [](const Order &) {
        Step step{sampleOrder(u"N2"_s, 1, 99), {sampleEvent(u"requested"_s)}, {}};
        step.next.state = OrderState::Requested;
        return step;
    });
    const auto read = store->read().order(u"N1"_s);
    for (const Order &order : {applied->order, *read}) {
        QCOMPARE(order.outTradeNo, u"N1"_s);
        QCOMPARE(order.totalFee.fen(), 1250);
        QCOMPARE(order.createdAt, momentOf(0));
        QCOMPARE(order.intent, u"intent-N1"_s);
        QCOMPARE(order.state, OrderState::Requested);
    }
}

void TestLedgerStore::applyToNothingIsRejected()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    bool asked = false;
    const auto applied = store->apply(u"N1"_s, [&asked](const Order &current) {
        asked = true;
        return Step{current, {}, {}};
    });
    QCOMPARE(applied.error().code, u"ORDER_NOT_FOUND"_s);
    QVERIFY(!asked);
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents())); // no transaction was left open
}

void TestLedgerStore::severalEventsKeepTheirStates()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto applied = store->apply(u"N1"_s, [](const Order &current) {
        Step step{current, {}, {}};
        step.next.state = OrderState::Closed;
        step.record = {sampleEvent(u"not_exist"_s, EventSource::Query), sampleEvent(u"closing"_s),
            sampleEvent(u"closed"_s, EventSource::Close), sampleEvent(u"code_hidden"_s)};
        return step;
    });
    QVERIFY(applied);
    QCOMPARE(valuesOf(store->read().connection(), u"SELECT group_concat(state, ' ') FROM event"_s).first(),
        u"created created closing closed closed"_s);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestLedgerStore::I05_takenTransactionIsRejected()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->create(sampleOrder(u"N2"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    const auto refused = store->apply(u"N2"_s, payWith(u"T1"_s));
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, u"TRANSACTION_TAKEN"_s);
    QCOMPARE(refused.error().subject, u"T1"_s);
    QCOMPARE(store->read().order(u"N2"_s)->state, OrderState::Created);
    QCOMPARE(store->read().events(u"N2"_s)->size(), 1);
    QCOMPARE(store->apply(u"N2"_s, payWith(u"T2"_s))->recorded.first().id, 4); // I12: no gap was left
}

void TestLedgerStore::transactionCommitsOrRollsBack()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const QString insert = u"INSERT INTO sale VALUES ('S', 'A1', 1, 1, '')"_s;
    const auto kept = store->transaction([&](SqliteConnection &connection) -> Result<> {
        runSql(connection, insert);
        return failure(Error::Kind::Rejected, u"NO"_s);
    });
    QCOMPARE(kept.error().code, u"NO"_s);
    QCOMPARE(count(*store, u"sale"_s), 0);
    QVERIFY(store->transaction([&](SqliteConnection &connection) -> Result<> {
        runSql(connection, insert);
        return {};
    }));
    QCOMPARE(count(*store, u"sale"_s), 1);
}

void TestLedgerStore::aFailedCommitOfAConstraintWritesNothing()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto refused = store->transaction([](SqliteConnection &connection) -> Result<> {
        runSql(connection, u"PRAGMA defer_foreign_keys = ON"_s); // found out by COMMIT only
        runSql(connection,
            u"INSERT INTO event (out_trade_no, at, kind, state, source, detail, row_hash, hash) VALUES "
            u"('N9', 1, 'x', 'paid', 'desk', '', zeroblob(32), zeroblob(32))"_s);
        return {};
    });
    QCOMPARE(refused.error().code, u"LEDGER_CONSTRAINT"_s);
    QCOMPARE(count(*store, u"event"_s), 0);
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
}

void TestLedgerStore::dataVersionMovesWithOthersOnly()
{
    const LedgerFolder ledger;
    const auto ours = ledger.store();
    const auto theirs = ledger.store();
    const auto before = ours->dataVersion();
    QVERIFY(ours->create(sampleOrder(u"N1"_s), createdEvents()));
    QCOMPARE(ours->dataVersion(), *before);
    QVERIFY(theirs->create(sampleOrder(u"N2"_s), createdEvents()));
    QVERIFY(*ours->dataVersion() != *before);
}

/// Two processes, played by two connections on two threads, change one order 2 × 100 times.
void TestLedgerStore::racesAreSerialised()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    constexpr int rounds = 100;
    std::atomic_int failures{0};
    const auto addOneFen = [](const Order &current) {
        Step step{current, {sampleEvent(u"counted"_s)}, {}};
        step.next.refundedFee = *current.refundedFee.plus(*Money::fromFen(1)); // any field that counts
        return step;
    };
    const auto work = [&] {
        const auto store = ledger.store();
        for (int i = 0; i < rounds; ++i)
            failures += store->apply(u"N1"_s, addOneFen) ? 0 : 1;
    };
    const std::unique_ptr<QThread> other{QThread::create(work)};
    other->start();
    work();
    QVERIFY(other->wait(60'000));
    QCOMPARE(failures.load(), 0);
    const auto store = ledger.store();
    QCOMPARE(store->read().order(u"N1"_s)->refundedFee.fen(), 2 * rounds);
    QCOMPARE(store->read().order(u"N1"_s)->revision, 1 + 2 * rounds);
    QCOMPARE(store->read().events(u"N1"_s)->size(), 1 + 2 * rounds);
}

void TestLedgerStore::F29_twoDesksWithOneNumber()
{
    const LedgerFolder ledger;
    std::atomic_int made{0};
    std::atomic_int refused{0};
    const auto work = [&](const QString &desk) {
        const auto store = ledger.store(); // making the file is a race, too
        for (int i = 0; i < 20; ++i) {
            Order order = sampleOrder(u"N%1"_s.arg(i));
            order.intent = desk + order.outTradeNo;
            const auto created = store->create(order, createdEvents());
            made += created ? 1 : 0;
            refused += !created && created.error().code == u"ORDER_NUMBER_TAKEN" ? 1 : 0;
        }
    };
    const std::unique_ptr<QThread> other{QThread::create([&] { work(u"A1"_s); })};
    other->start();
    work(u"A2"_s);
    QVERIFY(other->wait(60'000));
    QCOMPARE(made.load(), 20);
    QCOMPARE(refused.load(), 20);
    QCOMPARE(checkLedger(ledger.store()->read()), QStringList());
}

void TestLedgerStore::F30_fullDiskIsSaidAndLosesNothing()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    SqliteConnection &database = store->read().connection();
    QCOMPARE(runSql(database, u"PRAGMA max_page_count = 1"_s), QString()); // no page more than there are
    Order large = sampleOrder(u"N2"_s);
    large.body = QString(100'000, u'x');
    const auto refused = store->create(large, createdEvents());
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QCOMPARE(refused.error().code, u"LEDGER_FULL"_s);
    QCOMPARE(refused.error().subject, ledger.path);
    QCOMPARE(count(*store, u"order_"_s), 1);
    QVERIFY(store->read().order(u"N1"_s));
    QCOMPARE(runSql(database, u"PRAGMA max_page_count = 100000"_s), QString());
    QVERIFY(store->create(large, createdEvents()));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

/// A program that is refused on a full disk leaves the room to those that finish what was begun.
void TestLedgerStore::F30_aMarkTakesLittleOfTheReserve()
{
    const LedgerFolder ledger;
    DiskReserve reserve{ledger.path};
    QVERIFY(reserve.stand());
    const QFileInfo file{ledger.path + u".reserve"_s};
    const auto size = [&file] { return QFileInfo(file.filePath()).size(); };
    QVERIFY(reserve.releasePart());
    QCOMPARE(size(), DiskReserve::bytes - DiskReserve::partBytes);
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const struct rlimit full
    {
        rlim_t(DiskReserve::bytes - 1), before.rlim_max
    };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const bool stands = reserve.stand();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!stands);
    QCOMPARE(size(), DiskReserve::bytes - DiskReserve::partBytes);
    QVERIFY(reserve.stand());
    QCOMPARE(size(), DiskReserve::bytes);
}

/// So does a copy of the folder that leaves out what is all zeros.
void TestLedgerStore::F30_aReserveThatIsAHoleIsNone()
{
    const LedgerFolder ledger;
    const QString path = ledger.path + u".reserve"_s;
    {
        QFile hole{path};
        QVERIFY(hole.open(QIODevice::WriteOnly) && hole.resize(DiskReserve::bytes));
    }
    const auto allocatedBytes = [&] {
        struct stat info = {};
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_blocks * 512 : -1;
    };
    QVERIFY(allocatedBytes() < DiskReserve::bytes);
    QVERIFY(DiskReserve{ledger.path}.stand());
    QVERIFY(allocatedBytes() >= DiskReserve::bytes);
}

/// What is acknowledged has to be found under the ledger's name.
void TestLedgerStore::I01_aReplacedFileTakesNothingMore()
{
    const LedgerFolder ledger;
    const LedgerFolder other;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(other.store()->create(sampleOrder(u"M1"_s), createdEvents()));
    const QString away = ledger.folder.filePath(u"away"_s);
    QVERIFY(QFile::rename(ledger.path, away));
    for (const bool isReplaced : {false, true}) {
        if (isReplaced)
            QVERIFY(QFile::copy(other.path, ledger.path));
        QCOMPARE(store->create(sampleOrder(u"N2"_s), createdEvents()).error().code, u"LEDGER_UNREADABLE"_s);
        QCOMPARE(store->apply(u"N1"_s, payWith(u"T1"_s)).error().code, u"LEDGER_UNREADABLE"_s);
    }
    QVERIFY(QFile::remove(ledger.path));
    QVERIFY(QFile::rename(away, ledger.path));
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

/// A disk that refuses to take the log's bytes at COMMIT, played by the limit on the size of files.
void TestLedgerStore::F32_failedCommitIsLookedUp()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{rlim_t(QFileInfo(ledger.path + u"-wal"_s).size() + 1000), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = store->apply(u"N1"_s, payWith(u"T1"_s));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QCOMPARE(store->read().order(u"N1"_s)->state, OrderState::Created); // "nothing was written" was true
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    QCOMPARE(checkLedger(store->read()), QStringList());
    QCOMPARE(ledger.store()->read().order(u"N1"_s)->state, OrderState::Paid);
}

void TestLedgerStore::busyIsSaid()
{
    const LedgerFolder ledger;
    const auto ours = ledger.store();
    const auto theirs = ledger.store();
    QVERIFY(ours->create(sampleOrder(u"N1"_s), createdEvents()));
    QCOMPARE(runSql(ours->read().connection(), u"PRAGMA busy_timeout = 1"_s), QString());
    QCOMPARE(runSql(theirs->read().connection(), u"BEGIN IMMEDIATE"_s), QString());
    const auto refused = ours->apply(u"N1"_s, moveTo(OrderState::Requested));
    QCOMPARE(refused.error().code, u"LEDGER_BUSY"_s);
    QVERIFY(ours->read().order(u"N1"_s)); // reading goes on
    QCOMPARE(runSql(theirs->read().connection(), u"ROLLBACK"_s), QString());
    QVERIFY(ours->apply(u"N1"_s, moveTo(OrderState::Requested)));
}

void TestLedgerStore::F31_killedAfterCommitKeepsTheOrder()
{
    const LedgerFolder ledger;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(dieVariable), ledger.path);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"test_ledgerstore"_s, u"busyIsSaid"_s});
    QVERIFY(child.waitForFinished(30'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QVERIFY2(QFileInfo(ledger.path + u"-wal"_s).size() > 0, child.readAllStandardError().constData());

    const auto store = ledger.store();
    QCOMPARE(store->read().order(u"N1"_s)->state, OrderState::Paid);
    QCOMPARE(store->read().events(u"N1"_s)->size(), 2);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

SAOMA_TEST(TestLedgerStore)
#include "test_ledgerstore.moc"
