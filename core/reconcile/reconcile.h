// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/reconciler.h"

#include <atomic>

namespace saoma {

/// What a comparison is told, and tells, while it runs.
struct ReconcileWatch
{
    std::function<void(qint64 rows)> progress; ///< Every few thousand rows; may be empty.
    const std::atomic_bool *stop = nullptr;    ///< Cancelled CANCELLED once it is true.
};

/// Compares the bill in `path` with the ledger, for the days that the bill has rows of (`day`, if it has
/// none). Reads the bill twice: nothing is compared before all of it has been read, and adds up. `mchId`:
/// whose bill it has to be. For a thread of its own, with a reader of its own. Errors: BillFile's,
/// BillReader's and BillEntryReader's; Protocol BILL_DOES_NOT_ADD_UP, BILL_OTHER_MERCHANT (its number as
/// subject), BILL_OTHER_DAY (its first day as subject); Storage.
[[nodiscard]] Result<Reconciliation> reconcile(const LedgerReader &ledger, const QString &path,
    const QByteArray &mchId, std::optional<QDate> day = {}, const ReconcileWatch &watch = {});

} // namespace saoma
