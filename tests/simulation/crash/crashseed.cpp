// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/crashseed.h"

#include "core/ledger/sqliteconnection.h"

#include <array>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

// The situations, by the names under which they are printed.
const QString powerCuts = u"power cuts"_s;
const QString cutInRecovery = u"cut while opening"_s;
const QString cutInCheckpoint = u"cut in a checkpoint"_s;
const QString cutInCommit = u"cut in a commit"_s;
const QString cutInCreation = u"cut while the ledger is made"_s;
const QString cutWhileIdle = u"cut while idle"_s;
const QString kills = u"kills"_s;
const QString tornLog = u"torn log frame"_s;
const QString tornDatabase = u"torn database page"_s;
const QString logReturned = u"deleted log came back"_s;
const QString commitAfterAll = u"failed sync, written after all"_s;
const QString uncertain = u"answered uncertain"_s;
const QString fullInGroup = u"disk full in a transaction"_s;
const QString syncErrors = u"failed syncs"_s;
const QString ioErrors = u"I/O errors"_s;
const QString openRefused = u"could not open"_s;
const QString wentOn = u"went on after an error"_s;
const QString doubtThere = u"doubtful, was there"_s;
const QString doubtGone = u"doubtful, was not there"_s;
const QString twoDesks = u"two desks"_s;
const QString groups = u"groups"_s;
const QString cutInGroup = u"died in a group"_s;
const QString mixedGroup = u"group with a refused part"_s;
const QString uncertainGroup = u"group answered uncertain"_s;
const QString longReaders = u"long readers"_s;
const QString operations = u"operations"_s;

const std::array transactionIds{"4200000001202611230000000001", "4200000001202611230000000002",
    "4200000001202611230000000003", "4200000001202611230000000004"};

/// One schedule.
class Schedule final
{
public:
    Schedule(quint64 seed, Plant plant, Marks &marks, const Teller::Trace &trace)
        : m_dice{seed},
          m_disk{{}, seed},
          m_teller{m_disk, m_oracle, plant, trace},
          m_marks{marks},
          m_trace{trace}
    {
        m_disk.lieAboutSyncs(lieOf(plant));
        m_disk.onCall([this](const DiskCall &call) {
            m_lastCall = call;
            if (m_trace)
                m_trace(u"    "_s + call.text());
        });
    }
    QStringList run();

private:
    using Stores = QList<std::shared_ptr<LedgerStore>>;

    QStringList live(bool isLast);
    void planFaults(bool isLast);
    void leaveOutKnownLimit();
    [[nodiscard]] bool openStores(Stores &stores);
    void work(Stores &stores);
    Outcome workOnce(LedgerStore &store);
    Outcome workInGroup(LedgerStore &store);
    [[nodiscard]] Teller::Job someJob();
    [[nodiscard]] Order someOrder(const QDateTime &now);
    [[nodiscard]] Fact someFact(const Order &order);
    void noteOutcome(Outcome outcome);
    void noteStruck();
    QStringList endLife();
    [[nodiscard]] Survival someSurvival();
    void readAlong();
    QStringList audit(bool settle);
    void say(const QString &line) const
    {
        if (m_trace)
            m_trace(line);
    }

    Dice m_dice;
    MemoryDisk m_disk;
    Oracle m_oracle;
    Teller m_teller;
    Marks &m_marks;
    const Teller::Trace &m_trace;
    QList<DiskFault> m_faults; ///< Of this life.
    DiskCall m_lastCall;
    bool m_isBlank = false; ///< No ledger was ever completely made.
    bool m_mustRestart = false;
    bool m_wasKilled = false; ///< The life before.
    QList<Order> m_orders;    ///< As they were asked for.
    int m_seconds = 0;
    std::unique_ptr<LedgerReader> m_snapshot; ///< Somebody who reads for a long time.
};

QStringList Schedule::run()
{
    m_isBlank = m_dice.percent(10);
    if (!m_isBlank)
        m_disk.setImage(freshLedger());
    const int lives = m_dice.between(2, 4);
    for (int life = 1; life <= lives; ++life) {
        say(u"life %1"_s.arg(life));
        if (const QStringList violations = live(life == lives); !violations.isEmpty())
            return violations;
    }
    return {};
}

/// From one start of the program to its end, and what is found then.
QStringList Schedule::live(bool isLast)
{
    planFaults(isLast);
    Stores stores;
    if (openStores(stores))
        work(stores);
    if (!m_disk.isDown() && m_dice.percent(15))
        m_disk.kill();
    m_snapshot.reset();
    stores.clear(); // if nothing happened yet: closes in order, which copies the log and may fail too
    noteStruck();
    return endLife();
}

