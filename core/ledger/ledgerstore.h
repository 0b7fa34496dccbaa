// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/diskreserve.h"
#include "core/ledger/eventlog.h"
#include "core/ledger/ledgerreader.h"
#include "core/ledger/ledgertask.h"
#include "core/ledger/ledgertime.h"

#include <functional>
#include <memory>
#include <optional>

namespace saoma {

/// What `apply` has durably done.
struct Applied
{
    Order order;              ///< As it now stands.
    QList<EventRow> recorded; ///< With their ids; empty if nothing changed.
    QList<Effect> effects;
};

/// The writing side of the ledger: synchronous, single-threaded, one SQLite connection.
/// SQLite runs with journal_mode=WAL, synchronous=FULL and foreign keys, verified at open.
/// Every function that returns without an error has been synced to disk. Errors: Storage LEDGER_FULL,
/// LEDGER_BUSY, LEDGER_UNREADABLE, LEDGER_DAMAGED, LEDGER_READ_ONLY, LEDGER_CONSTRAINT (the schema refused
/// it); after these nothing was written. LEDGER_UNCERTAIN: the disk failed while confirming, so it may or may
/// not be there. Thread: the one that opened it.
class LedgerStore final
{
public:
    static constexpr int schemaVersion = 7;

    /// Opens or creates the ledger: a file with mode 0600 and its folder, and brings its schema up to date,
    /// copying the file before a migration. Errors: as LedgerReader::open, LEDGER_LOG_FOREIGN (checkLog), and
    /// LEDGER_NOT_DURABLE if WAL or FULL cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<LedgerStore>> open(const LedgerPlace &place);
    ~LedgerStore();
    LedgerStore(const LedgerStore &) = delete;
    LedgerStore &operator=(const LedgerStore &) = delete;

    /// Records a new order with its first events. If an order with the same intent exists, that one is given
    /// back unchanged and nothing is written. `events` must not be empty, and says at its start "created".
    /// The sale is recorded too if saleId is the order's own number.
    /// LEDGER_FULL already if the disk reserve does not stand: what is begun must be able to end.
    /// Errors besides Storage: Rejected ORDER_NUMBER_TAKEN, TRANSACTION_TAKEN, SALE_NOT_FOUND; CLOCK_BEHIND
    /// if only the ledger is witness to its time and knows of a later one.
    [[nodiscard]] Result<Order> create(
        const Order &order, const QList<EventRow> &events, TimeWitness witness = TimeWitness::Ledger);

    /// Loads the order, lets `decide` (pure; may be called again) choose, writes the order and the event rows
    /// in one transaction, and gives back what was recorded. Serialises every race between processes. Errors
    /// besides Storage: Rejected ORDER_NOT_FOUND, Rejected TRANSACTION_TAKEN (another order has that
    /// transaction id; nothing was written).
    /// What never changes in an order's life (number, sale, intent, desk, amount, body, method, product, sign
    /// type, creation) is kept whatever `decide` says. Each change of state needs an event row whose kind is
    /// its name.
    using Decide = std::function<Step(const Order &current)>;
    [[nodiscard]] Result<Applied> apply(const QString &outTradeNo, const Decide &decide);

    /// Runs `change` inside one write transaction; an error from it rolls back. What it changes, it also has
    /// to record.
    [[nodiscard]] Result<> transaction(const std::function<Result<>(SqliteConnection &)> &change);

    /// Inside `transaction`: an event that vouches for its subject's row as it now stands. Gives its id.
    [[nodiscard]] Result<qint64> recordEvent(const EventRow &event, const EventLog::Subject &subject,
        const QString &state, const QVariantList &rowValues);

    /// Inside `transaction`: the event that vouches for the product's row as it now stands.
    [[nodiscard]] Result<> recordProduct(
        const QString &id, const QString &kind, const QDateTime &at, const QString &detail = {});

    /// Runs the tasks in their order in one transaction with one sync, each in a savepoint of its own: one
    /// that fails leaves nothing behind and hinders no other. An answer holds only after this has returned.
    /// If the common commit has left nothing behind, each task runs again, alone, for an answer of its own;
    /// if nobody knows, each gets LEDGER_UNCERTAIN.
    using Task = LedgerTask<LedgerStore>;
    void together(const std::vector<Task *> &tasks);

    [[nodiscard]] const LedgerReader &read() const { return *m_reader; }

    /// SQLite's counter that moves when another connection has committed.
    [[nodiscard]] Result<qint64> dataVersion() const;

private:
    explicit LedgerStore(std::shared_ptr<SqliteConnection> connection);
    [[nodiscard]] Result<> write(const std::function<Result<>()> &change);
    [[nodiscard]] Result<> writeOnce(const std::function<Result<>()> &change);
    [[nodiscard]] Result<> writePart(const std::function<Result<>()> &change);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    void rollBack();
    [[nodiscard]] Result<> afterFailedCommit(const Error &error);
    [[nodiscard]] Result<> settle();
    [[nodiscard]] Result<> insertOrder(const Order &order);
    [[nodiscard]] Result<> update(Applied &applied, const Order &current, const Order &next);
    [[nodiscard]] Result<> insertEvents(
        QList<EventRow> &events, const Order &order, std::optional<OrderState> before);

    enum class Transaction {
        None,
        Open,
        Group, ///< Open, and its parts are savepoints.
        Lost,  ///< A group that SQLite has rolled back as a whole: disk full, I/O error.
    };

    std::shared_ptr<SqliteConnection> m_connection;
    std::unique_ptr<LedgerReader> m_reader;
    EventLog m_events{*m_connection};
    Transaction m_transaction = Transaction::None;
    std::optional<DiskReserve> m_reserve; ///< Only a file of the operating system has one.
    bool m_isSettled = true; ///< False: a sync has failed, and what is read may not be on the disk.
};

} // namespace saoma
