// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"

#include <QCoreApplication>

namespace saoma::test {

void ManualClock::callAfter(Duration delay, QObject *context, std::function<void()> action)
{
    m_timers.emplace(m_monotonic + std::max(delay, Duration::zero()), Timer{context, std::move(action)});
}

void ManualClock::advance(Duration by)
{
    const Duration end = m_monotonic + by;
    const auto moveTo = [this](Duration time) {
        m_wall = m_wall.addMSecs((time - m_monotonic).count());
        m_monotonic = time;
    };
    QCoreApplication::processEvents();
    while (!m_timers.empty() && m_timers.begin()->first <= end) {
        const auto first = m_timers.begin();
        moveTo(std::max(m_monotonic, first->first));
        const Timer timer = std::move(first->second);
        m_timers.erase(first);
        if (timer.context)
            timer.action();
        QCoreApplication::processEvents();
    }
    moveTo(end);
    QCoreApplication::processEvents();
}

} // namespace saoma::test
