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

/// Others take a mark for a moment, to see whether its program lives.
constexpr std::chrono::milliseconds lookMax{1'000};

QString freshMark(const QString &ledgerPath)
{
    static std::atomic<int> count{0};
    return u"%1.user-%2-%3"_s.arg(ledgerPath).arg(QCoreApplication::applicationPid()).arg(++count);
}

QStringList marks(const QString &ledgerPath)
{
    const QFileInfo ledger{ledgerPath};
    QStringList paths;
    const auto names = ledger.dir().entryList({ledger.fileName() + u".user-*"_s}, QDir::Files);
    for (const QString &name : names)
        paths.append(ledger.dir().filePath(name));
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

/// A dead program's mark gives way to the one that says a check is owed.
bool isOfALivingProgram(const QString &mark, const QString &ledgerPath)
{
    ProgramLock lock{mark};
    if (lock.take() != ProgramLock::Taken::Yes)
        return true;
    if (lock.isInherited())
        std::ignore = LedgerUse::oweCheck(ledgerPath);
    return false;
}

} // namespace

LedgerUse::LedgerUse(const LedgerPlace &ledger)
    : m_ledgerPath{ledger.path},
      m_ours{freshMark(ledger.path)}
{
    std::ignore = files::makeFolder(QFileInfo(m_ledgerPath).absolutePath());
    hold(); // a folder that cannot be written to is noticed by the ledger itself
}

void LedgerUse::hold()
{
    if (m_ours.isHeld())
        return;
    auto taken = m_ours.take(lookMax);
    if (taken == ProgramLock::Taken::NotPossible && DiskReserve{m_ledgerPath}.release())
        taken = m_ours.take(lookMax);
    if (m_ours.isInherited()) // from a dead program with our id
        std::ignore = oweCheck(m_ledgerPath);
}

bool LedgerUse::isAlone() const
{
    const QStringList all = marks(m_ledgerPath);
    return std::none_of(all.begin(), all.end(), [this](const QString &mark) {
        return mark != m_ours.path() && isOfALivingProgram(mark, m_ledgerPath);
    });
}

LedgerUse::~LedgerUse() = default;

bool LedgerUse::findUncleanEnds()
{
    for (const QString &mark : marks(m_ledgerPath))
        std::ignore = isOfALivingProgram(mark, m_ledgerPath);
    return isCheckOwed(m_ledgerPath);
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
        && ProgramLock{restoreMark(m_ledgerPath)}.take() != ProgramLock::Taken::Yes;
}

bool LedgerUse::oweCheck(const LedgerPlace &ledger)
{
    QFile unchecked{uncheckedMark(ledger.path)};
    return unchecked.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
}

ProgramLock LedgerUse::openingLock(const LedgerPlace &ledger)
{
    return ProgramLock{ledger.path + u".opening"_s};
}

ProgramLock LedgerUse::restoreLock(const LedgerPlace &ledger)
{
    return ProgramLock{restoreMark(ledger.path)};
}

QList<qint64> LedgerUse::others(const LedgerPlace &ledger)
{
    const QString &ledgerPath = ledger.path;
    QList<qint64> pids;
    for (const QString &mark : marks(ledgerPath)) {
        const qint64 pid = ProgramLock::writtenIn(mark);
        if (pid != 0 && pid != QCoreApplication::applicationPid() && isOfALivingProgram(mark, ledgerPath))
            pids.append(pid);
    }
    return pids;
}

} // namespace saoma
