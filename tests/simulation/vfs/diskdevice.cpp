// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/vfs/diskdevice.h"

#include "tests/simulation/vfs/memoryvfs.h"

#include <algorithm>
#include <atomic>
#include <cstring>

namespace saoma::test {
namespace {

using Fault = DiskFault::Kind;

bool stopsEverything(std::optional<Fault> fault)
{
    return fault == Fault::PowerCut || fault == Fault::Kill;
}

/// Of these files the first sync also syncs the folder, as SQLite's own VFS for Unix does it.
bool syncsItsFolder(const QByteArray &name)
{
    return name.endsWith("-journal") || name.endsWith("-wal");
}

bool isLiedAbout(SyncLie lie, const QByteArray &name)
{
    switch (lie) {
    case SyncLie::None:
        return false;
    case SyncLie::All:
        return true;
    case SyncLie::Log:
        return name.endsWith("-wal");
    case SyncLie::Database:
        return !syncsItsFolder(name);
    }
    Q_UNREACHABLE();
}

} // namespace

DiskDevice::DiskDevice(DiskImage first, quint64 seed)
    : image{std::move(first)},
      dice{seed}
{
    static std::atomic<int> count{0};
    vfsName = "memorydisk-" + QByteArray::number(++count);
    m_vfs = MemoryVfs::describe(*this);
    if (sqlite3_vfs_register(&m_vfs, 0) != SQLITE_OK)
        qFatal("the memory disk cannot be registered with SQLite");
    // SQLite's own generator, of which a log's salts come, is one for the whole process.
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, int(seed & 0x7fffffff) | 1, nullptr);
}

DiskDevice::~DiskDevice()
{
    sqlite3_vfs_unregister(&m_vfs);
}

std::optional<DiskFault::Kind> DiskDevice::begin(DiskCall call, qint64 fileSize)
{
    call.number = call.kind == DiskCall::Kind::Read ? ++reads : ++calls;
    if (hear && call.kind != DiskCall::Kind::Read)
        hear(call);
    const auto fault = std::find_if(
        faults.begin(), faults.end(), [&](const DiskFault &planned) { return planned.fits(call, fileSize); });
    if (fault == faults.end())
        return std::nullopt;
    const Fault kind = fault->kind;
    if (!fault->lasting)
        faults.erase(fault);
    struck.append(call);
    return kind;
}

int DiskDevice::open(const QByteArray &name, int flags, sqlite3_file *file)
{
    if (isDown)
        return SQLITE_CANTOPEN;
    const std::optional<DiskImage::FileId> found = name.isEmpty() ? std::nullopt : image.find(name);
    if (!found && !(flags & SQLITE_OPEN_CREATE))
        return SQLITE_CANTOPEN;
    if (!found) {
        const auto fault = begin({DiskCall::Kind::Create, 0, name});
        if (fault && !stopsEverything(fault))
            return SQLITE_CANTOPEN;
        const DiskImage::FileId made = name.isEmpty() ? image.makeNameless() : image.open(name);
        if (fault) {
            goDown(*fault);
            return SQLITE_CANTOPEN;
        }
        MemoryVfs::attach(file, *this, made, name);
        return SQLITE_OK;
    }
    MemoryVfs::attach(file, *this, *found, name);
    return SQLITE_OK;
}

int DiskDevice::read(DiskImage::FileId file, const QByteArray &name, void *buffer, int size, qint64 offset)
{
    const QByteArray &content = image.file(file).seen;
    const auto fault = begin({DiskCall::Kind::Read, 0, name, offset, size});
    if (fault == Fault::ReadError)
        return SQLITE_IOERR_READ;
    const qint64 there = std::clamp<qint64>(content.size() - offset, 0, size);
    auto *bytes = static_cast<char *>(buffer);
    if (there > 0)
        std::memcpy(bytes, content.constData() + offset, size_t(there));
    if (there < size)
        std::memset(bytes + there, 0, size_t(size - there)); // SQLite demands zeros there
    if (fault == Fault::ReadFlip && there > 0) {
        char &unlucky = bytes[dice.below(int(there))];
        unlucky = char(unlucky ^ (1 << dice.below(8)));
    }
    return there < size ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int DiskDevice::write(
    DiskImage::FileId file, const QByteArray &name, const void *bytes, int size, qint64 offset)
{
    const auto fault = begin({DiskCall::Kind::Write, 0, name, offset, size}, image.file(file).seen.size());
    const QByteArray data{static_cast<const char *>(bytes), size};
    if (fault == Fault::IoError)
        return SQLITE_IOERR_WRITE;
    if (fault == Fault::Full)
        return SQLITE_FULL;
    if (fault == Fault::ShortWrite) {
        const qint64 middle = (offset + size / 2) / DiskImage::sectorBytes * DiskImage::sectorBytes;
        if (middle > offset)
            image.write(file, offset, data.left(middle - offset));
        return SQLITE_FULL;
    }
    image.write(file, offset, data);
    if (!stopsEverything(fault))
        return SQLITE_OK;
    goDown(*fault);
    return SQLITE_IOERR_WRITE;
}

int DiskDevice::truncate(DiskImage::FileId file, const QByteArray &name, qint64 size)
{
    const auto fault = begin({DiskCall::Kind::Truncate, 0, name, size});
    if (fault == Fault::IoError)
        return SQLITE_IOERR_TRUNCATE;
    image.truncate(file, size);
    if (!stopsEverything(fault))
        return SQLITE_OK;
    goDown(*fault);
    return SQLITE_IOERR_TRUNCATE;
}

int DiskDevice::sync(DiskImage::FileId file, const QByteArray &name)
{
    const auto fault = begin({DiskCall::Kind::Sync, 0, name});
    if (stopsEverything(fault))
        goDown(*fault);
    if (fault == Fault::SyncErrorLosing)
        image.losePending(file);
    if (fault)
        return SQLITE_IOERR_FSYNC;
    if (isLiedAbout(lie, name))
        return SQLITE_OK;
    image.sync(file);
    if (syncsItsFolder(name))
        image.syncFolder();
    return SQLITE_OK;
}

int DiskDevice::remove(const QByteArray &name, bool syncFolder)
{
    if (isDown)
        return SQLITE_IOERR_DELETE;
    if (!image.find(name))
        return SQLITE_IOERR_DELETE_NOENT;
    const auto fault = begin({DiskCall::Kind::Delete, 0, name});
    if (fault == Fault::IoError)
        return SQLITE_IOERR_DELETE;
    image.remove(name);
    if (stopsEverything(fault)) {
        goDown(*fault);
        return SQLITE_IOERR_DELETE;
    }
    if (syncFolder && lie != SyncLie::All)
        image.syncFolder();
    return SQLITE_OK;
}

std::shared_ptr<SharedMemory> DiskDevice::sharedMemory(DiskImage::FileId file)
{
    std::shared_ptr<SharedMemory> memory = shared[file].lock();
    if (!memory) {
        memory = std::make_shared<SharedMemory>();
        shared[file] = memory;
    }
    return memory;
}

void DiskDevice::goDown(Fault why)
{
    isDown = true;
    isKilled = why == Fault::Kill;
    ++life;
}

void DiskDevice::comeBack(DiskImage next)
{
    image = std::move(next);
    shared.clear();
    fileLocks.clear();
    isDown = false;
}

} // namespace saoma::test
