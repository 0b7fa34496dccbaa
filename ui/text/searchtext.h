// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ordersearch.h"

namespace saoma {

/// What somebody who looks for orders may mean by what is typed: OrderSearch::ofText, and besides the states
/// by their Chinese and English words (two signs, or three letters, are enough of them), and days: "11-28",
/// "11/28", "11月28日", "2026-11-28", "today", "昨天". A day without a year is the last one there was.
/// `nowUtc` says which day it is in Beijing.
[[nodiscard]] OrderSearch searchFrom(const QString &text, const QDateTime &nowUtc);

} // namespace saoma
