// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/crashcommand.h"
#include "tests/simulation/crash/crashseed.h"
#include "tests/simulation/crash/day.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QSet>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

using Kind = DiskFault::Kind;

/// The disk and what was promised, just before one of its calls.
struct Moment
{
    DiskCall next;
    bool followsWrite = false;
    DiskImage disk;
    Oracle oracle;
};

/// A place in the day, for messages: "scene 2, before #31 sync /ledger.sqlite-wal, all dropped".
using Where = std::function<QString()>;

struct Ending
{
    const char *name;
    Survival survival;
};

const std::array endings{Ending{"all dropped", Survival::dropAll()}, Ending{"all kept", Survival::keepAll()},
    Ending{"last write torn", Survival::tearLast()}};

/// Goes through the day and counts what it tried.
class Exhaustive final
{
public:
    struct Share ///< Several processes may do parts of the work.
    {
        int index = 0;
        int count = 1;
        int pairStride = 1; ///< Recovery is gone through on every n-th distinct disk.
        int violationsMax = 1;
    };
    explicit Exhaustive(Share share)
        : m_share{share}
    {
    }
    void run();

    [[nodiscard]] const QStringList &violations() const { return m_violations; }
    qint64 cuts = 0;
    qint64 faults = 0;
    qint64 pairs = 0;
    qint64 audits = 0; ///< Disks looked at; points that led to the same bytes and promises share one.

private:
    [[nodiscard]] bool hasEnough() const { return m_violations.size() >= m_share.violationsMax; }
    [[nodiscard]] bool isMine(qsizetype number) const { return number % m_share.count == m_share.index; }
    [[nodiscard]] QList<Moment> record(const Scene &scene, DiskImage &disk, Oracle &oracle);
    void goThrough(const Scene &scene, DiskImage &disk, Oracle &oracle);
    void cutAt(const Moment &moment, const Scene &scene);
    void cutRecovery(const DiskImage &disk, const Oracle &oracle, const Where &where);
    void failAt(const Moment &moment, const Scene &scene, const DiskImage &start, const Oracle &before);
    void failWith(const DiskFault &fault, const Scene &scene, const DiskImage &start, const Oracle &before);
    bool judge(const DiskImage &disk, Oracle oracle, const Where &where);

    Share m_share;
    QSet<QByteArray> m_judged;
    qint64 m_distinct = 0;
    bool m_mayLackLedger = false;
    QStringList m_violations;
};

/// Plays a scene. `inside` sees the disk before the program ends.
void play(const Scene &scene, MemoryDisk &disk, Oracle &oracle, const std::function<void()> &inside = {})
{
    Teller teller{disk, oracle, Plant::None, {}};
    std::vector<std::unique_ptr<LedgerStore>> stores;
    QList<LedgerStore *> desks;
    for (int i = 0; i < scene.desks; ++i) {
        auto store = teller.open(ledgerPath, scene.autoCheckpoint);
        if (!store)
            break;
        stores.push_back(*std::move(store));
        desks.append(stores.back().get());
    }
    for (const Scene::Act &act : scene.acts) {
        if (desks.size() == scene.desks && !disk.isDown())
            act(teller, desks);
    }
    if (inside)
        inside();
}

QByteArray promisesOf(const Oracle &oracle)
{
    QByteArray text;
    for (const Books &world : oracle.worlds()) {
        for (auto row = world.constBegin(); row != world.constEnd(); ++row)
            text += row.key() + '=' + row.value();
        text += '|';
    }
    return QByteArray::number(quint64(qHashBits(text.constData(), size_t(text.size()), 1)), 16)
        + QByteArray::number(quint64(qHashBits(text.constData(), size_t(text.size()), 2)), 16);
}

