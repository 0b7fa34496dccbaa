// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/diskreserve.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
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

} // namespace

bool DiskReserve::stand()
{
    if (QFileInfo(m_path).size() >= bytes) // another program may have given it back
        return true;
    QFile file{m_path};
    const bool made =
        file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner) && allocate(file, bytes);
    if (!made)
        file.remove(); // what there was room for is better left to the ledger
    return made;
}

bool DiskReserve::release()
{
    return QFile::remove(m_path);
}

} // namespace saoma
