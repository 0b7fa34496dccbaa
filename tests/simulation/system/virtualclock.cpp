// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/virtualclock.h"

#include <QCoreApplication>

#include <algorithm>

namespace saoma::test {
namespace {

constexpr qint64 beginMs = 1'800'000'000'000; // January 2027, in the afternoon in Beijing

} // namespace

Timeline::Timeline()
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Timeline::eventFilter(QObject *receiver, QEvent *event)
{
    ++m_delivered;
    return QObject::eventFilter(receiver, event);
}

/// Qt delivers what is queued at the time of the call; what that queues in turn is for the next round.
void Timeline::deliverQueued()
{
    do {
        m_delivered = 0;
        QCoreApplication::sendPostedEvents();
    } while (m_delivered > 0);
}

void Timeline::after(Duration delay, QObject *context, std::function<void()> action)
{
    Q_ASSERT(context);
    m_heap.push_back({m_now + std::max(delay, Duration::zero()), ++m_asked, context, std::move(action)});
    std::push_heap(m_heap.begin(), m_heap.end());
}

bool Timeline::runUntil(Duration end, const std::function<bool()> &afterStep)
{
    deliverQueued();
    while (!m_heap.empty() && m_heap.front().time <= end) {
        std::pop_heap(m_heap.begin(), m_heap.end());
        const Entry entry = std::move(m_heap.back());
        m_heap.pop_back();
        if (!entry.context)
            continue;
        m_now = entry.time;
        ++m_steps;
        entry.action();
        deliverQueued();
        if (!afterStep())
            return false;
    }
    m_now = end;
    return true;
}

QDateTime VirtualClock::utcNow() const
{
    return QDateTime::fromMSecsSinceEpoch(beginMs + (m_timeline.now() + error()).count(), Qt::UTC);
}

std::chrono::milliseconds VirtualClock::error() const
{
    return m_offset + (m_timeline.now() - m_driftsSince) * m_drift / 1'000'000;
}

void VirtualClock::drift(int partsPerMillion)
{
    m_offset = error();
    m_driftsSince = m_timeline.now();
    m_drift = partsPerMillion;
}

void VirtualClock::setRight()
{
    m_offset = {};
    m_drift = 0;
}

void LookClock::callAfter(Duration delay, QObject *context, std::function<void()> action)
{
    m_parked.push_back({m_clock.monotonic() + delay, delay, context, std::move(action)});
}

void LookClock::wake()
{
    for (Parked &look : std::exchange(m_parked, {})) {
        if (!look.context)
            continue;
        const Duration late = m_clock.monotonic() - look.due;
        const Duration next = late < Duration::zero() ? -late : look.gap - late % look.gap;
        m_timeline.after(next, look.context, std::move(look.action));
    }
}

} // namespace saoma::test
