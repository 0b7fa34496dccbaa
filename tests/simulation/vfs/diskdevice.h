// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/vfs/memorydisk.h"

#include <sqlite3.h>

#include <array>
#include <map>
#include <vector>

namespace saoma::test {

/// The shared memory of a database in WAL mode, and the locks on it. Goes with the last handle that holds it.
struct SharedMemory
{
    std::vector<std::unique_ptr<char[]>> regions;
    std::array<int, SQLITE_SHM_NLOCK> readers{};
    std::array<const void *, SQLITE_SHM_NLOCK> writers{}; ///< Who holds it exclusively.
};

/// Locks of a database file in rollback mode.
struct FileLocks
{
    int readers = 0;
    const void *reserved = nullptr;
    const void *pending = nullptr;
    const void *exclusive = nullptr;
};

/// The disk behind the VFS: does every call, counts it and lets the planned faults strike.
class DiskDevice final
{
public:
    DiskDevice(DiskImage image, quint64 seed);
    ~DiskDevice();
    DiskDevice(const DiskDevice &) = delete;
    DiskDevice &operator=(const DiskDevice &) = delete;

    int open(const QByteArray &name, int flags, sqlite3_file *file);
    int read(DiskImage::FileId file, const QByteArray &name, void *buffer, int size, qint64 offset);
    int write(DiskImage::FileId file, const QByteArray &name, const void *bytes, int size, qint64 offset);
    int truncate(DiskImage::FileId file, const QByteArray &name, qint64 size);
    int sync(DiskImage::FileId file, const QByteArray &name);
    int remove(const QByteArray &name, bool syncFolder);
    [[nodiscard]] std::shared_ptr<SharedMemory> sharedMemory(DiskImage::FileId file);
    [[nodiscard]] FileLocks &locks(DiskImage::FileId file) { return fileLocks[file]; }
    /// `why`: PowerCut or Kill.
    void goDown(DiskFault::Kind why);
    void comeBack(DiskImage next);

    QByteArray vfsName;
    DiskImage image;
    Dice dice;
    QList<DiskFault> faults;
    SyncLie lie = SyncLie::None;
    qint64 calls = 0;
    qint64 reads = 0;
    int life = 1; ///< Handles of an earlier life are dead.
    bool isDown = false;
    bool isKilled = false;
    QList<DiskCall> struck;
    std::function<void(const DiskCall &)> hear;

private:
    /// Counts the call; the fault that strikes it, if any.
    [[nodiscard]] std::optional<DiskFault::Kind> begin(DiskCall call, qint64 fileSize = 0);

    std::map<DiskImage::FileId, std::weak_ptr<SharedMemory>> shared;
    std::map<DiskImage::FileId, FileLocks> fileLocks;
    sqlite3_vfs m_vfs{};
};

} // namespace saoma::test
