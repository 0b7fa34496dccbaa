// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace saoma {

/// A question whose every answer row is a violation: `id` number: `what`. `%2` in `what` is the second
/// column.
struct CheckRule
{
    const char *id;
    const char *what;
    const char *sql;
    bool isAboutSeveral = false;  ///< The second column is what orders have in common.
    bool followsFromMany = false; ///< Asked only where the chain holds: what was changed has its own line.
};

/// Of sales, orders, their events and products.
[[nodiscard]] std::span<const CheckRule> orderCheckRules();
/// Of refunds, their events and roles. Where they concern an order, the line names its refunds, too.
[[nodiscard]] std::span<const CheckRule> refundCheckRules();
[[nodiscard]] std::span<const CheckRule> shiftCheckRules();

} // namespace saoma
