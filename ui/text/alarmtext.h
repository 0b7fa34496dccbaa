// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/alarms.h"
#include "ui/text/statetext.h"

namespace saoma {

/// An alarm in words: what happened, what it means for the money, what to do.
struct AlarmText
{
    QString sentence; ///< Whole sentences, one line.
    QString done;     ///< The button by which it is settled.
    Tone tone = Tone::Bad;
    Sign sign = Sign::Shield;
};

[[nodiscard]] AlarmText alarmText(const Alarm &alarm);

} // namespace saoma
