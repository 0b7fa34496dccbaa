// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerreader.h"

#include "core/ledger/ledgerlog.h"
#include "core/ledger/orderrow.h"
#include "core/ledger/ordersearcher.h"
#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

#include <QStringBuilder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QStringView newestFirst = u" ORDER BY o.created_at DESC, o.rowid DESC LIMIT ?";
constexpr QStringView oldestFirst = u" ORDER BY o.created_at, o.rowid";
/// Word for word the condition of the index order_unsettled: only then does SQLite use it.
constexpr QStringView unsettledCondition =
    u"state IN ('created', 'requested', 'waiting', 'scanned', 'paying', "
    u"'unknown', 'closing', 'suspicious')";
constexpr int searchEffort = 100'000; ///< Of one part; a search that is waited for takes all parts.

int boundedLimit(int limit)
{
    return std::clamp(limit, 1, OrderFilter::limitMax);
}

} // namespace

LedgerReader::LedgerReader(std::shared_ptr<SqliteConnection> connection, int version)
    : m_connection{std::move(connection)},
      m_version{version}
{
}

LedgerReader::~LedgerReader() = default;

Result<std::unique_ptr<LedgerReader>> LedgerReader::open(const LedgerPlace &place)
{
    auto connection = openForReading(place);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<int> version = schema::version(**connection);
    if (!version)
        return tl::unexpected(version.error());
    // Searches go through tens of thousands of rows; SQLite's own 2 MB would be read from the file each time.
    if (const auto set = (*connection)->execute(u"PRAGMA cache_size = -16384"_s); !set)
        return tl::unexpected(set.error());
    if (*version < 1)
        return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s, u"it has no schema"_s, place.path);
    return std::unique_ptr<LedgerReader>{new LedgerReader{*std::move(connection), *version}};
}

Result<QList<Order>> LedgerReader::ordersWhere(const QString &condition, const QVariantList &values) const
{
    return m_connection->all<Order>(
        u"SELECT " % orderrow::selection() % u" FROM order_ o WHERE " % condition, values, orderrow::read);
}

Result<Order> LedgerReader::order(const QString &outTradeNo) const
{
    const auto found = ordersWhere(u"o.out_trade_no = ?"_s, {sqlText(outTradeNo)});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(Error::Kind::Rejected, u"ORDER_NOT_FOUND"_s, {}, outTradeNo);
    return found->first();
}

Result<std::optional<Order>> LedgerReader::orderByIntent(const QString &intent) const
{
    const auto found = ordersWhere(u"o.intent = ?"_s, {sqlText(intent)});
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional{found->first()};
}

Result<QList<Order>> LedgerReader::ordersOfSale(const QString &saleId) const
{
    return ordersWhere(
        u"(o.out_trade_no = ? OR (o.sale_id = ? AND o.sale_id <> o.out_trade_no))"_s % oldestFirst,
        {sqlText(saleId), sqlText(saleId)});
}

Result<QList<EventRow>> LedgerReader::events(const QString &outTradeNo) const
{
    constexpr int firstWithRefunds = 4;
    const auto question = [](QStringView columns) {
        return QString{u"SELECT "_s % columns % u" FROM event WHERE out_trade_no = ? ORDER BY id"};
    };
    static const QString present = question(orderrow::eventColumns);
    static const QString older = question(orderrow::eventColumns3);
    return m_connection->all<EventRow>(
        m_version < firstWithRefunds ? older : present, {sqlText(outTradeNo)}, orderrow::readEvent);
}

Result<QList<Order>> LedgerReader::orders(const OrderFilter &filter) const
{
    QString condition = u"1"_s;
    QVariantList values;
    const auto add = [&](const QString &term, const QVariant &value) {
        condition += u" AND "_s % term;
        values.append(value);
    };
    if (filter.state)
        add(u"o.state = ?"_s, stateName(*filter.state));
    if (filter.since.isValid())
        add(u"o.created_at >= ?"_s, filter.since.toMSecsSinceEpoch());
    if (filter.until.isValid())
        add(u"o.created_at < ?"_s, filter.until.toMSecsSinceEpoch());
    if (filter.hidesUnsoldOfBoard) // as isOfBoard()
        condition += u" AND NOT (o.state IN ('created', 'requested', 'waiting', 'closing', 'closed')"
                     " AND o.method = 'code-url'"
                     " AND coalesce(o.product_id, o.out_trade_no) <> o.out_trade_no)"_s;
    values.append(boundedLimit(filter.limit));
    return ordersWhere(condition % newestFirst, values);
}