/// The power goes, or has gone, or the program was killed, or it just ended. What does the next one find?
QStringList Schedule::endLife()
{
    if (m_disk.isKilled()) {
        say(u"killed"_s);
        m_marks.count(kills);
        m_wasKilled = true;
        m_disk.restart();
        m_disk.clearFaults();
        return m_dice.percent(60) ? QStringList{} : audit(false); // an audit reads, and may copy the log
    }
    if (!m_disk.isDown() && m_dice.percent(50)) {
        m_disk.clearFaults();
        return audit(false);
    }
    if (!m_disk.isDown()) {
        m_disk.cutPower();
        m_marks.count(cutWhileIdle);
    }
    say(u"power cut"_s);
    m_marks.count(powerCuts);
    m_disk.clearFaults();
    m_disk.reboot(someSurvival());
    const auto &report = m_disk.image().cutReport();
    for (const QByteArray &name : report.torn)
        m_marks.count(name.endsWith("-wal") ? tornLog : tornDatabase);
    if (report.returned.contains(ledgerPath.toUtf8() + "-wal"))
        m_marks.count(logReturned);
    say(u"back: %1 changes kept, %2 dropped, %3 torn, %4 names returned"_s.arg(report.kept)
            .arg(report.dropped)
            .arg(report.torn.size())
            .arg(report.returned.size()));
    return audit(true);
}

Survival Schedule::someSurvival()
{
    if (m_dice.percent(10))
        return Survival::keepAll();
    return m_dice.percent(5) ? Survival::dropAll() : Survival::random(m_dice.throwAny());
}

/// Somebody begins to read, or ends: checkpoints then cannot copy or restart the whole log.
void Schedule::readAlong()
{
    if (m_snapshot || m_disk.isDown()) {
        m_snapshot.reset();
        return;
    }
    auto reader = LedgerReader::open(m_disk.place(ledgerPath));
    if (!reader)
        return;
    m_snapshot = *std::move(reader);
    if (m_snapshot->connection().execute(u"BEGIN"_s) && m_snapshot->lastEventId())
        m_marks.count(longReaders);
    say(u"somebody reads"_s);
}

QStringList Schedule::audit(bool settle)
{
    const qsizetype possible = m_oracle.worlds().size();
    const Books likely = m_oracle.worlds().first();
    if (m_isBlank) {
        // Nothing was promised before the first store was open: it may have to be made anew.
        const auto made = m_teller.open(ledgerPath, 0);
        if (!made)
            return {u"the ledger can neither be opened nor made: "_s + made.error().code + u' '
                + made.error().detail};
        m_isBlank = false;
    }
    const Result<QStringList> lines = m_teller.audit(ledgerPath, settle);
    if (!lines)
        return {u"the ledger cannot be read: "_s + lines.error().code + u' ' + lines.error().detail};
    if (settle && possible > 1)
        m_marks.count(m_oracle.worlds().first() == likely ? doubtGone : doubtThere);
    return *lines;
}

void Schedule::planFaults(bool isLast)
{
    using Kind = DiskFault::Kind;
    constexpr std::array kinds{Kind::IoError, Kind::Full, Kind::Full, Kind::ShortWrite, Kind::SyncError,
        Kind::SyncErrorLosing, Kind::SyncErrorLosing, Kind::ReadError};
    QList<DiskFault> &faults = m_faults;
    faults.clear();
    const qint64 now = m_disk.calls();
    const int span = m_dice.percent(25) ? 40 : 400;
    while (m_dice.percent(40) && faults.size() < 3) {
        const Kind kind = kinds.at(size_t(m_dice.below(int(kinds.size()))));
        const bool isRead = kind == Kind::ReadError;
        faults.append({kind, (isRead ? m_disk.reads() : now) + m_dice.between(1, span), m_dice.percent(25)});
    }
    if (m_dice.percent(isLast ? 80 : 60))
        faults.append({m_dice.percent(75) ? Kind::PowerCut : Kind::Kill, now + m_dice.between(1, span)});
    m_disk.plan(faults);
    for (const DiskFault &fault : faults)
        say(u"planned: %1 at %2%3"_s.arg(nameOf(fault.kind))
                .arg(fault.at)
                .arg(fault.lasting ? u" and on"_s : QString{}));
}

