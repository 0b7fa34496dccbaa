// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgeruse.h"

#include "core/ledger/diskreserve.h"
#include "core/ledger/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Programs that start together take a restore's file for a moment, to see whether it lives.
constexpr std::chrono::milliseconds lookMax{1'000};
constexpr int namesMax = 1'000; ///< Of marks that others hold.

QString freshMark(const QString &ledgerPath)
{
    static std::atomic<int> count{0};
    return u"%1.user-%2-%3"_s.arg(ledgerPath).arg(QCoreApplication::applicationPid()).arg(++count);
}

/// By their beginning, not by a pattern: a link may lead to a file named "shop[1].sqlite" or ".shop".
QStringList marks(const QString &ledgerPath)
{
    const QFileInfo ledger{ledgerPath};
    const QString begin = ledger.fileName() + u".user-"_s;
    QStringList paths;
    const auto names = ledger.dir().entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        if (name.startsWith(begin))
            paths.append(ledgerPath.chopped(ledger.fileName().size()) + name);
    return paths;
}

QString uncheckedMark(const QString &ledgerPath)
{
    return ledgerPath + u".unchecked"_s;
}

QString restoreMark(const QString &ledgerPath)
{
    return ledgerPath + u".restoring"_s;
}

enum class Owner {
    Lives,
    Gone, ///< In good order, long ago: we came too late to see it take its mark away.
    Dead,
};

/// A dead program's mark gives way to the one that says a check is owed, and stays where that cannot be made.
Owner ownerOf(const QString &mark, const QString &ledgerPath)
{
    ProgramLock lock{mark};
    if (lock.take() != ProgramLock::Taken::Yes)
        return Owner::Lives;
    if (!lock.isInherited())
        return Owner::Gone;
    if (!LedgerUse::oweCheck(ledgerPath))
        lock.leave();
    return Owner::Dead;
}

bool makeEmpty(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

LedgerUse::LedgerUse(const LedgerPlace &ledger)
    : m_ledgerPath{ledger.path}
{
    m_ours.emplace(freshMark(m_ledgerPath));
    std::ignore = files::makeFolder(QFileInfo(m_ledgerPath).absolutePath());
    hold(); // a folder that cannot be written to is noticed by the ledger itself
}

/// In containers several programs have the same id, and so the same name for their first mark: held by
/// another, or left by a dead one, whose end then has to be noted before it is ours.
ProgramLock::Taken LedgerUse::takeFreeMark()
{
    for (int n = 0; n < namesMax; ++n) {
        const auto taken = m_ours->take();
        const bool isOurs =
            taken == ProgramLock::Taken::Yes && (!m_ours->isInherited() || oweCheck(m_ledgerPath));
        if (isOurs || taken == ProgramLock::Taken::NotPossible)
            return taken;
        m_ours->leave();
        m_ours.emplace(freshMark(m_ledgerPath));
    }
    return ProgramLock::Taken::HeldByAnother;
}

void LedgerUse::hold()
{
    if (m_ours->isHeld())
        return;
    if (takeFreeMark() == ProgramLock::Taken::NotPossible && DiskReserve{m_ledgerPath}.releasePart())
        std::ignore = takeFreeMark();
}

bool LedgerUse::isAlone() const
{
    const QStringList all = marks(m_ledgerPath);
    return std::none_of(all.begin(), all.end(), [this](const QString &mark) {
        const bool isOurs = m_ours->isHeld() && mark == m_ours->path();
        return !isOurs && ownerOf(mark, m_ledgerPath) == Owner::Lives;
    });
}

LedgerUse::~LedgerUse() = default;

bool LedgerUse::findUncleanEnds()
{
    bool isFound = false;
    for (const QString &mark : marks(m_ledgerPath))
        isFound |= ownerOf(mark, m_ledgerPath) == Owner::Dead;
    return isFound || isCheckOwed(m_ledgerPath);
}

void LedgerUse::settleUncleanEnds()
{
    settle(m_ledgerPath);
}

bool LedgerUse::isCheckOwed(const LedgerPlace &ledger)
{
    return QFileInfo::exists(uncheckedMark(ledger.path));
}

void LedgerUse::settle(const LedgerPlace &ledger)
{
    QFile::remove(uncheckedMark(ledger.path));
}

bool LedgerUse::isBeingRestored() const
{
    return QFileInfo::exists(restoreMark(m_ledgerPath))
        && ProgramLock{restoreMark(m_ledgerPath)}.take(lookMax) != ProgramLock::Taken::Yes;
}

bool LedgerUse::oweCheck(const LedgerPlace &ledger)
{
    const QString mark = uncheckedMark(ledger.path);
    const bool isNoted =
        makeEmpty(mark) || isCheckOwed(ledger) || (DiskReserve{ledger.path}.releasePart() && makeEmpty(mark));
    if (isNoted)
        files::syncFolder(QFileInfo(ledger.path).absolutePath());
    return isNoted;
}

ProgramLock LedgerUse::openingLock(const LedgerPlace &ledger)
{
    return ProgramLock{ledger.path + u".opening"_s};
}

ProgramLock LedgerUse::restoreLock(const LedgerPlace &ledger)
{
    return ProgramLock{restoreMark(ledger.path)};
}

QList<qint64> LedgerUse::holders(const LedgerPlace &ledger)
{
    QList<qint64> pids;
    for (const QString &mark : marks(ledger.path))
        if (ownerOf(mark, ledger.path) == Owner::Lives)
            pids.append(ProgramLock::writtenIn(mark));
    return pids;
}

} // namespace saoma
