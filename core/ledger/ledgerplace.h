// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma {

/// Where a ledger lies: a file of the operating system, or one in a registered SQLite VFS
/// (sqlite.org/vfs.html), which is how simulations give it a disk that fails.
struct LedgerPlace
{
    /// The file itself where `file` is a link to it, so that everybody means the same one.
    LedgerPlace(const QString &file); // NOLINT(google-explicit-constructor): a path is a place
    LedgerPlace(QString file, QString vfsName)
        : path{std::move(file)},
          vfs{std::move(vfsName)}
    {
    }
    [[nodiscard]] bool isOperatingSystemFile() const { return vfs.isEmpty(); }

    QString path;
    QString vfs; ///< The VFS's registered name; empty for the operating system's files.
};

} // namespace saoma
