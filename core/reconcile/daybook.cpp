// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/daybook.h"

#include "core/base/clock.h"
#include "core/ledger/sqliteconnection.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct Span
{
    qint64 from; ///< Milliseconds since 1970 UTC.
    qint64 to;
};

Result<QList<BookedPayment>> readPayments(SqliteConnection &connection, Span span)
{
    return connection.all<BookedPayment>(
        u"SELECT out_trade_no, transaction_id, platform_paid_at, total_fee FROM order_"
        " WHERE created_at >= ? AND created_at < ? AND platform_paid_at >= ? AND platform_paid_at < ?"
        " ORDER BY out_trade_no"_s,
        {span.from - paidWithinMs, span.to + paidWithinMs, span.from, span.to},
        [](const SqliteRow &row) -> Result<BookedPayment> {
            return BookedPayment{row.text(0).toUtf8(), row.text(1).toUtf8(),
                QDateTime::fromMSecsSinceEpoch(row.number(2), Qt::UTC), row.number(3)};
        });
}

Result<QList<BookedRefund>> readRefunds(SqliteConnection &connection, Span span)
{
    return connection.all<BookedRefund>(
        u"SELECT out_refund_no, out_trade_no, requested_at, refund_fee FROM refund"
        " WHERE created_at < ? AND requested_at >= ? AND requested_at < ?"
        " AND state IN ('processing', 'refunded', 'abnormal') ORDER BY out_refund_no"_s,
        {span.to, span.from, span.to}, [](const SqliteRow &row) -> Result<BookedRefund> {
            return BookedRefund{row.text(0).toUtf8(), row.text(1).toUtf8(),
                QDateTime::fromMSecsSinceEpoch(row.number(2), Qt::UTC), row.number(3)};
        });
}

} // namespace

Result<DayBook> readDayBook(const LedgerReader &reader, const BillDays &days)
{
    const Span span{startOfBeijingDay(days.first).toMSecsSinceEpoch(),
        startOfBeijingDay(days.last.addDays(1)).toMSecsSinceEpoch()};
    auto payments = readPayments(reader.connection(), span);
    if (!payments)
        return tl::unexpected(payments.error());
    auto refunds = readRefunds(reader.connection(), span);
    if (!refunds)
        return tl::unexpected(refunds.error());
    return DayBook{days, *std::move(payments), *std::move(refunds)};
}

} // namespace saoma
