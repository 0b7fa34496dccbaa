// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/sqliteconnection.h"

namespace saoma {

enum class LogLook {
    Brief, ///< At the newest event: about a millisecond.
    Long,  ///< Also at every page and at the last weeks' events. For the first program that opens the file.
};

/// Whether there is a log with anything in it; of a VFS's file that is not known, and taken to be so.
[[nodiscard]] bool hasLog(const LedgerPlace &place);

/// Whether the log beside the ledger continues it. SQLite replays whatever complete log lies there, also one
/// of another ledger or of another day that was copied back, and the file would be ruined by it. Only reads;
/// other programs may write meanwhile. Errors: Storage LEDGER_LOG_FOREIGN; after a long look
/// LEDGER_LOG_BROKEN (checkReach()). What cannot be read at all is left to whoever opens the file.
[[nodiscard]] Result<> checkLog(const LedgerPlace &place, LogLook look = LogLook::Brief);

/// Confirmed commits in the log that stand behind a damaged place, where SQLite finds nothing and the next
/// commit would write over them; 0 if there are none. Other programs may write meanwhile.
[[nodiscard]] Result<qint64> commitsLost(const LedgerPlace &place);

/// Errors: Storage LEDGER_LOG_BROKEN: there are such commits, and what is read of the ledger is not all.
[[nodiscard]] Result<> checkReach(const LedgerPlace &place);

/// The lines of a check, or of a backup: such a log had to be left out; so many commits are lost.
[[nodiscard]] QString logLeftOutLine();
[[nodiscard]] QString commitsLostLine(qint64 commits);

/// A connection for reading: with the log if there is one and it continues the file, else of the file alone;
/// also on a write-protected medium, where the log needs a copy of both. Error: Storage, as
/// LedgerReader::open.
[[nodiscard]] Result<std::unique_ptr<SqliteConnection>> openForReading(const LedgerPlace &place);

} // namespace saoma
