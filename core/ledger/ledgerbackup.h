// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgercheck.h"

#include <QDateTime>

namespace saoma {

/// Copies what is committed into the new file `target`, also while programs write: complete and synced under
/// that name, or not there at all. Errors: Storage.
[[nodiscard]] Result<> copyLedger(const QString &ledgerPath, const QString &target);

/// As `copyLedger`, and checks the copy: gives its violations, with which it is kept all the same.
/// Errors: Rejected BACKUP_EXISTS, BACKUP_NOT_WRITTEN; Storage.
[[nodiscard]] Result<QStringList> backUpLedger(const QString &ledgerPath, const QString &target);

enum class BrokenBackup { Refuse, Accept };

/// Puts a checked copy of `backup` in the ledger's place. The ledger that stood there is kept, whole, as
/// `<file>.replaced-<time>`, which is given back (empty: there was none). Errors: Rejected LEDGER_IN_USE,
/// BACKUP_BROKEN, BACKUP_UNREADABLE; Storage. After an error the ledger is as it was.
[[nodiscard]] Result<QString> restoreLedger(
    const QString &ledgerPath, const QString &backup, BrokenBackup broken, const QDateTime &now);

} // namespace saoma
