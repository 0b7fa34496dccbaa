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

/// A lock that has no age: only the death of its process makes it stale.
std::unique_ptr<QLockFile> lockOn(const QString &mark)
{
    auto lock = std::make_unique<QLockFile>(mark);
    lock->setStaleLockTime(0);
    return lock;
}

/// A dead program's mark gives way to the one that says a check is owed.
bool isOfALivingProgram(const QString &mark, const QString &ledgerPath)
{
    const auto lock = lockOn(mark);
    if (!lock->tryLock(0))
        return true;
    std::ignore = LedgerUse::oweCheck(ledgerPath);
    return false;
}

} // namespace

LedgerUse::LedgerUse(const LedgerPlace &ledger)
    : m_ledgerPath{ledger.path},
      m_ours{freshMark(ledger.path)}
{
    m_ours.setStaleLockTime(0);
    std::ignore = files::makeFolder(QFileInfo(m_ledgerPath).absolutePath());
    hold(); // a folder that cannot be written to is noticed by the ledger itself
}

void LedgerUse::hold()
{
    if (m_ours.isLocked() || m_ours.tryLock(0))
        return;
    if (DiskReserve{m_ledgerPath}.release())
        m_ours.tryLock(0);
}

bool LedgerUse::isAlone() const
{
    const QStringList all = marks(m_ledgerPath);
    return std::none_of(all.begin(), all.end(), [this](const QString &mark) {
        return mark != m_ours.fileName() && isOfALivingProgram(mark, m_ledgerPath);
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
    return QFileInfo::exists(restoreMark(m_ledgerPath)) && !lockOn(restoreMark(m_ledgerPath))->tryLock(0);
}

bool LedgerUse::oweCheck(const LedgerPlace &ledger)
{
    QFile unchecked{uncheckedMark(ledger.path)};
    return unchecked.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
}

std::unique_ptr<QLockFile> LedgerUse::openingLock(const LedgerPlace &ledger)
{
    return lockOn(ledger.path + u".opening"_s);
}

std::unique_ptr<QLockFile> LedgerUse::restoreLock(const LedgerPlace &ledger)
{
    return lockOn(restoreMark(ledger.path));
}

QList<qint64> LedgerUse::others(const LedgerPlace &ledger)
{
    const QString &ledgerPath = ledger.path;
    QList<qint64> pids;
    for (const QString &mark : marks(ledgerPath)) {
        qint64 pid = 0;
        QString host;
        QString program;
        const bool isAnothers =
            lockOn(mark)->getLockInfo(&pid, &host, &program) && pid != QCoreApplication::applicationPid();
        if (isAnothers && isOfALivingProgram(mark, ledgerPath))
            pids.append(pid);
    }
    return pids;
}

} // namespace saoma
