// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/refund.h"
#include "ui/text/statetext.h"

namespace saoma {

/// A refund's state in a word, and what to do next.
[[nodiscard]] StateText refundText(const Refund &refund);

} // namespace saoma
