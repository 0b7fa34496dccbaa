// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqliteconnection.h"

#include <QUrl>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// While another connection copies the log, SQLite says so at once instead of waiting as it does elsewhere.
constexpr std::chrono::milliseconds copyRetryGap{10};
constexpr int copyTriesMax = 500;

constexpr auto busyTimeout = "QSQLITE_BUSY_TIMEOUT=5000"_L1; // milliseconds

QString freshConnectionName()
{
    static std::atomic<int> count{0};
    return u"saoma-ledger-%1"_s.arg(++count);
}

/// `path` in SQLite's URI notation; only an URI can say "immutable" or name a VFS.
QString uri(const QString &path, const QString &parameter)
{
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u'?' + parameter;
}

QString databaseName(const LedgerPlace &place, SqliteConnection::Access access)
{
    if (!place.vfs.isEmpty())
        return uri(place.path, u"vfs="_s + place.vfs);
    return access == SqliteConnection::Access::Immutable ? uri(place.path, u"immutable=1"_s) : place.path;
}

QString codeOf(int primary)
{
    switch (primary) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return u"LEDGER_BUSY"_s;
    case sqlite::readOnly:
        return u"LEDGER_READ_ONLY"_s;
    case sqlite::full:
        return u"LEDGER_FULL"_s;
    case 1: // SQLITE_ERROR: a table or column is missing, for our statements themselves are tested
    case sqlite::corrupt:
        return u"LEDGER_DAMAGED"_s;
    case sqlite::notADatabase:
        return u"LEDGER_FOREIGN"_s;
    case sqlite::constraint:
        return u"LEDGER_CONSTRAINT"_s;
    default: // SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_PERM, …
        return u"LEDGER_UNREADABLE"_s;
    }
}

} // namespace

int sqlite::extendedCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

int sqlite::primaryCode(const QSqlError &error)
{
    return extendedCode(error) & 0xff;
}

Error storageError(const QSqlError &error, const QString &path)
{
    const QString detail = u"%1 (SQLite %2)"_s.arg(error.databaseText(), error.nativeErrorCode());
    return Error{Error::Kind::Storage, codeOf(sqlite::primaryCode(error)), path, detail};
}

SqliteConnection::SqliteConnection(LedgerPlace place, QSqlDatabase database)
    : m_place{std::move(place)},
      m_database{std::move(database)}
{
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const LedgerPlace &place, Access access)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, freshConnectionName());
    QString options = busyTimeout;
    if (access != Access::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Access::Immutable || !place.isOperatingSystemFile())
        options += u";QSQLITE_OPEN_URI"_s;
    database.setConnectOptions(options);
    database.setDatabaseName(databaseName(place, access));
    // Handed over: a handle left here would outlive the connection whose name is taken away.
    std::unique_ptr<SqliteConnection> connection{new SqliteConnection{place, std::move(database)}};
    if (!connection->m_database.open())
        return tl::unexpected(connection->error(connection->m_database.lastError()));
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    const QString name = m_database.connectionName();
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase{}; // removeDatabase() wants no handle left
    QSqlDatabase::removeDatabase(name);
}

Result<> SqliteConnection::reopen()
{
    m_statements.clear();
    m_database.close();
    if (!m_database.open())
        return tl::unexpected(error(m_database.lastError()));
    return {};
}

Result<> SqliteConnection::copyLog()
{
    for (int tries = 1;; ++tries) {
        auto copied = run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // busy, frames in the log, frames copied
        if (!copied)
            return tl::unexpected(copied.error());
        const bool isDone = copied->next() && copied->value(0).toInt() == 0;
        const bool wasWaitedFor = copied->value(1).toInt() >= 0;
        if (isDone)
            return {};
        if (wasWaitedFor || tries == copyTriesMax)
            return failure(Error::Kind::Storage, u"LEDGER_BUSY"_s, u"the log is in use"_s, path());
        std::this_thread::sleep_for(copyRetryGap);
    }
}

tl::expected<SqliteRows, QSqlError> SqliteConnection::tryRun(const QString &sql, const QVariantList &values)
{
    auto statement = m_statements.find(sql);
    if (statement == m_statements.end()) {
        QSqlQuery query{m_database};
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return tl::unexpected(query.lastError());
        statement = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = statement->second;
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        const QSqlError problem = query.lastError();
        query.finish();
        return tl::unexpected(problem);
    }
    return SqliteRows{&query};
}

Result<SqliteRows> SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    return tryRun(sql, values).map_error([this](const QSqlError &problem) { return error(problem); });
}

Result<> SqliteConnection::execute(const QString &sql, const QVariantList &values)
{
    const auto rows = run(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<qint64> SqliteConnection::number(const QString &sql, const QVariantList &values)
{
    auto rows = run(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    const qint64 number = rows->next() ? rows->value(0).toLongLong() : 0;
    if (rows->error().isValid())
        return tl::unexpected(error(rows->error()));
    return number;
}

} // namespace saoma
