// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/chance.h"

#include <algorithm>

namespace saoma::test {
namespace {

constexpr const char *faultNames[] = {"drop", "delay", "duplicate", "lost_answer", "cut_answer", "html_page",
    "bad_signature", "slow_drip", "dns", "main_host_down", "both_hosts_down", "desk_cut_off", "notice_never",
    "notice_dropped", "notice_delayed", "notice_storm", "notice_replayed", "notice_forged",
    "notice_contradicts", "notice_bad_signature", "notice_answer_lost", "notice_before_answer",
    "system_error_before", "system_error_after", "rate_limit", "number_used", "close_too_early", "kill_desk",
    "kill_at_send", "kill_at_reply", "kill_all", "power_cut", "power_cut_in_recovery", "io_error",
    "read_error", "disk_full", "sync_error", "pause_of_days", "second_instance", "clock_jump", "clock_back",
    "clock_zone", "clock_drift", "double_click", "cancel_while_paying", "hurried_cashier", "fresh_code",
    "buyer_fails", "buyer_late", "buyer_on_close", "buyer_walks_away", "other_buyer", "sign_type_changed",
    "refund_twice", "refund_closed", "refund_change", "balance_empty"};
static_assert(std::size(faultNames) == std::size_t(systemFaultCount));

constexpr quint64 planPurpose = 1000;
constexpr int enabledPercents[] = {0, 10, 25, 25, 50, 80}; // from an ordinary day to the worst one
constexpr int rates[] = {5, 20, 50, 150, 350};             // per mille

} // namespace

QString faultName(SystemFault fault)
{
    return QString::fromLatin1(faultNames[std::size_t(fault)]);
}

std::optional<SystemFault> faultFromName(const QString &name)
{
    for (int i = 0; i < systemFaultCount; ++i)
        if (name == QLatin1StringView{faultNames[i]})
            return SystemFault(i);
    return std::nullopt;
}

Dice diceFor(quint64 seed, quint64 purpose)
{
    Dice mixer{seed};
    return Dice{mixer.throwAny() ^ (purpose + 1) * 0xd1342543de82ef95ULL};
}

Chance::Chance(quint64 seed, FaultSet without)
{
    Dice plan = diceFor(seed, planPurpose);
    const int percent = enabledPercents[plan.below(int(std::size(enabledPercents)))];
    for (int i = 0; i < systemFaultCount; ++i) {
        m_enabled[std::size_t(i)] = plan.percent(percent);
        m_perMille[std::size_t(i)] = rates[plan.below(int(std::size(rates)))];
        m_dice.push_back(diceFor(seed, quint64(i)));
    }
    m_enabled &= ~without;
}

bool Chance::strikes(SystemFault fault)
{
    return isOn(fault) && dice(fault).below(1000) < m_perMille[std::size_t(fault)];
}

bool Chance::strikes(SystemFault fault, int percent)
{
    return isOn(fault) && dice(fault).percent(percent);
}

} // namespace saoma::test
