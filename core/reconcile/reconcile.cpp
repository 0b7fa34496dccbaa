// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/reconcile.h"

#include "core/base/clock.h"
#include "core/reconcile/billfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using wechat::BillEntry;
using wechat::BillEntryReader;
using wechat::BillReader;

constexpr qint64 rowsBetweenWords = 4096;

/// Reads a whole bill, entry by entry, and checks its totals.
Result<> readBill(
    const QString &path, const ReconcileWatch &watch, const std::function<Result<>(const BillEntry &)> &take)
{
    const auto file = BillFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    BillReader bill{[&file] { return (*file)->line(); }};
    if (const auto opened = bill.open(); !opened || bill.columns().isEmpty())
        return opened;
    const auto entries = BillEntryReader::of(bill);
    if (!entries)
        return tl::unexpected(entries.error());
    if (!entries->coversPayments())
        return failure(Error::Kind::Protocol, u"BILL_NO_PAYMENTS"_s);
    for (qint64 rows = 1;; ++rows) {
        const auto row = bill.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return bill.checkTotals();
        const auto entry = entries->read(**row);
        if (!entry)
            return tl::unexpected(entry.error());
        if (const auto taken = take(*entry); !taken)
            return taken;
        if (rows % rowsBetweenWords != 0)
            continue;
        if (watch.stop && *watch.stop)
            return failure(Error::Kind::Cancelled, u"CANCELLED"_s);
        if (watch.progress)
            watch.progress(rows);
    }
}

/// The days of a bill's rows, after all of it has been found whole, and this merchant's.
Result<std::optional<BillDays>> daysOf(
    const QString &path, const QByteArray &mchId, const ReconcileWatch &watch)
{
    QDateTime first;
    QDateTime last;
    const auto read = readBill(path, watch, [&](const BillEntry &entry) -> Result<> {
        if (entry.mchId != mchId)
            return failure(
                Error::Kind::Protocol, u"BILL_OTHER_MERCHANT"_s, {}, QString::fromUtf8(entry.mchId));
        first = first.isValid() ? std::min(first, entry.at) : entry.at;
        last = last.isValid() ? std::max(last, entry.at) : entry.at;
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!first.isValid())
        return std::optional<BillDays>{};
    return std::optional{BillDays{beijingDay(first), beijingDay(last)}};
}

} // namespace

Result<Reconciliation> reconcile(const LedgerReader &ledger, const QString &path, const QByteArray &mchId,
    std::optional<QDate> day, const ReconcileWatch &watch)
{
    const auto found = daysOf(path, mchId, {{}, watch.stop});
    if (!found)
        return tl::unexpected(found.error());
    if (!*found && !day)
        return Reconciliation{};
    BillDays days = *found ? **found : BillDays{*day, *day};
    if (day && (days.first != *day || days.last != *day))
        return failure(Error::Kind::Protocol, u"BILL_OTHER_DAY"_s, {}, days.first.toString(Qt::ISODate));
    auto booked = readPayments(ledger, days);
    if (!booked)
        return tl::unexpected(booked.error());
    Reconciler reconciler{
        days, *std::move(booked), [&ledger](const QString &outTradeNo) -> Result<std::optional<Order>> {
            const auto order = ledger.order(outTradeNo);
            if (order)
                return std::optional{*order};
            if (order.error().kind == Error::Kind::Rejected)
                return std::optional<Order>{};
            return tl::unexpected(order.error());
        }};
    const auto compared =
        readBill(path, watch, [&](const BillEntry &entry) { return reconciler.add(entry); });
    if (!compared)
        return tl::unexpected(compared.error());
    return reconciler.take();
}

} // namespace saoma
