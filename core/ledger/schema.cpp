// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/schema.h"

#include "core/ledger/eventlog.h"
#include "core/ledger/files.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/schemacheck.h"
#include "core/ledger/searchindex.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

/// Outside every namespace, as Q_INIT_RESOURCE demands; naming the resource keeps it in a statically linked
/// program.
static void initialiseMigrations()
{
    Q_INIT_RESOURCE(saoma_migrations);
}

namespace saoma::schema {
namespace {

constexpr auto stepMark = "-- step: "_L1;

tl::unexpected<Error> trouble(const QString &code, const QString &path, const QString &detail = {})
{
    return failure(Error::Kind::Storage, code, detail, path);
}

/// Runs `work` between BEGIN IMMEDIATE and COMMIT.
template <typename Work>
Result<> inTransaction(SqliteConnection &connection, Work work)
{
    if (const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<> done = work();
    if (done)
        done = connection.execute(u"COMMIT"_s);
    if (!done)
        std::ignore = connection.execute(u"ROLLBACK"_s); // fails if SQLite has rolled back by itself
    return done;
}

Result<> fill(SqliteConnection &connection)
{
    for (const QString &pragma : {u"PRAGMA synchronous = EXTRA"_s, u"PRAGMA journal_mode = WAL"_s}) {
        if (const auto done = connection.execute(pragma); !done)
            return done;
    }
    return inTransaction(connection, [&]() -> Result<> {
        auto done = connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        for (int version = 1; done && version <= LedgerStore::schemaVersion; ++version)
            done = run(connection, version);
        return done;
    });
}

/// Fills the new file `path` and closes it. All of it is in the file itself then: closing would move it there
/// from the log too, but cannot say that it failed.
Result<> fillNewFile(const QString &path)
{
    const auto opened = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto filled = fill(**opened); !filled)
        return filled;
    auto moved = (*opened)->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!moved)
        return tl::unexpected(moved.error());
    if (!moved->next() || moved->value(0).toInt() != 0)
        return trouble(u"LEDGER_UNREADABLE"_s, path, u"the new file cannot be completed"_s);
    return {};
}

/// A migration of tables that are not those of the version in the file would make anything of them, and chain
/// what was changed as if it had always been so.
Result<> refuseForeignSchema(SqliteConnection &connection, int version)
{
    const auto lines = version == 0 ? Result<QStringList>{QStringList{}} : checkSchema(connection, version);
    if (!lines)
        return tl::unexpected(lines.error());
    if (lines->isEmpty())
        return {};
    return trouble(u"LEDGER_VIOLATED"_s, connection.path(), lines->first());
}

/// A step that only the program can do, by its name in the migration.
Result<> runStep(SqliteConnection &connection, const QString &name)
{
    if (name == u"chainOldEvents")
        return chainOldEvents(connection);
    Q_ASSERT(name == u"indexOrders");
    return searchindex::rebuild(connection);
}

Result<> copyBefore(const SqliteConnection &connection, int version)
{
    if (!connection.place().isOperatingSystemFile())
        return {};
    const QString copy = u"%1.before-v%2"_s.arg(connection.path()).arg(version);
    QFile::remove(copy); // of an earlier try, which has changed nothing
    return copyLedger(connection.place(), copy);
}

} // namespace

QStringList statements(int version)
{
    initialiseMigrations();
    const QDir folder{u":/saoma/migrations"_s};
    const QStringList files = folder.entryList({u"%1-*.sql"_s.arg(version, 3, 10, QLatin1Char('0'))});
    Q_ASSERT(files.size() == 1);
    QFile file{folder.filePath(files.value(0))};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList out;
    for (const QString &paragraph : QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        const QStringList lines = paragraph.split(u'\n', Qt::SkipEmptyParts);
        if (paragraph.startsWith(stepMark)) {
            out.append(paragraph.trimmed());
            continue;
        }
        const bool onlyRemarks = std::all_of(
            lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u"--"); });
        if (!onlyRemarks)
            out.append(paragraph.trimmed());
    }
    return out;
}

Result<> run(SqliteConnection &connection, int version)
{
    for (const QString &statement : statements(version)) {
        const bool isStep = statement.startsWith(stepMark);
        const auto done =
            isStep ? runStep(connection, statement.mid(stepMark.size())) : connection.execute(statement);
        if (!done)
            return done;
    }
    return connection.execute(u"PRAGMA user_version = %1"_s.arg(version));
}

