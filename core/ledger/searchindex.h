// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/searchterms.h"
#include "core/ledger/sqliteconnection.h"

#include <QHash>
#include <QStringList>

#include <limits>

/// The table search_block: for each full block of orders, by rowid, which of them a term finds. A projection
/// of what never changes in an order's row, written when the block is full; the orders behind the last block
/// are few enough to be looked at one by one. Thread: the connection's.
namespace saoma::searchindex {

/// The block that an order stands in, by its rowid (1, 2, …), and a block's first rowid.
[[nodiscard]] constexpr qint64 blockOf(qint64 row)
{
    return (row - 1) / searchterms::blockOrders;
}
[[nodiscard]] constexpr qint64 firstRowOf(qint64 block)
{
    return block * searchterms::blockOrders + 1;
}

/// How many blocks are indexed: the orders from firstRowOf() this are not. 0 for an older schema.
[[nodiscard]] Result<qint64> blockCount(SqliteConnection &connection);

/// Inside a transaction, after the order `row` was written: indexes the blocks that are full and not indexed.
[[nodiscard]] Result<> keepUp(SqliteConnection &connection, qint64 row);

/// Inside a transaction: makes the index anew from the orders. Also the step of migration 5.
[[nodiscard]] Result<> rebuild(SqliteConnection &connection);

/// What the index says of one term, block by block from the newest back: read ahead in pieces that grow, for
/// the rows of a term stand together.
class TermReader final
{
public:
    explicit TermReader(QByteArray term)
        : m_term{std::move(term)}
    {
    }
    /// As it is stored for the block; empty: no order there has the term. Blocks are asked for in falling
    /// order.
    [[nodiscard]] Result<QByteArray> bytes(SqliteConnection &connection, qint64 block);
    [[nodiscard]] Result<searchterms::Orders> orders(SqliteConnection &connection, qint64 block);

private:
    QByteArray m_term;
    QHash<qint64, QByteArray> m_read;                    ///< By block.
    qint64 m_first = std::numeric_limits<qint64>::max(); ///< Blocks from here on are in m_read.
    qint64 m_piece = 16;
};

/// All terms that begin with `start`, `max` at most.
[[nodiscard]] Result<QList<QByteArray>> termsWithStart(
    SqliteConnection &connection, const QByteArray &start, int max);

/// I11: a line for each block that is not what its orders say. Some 10 µs an order.
[[nodiscard]] Result<QStringList> check(SqliteConnection &connection);

} // namespace saoma::searchindex
