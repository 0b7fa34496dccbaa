// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/ledger/ledgerstore.h"

#include <QObject>
#include <QThread>

namespace saoma {

/// The ledger for everyone else: the store on a thread of its own, a read-only connection on another, answers
/// as Async on the caller's thread. Several processes may use one file; each hears of the others' changes
/// within 250 ms. Thread: lives on, and is used from, the thread that made it; several threads take a Ledger
/// each.
class Ledger final : public QObject
{
    Q_OBJECT
public:
    explicit Ledger(QString path, QObject *parent = nullptr);
    ~Ledger() override; ///< Waits for the write under way; questions still queued are Cancelled.

    /// Opens (or creates) the file in the background; must finish before anything else is asked.
    Async<void> open();

    Async<Order> create(const Order &order, const QList<EventRow> &events);
    Async<Applied> apply(const QString &outTradeNo, LedgerStore::Decide decide);
    Async<Order> order(const QString &outTradeNo);
    Async<QList<EventRow>> events(const QString &outTradeNo);
    Async<QList<Order>> orders(const OrderFilter &filter);
    Async<QList<Order>> ordersOfSale(const QString &saleId);
    Async<QList<Order>> unsettled();
    Async<QList<Order>> find(const QString &text, int limit = 50);

    /// Any other work on the writing or the reading side, such as the catalog's. `work` runs on that side's
    /// thread and must touch nothing but its argument and copied values.
    template <typename T>
    Async<T> write(std::function<Result<T>(LedgerStore &)> work);
    template <typename T>
    Async<T> read(std::function<Result<T>(const LedgerReader &)> work);

    [[nodiscard]] QString path() const { return m_path; }

Q_SIGNALS:
    /// Orders written by this or another process, after their commit.
    void ordersChanged(const QStringList &outTradeNos);
    /// Products written by this or another process.
    void productsChanged();

private:
    QString m_path;
};

} // namespace saoma