Result<> checkFile(const QString &path)
{
    const QFileInfo info{path};
    if (!info.exists()) {
        // A folder we may not enter, or a file in the place of one, also looks like "does not exist".
        const QFileInfo folder{info.path()};
        if (folder.exists() && !(folder.isDir() && folder.isExecutable()))
            return trouble(u"LEDGER_UNREADABLE"_s, path, u"the folder cannot be entered"_s);
        if (QFileInfo(path + u"-wal"_s).size() > 0) // a new file would take its entries for its own
            return trouble(u"LEDGER_DAMAGED"_s, path, u"the file is gone and its log is still there"_s);
        return trouble(u"LEDGER_MISSING"_s, path);
    }
    if (info.isDir())
        return trouble(u"LEDGER_UNREADABLE"_s, path, u"a folder stands in its place"_s);
    if (!info.isReadable())
        return trouble(u"LEDGER_UNREADABLE"_s, path, u"reading it is not permitted"_s);
    if (info.size() == 0)
        return trouble(u"LEDGER_DAMAGED"_s, path, u"the file is empty; a ledger never is"_s);
    return {};
}

Result<int> version(SqliteConnection &connection)
{
    const auto application = connection.number(u"PRAGMA application_id"_s);
    if (!application)
        return tl::unexpected(application.error());
    if (*application != applicationId)
        return trouble(u"LEDGER_FOREIGN"_s, connection.path(), u"another program's SQLite file"_s);
    const auto version = connection.number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > LedgerStore::schemaVersion)
        return trouble(u"LEDGER_NEWER"_s, connection.path(), u"its schema has version %1"_s.arg(*version));
    // Reads the whole schema: what is damaged there shows now and not in the middle of a sale.
    const auto tables = connection.number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    return int(*version);
}

Result<bool> hasTable(SqliteConnection &connection, const QString &name)
{
    return connection
        .number(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"_s, {name})
        .map([](qint64 tables) { return tables > 0; });
}

Result<> checkHead(SqliteConnection &connection)
{
    const auto vacuum = connection.number(u"PRAGMA auto_vacuum"_s);
    const auto pages = connection.number(u"PRAGMA page_count"_s);
    const auto free = connection.number(u"PRAGMA freelist_count"_s);
    for (const auto &answer : {vacuum, pages, free})
        if (!answer)
            return tl::unexpected(answer.error());
    const auto pageBytes = connection.number(u"PRAGMA page_size"_s);
    const LedgerPlace &place = connection.place();
    const bool isCut = pageBytes && place.isOperatingSystemFile() && !hasLog(place)
        && QFileInfo(place.path).size() % *pageBytes != 0; // SQLite takes what is missing of a page for zeros
    if (isCut)
        return trouble(u"LEDGER_DAMAGED"_s, place.path, u"the file ends in the middle of a page"_s);
    const int reserved = connection.reservedBytes();
    if (reserved == 0 && *vacuum == 0 && *free >= 0 && *free < *pages)
        return {};
    return trouble(u"LEDGER_DAMAGED"_s, connection.path(),
        u"its head names %1 reserved bytes, auto_vacuum %2, %3 free pages of %4"_s.arg(reserved)
            .arg(*vacuum)
            .arg(*free)
            .arg(*pages));
}

Result<> migrate(SqliteConnection &connection)
{
    for (auto now = version(connection); !now || *now < LedgerStore::schemaVersion;
         now = version(connection)) {
        if (!now)
            return tl::unexpected(now.error());
        const auto done = inTransaction(connection, [&]() -> Result<> {
            const auto current = version(connection); // another process may have been faster
            if (!current)
                return tl::unexpected(current.error());
            if (*current != *now)
                return {};
            if (const auto sound = refuseForeignSchema(connection, *now); !sound)
                return sound;
            if (const auto copied = copyBefore(connection, *now + 1); !copied)
                return copied;
            return run(connection, *now + 1);
        });
        if (!done)
            return done;
    }
    return {};
}

Result<> createFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!files::makeFolder(folder))
        return trouble(u"LEDGER_UNREADABLE"_s, path, u"the folder cannot be made"_s);
    const QString fresh = files::makeBeside(path, u".new"_s);
    if (fresh.isEmpty())
        return trouble(u"LEDGER_READ_ONLY"_s, path, u"the folder cannot be written to"_s);
    Result<> filled = fillNewFile(fresh);
    if (filled && files::moveToFreeName(fresh, path) == files::Moved::No)
        filled = trouble(u"LEDGER_READ_ONLY"_s, path, u"the new file cannot be named"_s);
    for (const QString &left : {fresh, QString(fresh + u"-wal"_s), QString(fresh + u"-shm"_s)})
        QFile::remove(left);
    files::syncFolder(folder);
    return filled;
}

Result<> fillIfBlank(SqliteConnection &connection)
{
    const auto tables = connection.number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    return *tables == 0 ? fill(connection) : Result<>{};
}

} // namespace saoma::schema
