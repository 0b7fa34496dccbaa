// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/sqliteconnection.h"

#include <QStringList>

namespace saoma::schema {

/// Stands in the file's header (PRAGMA application_id): "Saom" as four bytes.
inline constexpr qint64 applicationId = 0x53616f6d;

/// The statements of migration `version`, from resources/migrations. A step that only the program can do
/// stands among them as "-- step: NAME".
[[nodiscard]] QStringList statements(int version);

/// Runs migration `version`. To be called inside a transaction.
[[nodiscard]] Result<> run(SqliteConnection &connection, int version);

/// Whether `path` can be a ledger at all, before SQLite touches it. The file is looked at and never opened:
/// closing any descriptor of a file drops all locks that this process holds on it (POSIX), those of SQLite's
/// connections included, and then another program may delete the log under us.
/// Errors: Storage LEDGER_MISSING, LEDGER_UNREADABLE, LEDGER_DAMAGED (empty).
[[nodiscard]] Result<> checkFile(const QString &path);

/// The schema's version. Errors: Storage LEDGER_FOREIGN, LEDGER_NEWER, and what reading can give.
[[nodiscard]] Result<int> version(SqliteConnection &connection);

/// Whether there is such a table: a ledger of an older version that is only read lacks the later ones.
[[nodiscard]] Result<bool> hasTable(SqliteConnection &connection, const QString &name);

/// Refuses a file whose head was changed in a way that SQLite believes (it would take the ends of pages for
/// free, or pages for what they are not, and write there), or that ends in the middle of a page. Errors:
/// Storage LEDGER_DAMAGED, and what reading can give.
[[nodiscard]] Result<> checkHead(SqliteConnection &connection);

/// Runs the migrations still to come, one transaction each, after a copy of the file: `<file>.before-v<N>`.
/// Two processes may try at once: one does it, the other finds it done.
[[nodiscard]] Result<> migrate(SqliteConnection &connection);

/// Makes a new, complete ledger beside `path` and moves it there in one step, so that no half-made file is
/// ever seen under that name. Folders that are missing are made with mode 0700, the file with 0600. If
/// another process was faster, its file stays. Errors: Storage.
[[nodiscard]] Result<> createFile(const QString &path);

/// Makes a ledger of an empty database, in one transaction; does nothing to one that has tables. For a VFS,
/// where there are no names to move.
[[nodiscard]] Result<> fillIfBlank(SqliteConnection &connection);

} // namespace saoma::schema
