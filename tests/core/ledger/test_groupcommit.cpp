// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// A task that remembers how often it ran and what came of it last.
class Probe final : public LedgerTask<LedgerStore>
{
public:
    using Work = std::function<Result<>(LedgerStore &)>;
    explicit Probe(Work work)
        : m_work{std::move(work)}
    {
    }
    void run(LedgerStore &store) override
    {
        ++runs;
        outcome = m_work(store);
    }
    void refuse(const Error &error) override { outcome = tl::unexpected<Error>(error); }
    void finish() override { }

    int runs = 0;
    Result<> outcome = failure(Error::Kind::Protocol, u"NOT_RUN"_s);

private:
    Work m_work;
};

Probe::Work creation(const QString &outTradeNo)
{
    return [outTradeNo](LedgerStore &store) -> Result<> {
        const auto created = store.create(sampleOrder(outTradeNo), createdEvents());
        return created ? Result<>{} : tl::unexpected(created.error());
    };
}

Probe::Work movement(const QString &outTradeNo, OrderState state)
{
    return [=](LedgerStore &store) -> Result<> {
        const auto applied = store.apply(outTradeNo, moveTo(state));
        return applied ? Result<>{} : tl::unexpected(applied.error());
    };
}

} // namespace

class TestGroupCommit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void severalWritesShareOneTransaction();
    void aPartThatFailsHindersNoOther();
    void aPartSeesThePartsBeforeIt();
    void F32_aCommonCommitThatFailsIsTriedAlone();
    void F32_aGroupThatWasRolledBackIsTriedAlone();
    void aBusyFileIsWaitedForOnce();
    void productsGoWithOrders();
};

void TestGroupCommit::severalWritesShareOneTransaction()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto other = ledger.store();
    QString seenInBetween;
    Probe first{creation(u"N1"_s)};
    Probe look{[&](LedgerStore &) -> Result<> {
        seenInBetween = other->read().order(u"N1"_s) ? u"visible"_s : u"not yet"_s;
        return {};
    }};
    Probe second{creation(u"N2"_s)};
    store->together({&first, &look, &second});
    QCOMPARE(seenInBetween, u"not yet"_s); // nothing was committed between the two
    QVERIFY(first.outcome && second.outcome);
    QVERIFY(other->read().order(u"N1"_s) && other->read().order(u"N2"_s));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestGroupCommit::aPartThatFailsHindersNoOther()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Probe first{creation(u"N1"_s)};
    Probe taken{[](LedgerStore &s) -> Result<> {
        Order order = sampleOrder(u"N1"_s);
        order.intent = u"another"_s;
        const auto created = s.create(order, createdEvents());
        return created ? Result<>{} : tl::unexpected(created.error());
    }};
    Probe halfDone{[](LedgerStore &s) -> Result<> {
        return s.transaction([&s](SqliteConnection &connection) -> Result<> {
            runSql(connection, u"INSERT INTO product VALUES ('p', 'n', 1, '', 1, '', 1, 1, 1)"_s);
            const auto recorded = s.recordProduct(u"p"_s, u"product_saved"_s, momentOf(1));
            return recorded ? failure(Error::Kind::Rejected, u"CHANGED_MY_MIND"_s) : recorded;
        });
    }};
    Probe last{creation(u"N2"_s)};
    store->together({&first, &taken, &halfDone, &last});
    QVERIFY(first.outcome && last.outcome);
    QCOMPARE(taken.outcome.error().code, u"ORDER_NUMBER_TAKEN"_s);
    QCOMPARE(halfDone.outcome.error().code, u"CHANGED_MY_MIND"_s);
    QCOMPARE(store->read().lastEventId(), 2); // no hole where the undone parts stood
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestGroupCommit::aPartSeesThePartsBeforeIt()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Probe create{creation(u"N1"_s)};
    Probe request{movement(u"N1"_s, OrderState::Requested)};
    Probe wait{movement(u"N1"_s, OrderState::Waiting)};
    store->together({&create, &request, &wait});
    QVERIFY(create.outcome && request.outcome && wait.outcome);
    QCOMPARE(store->read().order(u"N1"_s)->state, OrderState::Waiting);
    QCOMPARE(store->read().order(u"N1"_s)->revision, 3);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

