// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/orderexport.h"

namespace saoma {

/// The headings and words of an exported list in the installed language. Any thread.
[[nodiscard]] QString orderHeading(OrderColumn column);
[[nodiscard]] QString orderStateWord(OrderState state);
[[nodiscard]] QString methodWord(PayMethod method);

} // namespace saoma
