// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/billrepair.h"

namespace saoma {

/// One bill held against the ledger, and what became of its differences since.
struct ComparedBill
{
    std::optional<QDate> day; ///< That it was fetched for; nothing for a file of somebody's.
    Reconciliation found;
    QList<Repaired> repaired;

    /// Nothing: nobody has asked about this difference.
    [[nodiscard]] const Repaired *repairOf(const Difference &difference) const;
    /// Replaces what an earlier repair of the same difference came to; others' are passed over.
    void take(const QList<Repaired> &repairs);
};

/// The sums of them all, their differences one after the other.
[[nodiscard]] Reconciliation sumOf(const QList<ComparedBill> &bills);

/// The differences that nothing has ended yet.
[[nodiscard]] QList<Difference> openDifferences(const QList<ComparedBill> &bills);

} // namespace saoma
