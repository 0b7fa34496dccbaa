// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include "core/base/plantedbug.h"
#include "core/catalog/register.h"
#include "core/ledger/sqliteconnection.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

tl::unexpected<Error> notFound(const QString &id)
{
    return failure(Error::Kind::Rejected, u"PRODUCT_NOT_FOUND"_s, {}, id);
}

Result<QList<Product>> select(
    SqliteConnection &connection, const QString &condition, const QVariantList &values)
{
    const auto productFrom = [&connection](const SqliteRow &row) -> Result<Product> {
        const Result<Money> price = Money::fromFen(row.number(2));
        if (!price)
            return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s,
                u"unreadable price of product "_s + row.text(0), connection.path());
        return Product{row.text(0), row.text(1), *price, row.text(3), row.text(7), int(row.number(4)),
            row.text(5), row.number(6) != 0};
    };
    return connection.all<Product>(
        u"SELECT id, name, price, unit, copies, note, active, category FROM product WHERE "_s + condition,
        values, productFrom);
}

/// The code on paper would sell the new product, at its price.
Result<> refusePrintedCode(SqliteConnection &connection, const QString &id)
{
    const auto code = readCodeId(id);
    const auto registered = code ? isRegistered(connection, *code) : Result<bool>{false};
    if (!registered)
        return tl::unexpected(registered.error());
    return *registered ? Result<>{failure(Error::Kind::Rejected, u"PRODUCT_ID_IS_CODE"_s, {}, id)}
                       : Result<>{};
}

Result<> upsert(SqliteConnection &connection, const Product &product, qint64 now)
{
    if (const auto free = refusePrintedCode(connection, product.id); !free)
        return free;
    return connection.execute(
        u"INSERT INTO product (id, name, price, unit, copies, note, active, created_at, updated_at, "
        u"category) "
        u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
        u"price = excluded.price, unit = excluded.unit, copies = excluded.copies, note = excluded.note, "
        u"active = excluded.active, updated_at = excluded.updated_at, category = excluded.category"_s,
        {sqlText(product.id), sqlText(product.name), qint64{product.price.fen()}, sqlText(product.unit),
            product.copies, sqlText(product.note), product.isActive ? 1 : 0, now, now,
            sqlText(product.category)});
}

Result<> deactivate(SqliteConnection &connection, const QString &id, qint64 now)
{
    const auto rows =
        connection.run(u"UPDATE product SET active = 0, updated_at = ? WHERE id = ?"_s, {now, sqlText(id)});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->rowsChanged() == 1 ? Result<>{} : notFound(id);
}

Result<Product> productNamed(SqliteConnection &connection, const QString &id)
{
    const auto found = select(connection, u"id = ?"_s, {sqlText(id)});
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? notFound(id) : Result<Product>{found->first()};
}

Result<Product> productOfCode(SqliteConnection &connection, const QString &productId)
{
    Result<Product> product = productNamed(connection, productId);
    const auto isUnknown = [&] { return !product && product.error().code == u"PRODUCT_NOT_FOUND"; };
    if (const auto code = readCodeId(productId); code && isUnknown()) {
        const auto isOver = isVoid(connection, *code);
        if (!isOver)
            return tl::unexpected(isOver.error());
        if (*isOver && !isPlanted(PlantedBug::VoidCodeSells))
            return failure(Error::Kind::Rejected, u"CODE_VOID"_s, {}, productId);
        product = productNamed(connection, code->productId);
    }
    return isUnknown() || (product && !product->isActive) ? notFound(productId) : product;
}

Product trimmed(Product product)
{
    for (QString *text : {&product.name, &product.unit, &product.category, &product.note})
        *text = text->trimmed();
    return product;
}

/// One import, inside the store's transaction.
class ImportRun final
{
public:
    ImportRun(LedgerStore &store, SqliteConnection &connection, const QDateTime &now)
        : m_store{store},
          m_connection{connection},
          m_now{now}
    {
    }
    [[nodiscard]] Result<> apply(const ImportPlan &plan, Catalog::Missing missing)
    {
        const auto present = select(m_connection, u"TRUE"_s, {});
        if (!present)
            return tl::unexpected(present.error());
        for (const Product &product : *present)
            m_present.insert(product.id, product);
        for (const ImportRow &row : plan.rows) {
            if (row.status != ImportRow::Status::New && row.status != ImportRow::Status::Changed)
                continue;
            if (const auto written = write(row); !written)
                return written;
        }
        if (missing == Catalog::Missing::Keep)
            return {};
        for (const Product &product : plan.missing) {
            if (const auto removed = remove(product); !removed)
                return removed;
        }
        return {};
    }

private:
    /// What was confirmed was a change of exactly this.
    [[nodiscard]] Result<> expect(const QString &id, const std::optional<Product> &before) const
    {
        const auto found = m_present.constFind(id);
        const bool isThere = found != m_present.constEnd();
        if (isThere == before.has_value() && (!isThere || *found == *before))
            return {};
        return failure(Error::Kind::Rejected, u"CATALOG_CHANGED"_s, {}, id);
    }
    [[nodiscard]] Result<> write(const ImportRow &row)
    {
        if (const auto same = expect(row.product.id, row.before); !same)
            return same;
        const auto written = upsert(m_connection, trimmed(row.product), m_now.toMSecsSinceEpoch());
        return written ? record(row.product.id, u"product_saved"_s) : written;
    }
    [[nodiscard]] Result<> remove(const Product &product)
    {
        if (const auto same = expect(product.id, product); !same)
            return same;
        const auto removed = deactivate(m_connection, product.id, m_now.toMSecsSinceEpoch());
        return removed ? record(product.id, u"product_removed"_s) : removed;
    }
    [[nodiscard]] Result<> record(const QString &id, const QString &kind)
    {
        return m_store.recordProduct(id, kind, m_now, u"import"_s);
    }

