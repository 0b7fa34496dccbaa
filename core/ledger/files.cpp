// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace saoma::files {
namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

bool makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return makeFolder(QFileInfo(folder).path())
        && (QDir{}.mkdir(folder, ownerOnly | QFile::ExeOwner) || QFileInfo(folder).isDir());
}

bool makeEmpty(const QString &path)
{
    QFile::remove(path);
    QFile file{path};
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder)
#endif
}

bool syncFile(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file{path};
    return file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
#else
    return QFile::exists(path);
#endif
}

} // namespace saoma::files