Result<QList<Order>> LedgerReader::unsettled() const
{
    return ordersWhere(unsettledCondition % oldestFirst, {});
}

Result<QList<Order>> LedgerReader::ordersAt(const std::vector<qint64> &rows) const
{
    QList<Order> orders;
    for (const qint64 row : rows) {
        const auto found = ordersWhere(u"o.rowid = ?"_s, {row});
        if (!found)
            return found;
        orders += *found;
    }
    return orders;
}

/// The order that a search names by its whole number or transaction id, and nothing else.
Result<QList<Order>> LedgerReader::ordersCalled(const OrderSearch &search) const
{
    if (search.words.size() != 1 || search.hasFilter())
        return QList<Order>{};
    const QString &text = search.words.first().text;
    const auto found = ordersWhere(u"o.out_trade_no = ?"_s, {text});
    if (!found || !found->isEmpty())
        return found;
    return ordersWhere(u"o.transaction_id = ?"_s, {text});
}

Result<QList<Order>> LedgerReader::find(const OrderSearch &search, int limit) const
{
    if (search.isEmpty())
        return QList<Order>{};
    auto called = ordersCalled(search);
    if (!called || !called->isEmpty())
        return called;
    OrderSearcher searcher{*m_connection, search};
    std::vector<qint64> rows;
    for (qint64 before = OrderSearcher::newest; before != 0 && int(rows.size()) < boundedLimit(limit);) {
        const auto part = searcher.part(before, boundedLimit(limit) - int(rows.size()), searchEffort);
        if (!part)
            return tl::unexpected(part.error());
        rows.insert(rows.end(), part->rows.begin(), part->rows.end());
        before = part->before;
    }
    return ordersAt(rows);
}

Result<QList<Order>> LedgerReader::find(const QString &text, int limit) const
{
    return find(OrderSearch::ofText(text), limit);
}

Result<LedgerReader::FoundPart> LedgerReader::findPart(
    const OrderSearch &search, qint64 before, int limit, int effortMax) const
{
    if (before == OrderSearcher::newest) {
        auto called = ordersCalled(search);
        if (!called)
            return tl::unexpected(called.error());
        if (!called->isEmpty())
            return FoundPart{*std::move(called), 0};
    }
    OrderSearcher searcher{*m_connection, search};
    const auto part = searcher.part(before, boundedLimit(limit), effortMax);
    if (!part)
        return tl::unexpected(part.error());
    auto orders = ordersAt(part->rows);
    if (!orders)
        return tl::unexpected(orders.error());
    return FoundPart{*std::move(orders), part->before};
}

Result<LedgerReader::TotalsPart> LedgerReader::totalsPart(
    const OrderSearch &search, qint64 before, int effortMax) const
{
    OrderSearcher searcher{*m_connection, search};
    const auto part = searcher.part(before, std::numeric_limits<int>::max(), effortMax);
    if (!part)
        return tl::unexpected(part.error());
    return TotalsPart{part->totals, part->before};
}

Result<LedgerReader::Changes> LedgerReader::changesAfter(qint64 eventId) const
{
    Changes changes;
    changes.lastEventId = eventId;
    auto rows = m_connection->all<QString>(u"SELECT coalesce(out_trade_no, ''), max(id), max(product_id IS "
                                           u"NOT NULL), max(shift IS NOT NULL) FROM "
                                           u"event WHERE id > ? AND role IS NULL GROUP BY 1 ORDER BY 2"_s,
        {eventId}, [&changes](const SqliteRow &row) -> Result<QString> {
            changes.lastEventId = row.number(1);
            changes.products = changes.products || row.number(2) != 0;
            changes.shifts = changes.shifts || row.number(3) != 0;
            return row.text(0);
        });
    if (!rows)
        return tl::unexpected(rows.error());
    rows->removeAll(QString{});
    changes.outTradeNos = *std::move(rows);
    return changes;
}

Result<qint64> LedgerReader::lastEventId() const
{
    return m_connection->number(u"SELECT coalesce(max(id), 0) FROM event"_s);
}

} // namespace saoma
