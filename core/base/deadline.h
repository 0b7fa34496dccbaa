// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <functional>
#include <optional>

namespace saoma {

/// One moment on a clock's monotonic side that can be moved and dropped; `action` is called when it passes.
/// The port has no timer that can be taken back, so an alarm that comes too early is set anew, and moving the
/// moment further away costs nothing.
/// Thread: the one that makes it. The clock must outlive it.
class Deadline final
{
public:
    Deadline(Clock &clock, std::function<void()> action);
    Q_DISABLE_COPY_MOVE(Deadline)

    /// From now; replaces the moment that was set.
    void start(Clock::Duration delay);
    void stop() { m_due.reset(); }
    [[nodiscard]] bool isRunning() const { return m_due.has_value(); }

private:
    void setAlarm(Clock::Duration at);
    void ring(Clock::Duration at);

    Clock &m_clock;
    std::function<void()> m_action;
    std::optional<Clock::Duration> m_due;
    std::optional<Clock::Duration> m_alarm; ///< The earliest one that is still to ring.
    QObject m_context;                      ///< Alarms die with it.
};

} // namespace saoma
