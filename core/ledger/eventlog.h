// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/plantedbug.h"
#include "core/base/sha256.h"
#include "core/ledger/order.h"
#include "core/ledger/sqliteconnection.h"

#include <optional>

namespace saoma {

/// SHA-256 over values of a row: the hash before it, if any, then for each value a letter for its kind
/// (n, i, t, b) and, except for n, eight bytes (a whole number itself, or the length of what follows) with
/// the highest first, then the UTF-8 text or the bytes. docs/ledger.md has an example.
[[nodiscard]] QByteArray chainHash(QByteArrayView before, const QVariantList &values);

/// The append-only list of everything that happened, each event chained to the one before: ids have no gap,
/// `hash` covers the event and the hash before it, `row_hash` the order's or product's row as it left it.
/// All functions run inside the store's transaction. Thread: the connection's.
class EventLog final
{
public:
    struct Head
    {
        qint64 id = 0; ///< Of the last event ever written; 0 if there is none.
        QByteArray hash = QByteArray(Sha256::bytes, '\0');
    };
    /// Whose event it is: an order's, one of its refunds' (which names the order, too), a product's, a role's
    /// or a shift's. Everything else is empty.
    struct Subject
    {
        QString outTradeNo;
        QString outRefundNo;
        QString productId;
        QString role;
        qint64 shift = 0;
    };
    explicit EventLog(SqliteConnection &connection)
        : m_connection{connection}
    {
    }

    /// Reads the head anew at the next use: a transaction begins, or has been undone in part or whole.
    void forget()
    {
        if (!isPlanted(PlantedBug::StaleChainHead))
            m_head.reset();
    }

    /// Writes the event and gives its id. `rowValues`: the subject's row as it now stands, in the order of
    /// orderrow::hashedColumns, refundrow::columns, rolerow::columns or shiftrow::columns, or
    /// hashedProductValues.
    [[nodiscard]] Result<qint64> append(
        const EventRow &event, const Subject &subject, const QString &state, const QVariantList &rowValues);
    [[nodiscard]] Result<Head> head();

private:
    [[nodiscard]] Result<qint64> insert(
        const EventRow &event, const Subject &subject, const QString &state, const QByteArray &rowHash);
    friend Result<> chainOldEvents(SqliteConnection &connection);

    SqliteConnection &m_connection;
    std::optional<Head> m_head;
};

namespace eventlog {

/// The values that an event's hash covers, in its order: the first ones, which every schema since the second
/// has, always; those that came later, by schema, only up to the last that is set, so that older hashes stay
/// as they are.
inline constexpr char16_t hashedColumns[] = u"id, out_trade_no, product_id, at, kind, state, source, detail, "
                                            u"plain(evidence), row_hash, out_refund_no, role, shift";
inline constexpr int firstColumnCount = 10;
inline constexpr int columnCount4 = 12; ///< Of schema 4.
inline constexpr int hashedColumnCount = 13;
/// The columns of a product that `row_hash` covers, in its order: those of schema 2 always, those that came
/// later only where they are not empty, so that what was vouched for before they came stays so.
inline constexpr char16_t productColumns[] =
    u"id, name, price, unit, copies, note, active, created_at, updated_at, category";
inline constexpr char16_t productColumns2[] = ///< Of schema 2.
    u"id, name, price, unit, copies, note, active, created_at, updated_at";
inline constexpr int productColumnCount = 10;
inline constexpr int productColumnCount2 = 9;
inline constexpr int productActiveColumn = 6;

/// `count` values of the current row.
[[nodiscard]] QVariantList valuesOf(const SqliteRow &row, int from, int count);

/// The values of `hashedColumns` that are hashed: without the later ones that are not set.
[[nodiscard]] QVariantList hashedEventValues(QVariantList columns);

/// The values of `productColumns` that are hashed: without the later ones that are empty.
[[nodiscard]] QVariantList hashedProductValues(QVariantList columns);

} // namespace eventlog

/// The step of migration 2: copies the events of schema 1 into the chain, and gives each product its first.
[[nodiscard]] Result<> chainOldEvents(SqliteConnection &connection);

} // namespace saoma
