// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the ledger does with whole files. None of it is for the ledger's own file while it may be open: see
/// schema::checkFile.
namespace saoma::files {

/// Makes the folder and what is missing above it, with mode 0700.
[[nodiscard]] bool makeFolder(const QString &folder);

/// An empty file with mode 0600 in place of whatever was there.
[[nodiscard]] bool makeEmpty(const QString &path);

/// Makes the entries of `folder` survive a power cut; SQLite does this for its own files only.
void syncFolder(const QString &folder);

/// False if the disk does not confirm that the file is kept.
[[nodiscard]] bool syncFile(const QString &path);

} // namespace saoma::files
