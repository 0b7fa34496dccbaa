// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledgerreader.h"

#include <functional>
#include <memory>

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
/// LEDGER_BUSY, LEDGER_UNREADABLE, LEDGER_DAMAGED, LEDGER_READ_ONLY; after an error nothing was written.
/// Thread: the one that opened it.
class LedgerStore final
{
public:
    static constexpr int schemaVersion = 1;

    /// Opens or creates the file (mode 0600) and its folder, and brings its schema up to date, copying the
    /// file before a migration. Errors: as LedgerReader::open, and LEDGER_NOT_DURABLE if WAL or FULL cannot
    /// be had.
    [[nodiscard]] static Result<std::unique_ptr<LedgerStore>> open(const QString &path);
    ~LedgerStore();

    /// Records a new order with its first events. If an order with the same intent exists, that one is given
    /// back unchanged and nothing is written. Error besides Storage: Rejected ORDER_NUMBER_TAKEN.
    [[nodiscard]] Result<Order> create(const Order &order, const QList<EventRow> &events);

    /// Loads the order, lets `decide` (pure; may be called again) choose, writes the order and the event rows
    /// in one transaction, and gives back what was recorded. Serialises every race between processes. Errors
    /// besides Storage: Rejected ORDER_NOT_FOUND, Rejected TRANSACTION_TAKEN (another order has that
    /// transaction id; nothing was written).
    using Decide = std::function<Step(const Order &current)>;
    [[nodiscard]] Result<Applied> apply(const QString &outTradeNo, const Decide &decide);

    /// Runs `change` inside one write transaction; an error from it rolls back.
    [[nodiscard]] Result<> transaction(const std::function<Result<>(QSqlDatabase &)> &change);

    [[nodiscard]] const LedgerReader &read() const { return *m_reader; }

    /// SQLite's counter that moves when another connection has committed.
    [[nodiscard]] Result<qint64> dataVersion() const;

private:
    LedgerStore() = default;
    std::unique_ptr<LedgerReader> m_reader;
};

} // namespace saoma
