// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace saoma {

/// Time as core code sees it: the wall clock for records, a monotonic clock for waiting, and timers.
/// A port: programs use `SystemClock`, tests a clock that they move by hand.
class Clock
{
public:
    using Duration = std::chrono::milliseconds;

    virtual ~Clock() = default;

    /// The wall clock, UTC, in whole milliseconds. May jump.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;

    /// Time since an unspecified start. Never goes back, and counts on while the machine's clock is set.
    [[nodiscard]] virtual Duration monotonic() const = 0;

    /// Calls `action` once after `delay`, on the caller's thread, from the event loop; not at all if
    /// `context` dies first.
    virtual void callAfter(Duration delay, QObject *context, std::function<void()> action) = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] Duration monotonic() const override;
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override;
};

/// Beijing's time, all year.
inline constexpr int beijingOffsetSeconds = 8 * 60 * 60;

/// The day in Beijing at that moment.
[[nodiscard]] QDate beijingDay(const QDateTime &utc);

/// UTC: when that day begins in Beijing.
[[nodiscard]] QDateTime startOfBeijingDay(QDate day);

/// The platform's written time: yyyyMMddHHmmss in Beijing (UTC+8, no summer time), whatever zone the PC is
/// in.
[[nodiscard]] QByteArray toBeijing(const QDateTime &utc);

/// Reads `toBeijing`'s form; an invalid QDateTime if it is anything else.
[[nodiscard]] QDateTime fromBeijing(QByteArrayView text);

} // namespace saoma
