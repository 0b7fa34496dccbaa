// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/comparedbill.h"

#include <algorithm>

namespace saoma {

const Repaired *ComparedBill::repairOf(const Difference &difference) const
{
    const auto known = std::find_if(repaired.cbegin(), repaired.cend(),
        [&difference](const Repaired &repair) { return repair.difference == difference; });
    return known == repaired.cend() ? nullptr : &*known;
}

void ComparedBill::take(const QList<Repaired> &repairs)
{
    for (const Repaired &repair : repairs) {
        if (!found.differences.contains(repair.difference))
            continue;
        repaired.removeIf(
            [&repair](const Repaired &earlier) { return earlier.difference == repair.difference; });
        repaired.append(repair);
    }
}

Reconciliation sumOf(const QList<ComparedBill> &bills)
{
    Reconciliation sum;
    for (const ComparedBill &bill : bills) {
        const Reconciliation &found = bill.found;
        sum.days.first =
            sum.days.first.isValid() ? std::min(sum.days.first, found.days.first) : found.days.first;
        sum.days.last = sum.days.last.isValid() ? std::max(sum.days.last, found.days.last) : found.days.last;
        sum.payments += found.payments;
        sum.matched += found.matched;
        sum.fenThere += found.fenThere;
        sum.fenHere += found.fenHere;
        sum.charge += found.charge;
        sum.refunds += found.refunds;
        sum.refundedFenThere += found.refundedFenThere;
        sum.refundedFenHere += found.refundedFenHere;
        sum.differences += found.differences;
    }
    return sum;
}

QList<Difference> openDifferences(const QList<ComparedBill> &bills)
{
    QList<Difference> open;
    for (const ComparedBill &bill : bills) {
        for (const Difference &difference : bill.found.differences) {
            const Repaired *repair = bill.repairOf(difference);
            if (!repair || !repair->isDone)
                open.append(difference);
        }
    }
    return open;
}

} // namespace saoma
