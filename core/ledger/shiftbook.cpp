// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/shiftbook.h"

#include "core/base/visibletext.h"
#include "core/ledger/orderrow.h"
#include "core/ledger/schema.h"
#include "core/ledger/shiftrow.h"
#include "core/ledger/sqliteconnection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QVariant moneyValue(const std::optional<Money> &money)
{
    return money ? QVariant{qint64{money->fen()}} : QVariant{};
}

QVariantList values(const Shift &shift)
{
    const auto atTheEnd = [&shift](qint64 value) { return shift.isOpen() ? QVariant{} : QVariant{value}; };
    return {shift.number, sqlText(shift.desk), sqlText(shift.cashier), orderrow::timeValue(shift.openedAt),
        qint64{shift.cashFloat.fen()}, orderrow::timeValue(shift.closedAt), atTheEnd(shift.cashTaken.fen()),
        moneyValue(shift.cashCounted), sqlText(shift.note), atTheEnd(shift.figures.paidOrders),
        atTheEnd(shift.figures.paidFen), atTheEnd(shift.figures.refunds), atTheEnd(shift.figures.refundedFen),
        shift.revision};
}

Result<Shift> read(const SqliteRow &row)
{
    const Result<Money> cashFloat = Money::fromFen(row.number(4));
    const Result<Money> cashTaken = Money::fromFen(row.number(6));
    const Result<Money> cashCounted = Money::fromFen(row.number(7));
    if (!cashFloat || !cashTaken || !cashCounted)
        return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s,
            u"unreadable value in a column of a shift"_s, QString::number(row.number(0)));
    Shift shift;
    shift.number = row.number(0);
    shift.desk = row.text(1);
    shift.cashier = row.text(2);
    shift.openedAt = orderrow::timeFrom(row.value(3));
    shift.cashFloat = *cashFloat;
    shift.closedAt = orderrow::timeFrom(row.value(5));
    shift.cashTaken = *cashTaken;
    if (!row.isNull(7))
        shift.cashCounted = *cashCounted;
    shift.note = row.text(8);
    shift.figures = {row.number(9), row.number(10), row.number(11), row.number(12)};
    shift.revision = row.number(13);
    return shift;
}

/// Of the events behind `event`, to the last that is there. A payment that WeChat has confirmed once more is
/// one payment.
Result<ShiftFigures> figuresSince(SqliteConnection &connection, qint64 event, const QString &desk)
{
    static const QString sql =
        u"SELECT * FROM (SELECT count(*), coalesce(sum(o.total_fee), 0) FROM event e CROSS JOIN order_ o ON "
        u"o.out_trade_no = e.out_trade_no WHERE e.id > ? AND e.out_refund_no IS NULL AND e.kind IN ('paid', "
        u"'paid_late') AND o.desk = ? AND NOT EXISTS (SELECT 1 FROM event f WHERE f.out_trade_no = "
        u"e.out_trade_no AND f.id < e.id AND f.out_refund_no IS NULL AND f.kind IN ('paid', 'paid_late'))), "
        u"(SELECT count(*), coalesce(sum(r.refund_fee), 0) FROM event e CROSS JOIN refund r ON "
        u"r.out_refund_no = e.out_refund_no WHERE e.id > ? AND e.kind = 'refunded' AND r.desk = ?)"_s;
    const auto sums = connection.all<ShiftFigures>(
        sql, {event, desk, event, desk}, [](const SqliteRow &row) -> Result<ShiftFigures> {
            return ShiftFigures{row.number(0), row.number(1), row.number(2), row.number(3)};
        });
    return sums.map([](const QList<ShiftFigures> &rows) { return rows.value(0); });
}

Result<> addFigures(SqliteConnection &connection, Shift &shift)
{
    const auto opening =
        connection.number(u"SELECT coalesce(min(id), 0) FROM event WHERE shift = ?"_s, {shift.number});
    if (!opening)
        return tl::unexpected(opening.error());
    const auto figures = figuresSince(connection, *opening, shift.desk);
    if (!figures)
        return tl::unexpected(figures.error());
    shift.figures = *figures;
    return {};
}

Result<QList<Shift>> shiftsWhere(
    const LedgerReader &reader, const QString &condition, const QVariantList &values)
{
    SqliteConnection &connection = reader.connection();
    const auto isThere = schema::hasTable(connection, u"shift"_s);
    if (!isThere || !*isThere)
        return isThere ? Result<QList<Shift>>{QList<Shift>{}} : tl::unexpected(isThere.error());
    auto found = connection.all<Shift>(
        u"SELECT "_s + shiftrow::columns + u" FROM shift WHERE "_s + condition, values, read);
    if (!found)
        return found;
    for (Shift &shift : *found) {
        const auto added = shift.isOpen() ? addFigures(connection, shift) : Result<>{};
        if (!added)
            return tl::unexpected(added.error());
    }
    return found;
}

