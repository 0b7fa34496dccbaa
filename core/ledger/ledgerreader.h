// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/order.h"

#include <QSqlDatabase>

#include <optional>

namespace saoma {

struct OrderFilter
{
    std::optional<OrderState> state;
    QDateTime since; ///< UTC, created at or after; invalid for no bound.
    QDateTime until; ///< UTC, created before; invalid for no bound.
    int limit = 50;  ///< 1–10,000.
};

/// All questions to the ledger, on one connection. Newest first wherever there is an order of rows.
/// Errors: Storage everywhere; Rejected ORDER_NOT_FOUND where one order is asked for.
/// Thread: the one that opened the connection.
class LedgerReader final
{
public:
    /// Opens `path` for reading only; also works on a read-only medium and while others write.
    /// Errors: Storage LEDGER_MISSING, LEDGER_FOREIGN, LEDGER_NEWER, LEDGER_DAMAGED, LEDGER_UNREADABLE.
    [[nodiscard]] static Result<std::unique_ptr<LedgerReader>> open(const QString &path);
    ~LedgerReader();

    [[nodiscard]] Result<Order> order(const QString &outTradeNo) const;
    [[nodiscard]] Result<std::optional<Order>> orderByIntent(const QString &intent) const;
    [[nodiscard]] Result<QList<Order>> ordersOfSale(const QString &saleId) const;  ///< Oldest first.
    [[nodiscard]] Result<QList<EventRow>> events(const QString &outTradeNo) const; ///< Oldest first.
    [[nodiscard]] Result<QList<Order>> orders(const OrderFilter &filter) const;

    /// Everything that still lacks the platform's final word, oldest first.
    [[nodiscard]] Result<QList<Order>> unsettled() const;

    /// By whole number, last digits, transaction id, amount in yuan, product id or words of the body.
    [[nodiscard]] Result<QList<Order>> find(const QString &text, int limit = 50) const;

    /// Numbers of the orders with events after `eventId`, and the newest event id.
    struct Changes
    {
        QStringList outTradeNos;
        qint64 lastEventId = 0;
    };
    [[nodiscard]] Result<Changes> changesAfter(qint64 eventId) const;

    [[nodiscard]] QSqlDatabase database() const { return m_database; }

private:
    friend class LedgerStore;
    explicit LedgerReader(QSqlDatabase database, bool ownsConnection);
    QSqlDatabase m_database;
    bool m_ownsConnection = false;
};

} // namespace saoma
