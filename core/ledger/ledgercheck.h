// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/dayhead.h"
#include "core/ledger/ledgerreader.h"
#include "core/wechat/merchant.h"

namespace saoma {

/// What a check can do besides reading the file alone.
struct LedgerCheckOptions
{
    const wechat::Merchant *merchant = nullptr; ///< Its key is looked for in every table (I23).
    bool verifiesEvidence = false; ///< With that key (I22): what an earlier key signed does not verify.
    QList<DayHead> heads;          ///< Exported ones, to hold the chain against (I13).
    bool areHeadsComplete = false; ///< `heads` are all up to the last: the ledger's own file.
};

/// Verifies the invariants that a file can show, SQLite's own integrity included: one line per violation,
/// beginning with the invariant's id ("I05 …"); empty if the ledger is clean. Where the file is damaged, what
/// was found until then and a line that says so. Errors: Storage, but not LEDGER_DAMAGED.
[[nodiscard]] Result<QStringList> checkLedger(
    const LedgerReader &reader, const LedgerCheckOptions &options = {});

} // namespace saoma
