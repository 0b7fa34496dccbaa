// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace saoma::test {

/// Chance by seed (SplitMix64): the same throws on every machine, and cheap to make by the hundred thousand.
class Dice final
{
public:
    explicit Dice(quint64 seed)
        : m_state{seed}
    {
    }
    quint64 throwAny()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … sides − 1.
    int below(int sides) { return int(throwAny() % quint64(sides)); }
    /// from … to, both included.
    int between(int from, int to) { return from + below(to - from + 1); }
    bool percent(int chance) { return below(100) < chance; }

private:
    quint64 m_state;
};

} // namespace saoma::test
