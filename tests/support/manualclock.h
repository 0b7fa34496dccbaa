// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <map>
#include <optional>

namespace saoma::test {

/// A clock that stands still until it is moved; timers fire, in order, inside `advance`.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override { return m_wall; }
    [[nodiscard]] Duration monotonic() const override { return m_monotonic; }
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override;

    /// Moves both clocks on and fires what falls due, each at its own time, with queued calls delivered
    /// between.
    void advance(Duration by);
    /// Moves the wall clock alone, as a user or a time server would.
    void jumpWall(std::chrono::seconds by) { m_wall = m_wall.addSecs(by.count()); }
    [[nodiscard]] qsizetype pendingTimers() const { return qsizetype(m_timers.size()); }
    /// When the next timer falls due, on the monotonic clock.
    [[nodiscard]] std::optional<Duration> nextTimer() const
    {
        return m_timers.empty() ? std::nullopt : std::optional{m_timers.begin()->first};
    }

private:
    struct Timer
    {
        QPointer<QObject> context;
        std::function<void()> action;
    };
    QDateTime m_wall = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    Duration m_monotonic{1'000'000};
    std::multimap<Duration, Timer> m_timers;
};

} // namespace saoma::test
