// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/event.h"

#include <chrono>

namespace saoma {

/// The only place that decides what becomes of an order. Pure: the ledger runs it inside its transaction, and
/// only after the commit are the effects performed. Docs: docs/payment.md has the table.
[[nodiscard]] Step advance(const Order &order, const Event &event);

/// True while the platform's final word is owed: of unsettled orders, and of suspicious ones until an answer
/// to our own query has said which it is (F13). Such orders are asked about until it comes.
[[nodiscard]] bool owesWord(const Order &order);

/// How long after its code's life a buyer may still be typing the password before the order is closed.
inline constexpr std::chrono::seconds typingPatience{300};

/// After how many unanswered queries in a row an order is shown as unknown.
inline constexpr int unansweredUntilUnknown = 3;

} // namespace saoma
