// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dayhead.h"

#include "core/base/clock.h"
#include "core/base/outfile.h"
#include "core/base/sha256.h"
#include "core/ledger/files.h"
#include "core/ledger/sqliteconnection.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

/// Days since 1970 in Beijing, of milliseconds since 1970 UTC.
qint64 beijingDay(qint64 at)
{
    return (at + beijingOffsetSeconds * 1000LL) / dayMs;
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

Result<DayHead> dayHeadOf(SqliteConnection &connection, qint64 eventId)
{
    const auto found = connection.all<DayHead>(u"SELECT at, hash FROM event WHERE id = ?"_s, {eventId},
        [eventId](const SqliteRow &row) -> Result<DayHead> {
            return DayHead{QDate(1970, 1, 1).addDays(beijingDay(row.number(0))), eventId, row.bytes(1)};
        });
    return found.map([](const QList<DayHead> &heads) { return heads.value(0); });
}

Result<QList<DayHead>> closedDays(const LedgerReader &reader, const QDateTime &now, qint64 after)
{
    struct Moment
    {
        qint64 id = 0;
        qint64 day = 0;
    };
    QList<qint64> ends;
    Moment last;
    const auto read = reader.connection().all<bool>(u"SELECT id, at FROM event WHERE id > ? ORDER BY id"_s,
        {after}, [&](const SqliteRow &row) -> Result<bool> {
            const Moment next{row.number(0), beijingDay(row.number(1))};
            if (last.id > 0 && next.day != last.day)
                ends.append(last.id);
            last = next;
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    if (last.id > 0 && now.isValid() && last.day < beijingDay(now.toMSecsSinceEpoch()))
        ends.append(last.id);
    QList<DayHead> heads;
    for (const qint64 id : std::as_const(ends)) {
        const auto head = dayHeadOf(reader.connection(), id);
        if (!head)
            return tl::unexpected(head.error());
        heads.append(*head);
    }
    return heads;
}

namespace {

/// The exported heads, if the ledger still says so of the last of them and of those up to `day`.
Result<QList<DayHead>> provenHeads(const LedgerReader &reader, QDate day)
{
    SqliteConnection &connection = reader.connection();
    if (!connection.place().isOperatingSystemFile())
        return QList<DayHead>{};
    const auto exported = readHeads(headsFile(connection.place())).value_or(QList<DayHead>{});
    if (exported.isEmpty())
        return exported;
    DayHead wanted = exported.last();
    for (const DayHead &head : exported)
        if (head.day <= day)
            wanted = head;
    for (const DayHead &head : {wanted, exported.last()}) {
        const auto there = dayHeadOf(connection, head.eventId);
        if (!there)
            return tl::unexpected(there.error());
        if (*there != head)
            return QList<DayHead>{};
    }
    return exported;
}

} // namespace

Result<DayHead> headOfDay(const LedgerReader &reader, QDate day, const QDateTime &now)
{
    const auto isChained = reader.connection().number(
        u"SELECT count(*) FROM pragma_table_info('event') WHERE name = 'hash'"_s); // since schema 2
    if (!isChained || *isChained == 0)
        return isChained ? Result<DayHead>{DayHead{}} : tl::unexpected(isChained.error());
    const auto known = provenHeads(reader, day);
    if (!known)
        return tl::unexpected(known.error());
    const auto fresh = closedDays(reader, now, known->isEmpty() ? 0 : known->last().eventId);
    if (!fresh)
        return tl::unexpected(fresh.error());
    DayHead found;
    for (const DayHead &head : *known + *fresh)
        if (head.day <= day)
            found = head;
    return found;
}

QString headsFile(const LedgerPlace &ledger)
{
    return ledger.path + u".heads"_s;
}

Result<QList<DayHead>> readHeads(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    QList<DayHead> heads;
    const auto lines = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        // A copy may have come by way of a system that ends its lines otherwise.
        const auto head = dayHeadFromLine(line.endsWith(u'\r') ? line.chopped(1) : line);
        if (!head)
            return unreadable(path, u"line %1"_s.arg(heads.size() + 1));
        heads.append(*head);
    }
    return heads;
}

Result<> exportHeads(const LedgerReader &reader, const LedgerPlace &ledger, const QDateTime &now)
{
    const QString path = headsFile(ledger);
    QList<DayHead> heads;
    if (QFile::exists(path)) {
        const auto before = readHeads(path);
        if (!before)
            return tl::unexpected(before.error()); // never written over: it may be what tells of a change
        heads = *before;
    }
    const auto fresh = closedDays(reader, now, heads.isEmpty() ? 0 : heads.last().eventId);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (fresh->isEmpty())
        return {};
    const auto write = [all = heads + *fresh](QIODevice &device) -> Result<> {
        for (const DayHead &head : all)
            device.write(toLine(head).toLatin1() + '\n');
        return {};
    };
    const auto written = writeOutFile(path, write, QFile::ReadOwner | QFile::WriteOwner);
    if (written)
        files::giveTo(path, ledger.path);
    return written;
}

} // namespace saoma
