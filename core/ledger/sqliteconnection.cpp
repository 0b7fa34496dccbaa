// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqliteconnection.h"

#include "core/ledger/packedbytes.h"

#include <QStringDecoder>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int busyTimeoutMs = 5000;
constexpr int rewritePieceBytes = 64 * 1024;
const QString logPart = u"-wal"_s;
const QString sharedMemoryPart = u"-shm"_s;
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

/// SQLite's URI notation; only an URI can say "immutable" or name a VFS.
QString uri(const LedgerPlace &place, SqliteConnection::Access access)
{
    // An absolute one behind an empty host, for it may begin with two slashes.
    const QString scheme = place.path.startsWith(u'/') ? u"file://"_s : u"file:"_s;
    const QString path = scheme + QString::fromLatin1(QUrl::toPercentEncoding(place.path, "/"));
    const QString immutable = access == SqliteConnection::Access::Immutable ? u"immutable=1"_s : QString{};
    return path + u'?' + immutable + (place.vfs.isEmpty() ? QString{} : u"&vfs="_s + place.vfs);
}

int systemErrorOf(sqlite3_file *file)
{
    int number = 0;
    if (file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
    return number;
}

/// SQLite calls a page that the disk does not give (EIO) a damaged one, and tells the true cause only when
/// asked.
bool isDiskFailure(sqlite3 *database)
{
    sqlite3_file *file = nullptr;
    sqlite3_file *log = nullptr;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    return systemErrorOf(file) == EIO || systemErrorOf(log) == EIO;
}

/// SQLite says "full" only where it wrote into the ledger or its log. Where it could not make the log, or the
/// shared memory that whoever opens first has to make, it calls a full disk an unreadable one.
bool isDiskFull(sqlite3 *database, const SqliteError &error)
{
    const int number = sqlite3_system_errno(database);
    return (error.primaryCode() == SQLITE_IOERR || error.primaryCode() == SQLITE_CANTOPEN)
        && (number == ENOSPC || number == EDQUOT);
}

SqliteError errorOf(sqlite3 *database)
{
    const SqliteError error{sqlite3_extended_errcode(database), QString::fromUtf8(sqlite3_errmsg(database))};
    if (isDiskFull(database, error))
        return {sqlite::fullBeside, u"the disk has no room for the files beside it"_s};
    if (error.primaryCode() == sqlite::corrupt && isDiskFailure(database))
        return {SQLITE_IOERR_READ, u"the disk cannot be read"_s};
    return error;
}

/// Every byte of the file written over itself, and synced.
int rewrite(sqlite3_file *file)
{
    sqlite3_int64 size = 0;
    int code = file->pMethods->xFileSize(file, &size);
    QByteArray piece(rewritePieceBytes, Qt::Uninitialized);
    for (sqlite3_int64 at = 0; at < size && code == SQLITE_OK; at += piece.size()) {
        const int bytes = int(std::min<sqlite3_int64>(piece.size(), size - at));
        code = file->pMethods->xRead(file, piece.data(), bytes, at);
        if (code == SQLITE_OK)
            code = file->pMethods->xWrite(file, piece.constData(), bytes, at);
    }
    return code == SQLITE_OK && size > 0 ? file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) : code;
}

sqlite3_file *fileOf(sqlite3 *database, int which)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(database, "main", which, &file);
    return file && file->pMethods ? file : nullptr;
}

int bind(sqlite3_stmt *statement, int at, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, at);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, at, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(
            statement, at, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(
            statement, at, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    default:
        Q_ASSERT_X(false, Q_FUNC_INFO, "no ledger value has this type");
        return SQLITE_MISMATCH;
    }
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

Error storageError(const SqliteError &error, const QString &path)
{
    const QString detail = u"%1 (SQLite %2)"_s.arg(error.text).arg(error.code);
    const QString code = error.code == sqlite::fullBeside ? u"LEDGER_NO_ROOM"_s : codeOf(error.primaryCode());
    return Error{Error::Kind::Storage, code, path, detail};
}

bool SqliteRow::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteRow::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteRow::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const QByteArrayView bytes{text, sqlite3_column_bytes(m_statement, column)};
    if (!bytes.startsWith(byteOrderMark))
        return QString::fromUtf8(bytes);
    // What is read has to be what was written: fromUtf8 drops the mark.
    return QStringDecoder{QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom}.decode(bytes);
}

