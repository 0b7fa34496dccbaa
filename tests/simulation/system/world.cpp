// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/world.h"

#include "tests/simulation/system/accidents.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma::test {
namespace {

constexpr quint64 worldPurpose = 2300;
constexpr std::chrono::hours livenessHours{25};
constexpr auto orderPath = "/unifiedorder"_L1;
constexpr auto refundPath = "/refund"_L1;
const QString deskIds[] = {u"A1"_s, u"B2"_s, u"C3"_s};

simulator::SimulatedMerchant merchantOf(quint64 seed)
{
    simulator::SimulatedMerchant merchant = simulator::SimulatedMerchant::practice();
    merchant.signType =
        diceFor(seed, worldPurpose + 1).percent(25) ? wechat::SignType::Md5 : wechat::SignType::HmacSha256;
    return merchant;
}

bool hasTorn(const DiskImage &image)
{
    return !image.cutReport().torn.isEmpty();
}

} // namespace

World::World(const SystemPlan &plan)
    : m_plan{plan},
      m_chance{plan.seed, plan.without},
      m_dice{diceFor(plan.seed, worldPurpose)},
      m_disk{{}, plan.seed},
      m_truth{m_timeline, m_disk, m_marks},
      m_network{m_timeline, m_chance, m_marks, plan.seed},
      m_merchantLine{m_network},
      m_platformClock{m_timeline},
      m_machineClock{m_timeline},
      m_house{m_platformClock, m_chance, m_marks, m_merchantLine, merchantOf(plan.seed), plan.seed},
      m_refundTruth{m_truth, m_house, m_marks}
{
    m_truth.ask(m_house, m_machineClock);
    m_network.connectTo(m_house,
        {[this](int desk, const QString &path, const QByteArray &body) { return mayLeave(desk, path, body); },
            [this](int desk, const QString &path) { hasLeft(desk, path); },
            [this](const HttpRequest &request, const std::function<void(const HttpReply &)> &done) {
                return postToListener(request, Sender::Platform, done);
            }});
    connect(&m_house, &PlatformHouse::orderChanged, this, [this](const simulator::Order &order) {
        trace(u"  platform: %1 %2"_s.arg(QString::fromUtf8(order.outTradeNo),
            QString::fromLatin1(simulator::orderStateName(order.state))));
    });
    connect(&m_house, &PlatformHouse::refundChanged, this, [this](const simulator::Refund &refund) {
        trace(u"  platform: %1 %2"_s.arg(QString::fromLatin1(refund.outRefundNo),
            QString::fromLatin1(simulator::refundStateName(refund.state))));
    });
    const int desks = m_dice.between(1, 3);
    for (int number = 0; number < desks; ++number)
        addDesk(number, deskIds[number]);
    addDesk(desks, deskIds[0]);
    QList<Desk *> selling;
    for (int number = 0; number < desks; ++number)
        selling.append(m_desks[std::size_t(number)].get());
    m_people = std::make_unique<People>(m_timeline, m_chance, m_marks, m_house, m_truth, selling, plan.seed,
        [this](const QString &line) { trace(line); });
    m_returns = std::make_unique<Returns>(m_timeline, m_chance, m_marks, m_refundTruth, selling, plan.seed,
        [this](const QString &line) { trace(line); });
}

World::~World() = default;

void World::trace(const QString &line)
{
    if (m_plan.trace)
        m_plan.trace(m_platformClock.utcNow().toString(u"dd hh:mm:ss.zzz "_s) + line);
}

