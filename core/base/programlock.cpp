// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/programlock.h"

#include "core/base/fileid.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <thread>
#include <utility>

namespace saoma {
namespace {

constexpr std::chrono::milliseconds lookGap{10};
/// How often in a row a file may be taken away by its last holder between our opening and our locking it.
constexpr int vanishedMax = 100;

/// Whether `descriptor` is still what others find under the name.
bool isStillThere(int descriptor, const QString &path)
{
    const auto ours = fileIdOf(descriptor);
    return ours && ours == fileIdOf(path);
}

bool lockNow(int descriptor)
{
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        if (errno != EINTR)
            return false;
    return true;
}

/// Over what stands there: at no moment, and on no full disk, does the file of a dead holder become an empty
/// one, which would tell of nobody.
bool writeOwner(int descriptor)
{
    const QByteArray line = QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    return ::pwrite(descriptor, line.constData(), size_t(line.size()), 0) == line.size()
        && ::ftruncate(descriptor, line.size()) == 0;
}

/// The name too: a mark has to outlive a power cut, for what was synced after it would not be looked at.
void syncWithName(int descriptor, const QByteArray &name)
{
    ::fdatasync(descriptor);
    const QByteArray folder = name.left(std::max(qsizetype{1}, name.lastIndexOf('/')));
    const int folderDescriptor =
        ::open(name.contains('/') ? folder.constData() : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folderDescriptor < 0)
        return;
    ::fsync(folderDescriptor);
    ::close(folderDescriptor);
}

} // namespace

ProgramLock::ProgramLock(QString path)
    : m_path{std::move(path)}
{
}

ProgramLock::~ProgramLock()
{
    release();
}

ProgramLock::Taken ProgramLock::take(std::chrono::milliseconds patience)
{
    for (auto waited = std::chrono::milliseconds{0};; waited += lookGap) {
        const Taken taken = isHeld() ? Taken::Yes : tryOnce();
        if (taken != Taken::HeldByAnother || waited >= patience)
            return taken;
        std::this_thread::sleep_for(lookGap);
    }
}

ProgramLock::Taken ProgramLock::tryOnce()
{
    const QByteArray name = QFile::encodeName(m_path);
    for (int vanished = 0; vanished < vanishedMax; ++vanished) {
        // Readable to all, for a lock needs no more: what root has left behind must not hold others off for
        // ever.
        int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
            S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
        const bool isOthers = descriptor < 0 && errno == EACCES;
        if (isOthers)
            descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0)
            return Taken::NotPossible;
        const bool isLocked = lockNow(descriptor);
        const int refusal = isLocked ? 0 : errno;
        if (isLocked && isStillThere(descriptor, m_path)) {
            m_descriptor = descriptor;
            m_isInherited = ::lseek(descriptor, 0, SEEK_END) > 0;
            if (isOthers) // whose line stays in it
                return Taken::Yes;
            if (writeOwner(descriptor)) {
                syncWithName(descriptor, name);
                return Taken::Yes;
            }
            m_isInherited ? leave() : release();
            return Taken::NotPossible;
        }
        ::close(descriptor);
        if (!isLocked)
            return refusal == EWOULDBLOCK ? Taken::HeldByAnother : Taken::NotPossible;
    }
    return Taken::HeldByAnother;
}

void ProgramLock::release()
{
    if (!isHeld())
        return;
    ::unlink(QFile::encodeName(m_path).constData()); // first: whoever locks it now sees that it is gone
    ::close(std::exchange(m_descriptor, -1));
    m_isInherited = false;
}

void ProgramLock::leave()
{
    if (isHeld())
        ::close(std::exchange(m_descriptor, -1));
    m_isInherited = false;
}

qint64 ProgramLock::writtenIn(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readLine(32).trimmed().toLongLong() : 0;
}

} // namespace saoma