/// A sync of the ledger's file that loses pages is noticed by the program that asked for it; another one goes
/// on copying the log behind them (docs/reliability.md).
void Schedule::leaveOutKnownLimit()
{
    for (DiskFault &fault : m_faults) {
        if (fault.kind == DiskFault::Kind::SyncErrorLosing)
            fault.only = "-wal";
    }
    m_disk.plan(m_faults);
}

bool Schedule::openStores(Stores &stores)
{
    const int desks = m_dice.percent(30) ? 2 : 1;
    if (desks == 2)
        leaveOutKnownLimit();
    const int autoCheckpoint = m_dice.percent(60) ? m_dice.between(4, 60) : 0;
    for (int desk = 0; desk < desks; ++desk) {
        auto store = m_teller.open(ledgerPath, autoCheckpoint);
        if (!store) {
            m_marks.count(m_disk.isDown() ? (m_isBlank ? cutInCreation : cutInRecovery) : openRefused);
            return false;
        }
        m_isBlank = false;
        stores.append(std::shared_ptr<LedgerStore>{*std::move(store)});
    }
    if (desks == 2)
        m_marks.count(twoDesks);
    return true;
}

void Schedule::work(Stores &stores)
{
    // The program was killed, perhaps between a write and its sync: what it left is read, and relied on.
    if (std::exchange(m_wasKilled, false) && !m_orders.isEmpty()) {
        m_marks.count(operations);
        m_teller.run(*stores.first(), m_teller.repeating(m_orders.last()));
        if (m_orders.size() % 2 == 0 && !m_disk.isDown())
            return m_disk.cutPower(); // and nothing else was synced since
    }
    const int count = m_dice.between(2, 12);
    for (int i = 0; i < count && !m_disk.isDown(); ++i) {
        if (m_dice.percent(8))
            readAlong();
        const qsizetype struckBefore = m_disk.struck().size();
        const Outcome outcome = workOnce(*stores.at(m_dice.below(int(stores.size()))));
        m_marks.count(operations);
        if (m_disk.struck().size() > struckBefore && outcome == Outcome::Done
            && m_disk.struck().last().kind == DiskCall::Kind::Sync && !m_disk.isDown())
            m_marks.count(commitAfterAll);
        noteOutcome(outcome);
        if (m_mustRestart)
            break;
    }
    m_mustRestart = false;
}

void Schedule::noteOutcome(Outcome outcome)
{
    if (outcome == Outcome::Doubtful)
        m_marks.count(uncertain);
    if (outcome == Outcome::Doubtful || outcome == Outcome::Nothing) {
        if (m_disk.struck().isEmpty())
            return; // refused for a reason of its own
        m_mustRestart = m_dice.percent(50);
        if (!m_mustRestart)
            m_marks.count(wentOn);
        if (m_dice.percent(50))
            m_disk.clearFaults(); // somebody made room
    }
}

void Schedule::noteStruck()
{
    for (const DiskCall &call : m_disk.struck()) {
        const bool isLog = call.name.endsWith("-wal");
        if (m_disk.isDown() && call.number == m_lastCall.number)
            m_marks.count(isLog ? cutInCommit : cutInCheckpoint);
        else if (call.kind == DiskCall::Kind::Sync)
            m_marks.count(syncErrors);
        else if (isLog && call.kind == DiskCall::Kind::Write)
            m_marks.count(fullInGroup);
        else
            m_marks.count(ioErrors);
    }
}

Outcome Schedule::workOnce(LedgerStore &store)
{
    if (m_dice.percent(7)) {
        constexpr std::array modes{"PASSIVE", "FULL", "RESTART", "TRUNCATE"};
        m_teller.checkpoint(store, QLatin1StringView{modes.at(size_t(m_dice.below(4)))});
        return m_disk.isDown() ? Outcome::Died : Outcome::Done;
    }
    if (m_dice.percent(25))
        return workInGroup(store);
    return m_teller.run(store, someJob());
}

/// The worst of the answers.
Outcome Schedule::workInGroup(LedgerStore &store)
{
    QList<Teller::Job> jobs;
    const int count = m_dice.between(2, 6);
    for (int i = 0; i < count; ++i)
        jobs.append(someJob());
    const QList<Outcome> outcomes = m_teller.together(store, jobs);
    m_marks.count(groups);
    if (outcomes.contains(Outcome::Died)) {
        m_marks.count(cutInGroup);
        return Outcome::Died;
    }
    if (outcomes.contains(Outcome::Doubtful)) {
        m_marks.count(uncertainGroup);
        return Outcome::Doubtful;
    }
    if (outcomes.contains(Outcome::Done) && outcomes.contains(Outcome::Nothing))
        m_marks.count(mixedGroup);
    return outcomes.contains(Outcome::Nothing) ? Outcome::Nothing : Outcome::Done;
}

