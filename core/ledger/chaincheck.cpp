// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/chaincheck.h"

#include "core/ledger/eventlog.h"
#include "core/ledger/orderrow.h"
#include "core/ledger/refundrow.h"
#include "core/ledger/rolerow.h"
#include "core/ledger/schema.h"
#include "core/ledger/shiftrow.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype linesMax = 1000; ///< More lines help nobody.

/// The columns of an event that name whose it is, in eventlog::hashedColumns.
constexpr int idColumn = 0;
constexpr int orderColumn = 1;
constexpr int productColumn = 2;
constexpr int refundColumn = 10;
constexpr int roleColumn = 11;
constexpr int shiftColumn = 12;
constexpr int hashColumn = eventlog::hashedColumnCount;

/// Whose event it is, for people.
QString subjectOf(const QVariantList &event)
{
    if (const QString refund = event.at(refundColumn).toString(); !refund.isEmpty())
        return refund;
    if (const QString shift = event.at(shiftColumn).toString(); !shift.isEmpty())
        return u"shift "_s + shift;
    return event.at(orderColumn).toString() + event.at(productColumn).toString()
        + event.at(roleColumn).toString();
}

class ChainCheck final
{
public:
    ChainCheck(SqliteConnection &connection, qint64 after)
        : m_connection{connection},
          m_after{after},
          m_lastId{after}
    {
    }
    [[nodiscard]] ChainReport run()
    {
        for (const auto step : {&ChainCheck::findStart, &ChainCheck::checkEvents, &ChainCheck::findRobbed,
                 &ChainCheck::checkOrders, &ChainCheck::checkSales, &ChainCheck::checkProducts,
                 &ChainCheck::checkRefunds, &ChainCheck::checkRoles, &ChainCheck::checkShifts}) {
            if (const auto done = (this->*step)(); !done) {
                m_report.end = done.error();
                break;
            }
        }
        return std::move(m_report);
    }

private:
    struct Link
    {
        QByteArray before; ///< The hash it is to be chained to; empty if that is not known.
        QVariantList values;
        QByteArray hash;
        [[nodiscard]] bool holds() const
        {
            return chainHash(before, eventlog::hashedEventValues(values)) == hash;
        }
        /// Whether it would hold with another value.
        [[nodiscard]] bool holdsWith(int column, const QVariant &value) const
        {
            QVariantList other = values;
            other[column] = value;
            return chainHash(before, eventlog::hashedEventValues(other)) == hash;
        }
    };
    struct Gap
    {
        qint64 first = 0; ///< Ids that are missing.
        qint64 last = 0;
        QByteArray before; ///< The hash of the event before the first.
        Link next;         ///< The event behind it, which waits for the hash of the last.
    };
    [[nodiscard]] Result<> findStart();
    [[nodiscard]] Result<> checkEvents();
    [[nodiscard]] Result<> findNeverGiven();
    void checkEvent(Link event);
    void closeGap(Link event);
    void reportGaps();
    void reportChanged(const Link &event);
    [[nodiscard]] Result<> findRobbed();
    [[nodiscard]] Result<> checkOrders();
    [[nodiscard]] Result<> checkSales();
    [[nodiscard]] Result<> checkProducts();
    [[nodiscard]] Result<> checkRefunds();
    [[nodiscard]] Result<> checkRoles();
    [[nodiscard]] Result<> checkShifts();
    void findRobbedOf(int column, const QVariant &subject);
    using HashedValues = std::function<QVariantList(QVariantList)>; ///< Of the columns of a row.
    [[nodiscard]] Result<> checkRows(const QString &sql, int columns, QSet<QString> *changed,
        const QString &what, const HashedValues &hashed = {});
    [[nodiscard]] Result<> forEach(const QString &sql, const std::function<void(const SqliteRow &)> &visit);
    /// Narrows a question to what has an event that is looked at; `subject` is that column of an event.
    [[nodiscard]] QString writtenSince(const QString &column, const QString &subject) const
    {
        return m_after == 0
            ? QString{}
            : u" %1 IN (SELECT %2 FROM event WHERE id > ? AND %2 IS NOT NULL)"_s.arg(column, subject);
    }
    void report(const QString &line)
    {
        if (m_report.lines.size() < linesMax)
            m_report.lines.append(line);
    }

    SqliteConnection &m_connection;
    qint64 m_after;
    ChainReport m_report;
    QList<Link> m_changed;
    QList<Gap> m_gaps;
    QSet<qint64> m_changedIds;
    // How far the chain has been followed: what the next event may be chained to.
    qint64 m_lastId;
    QByteArray m_stored = EventLog::Head{}.hash;
    QByteArray m_computed = m_stored;
};

