// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerplace.h"
#include "tests/simulation/vfs/diskimage.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace saoma::test {

/// One call that changes the disk, or a read: what faults are planned by.
struct DiskCall
{
    enum class Kind { Create, Write, Truncate, Sync, Delete, Read };
    Kind kind = Kind::Write;
    qint64 number = 0; ///< Counting from 1; reads have a count of their own.
    QByteArray name;   ///< Empty for a temporary file.
    qint64 offset = 0; ///< Of a truncation: the new size.
    qint64 size = 0;

    [[nodiscard]] QString text() const; ///< "#12 write /ledger-wal 4096 at 56".
};

/// Something that goes wrong, at the first fitting call that is not before number `at`.
struct DiskFault
{
    enum class Kind {
        PowerCut,        ///< In the middle of the call: it may have happened, half happened or not.
        Kill,            ///< The program dies in the middle of the call, which may have happened or not.
        IoError,         ///< The call fails and does nothing.
        Full,            ///< No room: a write that makes its file longer fails; an empty file needs none.
        ShortWrite,      ///< The first half of a write arrives, then the disk is full.
        SyncError,       ///< A sync fails; the writes stay where they were and the next sync takes them.
        SyncErrorLosing, ///< A sync fails and its writes are never written, though they can be read back.
        ReadError,       ///< `at` counts reads.
        ReadFlip,        ///< A read gives one wrong bit, once. `at` counts reads.
    };
    Kind kind = Kind::IoError;
    qint64 at = 1;
    bool lasting = false; ///< From then on, until `clearFaults`; otherwise once.
    QByteArray only = {}; ///< Only files whose name ends so ("-wal"); empty: any file.

    [[nodiscard]] bool fits(const DiskCall &call, qint64 fileSize) const;
};
[[nodiscard]] QString nameOf(DiskFault::Kind kind); ///< "power cut", "sync error losing pages".

/// Planted flaws of a disk: what it says it has synced and has not.
enum class SyncLie {
    None,
    All,      ///< Every sync.
    Log,      ///< Those of a write-ahead log, as with synchronous = NORMAL.
    Database, ///< Those of a database file: a checkpoint throws the log away too early.
};

class DiskDevice;

/// A disk in memory, and the SQLite VFS (sqlite.org/vfs.html) that programs under test open their files in:
///
///     MemoryDisk disk;
///     auto store = LedgerStore::open(disk.place(u"/ledger.sqlite"_s));
///     disk.plan({{DiskFault::Kind::PowerCut, disk.calls() + 7}});
///     … until disk.isDown() …
///     store.reset();
///     disk.reboot(Survival::random(seed));
///
/// Every call that changes something is counted, so a run can be repeated with a fault at call k. WAL,
/// several connections and locks work as SQLite's manual asks; time stands still, sleeping takes none.
/// Thread: one, which also uses the connections. Connections must be closed before the disk goes.
class MemoryDisk final
{
public:
    explicit MemoryDisk(DiskImage image = {}, quint64 seed = 1);
    ~MemoryDisk();
    MemoryDisk(const MemoryDisk &) = delete;
    MemoryDisk &operator=(const MemoryDisk &) = delete;

    [[nodiscard]] QString vfsName() const;
    [[nodiscard]] LedgerPlace place(const QString &path) const { return {path, vfsName()}; }

    [[nodiscard]] const DiskImage &image() const;
    void setImage(const DiskImage &image); ///< With no connection open.

    void plan(const QList<DiskFault> &faults);
    void clearFaults() { plan({}); }
    void lieAboutSyncs(SyncLie lie);

    [[nodiscard]] qint64 calls() const; ///< Changing calls so far.
    [[nodiscard]] qint64 reads() const;
    /// The calls at which a fault struck, oldest first.
    [[nodiscard]] const QList<DiskCall> &struck() const;

    /// Hears of every changing call before it is done; for traces and snapshots.
    void onCall(std::function<void(const DiskCall &)> hear);

    /// After a power cut or kill: every call of the connections open then fails, and new ones cannot be made.
    [[nodiscard]] bool isDown() const;
    /// It was the program that died: `restart`; otherwise `reboot`.
    [[nodiscard]] bool isKilled() const;
    void cutPower();
    /// The program dies, the machine does not: nothing is lost, unsynced writes stay unsynced.
    void kill();

    /// After `cutPower` (or a planned one): the disk as it is found again. The old connections must be gone.
    void reboot(const Survival &survival);
    /// After `kill` (or a planned one): the next program may start. The old connections must be gone.
    void restart();

private:
    std::unique_ptr<DiskDevice> m_device;
};

} // namespace saoma::test