void World::addDesk(int number, const QString &id)
{
    auto desk = std::make_unique<Desk>(Desk::Surroundings{m_timeline, m_machineClock, m_disk, m_network,
                                           m_plan.seed, diceFor(m_plan.seed, worldPurpose + 2).percent(60)},
        number, id, number == 0);
    Desk *made = desk.get();
    connect(made, &Desk::opened, this, [this, made](bool withUnsettled) { onOpened(*made, withUnsettled); });
    connect(made, &Desk::couldNotOpen, this, [this, made](const Error &error) {
        trace(u"desk %1 cannot open: %2"_s.arg(made->number()).arg(error.code));
        if (m_isDiskSound && !m_disk.isDown())
            m_truth.violated(u"I24"_s, u"a sound disk and no ledger: "_s + error.code + u' ' + error.detail);
        restartLater(*made, aMoment());
    });
    connect(made, &Desk::saw, this, [this, made](const Order &order) {
        if (m_disk.isDown())
            return;
        trace(u"  desk %1: %2 %3 %4"_s.arg(made->number())
                  .arg(order.outTradeNo, stateName(order.state), order.errorCode));
        m_truth.saw(made->number(), order);
        m_people->look(order);
        m_returns->look(order);
    });
    connect(made, &Desk::sawRefund, this, [this, made](const Refund &refund) {
        if (m_disk.isDown())
            return;
        trace(u"  desk %1: %2 %3 %4"_s.arg(made->number())
                  .arg(refund.outRefundNo, refundStateName(refund.state), refund.errorCode));
        m_refundTruth.saw(refund);
    });
    connect(made, &Desk::refundRefused, this, [this](const Refund &refund) {
        if (!m_disk.isDown())
            m_returns->refused(refund);
    });
    connect(made, &Desk::announced, this, [this](const QString &what, const Order &order) {
        if (!m_disk.isDown())
            m_truth.announced(what, order);
    });
    connect(made, &Desk::trouble, this, [this, made](const Error &error) {
        trace(u"desk %1: trouble %2 %3"_s.arg(made->number()).arg(error.code, error.detail));
        if (error.code == u"LEDGER_CONSTRAINT"_s) // its triggers are the last guard, not the first
            m_truth.violated(u"I03"_s, u"the core wants what the ledger forbids: "_s + error.detail);
        m_marks.note(
            error.code == u"LEDGER_UNCERTAIN"_s ? SystemMark::CommitUncertain : SystemMark::StorageTrouble);
    });
    m_desks.push_back(std::move(desk));
}

void World::start(Desk &desk)
{
    if (desk.isAlive() || m_disk.isDown() || m_truth.violation())
        return;
    wechat::Merchant merchant = m_house.merchant().toMerchant();
    if (m_chance.strikes(SystemFault::SignTypeChanged, 50))
        merchant.signType =
            merchant.signType == wechat::SignType::Md5 ? wechat::SignType::HmacSha256 : wechat::SignType::Md5;
    if (desk.listens())
        m_listenerSignType = merchant.signType;
    trace(u"desk %1 starts"_s.arg(desk.number()));
    desk.start(std::make_shared<const wechat::Merchant>(std::move(merchant)));
}

void World::onOpened(Desk &desk, bool withUnsettled)
{
    if (withUnsettled)
        m_marks.note(SystemMark::RestartWithUnsettled);
    if (desk.number() == 0 && desk.lives() == 1)
        desk.catalog().put(People::product()).then(this, [this, &desk](const Result<void> &put) {
            if (put && desk.isOpen())
                m_people->print(desk);
        });
    else if (!m_chance.isCalm() && desk.number() + 1 < int(m_desks.size()))
        m_people->comeBack(desk.number());
}

void World::restartLater(Desk &desk, Clock::Duration pause)
{
    if (desk.number() + 1 == int(m_desks.size()))
        return; // the second instance was a mistake
    m_timeline.after(pause, &desk, [this, &desk] { start(desk); });
}

void World::openShop()
{
    start(*m_desks.front());
    m_timeline.runUntil(m_timeline.now() + 1s, [this] { return afterStep(); });
    for (std::size_t i = 1; i + 1 < m_desks.size(); ++i)
        start(*m_desks[i]);
}

SystemOutcome World::run()
{
    openShop();
    m_people->plan(m_plan.hours);
    Accidents accidents{
        *this, m_timeline, m_chance, m_plan.seed, [this](const QString &line) { trace(line); }};
    accidents.plan(m_people->saleTimes(), m_plan.hours);
    const auto go = [this] { return afterStep(); };
    if (m_timeline.runUntil(m_timeline.now() + m_plan.hours, go)) {
        endTroubles();
        if (m_timeline.runUntil(m_timeline.now() + livenessHours, go))
            m_truth.checkEnd();
        if (!m_truth.violation())
            m_refundTruth.checkEnd();
    }
    return {m_truth.violation(), m_marks, m_chance.enabled(), m_timeline.steps(), m_people->salesBegun()};
}

