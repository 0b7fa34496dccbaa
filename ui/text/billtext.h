// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/billrepair.h"

namespace saoma {

/// A difference in a few words: "Missing here".
[[nodiscard]] QString differenceWord(Difference::Kind kind);

/// What it is, and what to do, in a sentence or two.
[[nodiscard]] QString differenceText(const Difference &difference);

/// What became of it.
[[nodiscard]] QString repairedText(const Repaired &repaired);

/// "57 payments, ¥1234.50; 2 refunds, ¥12.00; charge ¥7.41; 57 match, 2 differences."
[[nodiscard]] QString reconciliationText(const Reconciliation &result);

} // namespace saoma
