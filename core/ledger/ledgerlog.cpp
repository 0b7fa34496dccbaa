// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerlog.h"

#include "core/ledger/chaincheck.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/logframes.h"
#include "core/ledger/schema.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 logHeaderBytes = 32;
constexpr int looksMax = 3;
const QString logPart = u"-wal"_s;
constexpr qint64 eventsLookedAt = 20'000; ///< More than any log holds.

/// The columns of an event that every version of the schema has.
constexpr char16_t eventColumns[] =
    u"id, coalesce(out_trade_no, ''), at, kind, state, source, detail, coalesce(evidence, x'')";
constexpr int eventColumnCount = 8;

/// How far a file, or a file with its log, has come.
struct Extent
{
    qint64 pages = 0;
    qint64 idsGiven = 0;
    QVariantList lastEvent; ///< Empty: there is none.

    [[nodiscard]] bool isWhole() const
    {
        return idsGiven == (lastEvent.isEmpty() ? 0 : lastEvent.first().toLongLong());
    }
};

Result<Extent> extentOf(SqliteConnection &connection)
{
    if (const auto begun = connection.execute(u"BEGIN"_s); !begun) // until the connection is closed
        return tl::unexpected(begun.error());
    const auto given = connection.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'event'"_s);
    if (!given)
        return tl::unexpected(given.error());
    const auto last =
        connection.all<QVariantList>(u"SELECT "_s + eventColumns + u" FROM event ORDER BY id DESC LIMIT 1"_s,
            {}, [](const SqliteRow &row) -> Result<QVariantList> {
                QVariantList values;
                for (int column = 0; column < eventColumnCount; ++column)
                    values.append(row.value(column));
                return values;
            });
    if (!last)
        return tl::unexpected(last.error());
    const auto pages = connection.number(u"PRAGMA page_count"_s);
    if (!pages)
        return tl::unexpected(pages.error());
    return Extent{*pages, *given, last->value(0)};
}