    LedgerStore &m_store;
    SqliteConnection &m_connection;
    QDateTime m_now;
    QHash<QString, Product> m_present;
};

} // namespace

Catalog::Catalog(Ledger &ledger, const Clock &clock)
    : m_ledger{ledger},
      m_clock{clock}
{
}

Async<void> Catalog::put(const Product &given)
{
    const Product product = trimmed(given);
    if (auto valid = validate(product); !valid)
        return Async<void>::ready(std::move(valid));
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([product, now](LedgerStore &store) {
        return store.transaction([&](SqliteConnection &connection) -> Result<> {
            if (const auto written = upsert(connection, product, now.toMSecsSinceEpoch()); !written)
                return written;
            return store.recordProduct(product.id, u"product_saved"_s, now);
        });
    });
}

Async<void> Catalog::change(const std::optional<Product> &before, const Product &given)
{
    const Product after = trimmed(given);
    if (auto valid = validate(after); !valid)
        return Async<void>::ready(std::move(valid));
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([before, after, now](LedgerStore &store) {
        return store.transaction([&](SqliteConnection &connection) -> Result<> {
            const auto found = select(connection, u"id = ?"_s, {sqlText(after.id)});
            if (!found)
                return tl::unexpected(found.error());
            if (!before && !found->isEmpty())
                return failure(Error::Kind::Rejected, u"PRODUCT_ID_TAKEN"_s, {}, after.id);
            if (before && (found->isEmpty() || found->first() != *before))
                return failure(Error::Kind::Rejected, u"CATALOG_CHANGED"_s, {}, after.id);
            if (const auto written = upsert(connection, after, now.toMSecsSinceEpoch()); !written)
                return written;
            const bool isRemoval = before && before->isActive && !after.isActive;
            return store.recordProduct(after.id, isRemoval ? u"product_removed"_s : u"product_saved"_s, now);
        });
    });
}

Async<void> Catalog::remove(const QString &id)
{
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([id, now](LedgerStore &store) {
        return store.transaction([&](SqliteConnection &connection) -> Result<> {
            if (const auto written = deactivate(connection, id, now.toMSecsSinceEpoch()); !written)
                return written;
            return store.recordProduct(id, u"product_removed"_s, now);
        });
    });
}

Async<Product> Catalog::product(const QString &id)
{
    return m_ledger.read<Product>(
        [id](const LedgerReader &reader) { return productNamed(reader.connection(), id); });
}

Async<Product> Catalog::productOfCode(const QString &productId)
{
    return m_ledger.read<Product>([productId](const LedgerReader &reader) {
        return saoma::productOfCode(reader.connection(), productId);
    });
}

Async<QList<Product>> Catalog::products()
{
    return m_ledger.read<QList<Product>>([](const LedgerReader &reader) {
        return select(reader.connection(), u"active = 1 ORDER BY name, id"_s, {});
    });
}

Async<QList<Product>> Catalog::allProducts()
{
    return m_ledger.read<QList<Product>>([](const LedgerReader &reader) {
        return select(reader.connection(), u"TRUE ORDER BY name, id"_s, {});
    });
}

Async<void> Catalog::apply(const ImportPlan &plan, Missing missing)
{
    if (plan.count(ImportRow::Status::Wrong) > 0)
        return Async<void>::ready(failure(Error::Kind::Rejected, u"IMPORT_HAS_FAULTS"_s));
    if (missing == Missing::Remove && plan.leavesNothing())
        return Async<void>::ready(failure(Error::Kind::Rejected, u"IMPORT_LEAVES_NOTHING"_s));
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([plan, missing, now](LedgerStore &store) {
        return store.transaction([&](SqliteConnection &connection) {
            return ImportRun{store, connection, now}.apply(plan, missing);
        });
    });
}

} // namespace saoma
