// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerplace.h"

#include <QFileInfo>

namespace saoma {
namespace {

constexpr int linksMax = 40; ///< As the kernel: more is a circle.

/// SQLite puts its log beside the file a link points to. So must we our marks, or two programs that come by
/// different names would not know of each other.
QString behindLinks(QString file)
{
    for (int links = 0; links < linksMax; ++links) {
        const QFileInfo info{file};
        if (!info.isSymLink())
            break;
        file = info.symLinkTarget();
    }
    return file;
}

} // namespace

LedgerPlace::LedgerPlace(const QString &file)
    : path{QFileInfo{behindLinks(file)}.absoluteFilePath()} // "file:x" would be a URI to SQLite
{
}

} // namespace saoma
