// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/searchindex.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;
using saoma::searchterms::blockOrders;
using saoma::searchterms::Orders;
using saoma::searchterms::Times;

namespace saoma::searchindex {
namespace {

/// Term → orders as they are stored.
using Postings = std::map<QByteArray, QByteArray>;

QByteArray afterAll(QByteArray start) // the first term behind all that begin with `start`
{
    while (!start.isEmpty() && start.back() == '\xff')
        start.chop(1);
    if (!start.isEmpty())
        start.back() = char(start.back() + 1);
    return start;
}

/// What the orders of a block say.
Result<Postings> computed(SqliteConnection &connection, qint64 block)
{
    std::map<QByteArray, Orders> found;
    Times times{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
    const qint64 first = firstRowOf(block);
    const auto read = connection.all<bool>(
        u"SELECT rowid, created_at, total_fee, desk, method, body, CASE WHEN product_id <> out_trade_no THEN "
        u"product_id ELSE '' END FROM order_ WHERE rowid BETWEEN ? AND ?"_s,
        {first, first + blockOrders - 1}, [&](const SqliteRow &row) -> Result<bool> {
            const auto place = size_t(row.number(0) - first);
            const qint64 at = row.number(1);
            times = {std::min(times.first, at), std::max(times.last, at)};
            const QString desk = row.text(3);
            found[searchterms::amountTerm(row.number(2))].set(place);
            found[searchterms::deskTerm(desk)].set(place);
            if (row.text(4) == u"product-code")
                found[searchterms::productCodeTerm()].set(place);
            for (const QByteArray &pair :
                searchterms::pairsOf(searchterms::textOf(row.text(5), desk, row.text(6))))
                found[pair].set(place);
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    Postings postings;
    for (const auto &[term, orders] : found)
        postings.emplace_hint(postings.end(), term, searchterms::toBytes(orders));
    postings.emplace(searchterms::timesTerm(), searchterms::toBytes(times));
    return postings;
}

Result<> addBlock(SqliteConnection &connection, qint64 block)
{
    const auto postings = computed(connection, block);
    if (!postings)
        return tl::unexpected(postings.error());
    for (const auto &[term, orders] : *postings) {
        if (const auto done = connection.execute(
                u"INSERT OR REPLACE INTO search_block (term, block, orders) VALUES (?, ?, ?)"_s,
                {term, block, orders});
            !done)
            return done;
    }
    return {};
}

Result<bool> isStored(SqliteConnection &connection, qint64 block, const Postings &postings)
{
    for (const auto &[term, orders] : postings) {
        auto rows =
            connection.run(u"SELECT orders FROM search_block WHERE term = ? AND block = ?"_s, {term, block});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next() || rows->row().bytes(0) != orders)
            return false;
    }
    return true;
}

} // namespace

Result<qint64> blockCount(SqliteConnection &connection)
{
    const auto hasIndex =
        connection.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'search_block'"_s);
    if (!hasIndex || *hasIndex == 0)
        return hasIndex;
    return connection.number(
        u"SELECT coalesce(max(block) + 1, 0) FROM search_block WHERE term = ?"_s, {searchterms::timesTerm()});
}

Result<> keepUp(SqliteConnection &connection, qint64 row)
{
    if (row == 0 || row % blockOrders != 0)
        return {};
    const auto count = blockCount(connection);
    if (!count)
        return tl::unexpected(count.error());
    for (qint64 block = *count; block <= blockOf(row); ++block) {
        if (const auto added = addBlock(connection, block); !added)
            return added;
    }
    return {};
}

Result<> rebuild(SqliteConnection &connection)
{
    if (const auto cleared = connection.execute(u"DELETE FROM search_block"_s); !cleared)
        return cleared;
    const auto last = connection.number(u"SELECT coalesce(max(rowid), 0) FROM order_"_s);
    if (!last)
        return tl::unexpected(last.error());
    return keepUp(connection, *last - *last % blockOrders);
}

Result<QByteArray> TermReader::bytes(SqliteConnection &connection, qint64 block)
{
    if (block < m_first) {
        const qint64 first = std::max<qint64>(0, block - m_piece + 1);
        const auto read = connection.all<bool>(
            u"SELECT block, orders FROM search_block WHERE term = ? AND block BETWEEN ? AND ?"_s,
            {m_term, first, block}, [this](const SqliteRow &row) -> Result<bool> {
                m_read.insert(row.number(0), row.bytes(1));
                return true;
            });
        if (!read)
            return tl::unexpected(read.error());
        m_first = first;
        m_piece *= 4;
    }
    return m_read.value(block);
}

Result<Orders> TermReader::orders(SqliteConnection &connection, qint64 block)
{
    return bytes(connection, block).map(&searchterms::ordersFrom);
}

Result<QList<QByteArray>> termsWithStart(SqliteConnection &connection, const QByteArray &start, int max)
{
    QList<QByteArray> terms;
    const QByteArray end = afterAll(start);
    // A plain SELECT DISTINCT would read every block of each.
    for (QByteArray after = start; terms.size() < max;) {
        auto rows = connection.run(
            u"SELECT term FROM search_block WHERE term > ? AND term < ? ORDER BY term LIMIT 1"_s,
            {after, end});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next())
            break;
        after = rows->row().bytes(0);
        terms.append(after);
    }
    return terms;
}

Result<QStringList> check(SqliteConnection &connection)
{
    const auto count = blockCount(connection);
    if (!count)
        return tl::unexpected(count.error());
    QStringList lines;
    qint64 expectedRows = 0;
    for (qint64 block = 0; block < *count; ++block) {
        const auto expected = computed(connection, block);
        if (!expected)
            return tl::unexpected(expected.error());
        expectedRows += qint64(expected->size());
        const auto isThere = isStored(connection, block, *expected);
        if (!isThere)
            return tl::unexpected(isThere.error());
        if (!*isThere)
            lines.append(
                u"I11 the search index of orders %1 to %2 is not what they say: saoma ledger reindex"_s
                    .arg(firstRowOf(block))
                    .arg(firstRowOf(block + 1) - 1));
    }
    const auto rows = connection.number(u"SELECT count(*) FROM search_block"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    if (lines.isEmpty() && *rows != expectedRows)
        lines.append(u"I11 the search index holds terms that no order has: saoma ledger reindex"_s);
    return lines;
}

} // namespace saoma::searchindex