QByteArray SqliteRow::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

QVariant SqliteRow::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return {};
    }
}

SqliteRows::~SqliteRows()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

bool SqliteRows::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_error = errorOf(sqlite3_db_handle(m_statement));
    sqlite3_reset(m_statement);
    m_isAtEnd = true;
    return false;
}

bool SqliteRows::next()
{
    if (std::exchange(m_isRowWaiting, false))
        return true;
    return !m_isAtEnd && step();
}

int SqliteRows::rowsChanged() const
{
    return sqlite3_changes(sqlite3_db_handle(m_statement));
}

void SqliteConnection::Closer::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void SqliteConnection::Closer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteConnection::SqliteConnection(LedgerPlace place, Access access, sqlite3 *database)
    : m_place{std::move(place)},
      m_access{access},
      m_database{database}
{
}

SqliteConnection::~SqliteConnection() = default;

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const LedgerPlace &place, Access access)
{
    const bool isWriter = access == Access::ReadWrite;
    const int flags = (isWriter ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY)
        | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX; // one thread uses it
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(uri(place, access).toUtf8().constData(), &database, flags, nullptr);
    std::unique_ptr<SqliteConnection> connection{new SqliteConnection{place, access, database}};
    if (code != SQLITE_OK)
        return tl::unexpected(connection->error(errorOf(database)));
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, busyTimeoutMs);
    packedbytes::addFunctions(database);
    connection->keepLog(true);
    if (isWriter)
        sqlite3_wal_hook(database, onCommit, connection.get());
    return connection;
}

/// After a failed sync, Linux takes pages for clean that never reached the disk, and still shows them: the
/// next sync succeeds and writes nothing. A program that died then leaves a log that is whole to the eye
/// only.
Result<> SqliteConnection::renewLog()
{
    if (const auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    sqlite3_file *log = fileOf(m_database.get(), SQLITE_FCNTL_JOURNAL_POINTER);
    const int code = log ? rewrite(log) : SQLITE_OK; // none is open: none is used
    const auto ended = execute(u"ROLLBACK"_s);
    if (code != SQLITE_OK)
        return tl::unexpected(error({code, QString::fromUtf8(sqlite3_errstr(code))}));
    return ended;
}

tl::expected<sqlite3_stmt *, SqliteError> SqliteConnection::statement(const QString &sql)
{
    if (const auto known = m_byPlace.find(sql.constData()); known != m_byPlace.end())
        return known->second;
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second.get();
    sqlite3_stmt *prepared = nullptr;
    const QByteArray text = sql.toUtf8();
    const int length = int(text.size()) + 1; // with the final zero, which spares SQLite a copy
    if (sqlite3_prepare_v3(
            m_database.get(), text.constData(), length, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr)
        != SQLITE_OK)
        return tl::unexpected(errorOf(m_database.get()));
    const auto kept = m_statements.emplace(sql, prepared).first;
    m_byPlace.emplace(kept->first.constData(), prepared);
    return prepared;
}

tl::expected<SqliteRows, SqliteError> SqliteConnection::tryRun(const QString &sql, const QVariantList &values)
{
    const auto prepared = statement(sql);
    if (!prepared)
        return tl::unexpected(prepared.error());
    Q_ASSERT(sqlite3_bind_parameter_count(*prepared) == values.size());
    for (int i = 0; i < int(values.size()); ++i) {
        if (bind(*prepared, i + 1, values.at(i)) != SQLITE_OK)
            return tl::unexpected(errorOf(m_database.get()));
    }
    SqliteRows rows{*prepared};
    rows.m_isRowWaiting = rows.step(); // most statements are done with it
    if (rows.m_error.isValid())
        return tl::unexpected(rows.m_error);
    return rows;
}

Result<SqliteRows> SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    return tryRun(sql, values).map_error([this](const SqliteError &problem) { return error(problem); });
}