QList<Moment> Exhaustive::record(const Scene &scene, DiskImage &disk, Oracle &oracle)
{
    QList<Moment> moments;
    MemoryDisk played{disk};
    bool followsWrite = false;
    played.onCall([&](const DiskCall &call) {
        moments.append({call, followsWrite, played.image(), oracle});
        followsWrite = call.kind == DiskCall::Kind::Write;
    });
    play(scene, played, oracle);
    moments.append({{}, followsWrite, played.image(), oracle}); // the end: everything is done
    disk = played.image();
    return moments;
}

void Exhaustive::run()
{
    DiskImage blank;
    Oracle nothing;
    goThrough(creationScene(), blank, nothing);
    DiskImage disk = freshLedger();
    Oracle oracle;
    for (const Scene &scene : scriptedDay())
        goThrough(scene, disk, oracle);
}

void Exhaustive::goThrough(const Scene &scene, DiskImage &disk, Oracle &oracle)
{
    m_mayLackLedger = scene.onBlankDisk;
    const DiskImage start = disk;
    const Oracle before = oracle;
    const QList<Moment> moments = record(scene, disk, oracle);
    for (qsizetype i = 0; i < moments.size() && !hasEnough(); ++i) {
        if (!isMine(i))
            continue;
        cutAt(moments.at(i), scene);
        if (i < moments.size() - 1)
            failAt(moments.at(i), scene, start, before);
    }
}

void Exhaustive::cutAt(const Moment &moment, const Scene &scene)
{
    for (const Ending &ending : endings) {
        if (&ending == &endings.back() && !moment.followsWrite)
            continue;
        ++cuts;
        const DiskImage found = moment.disk.afterPowerCut(ending.survival);
        Oracle oracle = moment.oracle;
        oracle.stop();
        const Where where = [&] {
            return u"scene \"%1\", power cut before %2, %3"_s.arg(
                scene.name, moment.next.text(), QLatin1StringView{ending.name});
        };
        if (judge(found, oracle, where) && m_distinct % m_share.pairStride == 0)
            cutRecovery(found, oracle, where);
    }
}

/// The power goes again while the next program starts and records its first order.
void Exhaustive::cutRecovery(const DiskImage &disk, const Oracle &oracle, const Where &where)
{
    DiskImage after = disk;
    Oracle promised = oracle;
    for (const Moment &moment : record(recoveryScene(), after, promised)) {
        for (const Ending &ending : endings) {
            if (&ending == &endings.back() && !moment.followsWrite)
                continue;
            ++pairs;
            Oracle stopped = moment.oracle;
            stopped.stop();
            judge(moment.disk.afterPowerCut(ending.survival), stopped, [&] {
                return u"%1; then again before %2, %3"_s.arg(
                    where(), moment.next.text(), QLatin1StringView{ending.name});
            });
        }
    }
}

void Exhaustive::failAt(
    const Moment &moment, const Scene &scene, const DiskImage &start, const Oracle &before)
{
    using Call = DiskCall::Kind;
    const qint64 at = moment.next.number;
    QList<DiskFault> planned{{Kind::IoError, at}, {Kind::IoError, at, true}, {Kind::Kill, at}};
    if (moment.next.kind == Call::Write)
        planned += {{Kind::Full, at}, {Kind::Full, at, true}, {Kind::ShortWrite, at}};
    if (moment.next.kind == Call::Sync)
        planned += {{Kind::SyncError, at}, {Kind::SyncErrorLosing, at}, {Kind::SyncErrorLosing, at, true}};
    for (const DiskFault &fault : std::as_const(planned)) {
        if (!hasEnough())
            failWith(fault, scene, start, before);
    }
}

