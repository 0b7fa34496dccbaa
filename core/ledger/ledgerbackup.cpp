// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerbackup.h"

#include "core/ledger/dayhead.h"
#include "core/ledger/files.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/ledgeruse.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

const QString uncheckedPart = u".unchecked"_s;

constexpr qint64 roomMin = 64 * 1024; ///< Less than any file of ours takes.

/// What cannot be made may lack a permission, or the room.
tl::unexpected<Error> notWritten(const QString &path, const QString &detail)
{
    const QStorageInfo disk{QFileInfo(path).absolutePath()};
    const bool isFull = disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < roomMin;
    return failure(Error::Kind::Storage, isFull ? u"LEDGER_FULL"_s : u"LEDGER_READ_ONLY"_s, detail, path);
}

const QString replacedPart = u".replaced-"_s;

/// The same bytes under a second name, on the disk.
bool keepAs(const QString &path, const QString &name)
{
    std::error_code error;
    std::filesystem::create_hard_link(path.toStdString(), name.toStdString(), error);
    return !error || (QFile::copy(path, name) && files::syncFile(name));
}

/// Brings everything into the file itself, so that no log has to be kept beside it. A ledger too damaged for
/// that, or one that somebody is reading, keeps its log.
void emptyLog(const QString &ledgerPath)
{
    if (!checkLog(ledgerPath, LogLook::Long))
        return;
    if (const auto store = LedgerStore::open(ledgerPath))
        std::ignore = (*store)->read().connection().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

Result<QStringList> violationsOf(const QString &path, const QList<DayHead> &heads = {})
{
    const auto reader = LedgerReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto last = (*reader)->lastEventId();
    if (!last)
        return tl::unexpected(last.error());
    LedgerCheckOptions options;
    for (const DayHead &head : heads)
        if (head.eventId <= *last) // a backup is older than what has been exported since
            options.heads.append(head);
    return checkLedger(**reader, options);
}

/// Names that the ledger uses itself.
bool isOwnName(const LedgerPlace &ledger, const QString &target)
{
    const auto placeOf = [](const QString &path) -> QString { // whichever links lead there
        const QFileInfo file{path};
        return QDir{file.absolutePath()}.canonicalPath() + u'/' + file.fileName();
    };
    const QString name = placeOf(target);
    const QString own = placeOf(ledger.path);
    const QStringList parts{u"-wal"_s, u"-shm"_s, u"-journal"_s, u".reserve"_s, u".heads"_s, u".unchecked"_s,
        u".restoring"_s, u".restored"_s, u".opening"_s};
    return name.startsWith(own + u".user-"_s) || name.startsWith(own + u".before-v"_s)
        || std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return name == own + part; });
}

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = u"%1-%2"_s.arg(wanted).arg(n);
    return name;
}

Result<> refuseUnlessFree(const QString &ledgerPath)
{
    const QList<qint64> holders = LedgerUse::holders(ledgerPath);
    if (holders.isEmpty())
        return {};
    QStringList pids;
    for (const qint64 pid : holders)
        pids.append(pid == 0 ? u"?"_s : QString::number(pid));
    return failure(Error::Kind::Rejected, u"LEDGER_IN_USE"_s, u"process "_s + pids.join(u", "_s), ledgerPath);
}

/// It is not the copied file that stands in the way.
bool isOfDisk(const Error &error)
{
    return error.code == u"LEDGER_FULL" || error.code == u"LEDGER_READ_ONLY";
}

