// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include "core/ledger/sqliteconnection.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr auto columns = u"id, name, price, unit, copies, note, active";

tl::unexpected<Error> storageFailure(const QSqlQuery &query, const QSqlDatabase &database)
{
    return tl::unexpected(storageError(query.lastError(), database.databaseName()));
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query{database};
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storageFailure(query, database);
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return storageFailure(query, database);
    return query;
}

tl::unexpected<Error> notFound(const QString &id)
{
    return failure(Error::Kind::Rejected, u"PRODUCT_NOT_FOUND"_s, {}, id);
}

Result<Product> productFrom(const QSqlQuery &row, const QSqlDatabase &database)
{
    const Result<Money> price = Money::fromFen(row.value(2).toLongLong());
    if (!price)
        return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s,
            u"unreadable price of product "_s + row.value(0).toString(), database.databaseName());
    return Product{row.value(0).toString(), row.value(1).toString(), *price, row.value(3).toString(),
        row.value(4).toInt(), row.value(5).toString(), row.value(6).toBool()};
}

Result<QList<Product>> select(
    const QSqlDatabase &database, const QString &condition, const QVariantList &values)
{
    auto query = run(database, u"SELECT "_s + columns + u" FROM product WHERE "_s + condition, values);
    if (!query)
        return tl::unexpected(query.error());
    QList<Product> products;
    while (query->next()) {
        const Result<Product> product = productFrom(*query, database);
        if (!product)
            return tl::unexpected(product.error());
        products.append(*product);
    }
    if (query->lastError().isValid())
        return storageFailure(*query, database);
    return products;
}

Result<> upsert(const QSqlDatabase &database, const Product &product, qint64 now)
{
    const auto query = run(database,
        u"INSERT INTO product (id, name, price, unit, copies, note, active, created_at, updated_at) "
        u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
        u"price = excluded.price, unit = excluded.unit, copies = excluded.copies, note = excluded.note, "
        u"active = excluded.active, updated_at = excluded.updated_at"_s,
        {product.id, product.name, qint64{product.price.fen()}, sqlText(product.unit), product.copies,
            sqlText(product.note), product.isActive ? 1 : 0, now, now});
    return query ? Result<>{} : tl::unexpected(query.error());
}

Result<> deactivate(const QSqlDatabase &database, const QString &id, qint64 now)
{
    const auto query =
        run(database, u"UPDATE product SET active = 0, updated_at = ? WHERE id = ?"_s, {now, sqlText(id)});
    if (!query)
        return tl::unexpected(query.error());
    return query->numRowsAffected() == 1 ? Result<>{} : notFound(id);
}

} // namespace

Catalog::Catalog(Ledger &ledger, const Clock &clock)
    : m_ledger{ledger},
      m_clock{clock}
{
}

Async<void> Catalog::put(const Product &product)
{
    if (auto valid = validate(product); !valid)
        return Async<void>::ready(std::move(valid));
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([product, now](LedgerStore &store) {
        return store.transaction([&](QSqlDatabase &database) -> Result<> {
            if (const auto written = upsert(database, product, now.toMSecsSinceEpoch()); !written)
                return written;
            return store.recordProduct(product.id, u"product_saved"_s, now);
        });
    });
}

Async<void> Catalog::remove(const QString &id)
{
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([id, now](LedgerStore &store) {
        return store.transaction([&](QSqlDatabase &database) -> Result<> {
            if (const auto written = deactivate(database, id, now.toMSecsSinceEpoch()); !written)
                return written;
            return store.recordProduct(id, u"product_removed"_s, now);
        });
    });
}

Async<Product> Catalog::product(const QString &id)
{
    return m_ledger.read<Product>([id](const LedgerReader &reader) -> Result<Product> {
        const auto found = select(reader.database(), u"id = ?"_s, {sqlText(id)});
        if (!found)
            return tl::unexpected(found.error());
        return found->isEmpty() ? notFound(id) : Result<Product>{found->first()};
    });
}

Async<QList<Product>> Catalog::products()
{
    return m_ledger.read<QList<Product>>([](const LedgerReader &reader) {
        return select(reader.database(), u"active = 1 ORDER BY name, id"_s, {});
    });
}

} // namespace saoma
