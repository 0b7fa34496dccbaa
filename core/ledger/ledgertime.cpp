// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgertime.h"

#include "core/ledger/ledgerreader.h"
#include "core/ledger/sqliteconnection.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int beijingOffsetSeconds = 8 * 60 * 60;

/// The newest entry is not always the last one: what becomes of orders under way is recorded by whatever the
/// clock says. The newest order cannot be behind that, and few events follow it.
Result<QDateTime> newestTime(const LedgerReader &reader)
{
    return reader.connection()
        .number(
            u"SELECT max(coalesce((SELECT max(created_at) FROM order_), 0), coalesce((SELECT max(at) FROM "
            u"(SELECT at FROM event ORDER BY id DESC LIMIT 256)), 0))"_s)
        .map([](qint64 milliseconds) { return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC); });
}

} // namespace

Result<> checkTime(const LedgerReader &reader, const QDateTime &now)
{
    const Result<QDateTime> newest = newestTime(reader);
    if (!newest)
        return tl::unexpected(newest.error());
    if (now.addSecs(clockTolerance.count()) >= *newest)
        return {};
    const QString when = newest->toOffsetFromUtc(beijingOffsetSeconds).toString(u"yyyy-MM-dd HH:mm");
    return failure(Error::Kind::Rejected, u"CLOCK_BEHIND"_s,
        u"the clock says "_s + now.toString(Qt::ISODate) + u", an entry "_s + newest->toString(Qt::ISODate),
        when);
}

} // namespace saoma
