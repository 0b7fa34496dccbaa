// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/system/world.h"

namespace saoma::test {

/// What befalls the shop from outside, and when: outages, deaths, disks, clocks, and strangers' notices.
class Accidents final : public QObject
{
    Q_OBJECT
public:
    Accidents(World &world, Timeline &timeline, Chance &chance, quint64 seed, People::Trace trace);

    /// Mostly just after the times given, where they hurt.
    void plan(const QList<Clock::Duration> &saleTimes, std::chrono::hours hours);

private:
    void happen(SystemFault fault);
    void outage(SystemFault fault, Dice &dice);
    void death(SystemFault fault, Dice &dice);
    void disk(SystemFault fault, Dice &dice);
    void clock(SystemFault fault, Dice &dice);
    void stranger(SystemFault fault, Dice &dice);
    [[nodiscard]] QByteArray forged(Dice &dice);

    World &m_world;
    Timeline &m_timeline;
    Chance &m_chance;
    quint64 m_seed;
    People::Trace m_trace;
};

} // namespace saoma::test
