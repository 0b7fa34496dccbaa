// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/vfs/memorydisk.h"

#include "tests/simulation/vfs/diskdevice.h"

using namespace Qt::StringLiterals;

namespace saoma::test {

QString DiskCall::text() const
{
    static const char *const names[] = {"create", "write", "truncate", "sync", "delete", "read"};
    QString text = u"#%1 %2 %3"_s.arg(number).arg(
        QLatin1StringView{names[int(kind)]}, name.isEmpty() ? u"(temporary)"_s : QString::fromUtf8(name));
    if (kind == Kind::Write || kind == Kind::Read)
        text += u" %1 at %2"_s.arg(size).arg(offset);
    else if (kind == Kind::Truncate)
        text += u" to %1"_s.arg(offset);
    return text;
}

bool DiskFault::fits(const DiskCall &call, qint64 fileSize) const
{
    using Call = DiskCall::Kind;
    if (call.number < at || !call.name.endsWith(only))
        return false;
    switch (kind) {
    case Kind::PowerCut:
    case Kind::Kill:
    case Kind::IoError:
        return call.kind != Call::Read;
    case Kind::Full:
        return call.kind == Call::Write && call.offset + call.size > fileSize;
    case Kind::ShortWrite:
        return call.kind == Call::Write;
    case Kind::SyncError:
    case Kind::SyncErrorLosing:
        return call.kind == Call::Sync;
    case Kind::ReadError:
    case Kind::ReadFlip:
        return call.kind == Call::Read;
    }
    Q_UNREACHABLE();
}

QString nameOf(DiskFault::Kind kind)
{
    static const char *const names[] = {"power cut", "kill", "I/O error", "disk full", "short write",
        "sync error", "sync error losing pages", "read error", "flipped bit"};
    return QLatin1StringView{names[int(kind)]};
}

MemoryDisk::MemoryDisk(DiskImage image, quint64 seed)
    : m_device{std::make_unique<DiskDevice>(std::move(image), seed)}
{
}

MemoryDisk::~MemoryDisk() = default;

QString MemoryDisk::vfsName() const
{
    return QString::fromLatin1(m_device->vfsName);
}

const DiskImage &MemoryDisk::image() const
{
    return m_device->image;
}

void MemoryDisk::setImage(const DiskImage &image)
{
    m_device->comeBack(image);
}

void MemoryDisk::plan(const QList<DiskFault> &faults)
{
    m_device->faults = faults;
    m_device->struck.clear();
}

void MemoryDisk::lieAboutSyncs(SyncLie lie)
{
    m_device->lie = lie;
}

qint64 MemoryDisk::calls() const
{
    return m_device->calls;
}

qint64 MemoryDisk::reads() const
{
    return m_device->reads;
}

const QList<DiskCall> &MemoryDisk::struck() const
{
    return m_device->struck;
}

void MemoryDisk::onCall(std::function<void(const DiskCall &)> hear)
{
    m_device->hear = std::move(hear);
}

bool MemoryDisk::isDown() const
{
    return m_device->isDown;
}

bool MemoryDisk::isKilled() const
{
    return m_device->isDown && m_device->isKilled;
}

void MemoryDisk::cutPower()
{
    m_device->goDown(DiskFault::Kind::PowerCut);
}

void MemoryDisk::kill()
{
    m_device->goDown(DiskFault::Kind::Kill);
}

void MemoryDisk::reboot(const Survival &survival)
{
    m_device->comeBack(m_device->image.afterPowerCut(survival));
}

void MemoryDisk::restart()
{
    m_device->comeBack(m_device->image);
}

} // namespace saoma::test