Result<> SqliteConnection::execute(const QString &sql, const QVariantList &values)
{
    auto rows = run(sql, values);
    return rows ? toTheEnd(*rows) : tl::unexpected(rows.error());
}

bool SqliteConnection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_database.get()) == 0;
}

bool SqliteConnection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0 || (m_log && fileIdOf(m_place.path + logPart) != m_log)
        || (m_sharedMemory && fileIdOf(m_place.path + sharedMemoryPart) != m_sharedMemory);
}

void SqliteConnection::rememberLog()
{
    if (!m_place.isOperatingSystemFile())
        return;
    m_log = fileIdOf(m_place.path + logPart);
    m_sharedMemory = fileIdOf(m_place.path + sharedMemoryPart);
}

void SqliteConnection::saveLog()
{
    int moved = 0;
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    const bool isOnlyLog = moved == 0 && m_log && !fileIdOf(m_place.path + logPart)
        && fileIdOf(m_place.path + sharedMemoryPart) == m_sharedMemory;
    if (isOnlyLog && !m_isLogKept)
        sqlite3_wal_checkpoint_v2(m_database.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Result<QByteArray> SqliteConnection::logBytes()
{
    if (const auto opened = number(u"SELECT count(*) FROM sqlite_schema"_s); !opened) // opens the log as well
        return tl::unexpected(opened.error());
    sqlite3_file *log = fileOf(m_database.get(), SQLITE_FCNTL_JOURNAL_POINTER);
    sqlite3_int64 size = 0;
    if (!log || log->pMethods->xFileSize(log, &size) != SQLITE_OK || size == 0)
        return QByteArray{};
    QByteArray bytes(qsizetype(size), '\0');
    const int code = log->pMethods->xRead(log, bytes.data(), int(size), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return tl::unexpected(error({code, QString::fromUtf8(sqlite3_errstr(code))}));
    return bytes;
}

QByteArray SqliteConnection::filePage(qint64 number)
{
    const auto size = this->number(u"PRAGMA page_size"_s);
    sqlite3_file *file = fileOf(m_database.get(), SQLITE_FCNTL_FILE_POINTER);
    if (!size || *size <= 0 || !file)
        return {};
    QByteArray page(qsizetype(*size), '\0');
    return file->pMethods->xRead(file, page.data(), int(*size), (number - 1) * *size) == SQLITE_OK
        ? page
        : QByteArray{};
}

int SqliteConnection::reservedBytes() const
{
    int bytes = -1; // asks, and sets nothing
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
    return bytes;
}

int SqliteConnection::onCommit(void *self, sqlite3 *, const char *, int logPages)
{
    auto *connection = static_cast<SqliteConnection *>(self);
    if (logPages >= connection->m_logPagesMax && !connection->m_isLogKept)
        connection->copyLogPart();
    return SQLITE_OK; // the commit stands, whatever became of the copy
}

/// As SQLite's own, and one sync more: a copy that a reader holds up is not synced, yet counts as done, and
/// if the sync of the next copy fails, its pages are lost with the others and never written again.
void SqliteConnection::copyLogPart()
{
    int pages = 0;
    int copied = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_database.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &copied);
    if (code != SQLITE_OK || copied == pages || copied == 0)
        return; // a copy that failed does not count as done
    sqlite3_file *file = fileOf(m_database.get(), SQLITE_FCNTL_FILE_POINTER);
    if (file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) != SQLITE_OK)
        keepLog(true); // its next reader copies it, from the start
}

void SqliteConnection::keepLog(bool isKept)
{
    m_isLogKept = isKept;
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isKept ? 1 : 0, nullptr);
}

Result<> SqliteConnection::toTheEnd(SqliteRows &rows) const
{
    while (rows.next()) { }
    return rows.error().isValid() ? tl::unexpected(error(rows.error())) : Result<>{};
}

Result<qint64> SqliteConnection::number(const QString &sql, const QVariantList &values)
{
    auto rows = run(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    const qint64 number = rows->next() ? rows->row().number(0) : 0;
    return toTheEnd(*rows).map([number] { return number; });
}

} // namespace saoma
