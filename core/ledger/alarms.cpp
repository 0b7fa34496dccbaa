// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/alarms.h"

#include "core/ledger/sqliteconnection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int eventsLookedAt = 20'000; ///< A look at all of them would take too long in an old ledger.

bool isAlarming(const EventRow &row)
{
    return row.kind == stateName(OrderState::PaidLate) || row.kind == stateName(OrderState::Suspicious)
        || row.kind == u"contradiction" || row.kind == u"transaction_taken";
}

/// The last event whose alarm such an event settles: what came between the look and the key has not been
/// seen.
qint64 settledBy(const EventRow &acknowledged)
{
    return acknowledged.detail.isEmpty() ? acknowledged.id : acknowledged.detail.toLongLong();
}

} // namespace

Result<std::optional<Alarm>> alarmOf(const LedgerReader &reader, const QString &outTradeNo)
{
    const auto events = reader.events(outTradeNo);
    if (!events)
        return tl::unexpected(events.error());
    qint64 settled = 0;
    for (const EventRow &row : *events)
        if (row.kind == acknowledgedKind)
            settled = std::max(settled, settledBy(row));
    const auto last = std::find_if(events->crbegin(), events->crend(), isAlarming);
    if (last == events->crend() || last->id <= settled)
        return std::optional<Alarm>{};
    const auto order = reader.order(outTradeNo);
    if (!order)
        return tl::unexpected(order.error());
    return std::optional{Alarm{*order, *last}};
}

Result<QList<Alarm>> openAlarms(const LedgerReader &reader)
{
    const auto numbers = reader.connection().all<QString>(
        u"SELECT out_trade_no FROM event WHERE id > (SELECT coalesce(max(id), 0) FROM event) - ? "
        u"AND kind IN ('paid_late', 'suspicious', 'contradiction', 'transaction_taken') "
        u"GROUP BY out_trade_no ORDER BY max(id)"_s,
        {eventsLookedAt}, [](const SqliteRow &row) -> Result<QString> { return row.text(0); });
    if (!numbers)
        return tl::unexpected(numbers.error());
    QList<Alarm> alarms;
    for (const QString &outTradeNo : *numbers) {
        const auto alarm = alarmOf(reader, outTradeNo);
        if (!alarm)
            return tl::unexpected(alarm.error());
        if (*alarm)
            alarms.append(**alarm);
    }
    return alarms;
}

} // namespace saoma
