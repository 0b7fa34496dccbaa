// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace saoma {

/// How far a write-ahead log can be followed, and what stands behind that (sqlite.org/fileformat2.html, 4).
struct LogReach
{
    qint64 frames = 0;        ///< Those that fit together, as SQLite would read them.
    qint64 commitsBehind = 0; ///< Commits of the same log that nobody can reach any more.

    /// A power cut leaves at most one unfinished commit behind the end, and each failed one that was written
    /// over stands by itself. Two that belong together had been confirmed: a page before them was changed.
    [[nodiscard]] bool isBroken() const { return commitsBehind > 1; }
};

/// Gives a page of the file itself; empty if there is none.
using PageOf = std::function<QByteArray(qint64 number)>;

/// Reads the bytes of a log. Without a sound header SQLite takes nothing from it; then commits count as lost
/// only if the file has not got their pages.
[[nodiscard]] LogReach followLog(const QByteArray &log, const PageOf &pageOf);

} // namespace saoma
