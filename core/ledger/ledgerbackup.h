// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgercheck.h"

#include <QDateTime>

namespace saoma {

/// Copies what is committed into the new file `target`, also while programs write and from a write-protected
/// medium: complete and synced under that name, or not there at all. Never replaces anything.
/// Errors: Rejected BACKUP_EXISTS; Storage.
[[nodiscard]] Result<> copyLedger(const LedgerPlace &ledger, const QString &target);

/// A file with a second name would have a second log beside that one, and sales in both. The name that a
/// restore has made which died before it had replaced anything is taken away. Error: Storage
/// LEDGER_TWO_NAMES.
[[nodiscard]] Result<> refuseSecondName(const QString &ledgerPath);

/// As `copyLedger`, and checks the copy: gives its violations, with which it is kept all the same.
/// Errors: Rejected BACKUP_EXISTS, BACKUP_NOT_WRITTEN (there can be no such file); Storage, the latter too if
/// the disk does not take it.
[[nodiscard]] Result<QStringList> backUpLedger(const LedgerPlace &ledger, const QString &target);

enum class BrokenBackup { Refuse, Accept };

/// Puts a checked copy of `backup` in the ledger's place; a broken one that is accepted is owed a check, and
/// sales stay stopped. The ledger that stood there is kept, whole, as
/// `<file>.replaced-<time>`, which is given back (empty: there was none). A backup that contradicts the day
/// heads which that one has exported is broken too: it may be another shop's. Errors: Rejected LEDGER_IN_USE,
/// BACKUP_BROKEN, BACKUP_UNREADABLE; Storage. After an error the ledger is as it was.
[[nodiscard]] Result<QString> restoreLedger(
    const LedgerPlace &ledger, const QString &backup, BrokenBackup broken, const QDateTime &now);

} // namespace saoma
