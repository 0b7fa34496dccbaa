// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerbackup.h"

#include "core/ledger/dayhead.h"
#include "core/ledger/files.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/ledgeruse.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

tl::unexpected<Error> notWritten(const QString &path, const QString &detail)
{
    return failure(Error::Kind::Storage, u"LEDGER_READ_ONLY"_s, detail, path);
}

/// The same bytes under a second name.
bool keepAs(const QString &path, const QString &name)
{
    std::error_code error;
    std::filesystem::create_hard_link(path.toStdString(), name.toStdString(), error);
    return !error || QFile::copy(path, name);
}

/// Brings everything into the file itself, so that no log has to be kept beside it. A ledger too damaged for
/// that keeps its log.
void emptyLog(const QString &ledgerPath)
{
    std::ignore = LedgerStore::open(ledgerPath);
}

Result<QStringList> violationsOf(const QString &path)
{
    const auto reader = LedgerReader::open(path);
    return reader ? checkLedger(**reader) : tl::unexpected(reader.error());
}

Result<> refuseUnlessFree(const QString &ledgerPath)
{
    const QList<qint64> others = LedgerUse::others(ledgerPath);
    if (others.isEmpty())
        return {};
    QStringList pids;
    for (const qint64 pid : others)
        pids.append(QString::number(pid));
    return failure(Error::Kind::Rejected, u"LEDGER_IN_USE"_s, u"process "_s + pids.join(u", "_s), ledgerPath);
}

/// Keeps the ledger and all that belongs to it under `name`.
Result<> setAside(const QString &ledgerPath, const QString &name)
{
    emptyLog(ledgerPath);
    if (!keepAs(ledgerPath, name))
        return notWritten(name, u"the present ledger cannot be kept"_s);
    for (const QString &part : {u"-wal"_s, u".heads"_s}) {
        if (QFile::exists(ledgerPath + part) && !QFile::rename(ledgerPath + part, name + part))
            return notWritten(name + part, u"the present ledger cannot be kept"_s);
    }
    QFile::remove(ledgerPath + u"-shm"_s);
    return {};
}

} // namespace

Result<> copyLedger(const QString &ledgerPath, const QString &target)
{
    const QString part = target + u".part"_s;
    const auto failed = [&part](const auto &error) {
        QFile::remove(part);
        return error;
    };
    if (!files::makeEmpty(part))
        return notWritten(target, u"the copy cannot be made"_s);
    {
        const auto source = SqliteConnection::open(ledgerPath, SqliteConnection::Access::ReadOnly);
        if (!source)
            return failed(tl::unexpected(source.error()));
        if (const auto copied = (*source)->execute(u"VACUUM INTO ?"_s, {part}); !copied)
            return failed(copied);
    }
    if (!files::syncFile(part)) // SQLite does not sync what VACUUM INTO makes
        return failed(notWritten(target, u"the disk does not confirm the copy"_s));
    std::error_code error; // replaces what is left of an earlier try, in one step
    std::filesystem::rename(part.toStdString(), target.toStdString(), error);
    if (error)
        return failed(notWritten(target, u"the copy cannot be named"_s));
    files::syncFolder(QFileInfo(target).absolutePath());
    return {};
}

Result<QStringList> backUpLedger(const QString &ledgerPath, const QString &target)
{
    if (QFileInfo::exists(target))
        return failure(Error::Kind::Rejected, u"BACKUP_EXISTS"_s, {}, target);
    if (const auto there = LedgerReader::open(ledgerPath); !there)
        return tl::unexpected(there.error());
    if (const auto copied = copyLedger(ledgerPath, target); !copied)
        return tl::unexpected(copied.error());
    return violationsOf(target);
}

Result<QString> restoreLedger(
    const QString &ledgerPath, const QString &backup, BrokenBackup broken, const QDateTime &now)
{
    if (const auto isFree = refuseUnlessFree(ledgerPath); !isFree)
        return tl::unexpected(isFree.error());
    const auto violations = violationsOf(backup);
    if (!violations)
        return tl::unexpected(violations.error());
    if (!violations->isEmpty() && broken == BrokenBackup::Refuse)
        return failure(Error::Kind::Rejected, u"BACKUP_BROKEN"_s, violations->first(), backup);
    if (!files::makeFolder(QFileInfo(ledgerPath).absolutePath()))
        return notWritten(ledgerPath, u"the folder cannot be made"_s);

    const QString fresh = ledgerPath + u".restored"_s;
    if (const auto copied = copyLedger(backup, fresh); !copied)
        return tl::unexpected(copied.error());
    QString replaced;
    if (QFileInfo::exists(ledgerPath)) {
        replaced = u"%1.replaced-%2"_s.arg(ledgerPath, QString::fromLatin1(toBeijing(now)));
        if (const auto kept = setAside(ledgerPath, replaced); !kept)
            return tl::unexpected(kept.error());
    }
    std::error_code error; // in one step: there is always a ledger under that name
    std::filesystem::rename(fresh.toStdString(), ledgerPath.toStdString(), error);
    if (error)
        return notWritten(ledgerPath, QString::fromStdString(error.message()));
    files::syncFolder(QFileInfo(ledgerPath).absolutePath());
    return replaced;
}

} // namespace saoma
