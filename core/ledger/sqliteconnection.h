// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fileid.h"
#include "core/base/result.h"
#include "core/ledger/ledgerplace.h"

#include <QVariantList>

#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace saoma {

/// The part of SQLite's result codes that the ledger reacts to (sqlite.org/rescode.html), extended ones
/// included.
namespace sqlite {
inline constexpr int busy = 5;
inline constexpr int readOnly = 8;
inline constexpr int ioError = 10;
inline constexpr int corrupt = 11;
inline constexpr int full = 13;
inline constexpr int fullBeside = full | 1 << 8; ///< Ours: there is no room for the files beside the ledger.
inline constexpr int cannotOpen = 14;
inline constexpr int constraint = 19;
inline constexpr int notADatabase = 26;
inline constexpr int constraintForeignKey = 787;

} // namespace sqlite

/// What SQLite answered instead of doing it.
struct SqliteError
{
    int code = 0; ///< Extended; 0: nothing went wrong.
    QString text; ///< SQLite's own words, English.

    [[nodiscard]] bool isValid() const { return code != 0; }
    [[nodiscard]] int primaryCode() const { return code & 0xff; }
};

/// What a database error means for the ledger `path`: always Error::Kind::Storage.
[[nodiscard]] Error storageError(const SqliteError &error, const QString &path);

/// The present row of an answer: columns count from 0, and convert as SQLite does. Valid until the next row.
class SqliteRow final
{
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement{statement}
    {
    }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const; ///< 0 for NULL.
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QVariant value(int column) const; ///< qint64, double, QString, QByteArray or null.

private:
    sqlite3_stmt *m_statement;
};

/// The rows of one answer. Ends the statement when it goes, so that no snapshot is kept open behind our back.
class SqliteRows final
{
public:
    SqliteRows(SqliteRows &&other) noexcept
        : m_statement{std::exchange(other.m_statement, nullptr)},
          m_isRowWaiting{other.m_isRowWaiting},
          m_isAtEnd{other.m_isAtEnd},
          m_error{std::move(other.m_error)}
    {
    }
    ~SqliteRows();
    SqliteRows &operator=(SqliteRows &&) = delete;

    /// False at the end and on an error: ask `error()` after the last row.
    [[nodiscard]] bool next();
    [[nodiscard]] SqliteRow row() const { return SqliteRow{m_statement}; }
    [[nodiscard]] QVariant value(int column) const { return row().value(column); }
    [[nodiscard]] int rowsChanged() const;
    [[nodiscard]] const SqliteError &error() const { return m_error; }

private:
    friend class SqliteConnection;
    explicit SqliteRows(sqlite3_stmt *statement)
        : m_statement{statement}
    {
    }
    /// Whether there was a row; at the end and on an error the statement is reset, which frees its locks.
    bool step();

    sqlite3_stmt *m_statement;
    bool m_isRowWaiting = false; ///< Stepped to already, not yet asked for.
    bool m_isAtEnd = false;
    SqliteError m_error;
};

/// One connection to a SQLite file (sqlite.org/cintro.html), with its statements prepared once and kept.
/// Thread: the one that opened it.
class SqliteConnection final
{
public:
    enum class Access {
        ReadWrite, ///< The file must exist.
        ReadOnly,
        Immutable, ///< A read-only medium: no locks, and no other process may write.
    };
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(
        const LedgerPlace &place, Access access);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// Runs a statement that is prepared once and kept under its own text. At most one use of a text at a
    /// time.
    [[nodiscard]] tl::expected<SqliteRows, SqliteError> tryRun(
        const QString &sql, const QVariantList &values = {});

    /// As tryRun, with the error in the ledger's words.
    [[nodiscard]] Result<SqliteRows> run(const QString &sql, const QVariantList &values = {});

    /// Runs a statement whose rows do not matter, to its end: a commit of its own may fail after the last
    /// row.
    [[nodiscard]] Result<> execute(const QString &sql, const QVariantList &values = {});

