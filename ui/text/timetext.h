// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace saoma {

/// The time of day on this desk: "14:03:27". Empty for an invalid time.
[[nodiscard]] QString timeText(const QDateTime &utc);

/// Day and time of day on this desk: "2026-11-23 14:03:27".
[[nodiscard]] QString dayTimeText(const QDateTime &utc);

/// For programs, ISO 8601 with the desk's offset: "2026-11-23T14:03:27.000+08:00". Empty for an invalid time.
[[nodiscard]] QString isoTimeText(const QDateTime &utc);

/// What is left of a countdown: "4:59" as "04:59"; never below "00:00".
[[nodiscard]] QString countdownText(std::chrono::seconds left);

/// Whole seconds until `utc`, rounded up, so that 00:00 is shown when it is over and not before; never
/// negative.
[[nodiscard]] std::chrono::seconds secondsUntil(const QDateTime &utc, const QDateTime &nowUtc);

/// A wait in words, rounded up: "43 seconds", "5 minutes", "3 hours".
[[nodiscard]] QString waitText(std::chrono::seconds wait);

} // namespace saoma