/// What was accepted stands in the chain itself, too, and not only as its hash. Names in alphabetical order.
QString closingDetail(const Shift &shift, qint64 next)
{
    QJsonObject object{{u"cash_expected"_s, shift.cashExpectedFen()},
        {u"cash_taken"_s, qint64{shift.cashTaken.fen()}}, {u"paid_fee"_s, shift.figures.paidFen},
        {u"paid_orders"_s, shift.figures.paidOrders}, {u"refunded_fee"_s, shift.figures.refundedFen},
        {u"refunds"_s, shift.figures.refunds}};
    if (shift.cashCounted)
        object.insert(u"cash_counted"_s, qint64{shift.cashCounted->fen()});
    if (!shift.note.isEmpty())
        object.insert(u"note"_s, shift.note);
    if (next != 0)
        object.insert(u"next"_s, next);
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

Result<> record(
    LedgerStore &store, const Shift &shift, const QString &kind, const QDateTime &at, const QString &detail)
{
    EventRow event;
    event.at = at;
    event.kind = kind;
    event.source = EventSource::Desk;
    event.detail = detail;
    EventLog::Subject subject;
    subject.shift = shift.number;
    const auto id =
        store.recordEvent(event, subject, shift.isOpen() ? u"open"_s : u"closed"_s, values(shift));
    return id ? Result<>{} : tl::unexpected(id.error());
}

Result<> checkText(const QString &text, qsizetype charactersMax, const QString &code)
{
    if (text.size() <= charactersMax && !hasHidden(text) && !hasPiledMarks(text))
        return {};
    return failure(Error::Kind::InvalidInput, code, QString::number(charactersMax), text);
}

// What follows runs inside the transaction.

Result<qint64> nextNumber(SqliteConnection &connection)
{
    return connection.number(u"SELECT coalesce(max(number), 0) + 1 FROM shift"_s);
}

Result<Shift> openInside(LedgerStore &store, const ShiftOpening &opening, const QDateTime &now)
{
    const auto other = openShiftOf(store.read(), opening.desk);
    if (!other)
        return tl::unexpected(other.error());
    if (*other)
        return failure(
            Error::Kind::Rejected, u"SHIFT_OPEN"_s, QString::number((*other)->number), (*other)->cashier);
    SqliteConnection &connection = store.read().connection();
    const auto number = nextNumber(connection);
    if (!number)
        return tl::unexpected(number.error());
    Shift shift;
    shift.number = *number;
    shift.desk = opening.desk;
    shift.cashier = opening.cashier.simplified();
    shift.openedAt = now;
    shift.cashFloat = opening.cashFloat.value_or(Money{});
    shift.revision = 1;
    static const QString sql = u"INSERT INTO shift ("_s + shiftrow::columns + u") VALUES ("_s
        + u"?, "_s.repeated(shiftrow::columnCount - 1) + u"?)"_s;
    if (const auto row = connection.execute(sql, values(shift)); !row)
        return tl::unexpected(row.error());
    const auto noted = record(store, shift, u"shift_opened"_s, now, {});
    return noted ? Result<Shift>{shift} : tl::unexpected(noted.error());
}

/// The desk's open shift as the closing leaves it; nothing is written yet.
Result<Shift> closedAs(const LedgerReader &reader, const ShiftClosing &closing, const QDateTime &now)
{
    const auto open = openShiftOf(reader, closing.desk);
    if (!open)
        return tl::unexpected(open.error());
    if (closing.number != 0 && (!*open || (*open)->number != closing.number))
        return failure(Error::Kind::Rejected, u"SHIFT_NOT_OPEN"_s, {}, QString::number(closing.number));
    if (!*open)
        return failure(Error::Kind::Rejected, u"SHIFT_NONE_OPEN"_s, {}, closing.desk);
    return closedShift(**open, closing, now);
}

/// `next`: the number of the shift that follows at once; 0 if none does.
Result<Shift> closeInside(LedgerStore &store, const ShiftClosing &closing, const QDateTime &now, qint64 next)
{
    const auto shift = closedAs(store.read(), closing, now);
    if (!shift)
        return shift;
    QVariantList changed = values(*shift).mid(5); // after what never changes
    changed.append(shift->number);
    static const QString sql = u"UPDATE shift SET closed_at = ?, cash_taken = ?, cash_counted = ?, note = ?, "
                               u"paid_orders = ?, paid_fee = ?, "
                               u"refunds = ?, refunded_fee = ?, revision = ? WHERE number = ?"_s;
    if (const auto row = store.read().connection().execute(sql, changed); !row)
        return tl::unexpected(row.error());
    const auto noted = record(store, *shift, u"shift_closed"_s, now, closingDetail(*shift, next));
    return noted ? shift : tl::unexpected(noted.error());
}

/// What the closing leaves in the drawer.
Money leftInDrawer(const Shift &shift)
{
    const auto expected = shift.cashFloat.plus(shift.cashTaken);
    return shift.cashCounted.value_or(expected.value_or(shift.cashFloat));
}

} // namespace

