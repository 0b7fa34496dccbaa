// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/deadline.h"

#include <algorithm>
#include <utility>

namespace saoma {

Deadline::Deadline(Clock &clock, std::function<void()> action)
    : m_clock{clock},
      m_action{std::move(action)}
{
}

void Deadline::start(Clock::Duration delay)
{
    m_due = m_clock.monotonic() + std::max(delay, Clock::Duration::zero());
    if (!m_alarm || *m_alarm > *m_due)
        setAlarm(*m_due);
}

void Deadline::setAlarm(Clock::Duration at)
{
    m_alarm = at;
    m_clock.callAfter(at - m_clock.monotonic(), &m_context, [this, at] { ring(at); });
}

void Deadline::ring(Clock::Duration at)
{
    if (m_alarm == at)
        m_alarm.reset();
    if (!m_due)
        return;
    if (m_clock.monotonic() >= *m_due) {
        m_due.reset();
        m_action(); // may set it anew, or be the end of this object
    } else if (!m_alarm || *m_alarm > *m_due) {
        setAlarm(*m_due);
    }
}

} // namespace saoma