/// What SQLite makes beside a file, and leaves there when the disk fails: it would be taken for the next
/// file's of that name.
void removeBeside(const QString &path)
{
    for (const QString &part : {u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + part);
}

/// A copy of the backup, brought up to date and checked, also against the heads that the present ledger has
/// exported (another shop's has others); if it is broken, with the mark that stops sales.
Result<> prepare(const QString &backup, const QString &fresh, const QString &ledgerPath, BrokenBackup broken)
{
    const auto unreadable = [&backup](const Error &error) {
        return failure(
            Error::Kind::Rejected, u"BACKUP_UNREADABLE"_s, error.code + u": "_s + error.detail, backup);
    };
    const QString source = QFileInfo(backup).absoluteFilePath();
    removeBeside(fresh); // of a restore that died
    if (const auto there = LedgerReader::open(source); !there)
        return unreadable(there.error());
    if (const auto copied = copyLedger(source, fresh); !copied)
        return isOfDisk(copied.error()) ? copied : unreadable(copied.error());
    emptyLog(fresh); // an older schema is brought up to date
    for (int version = 2; version <= LedgerStore::schemaVersion; ++version)
        QFile::remove(u"%1.before-v%2"_s.arg(fresh).arg(version));
    if (hasLog(fresh)) // what is checked would not be what is put in place
        return notWritten(fresh, u"the backup cannot be brought up to date"_s);
    const auto violations = violationsOf(fresh, readHeads(headsFile(ledgerPath)).value_or(QList<DayHead>{}));
    removeBeside(fresh); // empty: reading has made them
    if (!violations)
        return unreadable(violations.error());
    if (!violations->isEmpty() && broken == BrokenBackup::Refuse)
        return failure(Error::Kind::Rejected, u"BACKUP_BROKEN"_s, violations->first(), backup);
    if (!violations->isEmpty() && !LedgerUse::oweCheck(fresh))
        return notWritten(fresh, u"that a check is owed cannot be noted"_s);
    for (const QString &part : {QString{}, uncheckedPart})
        files::giveTo(fresh + part, ledgerPath);
    return {};
}

void removePrepared(const QString &fresh)
{
    QFile::remove(fresh);
    QFile::remove(fresh + uncheckedPart);
    removeBeside(fresh);
}

/// What stands beside a ledger and has to be kept with it.
QStringList keptParts()
{
    return {{}, u"-wal"_s, u".heads"_s, uncheckedPart};
}

/// A second name of a ledger in use would change with it.
void removeKept(const QString &name)
{
    for (const QString &part : keptParts())
        QFile::remove(name + part);
}

/// Keeps the ledger and all that belongs to it under `name` as well; a log that its ledger has left behind,
/// too. What stood there still stands there, whole: the rest may fail.
Result<> keepPresent(const QString &ledgerPath, const QString &name)
{
    if (QFileInfo::exists(ledgerPath))
        emptyLog(ledgerPath);
    for (const QString &part : keptParts()) {
        if (!QFile::exists(ledgerPath + part) || keepAs(ledgerPath + part, name + part))
            continue;
        removeKept(name);
        return notWritten(name + part, u"the present ledger cannot be kept"_s);
    }
    files::syncFolder(QFileInfo(ledgerPath).absolutePath());
    return {};
}

/// In one step: there is always a ledger under that name. The mark comes first, so that a broken one is never
/// without it, and what belonged to the old one goes last: should that fail, its log is told to be another's.
Result<> putInPlace(const QString &fresh, const QString &ledgerPath)
{
    const bool isBroken = QFileInfo::exists(fresh + uncheckedPart);
    for (const QString &part : {uncheckedPart, QString{}}) {
        const QString source = fresh + part;
        const QString target = ledgerPath + part;
        std::error_code error;
        if (QFileInfo::exists(source))
            std::filesystem::rename(source.toStdString(), target.toStdString(), error);
        if (error)
            return notWritten(target, QString::fromStdString(error.message()));
    }
    files::syncFolder(QFileInfo(ledgerPath).absolutePath());
    QStringList former{u"-wal"_s, u"-shm"_s, u".heads"_s};
    if (!isBroken)
        former.append(uncheckedPart);
    for (const QString &part : std::as_const(former)) {
        if (QFile::exists(ledgerPath + part) && !QFile::remove(ledgerPath + part))
            return notWritten(ledgerPath + part, u"what belonged to the former ledger cannot be removed"_s);
    }
    files::syncFolder(QFileInfo(ledgerPath).absolutePath());
    return {};
}

} // namespace

Result<> refuseSecondName(const QString &ledgerPath)
{
    const QFileInfo ledger{ledgerPath};
    const auto id = fileIdOf(ledgerPath);
    const auto names = files::namesOf(ledgerPath) > 1
        ? ledger.dir().entryList(QDir::Files | QDir::Hidden, QDir::Name)
        : QStringList{};
    for (const QString &name : names) {
        const QString path = ledger.dir().filePath(name);
        if (name.startsWith(ledger.fileName() + replacedPart) && fileIdOf(path) == id)
            removeKept(path); // a restore died before it had replaced anything
    }
    if (files::namesOf(ledgerPath) <= 1)
        return {};
    return failure(Error::Kind::Storage, u"LEDGER_TWO_NAMES"_s, u"a hard link"_s, ledgerPath);
}

