// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/backupservice.h"

using namespace Qt::StringLiterals;

namespace saoma {

BackupService::BackupService(LedgerPlace ledger, BackupPlan plan, Clock &clock, QObject *parent)
    : QObject{parent},
      m_ledger{std::move(ledger)},
      m_plan{std::move(plan)},
      m_clock{clock}
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

void BackupService::start()
{
    if (m_plan.isOn())
        lookIn(firstLook);
}

void BackupService::lookIn(Clock::Duration time)
{
    m_clock.callAfter(time, this, [this] { look(); });
}

void BackupService::look()
{
    m_pool.start([this, ledger = m_ledger, plan = m_plan, now = m_clock.utcNow()] {
        const auto looked = makeDailyBackup(ledger, plan, now);
        // The pool is waited for before we go.
        QMetaObject::invokeMethod(
            this, [this, looked] { onLooked(looked); }, Qt::QueuedConnection);
    });
}

void BackupService::onLooked(const Result<DayCopy> &looked)
{
    lookIn(lookEvery);
    if (!looked)
        return Q_EMIT failed(looked.error());
    const auto &backup = looked->backup;
    if (!backup) // another program is at it
        return;
    if (looked->isNew)
        Q_EMIT made(*backup);
    if (backup->violations.isEmpty())
        Q_EMIT succeeded();
    else
        Q_EMIT failed({Error::Kind::Storage, u"BACKUP_VIOLATED"_s, backup->file, backup->violations.first()});
}

} // namespace saoma
