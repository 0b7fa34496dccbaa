// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"
#include "core/ledger/shiftbook.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void answersEveryQuestion();
    void questionsWaitForOpen();
    void answersComeOnTheAskersThread();
    void aFailedOpenIsEverybodysAnswer();
    void openMayBeTriedAgain();
    void writesKeepTheirOrder();
    void ownWritesAreTold();
    void nothingIsToldWithoutAChange();
    void otherProcessesAreHeard();
    void productChangesAreHeard();
    void shiftChangesAreHeard();
    void theEndCancelsWhatIsQueued();
    void theEndKeepsTheWriteUnderWay();
    void aLedgerThatWasNeverOpenedEnds();
    void aReceiverMayDeleteTheLedger();
    void cancelledQuestionsAreNotAsked();
    void I01_theFileStaysLocked();
};

void TestLedger::answersEveryQuestion()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    QCOMPARE(ledger.path(), folder.path);
    QVERIFY(answer(ledger.open()));
    QVERIFY(answer(ledger.open())); // again: no harm
    QCOMPARE(answer(ledger.create(sampleOrder(u"N1"_s), createdEvents()))->revision, 1);
    QCOMPARE(answer(ledger.apply(u"N1"_s, moveTo(OrderState::Waiting)))->order.revision, 2);
    QCOMPARE(answer(ledger.order(u"N1"_s))->state, OrderState::Waiting);
    QCOMPARE(answer(ledger.order(u"N2"_s)).error().code, u"ORDER_NOT_FOUND"_s);
    QCOMPARE(answer(ledger.events(u"N1"_s))->size(), 2);
    QCOMPARE(answer(ledger.orders({}))->size(), 1);
    QCOMPARE(answer(ledger.ordersOfSale(u"N1"_s))->size(), 1);
    QCOMPARE(answer(ledger.unsettled())->size(), 1);
    QCOMPARE(answer(ledger.find(u"12.5"_s))->size(), 1);
    QCOMPARE(answer(ledger.read<qint64>([](const LedgerReader &reader) { return reader.lastEventId(); })), 2);
}

void TestLedger::questionsWaitForOpen()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    const auto created = ledger.create(sampleOrder(u"N1"_s), createdEvents());
    const auto orders = ledger.orders({});
    QStringList sequence;
    created.then(
        this, [&](const Result<Order> &order) { sequence.append(order ? u"created"_s : u"failed"_s); });
    orders.then(this, [&](const auto &) { sequence.append(u"listed"_s); });
    QCoreApplication::processEvents();
    QCOMPARE(sequence, QStringList());
    QVERIFY(answer(ledger.open()));
    QTRY_COMPARE_WITH_TIMEOUT(sequence.size(), 2, 20'000);
    QVERIFY(sequence.contains(u"created"_s));
}

void TestLedger::answersComeOnTheAskersThread()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    QVERIFY(answer(ledger.open()));
    QThread *worked = nullptr;
    QThread *heard = nullptr;
    ledger.write<QThread *>([](LedgerStore &) -> Result<QThread *> { return QThread::currentThread(); })
        .then(this, [&](const Result<QThread *> &thread) {
            worked = *thread;
            heard = QThread::currentThread();
        });
    QTRY_VERIFY_WITH_TIMEOUT(heard, 20'000);
    QCOMPARE(heard, thread());
    QVERIFY(worked != thread());
    const auto reading = answer(ledger.read<QThread *>(
        [](const LedgerReader &) -> Result<QThread *> { return QThread::currentThread(); }));
    QVERIFY(*reading != worked);
}

void TestLedger::aFailedOpenIsEverybodysAnswer()
{
    const LedgerFolder folder;
    QFile file{folder.path};
    QVERIFY(file.open(QIODevice::WriteOnly)); // empty: damaged
    Ledger ledger{folder.path};
    const auto before = ledger.order(u"N1"_s);
    QCOMPARE(answer(ledger.open()).error().code, u"LEDGER_DAMAGED"_s);
    QCOMPARE(answer(before).error().code, u"LEDGER_DAMAGED"_s);
    QCOMPARE(answer(ledger.create(sampleOrder(u"N1"_s), createdEvents())).error().code, u"LEDGER_DAMAGED"_s);
}

void TestLedger::openMayBeTriedAgain()
{
    const LedgerFolder folder;
    QVERIFY(QDir().mkdir(folder.path));
    Ledger ledger{folder.path};
    QCOMPARE(answer(ledger.open()).error().code, u"LEDGER_UNREADABLE"_s);
    QVERIFY(QDir().rmdir(folder.path));
    QVERIFY(answer(ledger.open()));
    QVERIFY(answer(ledger.create(sampleOrder(u"N1"_s), createdEvents())));
    QVERIFY(answer(ledger.order(u"N1"_s)));
}

