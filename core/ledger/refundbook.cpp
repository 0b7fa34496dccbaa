// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/refundbook.h"

#include "core/base/plantedbug.h"
#include "core/ledger/orderrow.h"
#include "core/ledger/refundrow.h"
#include "core/ledger/roletable.h"
#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr auto newestFirst = " ORDER BY created_at DESC, rowid DESC"_L1;

/// Word for word the condition of the index refund_unsettled: only then does SQLite use it.
constexpr auto unsettledCondition =
    "state <> 'refunded' AND NOT (state = 'refused' AND (error_code = "
    "'REFUNDCLOSE' OR coalesce(absent_until - absent_since, 0) >= 120000))"_L1;

Result<QList<Refund>> refundsWhere(
    SqliteConnection &connection, const QString &condition, const QVariantList &values)
{
    return connection.all<Refund>(
        u"SELECT "_s + refundrow::columns + u" FROM refund WHERE "_s + condition, values, refundrow::read);
}

Result<Refund> onlyRefund(SqliteConnection &connection, const QString &outRefundNo)
{
    const auto found = refundsWhere(connection, u"out_refund_no = ?"_s, {sqlText(outRefundNo)});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(Error::Kind::Rejected, u"REFUND_NOT_FOUND"_s, {}, outRefundNo);
    return found->first();
}

/// A ledger of an older schema that is only read has none.
Result<bool> hasRefundTable(const LedgerReader &reader)
{
    return schema::hasTable(reader.connection(), u"refund"_s);
}

bool isPaid(const Order &order)
{
    return order.state == OrderState::Paid || order.state == OrderState::PaidLate;
}

std::int64_t fenHeld(const QList<Refund> &others)
{
    std::int64_t sum = 0;
    for (const Refund &refund : others)
        sum += holdsReserve(refund) ? refund.refundFee.fen() : 0;
    return sum;
}

/// One reservation in the making, inside the transaction that settles the race with other desks.
class Reservation final
{
public:
    Reservation(const LedgerReader &reader, const Refund &wish, TimeWitness witness)
        : m_reader{reader},
          m_wish{wish},
          m_witness{witness}
    {
    }

    /// Whether it may be made; afterwards `again` is the refused refund to be taken up instead, if any.
    [[nodiscard]] Result<> check()
    {
        const auto order = m_reader.order(m_wish.outTradeNo);
        if (!order)
            return tl::unexpected(order.error());
        if (!isPaid(*order))
            return refuse(u"ORDER_NOT_PAID"_s, stateName(order->state));
        const auto others =
            refundsWhere(m_reader.connection(), u"out_trade_no = ?"_s, {sqlText(m_wish.outTradeNo)});
        if (!others)
            return tl::unexpected(others.error());
        if (const auto allowed = checkRole(); !allowed)
            return allowed;
        for (const auto part :
            {&Reservation::checkAmount, &Reservation::checkOthers, &Reservation::checkTimes})
            if (const auto good = (this->*part)(*order, *others); !good)
                return good;
        return {};
    }
    [[nodiscard]] const std::optional<Refund> &again() const { return m_again; }

private:
    [[nodiscard]] Result<> refuse(const QString &code, const QString &detail = {}) const
    {
        return failure(Error::Kind::Rejected, code, detail, m_wish.outTradeNo);
    }
    /// While nobody has a PIN, everybody may. Whether a PIN was right is for core/access to say.
    [[nodiscard]] Result<> checkRole() const
    {
        const auto roles = allRoles(m_reader);
        if (!roles)
            return tl::unexpected(roles.error());
        if (roles->isEmpty())
            return {};
        const auto role = std::find_if(roles->begin(), roles->end(),
            [this](const RoleRow &row) { return roleName(row.role) == m_wish.role; });
        if (role == roles->end())
            return refuse(m_wish.role.isEmpty() ? u"PIN_NEEDED"_s : u"ROLE_WITHOUT_PIN"_s);
        if (m_wish.refundFee > role->refundLimit)
            return failure(Error::Kind::Rejected, u"ROLE_LIMIT"_s, QString::number(role->refundLimit.fen()),
                m_wish.role);
        return {};
    }
    [[nodiscard]] Result<> checkAmount(const Order &order, const QList<Refund> &others)
    {
        const std::int64_t left = order.totalFee.fen() - fenHeld(others);
        if (m_wish.refundFee.fen() > left && !isPlanted(PlantedBug::ReserveNotChecked))
            return refuse(u"REFUND_EXCEEDS"_s, QString::number(left));
        const auto parts = std::count_if(others.begin(), others.end(), holdsReserve);
        return parts < refundPartsMax ? Result<>{} : refuse(u"REFUND_TOO_MANY"_s);
    }
    /// A refused number may be used again, or a new one once it is proven that the platform does not have it.
    [[nodiscard]] Result<> checkOthers(const Order &, const QList<Refund> &others)
    {
        for (const Refund &refund : others) {
            if (refund.state != RefundState::Refused || isRefusalProven(refund))
                continue;
            if (refund.refundFee != m_wish.refundFee)
                return refuse(u"REFUND_OPEN"_s, refund.outRefundNo);
            m_again = refund;
        }
        return {};
    }
    [[nodiscard]] Result<> checkTimes(const Order &order, const QList<Refund> &others)
    {
        const QDateTime now = m_wish.createdAt;
        if (m_witness == TimeWitness::Ledger)
            if (const auto right = checkTime(m_reader, now); !right)
                return right;
        const QDateTime paidAt = order.platformPaidAt.isValid() ? order.platformPaidAt : order.paidAt;
        if (now > paidAt.addYears(refundYearsMax))
            return refuse(u"REFUND_TOO_LATE"_s);
        for (const Refund &refund : others) {
            const qint64 age = refund.requestedAt.secsTo(now);
            const bool isCounted = holdsReserve(refund) && refund.requestedAt.isValid();
            if (isCounted && age < refundGap.count())
                return refuse(
                    u"REFUND_TOO_SOON"_s, QString::number(refundGap.count() - std::max(age, qint64{0})));
        }
        return {};
    }

