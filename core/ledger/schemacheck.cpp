// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/schemacheck.h"

#include "core/ledger/ledgerstore.h"
#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Schema = QMap<QString, QString>; ///< "trigger event_no_delete" → its SQL.

Result<Schema> schemaOf(SqliteConnection &connection)
{
    Schema schema;
    const auto rows =
        connection.all<bool>(u"SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"_s, {},
            [&schema](const SqliteRow &row) -> Result<bool> {
                schema.insert(row.text(0), row.text(1));
                return true;
            });
    if (!rows)
        return tl::unexpected(rows.error());
    return schema;
}

Result<Schema> freshSchema(int version)
{
    auto fresh = SqliteConnection::open(u":memory:"_s, SqliteConnection::Access::ReadWrite);
    if (!fresh)
        return tl::unexpected(fresh.error());
    for (int next = 1; next <= version; ++next) {
        if (const auto done = schema::run(**fresh, next); !done)
            return tl::unexpected(done.error());
    }
    return schemaOf(**fresh);
}

Result<Schema> expectedSchema(int version)
{
    // Made once a program: running every migration is most of a small ledger's check.
    static const Result<Schema> present = freshSchema(LedgerStore::schemaVersion);
    return version == LedgerStore::schemaVersion && present ? present : freshSchema(version);
}

} // namespace

/// The triggers are what keeps events as they were written; a foreign trigger or view may show what is not
/// there.
Result<QStringList> checkSchema(SqliteConnection &connection, int version)
{
    const auto expected = expectedSchema(version);
    const auto actual = schemaOf(connection);
    if (!expected || !actual)
        return tl::unexpected(expected ? actual.error() : expected.error());
    QStringList lines;
    for (auto part = expected->begin(); part != expected->end(); ++part) {
        if (!actual->contains(part.key()))
            lines.append(u"I14 "_s + part.key() + u" is missing"_s);
        else if (actual->value(part.key()) != part.value())
            lines.append(u"I14 "_s + part.key() + u" was changed"_s);
    }
    for (auto part = actual->begin(); part != actual->end(); ++part) {
        // ANALYZE makes statistics tables of its own; they hold no facts.
        if (!expected->contains(part.key()) && !part.key().startsWith(u"table sqlite_stat"))
            lines.append(u"I14 "_s + part.key() + u" is not ours"_s);
    }
    return lines;
}

} // namespace saoma
