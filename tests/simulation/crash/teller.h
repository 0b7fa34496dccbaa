// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerstore.h"
#include "core/payment/event.h"
#include "tests/simulation/crash/oracle.h"
#include "tests/simulation/vfs/memorydisk.h"

#include <functional>

namespace saoma::test {

/// Bugs planted in the harness or in the settings of the connection: the run must then find a violation.
enum class Plant {
    None,
    ReplyBeforeCommit, ///< What `decide` has chosen counts as acknowledged before the COMMIT.
    SynchronousNormal, ///< Set on the connection behind the store's back.
    LyingSyncs,        ///< The disk confirms every sync and does none.
    LyingLogSyncs,
    LyingDatabaseSyncs,
};
[[nodiscard]] std::optional<Plant> plantFromName(const QString &name);
[[nodiscard]] SyncLie lieOf(Plant plant);

enum class Outcome {
    Done,
    Nothing,  ///< Answered with an error that promises that nothing was written.
    Doubtful, ///< LEDGER_UNCERTAIN.
    Died,     ///< The machine or program stopped meanwhile.
};

/// Does a shop's work on a LedgerStore and tells the oracle what was promised.
class Teller final
{
public:
    using Trace = std::function<void(const QString &)>; ///< Empty: nobody listens.
    Teller(MemoryDisk &disk, Oracle &oracle, Plant plant, Trace trace)
        : m_disk{disk},
          m_oracle{oracle},
          m_plant{plant},
          m_trace{std::move(trace)}
    {
    }

    /// Opens the store; `autoCheckpoint` pages of log start a checkpoint (0: SQLite's own 1000).
    [[nodiscard]] Result<std::unique_ptr<LedgerStore>> open(const QString &path, int autoCheckpoint);

    /// One operation on the store: it may be run again, as a LedgerTask may.
    struct Job
    {
        QString what;
        std::function<std::optional<Error>(LedgerStore &)> work;
    };
    [[nodiscard]] Job creating(const Order &order);
    /// The same wish again; whoever hears of an order that is there already relies on it.
    [[nodiscard]] Job repeating(const Order &order);
    [[nodiscard]] Job applying(const QString &outTradeNo, const Event &event);
    [[nodiscard]] Job puttingProduct(const QString &id, qint64 price, const QDateTime &now);

    Outcome run(LedgerStore &store, const Job &job);
    /// All in one commit, as a ledger thread does it with what has queued up.
    QList<Outcome> together(LedgerStore &store, const QList<Job> &jobs);

    Outcome create(LedgerStore &store, const Order &order) { return run(store, creating(order)); }
    Outcome apply(LedgerStore &store, const QString &outTradeNo, const Event &event)
    {
        return run(store, applying(outTradeNo, event));
    }
    void checkpoint(LedgerStore &store, const QString &mode);

    /// Opens a reader, checks every invariant and asks the oracle. Violations, or an error.
    [[nodiscard]] Result<QStringList> audit(const QString &path, bool settle);

private:
    class Task;
    void begin(const Attempt &attempt);
    Outcome finish(const QString &what, const std::optional<Error> &error);
    void say(const QString &line) const
    {
        if (m_trace)
            m_trace(line);
    }

    MemoryDisk &m_disk;
    Oracle &m_oracle;
    Plant m_plant;
    Trace m_trace;
    QList<std::optional<Attempt>> m_group; ///< What each job of the group has done so far.
    qsizetype m_job = 0;                   ///< The one that runs.
};

/// A new order as the payment runner makes it: recorded with its request, or only created.
[[nodiscard]] Order newOrder(int number, const QDateTime &at, qint64 fen, bool isRequested);
[[nodiscard]] wechat::Payment paymentFor(
    const Order &order, const QByteArray &transactionId, const QDateTime &at);

} // namespace saoma::test
