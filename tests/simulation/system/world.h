// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/system/people.h"
#include "tests/simulation/system/returns.h"

#include <QSet>

namespace saoma::test {

struct SystemPlan
{
    quint64 seed = 1;
    FaultSet without = {}; ///< Faults that shall not happen although the seed would let them.
    std::chrono::hours hours{48};
    People::Trace trace = {};
};

struct SystemOutcome
{
    std::optional<Violation> violation;
    SystemMarks marks;
    FaultSet enabled;
    quint64 steps = 0;
    qint64 sales = 0;
};

/// One schedule: a shop of one to three processes on one ledger, its platform and its people, first with the
/// seed's faults (safety), then 25 virtual hours without any (liveness).
class World final : public QObject
{
    Q_OBJECT
public:
    explicit World(const SystemPlan &plan);
    ~World() override;

    [[nodiscard]] SystemOutcome run();

    // Accidents; `desk` may be any number.
    void killDesk(int desk);
    void killAll(Clock::Duration downFor);
    void killAtNextSend(bool afterwards) { m_killAtSend = afterwards ? AtSend::After : AtSend::Before; }
    void killAtNextReply() { m_killAtReply = true; }
    void cutPowerAfter(int calls);
    void troubleDisk(DiskFault fault, Clock::Duration howLong);
    void startSecondInstance(Clock::Duration howLong);
    void moveClock(std::chrono::milliseconds by);
    void driftClock(int partsPerMillion) { m_machineClock.drift(partsPerMillion); }
    /// Anybody may post to the listener; a forged notice must never be accepted.
    enum class Sender { Platform, Forger, Replayer };
    bool postToListener(
        const HttpRequest &request, Sender sender, const std::function<void(const HttpReply &)> &done);

    [[nodiscard]] Network &network() { return m_network; }
    [[nodiscard]] PlatformHouse &house() { return m_house; }
    [[nodiscard]] const Truth &truth() const { return m_truth; }
    [[nodiscard]] People &people() { return *m_people; }
    [[nodiscard]] SystemMarks &marks() { return m_marks; }
    [[nodiscard]] int deskCount() const { return int(m_desks.size()); }

private:
    enum class AtSend { Nothing, Before, After };
    void addDesk(int number, const QString &id);
    void openShop();
    void start(Desk &desk);
    void restartLater(Desk &desk, Clock::Duration pause);
    void buryTheDead();
    void blackout();
    bool afterStep();
    [[nodiscard]] bool mayLeave(int desk, const QString &path, const QByteArray &body);
    void hasLeft(int desk, const QString &path);
    void onOpened(Desk &desk, bool withUnsettled);
    void endTroubles();
    void refundNoticeAnswered(const QByteArray &notice, bool isAccepted);
    void checkFile(const QString &when);
    void trace(const QString &line);
    [[nodiscard]] Clock::Duration aMoment()
    {
        return std::chrono::milliseconds(m_dice.between(500, 900'000));
    }

    SystemPlan m_plan;
    Timeline m_timeline;
    Chance m_chance;
    SystemMarks m_marks;
    Dice m_dice;
    MemoryDisk m_disk;
    Truth m_truth;
    Network m_network;
    MerchantLine m_merchantLine;
    VirtualClock m_platformClock;
    VirtualClock m_machineClock;
    PlatformHouse m_house;
    RefundTruth m_refundTruth;
    std::vector<std::unique_ptr<Desk>> m_desks; ///< The last one is the second instance of the first.
    std::unique_ptr<People> m_people;
    std::unique_ptr<Returns> m_returns;
    QSet<int> m_doomed;
    bool m_areAllDoomed = false;
    Clock::Duration m_downFor{};
    AtSend m_killAtSend = AtSend::Nothing;
    bool m_killAtReply = false;
    wechat::SignType m_listenerSignType{}; ///< As the listener's shop is set now.
    bool m_isDiskSound = true;
    quint64 m_trouble = 0;
    bool m_isCutPlanned = false;
    qint64 m_calls = 0;
    int m_restarts = 0;
};

[[nodiscard]] SystemOutcome runSystem(const SystemPlan &plan);

} // namespace saoma::test
