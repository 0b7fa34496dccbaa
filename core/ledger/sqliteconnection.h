// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/ledgerplace.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <unordered_map>
#include <utility>

namespace saoma {

/// The part of SQLite's result codes that the ledger reacts to (sqlite.org/rescode.html), extended ones
/// included.
namespace sqlite {
inline constexpr int busy = 5;
inline constexpr int readOnly = 8;
inline constexpr int corrupt = 11;
inline constexpr int full = 13;
inline constexpr int cannotOpen = 14;
inline constexpr int constraint = 19;
inline constexpr int notADatabase = 26;
inline constexpr int constraintForeignKey = 787;

[[nodiscard]] int extendedCode(const QSqlError &error);
[[nodiscard]] int primaryCode(const QSqlError &error);
} // namespace sqlite

/// What a database error means for the ledger `path`: always Error::Kind::Storage.
[[nodiscard]] Error storageError(const QSqlError &error, const QString &path);

/// The rows of one answer. Ends the statement when it goes, so that no snapshot is kept open behind our back.
class SqliteRows final
{
public:
    explicit SqliteRows(QSqlQuery *query)
        : m_query{query}
    {
    }
    ~SqliteRows()
    {
        if (m_query)
            m_query->finish();
    }
    SqliteRows(SqliteRows &&other) noexcept
        : m_query{std::exchange(other.m_query, nullptr)}
    {
    }
    SqliteRows &operator=(SqliteRows &&) = delete;

    /// False at the end and on an error: ask `error()` after the last row.
    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] const QSqlQuery &row() const { return *m_query; }
    [[nodiscard]] int rowsChanged() const { return m_query->numRowsAffected(); }
    [[nodiscard]] QSqlError error() const { return m_query->lastError(); }

private:
    QSqlQuery *m_query;
};

/// One connection to a SQLite file, with its statements prepared once and kept.
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
    [[nodiscard]] tl::expected<SqliteRows, QSqlError> tryRun(
        const QString &sql, const QVariantList &values = {});

    /// As tryRun, with the error in the ledger's words.
    [[nodiscard]] Result<SqliteRows> run(const QString &sql, const QVariantList &values = {});

    /// Runs a statement whose rows do not matter.
    [[nodiscard]] Result<> execute(const QString &sql, const QVariantList &values = {});

    /// The only number of a one-row answer; 0 if there is no row.
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {});

    /// All rows, each read by `read(row)`, which gives a Result.
    template <typename Row, typename Read>
    [[nodiscard]] Result<QList<Row>> all(const QString &sql, const QVariantList &values, Read read);

    /// Copies the whole write-ahead log into the file, synced, so that the next commit begins a new log.
    /// Error besides the usual: LEDGER_BUSY if other connections stood in the way for some seconds.
    [[nodiscard]] Result<> copyLog();

    /// Closes and opens the file again: after an error that leaves SQLite's own view in doubt.
    [[nodiscard]] Result<> reopen();

    [[nodiscard]] QSqlDatabase database() const { return m_database; }
    [[nodiscard]] QString path() const { return m_place.path; }
    [[nodiscard]] const LedgerPlace &place() const { return m_place; }

private:
    SqliteConnection(LedgerPlace place, QSqlDatabase database);
    [[nodiscard]] Error error(const QSqlError &error) const { return storageError(error, m_place.path); }

    LedgerPlace m_place;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements; ///< Its entries stay where they are.
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

/// Text and bytes for binding: QtSql would turn a null QString or QByteArray into NULL.
[[nodiscard]] inline QVariant sqlText(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}
[[nodiscard]] inline QVariant sqlBytes(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace saoma
