// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/alarms.h"

#include "core/ledger/refundbook.h"
#include "core/ledger/sqliteconnection.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int eventsLookedAt = 20'000; ///< A look at all of them would take too long in an old ledger.

bool isAlarming(const EventRow &row)
{
    return row.outRefundNo.isEmpty()
        && (row.kind == stateName(OrderState::PaidLate) || row.kind == stateName(OrderState::Suspicious)
            || row.kind == u"contradiction" || row.kind == u"transaction_taken");
}

bool needsLook(RefundState state)
{
    return state == RefundState::Refused || state == RefundState::Abnormal || state == RefundState::Unknown;
}

/// By refund number, and under the empty one the order's own: the last event whose alarm is settled. What
/// came between the look and the key has not been seen.
using Settled = QMap<QString, qint64>;

Settled settledIn(const QList<EventRow> &events)
{
    Settled settled;
    for (const EventRow &row : events) {
        if (row.kind != acknowledgedKind)
            continue;
        const qint64 seen = row.detail.isEmpty() ? row.id : row.detail.toLongLong();
        const auto alarm = std::find_if(
            events.begin(), events.end(), [seen](const EventRow &event) { return event.id == seen; });
        qint64 &last = settled[alarm == events.end() ? QString() : alarm->outRefundNo];
        last = std::max(last, seen);
    }
    return settled;
}

/// The event by which the refund came to stand as it does, if that has to be looked at.
const EventRow *alarmingEvent(const QList<EventRow> &events, const Refund &refund, const QDateTime &now)
{
    if (!needsLook(refund.state))
        return nullptr;
    const auto last = std::find_if(events.crbegin(), events.crend(), [&refund](const EventRow &row) {
        return row.outRefundNo == refund.outRefundNo && row.kind == refundStateName(refund.state);
    });
    const bool isYoung = refund.state == RefundState::Unknown && last != events.crend()
        && last->at.secsTo(now) < std::chrono::seconds(refundUnknownLong).count();
    return last == events.crend() || isYoung ? nullptr : &*last;
}

QList<EventRow> alarmingEventsOf(
    const QList<EventRow> &events, const QList<Refund> &refunds, const QDateTime &now)
{
    QList<EventRow> found;
    const auto own = std::find_if(events.crbegin(), events.crend(), isAlarming);
    if (own != events.crend())
        found.append(*own);
    for (const Refund &refund : refunds)
        if (const EventRow *row = alarmingEvent(events, refund, now))
            found.append(*row);
    return found;
}

Result<QStringList> ordersToLookAt(const LedgerReader &reader)
{
    auto numbers = reader.connection().all<QString>(
        u"SELECT out_trade_no FROM event WHERE id > (SELECT coalesce(max(id), 0) FROM event) - ? "
        u"AND out_trade_no IS NOT NULL AND kind IN ('paid_late', 'suspicious', 'contradiction', "
        u"'transaction_taken', 'refused', 'abnormal') GROUP BY out_trade_no"_s,
        {eventsLookedAt}, [](const SqliteRow &row) -> Result<QString> { return row.text(0); });
    const auto open = unsettledRefunds(reader);
    if (!numbers || !open)
        return tl::unexpected(numbers ? open.error() : numbers.error());
    QStringList wanted = *numbers;
    for (const Refund &refund : *open)
        wanted.append(refund.outTradeNo);
    wanted.removeDuplicates();
    return wanted;
}

} // namespace

Result<QList<Alarm>> alarmsOf(const LedgerReader &reader, const QString &outTradeNo, const QDateTime &now)
{
    const auto events = reader.events(outTradeNo);
    if (!events)
        return tl::unexpected(events.error());
    const bool hasRefund = std::any_of(
        events->begin(), events->end(), [](const EventRow &row) { return !row.outRefundNo.isEmpty(); });
    RefundFilter filter;
    filter.outTradeNo = outTradeNo;
    filter.limit = RefundFilter::limitMax;
    const auto all = hasRefund ? refunds(reader, filter) : Result<QList<Refund>>{QList<Refund>{}};
    if (!all)
        return tl::unexpected(all.error());
    const Settled settled = settledIn(*events);
    QList<Alarm> alarms;
    for (const EventRow &row : alarmingEventsOf(*events, *all, now)) {
        if (row.id <= settled.value(row.outRefundNo))
            continue;
        const auto order = reader.order(outTradeNo);
        if (!order)
            return tl::unexpected(order.error());
        Alarm alarm{*order, row};
        for (const Refund &refund : *all)
            if (refund.outRefundNo == row.outRefundNo)
                alarm.refund = refund;
        alarms.append(alarm);
    }
    std::sort(
        alarms.begin(), alarms.end(), [](const Alarm &a, const Alarm &b) { return a.why.id < b.why.id; });
    return alarms;
}

Result<QList<Alarm>> openAlarms(const LedgerReader &reader, const QDateTime &now)
{
    const auto numbers = ordersToLookAt(reader);
    if (!numbers)
        return tl::unexpected(numbers.error());
    QList<Alarm> alarms;
    for (const QString &outTradeNo : *numbers) {
        const auto found = alarmsOf(reader, outTradeNo, now);
        if (!found)
            return tl::unexpected(found.error());
        alarms += *found;
    }
    std::sort(
        alarms.begin(), alarms.end(), [](const Alarm &a, const Alarm &b) { return a.why.id < b.why.id; });
    return alarms;
}

} // namespace saoma