Result<bool> hasEvent(SqliteConnection &connection, const QVariantList &event)
{
    if (event.isEmpty())
        return true;
    return connection
        .number(u"SELECT count(*) FROM event WHERE id = ? AND ("_s + eventColumns
                + u") IS (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            QVariantList{event.first()} + event)
        .map([](qint64 count) { return count > 0; });
}

/// The file alone is an earlier state of the ledger, or a mixture of earlier states if the log was being
/// copied into it: whatever it can show must be there with the log, too, for events are only ever added. An
/// older log takes events away, or the count of them; another ledger's has none of ours.
bool isForeign(const LedgerPlace &place)
{
    using Access = SqliteConnection::Access;
    // The file first: in between others may write more, which then must not look like a loss.
    const auto file = SqliteConnection::open(place, Access::Immutable);
    const auto alone = file ? extentOf(**file) : tl::unexpected(file.error());
    if (!alone || !alone->isWhole())
        return false; // nothing to hold the log against
    const auto connection = SqliteConnection::open(place, Access::ReadOnly);
    if (!connection)
        return false;
    const auto together = extentOf(**connection);
    const auto kept = together ? hasEvent(**connection, alone->lastEvent) : tl::unexpected(together.error());
    if (!kept) // what is sound alone cannot be read with the log
        return kept.error().code == u"LEDGER_DAMAGED" || kept.error().code == u"LEDGER_FOREIGN";
    return !*kept || !together->isWhole() || together->pages < alone->pages;
}

/// Something is wrong with it that replaying a log can have done: pages that do not fit together, events
/// missing between others, rows that are not as their last event left them.
bool isBroken(const LedgerPlace &place, SqliteConnection::Access access)
{
    const auto connection = SqliteConnection::open(place, access);
    if (!connection || !(*connection)->execute(u"BEGIN"_s))
        return false;
    const auto isDamage = [](const auto &answer) {
        return !answer
            && (answer.error().code == u"LEDGER_DAMAGED" || answer.error().code == u"LEDGER_FOREIGN");
    };
    // Not the quick one: an index and its table may be of different days.
    const auto pages = (*connection)
                           ->all<QString>(u"PRAGMA integrity_check(1)"_s, {},
                               [](const SqliteRow &row) -> Result<QString> { return row.text(0); });
    const auto events = (*connection)->number(u"SELECT count(*) FROM event"_s);
    const auto last = (*connection)->number(u"SELECT max(id) FROM event"_s);
    if (!pages || !events
        || !last) // a medium that is write-protected, or fails, says nothing of what is on it
        return isDamage(pages) || isDamage(events) || isDamage(last);
    if (*pages != QStringList{u"ok"_s} || *events != *last)
        return true;
    if (const auto version = schema::version(**connection); !version || *version < LedgerStore::schemaVersion)
        return isDamage(version);
    const ChainReport chain = checkChain(**connection, std::max(qint64{0}, *last - eventsLookedAt));
    return !chain.lines.isEmpty() || chain.end;
}

/// Both files as they are at one moment, although somebody else may write; false if that moment does not
/// come.
bool copyBoth(const QString &path, const QString &target)
{
    const auto state = [&path] {
        QVariantList found;
        for (const QString &part : {QString{}, logPart}) {
            const QFileInfo info{path + part};
            found << info.size() << info.lastModified();
        }
        return found;
    };
    for (int tries = 0; tries < looksMax; ++tries) {
        const QVariantList before = state();
        bool isCopied = true;
        for (const QString &part : {QString{}, logPart}) {
            QFile::remove(target + part);
            isCopied = isCopied && QFile::copy(path + part, target + part)
                && QFile::setPermissions(target + part, QFile::ReadOwner | QFile::WriteOwner);
        }
        if (isCopied && state() == before)
            return true;
    }
    return false;
}

/// A write-protected folder: a file without log SQLite can read as an unchanging one; one with a log not at
/// all, and what stands in the log alone must not be silently missing.
Result<std::unique_ptr<SqliteConnection>> openProtected(const QString &path, const Error &why)
{
    if (QFileInfo(path + logPart).size() == 0)
        return SqliteConnection::open(path, SqliteConnection::Access::Immutable);
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString copy = folder->filePath(QFileInfo(path).fileName());
    if (!folder->isValid() || !copyBoth(path, copy))
        return failure(Error::Kind::Storage, u"LEDGER_UNREADABLE"_s,
            u"its -wal file needs a writable folder: copy both files to one. "_s + why.detail, path);
    auto connection = SqliteConnection::open(copy, SqliteConnection::Access::ReadOnly);
    if (connection)
        (*connection)->keepUntilClosed(folder);
    return connection;
}

/// Not wherever a disk fails: who reads a ledger in use as an unchanging file sees nothing of what comes
/// after.
bool isFolderProtected(const QString &path, const Error &error)
{
    return (error.code == u"LEDGER_UNREADABLE" || error.code == u"LEDGER_READ_ONLY")
        && !QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

} // namespace

bool hasLog(const LedgerPlace &place)
{
    return !place.isOperatingSystemFile() || QFileInfo(place.path + logPart).size() > logHeaderBytes;
}

Result<> checkLog(const LedgerPlace &place, LogLook look)
{
    if (!hasLog(place))
        return {};
    if (const auto whole = look == LogLook::Long ? checkReach(place) : Result<>{}; !whole)
        return whole;
    const auto isRefused = [&] {
        using Access = SqliteConnection::Access;
        const bool isSuspect =
            isForeign(place) || (look == LogLook::Long && isBroken(place, Access::ReadOnly));
        // Where the power went while the log was being copied, the file alone may show anything.
        return isSuspect && !isBroken(place, Access::Immutable);
    };
    // Twice: a page may be seen half written while another program copies its log.
    if (!isRefused() || !isRefused())
        return {};
    return failure(Error::Kind::Storage, u"LEDGER_LOG_FOREIGN"_s,
        u"its -wal file does not continue what the ledger holds"_s, place.path);
}

Result<> checkReach(const LedgerPlace &place)
{
    const auto lost = hasLog(place) ? commitsLost(place) : Result<qint64>{0};
    if (!lost || *lost == 0)
        return {};
    return failure(Error::Kind::Storage, u"LEDGER_LOG_BROKEN"_s,
        u"%1 commits stand behind a damaged place of its -wal file"_s.arg(*lost), place.path);
}

Result<qint64> commitsLost(const LedgerPlace &place)
{
    using Access = SqliteConnection::Access;
    LogReach reach;
    // A frame may be seen half written while another program commits the next ones.
    for (int look = 0; look == 0 || (look < looksMax && reach.isBroken()); ++look) {
        const auto connection = SqliteConnection::open(place, Access::ReadOnly);
        const auto file = SqliteConnection::open(place, Access::Immutable);
        if (!connection || !file)
            return tl::unexpected(connection ? file.error() : connection.error());
        const auto log = (*connection)->logBytes();
        if (!log)
            return tl::unexpected(log.error());
        reach = followLog(*log, [&file](qint64 page) { return (*file)->filePage(page); });
    }
    return reach.isBroken() ? reach.commitsBehind : 0;
}

QString logLeftOutLine()
{
    return u"I24 the -wal file does not continue the ledger, and was left out"_s;
}

QString commitsLostLine(qint64 commits)
{
    return u"I24 %1 commits stand behind a damaged place of the -wal file, where nobody can read them"_s.arg(
        commits);
}

Result<std::unique_ptr<SqliteConnection>> openForReading(const LedgerPlace &place)
{
    if (place.isOperatingSystemFile())
        if (const auto checked = schema::checkFile(place.path); !checked)
            return tl::unexpected(checked.error());
    if (!checkLog(place))
        return SqliteConnection::open(place, SqliteConnection::Access::Immutable);
    auto connection = SqliteConnection::open(place, SqliteConnection::Access::ReadOnly);
    if (!connection)
        return connection;
    const auto version = schema::version(**connection);
    if (!version && place.isOperatingSystemFile() && isFolderProtected(place.path, version.error()))
        return openProtected(place.path, version.error());
    return connection;
}

} // namespace saoma
