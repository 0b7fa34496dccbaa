// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cashier/startmeasure.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace saoma {
namespace {

constexpr std::chrono::milliseconds beat{1};

/// Processor time this thread has had.
std::chrono::nanoseconds workDone()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

StartMeasure::StartMeasure(std::chrono::seconds duration, QObject *parent)
    : QObject{parent},
      m_duration{duration}
{
    qApp->installEventFilter(this);
}

bool StartMeasure::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Paint && widget && widget->isWindow()) {
        qApp->removeEventFilter(this);
        // Queued: runs when this round of painting is over.
        QMetaObject::invokeMethod(this, &StartMeasure::beginWatchingStalls, Qt::QueuedConnection);
    }
    return false;
}

/// A heartbeat every millisecond: whatever keeps the event loop from it shows as a longer gap.
void StartMeasure::beginWatchingStalls()
{
    m_firstPaint = m_lastBeat = std::chrono::steady_clock::now();
    m_workAtLastBeat = workDone();
    m_heart.setTimerType(Qt::PreciseTimer);
    connect(&m_heart, &QTimer::timeout, this, [this] {
        const Instant now = std::chrono::steady_clock::now();
        m_longest = std::max<std::chrono::nanoseconds>(m_longest, now - m_lastBeat - beat);
        m_lastBeat = now;
        const std::chrono::nanoseconds work = workDone();
        m_longestWork = std::max(m_longestWork, work - m_workAtLastBeat);
        m_workAtLastBeat = work;
    });
    m_heart.start(beat);
    QTimer::singleShot(m_duration, this, &StartMeasure::report);
}

void StartMeasure::report()
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    std::printf("{\"first_paint_at_ms\":%.3f,\"longest_stall_ms\":%.3f,\"longest_work_ms\":%.3f}\n",
        Milliseconds(m_firstPaint->time_since_epoch()).count(), Milliseconds(m_longest).count(),
        Milliseconds(m_longestWork).count());
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace saoma
