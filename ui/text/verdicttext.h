// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"
#include "ui/text/statetext.h"

#include <optional>

namespace saoma {

/// Whether a search is a number from somebody's phone: one word of an order number or transaction id, six
/// signs or more, most of them digits.
[[nodiscard]] bool isNumberFromPhone(const QString &text);

/// What this shop can say to a buyer who shows a number and says “I have paid”.
struct Verdict
{
    QString word; ///< "Paid ¥12.50 at 10:31, this shop"
    QString todo; ///< What it means for the goods, and what to do.
    Tone tone = Tone::Neutral;
    Sign sign = Sign::Question;
};

/// `found`: the orders whose number or transaction id ends so, as many as are known by now.
[[nodiscard]] Verdict verdictOn(const QString &number, const QList<Order> &found, const QDateTime &nowUtc);

} // namespace saoma
