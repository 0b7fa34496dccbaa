// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/ledgerplace.h"
#include "core/ledger/order.h"
#include "core/ledger/ordersearch.h"

#include <QVariantList>

#include <memory>
#include <optional>
#include <vector>

namespace saoma {

class SqliteConnection;

struct OrderFilter
{
    std::optional<OrderState> state;
    QDateTime since; ///< UTC, created at or after; invalid for no bound.
    QDateTime until; ///< UTC, created before; invalid for no bound.
    static constexpr int limitMax = 10'000;
    int limit = 50;                  ///< 1–limitMax; brought into that range.
    bool hidesUnsoldOfBoard = false; ///< A board closes a code every few minutes that nobody has paid.
};

/// All questions to the ledger, on one connection. Newest first wherever there is an order of rows.
/// Errors: Storage everywhere; Rejected ORDER_NOT_FOUND where one order is asked for.
/// Thread: the one that opened the connection.
class LedgerReader final
{
public:
    /// Opens `place` for reading only; also works on a read-only medium and while others write. A log that is
    /// not the ledger's own (checkLog) is left out. Errors: Storage LEDGER_MISSING, LEDGER_FOREIGN,
    /// LEDGER_NEWER, LEDGER_DAMAGED, LEDGER_UNREADABLE. docs/ledger.md says what to do about each.
    [[nodiscard]] static Result<std::unique_ptr<LedgerReader>> open(const LedgerPlace &place);
    ~LedgerReader();
    LedgerReader(const LedgerReader &) = delete;
    LedgerReader &operator=(const LedgerReader &) = delete;

    [[nodiscard]] Result<Order> order(const QString &outTradeNo) const;
    [[nodiscard]] Result<std::optional<Order>> orderByIntent(const QString &intent) const;
    [[nodiscard]] Result<QList<Order>> ordersOfSale(const QString &saleId) const; ///< Oldest first.
    /// Oldest first; those of its refunds, too.
    [[nodiscard]] Result<QList<EventRow>> events(const QString &outTradeNo) const;
    [[nodiscard]] Result<QList<Order>> orders(const OrderFilter &filter) const;

    /// Everything that still lacks the platform's final word, oldest first.
    [[nodiscard]] Result<QList<Order>> unsettled() const;

    /// By anything that is on record of an order (OrderSearch), in the order of recording. A whole order
    /// number or transaction id finds that order alone. An empty search finds nothing.
    [[nodiscard]] Result<QList<Order>> find(const OrderSearch &search, int limit = 50) const;
    [[nodiscard]] Result<QList<Order>> find(const QString &text, int limit = 50) const;

    /// One step of a search that is to be stopped or shown while it goes on; see OrderSearcher::part.
    struct FoundPart
    {
        QList<Order> orders;
        qint64 before = 0; ///< Where the next part begins; 0: that was all.
    };
    [[nodiscard]] Result<FoundPart> findPart(
        const OrderSearch &search, qint64 before, int limit, int effortMax) const;
    /// The same without the orders themselves, for sums: any number of them.
    struct TotalsPart
    {
        OrderTotals totals;
        qint64 before = 0;
    };
    [[nodiscard]] Result<TotalsPart> totalsPart(
        const OrderSearch &search, qint64 before, int effortMax) const;

    /// Whose events came after `eventId`, and the newest event id.
    struct Changes
    {
        QStringList outTradeNos;
        bool products = false;
        bool shifts = false;
        qint64 lastEventId = 0;
    };
    [[nodiscard]] Result<Changes> changesAfter(qint64 eventId) const;

    /// The newest event's id; 0 if there is none.
    [[nodiscard]] Result<qint64> lastEventId() const;

    [[nodiscard]] SqliteConnection &connection() const { return *m_connection; }

private:
    friend class LedgerStore;
    LedgerReader(std::shared_ptr<SqliteConnection> connection, int version);
    [[nodiscard]] Result<QList<Order>> ordersWhere(
        const QString &condition, const QVariantList &values) const;
    [[nodiscard]] Result<QList<Order>> ordersAt(const std::vector<qint64> &rows) const;
    [[nodiscard]] Result<QList<Order>> ordersCalled(const OrderSearch &search) const;
    std::shared_ptr<SqliteConnection> m_connection; ///< Shared with the store that reads through us.
    int m_version;                                  ///< Of the schema.
};

} // namespace saoma