Result<> copyLedger(const LedgerPlace &ledger, const QString &target)
{
    const QString part = files::makeBeside(target, u".part"_s);
    const auto failed = [&part](const auto &error) {
        QFile::remove(part);
        removeBeside(part);
        return error;
    };
    if (part.isEmpty())
        return notWritten(target, u"the copy cannot be made"_s);
    {
        const auto source = openForReading(ledger);
        if (!source)
            return failed(tl::unexpected(source.error()));
        if (const auto copied = (*source)->execute(u"VACUUM INTO ?"_s, {part}); !copied)
            return failed(copied);
    }
    if (!files::syncFile(part)) // SQLite does not sync what VACUUM INTO makes
        return failed(notWritten(target, u"the disk does not confirm the copy"_s));
    switch (files::moveToFreeName(part, target)) {
    case files::Moved::Yes:
        break;
    case files::Moved::Taken:
        return failed(failure(Error::Kind::Rejected, u"BACKUP_EXISTS"_s, {}, target));
    case files::Moved::No:
        return failed(notWritten(target, u"the copy cannot be named"_s));
    }
    files::syncFolder(QFileInfo(target).absolutePath());
    return {};
}

Result<QStringList> backUpLedger(const LedgerPlace &ledger, const QString &target)
{
    const bool isTaken = !target.isEmpty() && (files::isTaken(target) || isOwnName(ledger, target));
    if (isTaken)
        return failure(Error::Kind::Rejected, u"BACKUP_EXISTS"_s, {}, target);
    if (const auto there = LedgerReader::open(ledger); !there)
        return tl::unexpected(there.error());
    const bool hasFolder = !target.isEmpty() && QFileInfo(QFileInfo(target).absolutePath()).isWritable();
    if (!hasFolder)
        return failure(Error::Kind::Rejected, u"BACKUP_NOT_WRITTEN"_s, {}, target);
    const QString copy = QFileInfo(target).absoluteFilePath(); // "file:…" would be a URI to SQLite
    const bool isWithoutLog = !checkLog(ledger);
    if (const auto copied = copyLedger(ledger, copy); !copied)
        return isOfDisk(copied.error())
            ? failure(Error::Kind::Storage, u"BACKUP_NOT_WRITTEN"_s, copied.error().detail, target)
            : tl::unexpected(copied.error());
    auto violations = violationsOf(copy);
    if (violations && (isWithoutLog || !checkLog(ledger))) // it may have come while we copied
        violations->append(logLeftOutLine());
    if (const auto lost = commitsLost(ledger); violations && lost && *lost > 0)
        violations->append(commitsLostLine(*lost));
    return violations;
}

Result<QString> restoreLedger(
    const LedgerPlace &ledger, const QString &backup, BrokenBackup broken, const QDateTime &now)
{
    if (!files::makeFolder(QFileInfo(ledger.path).absolutePath()))
        return notWritten(ledger.path, u"the folder cannot be made"_s);
    // First the lock, then the look at who is there; programs that start do it the other way round.
    ProgramLock lock = LedgerUse::restoreLock(ledger);
    switch (lock.take()) {
    case ProgramLock::Taken::Yes:
        break;
    case ProgramLock::Taken::HeldByAnother:
        return failure(Error::Kind::Rejected, u"LEDGER_IN_USE"_s, u"another restore"_s, ledger.path);
    case ProgramLock::Taken::NotPossible:
        return notWritten(lock.path(), u"others cannot be held off"_s);
    }
    const QString fresh =
        freeName(ledger.path + u".restored"_s); // what has that name may be the backup itself
    Result<> done = refuseUnlessFree(ledger.path);
    if (done)
        done = prepare(backup, fresh, ledger.path, broken);
    if (done)
        done = refuseUnlessFree(ledger.path); // a program on a full disk gets its mark when there is room
    const QString replaced = freeName(ledger.path + replacedPart + QString::fromLatin1(toBeijing(now)));
    const bool wasThere = QFileInfo::exists(ledger.path);
    if (done)
        done = keepPresent(ledger.path, replaced);
    if (done) {
        done = putInPlace(fresh, ledger.path);
        if (!done && QFileInfo::exists(fresh))
            removeKept(replaced);
    }
    if (!done) {
        removePrepared(fresh);
        return tl::unexpected(done.error());
    }
    return wasThere ? replaced : QString{};
}

} // namespace saoma
