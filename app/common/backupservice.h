// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/dailybackup.h"

#include <QThreadPool>

namespace saoma {

/// Makes the day's copy of the ledger at the first chance of each Beijing day, on a thread of its own, which
/// writes and syncs while the others go on. Of several programs one does it. What fails is told, and tried
/// again. Thread: the one that makes it.
class BackupService final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds firstLook{8}; ///< The start has the disk for itself.
    static constexpr std::chrono::minutes lookEvery{10};

    BackupService(LedgerPlace ledger, BackupPlan plan, Clock &clock, QObject *parent = nullptr);

    /// Once the ledger is open.
    void start();

Q_SIGNALS:
    void made(const saoma::DailyBackup &backup);
    /// No copy was made, or one with violations; the same until it is otherwise.
    void failed(const saoma::Error &error);
    /// There is a copy of today.
    void succeeded();

private:
    void lookIn(Clock::Duration time);
    void look();
    void onLooked(const Result<DayCopy> &looked);

    LedgerPlace m_ledger;
    BackupPlan m_plan;
    Clock &m_clock;
    QThreadPool m_pool; ///< Of one thread; waits for it at the end.
};

} // namespace saoma