/// As SQLite does by itself after some read errors, between two parts. A savepoint would begin a transaction
/// of its own then, and its end would commit it, unasked.
void TestGroupCommit::F32_aGroupThatWasRolledBackIsTriedAlone()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Probe create{creation(u"N1"_s)};
    bool isFirst = true;
    Probe reader{[&isFirst](LedgerStore &s) -> Result<> {
        if (!std::exchange(isFirst, false))
            return {};
        runSql(s.read().connection(), u"ROLLBACK"_s);
        return failure(Error::Kind::Storage, u"LEDGER_UNREADABLE"_s);
    }};
    Probe other{creation(u"N2"_s)};
    bool wasKeptEarly = false;
    Probe watcher{[&](LedgerStore &s) -> Result<> {
        wasKeptEarly = wasKeptEarly || (other.runs == 1 && s.read().order(u"N2"_s));
        return {};
    }};
    store->together({&create, &reader, &other, &watcher});
    QVERIFY(create.outcome && reader.outcome && other.outcome);
    QVERIFY(!wasKeptEarly);
    QCOMPARE(create.runs, 2);
    QCOMPARE(store->read().lastEventId(), 2);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

/// One part breaks a rule that only COMMIT looks at. The others must not fall with it.
void TestGroupCommit::F32_aCommonCommitThatFailsIsTriedAlone()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Probe good{creation(u"N1"_s)};
    Probe orphan{[](LedgerStore &s) -> Result<> {
        return s.transaction([](SqliteConnection &connection) -> Result<> {
            runSql(connection, u"PRAGMA defer_foreign_keys = ON"_s);
            runSql(connection,
                u"INSERT INTO event (out_trade_no, at, kind, state, source, detail, row_hash, hash) VALUES "
                u"('N9', 1, 'x', 'paid', 'desk', '', zeroblob(32), zeroblob(32))"_s);
            return {};
        });
    }};
    Probe alsoGood{creation(u"N2"_s)};
    store->together({&good, &orphan, &alsoGood});
    QVERIFY(good.outcome && alsoGood.outcome);
    QCOMPARE(orphan.outcome.error().code, u"LEDGER_CONSTRAINT"_s);
    QCOMPARE(good.runs, 2);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestGroupCommit::aBusyFileIsWaitedForOnce()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto other = ledger.store();
    QVERIFY(runSql(store->read().connection(), u"PRAGMA busy_timeout = 20"_s).isEmpty());
    QVERIFY(runSql(other->read().connection(), u"BEGIN IMMEDIATE"_s).isEmpty());
    Probe first{creation(u"N1"_s)};
    Probe second{creation(u"N2"_s)};
    store->together({&first, &second});
    QCOMPARE(first.outcome.error().code, u"LEDGER_BUSY"_s);
    QCOMPARE(second.outcome.error().code, u"LEDGER_BUSY"_s);
    QCOMPARE(first.runs + second.runs, 0);
}

void TestGroupCommit::productsGoWithOrders()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Probe order{creation(u"N1"_s)};
    Probe product{[](LedgerStore &s) -> Result<> {
        return s.transaction([&s](SqliteConnection &connection) -> Result<> {
            runSql(connection, u"INSERT INTO product VALUES ('p', 'n', 1, '', 1, '', 1, 1, 1)"_s);
            return s.recordProduct(u"p"_s, u"product_saved"_s, momentOf(1));
        });
    }};
    store->together({&order, &product});
    QVERIFY(order.outcome && product.outcome);
    QCOMPARE(store->read().lastEventId(), 2);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

SAOMA_TEST(TestGroupCommit)
#include "test_groupcommit.moc"
