// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerreader.h"

#include "core/base/clock.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/orderrow.h"
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
constexpr qsizetype lastDigitsMin = 4;     ///< Fewer would find half the ledger.
constexpr qsizetype lastDigitsIndexed = 6; ///< As the index order_last_digits.

int boundedLimit(int limit)
{
    return std::clamp(limit, 1, OrderFilter::limitMax);
}

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// `text` anywhere, with LIKE's own signs taken literally. For `LIKE ? ESCAPE '\'`.
QString likePattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' % text % u'%';
}

/// The conditions that `text` can mean, any of which finds an order.
class Conditions final
{
public:
    explicit Conditions(const QString &text)
    {
        add(u"o.out_trade_no = ?"_s, {text});
        add(u"o.transaction_id = ?"_s, {text});
        addProduct(text);
        add(u"o.body LIKE ? ESCAPE '\\'"_s, {likePattern(text)});
        addLastDigits(text.toUpper());
        if (const Result<Money> amount = Money::parseYuan(text))
            add(u"o.total_fee = ?"_s, {qint64{amount->fen()}});
        addDay(text);
    }
    [[nodiscard]] QString sql() const { return m_terms.join(u" OR "); }
    [[nodiscard]] QVariantList values() const { return m_values; }

private:
    void add(const QString &term, const QVariantList &values)
    {
        m_terms.append(term);
        m_values.append(values);
    }
    /// Also by a code on paper, which has a longer product_id: "latte-7K2M" (core/catalog/codeid.h).
    void addProduct(const QString &id)
    {
        const QString start = id + u'-';
        add(u"(o.product_id = ? OR (o.product_id > ? AND o.product_id < ? AND length(o.product_id) <= ? AND "
            u"substr(o.product_id, ?) GLOB '[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]*' AND substr(o.product_id, ?) "
            u"NOT GLOB '*[^0-9A-Z]*'))"_s,
            {id, start, QString{id + u'.'}, start.size() + 5, start.size() + 1, start.size() + 1});
    }
    void addLastDigits(const QString &tail)
    {
        if (tail.size() < lastDigitsMin || !std::all_of(tail.begin(), tail.end(), isAsciiLetterOrDigit))
            return;
        const QString whole = u"substr(o.out_trade_no, %1) = ?"_s.arg(-tail.size());
        if (tail.size() <= lastDigitsIndexed)
            return add(whole, {tail});
        add(u"(substr(o.out_trade_no, -6) = ? AND "_s % whole % u')', {tail.right(lastDigitsIndexed), tail});
    }
    void addDay(const QString &text)
    {
        const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (!day.isValid())
            return;
        const auto start = [](QDate date) {
            return QDateTime(date, QTime(0, 0), Qt::OffsetFromUTC, beijingOffsetSeconds).toMSecsSinceEpoch();
        };
        add(u"(o.created_at >= ? AND o.created_at < ?)"_s, {start(day), start(day.addDays(1))});
    }
    QStringList m_terms;
    QVariantList m_values;
};

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
    return ordersWhere(u"o.sale_id = ?"_s % oldestFirst, {sqlText(saleId)});
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

Result<QList<Order>> LedgerReader::find(const QString &text, int limit) const
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return QList<Order>{};
    const Conditions conditions{wanted};
    return ordersWhere(
        u'(' % conditions.sql() % u')' % newestFirst, conditions.values() << boundedLimit(limit));
}

Result<LedgerReader::Changes> LedgerReader::changesAfter(qint64 eventId) const
{
    Changes changes;
    changes.lastEventId = eventId;
    auto rows = m_connection->all<QString>(u"SELECT coalesce(out_trade_no, ''), max(id) FROM event WHERE id "
                                           u"> ? AND (out_trade_no IS NOT NULL OR "
                                           u"product_id IS NOT NULL) GROUP BY 1 ORDER BY 2"_s,
        {eventId}, [&changes](const SqliteRow &row) -> Result<QString> {
            changes.lastEventId = row.number(1);
            return row.text(0);
        });
    if (!rows)
        return tl::unexpected(rows.error());
    changes.products = rows->removeAll(QString{}) > 0;
    changes.outTradeNos = *std::move(rows);
    return changes;
}

Result<qint64> LedgerReader::lastEventId() const
{
    return m_connection->number(u"SELECT coalesce(max(id), 0) FROM event"_s);
}

} // namespace saoma
