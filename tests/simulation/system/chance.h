// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "tests/simulation/dice.h"

#include <QString>

#include <array>
#include <bitset>
#include <optional>

namespace saoma::test {

/// Everything that can go wrong in a simulated shop. Each seed lets a subset of it happen.
enum class SystemFault {
    // Between a desk and the platform
    Drop,
    Delay,
    Duplicate,
    LostAnswer,
    CutAnswer,
    HtmlPage,
    BadSignature,
    SlowDrip,
    Dns,
    MainHostDown,
    BothHostsDown,
    DeskCutOff,
    // From the platform to the listener
    NoticeNever,
    NoticeDropped,
    NoticeDelayed,
    NoticeStorm,
    NoticeReplayed,
    NoticeForged,
    NoticeContradicts,
    NoticeBadSignature,
    NoticeAnswerLost,
    // The platform itself
    NoticeBeforeAnswer,
    SystemErrorBefore,
    SystemErrorAfter,
    RateLimit,
    NumberUsed,
    CloseTooEarly,
    // Processes and disks
    KillDesk,
    KillAtSend,
    KillAtReply,
    KillAll,
    PowerCut,
    PowerCutInRecovery,
    IoError,
    ReadError,
    DiskFull,
    SyncError,
    PauseOfDays,
    SecondInstance,
    // Clocks
    ClockJump,
    ClockBack,
    ClockZone,
    ClockDrift,
    // People
    DoubleClick,
    CancelWhilePaying,
    HurriedCashier,
    FreshCode,
    BuyerFails,
    BuyerLate,
    BuyerOnClose,
    BuyerWalksAway,
    OtherBuyer,
    SignTypeChanged,
    // What is given back
    RefundTwice,
    RefundClosed,
    RefundChange,
    BalanceEmpty,
    Count
};
inline constexpr int systemFaultCount = int(SystemFault::Count);

[[nodiscard]] QString faultName(SystemFault fault);
[[nodiscard]] std::optional<SystemFault> faultFromName(const QString &name);

using FaultSet = std::bitset<std::size_t(systemFaultCount)>;

/// A different stream of chance for every purpose, so that taking one fault away leaves the others as they
/// were.
[[nodiscard]] Dice diceFor(quint64 seed, quint64 purpose);

/// Which faults a seed lets happen, and whether one strikes now.
class Chance final
{
public:
    explicit Chance(quint64 seed, FaultSet without = {});

    [[nodiscard]] FaultSet enabled() const { return m_enabled; }
    [[nodiscard]] bool isOn(SystemFault fault) const { return !m_isCalm && m_enabled[std::size_t(fault)]; }
    /// By the fault's own rate.
    [[nodiscard]] bool strikes(SystemFault fault);
    /// `percent` of the times it is asked, whatever the seed's rate.
    [[nodiscard]] bool strikes(SystemFault fault, int percent);
    [[nodiscard]] Dice &dice(SystemFault fault) { return m_dice[std::size_t(fault)]; }
    /// From now on nothing strikes.
    void calmDown() { m_isCalm = true; }
    [[nodiscard]] bool isCalm() const { return m_isCalm; }

private:
    FaultSet m_enabled;
    bool m_isCalm = false;
    std::array<int, std::size_t(systemFaultCount)> m_perMille{};
    std::vector<Dice> m_dice;
};

/// The core's randomness, by seed.
class DiceRandom final : public Random
{
public:
    explicit DiceRandom(Dice dice)
        : m_dice{dice}
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype size) override
    {
        QByteArray out(size, '\0');
        for (char &byte : out)
            byte = char(m_dice.below(256));
        return out;
    }

private:
    Dice m_dice;
};

} // namespace saoma::test
