// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/vfs/memoryvfs.h"

#include <cstring>
#include <new>

namespace saoma::test {
namespace {

constexpr qint64 fixedDay = 2'461'368; // Julian day of 2026-11-23
constexpr qint64 millisecondsPerDay = 86'400'000;

} // namespace

/// A handle as SQLite holds it: its own structure first, then ours. Made in SQLite's memory, so nothing but
/// `close` destroys it.
struct MemoryHandle
{
    sqlite3_file base{};
    DiskDevice *device = nullptr;
    DiskImage::FileId id = 0;
    QByteArray name;
    int life = 0;
    int lock = SQLITE_LOCK_NONE;
    std::shared_ptr<SharedMemory> shared;
    unsigned sharedLocks = 0;    ///< Bits of the slots that this handle reads.
    unsigned exclusiveLocks = 0; ///< … and owns.

    [[nodiscard]] bool isDead() const { return life != device->life; }
};

namespace {

MemoryHandle &handleOf(sqlite3_file *file)
{
    return *reinterpret_cast<MemoryHandle *>(file);
}

void unlockTo(MemoryHandle &handle, int level)
{
    if (handle.isDead()) {
        handle.lock = level;
        return;
    }
    FileLocks &locks = handle.device->locks(handle.id);
    for (const void **owner : {&locks.reserved, &locks.pending, &locks.exclusive}) {
        if (*owner == &handle)
            *owner = nullptr;
    }
    if (level == SQLITE_LOCK_NONE && handle.lock > SQLITE_LOCK_NONE)
        --locks.readers;
    handle.lock = level;
}

void releaseShared(MemoryHandle &handle)
{
    for (unsigned slot = 0; handle.shared && slot < SQLITE_SHM_NLOCK; ++slot) {
        if (handle.sharedLocks & (1U << slot))
            --handle.shared->readers[slot];
        if (handle.exclusiveLocks & (1U << slot))
            handle.shared->writers[slot] = nullptr;
    }
    handle.sharedLocks = handle.exclusiveLocks = 0;
    handle.shared.reset();
}

int closeFile(sqlite3_file *file)
{
    MemoryHandle &handle = handleOf(file);
    unlockTo(handle, SQLITE_LOCK_NONE);
    releaseShared(handle);
    if (handle.name.isEmpty() && !handle.isDead())
        handle.device->image.forget(handle.id);
    handle.~MemoryHandle();
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
    MemoryHandle &handle = handleOf(file);
    return handle.isDead() ? SQLITE_IOERR_READ
                           : handle.device->read(handle.id, handle.name, buffer, size, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    MemoryHandle &handle = handleOf(file);
    return handle.isDead() ? SQLITE_IOERR_WRITE
                           : handle.device->write(handle.id, handle.name, bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    MemoryHandle &handle = handleOf(file);
    return handle.isDead() ? SQLITE_IOERR_TRUNCATE : handle.device->truncate(handle.id, handle.name, size);
}

int syncFile(sqlite3_file *file, int)
{
    MemoryHandle &handle = handleOf(file);
    return handle.isDead() ? SQLITE_IOERR_FSYNC : handle.device->sync(handle.id, handle.name);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const MemoryHandle &handle = handleOf(file);
    if (handle.isDead())
        return SQLITE_IOERR_FSTAT;
    *size = handle.device->image.file(handle.id).seen.size();
    return SQLITE_OK;
}

/// sqlite.org/lockingv3.html
int lockFile(sqlite3_file *file, int wanted)
{
    MemoryHandle &handle = handleOf(file);
    if (handle.isDead())
        return SQLITE_IOERR_LOCK;
    if (handle.lock >= wanted)
        return SQLITE_OK;
    FileLocks &locks = handle.device->locks(handle.id);
    const auto isFree = [&handle](const void *owner) { return !owner || owner == &handle; };
    if (wanted == SQLITE_LOCK_SHARED) {
        if (locks.pending || locks.exclusive)
            return SQLITE_BUSY;
        ++locks.readers;
    } else if (wanted == SQLITE_LOCK_RESERVED) {
        if (!isFree(locks.reserved))
            return SQLITE_BUSY;
        locks.reserved = &handle;
    } else {
        if (!isFree(locks.pending) || !isFree(locks.reserved))
            return SQLITE_BUSY;
        locks.pending = &handle;
        if (locks.readers > 1) {
            handle.lock = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
        locks.exclusive = &handle;
    }
    handle.lock = wanted;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *file, int level)
{
    MemoryHandle &handle = handleOf(file);
    if (handle.lock > level)
        unlockTo(handle, level);
    return SQLITE_OK;
}

int isReserved(sqlite3_file *file, int *result)
{
    MemoryHandle &handle = handleOf(file);
    if (handle.isDead())
        return SQLITE_IOERR_CHECKRESERVEDLOCK;
    const FileLocks &locks = handle.device->locks(handle.id);
    *result = locks.reserved || locks.pending || locks.exclusive ? 1 : 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 4096; // as SQLite's own VFS says of every disk on Unix
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    MemoryHandle &handle = handleOf(file);
    *memory = nullptr;
    if (handle.isDead())
        return SQLITE_IOERR_SHMMAP;
    if (!handle.shared)
        handle.shared = handle.device->sharedMemory(handle.id);
    auto &regions = handle.shared->regions;
    if (region >= int(regions.size()) && !extend)
        return SQLITE_OK;
    while (region >= int(regions.size()))
        regions.push_back(std::make_unique<char[]>(size_t(size)));
    *memory = regions[size_t(region)].get();
    return SQLITE_OK;
}

void unlockShared(MemoryHandle &handle, unsigned slot, bool isExclusive)
{
    const unsigned bit = 1U << slot;
    if (isExclusive && (handle.exclusiveLocks & bit))
        handle.shared->writers[slot] = nullptr;
    if (!isExclusive && (handle.sharedLocks & bit))
        --handle.shared->readers[slot];
    (isExclusive ? handle.exclusiveLocks : handle.sharedLocks) &= ~bit;
}

bool maySharedLock(const MemoryHandle &handle, unsigned slot, bool isExclusive)
{
    const unsigned bit = 1U << slot;
    const void *writer = handle.shared->writers[slot];
    if (writer && writer != &handle)
        return false;
    const int others = handle.shared->readers[slot] - (handle.sharedLocks & bit ? 1 : 0);
    return !isExclusive || others == 0;
}

int lockShared(sqlite3_file *file, int first, int count, int flags)
{
    MemoryHandle &handle = handleOf(file);
    const bool isExclusive = flags & SQLITE_SHM_EXCLUSIVE;
    if (!handle.shared)
        return flags & SQLITE_SHM_UNLOCK ? SQLITE_OK : SQLITE_IOERR_SHMLOCK;
    if (flags & SQLITE_SHM_UNLOCK) {
        for (int slot = first; slot < first + count; ++slot)
            unlockShared(handle, unsigned(slot), isExclusive);
        return SQLITE_OK;
    }
    if (handle.isDead())
        return SQLITE_IOERR_SHMLOCK;
    for (int slot = first; slot < first + count; ++slot) {
        if (!maySharedLock(handle, unsigned(slot), isExclusive))
            return SQLITE_BUSY;
    }
    for (int slot = first; slot < first + count; ++slot) {
        const unsigned bit = 1U << unsigned(slot);
        if (isExclusive) {
            handle.shared->writers[size_t(slot)] = &handle;
            handle.exclusiveLocks |= bit;
        } else if (!(handle.sharedLocks & bit)) {
            ++handle.shared->readers[size_t(slot)];
            handle.sharedLocks |= bit;
        }
    }
    return SQLITE_OK;
}

void sharedBarrier(sqlite3_file *) { }

int unmapShared(sqlite3_file *file, int)
{
    releaseShared(handleOf(file));
    return SQLITE_OK;
}

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods m{};
        m.iVersion = 2; // shared memory, no memory-mapped files
        m.xClose = closeFile;
        m.xRead = readFile;
        m.xWrite = writeFile;
        m.xTruncate = truncateFile;
        m.xSync = syncFile;
        m.xFileSize = sizeOfFile;
        m.xLock = lockFile;
        m.xUnlock = unlockFile;
        m.xCheckReservedLock = isReserved;
        m.xFileControl = controlFile;
        m.xSectorSize = sectorSize;
        m.xDeviceCharacteristics = characteristics;
        m.xShmMap = mapShared;
        m.xShmLock = lockShared;
        m.xShmBarrier = sharedBarrier;
        m.xShmUnmap = unmapShared;
        return m;
    }();
    return &all;
}

DiskDevice &deviceOf(sqlite3_vfs *vfs)
{
    return *static_cast<DiskDevice *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    file->pMethods = nullptr; // SQLite then knows that there is nothing to close
    if (flagsOut)
        *flagsOut = flags;
    return deviceOf(vfs).open(QByteArray{name}, flags, file);
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return deviceOf(vfs).remove(QByteArray{name}, syncFolder != 0);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int, int *result)
{
    if (deviceOf(vfs).isDown)
        return SQLITE_IOERR_ACCESS;
    *result = deviceOf(vfs).image.find(QByteArray{name}) ? 1 : 0;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name); // every name is a full one
    return SQLITE_OK;
}

int randomBytes(sqlite3_vfs *vfs, int size, char *out)
{
    for (int i = 0; i < size; ++i)
        out[i] = char(deviceOf(vfs).dice.below(256));
    return size;
}

int sleepNot(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs *, sqlite3_int64 *milliseconds)
{
    *milliseconds = fixedDay * millisecondsPerDay;
    return SQLITE_OK;
}

int currentDay(sqlite3_vfs *, double *day)
{
    *day = double(fixedDay);
    return SQLITE_OK;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

} // namespace

sqlite3_vfs MemoryVfs::describe(DiskDevice &device)
{
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(MemoryHandle));
    vfs.mxPathname = 512;
    vfs.zName = device.vfsName.constData();
    vfs.pAppData = &device;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullName;
    vfs.xRandomness = randomBytes;
    vfs.xSleep = sleepNot;
    vfs.xCurrentTime = currentDay;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTime;
    return vfs;
}

void MemoryVfs::attach(sqlite3_file *file, DiskDevice &device, DiskImage::FileId id, const QByteArray &name)
{
    auto *handle = new (file) MemoryHandle;
    handle->device = &device;
    handle->id = id;
    handle->name = name;
    handle->life = device.life;
    handle->base.pMethods = methods();
}

} // namespace saoma::test
