// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that start at the same moment, on a ledger that is there and on one that is not.
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QThread>

#include <atomic>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerStart final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whoMakesTheFileIsARace();
    void F31_whoRecoversTheLogIsARace();

private:
    static constexpr int programs = 4;
    /// Opens the ledger from several threads at once, each of which records one order and goes.
    static QStringList startTogether(const LedgerFolder &ledger, int round);
};

QStringList TestLedgerStart::startTogether(const LedgerFolder &ledger, int round)
{
    std::atomic_int waiting{programs};
    QStringList troubles(programs);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back(QThread::create([&, i] {
            for (--waiting; waiting > 0;) { }
            const auto store = LedgerStore::open(ledger.path);
            const QString number = u"N%1-%2"_s.arg(round).arg(i);
            const auto made = store ? (*store)->create(sampleOrder(number), createdEvents())
                                    : Result<Order>{tl::unexpected(store.error())};
            if (!made)
                troubles[i] = made.error().code + u": "_s + made.error().detail;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    troubles.removeAll(QString{});
    return troubles;
}

void TestLedgerStart::whoMakesTheFileIsARace()
{
    for (int round = 0; round < 40; ++round) {
        const LedgerFolder ledger;
        QCOMPARE(startTogether(ledger, round).join(u'\n'), QString());
        const auto store = ledger.store();
        QCOMPARE(store->read().orders({})->size(), programs); // nobody's file was put over another's
        QCOMPARE(checkLedger(store->read()), QStringList());
        QCOMPARE(QDir(ledger.folder.path()).entryList({u"*.new-*"_s}), QStringList());
    }
}

/// All connections are closed between two rounds, and a log is left behind as by programs that were killed.
void TestLedgerStart::F31_whoRecoversTheLogIsARace()
{
    for (int round = 0; round < 25; ++round) {
        const LedgerFolder ledger;
        const LedgerFolder killed;
        {
            const auto store = ledger.store();
            QVERIFY(store->create(sampleOrder(u"first"_s), createdEvents()));
            QVERIFY(QFile::copy(ledger.path, killed.path));
            QVERIFY(QFile::copy(ledger.path + u"-wal"_s, killed.path + u"-wal"_s));
        }
        QCOMPARE(startTogether(killed, round).join(u'\n'), QString());
        const auto store = killed.store();
        QCOMPARE(store->read().orders({})->size(), 1 + programs);
        QCOMPARE(checkLedger(store->read()), QStringList());
    }
}

SAOMA_TEST(TestLedgerStart)
#include "test_ledgerstart.moc"