void World::endTroubles()
{
    trace(u"--- all faults end ---"_s);
    m_chance.calmDown();
    m_returns->stop();
    m_network.repair();
    m_disk.clearFaults();
    m_isDiskSound = true;
    m_isCutPlanned = false;
    m_killAtSend = AtSend::Nothing;
    m_killAtReply = false;
    m_machineClock.setRight();
    for (std::size_t i = 0; i + 1 < m_desks.size(); ++i)
        start(*m_desks[i]);
}

bool World::afterStep()
{
    if (m_disk.isDown())
        blackout();
    else if (m_areAllDoomed || !m_doomed.isEmpty())
        buryTheDead();
    if (m_disk.calls() != m_calls) {
        m_calls = m_disk.calls();
        for (const auto &desk : m_desks)
            desk->wake();
    }
    return !m_truth.violation();
}

bool World::mayLeave(int desk, const QString &path, const QByteArray &body)
{
    if (m_disk.isDown() || m_areAllDoomed || m_doomed.contains(desk))
        return false;
    const bool isRefund = path.endsWith(refundPath);
    m_truth.callLeaves(body);
    if ((isRefund || path.endsWith(orderPath)) && m_killAtSend == AtSend::Before) {
        m_killAtSend = AtSend::Nothing;
        m_marks.note(isRefund ? SystemMark::KilledAtRefund : SystemMark::KilledBeforeSend);
        killDesk(desk);
        return false;
    }
    if (isRefund)
        m_refundTruth.requestLeaves(body);
    if (path.endsWith(orderPath))
        m_truth.requestLeaves(body);
    return true;
}

void World::hasLeft(int desk, const QString &path)
{
    const bool isRefund = path.endsWith(refundPath);
    if (m_killAtSend != AtSend::After || !(isRefund || path.endsWith(orderPath)))
        return;
    m_killAtSend = AtSend::Nothing;
    m_marks.note(isRefund ? SystemMark::KilledAtRefund : SystemMark::KilledAfterSend);
    killDesk(desk);
}

bool World::postToListener(
    const HttpRequest &request, Sender sender, const std::function<void(const HttpReply &)> &done)
{
    Desk &desk = *m_desks.front();
    if (!desk.isOpen() || m_disk.isDown())
        return false;
    const int life = desk.lives();
    desk.handle(request).then(this, [=, this, &desk](const Result<HttpReply> &reply) {
        if (!reply || !desk.isOpen() || desk.lives() != life || m_disk.isDown() || m_doomed.contains(0))
            return;
        if (std::exchange(m_killAtReply, false)) {
            m_marks.note(SystemMark::KilledBeforeReply);
            return killDesk(0);
        }
        const bool isNotice = request.target.endsWith("notify/pay");
        const bool isAccepted = simulator::isNoticeAccepted({reply->status, reply->body, {}});
        if (isNotice && sender == Sender::Forger) {
            m_marks.note(SystemMark::ForgedRefused);
            if (isAccepted)
                m_truth.violated(
                    u"F01"_s, u"a forged notice was accepted: "_s + QString::fromUtf8(request.body));
        } else if (isNotice) {
            trace(u"  the listener says %1"_s.arg(isAccepted ? u"SUCCESS"_s : u"FAIL"_s));
            m_truth.noticeAnswered(request.body, isAccepted, m_isDiskSound);
            const bool isHmac = request.body.contains("<sign><![CDATA[")
                && request.body.indexOf("]]></sign>") - request.body.indexOf("<sign><![CDATA[") > 64;
            if (isAccepted && isHmac != (m_listenerSignType == wechat::SignType::HmacSha256))
                m_marks.note(SystemMark::OtherSignType);
            if (isAccepted && sender == Sender::Replayer)
                m_marks.note(life > 1 ? SystemMark::ReplayAfterRestart : SystemMark::ReplayAccepted);
        } else if (request.target.endsWith("notify/refund")) {
            refundNoticeAnswered(request.body, isAccepted);
        } else {
            m_truth.scanAnswered(request.body, reply->body);
            if (!reply->body.contains("prepay_id"))
                m_marks.note(SystemMark::ScanRefused);
        }
        done(*reply);
    });
    return true;
}

void World::refundNoticeAnswered(const QByteArray &notice, bool isAccepted)
{
    trace(u"  the listener says %1 to a refund"_s.arg(isAccepted ? u"SUCCESS"_s : u"FAIL"_s));
    const auto told = m_house.refundNoticed(notice);
    if (isAccepted && told)
        m_refundTruth.noticeAccepted(*told);
    else if (isAccepted)
        m_truth.violated(u"F01"_s, u"a refund notice that nobody sent was accepted"_s);
}

