// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <vector>

namespace saoma::test {

/// The one event heap of a simulated world: what is due at the same time happens in the order it was asked
/// for.
class Timeline final : public QObject
{
    Q_OBJECT
public:
    using Duration = Clock::Duration;

    Timeline();
    bool eventFilter(QObject *receiver, QEvent *event) override; ///< Counts.

    [[nodiscard]] Duration now() const { return m_now; }
    void after(Duration delay, QObject *context, std::function<void()> action);

    /// Lets everything up to `end` happen, queued calls delivered after each step and then `afterStep`,
    /// which says whether to go on. False if it said no.
    bool runUntil(Duration end, const std::function<bool()> &afterStep);
    [[nodiscard]] quint64 steps() const { return m_steps; }

private:
    void deliverQueued();

    struct Entry
    {
        Duration time;
        quint64 order;
        QPointer<QObject> context;
        std::function<void()> action;
        friend bool operator<(const Entry &a, const Entry &b) // for a heap whose top is due first
        {
            return std::tie(b.time, b.order) < std::tie(a.time, a.order);
        }
    };
    Duration m_now{1000};
    quint64 m_asked = 0;
    quint64 m_steps = 0;
    quint64 m_delivered = 0;
    std::vector<Entry> m_heap;
};

/// One machine's clock on that line of time: its wall clock may be wrong, jump and drift.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(Timeline &timeline)
        : m_timeline{timeline}
    {
    }
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] Duration monotonic() const override { return m_timeline.now(); }
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override
    {
        m_timeline.after(delay, context, std::move(action));
    }

    void jump(std::chrono::milliseconds by) { m_offset += by; }
    void drift(int partsPerMillion); ///< From now on, until set again.
    void setRight();                 ///< As a time server would.
    [[nodiscard]] std::chrono::milliseconds error() const;

private:
    Timeline &m_timeline;
    std::chrono::milliseconds m_offset{0};
    Duration m_driftsSince{0};
    int m_drift = 0;
};

/// The clock given to a Ledger. Its only timers ask every 100 ms whether somebody else has written; they
/// wait here until somebody has, which looks the same and lets 73 hours pass in a fraction of a second.
class LookClock final : public Clock
{
public:
    LookClock(VirtualClock &clock, Timeline &timeline)
        : m_clock{clock},
          m_timeline{timeline}
    {
    }
    [[nodiscard]] QDateTime utcNow() const override { return m_clock.utcNow(); }
    [[nodiscard]] Duration monotonic() const override { return m_clock.monotonic(); }
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override;

    void wake(); ///< Somebody has written.

private:
    struct Parked
    {
        Duration due;
        Duration gap;
        QPointer<QObject> context;
        std::function<void()> action;
    };
    VirtualClock &m_clock;
    Timeline &m_timeline;
    std::vector<Parked> m_parked;
};

} // namespace saoma::test