void TestLedger::writesKeepTheirOrder()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    QList<int> heard;
    for (int i = 0; i < 50; ++i) {
        ledger.create(sampleOrder(u"N%1"_s.arg(i)), createdEvents())
            .then(this, [&heard, i](const auto &order) { heard.append(order ? i : -1); });
    }
    QVERIFY(answer(ledger.open()));
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 50, 20'000);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(heard.at(i), i);
}

void TestLedger::ownWritesAreTold()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    QVERIFY(answer(ledger.open()));
    QSignalSpy spy{&ledger, &Ledger::ordersChanged};
    QVERIFY(answer(ledger.create(sampleOrder(u"N1"_s), createdEvents())));
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toStringList(), QStringList{u"N1"_s});
    QVERIFY(answer(ledger.apply(u"N1"_s, moveTo(OrderState::Requested))));
    QTRY_COMPARE(spy.size(), 2);
}

void TestLedger::nothingIsToldWithoutAChange()
{
    const LedgerFolder folder;
    QVERIFY(folder.store()->create(sampleOrder(u"N1"_s), createdEvents())); // before: no news
    Ledger ledger{folder.path};
    QSignalSpy orders{&ledger, &Ledger::ordersChanged};
    QSignalSpy products{&ledger, &Ledger::productsChanged};
    QVERIFY(answer(ledger.open()));
    QVERIFY(answer(ledger.apply(u"N1"_s, [](const Order &current) { return Step{current, {}, {}}; })));
    QVERIFY(answer(ledger.create(sampleOrder(u"N2"_s), createdEvents())));
    QTRY_COMPARE(orders.size(), 1);
    QCOMPARE(orders.first().first().toStringList(), QStringList{u"N2"_s});
    QCOMPARE(products.size(), 0);
}

void TestLedger::otherProcessesAreHeard()
{
    const LedgerFolder folder;
    Ledger ours{folder.path};
    Ledger theirs{folder.path};
    QVERIFY(answer(ours.open()));
    QVERIFY(answer(theirs.open()));
    QSignalSpy spy{&ours, &Ledger::ordersChanged};
    QVERIFY(answer(theirs.create(sampleOrder(u"N1"_s), createdEvents())));
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 10'000);
    QCOMPARE(spy.first().first().toStringList(), QStringList{u"N1"_s});
    QVERIFY(answer(ours.order(u"N1"_s))); // what is told can be read
    QVERIFY(answer(theirs.apply(u"N1"_s, moveTo(OrderState::Requested))));
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, 10'000);
}

