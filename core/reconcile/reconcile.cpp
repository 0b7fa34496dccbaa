// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/reconcile.h"

#include "core/base/clock.h"
#include "core/ledger/refundbook.h"
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
Result<> readBill(const QString &path, const ReconcileWatch &watch,
    const std::function<Result<>(const BillEntry &)> &take, Reconciler::Covers *covers = nullptr)
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
    if (covers)
        *covers = {entries->coversPayments(), entries->coversRefunds()};
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

/// What the first reading tells, after all of it has been found whole, and this merchant's.
struct Contents
{
    std::optional<BillDays> days; ///< Nothing: it has no rows.
    Reconciler::Covers covers;
};

Result<Contents> contentsOf(const QString &path, const QByteArray &mchId, const ReconcileWatch &watch)
{
    QDateTime first;
    QDateTime last;
    Contents contents;
    const auto take = [&](const BillEntry &entry) -> Result<> {
        if (entry.mchId != mchId)
            return failure(
                Error::Kind::Protocol, u"BILL_OTHER_MERCHANT"_s, {}, QString::fromUtf8(entry.mchId));
        first = first.isValid() ? std::min(first, entry.at) : entry.at;
        last = last.isValid() ? std::max(last, entry.at) : entry.at;
        return {};
    };
    if (const auto read = readBill(path, watch, take, &contents.covers); !read)
        return tl::unexpected(read.error());
    if (first.isValid())
        contents.days = BillDays{beijingDay(first), beijingDay(last)};
    return contents;
}

/// What is on record, or nothing where that is all that is wrong.
template <typename T>
Result<std::optional<T>> orNothing(const Result<T> &found)
{
    if (found)
        return std::optional{*found};
    if (found.error().kind == Error::Kind::Rejected)
        return std::optional<T>{};
    return tl::unexpected(found.error());
}

} // namespace

Result<Reconciliation> reconcile(const LedgerReader &ledger, const QString &path, const QByteArray &mchId,
    std::optional<QDate> day, const ReconcileWatch &watch)
{
    const auto contents = contentsOf(path, mchId, {{}, watch.stop});
    if (!contents)
        return tl::unexpected(contents.error());
    if (!contents->days && !day)
        return Reconciliation{};
    const BillDays days = contents->days ? *contents->days : BillDays{*day, *day};
    if (day && days != BillDays{*day, *day})
        return failure(Error::Kind::Protocol, u"BILL_OTHER_DAY"_s, {}, days.first.toString(Qt::ISODate));
    auto booked = readDayBook(ledger, days);
    if (!booked)
        return tl::unexpected(booked.error());
    const Reconciler::LookUp lookUp{
        [&ledger](const QString &outTradeNo) { return orNothing(ledger.order(outTradeNo)); },
        [&ledger](const QString &outRefundNo) { return orNothing(refundNumbered(ledger, outRefundNo)); }};
    Reconciler reconciler{*std::move(booked), lookUp, contents->covers};
    const auto compared =
        readBill(path, watch, [&](const BillEntry &entry) { return reconciler.add(entry); });
    if (!compared)
        return tl::unexpected(compared.error());
    return reconciler.take();
}

} // namespace saoma
