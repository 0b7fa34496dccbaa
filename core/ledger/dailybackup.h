// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerplace.h"

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace saoma {

/// How many copies a shop keeps by itself, and where.
struct BackupPlan
{
    QString folder;
    bool isOwnFolder = true; ///< Made when it is not there; another one, perhaps another disk's, is not.
    int days = 14;           ///< Newest copies that are kept; 0: none are made.
    int months = 12;         ///< The last copy of each of so many months that have one.

    [[nodiscard]] bool isOn() const { return days > 0; }
};

/// A copy that was made by itself: `ledger-<day>.sqlite`, with what is known of it beside it as `….made`.
struct DailyBackup
{
    QString file; ///< Whole path.
    QDate day;    ///< In Beijing.
    QDateTime madeAt;
    qint64 bytes = 0;
    qint64 orders = 0;
    qint64 lastEvent = 0;
    QStringList violations; ///< What the check of the copy found.
    bool isThere = true;    ///< The file is there, as long as it was when it was made.

    [[nodiscard]] bool isGood() const { return isThere && violations.isEmpty(); }
};

/// Those in the folder that makeDailyBackup() made, newest first; none if there is no such folder. Error:
/// Storage BACKUP_FOLDER_MISSING if it cannot be read.
[[nodiscard]] Result<QList<DailyBackup>> dailyBackups(const QString &folder);

/// The day's copy.
struct DayCopy
{
    std::optional<DailyBackup> backup; ///< Nothing: another program is making it, or none is to be made.
    bool isNew = false;                ///< Made by this call.
};

/// Makes the day's copy if it is not there, checks it, and takes away those that the plan keeps no longer.
/// Neither holds anybody up who writes, nor fills the disk that the ledger needs. Takes its time: not for the
/// GUI thread. Errors: Rejected BACKUP_EXISTS (a file of somebody else has the name); Storage
/// BACKUP_FOLDER_MISSING, BACKUP_NO_ROOM, BACKUP_NOT_WRITTEN, and those of reading the ledger. After an error
/// all copies are as they were.
[[nodiscard]] Result<DayCopy> makeDailyBackup(
    const LedgerPlace &ledger, const BackupPlan &plan, const QDateTime &now);

/// Checks the copy anew and notes what was found. Errors: Storage.
[[nodiscard]] Result<DailyBackup> checkAgain(const DailyBackup &backup);

/// Those of `all`, newest first, that the plan keeps no longer. Good ones and others are counted apart, so
/// that what is broken never takes the place of what is good. Pure.
[[nodiscard]] QList<DailyBackup> outlived(const QList<DailyBackup> &all, const BackupPlan &plan);

} // namespace saoma
