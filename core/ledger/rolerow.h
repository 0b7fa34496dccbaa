// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace saoma::rolerow {

/// All columns of a role: what an event's row_hash covers, in its order.
inline constexpr char16_t columns[] = u"name, pin_hash, refund_limit, tries, tried_at, changed_at, revision";
inline constexpr int columnCount = 7;

} // namespace saoma::rolerow
