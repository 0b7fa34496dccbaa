// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>

#include <chrono>

namespace saoma {

class LedgerReader;

/// Who says that the time of a new order is right.
enum class TimeWitness {
    Ledger,   ///< What is on record: the time must not lie before it.
    Platform, ///< The platform, whose clock agrees with ours, whatever is on record.
};

/// How far the clock may lie behind what is on record. Less is a time server at work, and no code, no notice
/// and no day depends on it.
inline constexpr std::chrono::seconds clockTolerance{300};

/// Whether `now` can be the time, after all that is on record. Errors: Rejected CLOCK_BEHIND, its subject the
/// time of the newest entry in Beijing; Storage.
[[nodiscard]] Result<> checkTime(const LedgerReader &reader, const QDateTime &now);

} // namespace saoma
