// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/accidents.h"

#include "core/wechat/signing.h"
#include "core/wechat/xml.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma::test {
namespace {

constexpr quint64 accidentPurpose = 4000; // and up: one stream for each kind
constexpr int nearPercent = 75;

constexpr SystemFault planned[] = {SystemFault::MainHostDown, SystemFault::BothHostsDown,
    SystemFault::DeskCutOff, SystemFault::KillDesk, SystemFault::KillAtSend, SystemFault::KillAtReply,
    SystemFault::KillAll, SystemFault::PowerCut, SystemFault::IoError, SystemFault::ReadError,
    SystemFault::DiskFull, SystemFault::SyncError, SystemFault::PauseOfDays, SystemFault::SecondInstance,
    SystemFault::ClockJump, SystemFault::ClockBack, SystemFault::ClockZone, SystemFault::ClockDrift,
    SystemFault::NoticeReplayed, SystemFault::NoticeForged, SystemFault::NoticeContradicts};

Clock::Duration seconds(Dice &dice, int from, int to)
{
    return std::chrono::seconds(dice.between(from, to));
}

} // namespace

Accidents::Accidents(World &world, Timeline &timeline, Chance &chance, quint64 seed, People::Trace trace)
    : m_world{world},
      m_timeline{timeline},
      m_chance{chance},
      m_seed{seed},
      m_trace{std::move(trace)}
{
}