    /// The only number of a one-row answer; 0 if there is no row.
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {});

    /// All rows, each read by `read(row)`, which gives a Result.
    template <typename Row, typename Read>
    [[nodiscard]] Result<QList<Row>> all(const QString &sql, const QVariantList &values, Read read);

    /// False also when SQLite has rolled the transaction back by itself, as after some read errors.
    [[nodiscard]] bool isInTransaction() const;
    /// Another file, or none, stands under the ledger's name now, or under the log's: what is written goes
    /// where nobody will look. The log's is known since rememberLog().
    [[nodiscard]] bool hasMoved() const;
    void rememberLog();
    /// Where only the log's name has been taken away: brings what this connection can still read of it into
    /// the file.
    void saveLog();

    /// From now on the log is copied into the file, by commits and at the close: it is known to be on the
    /// disk. Until then nothing copies it.
    void allowLogCopies() { keepLog(false); }
    /// Nothing may copy the log: not yet, or not any more, because the sync of a copy failed.
    [[nodiscard]] bool isLogKept() const { return m_isLogKept; }

    /// Commits that leave a log of so many pages or more copy it (1000 at first, as in SQLite).
    void copyLogFrom(int pages) { m_logPagesMax = pages; }

    /// Writes the bytes of the write-ahead log once more and syncs them, holding off other writers.
    [[nodiscard]] Result<> renewLog();

    /// The log as it lies there, empty if there is none; and a page of the file as it is without the log,
    /// empty if there is none.
    [[nodiscard]] Result<QByteArray> logBytes();
    [[nodiscard]] QByteArray filePage(qint64 number);

    /// Bytes that the file's head sets aside at the end of each page; 0 in every ledger.
    [[nodiscard]] int reservedBytes() const;

    /// Something that has to outlive the connection, such as the folder of a copy.
    void keepUntilClosed(std::shared_ptr<void> thing) { m_kept = std::move(thing); }

    [[nodiscard]] QString path() const { return m_place.path; }
    [[nodiscard]] const LedgerPlace &place() const { return m_place; }
    [[nodiscard]] Access access() const { return m_access; }

private:
    struct Closer
    {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

    SqliteConnection(LedgerPlace place, Access access, sqlite3 *database);
    [[nodiscard]] Error error(const SqliteError &error) const { return storageError(error, m_place.path); }
    [[nodiscard]] tl::expected<sqlite3_stmt *, SqliteError> statement(const QString &sql);
    [[nodiscard]] Result<> toTheEnd(SqliteRows &rows) const;

    /// SQLite calls it after each commit.
    static int onCommit(void *self, sqlite3 *, const char *, int logPages);
    void copyLogPart();
    void keepLog(bool isKept);

    LedgerPlace m_place;
    Access m_access;
    int m_logPagesMax = 1000;
    bool m_isLogKept = true;
    std::optional<FileId> m_log; ///< As it was when the ledger was opened, like the shared memory.
    std::optional<FileId> m_sharedMemory;
    std::shared_ptr<void> m_kept;
    std::unique_ptr<sqlite3, Closer> m_database;
    std::unordered_map<QString, Statement> m_statements; ///< Gone before the database is closed.
    /// The same by where the text stands, which spares hashing it: `m_statements` keeps it there.
    std::unordered_map<const QChar *, sqlite3_stmt *> m_byPlace;
};

template <typename Row, typename Read>
Result<QList<Row>> SqliteConnection::all(const QString &sql, const QVariantList &values, Read read)
{
    auto rows = run(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Row> out;
    while (rows->next()) {
        Result<Row> row = read(rows->row());
        if (!row)
            return tl::unexpected(row.error());
        out.append(*std::move(row));
    }
    if (rows->error().isValid())
        return tl::unexpected(error(rows->error()));
    return out;
}

/// Text and bytes for binding: a null QString or QByteArray is bound as NULL.
[[nodiscard]] inline QVariant sqlText(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}
[[nodiscard]] inline QVariant textOrNull(const QString &text) // an empty one is NULL
{
    return text.isEmpty() ? QVariant{} : QVariant{text};
}
[[nodiscard]] inline QVariant sqlBytes(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace saoma