Result<> ChainCheck::forEach(const QString &sql, const std::function<void(const SqliteRow &)> &visit)
{
    auto rows = m_connection.run(sql, QVariantList(sql.count(u'?'), m_after));
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        visit(rows->row());
    if (rows->error().isValid())
        return tl::unexpected(storageError(rows->error(), m_connection.path()));
    return {};
}

Result<> ChainCheck::findStart()
{
    if (m_after == 0)
        return {};
    return forEach(u"SELECT hash FROM event WHERE id = ?"_s,
        [this](const SqliteRow &row) { m_stored = m_computed = row.bytes(0); });
}

Result<> ChainCheck::checkEvents()
{
    if (m_after == 0)
        if (const auto none = findNeverGiven(); !none)
            return none;
    const auto read =
        forEach(u"SELECT "_s + eventlog::hashedColumns + u", hash FROM event WHERE id > ? ORDER BY id"_s,
            [this](const SqliteRow &row) {
                checkEvent({{}, eventlog::valuesOf(row, 0, hashColumn), row.bytes(hashColumn)});
            });
    reportGaps();
    return read;
}

/// Ids begin with 1: the chain is not followed before that.
Result<> ChainCheck::findNeverGiven()
{
    return forEach(
        u"SELECT id, coalesce(out_refund_no, out_trade_no, product_id, role, shift) FROM event WHERE id < 1 ORDER BY id"_s,
        [this](const SqliteRow &row) {
            report(
                u"I12 event %1 of %2 was never written by a program"_s.arg(row.number(0)).arg(row.text(1)));
            m_report.robbed.insert(row.text(1));
        });
}

/// An event whose own `hash` was changed is itself the changed one, not the next: that one is chained to the
/// hash it ought to have.
void ChainCheck::checkEvent(Link event)
{
    const qint64 id = event.values.at(idColumn).toLongLong();
    if (id != m_lastId + 1)
        return closeGap(std::move(event));
    event.before = m_stored;
    bool isSound = event.holds();
    if (!isSound && m_computed != m_stored) {
        Link chainedToWhatItOughtToBe = event;
        chainedToWhatItOughtToBe.before = m_computed;
        isSound = chainedToWhatItOughtToBe.holds();
    }
    if (!isSound)
        reportChanged(event);
    m_lastId = id;
    m_stored = event.hash;
    m_computed = isSound ? event.hash : chainHash(event.before, eventlog::hashedEventValues(event.values));
}

/// Behind missing ids stands either the next event that is left, or one whose id was changed: that one holds
/// in an earlier gap, which is none then.
void ChainCheck::closeGap(Link event)
{
    const qint64 id = event.values.at(idColumn).toLongLong();
    for (qsizetype i = 0; i < m_gaps.size(); ++i) {
        const Gap gap = m_gaps.at(i);
        event.before = gap.before;
        if (gap.first != gap.last || !event.holdsWith(idColumn, gap.first))
            continue;
        report(u"I12 event %1 was written as event %2"_s.arg(id).arg(gap.first));
        m_report.robbed.insert(event.values.at(orderColumn).toString());
        m_report.robbed.insert(event.values.at(refundColumn).toString());
        m_changedIds.insert(id);
        m_gaps.removeAt(i);
        Link next = gap.next;
        next.before = event.hash;
        if (!next.holds())
            reportChanged(next);
        return;
    }
    m_gaps.append({m_lastId + 1, id - 1, m_stored, event});
    m_lastId = id;
    m_stored = m_computed = event.hash;
}

void ChainCheck::reportGaps()
{
    for (const Gap &gap : std::as_const(m_gaps)) {
        const QString subject = subjectOf(gap.next.values);
        report(gap.first == gap.last
                ? u"I12 event %1 is missing before that of %2"_s.arg(gap.first).arg(subject)
                : u"I12 events %1 to %2 are missing before that of %3"_s.arg(gap.first).arg(gap.last).arg(
                    subject));
    }
}

void ChainCheck::reportChanged(const Link &event)
{
    const qint64 id = event.values.at(idColumn).toLongLong();
    const QString subject = subjectOf(event.values);
    report(u"I12 event %1 of %2 is not as it was written"_s.arg(id).arg(subject));
    m_changed.append(event);
    m_changedIds.insert(id);
}

/// An event that was moved to another order (refund, shift) still carries the hash of where it stood: both
/// have done nothing wrong.
Result<> ChainCheck::findRobbed()
{
    if (m_changed.isEmpty())
        return {};
    findRobbedOf(orderColumn, {});
    findRobbedOf(refundColumn, {});
    findRobbedOf(shiftColumn, {});
    const std::pair<QString, int> owners[] = {{u"SELECT out_trade_no FROM order_"_s, orderColumn},
        {u"SELECT out_refund_no FROM refund"_s, refundColumn}, {u"SELECT number FROM shift"_s, shiftColumn}};
    for (const auto &[sql, column] : owners) {
        const auto looked = forEach(
            sql, [this, column = column](const SqliteRow &row) { findRobbedOf(column, row.value(0)); });
        if (!looked)
            return looked;
    }
    return {};
}

