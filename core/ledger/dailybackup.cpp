// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dailybackup.h"

#include "core/base/clock.h"
#include "core/base/outfile.h"
#include "core/base/programlock.h"
#include "core/ledger/files.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerreader.h"
#include "core/ledger/sqliteconnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

const QString notePart = u".made"_s;
const QString lockName = u"/.making"_s;
constexpr qint64 noteBytesMax = 1024 * 1024;
constexpr qint64 roomLeft = 64 * 1024 * 1024; ///< For the sales of the day, and more.

tl::unexpected<Error> trouble(const QString &code, const QString &subject, const QString &detail = {})
{
    return failure(Error::Kind::Storage, code, detail, subject);
}

QString fileOf(const QString &folder, QDate day)
{
    return folder + u"/ledger-"_s + day.toString(Qt::ISODate) + u".sqlite"_s;
}

/// What stands beside a copy, from before it is made. Without `violations` it was never finished.
Result<> writeNote(const DailyBackup &backup, bool isFinished)
{
    QJsonObject note{{u"day"_s, backup.day.toString(Qt::ISODate)},
        {u"made_at"_s, backup.madeAt.toString(Qt::ISODateWithMs)}, {u"bytes"_s, backup.bytes},
        {u"orders"_s, backup.orders}, {u"last_event"_s, backup.lastEvent}};
    if (isFinished)
        note.insert(u"violations"_s, QJsonArray::fromStringList(backup.violations));
    const QByteArray text = QJsonDocument{note}.toJson();
    return writeOutFile(
        backup.file + notePart,
        [&text](QIODevice &device) -> Result<> {
            device.write(text);
            return {};
        },
        QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QJsonObject noteOf(const QString &file)
{
    QFile note{file + notePart};
    if (note.size() > noteBytesMax || !note.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(note.readAll()).object();
}

/// Nothing if nobody finished it.
std::optional<DailyBackup> backupIn(const QString &file)
{
    const QJsonObject note = noteOf(file);
    const QDate day = QDate::fromString(note[u"day"_s].toString(), Qt::ISODate);
    if (!note.contains(u"violations"_s) || !day.isValid() || fileOf(QFileInfo(file).path(), day) != file)
        return {};
    DailyBackup backup;
    backup.file = file;
    backup.day = day;
    backup.madeAt = QDateTime::fromString(note[u"made_at"_s].toString(), Qt::ISODateWithMs);
    backup.bytes = note[u"bytes"_s].toInteger();
    backup.orders = note[u"orders"_s].toInteger();
    backup.lastEvent = note[u"last_event"_s].toInteger();
    for (const QJsonValue &line : note[u"violations"_s].toArray())
        backup.violations.append(line.toString());
    const QFileInfo there{file};
    backup.isThere = there.isFile() && !there.isSymLink() && there.size() == backup.bytes;
    return backup;
}

/// What can be told of a copy by reading it.
Result<> describe(DailyBackup &backup)
{
    const auto reader = LedgerReader::open(backup.file);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto orders = (*reader)->connection().number(u"SELECT count(*) FROM order_"_s);
    const auto last = (*reader)->lastEventId();
    if (!orders || !last)
        return tl::unexpected(orders ? last.error() : orders.error());
    backup.orders = *orders;
    backup.lastEvent = *last;
    return {};
}

Result<> provideFolder(const BackupPlan &plan)
{
    const bool isMade = plan.isOwnFolder && files::makeFolder(plan.folder);
    const QFileInfo folder{plan.folder};
    if ((isMade || folder.isDir()) && folder.isWritable())
        return {};
    return trouble(u"BACKUP_FOLDER_MISSING"_s, plan.folder);
}

/// The ledger's own disk may be the same: a copy must not take the room of the sales.
Result<> checkRoom(const LedgerPlace &ledger, const BackupPlan &plan)
{
    const qint64 needed =
        QFileInfo(ledger.path).size() + QFileInfo(ledger.path + u"-wal"_s).size() + roomLeft;
    const QStorageInfo disk{plan.folder};
    if (!disk.isValid() || disk.bytesAvailable() >= needed)
        return {};
    constexpr qint64 mebibyte = 1024 * 1024;
    return trouble(u"BACKUP_NO_ROOM"_s, plan.folder, u"%1 MiB"_s.arg(needed / mebibyte + 1));
}

/// What SQLite has made beside it while it was looked at goes, too.
void removeBackup(const QString &file)
{
    QFile::remove(file);
    for (const QString &part : {u"-wal"_s, u"-shm"_s, notePart})
        QFile::remove(file + part);
}

/// What a program has left behind that died while it made a copy.
void sweepUnfinished(const QString &folder)
{
    const QDir dir{folder};
    for (const QString &name : dir.entryList({u"ledger-*.sqlite"_s + notePart}, QDir::Files)) {
        const QString copy = name.chopped(notePart.size());
        const QJsonObject note = noteOf(dir.filePath(copy));
        if (!note.contains(u"bytes"_s) || note.contains(u"violations"_s))
            continue;
        for (const QString &part : dir.entryList({copy + u".part-*"_s}, QDir::Files))
            QFile::remove(dir.filePath(part));
        removeBackup(dir.filePath(copy));
    }
}

Result<DailyBackup> makeCopy(const LedgerPlace &ledger, DailyBackup backup)
{
    if (const auto noted = writeNote(backup, false); !noted) // from here on the file is ours
        return trouble(u"BACKUP_NOT_WRITTEN"_s, backup.file, noted.error().detail);
    const auto violations = backUpLedger(ledger, backup.file);
    if (!violations) {
        removeBackup(backup.file);
        return tl::unexpected(violations.error());
    }
    backup.violations = *violations;
    if (const auto known = describe(backup); !known && backup.violations.isEmpty())
        backup.violations.append(u"I24 "_s + known.error().detail);
    backup.bytes = QFileInfo(backup.file).size();
    if (const auto noted = writeNote(backup, true); !noted) {
        removeBackup(backup.file);
        return trouble(u"BACKUP_NOT_WRITTEN"_s, backup.file, noted.error().detail);
    }
    return backup;
}

} // namespace

Result<QList<DailyBackup>> dailyBackups(const QString &folder)
{
    QList<DailyBackup> all;
    const QDir dir{folder};
    if (!dir.exists())
        return all;
    if (!dir.isReadable())
        return trouble(u"BACKUP_FOLDER_MISSING"_s, folder);
    for (const QString &name :
        dir.entryList({u"ledger-*.sqlite"_s + notePart}, QDir::Files, QDir::Name | QDir::Reversed))
        if (const auto backup = backupIn(dir.absoluteFilePath(name.chopped(notePart.size()))))
            all.append(*backup);
    return all;
}

QList<DailyBackup> outlived(const QList<DailyBackup> &all, const BackupPlan &plan)
{
    QList<DailyBackup> over;
    int good = 0;
    int others = 0;
    QSet<QString> months;
    for (const DailyBackup &backup : all) {
        const QString month = backup.day.toString(u"yyyy-MM"_s);
        int &count = backup.isGood() ? good : others;
        const bool isMonths = backup.isGood() && !months.contains(month) && months.size() < plan.months;
        if (isMonths)
            months.insert(month);
        if (++count > plan.days && !isMonths)
            over.append(backup);
    }
    return over;
}

Result<DayCopy> makeDailyBackup(const LedgerPlace &ledger, const BackupPlan &plan, const QDateTime &now)
{
    if (!plan.isOn())
        return DayCopy{};
    const QString folder = QDir{plan.folder}.absolutePath();
    DailyBackup backup;
    backup.day = beijingDay(now);
    backup.file = fileOf(folder, backup.day);
    backup.madeAt = now;
    if (const auto known = backupIn(backup.file); known && known->isThere)
        return DayCopy{known};
    if (const auto there = provideFolder(plan); !there)
        return tl::unexpected(there.error());
    ProgramLock lock{folder + lockName};
    switch (lock.take()) {
    case ProgramLock::Taken::Yes:
        break;
    case ProgramLock::Taken::HeldByAnother:
        return DayCopy{};
    case ProgramLock::Taken::NotPossible:
        return trouble(u"BACKUP_NOT_WRITTEN"_s, folder);
    }
    if (const auto known = backupIn(backup.file); known && known->isThere) // made meanwhile
        return DayCopy{known};
    sweepUnfinished(folder);
    if (const auto room = checkRoom(ledger, plan); !room)
        return tl::unexpected(room.error());
    if (files::isTaken(backup.file))
        return failure(Error::Kind::Rejected, u"BACKUP_EXISTS"_s, {}, backup.file);
    const auto made = makeCopy(ledger, backup);
    if (!made)
        return tl::unexpected(made.error());
    const auto all = dailyBackups(folder);
    for (const DailyBackup &old : outlived(all.value_or(QList<DailyBackup>{}), plan))
        if (old.isThere || !files::isTaken(old.file)) // else it is not the file that we made
            removeBackup(old.file);
    return DayCopy{*made, true};
}

Result<DailyBackup> checkAgain(const DailyBackup &backup)
{
    const auto reader = LedgerReader::open(backup.file);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto violations = checkLedger(**reader);
    if (!violations)
        return tl::unexpected(violations.error());
    DailyBackup checked = backup;
    checked.violations = *violations;
    checked.bytes = QFileInfo(backup.file).size();
    checked.isThere = true;
    if (const auto noted = writeNote(checked, true); !noted)
        return trouble(u"BACKUP_NOT_WRITTEN"_s, backup.file, noted.error().detail);
    return checked;
}

} // namespace saoma
