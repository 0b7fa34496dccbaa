// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fileid.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace saoma {

std::optional<FileId> fileIdOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return FileId{found.st_dev, found.st_ino};
#else
    Q_UNUSED(path)
#endif
    return {};
}

std::optional<FileId> fileIdOf(int descriptor)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::fstat(descriptor, &found) == 0)
        return FileId{found.st_dev, found.st_ino};
#else
    Q_UNUSED(descriptor)
#endif
    return {};
}

} // namespace saoma
