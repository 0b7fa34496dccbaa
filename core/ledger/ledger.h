// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/ledgertask.h"
#include "core/ledger/ledgertime.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace saoma {

/// The ledger for everyone else: the store on a thread of its own, a read-only connection on another, answers
/// as Async on the caller's thread. (In a simulation both sides run on the caller's thread.) Several
/// processes may use one file; each hears of the others' changes within 250 ms. Thread: lives on, and is used
/// from, the thread that made it; several threads take a Ledger each.
class Ledger final : public QObject
{
    Q_OBJECT
public:
    explicit Ledger(LedgerPlace place, QObject *parent = nullptr);
    /// For simulations: all work is done on the caller's thread, from its event loop, in the time of `clock`.
    Ledger(LedgerPlace place, Clock &clock, QObject *parent = nullptr);
    ~Ledger() override; ///< Waits for the write under way; questions still queued are Cancelled.

    /// Opens (or creates) the file in the background. Questions asked before it has finished wait for it; if
    /// it fails, those that write get its error, and those that read too unless reading is possible. May be
    /// called again then.
    Async<void> open();

    Async<Order> create(
        const Order &order, const QList<EventRow> &events, TimeWitness witness = TimeWitness::Ledger);
    Async<Applied> apply(const QString &outTradeNo, LedgerStore::Decide decide);
    Async<Order> order(const QString &outTradeNo);
    Async<QList<EventRow>> events(const QString &outTradeNo);
    Async<QList<Order>> orders(const OrderFilter &filter);
    Async<QList<Order>> ordersOfSale(const QString &saleId);
    Async<QList<Order>> unsettled();
    Async<QList<Order>> find(const QString &text, int limit = 50);

    /// If a program that used this ledger did not end cleanly, verifies the whole ledger on a thread of its
    /// own and gives the violations; else gives none at once. Orders that are to be created wait for it. With
    /// a violation, or a ledger that cannot be read to its end, none is created any more (Storage
    /// LEDGER_VIOLATED, or what reading gave), here and in every program, until a check finds it clean; what
    /// is on record can be read and brought to its end.
    Async<QStringList> checkAfterUncleanEnd();

    /// Any other work on the writing or the reading side, such as the catalog's. `work` runs on that side's
    /// thread and must touch nothing but its argument and copied values; a writing one may run again if the
    /// commit that it shared with others has failed.
    template <typename T>
    Async<T> write(std::function<Result<T>(LedgerStore &)> work);
    template <typename T>
    Async<T> read(std::function<Result<T>(const LedgerReader &)> work);

    [[nodiscard]] QString path() const { return m_place.path; }

Q_SIGNALS:
    /// Orders written by this or another process, after their commit.
    void ordersChanged(const QStringList &outTradeNos);
    /// Products written by this or another process.
    void productsChanged();
    /// Shifts opened or closed by this or another process.
    void shiftsChanged();

private:
    class Threads;
    void ask(std::unique_ptr<LedgerTask<LedgerStore>> task);
    void ask(std::unique_ptr<LedgerTask<const LedgerReader>> task);

    void endCheck(const Result<QStringList> &violations);
    Async<Order> createChecked(const Order &order, const QList<EventRow> &events, TimeWitness witness);

    LedgerPlace m_place;
    bool m_isChecking = false;
    std::optional<Error> m_stop; ///< Why no order is created any more.
    bool m_isStopMarked = false; ///< All programs can see that; else only our own next check ends it.
    QList<std::function<void()>> m_afterCheck;
    std::unique_ptr<Threads> m_threads;
};

template <typename T>
Async<T> Ledger::write(std::function<Result<T>(LedgerStore &)> work)
{
    auto question = std::make_unique<LedgerQuestion<LedgerStore, T>>(std::move(work));
    const Async<T> answer = question->async();
    ask(std::unique_ptr<LedgerTask<LedgerStore>>{std::move(question)});
    return answer;
}

template <typename T>
Async<T> Ledger::read(std::function<Result<T>(const LedgerReader &)> work)
{
    auto question = std::make_unique<LedgerQuestion<const LedgerReader, T>>(std::move(work));
    const Async<T> answer = question->async();
    ask(std::unique_ptr<LedgerTask<const LedgerReader>>{std::move(question)});
    return answer;
}

} // namespace saoma
