// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgeruse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <atomic>

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

/// A lock that has no age: only the death of its process makes it stale.
std::unique_ptr<QLockFile> lockOn(const QString &mark)
{
    auto lock = std::make_unique<QLockFile>(mark);
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

LedgerUse::LedgerUse(const QString &ledgerPath)
    : m_ledgerPath{ledgerPath},
      m_ours{freshMark(ledgerPath)}
{
    m_ours.setStaleLockTime(0);
    m_ours.tryLock(0); // a folder that cannot be written to is noticed by the ledger itself
}

LedgerUse::~LedgerUse() = default;

bool LedgerUse::findUncleanEnds()
{
    for (const QString &mark : marks(m_ledgerPath)) {
        auto lock = lockOn(mark);
        if (lock->tryLock(0))
            m_unclean.push_back(std::move(lock));
    }
    return !m_unclean.empty();
}

void LedgerUse::settleUncleanEnds()
{
    m_unclean.clear(); // unlocks, and with that removes, each
}

QList<qint64> LedgerUse::others(const QString &ledgerPath)
{
    QList<qint64> pids;
    for (const QString &mark : marks(ledgerPath)) {
        qint64 pid = 0;
        QString host;
        QString program;
        const auto lock = lockOn(mark);
        const bool isHeld = lock->getLockInfo(&pid, &host, &program)
            && pid != QCoreApplication::applicationPid() && lock->error() != QLockFile::UnknownError;
        if (!isHeld)
            continue;
        // Held by a live process, or left by a dead one: then taking it succeeds, and it is put back.
        if (!lock->tryLock(0))
            pids.append(pid);
    }
    return pids;
}

} // namespace saoma
