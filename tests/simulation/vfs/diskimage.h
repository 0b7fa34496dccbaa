// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/dice.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace saoma::test {

/// What a disk does to one change that was never synced when the power goes.
enum class Fate {
    Keep,
    Drop,
    Tear, ///< Of a write only some sectors arrive; anything else is then dropped.
};

/// One change of a file that no sync has confirmed yet.
struct DiskChange
{
    enum class Kind { Write, Truncate };
    Kind kind = Kind::Write;
    qint64 offset = 0; ///< Of a truncation: the new size.
    QByteArray bytes;

    /// Does it to `content`, growing it with zeros where needed.
    void applyTo(QByteArray &content) const;
};

/// Decides what survives a power cut. Each unsynced change has a fate of its own, as on a disk that writes
/// back in any order; only changes of the same bytes keep theirs.
class Survival final
{
public:
    [[nodiscard]] static Survival dropAll();
    [[nodiscard]] static Survival keepAll();
    /// Everything but the very last write, which is torn in the middle.
    [[nodiscard]] static Survival tearLast();
    /// By seed, from "nearly nothing was written back" to "nearly all", and files need not be alike.
    [[nodiscard]] static Survival random(quint64 seed);

    /// The next change's fate. `isLast`: no other write was made after it.
    [[nodiscard]] Fate fate(bool isLast);
    /// Of a torn write of `sectors` sectors: whether sector `index` arrived.
    [[nodiscard]] bool arrives(int index, int sectors);
    /// Called before the changes of each file.
    void beginFile();

private:
    enum class Mode { DropAll, KeepAll, TearLast, Random };
    explicit Survival(Mode mode, quint64 seed = 0)
        : m_mode{mode},
          m_dice{seed}
    {
    }
    Mode m_mode;
    Dice m_dice;
    int m_keepPercent = 50;
    int m_tearPercent = 10;
};

/// A whole disk as a value: what programs see (the page cache), what is synced, and what lies between.
/// Copies share their bytes until one of them changes, so a snapshot before every call costs little.
///
/// The model is that of a careful reading of POSIX:
/// - a write or truncation is safe once the file was synced after it;
/// - a name made or removed is safe once the folder was synced. SQLite asks for that when it syncs a journal
///   or log for the first time, and in deletions; there is one folder;
/// - a write never harms bytes beside it (SQLITE_IOCAP_POWERSAFE_OVERWRITE, which SQLite assumes of real
///   disks too), and sectors of 512 bytes are never half written.
class DiskImage final
{
public:
    static constexpr qint64 sectorBytes = 512;
    using FileId = int;

    struct File
    {
        QByteArray seen;           ///< With every write.
        QByteArray synced;         ///< As of the last sync.
        QList<DiskChange> pending; ///< What was done since, in order.
        qint64 lastWrite = 0;      ///< Its number on this disk.
    };

    /// The file of that name; makes it if there is none.
    FileId open(const QByteArray &name);
    [[nodiscard]] FileId makeNameless();
    [[nodiscard]] std::optional<FileId> find(const QByteArray &name) const;
    void remove(const QByteArray &name);
    /// A nameless file whose last handle went.
    void forget(FileId file) { m_files.remove(file); }

    void write(FileId file, qint64 offset, const QByteArray &bytes);
    void truncate(FileId file, qint64 size);
    void sync(FileId file);
    void syncFolder();
    /// What Linux does when a sync fails: the page cache still shows the writes and calls them clean, so
    /// that no later sync writes them; they are lost with the power.
    void losePending(FileId file);
    /// One bit of a file at rest, synced or not.
    void flipBit(FileId file, qint64 offset, int bit);

    [[nodiscard]] const File &file(FileId id) const { return *m_files.constFind(id); }
    [[nodiscard]] QList<QByteArray> names() const { return m_names.keys(); }
    [[nodiscard]] bool hasPending() const;

    /// What is found when the power is back.
    [[nodiscard]] DiskImage afterPowerCut(Survival survival) const;
    /// Only what is synced: the least that a power cut now could leave.
    [[nodiscard]] DiskImage syncedOnly() const { return afterPowerCut(Survival::dropAll()); }

    /// What happened in the last `afterPowerCut` that led here, for counting rare situations.
    struct CutReport
    {
        int kept = 0;
        int dropped = 0;
        QList<QByteArray> torn;     ///< Names of files with a torn write.
        QList<QByteArray> returned; ///< Deleted names that came back.
    };
    [[nodiscard]] const CutReport &cutReport() const { return m_report; }

    /// Equal for equal bytes under equal names; within this process.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    struct NameChange
    {
        QByteArray name;
        std::optional<FileId> file; ///< None: removed.
    };
    void survive(const File &before, const QByteArray &name, Survival &survival, qint64 lastWrite,
        DiskImage &after, FileId id) const;
    void surviveNames(Survival &survival, DiskImage &after) const;

    QMap<FileId, File> m_files;
    QMap<QByteArray, FileId> m_names;
    QMap<QByteArray, FileId> m_syncedNames;
    QList<NameChange> m_pendingNames;
    FileId m_nextFile = 1;
    qint64 m_writes = 0;
    CutReport m_report;
};

} // namespace saoma::test
