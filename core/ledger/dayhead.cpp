// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dayhead.h"

#include "core/base/clock.h"
#include "core/base/sha256.h"
#include "core/ledger/sqliteconnection.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QDate beijingDay(const QDateTime &time)
{
    return time.toOffsetFromUtc(beijingOffsetSeconds).date();
}

qint64 startOf(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, beijingOffsetSeconds).toMSecsSinceEpoch();
}

tl::unexpected<Error> unreadable(const QString &file, const QString &detail)
{
    return failure(Error::Kind::InvalidInput, u"HEADS_UNREADABLE"_s, detail, file);
}

} // namespace

QString toLine(const DayHead &head)
{
    return u"%1 %2 %3"_s.arg(head.day.toString(Qt::ISODate))
        .arg(head.eventId)
        .arg(QString::fromLatin1(head.hash.toHex()));
}

std::optional<DayHead> dayHeadFromLine(QStringView line)
{
    const auto words = line.split(u' ');
    if (words.size() != 3)
        return {};
    bool isNumber = false;
    const DayHead head{QDate::fromString(words[0].toString(), Qt::ISODate), words[1].toLongLong(&isNumber),
        QByteArray::fromHex(words[2].toLatin1())};
    const bool isSound =
        head.day.isValid() && isNumber && head.eventId > 0 && head.hash.size() == Sha256::bytes;
    return isSound && toLine(head) == line ? std::optional{head} : std::nullopt;
}

/// Goes backwards from the end, so that it reads no more than the days that are asked for.
Result<QList<DayHead>> closedDays(const LedgerReader &reader, const QDateTime &now, QDate after)
{
    QList<DayHead> heads;
    for (qint64 bound = startOf(beijingDay(now));;) {
        const auto last = reader.lastEventBefore(bound);
        if (!last)
            return tl::unexpected(last.error());
        if (!*last)
            return heads;
        const QDate day = beijingDay((*last)->at);
        if (after.isValid() && day <= after)
            return heads;
        heads.prepend({day, (*last)->id, (*last)->hash});
        bound = startOf(day);
    }
}

QString headsFile(const QString &ledgerPath)
{
    return ledgerPath + u".heads"_s;
}

Result<QList<DayHead>> readHeads(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    QList<DayHead> heads;
    const auto lines = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto head = dayHeadFromLine(line);
        if (!head)
            return unreadable(path, u"line %1"_s.arg(heads.size() + 1));
        heads.append(*head);
    }
    return heads;
}

Result<> exportHeads(const LedgerReader &reader, const QString &ledgerPath, const QDateTime &now)
{
    const QString path = headsFile(ledgerPath);
    QList<DayHead> heads;
    if (QFile::exists(path)) {
        const auto before = readHeads(path);
        if (!before)
            return tl::unexpected(before.error()); // never written over: it may be what tells of a change
        heads = *before;
    }
    const auto fresh = closedDays(reader, now, heads.isEmpty() ? QDate{} : heads.last().day);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (fresh->isEmpty())
        return {};
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return unreadable(path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const DayHead &head : heads + *fresh)
        file.write(toLine(head).toLatin1() + '\n');
    return file.commit() ? Result<>{} : unreadable(path, file.errorString());
}

} // namespace saoma