void World::checkFile(const QString &when)
{
    m_truth.checkFile(when);
    m_refundTruth.checkFile(when);
}

SystemOutcome runSystem(const SystemPlan &plan)
{
    World world{plan};
    return world.run();
}

// Accidents

void World::killDesk(int desk)
{
    m_doomed.insert(desk % int(m_desks.size()));
}

void World::killAll(Clock::Duration downFor)
{
    m_areAllDoomed = true;
    m_downFor = downFor;
}

/// After a step, because the step may be running inside the desk that dies.
void World::buryTheDead()
{
    const auto alive =
        std::count_if(m_desks.begin(), m_desks.end(), [](const auto &d) { return d->isAlive(); });
    // The last one to close would fold the log into the file; one that is killed does not.
    const bool dieTogether = m_areAllDoomed || alive <= m_doomed.size();
    if (dieTogether && alive > 0)
        m_disk.kill();
    for (const auto &desk : m_desks) {
        if (!desk->isAlive() || !(dieTogether || m_doomed.contains(desk->number())))
            continue;
        trace(u"desk %1 is killed"_s.arg(desk->number()));
        desk->die();
        restartLater(*desk, m_areAllDoomed ? m_downFor + aMoment() : aMoment());
    }
    if (m_disk.isDown())
        m_disk.restart();
    if (m_areAllDoomed)
        m_marks.note(SystemMark::AllKilled);
    m_areAllDoomed = false;
    m_doomed.clear();
    checkFile(u"after a kill"_s);
}

void World::cutPowerAfter(int calls)
{
    m_isCutPlanned = true;
    m_disk.plan({{DiskFault::Kind::PowerCut, m_disk.calls() + calls}});
    m_timeline.after(60s, this, [this] { // nothing was written: then in a quiet moment
        if (std::exchange(m_isCutPlanned, false) && !m_disk.isDown() && !m_chance.isCalm()) {
            m_disk.clearFaults();
            m_disk.cutPower();
        }
    });
}

void World::blackout()
{
    trace(u"the power is cut"_s);
    m_marks.note(SystemMark::PowerCut);
    if (m_isCutPlanned)
        m_marks.note(m_restarts < 0 ? SystemMark::PowerCutInRecovery : SystemMark::PowerCutInWrite);
    m_isCutPlanned = false;
    m_restarts = 0;
    for (const auto &desk : m_desks) {
        if (!desk->isAlive())
            continue;
        desk->die();
        restartLater(*desk, aMoment());
    }
    m_doomed.clear();
    m_areAllDoomed = false;
    m_isDiskSound = true;
    m_disk.clearFaults();
    m_disk.reboot(Survival::random(m_dice.throwAny()));
    if (hasTorn(m_disk.image()))
        m_marks.note(SystemMark::PowerCutTorn);
    checkFile(u"after a power cut"_s);
    if (!m_chance.strikes(SystemFault::PowerCutInRecovery, 60))
        return;
    m_restarts = -1;
    cutPowerAfter(m_chance.dice(SystemFault::PowerCutInRecovery).between(1, 12));
}

void World::troubleDisk(DiskFault fault, Clock::Duration howLong)
{
    fault.at += m_disk.calls();
    m_isDiskSound = false;
    const quint64 trouble = ++m_trouble;
    m_disk.plan({fault});
    m_timeline.after(howLong, this, [this, trouble] {
        if (trouble != m_trouble || m_isCutPlanned) // a cut that is planned would go with the trouble
            return;
        m_disk.clearFaults();
        m_isDiskSound = true;
    });
}

void World::startSecondInstance(Clock::Duration howLong)
{
    Desk &second = *m_desks.back();
    start(second);
    m_timeline.after(howLong, this, [this, &second] { killDesk(second.number()); });
}

void World::moveClock(std::chrono::milliseconds by)
{
    m_machineClock.jump(by);
    // A machine that is more than a day wrong is put right by its owner.
    if (std::chrono::abs(m_machineClock.error()) > 24h)
        m_machineClock.setRight();
    if (by < 0ms)
        m_marks.note(SystemMark::ClockWentBack);
}

} // namespace saoma::test
