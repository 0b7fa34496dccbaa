// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"
#include "ui/text/statetext.h"

#include <QString>

namespace saoma {

/// One line of a time line in words.
struct EventText
{
    QString what; ///< "Paid"
    QString note; ///< What is worth knowing beside it; often empty.
    QString who;  ///< Who said so: "WeChat, asked by us"
    Tone tone = Tone::Neutral;
};

[[nodiscard]] EventText eventText(const EventRow &row);

/// "Desk", "WeChat, asked by us", …
[[nodiscard]] QString sourceText(EventSource source);

} // namespace saoma
