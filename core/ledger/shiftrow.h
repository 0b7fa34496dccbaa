// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace saoma::shiftrow {

/// All columns of a shift: what an event's row_hash covers, in its order.
inline constexpr char16_t columns[] =
    u"number, desk, cashier, opened_at, cash_float, closed_at, cash_taken, cash_counted, note, paid_orders, "
    u"paid_fee, refunds, refunded_fee, revision";
inline constexpr int columnCount = 14;

} // namespace saoma::shiftrow
