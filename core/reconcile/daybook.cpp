// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/daybook.h"

#include "core/base/clock.h"
#include "core/ledger/sqliteconnection.h"

using namespace Qt::StringLiterals;

namespace saoma {
Result<QList<BookedPayment>> readPayments(const LedgerReader &reader, const BillDays &days)
{
    const qint64 from = startOfBeijingDay(days.first).toMSecsSinceEpoch();
    const qint64 to = startOfBeijingDay(days.last.addDays(1)).toMSecsSinceEpoch();
    return reader.connection().all<BookedPayment>(
        u"SELECT out_trade_no, transaction_id, platform_paid_at, total_fee FROM order_"
        " WHERE created_at >= ? AND created_at < ? AND platform_paid_at >= ? AND platform_paid_at < ?"
        " ORDER BY out_trade_no"_s,
        {from - paidWithinMs, to + paidWithinMs, from, to},
        [](const SqliteRow &row) -> Result<BookedPayment> {
            return BookedPayment{row.text(0).toUtf8(), row.text(1).toUtf8(),
                QDateTime::fromMSecsSinceEpoch(row.number(2), Qt::UTC), row.number(3)};
        });
}

} // namespace saoma