/// The fault strikes, the program goes on as it can; then the power goes, or the program ends.
void Exhaustive::failWith(
    const DiskFault &fault, const Scene &scene, const DiskImage &start, const Oracle &before)
{
    MemoryDisk disk{start};
    Oracle oracle = before;
    disk.plan({fault});
    const auto where = [&](const char *end) {
        return [&scene, &fault, end] {
            return u"scene \"%1\", %2%3 at #%4, then %5"_s.arg(scene.name)
                .arg(nameOf(fault.kind))
                .arg(fault.lasting ? u" (lasting)"_s : QString{})
                .arg(fault.at)
                .arg(QLatin1StringView{end});
        };
    };
    play(scene, disk, oracle, [&] {
        if (disk.struck().isEmpty()) // the call needs no room, or an earlier one did not come to it
            return;
        Oracle stopped = oracle;
        stopped.stop();
        faults += 2;
        judge(disk.image().afterPowerCut(Survival::dropAll()), stopped, where("all dropped"));
        judge(disk.image().afterPowerCut(Survival::keepAll()), stopped, where("all kept"));
    });
    if (disk.struck().isEmpty())
        return;
    oracle.stop();
    disk.clearFaults();
    ++faults;
    judge(disk.image(), oracle, where("the end of the program"));
}

/// True if this disk with these promises was not seen before.
bool Exhaustive::judge(const DiskImage &image, Oracle oracle, const Where &where)
{
    const QByteArray key = image.fingerprint() + promisesOf(oracle);
    if (m_judged.contains(key))
        return false;
    m_judged.insert(key);
    ++m_distinct;
    ++audits;
    MemoryDisk disk{image};
    Teller teller{disk, oracle, Plant::None, {}};
    if (m_mayLackLedger && !teller.open(ledgerPath, 0)) { // half made: the next start must make it whole
        m_violations += where() + u": the ledger can neither be opened nor made"_s;
        return true;
    }
    const Result<QStringList> lines = teller.audit(ledgerPath, false);
    if (!lines)
        m_violations += where() + u": the ledger cannot be read: "_s + lines.error().code;
    else if (!lines->isEmpty())
        m_violations += where() + u": "_s + lines->join(u"\n    "_s);
    return true;
}

std::optional<Exhaustive::Share> shareFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"share"_s, u"Only part I of N, as I/N, counting from 1."_s, u"I/N"_s, u"1/1"_s});
    parser.addOption({u"pair-stride"_s, u"Cut recovery on every n-th distinct disk."_s, u"n"_s, u"1"_s});
    parser.addOption({u"violations"_s, u"Stop after so many."_s, u"n"_s, u"1"_s});
    if (!parser.parse(QStringList{u"paysim"_s} + arguments)) {
        std::fputs(qPrintable(parser.errorText() + u'\n'), stderr);
        return std::nullopt;
    }
    const QStringList parts = parser.value(u"share"_s).split(u'/');
    const Exhaustive::Share share{parts.value(0).toInt() - 1, parts.value(1).toInt(),
        parser.value(u"pair-stride"_s).toInt(), parser.value(u"violations"_s).toInt()};
    if (share.index < 0 || share.index >= share.count || share.pairStride < 1) {
        std::fputs("no such share or stride\n", stderr);
        return std::nullopt;
    }
    return share;
}

} // namespace

int runExhaustive(const QStringList &arguments)
{
    const auto share = shareFrom(arguments);
    if (!share)
        return 2;
    QElapsedTimer clock;
    clock.start();
    Exhaustive day{*share};
    day.run();
    for (const QString &violation : day.violations())
        std::fputs(qPrintable(u"exhaustive: "_s + violation + u'\n'), stdout);
    const QString summary = u"exhaustive: %1 points (%2 cuts, %3 other faults, %4 cuts in recovery) on %5 "
                            u"different disks, %6 s, %7 violations\n"_s.arg(day.cuts + day.faults + day.pairs)
                                .arg(day.cuts)
                                .arg(day.faults)
                                .arg(day.pairs)
                                .arg(day.audits)
                                .arg(double(clock.elapsed()) / 1000, 0, 'f', 1)
                                .arg(day.violations().size());
    std::fputs(qPrintable(summary), stdout);
    return day.violations().isEmpty() ? 0 : 1;
}

} // namespace saoma::test
