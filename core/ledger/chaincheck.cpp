// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/chaincheck.h"

#include "core/ledger/eventlog.h"
#include "core/ledger/orderrow.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype linesMax = 1000; ///< More lines help nobody.

/// The columns of an event that name whose it is, in eventlog::hashedColumns.
constexpr int idColumn = 0;
constexpr int orderColumn = 1;
constexpr int productColumn = 2;
constexpr int hashColumn = 10;

class ChainCheck final
{
public:
    explicit ChainCheck(SqliteConnection &connection)
        : m_connection{connection}
    {
    }
    [[nodiscard]] Result<ChainReport> run()
    {
        for (const auto step : {&ChainCheck::checkEvents, &ChainCheck::findRobbed, &ChainCheck::checkOrders,
                 &ChainCheck::checkSales, &ChainCheck::checkProducts}) {
            if (const auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_report);
    }

private:
    struct Changed
    {
        QByteArray before; ///< The hash it was chained to.
        QVariantList values;
        QByteArray hash;
    };
    [[nodiscard]] Result<> checkEvents();
    void checkEvent(const QVariantList &values, const QByteArray &hash);
    [[nodiscard]] Result<> findRobbed();
    [[nodiscard]] Result<> checkOrders();
    [[nodiscard]] Result<> checkSales();
    [[nodiscard]] Result<> checkProducts();
    [[nodiscard]] Result<> checkRows(
        const QString &sql, int columns, QSet<QString> *changed, const QString &what);
    [[nodiscard]] Result<> forEach(const QString &sql, const std::function<void(const QSqlQuery &)> &visit);
    void report(const QString &line)
    {
        if (m_report.lines.size() < linesMax)
            m_report.lines.append(line);
    }

    SqliteConnection &m_connection;
    ChainReport m_report;
    QList<Changed> m_changed;
    QSet<qint64> m_changedIds;
    // How far the chain has been followed: what the next event may be chained to.
    qint64 m_lastId = 0;
    QByteArray m_stored = EventLog::Head{}.hash;
    QByteArray m_computed = m_stored;
};

Result<> ChainCheck::forEach(const QString &sql, const std::function<void(const QSqlQuery &)> &visit)
{
    auto rows = m_connection.run(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        visit(rows->row());
    if (rows->error().isValid())
        return tl::unexpected(storageError(rows->error(), m_connection.path()));
    return {};
}

Result<> ChainCheck::checkEvents()
{
    return forEach(u"SELECT "_s + eventlog::hashedColumns + u", hash FROM event ORDER BY id"_s,
        [this](const QSqlQuery &row) {
            checkEvent(eventlog::valuesOf(row, 0, hashColumn), row.value(hashColumn).toByteArray());
        });
}

/// An event whose own `hash` was changed is itself the changed one, not the next: that one is chained to the
/// hash it ought to have.
void ChainCheck::checkEvent(const QVariantList &values, const QByteArray &hash)
{
    const qint64 id = values.at(idColumn).toLongLong();
    const bool followsTheLast = id == m_lastId + 1; // else the gap has a line of its own (I12)
    QByteArray computed = chainHash(m_stored, values);
    bool isSound = computed == hash;
    if (!isSound && m_computed != m_stored) {
        computed = chainHash(m_computed, values);
        isSound = computed == hash;
    }
    if (!isSound && followsTheLast) {
        const QString subject = values.at(orderColumn).toString() + values.at(productColumn).toString();
        report(u"I12 event %1 of %2 is not as it was written"_s.arg(id).arg(subject));
        m_changed.append({m_stored, values, hash});
        m_changedIds.insert(id);
    }
    m_lastId = id;
    m_stored = hash;
    m_computed = isSound ? hash : computed;
}

/// An event that was moved to another order still carries the hash of where it stood.
Result<> ChainCheck::findRobbed()
{
    if (m_changed.isEmpty())
        return {};
    return forEach(u"SELECT out_trade_no FROM order_"_s, [this](const QSqlQuery &row) {
        const QVariant outTradeNo = row.value(0);
        for (const Changed &event : std::as_const(m_changed)) {
            QVariantList values = event.values;
            values[orderColumn] = outTradeNo;
            values[productColumn] = QVariant{};
            if (values != event.values && chainHash(event.before, values) == event.hash)
                m_report.robbed.insert(outTradeNo.toString());
        }
    });
}

/// `sql` gives the hashed columns of a row, then the id of its last event (or NULL) and that event's
/// row_hash.
Result<> ChainCheck::checkRows(const QString &sql, int columns, QSet<QString> *changed, const QString &what)
{
    return forEach(sql, [=, this](const QSqlQuery &row) {
        const QString subject = row.value(0).toString();
        const QVariant lastEvent = row.value(columns);
        if (lastEvent.isNull()) // that an order has no event is a rule of its own
            return changed ? void() : report(u"I11 %1 %2 has no event"_s.arg(what, subject));
        const bool isVouchedFor =
            !m_changedIds.contains(lastEvent.toLongLong()) && !m_report.robbed.contains(subject);
        const QByteArray expected = row.value(columns + 1).toByteArray();
        if (!isVouchedFor || chainHash({}, eventlog::valuesOf(row, 0, columns)) == expected)
            return;
        report(u"I11 %1 %2 is not as its last event left it"_s.arg(what, subject));
        if (changed)
            changed->insert(subject);
    });
}

Result<> ChainCheck::checkOrders()
{
    return checkRows(u"SELECT "_s + orderrow::hashedColumns(u"o."_s)
            + u", e.id, e.row_hash FROM order_ o LEFT JOIN event e ON e.id = (SELECT max(id) FROM event "
              u"WHERE out_trade_no = o.out_trade_no)"_s,
        orderrow::hashedColumnCount, &m_report.changed, u"order"_s);
}

Result<> ChainCheck::checkProducts()
{
    return checkRows(u"SELECT p.*, e.id, e.row_hash FROM (SELECT "_s + eventlog::productColumns
            + u" FROM product) p LEFT JOIN event e ON e.id = (SELECT max(id) FROM event WHERE product_id = p.id)"_s,
        eventlog::productColumnCount, nullptr, u"product"_s);
}

/// A sale holds what its first order held when both were written.
Result<> ChainCheck::checkSales()
{
    return forEach(u"SELECT s.sale_id FROM sale s JOIN order_ o ON o.out_trade_no = s.sale_id WHERE "
                   u"(s.desk, s.created_at, s.total_fee, s.body) IS NOT "
                   u"(o.desk, o.created_at, o.total_fee, o.body)"_s,
        [this](const QSqlQuery &row) {
            const QString saleId = row.value(0).toString();
            if (!m_report.changed.contains(saleId))
                report(u"I11 sale %1 is not as its first order says"_s.arg(saleId));
        });
}

} // namespace

Result<ChainReport> checkChain(SqliteConnection &connection)
{
    return ChainCheck{connection}.run();
}

} // namespace saoma
