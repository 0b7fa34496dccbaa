// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/roletable.h"

#include "core/ledger/orderrow.h"
#include "core/ledger/rolerow.h"
#include "core/ledger/schema.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

Result<RoleRow> readRole(const SqliteRow &row)
{
    const auto role = roleFromName(row.text(0));
    const Result<Money> limit = Money::fromFen(row.number(2));
    if (!role || !limit)
        return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s, u"unreadable value in a column of a role"_s,
            row.text(0));
    return RoleRow{*role, row.text(1), *limit, int(row.number(3)), orderrow::timeFrom(row.value(4)),
        orderrow::timeFrom(row.value(5))};
}

Result<QList<RoleRow>> rolesWhere(
    SqliteConnection &connection, const QString &condition, const QVariantList &values)
{
    return connection.all<RoleRow>(
        u"SELECT "_s + rolerow::columns + u" FROM role WHERE "_s + condition, values, readRole);
}

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Cashier:
        return u"cashier"_s;
    case Role::Lead:
        return u"lead"_s;
    case Role::Owner:
        return u"owner"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Cashier, Role::Lead, Role::Owner})
        if (roleName(role) == name)
            return role;
    return std::nullopt;
}

Money usualRefundLimit(Role role)
{
    constexpr std::int64_t leadFen = 200'00;
    switch (role) {
    case Role::Cashier:
        return {};
    case Role::Lead:
        return *Money::fromFen(leadFen);
    case Role::Owner:
        return *Money::fromFen(Money::maxFen);
    }
    Q_UNREACHABLE();
}

Result<std::optional<RoleRow>> roleNamed(const LedgerReader &reader, Role role)
{
    const auto found = rolesWhere(reader.connection(), u"name = ?"_s, {roleName(role)});
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional{found->first()};
}

Result<QList<RoleRow>> allRoles(const LedgerReader &reader)
{
    const auto isThere = schema::hasTable(reader.connection(), u"role"_s);
    if (!isThere || !*isThere)
        return isThere ? Result<QList<RoleRow>>{QList<RoleRow>{}} : tl::unexpected(isThere.error());
    return rolesWhere(reader.connection(), u"TRUE ORDER BY rowid"_s, {});
}

Result<std::optional<QDateTime>> lastRoleEvent(const LedgerReader &reader, Role role, const QString &kind)
{
    return reader.connection()
        .number(
            u"SELECT coalesce((SELECT at FROM event WHERE role = ? AND kind = ? ORDER BY id DESC LIMIT 1), -1)"_s,
            {roleName(role), kind})
        .map([](qint64 at) {
            return at < 0 ? std::nullopt : std::optional{QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)};
        });
}

Result<> saveRole(LedgerStore &store, const RoleRow &row, const EventRow &event, const QString &state)
{
    SqliteConnection &connection = store.read().connection();
    const auto revision =
        connection.number(u"SELECT revision FROM role WHERE name = ?"_s, {roleName(row.role)});
    if (!revision)
        return tl::unexpected(revision.error());
    const QVariantList values{roleName(row.role), sqlText(row.pinHash), qint64{row.refundLimit.fen()},
        qint64{row.tries}, orderrow::timeValue(row.triedAt), orderrow::timeValue(row.changedAt),
        *revision + 1};
    // No REPLACE: that would be a delete, which the ledger refuses.
    static const QString sql = u"INSERT INTO role ("_s + rolerow::columns
        + u") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET pin_hash = excluded.pin_hash, "
          u"refund_limit = excluded.refund_limit, tries = excluded.tries, tried_at = excluded.tried_at, "
          u"changed_at = excluded.changed_at, revision = excluded.revision"_s;
    if (const auto written = connection.execute(sql, values); !written)
        return written;
    const auto id = store.recordEvent(event, {{}, {}, {}, roleName(row.role)}, state, values);
    return id ? Result<>{} : tl::unexpected(id.error());
}

} // namespace saoma