Result<> checkCashier(const QString &cashier)
{
    const QString name = cashier.simplified();
    if (!hasVisible(name))
        return failure(Error::Kind::InvalidInput, u"CASHIER_INVALID"_s,
            QString::number(ShiftOpening::cashierCharactersMax), name);
    return checkText(name, ShiftOpening::cashierCharactersMax, u"CASHIER_INVALID"_s);
}

Result<Shift> closedShift(const Shift &open, const ShiftClosing &closing, const QDateTime &now)
{
    Shift shift = open;
    shift.closedAt = std::max(now, shift.openedAt); // a clock that was set back is no reason to stay
    shift.cashTaken = closing.cashTaken;
    shift.cashCounted = closing.cashCounted;
    shift.note = closing.note.simplified();
    ++shift.revision;
    if (const auto good = checkText(shift.note, ShiftClosing::noteCharactersMax, u"SHIFT_NOTE_INVALID"_s);
        !good)
        return tl::unexpected(good.error());
    if (const qint64 difference = shift.differenceFen().value_or(0);
        difference != 0 && !hasVisible(shift.note))
        return failure(Error::Kind::Rejected, u"SHIFT_NOTE_NEEDED"_s, QString::number(difference),
            QString::number(shift.number));
    return shift;
}

Result<Shift> openShift(LedgerStore &store, const ShiftOpening &opening, const QDateTime &now)
{
    if (const auto good = checkCashier(opening.cashier); !good)
        return tl::unexpected(good.error());
    Result<Shift> opened;
    const auto written = store.transaction([&](SqliteConnection &) -> Result<> {
        opened = openInside(store, opening, now);
        return opened ? Result<>{} : tl::unexpected(opened.error());
    });
    return written ? opened : tl::unexpected(written.error());
}

Result<Shift> closeShift(LedgerStore &store, const ShiftClosing &closing, const QDateTime &now)
{
    Result<Shift> closed;
    const auto written = store.transaction([&](SqliteConnection &) -> Result<> {
        closed = closeInside(store, closing, now, 0);
        return closed ? Result<>{} : tl::unexpected(closed.error());
    });
    return written ? closed : tl::unexpected(written.error());
}

Result<ShiftHandOver> handOverShift(
    LedgerStore &store, const ShiftClosing &closing, const ShiftOpening &opening, const QDateTime &now)
{
    if (const auto good = checkCashier(opening.cashier); !good)
        return tl::unexpected(good.error());
    ShiftHandOver over;
    const auto written = store.transaction([&](SqliteConnection &connection) -> Result<> {
        const auto next = nextNumber(connection);
        if (!next)
            return tl::unexpected(next.error());
        const auto closed = closeInside(store, closing, now, *next);
        if (!closed)
            return tl::unexpected(closed.error());
        ShiftOpening following = opening;
        following.desk = closing.desk;
        following.cashFloat = opening.cashFloat.value_or(leftInDrawer(*closed));
        const auto opened = openInside(store, following, closed->closedAt);
        if (!opened)
            return tl::unexpected(opened.error());
        over = {*closed, *opened};
        return {};
    });
    return written ? Result<ShiftHandOver>{over} : tl::unexpected(written.error());
}

Result<std::optional<Shift>> openShiftOf(const LedgerReader &reader, const QString &desk)
{
    const auto found = shiftsWhere(reader, u"desk = ? AND closed_at IS NULL"_s, {sqlText(desk)});
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional{found->first()};
}

Result<Shift> shiftNumbered(const LedgerReader &reader, qint64 number)
{
    const auto found = shiftsWhere(reader, u"number = ?"_s, {number});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(Error::Kind::Rejected, u"SHIFT_NOT_FOUND"_s, {}, QString::number(number));
    return found->first();
}

Result<QList<Shift>> shifts(const LedgerReader &reader, const ShiftFilter &filter)
{
    QString condition = u"TRUE"_s;
    QVariantList values;
    const auto add = [&](const QString &term, const QVariant &value) {
        condition += u" AND "_s + term;
        values.append(value);
    };
    if (!filter.desk.isEmpty())
        add(u"desk = ?"_s, filter.desk);
    if (filter.since.isValid())
        add(u"coalesce(closed_at >= ?, TRUE)"_s, filter.since.toMSecsSinceEpoch());
    if (filter.before.isValid())
        add(u"opened_at < ?"_s, filter.before.toMSecsSinceEpoch());
    values.append(std::clamp(filter.limit, 1, ShiftFilter::limitMax));
    return shiftsWhere(reader, condition + u" ORDER BY number DESC LIMIT ?"_s, values);
}

} // namespace saoma