void TestLedger::productChangesAreHeard()
{
    const LedgerFolder folder;
    Ledger ours{folder.path};
    Ledger theirs{folder.path};
    QVERIFY(answer(ours.open()));
    QVERIFY(answer(theirs.open()));
    QSignalSpy near{&theirs, &Ledger::productsChanged};
    QSignalSpy far{&ours, &Ledger::productsChanged};
    QSignalSpy orders{&ours, &Ledger::ordersChanged};
    QVERIFY(answer(theirs.write<void>([](LedgerStore &store) {
        return store.transaction([&store](SqliteConnection &connection) -> Result<> {
            runSql(connection, u"INSERT INTO product VALUES ('p', 'n', 1, '', 1, '', 1, 1, 1, '')"_s);
            return store.recordProduct(u"p"_s, u"product_saved"_s, momentOf(1));
        });
    })));
    QTRY_COMPARE_WITH_TIMEOUT(near.size(), 1, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(far.size(), 1, 10'000);
    QCOMPARE(orders.size(), 0);
}

void TestLedger::shiftChangesAreHeard()
{
    const LedgerFolder folder;
    Ledger ours{folder.path};
    Ledger theirs{folder.path};
    QVERIFY(answer(ours.open()));
    QVERIFY(answer(theirs.open()));
    QSignalSpy far{&ours, &Ledger::shiftsChanged};
    QSignalSpy products{&ours, &Ledger::productsChanged};
    QVERIFY(answer(theirs.write<Shift>([](LedgerStore &store) {
        return openShift(store, {u"A1"_s, u"Li"_s}, momentOf(1));
    })));
    QTRY_COMPARE_WITH_TIMEOUT(far.size(), 1, 10'000);
    QCOMPARE(products.size(), 0);
}

void TestLedger::theEndCancelsWhatIsQueued()
{
    const LedgerFolder folder;
    auto ledger = std::make_unique<Ledger>(folder.path);
    QVERIFY(answer(ledger->open()));
    QSemaphore started;
    QSemaphore go;
    ledger
        ->write<void>([&](LedgerStore &) -> Result<> {
            started.release();
            go.acquire();
            return {};
        })
        .then(this, [](const auto &) {});
    const auto queued = ledger->create(sampleOrder(u"N1"_s), createdEvents());
    started.acquire();
    // The write under way ends only after the end has begun, or thereabouts: either way it is waited for.
    const std::unique_ptr<QThread> releaser{QThread::create([&go] { go.release(); })};
    releaser->start();
    ledger.reset();
    QVERIFY(releaser->wait());
    const auto end = answer(queued);
    const bool isThere = folder.store()->read().order(u"N1"_s).has_value();
    QCOMPARE(end.has_value(), isThere); // never "cancelled" and yet written
    if (!end)
        QCOMPARE(end.error().kind, Error::Kind::Cancelled);
}

void TestLedger::theEndKeepsTheWriteUnderWay()
{
    const LedgerFolder folder;
    auto ledger = std::make_unique<Ledger>(folder.path);
    QVERIFY(answer(ledger->open()));
    QSemaphore started;
    const auto written = ledger->write<Order>([&started](LedgerStore &store) {
        started.release();
        return store.create(sampleOrder(u"N1"_s), createdEvents());
    });
    started.acquire();
    ledger.reset();
    QCOMPARE(answer(written)->outTradeNo, u"N1"_s);
    QVERIFY(folder.store()->read().order(u"N1"_s));
}

void TestLedger::aLedgerThatWasNeverOpenedEnds()
{
    const LedgerFolder folder;
    auto ledger = std::make_unique<Ledger>(folder.path);
    const auto order = ledger->order(u"N1"_s);
    ledger.reset();
    QCOMPARE(answer(order).error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(folder.path));
}

void TestLedger::aReceiverMayDeleteTheLedger()
{
    const LedgerFolder folder;
    auto *ledger = new Ledger{folder.path};
    QVERIFY(answer(ledger->open()));
    bool isGone = false;
    connect(ledger, &Ledger::ordersChanged, this, [&] {
        delete std::exchange(ledger, nullptr);
        isGone = true;
    });
    const auto first = ledger->create(sampleOrder(u"N1"_s), createdEvents());
    const auto second = ledger->create(sampleOrder(u"N2"_s), createdEvents());
    QVERIFY(answer(first));
    const auto end = answer(second);
    QVERIFY(end || end.error().kind == Error::Kind::Cancelled);
    QTRY_VERIFY(isGone);
}

void TestLedger::cancelledQuestionsAreNotAsked()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    bool asked = false;
    const auto question = ledger.write<void>([&asked](LedgerStore &) -> Result<> {
        asked = true;
        return {};
    });
    question.cancel();
    QVERIFY(answer(ledger.open()));
    QCOMPARE(answer(question).error().kind, Error::Kind::Cancelled);
    QVERIFY(!asked);
}

namespace {

/// True if some other process (a child asks, for one's own locks are invisible) may not take the file for
/// itself. It may not as long as a connection in WAL mode is open: who gets it removes the log.
bool isLockedForOthers(const QString &path)
{
    constexpr off_t sharedFirst = 0x40000000 + 2; // sqlite.org/lockingv3.html
    constexpr off_t sharedSize = 510;
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock wanted
        {
        };
        wanted.l_type = F_WRLCK;
        wanted.l_whence = SEEK_SET;
        wanted.l_start = sharedFirst;
        wanted.l_len = sharedSize;
        const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
        const bool isAsked = file >= 0 && ::fcntl(file, F_GETLK, &wanted) == 0;
        ::_exit(isAsked && wanted.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

/// Closing any descriptor of a file drops all POSIX locks this process holds on it. Without them an outside
/// program that opens and closes the ledger removes the log under us, and with it what we acknowledged.
void TestLedger::I01_theFileStaysLocked()
{
    const LedgerFolder folder;
    Ledger ledger{folder.path};
    QVERIFY(answer(ledger.open()));
    QVERIFY(answer(ledger.create(sampleOrder(u"N1"_s), createdEvents())));
    QVERIFY(isLockedForOthers(folder.path));
    {
        Ledger second{folder.path}; // as the desktop program's listener
        QVERIFY(answer(second.open()));
        QVERIFY(answer(second.order(u"N1"_s)));
        QVERIFY(isLockedForOthers(folder.path));
    }
    QVERIFY(answer(ledger.order(u"N1"_s)));
    QVERIFY(isLockedForOthers(folder.path));
    QVERIFY(LedgerReader::open(folder.path)); // and closes it
    QVERIFY(isLockedForOthers(folder.path));
}

SAOMA_TEST(TestLedger)
#include "test_ledger.moc"