void Accidents::plan(const QList<Clock::Duration> &saleTimes, std::chrono::hours hours)
{
    for (const SystemFault fault : planned) {
        Dice dice = diceFor(m_seed, accidentPurpose + quint64(fault));
        const int times = fault == SystemFault::PauseOfDays ? 1 : dice.between(1, 4);
        for (int i = 0; m_chance.isOn(fault) && i < times; ++i) {
            Clock::Duration at =
                m_timeline.now() + std::chrono::seconds(dice.between(10, int(hours.count()) * 3600));
            const Clock::Duration sale = saleTimes[dice.below(int(saleTimes.size()))];
            const auto shift = std::chrono::milliseconds(dice.between(-500, 20'000));
            if (dice.percent(nearPercent))
                at = sale + shift;
            m_timeline.after(at - m_timeline.now(), this, [this, fault] {
                if (!m_chance.isCalm())
                    happen(fault);
            });
        }
    }
}

void Accidents::happen(SystemFault fault)
{
    m_trace(u"*** "_s + faultName(fault));
    Dice &dice = m_chance.dice(fault);
    outage(fault, dice);
    death(fault, dice);
    disk(fault, dice);
    clock(fault, dice);
    stranger(fault, dice);
}

void Accidents::outage(SystemFault fault, Dice &dice)
{
    if (fault == SystemFault::MainHostDown)
        m_world.network().fail(Network::Outage::MainHost, seconds(dice, 60, 3 * 3600));
    if (fault == SystemFault::BothHostsDown)
        m_world.network().fail(Network::Outage::BothHosts, seconds(dice, 10, 6 * 3600));
    if (fault == SystemFault::DeskCutOff)
        m_world.network().fail(
            Network::Outage::Desk, seconds(dice, 10, 12 * 3600), dice.below(m_world.deskCount()));
}

void Accidents::death(SystemFault fault, Dice &dice)
{
    if (fault == SystemFault::KillDesk)
        m_world.killDesk(dice.below(m_world.deskCount()));
    if (fault == SystemFault::KillAtSend)
        m_world.killAtNextSend(dice.percent(50));
    if (fault == SystemFault::KillAtReply)
        m_world.killAtNextReply();
    if (fault == SystemFault::KillAll)
        m_world.killAll(0ms);
    if (fault == SystemFault::PauseOfDays)
        m_world.killAll(seconds(dice, 20 * 3600, 60 * 3600));
    if (fault == SystemFault::SecondInstance)
        m_world.startSecondInstance(seconds(dice, 1, 7200));
}

void Accidents::disk(SystemFault fault, Dice &dice)
{
    using Kind = DiskFault::Kind;
    if (fault == SystemFault::PowerCut)
        m_world.cutPowerAfter(dice.between(1, 30));
    if (fault == SystemFault::IoError)
        m_world.troubleDisk(
            {dice.percent(30) ? Kind::ShortWrite : Kind::IoError, dice.between(1, 20), dice.percent(50)},
            seconds(dice, 1, 600));
    if (fault == SystemFault::ReadError)
        m_world.troubleDisk({Kind::ReadError, dice.between(1, 40), dice.percent(30)}, seconds(dice, 1, 600));
    if (fault == SystemFault::DiskFull)
        m_world.troubleDisk({Kind::Full, 1, true}, seconds(dice, 10, 3 * 3600));
    if (fault == SystemFault::SyncError)
        m_world.troubleDisk({dice.percent(50) ? Kind::SyncError : Kind::SyncErrorLosing, dice.between(1, 10)},
            seconds(dice, 1, 600));
}

void Accidents::clock(SystemFault fault, Dice &dice)
{
    if (fault == SystemFault::ClockJump)
        m_world.moveClock(seconds(dice, -3600, 3600));
    if (fault == SystemFault::ClockBack)
        m_world.moveClock(-seconds(dice, 1, 24 * 3600 - 1));
    if (fault == SystemFault::ClockZone)
        m_world.moveClock(dice.percent(50) ? 8h : -13h);
    if (fault == SystemFault::ClockDrift)
        m_world.driftClock(dice.between(-20'000, 20'000));
}

void Accidents::stranger(SystemFault fault, Dice &dice)
{
    HttpRequest request{"POST", "/wechat/notify/pay", {}, QHostAddress(QHostAddress::LocalHost)};
    World::Sender sender = World::Sender::Replayer;
    const QList<QByteArray> &sent = m_world.house().noticesSent();
    if (fault == SystemFault::NoticeReplayed && !sent.isEmpty())
        request.body = sent[dice.below(int(sent.size()))];
    if (fault == SystemFault::NoticeForged) {
        request.body = forged(dice);
        sender = World::Sender::Forger;
    }
    const QList<simulator::Order> orders = m_world.house().books().orders();
    if (fault == SystemFault::NoticeContradicts && !orders.isEmpty()) {
        const simulator::Order order =
            orders[dice.percent(70) ? orders.size() - 1 : dice.below(int(orders.size()))];
        auto kind = PlatformHouse::Contradiction(dice.below(4));
        // Of an order that is not yet known to be paid it would be a payment like any other.
        if (kind == PlatformHouse::Contradiction::Transaction
            && !m_world.truth().hasSeenPaid(QString::fromUtf8(order.outTradeNo)))
            kind = PlatformHouse::Contradiction::Amount;
        request.body = m_world.house().contradiction(order, kind);
        sender = World::Sender::Platform;
    }
    if (!request.body.isEmpty())
        m_world.postToListener(request, sender, [](const HttpReply &) {});
}

/// As somebody would who knows everything but the key.
QByteArray Accidents::forged(Dice &dice)
{
    const QList<simulator::Order> orders = m_world.house().books().orders();
    if (orders.isEmpty())
        return "<xml/>";
    const simulator::Order &order = orders.last();
    wechat::Fields fields = *wechat::parseXml(m_world.house().contradiction(order));
    fields["total_fee"] = QByteArray::number(qint64{order.totalFee});
    const SecretBytes otherKey{"OtherKeyOtherKeyOtherKeyOtherKey"};
    fields.erase("sign");
    switch (dice.below(5)) {
    case 0:
        return wechat::writeXml(fields);
    case 1:
        wechat::addSign(fields, wechat::SignType::Md5, otherKey);
        return wechat::writeXml(fields);
    case 2:
        wechat::addSign(fields, wechat::SignType::HmacSha256, otherKey);
        return wechat::writeXml(fields);
    case 3:
        fields["sign"] = "";
        return wechat::writeXml(fields);
    default:
        fields["sign"] = QByteArray(64, 'A');
        return "<!DOCTYPE xml [<!ENTITY a \"SUCCESS\">]>" + wechat::writeXml(fields);
    }
}

} // namespace saoma::test