    const LedgerReader &m_reader;
    const Refund &m_wish;
    TimeWitness m_witness;
    std::optional<Refund> m_again;
};

Result<> recordAll(LedgerStore &store, QList<EventRow> &events, const Refund &refund, RefundState before)
{
    const QVariantList row = refundrow::values(refund);
    RefundState state = before;
    for (EventRow &event : events) {
        event.outTradeNo = refund.outTradeNo;
        event.outRefundNo = refund.outRefundNo;
        state = refundStateFromName(event.kind).value_or(state);
        const auto id = store.recordEvent(
            event, {refund.outTradeNo, refund.outRefundNo, {}, {}}, refundStateName(state), row);
        if (!id)
            return tl::unexpected(id.error());
        event.id = *id;
    }
    Q_ASSERT_X(state == refund.state, Q_FUNC_INFO, "a change of state without an event of its name (I11)");
    return {};
}

Result<> write(LedgerStore &store, const QString &sql, const QVariantList &values, const Refund &refund)
{
    SqliteConnection &connection = store.read().connection();
    const auto row = connection.tryRun(sql, values);
    if (row)
        return {};
    const bool isNumberTaken =
        row.error().primaryCode() == sqlite::constraint && row.error().text.contains(u"refund.out_refund_no");
    if (isNumberTaken)
        return failure(Error::Kind::Rejected, u"REFUND_NUMBER_TAKEN"_s, row.error().text, refund.outRefundNo);
    return tl::unexpected(storageError(row.error(), connection.path()));
}

/// A refusal's amount was free meanwhile: it is set aside anew, and the same bytes will leave.
Result<Refund> takeUpAgain(LedgerStore &store, const Refund &refused, const Refund &wish)
{
    Refund next = refused;
    next.state = RefundState::Requested;
    next.requestedAt = std::max(wish.createdAt, refused.createdAt);
    next.settledAt = {};
    next.absentSince = {};
    next.absentUntil = {};
    next.errorCode.clear();
    ++next.revision;
    QList<EventRow> events(1);
    events.first().at = wish.createdAt;
    events.first().kind = refundStateName(next.state);
    events.first().source = EventSource::Desk;
    events.first().detail = wish.intent; // so that the wish is known again (F28)
    if (const auto row = write(store, refundrow::updateStatement(), refundrow::updateValues(next), next);
        !row)
        return tl::unexpected(row.error());
    if (const auto noted = recordAll(store, events, next, refused.state); !noted)
        return tl::unexpected(noted.error());
    return next;
}

Result<Refund> insertNew(LedgerStore &store, const Refund &wish, const QList<EventRow> &events)
{
    Refund first = wish;
    first.revision = 1;
    if (const auto row = write(store, refundrow::insertStatement(), refundrow::values(first), first); !row)
        return tl::unexpected(row.error());
    QList<EventRow> rows = events;
    if (const auto noted = recordAll(store, rows, first, RefundState::Reserved); !noted)
        return tl::unexpected(noted.error());
    return first;
}

/// The order's own row changes only when money has really gone back.
Result<EventRow> bookOnOrder(LedgerStore &store, const Refund &refund, const EventRow &cause)
{
    const auto order = store.read().order(refund.outTradeNo);
    if (!order)
        return tl::unexpected(order.error());
    Order next = *order;
    const auto sum = order->refundedFee.plus(refund.refundFee);
    if (!sum)
        return tl::unexpected(sum.error());
    next.refundedFee = *sum;
    ++next.revision;
    SqliteConnection &connection = store.read().connection();
    if (const auto row = connection.execute(orderrow::updateStatement(), orderrow::updateValues(next)); !row)
        return tl::unexpected(row.error());
    EventRow event;
    event.outTradeNo = order->outTradeNo;
    event.at = cause.at;
    event.kind = refundStateName(RefundState::Refunded);
    event.source = cause.source;
    event.detail = refund.outRefundNo;
    const auto id = store.recordEvent(
        event, {order->outTradeNo, {}, {}, {}}, stateName(next.state), orderrow::insertValues(next));
    if (!id)
        return tl::unexpected(id.error());
    event.id = *id;
    return event;
}

} // namespace

