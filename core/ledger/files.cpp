// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <tuple>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <stdio.h> // NOLINT(modernize-deprecated-headers): renameat2 is not in <cstdio>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

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

QString makeBeside(const QString &path, const QString &purpose)
{
    static std::atomic<int> count{0};
    constexpr int triesMax = 1000; // of a program that died, in a process with the same id
    for (int tries = 0; tries < triesMax; ++tries) {
        const QString name =
            u"%1%2-%3-%4"_s.arg(path, purpose).arg(QCoreApplication::applicationPid()).arg(++count);
        QFile file{name};
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return name;
        if (!isTaken(name))
            return {};
    }
    return {};
}

Moved moveToFreeName(const QString &from, const QString &to)
{
#ifdef Q_OS_LINUX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return Moved::Yes;
    if (errno == EEXIST)
        return Moved::Taken;
    if (errno != EINVAL && errno != ENOSYS) // else: this file system knows only the old way
        return Moved::No;
    if (::linkat(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), 0) != 0)
        return errno == EEXIST ? Moved::Taken : Moved::No;
    ::unlink(source.constData());
    return Moved::Yes;
#else
    if (isTaken(to))
        return Moved::Taken;
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return error ? Moved::No : Moved::Yes;
#endif
}

bool isTaken(const QString &path)
{
    const QFileInfo info{path};
    return info.exists() || info.isSymLink();
}

int namesOf(const QString &path)
{
    std::error_code error;
    const auto names = std::filesystem::hard_link_count(path.toStdString(), error);
    return error ? 0 : int(names);
}

void giveTo(const QString &path, const QString &like)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::geteuid() == 0 && ::stat(QFile::encodeName(like).constData(), &found) == 0)
        std::ignore = ::lchown(QFile::encodeName(path).constData(), found.st_uid, found.st_gid);
#else
    Q_UNUSED(path)
    Q_UNUSED(like)
#endif
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
