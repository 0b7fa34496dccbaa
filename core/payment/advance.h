// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/event.h"

#include <chrono>

namespace saoma {

/// The only place that decides what becomes of an order. Pure: the ledger runs it inside its transaction, and
/// only after the commit are the effects performed. Docs: docs/payment.md has the table.
[[nodiscard]] Step advance(const Order &order, const Event &event);

/// How long after its code's life a buyer may still be typing the password before the order is closed.
inline constexpr std::chrono::seconds typingPatience{300};

/// So long may a request that nobody answered be under way, doubles included: only after that is it certain
/// that what the platform has never heard of will not come.
inline constexpr int arrivesWithinSeconds = 120;

/// What of `payment` does not fit `order`, such as "TOTAL_FEE_DIFFERS"; empty if it is this order's (F13).
[[nodiscard]] QString contradiction(const Order &order, const wechat::Payment &payment);

/// After how many unanswered queries in a row an order is shown as unknown.
inline constexpr int unansweredUntilUnknown = 3;

} // namespace saoma
