// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/diskreserve.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace saoma {
namespace {

/// Real blocks, not a hole in a sparse file.
bool allocate(QFile &file, qint64 bytes)
{
#ifdef Q_OS_UNIX
    return ::posix_fallocate(file.handle(), 0, bytes) == 0;
#else
    return file.resize(bytes);
#endif
}

/// As long as it looks, and in blocks of its own: a copy of the folder may have made a hole of it.
bool isReal(const QString &path, qint64 bytes)
{
#ifdef Q_OS_UNIX
    constexpr qint64 blockBytes = 512; // of stat(2), whatever the disk's are
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 && info.st_size >= bytes
        && info.st_blocks * blockBytes >= bytes;
#else
    return QFileInfo(path).size() >= bytes;
#endif
}

} // namespace

bool DiskReserve::stand()
{
    if (isReal(m_path, bytes)) // another program may have given it back
        return true;
    QFile file{m_path};
    const qint64 before = file.size();
    const bool made =
        file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner) && allocate(file, bytes);
    const bool wasPart = before > 0 && before < bytes;
    if (!made && !(wasPart && file.resize(before)))
        file.remove(); // what there was room for is better left to the ledger
    return made;
}

bool DiskReserve::releasePart()
{
    QFile file{m_path};
    return file.size() > partBytes && file.resize(file.size() - partBytes);
}

bool DiskReserve::release()
{
    return QFile::remove(m_path);
}

} // namespace saoma
