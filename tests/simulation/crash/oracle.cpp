// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/oracle.h"

#include "core/ledger/sqliteconnection.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

const QByteArray lastEventKey = "last event";

/// Writes values one after the other; no value can look like two.
class Row final
{
public:
    Row &operator<<(const QByteArray &bytes)
    {
        m_text += QByteArray::number(bytes.size()) + ':' + bytes + ' ';
        return *this;
    }
    Row &operator<<(const QString &text) { return *this << text.toUtf8(); }
    Row &operator<<(qint64 number) { return *this << QByteArray::number(number); }
    Row &operator<<(const QDateTime &time)
    {
        return time.isValid() ? *this << time.toMSecsSinceEpoch() : *this << QByteArray("never");
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

QByteArray eventKey(qint64 id)
{
    return "event/" + QByteArray::number(id).rightJustified(9, '0');
}

Result<> readRows(const LedgerReader &reader, const QString &sql, const QByteArray &prefix, Books &books)
{
    auto rows = reader.connection().tryRun(sql);
    if (!rows)
        return failure(Error::Kind::Storage, u"BOOKS_UNREADABLE"_s, rows.error().text);
    const int columns = int(sql.left(sql.indexOf(u" FROM")).count(u',')) + 1;
    while (rows->next()) {
        QVariantList values;
        for (int column = 1; column < columns; ++column)
            values.append(rows->value(column));
        const bool isEvent = prefix == "event/";
        books.insert(isEvent ? eventKey(rows->value(0).toLongLong()) : prefix + rows->value(0).toByteArray(),
            rowOf(values));
    }
    if (rows->error().isValid())
        return failure(Error::Kind::Storage, u"BOOKS_UNREADABLE"_s, rows->error().text);
    return {};
}

bool fits(const Books &world, const Books &before)
{
    return std::all_of(before.constKeyValueBegin(), before.constKeyValueEnd(),
        [&world](const auto &row) { return world.value(row.first) == row.second; });
}

Books with(Books world, const Books &after)
{
    for (auto row = after.constBegin(); row != after.constEnd(); ++row)
        world.insert(row.key(), row.value());
    return world;
}

QStringList difference(const Books &expected, const Books &found)
{
    QStringList lines;
    for (auto row = expected.constBegin(); row != expected.constEnd(); ++row) {
        if (!found.contains(row.key()))
            lines.append(u"lost: "_s + QString::fromUtf8(row.key()));
        else if (found.value(row.key()) != row.value())
            lines.append(u"changed: %1 should be [%2] and is [%3]"_s.arg(QString::fromUtf8(row.key()),
                QString::fromUtf8(row.value()), QString::fromUtf8(found.value(row.key()))));
    }
    for (auto row = found.constBegin(); row != found.constEnd(); ++row) {
        if (!expected.contains(row.key()))
            lines.append(u"never promised: "_s + QString::fromUtf8(row.key()) + u" ["_s
                + QString::fromUtf8(row.value()) + u']');
    }
    return lines;
}

} // namespace

void put(Books &books, const Order &order)
{
    Row row;
    row << order.saleId << order.intent << order.desk << stateName(order.state)
        << qint64{order.totalFee.fen()} << order.feeType << order.body << methodName(order.method)
        << order.productId << order.code << order.prepayId << qint64{int(order.signType)} << order.requestBody
        << order.openid << order.createdAt << order.requestedAt << order.expiresAt << order.paidAt
        << order.platformPaidAt << order.transactionId << qint64{order.refundedFee.fen()} << order.errorCode
        << order.revision;
    books.insert("order/" + order.outTradeNo.toUtf8(), row.text());
}

void put(Books &books, const EventRow &event, const QString &productId, const QString &stateAfter)
{
    Row row;
    row << event.outTradeNo << productId << event.at.toMSecsSinceEpoch() << event.kind << stateAfter
        << sourceName(event.source) << event.detail << event.evidence;
    books.insert(eventKey(event.id), row.text());
}

void putSale(Books &books, const Order &first)
{
    Row row;
    row << first.desk << first.createdAt << qint64{first.totalFee.fen()} << first.body;
    books.insert("sale/" + first.saleId.toUtf8(), row.text());
}

QByteArray rowOf(const QVariantList &values)
{
    Row row;
    for (const QVariant &value : values)
        row << (value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8());
    return row.text();
}

void putLastEvent(Books &books, qint64 id)
{
    books.insert(lastEventKey, id == 0 ? QByteArray{} : QByteArray::number(id));
}

Result<Books> readBooks(const LedgerReader &reader)
{
    Books books;
    OrderFilter all;
    all.limit = OrderFilter::limitMax;
    const auto orders = reader.orders(all);
    if (!orders)
        return tl::unexpected(orders.error());
    for (const Order &order : *orders)
        put(books, order);
    for (const auto &[sql, prefix] :
        {std::pair{u"SELECT id, out_trade_no, product_id, at, kind, state, source, detail, "
                   u"plain(evidence) FROM event"_s,
             QByteArray("event/")},
            {u"SELECT sale_id, desk, created_at, total_fee, body FROM sale"_s, "sale/"},
            {u"SELECT id, name, price, unit, copies, note, active, created_at, updated_at FROM product"_s,
                "product/"}}) {
        if (const auto read = readRows(reader, sql, prefix, books); !read)
            return tl::unexpected(read.error());
    }
    const auto last = reader.lastEventId();
    if (!last)
        return tl::unexpected(last.error());
    if (*last > 0)
        putLastEvent(books, *last);
    return books;
}

void Oracle::acknowledged()
{
    for (const Attempt &attempt : std::exchange(m_inFlight, {}))
        acknowledge(attempt);
}

void Oracle::acknowledge(const Attempt &attempt)
{
    QList<Books> next;
    for (const Books &world : std::as_const(m_worlds)) {
        if (fits(world, attempt.before))
            next.append(with(world, attempt.after));
    }
    if (next.isEmpty())
        m_violations.append(u"\"%1\" was acknowledged, but what it found cannot have been there: %2"_s.arg(
            attempt.what, difference(attempt.before, m_worlds.first()).join(u"; "_s)));
    else
        m_worlds = next;
}

void Oracle::doubtful()
{
    for (const Attempt &attempt : std::exchange(m_inFlight, {}))
        doubt(attempt);
}

void Oracle::doubt(const Attempt &attempt)
{
    for (const Books &world : QList<Books>{m_worlds}) {
        if (!fits(world, attempt.before))
            continue;
        const Books next = with(world, attempt.after);
        if (!m_worlds.contains(next))
            m_worlds.append(next);
    }
}

QStringList Oracle::judge(const Books &recovered) const
{
    QStringList nearest;
    for (const Books &world : m_worlds) {
        const QStringList lines = difference(world, recovered);
        if (lines.isEmpty())
            return {};
        if (nearest.isEmpty() || lines.size() < nearest.size())
            nearest = lines;
    }
    return nearest;
}

} // namespace saoma::test