/// Among the changed events, those that were this order's, refund's or shift's. What a refund's event becomes
/// an order sees, too.
void ChainCheck::findRobbedOf(int column, const QVariant &subject)
{
    for (const Link &event : std::as_const(m_changed)) {
        const QVariant &now = event.values.at(column);
        if (now == subject || !event.holdsWith(column, subject))
            continue;
        m_report.robbed.insert(now.toString());
        m_report.robbed.insert(subject.toString());
        m_report.robbed.insert(event.values.at(orderColumn).toString());
        m_report.robbed.insert(event.values.at(refundColumn).toString());
    }
}

/// `sql` gives the hashed columns of a row, then the id of its last event (or NULL) and that event's
/// row_hash.
Result<> ChainCheck::checkRows(
    const QString &sql, int columns, QSet<QString> *changed, const QString &what, const HashedValues &hashed)
{
    return forEach(sql, [=, this](const SqliteRow &row) {
        const QVariantList values = eventlog::valuesOf(row, 0, columns);
        const QString subject = values.first().toString();
        const QVariant lastEvent = row.value(columns);
        if (lastEvent.isNull()) // that an order has no event is a rule of its own
            return changed ? void() : report(u"I11 %1 %2 has no event"_s.arg(what, subject));
        const bool isVouchedFor =
            !m_changedIds.contains(lastEvent.toLongLong()) && !m_report.robbed.contains(subject);
        const QByteArray expected = row.bytes(columns + 1);
        if (!isVouchedFor || chainHash({}, hashed ? hashed(values) : values) == expected)
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
              u"WHERE out_trade_no = o.out_trade_no AND out_refund_no IS NULL)"_s
            + writtenSince(u"WHERE o.out_trade_no"_s, u"out_trade_no"_s),
        orderrow::hashedColumnCount, &m_report.changed, u"order"_s);
}

Result<> ChainCheck::checkProducts()
{
    return checkRows(u"SELECT p.*, e.id, e.row_hash FROM (SELECT "_s + eventlog::productColumns
            + u" FROM product) p LEFT JOIN event e ON e.id = (SELECT max(id) FROM event WHERE product_id = p.id)"_s
            + writtenSince(u"WHERE p.id"_s, u"product_id"_s),
        eventlog::productColumnCount, nullptr, u"product"_s, eventlog::hashedProductValues);
}

Result<> ChainCheck::checkRefunds()
{
    return checkRows(u"SELECT r.*, e.id, e.row_hash FROM (SELECT "_s + refundrow::columns
            + u" FROM refund) r LEFT JOIN event e ON e.id = (SELECT max(id) FROM event WHERE out_refund_no = "
              u"r.out_refund_no)"_s
            + writtenSince(u"WHERE r.out_refund_no"_s, u"out_refund_no"_s),
        refundrow::columnCount, &m_report.changed, u"refund"_s);
}

Result<> ChainCheck::checkRoles()
{
    return checkRows(u"SELECT r.*, e.id, e.row_hash FROM (SELECT "_s + rolerow::columns
            + u" FROM role) r LEFT JOIN event e ON e.id = (SELECT max(id) FROM event WHERE role = r.name)"_s
            + writtenSince(u"WHERE r.name"_s, u"role"_s),
        rolerow::columnCount, nullptr, u"role"_s);
}

Result<> ChainCheck::checkShifts()
{
    return checkRows(u"SELECT s.*, e.id, e.row_hash FROM (SELECT "_s + shiftrow::columns
            + u" FROM shift) s LEFT JOIN event e ON e.id = (SELECT max(id) FROM event WHERE shift = s.number)"_s
            + writtenSince(u"WHERE s.number"_s, u"shift"_s),
        shiftrow::columnCount, nullptr, u"shift"_s);
}

/// A sale holds what its first order held when both were written, and has its number.
Result<> ChainCheck::checkSales()
{
    return forEach(
        u"SELECT s.sale_id, o.out_trade_no FROM sale s LEFT JOIN order_ o ON o.out_trade_no = s.sale_id "
        u"WHERE "
        u"(s.desk, s.created_at, s.total_fee, s.body) IS NOT (o.desk, o.created_at, o.total_fee, o.body)"_s
            + writtenSince(u"AND s.sale_id"_s, u"out_trade_no"_s),
        [this](const SqliteRow &row) {
            const QString saleId = row.text(0);
            if (row.isNull(1))
                report(u"I11 sale %1 has no order"_s.arg(saleId));
            else if (!m_report.changed.contains(saleId))
                report(u"I11 sale %1 is not as its first order says"_s.arg(saleId));
        });
}

} // namespace

ChainReport checkChain(SqliteConnection &connection, qint64 after)
{
    return ChainCheck{connection, after}.run();
}

} // namespace saoma