Result<Refund> reserveRefund(
    LedgerStore &store, const Refund &refund, const QList<EventRow> &events, TimeWitness witness)
{
    Q_ASSERT(!events.isEmpty() && events.first().kind == refundStateName(RefundState::Reserved));
    Result<Refund> made;
    const auto written = store.transaction([&](SqliteConnection &connection) -> Result<> {
        const auto same = refundsWhere(connection,
            u"intent = ?1 OR out_refund_no IN (SELECT out_refund_no FROM event WHERE out_trade_no = ?2 AND "
            u"out_refund_no IS NOT NULL AND kind = 'requested' AND detail = ?1)"_s,
            {sqlText(refund.intent), sqlText(refund.outTradeNo)});
        if (!same)
            return tl::unexpected(same.error());
        if (!same->isEmpty()) {
            made = same->first();
            return {};
        }
        Reservation reservation{store.read(), refund, witness};
        if (const auto good = reservation.check(); !good)
            return good;
        made = reservation.again() ? takeUpAgain(store, *reservation.again(), refund)
                                   : insertNew(store, refund, events);
        return made ? Result<>{} : tl::unexpected(made.error());
    });
    return written ? made : tl::unexpected(written.error());
}

Result<RefundApplied> applyToRefund(
    LedgerStore &store, const QString &outRefundNo, const RefundDecide &decide)
{
    RefundApplied applied;
    const auto written = store.transaction([&](SqliteConnection &connection) -> Result<> {
        const auto current = onlyRefund(connection, outRefundNo);
        if (!current)
            return tl::unexpected(current.error());
        const RefundStep step = decide(*current);
        applied = {*current, step.record, step.effects};
        if (step.record.isEmpty())
            return {};
        applied.refund = refundrow::withFixedFields(step.next, *current);
        applied.refund.revision = current->revision + 1;
        if (const auto row = write(
                store, refundrow::updateStatement(), refundrow::updateValues(applied.refund), applied.refund);
            !row)
            return row;
        if (const auto noted = recordAll(store, applied.recorded, applied.refund, current->state); !noted)
            return noted;
        const bool isBackNow =
            applied.refund.state == RefundState::Refunded && current->state != RefundState::Refunded;
        if (!isBackNow)
            return {};
        const auto booked = bookOnOrder(store, applied.refund, applied.recorded.last());
        if (!booked)
            return tl::unexpected(booked.error());
        applied.recorded.append(*booked);
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return applied;
}

Result<Refund> refundNumbered(const LedgerReader &reader, const QString &outRefundNo)
{
    return onlyRefund(reader.connection(), outRefundNo);
}

Result<QList<Refund>> refunds(const LedgerReader &reader, const RefundFilter &filter)
{
    const int limit = std::clamp(filter.limit, 1, RefundFilter::limitMax);
    const QString tail = newestFirst + u" LIMIT ?"_s;
    const auto isThere = hasRefundTable(reader);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return QList<Refund>{};
    if (filter.outTradeNo.isEmpty())
        return refundsWhere(reader.connection(), u"TRUE"_s + tail, {limit});
    return refundsWhere(
        reader.connection(), u"out_trade_no = ?"_s + tail, {sqlText(filter.outTradeNo), limit});
}

Result<QList<Refund>> unsettledRefunds(const LedgerReader &reader)
{
    const auto isThere = hasRefundTable(reader);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return QList<Refund>{};
    return refundsWhere(reader.connection(), unsettledCondition + u" ORDER BY created_at, rowid"_s, {});
}

Result<QList<EventRow>> refundEvents(const LedgerReader &reader, const QString &outRefundNo)
{
    return reader.connection().all<EventRow>(
        u"SELECT "_s + orderrow::eventColumns + u" FROM event WHERE out_refund_no = ? ORDER BY id"_s,
        {sqlText(outRefundNo)}, orderrow::readEvent);
}

Result<Money> refundable(const LedgerReader &reader, const QString &outTradeNo)
{
    const auto order = reader.order(outTradeNo);
    if (!order)
        return tl::unexpected(order.error());
    const auto isThere = hasRefundTable(reader);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!isPaid(*order) || !*isThere)
        return Money{};
    const auto all = refundsWhere(reader.connection(), u"out_trade_no = ?"_s, {sqlText(outTradeNo)});
    if (!all)
        return tl::unexpected(all.error());
    return Money::fromFen(order->totalFee.fen() - fenHeld(*all));
}

} // namespace saoma
