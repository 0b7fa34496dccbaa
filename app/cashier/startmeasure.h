// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace saoma {

/// Measures how the desktop program starts: when the window is first painted, and for how long the GUI thread
/// kept from its event loop in one stretch after that. Prints one JSON line (`first_paint_at_ms` on
/// CLOCK_MONOTONIC, `longest_stall_ms`, and `longest_work_ms`: the same in processor time, which other
/// programs cannot lengthen) and ends the program. Used by `saoma-cashier --measure SECONDS`.
class StartMeasure final : public QObject
{
    Q_OBJECT
public:
    explicit StartMeasure(std::chrono::seconds duration, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Instant = std::chrono::steady_clock::time_point;
    void beginWatchingStalls();
    void report();

    std::chrono::seconds m_duration;
    std::optional<Instant> m_firstPaint;
    QTimer m_heart;
    Instant m_lastBeat{};
    std::chrono::nanoseconds m_longest{};
    std::chrono::nanoseconds m_workAtLastBeat{};
    std::chrono::nanoseconds m_longestWork{};
};

} // namespace saoma
