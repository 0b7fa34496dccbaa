// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

namespace saoma {

/// Verifies the invariants that a file can show, SQLite's own integrity included: one line per violation,
/// beginning with the invariant's id ("I05 …"); empty if the ledger is clean. Error: Storage.
[[nodiscard]] Result<QStringList> checkLedger(const LedgerReader &reader);

} // namespace saoma
