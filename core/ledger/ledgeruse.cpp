// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgeruse.h"

#include "core/ledger/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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
    QFile unchecked{uncheckedMark(ledgerPath)};
    std::ignore = unchecked.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    return false;
}

} // namespace

LedgerUse::LedgerUse(const QString &ledgerPath)
    : m_ledgerPath{ledgerPath},
      m_ours{freshMark(ledgerPath)}
{
    m_ours.setStaleLockTime(0);
    std::ignore = files::makeFolder(QFileInfo(ledgerPath).absolutePath());
    hold(); // a folder that cannot be written to is noticed by the ledger itself
}

void LedgerUse::hold()
{
    if (!m_ours.isLocked())
        m_ours.tryLock(0);
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

bool LedgerUse::isCheckOwed(const QString &ledgerPath)
{
    return QFileInfo::exists(uncheckedMark(ledgerPath));
}

void LedgerUse::settle(const QString &ledgerPath)
{
    QFile::remove(uncheckedMark(ledgerPath));
}

bool LedgerUse::isBeingRestored() const
{
    return QFileInfo::exists(restoreMark(m_ledgerPath)) && !lockOn(restoreMark(m_ledgerPath))->tryLock(0);
}

std::unique_ptr<QLockFile> LedgerUse::restoreLock(const QString &ledgerPath)
{
    return lockOn(restoreMark(ledgerPath));
}

QList<qint64> LedgerUse::others(const QString &ledgerPath)
{
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
