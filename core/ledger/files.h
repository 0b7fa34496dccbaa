// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the ledger does with whole files. None of it is for the ledger's own file while it may be open: see
/// schema::checkFile.
namespace saoma::files {

/// Makes the folder and what is missing above it, with mode 0700.
[[nodiscard]] bool makeFolder(const QString &folder);

/// A new, empty file with mode 0600 and the name `<path><purpose>-<process>-<n>`, which nothing had before.
/// Gives the name; empty: it cannot be made.
[[nodiscard]] QString makeBeside(const QString &path, const QString &purpose);

/// Whether there is anything under that name, be it a link that points to nothing.
[[nodiscard]] bool isTaken(const QString &path);

enum class Moved {
    Yes,
    Taken, ///< There is something under that name; it was left alone.
    No,
};
/// Gives `from` the name `to`, in one step. (QFile::rename falls back to writing over a file that has come to
/// stand there meanwhile.)
[[nodiscard]] Moved moveToFreeName(const QString &from, const QString &to);

/// How many names the file has; 0 if there is none.
[[nodiscard]] int namesOf(const QString &path);

/// Gives the file the owner of another one, where we may: what root has made would be nobody else's.
void giveTo(const QString &path, const QString &like);

/// Makes the entries of `folder` survive a power cut; SQLite does this for its own files only.
void syncFolder(const QString &folder);

/// False if the disk does not confirm that the file is kept.
[[nodiscard]] bool syncFile(const QString &path);

} // namespace saoma::files