Teller::Job Schedule::someJob()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'795'000'000 + ++m_seconds * 7, Qt::UTC);
    const int what = m_dice.below(100);
    if (what < 28 || m_orders.isEmpty())
        return m_teller.creating(someOrder(now));
    if (what < 38)
        return m_teller.puttingProduct(u"P%1"_s.arg(m_dice.below(3)), m_dice.between(1, 900), now);
    const Order &order = m_orders.at(m_dice.below(int(m_orders.size())));
    return m_teller.applying(order.outTradeNo, {now, someFact(order)});
}

Order Schedule::someOrder(const QDateTime &now)
{
    Order order = newOrder(int(m_orders.size()) + 1, now, m_dice.between(1, 5000), m_dice.percent(80));
    if (!m_orders.isEmpty() && m_dice.percent(20)) { // a fresh code for an earlier sale
        const Order &earlier = m_orders.at(m_dice.below(int(m_orders.size())));
        order.saleId = earlier.saleId;
        order.totalFee = earlier.totalFee;
    }
    if (!m_orders.isEmpty() && m_dice.percent(10)) // a double click: the same wish again
        order.intent = m_orders.at(m_dice.below(int(m_orders.size()))).intent;
    m_orders.append(order);
    return order;
}

Fact Schedule::someFact(const Order &order)
{
    const int which = m_dice.percent(85) ? int(order.outTradeNo.right(2).toInt() % 4) : m_dice.below(4);
    const auto payment =
        paymentFor(order, transactionIds.at(size_t(which)), order.createdAt.addSecs(m_dice.between(1, 600)));
    wechat::OrderStatus status;
    status.outTradeNo = payment.outTradeNo;
    status.evidence = "<xml><answer/><out_trade_no>" + payment.outTradeNo + "</out_trade_no></xml>";
    switch (m_dice.below(12)) {
    case 0:
    case 1:
        if (order.requestBody.isEmpty())
            return fact::Asked{}; // nobody has asked for a code
        return fact::CodeIssued{{"wx2312" + payment.outTradeNo.right(6), "weixin://wxpay/bizpayurl?pr=abc",
            "<xml><prepay/></xml>"}};
    case 2:
        return fact::RequestUnanswered{u"TIMEOUT"_s};
    case 3:
    case 4:
    case 5:
        return fact::NoticeArrived{
            {payment, "<xml><notice/><out_trade_no>" + payment.outTradeNo + "</out_trade_no></xml>"}};
    case 6:
        status.tradeState = wechat::TradeState::Success;
        status.payment = payment;
        return fact::PlatformSays{status};
    case 7:
        status.tradeState = wechat::TradeState::Closed;
        return fact::PlatformSays{status};
    case 8:
        status.tradeState = wechat::TradeState::UserPaying;
        return fact::PlatformSays{status};
    case 9:
        return fact::NotExist{};
    case 10:
        return fact::CloseWanted{EventSource::Desk, u"cancelled"_s};
    default:
        return fact::QueryUnanswered{3};
    }
}

} // namespace

const QString ledgerPath = u"/ledger.sqlite"_s;

QStringList crashSituations()
{
    return {powerCuts, cutInRecovery, cutInCheckpoint, cutInCommit, cutInCreation, cutWhileIdle, kills,
        tornLog, tornDatabase, logReturned, commitAfterAll, uncertain, fullInGroup, syncErrors, ioErrors,
        openRefused, wentOn, doubtThere, doubtGone, twoDesks, groups, cutInGroup, mixedGroup, uncertainGroup,
        longReaders, operations};
}

const DiskImage &freshLedger()
{
    static const DiskImage image = [] {
        MemoryDisk disk;
        const auto store = LedgerStore::open(disk.place(ledgerPath));
        if (!store)
            qFatal("no ledger can be made on a sound disk: %s", qPrintable(store.error().detail));
        disk.kill(); // as it stands with the store still open
        return disk.image().afterPowerCut(Survival::keepAll());
    }();
    return image;
}

QStringList runCrashSeed(quint64 seed, Plant plant, Marks &marks, const Teller::Trace &trace)
{
    return Schedule{seed, plant, marks, trace}.run();
}

} // namespace saoma::test
