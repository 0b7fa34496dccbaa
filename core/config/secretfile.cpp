// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretfile.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

tl::unexpected<Error> refusedFile(const QString &code, const QString &path, const QString &detail = {})
{
    return failure(Error::Kind::InvalidInput, code, detail, path);
}

} // namespace

/// Opens without following a link and judges the opened file, so that nobody can swap it in between.
Result<QByteArray> readSecretFile(const QString &path, qsizetype bytesMax)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0 && errno == ELOOP)
        return refusedFile(u"KEY_FILE_NOT_PLAIN"_s, path, u"a symbolic link"_s);
    if (descriptor < 0)
        return refusedFile(u"KEY_FILE_MISSING"_s, path, QString::fromLocal8Bit(std::strerror(errno)));
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return refusedFile(u"KEY_FILE_MISSING"_s, path);
    }
    struct stat state
    {
    };
    if (::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode))
        return refusedFile(u"KEY_FILE_NOT_PLAIN"_s, path, u"not a regular file"_s);
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return refusedFile(u"KEY_FILE_UNSAFE"_s, path, u"readable or writable by others"_s);
    if (state.st_uid != ::geteuid())
        return refusedFile(u"KEY_FILE_OF_OTHERS"_s, path, u"owned by somebody else"_s);
    return file.read(bytesMax);
}

} // namespace saoma
