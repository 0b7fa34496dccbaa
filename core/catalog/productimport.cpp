// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/productimport.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// The product that a row makes of the one before it.
Product merged(const ProductLine &line, const QList<ProductColumn> &columns, const Product &before)
{
    Product product = before;
    product.id = line.product.id;
    product.isActive = line.product.isActive; // whoever lists a product wants to sell it
    const auto take = [&](ProductColumn column, auto field) {
        if (columns.contains(column))
            product.*field = line.product.*field;
    };
    take(ProductColumn::Name, &Product::name);
    take(ProductColumn::Price, &Product::price);
    take(ProductColumn::Unit, &Product::unit);
    take(ProductColumn::Copies, &Product::copies);
    take(ProductColumn::Note, &Product::note);
    take(ProductColumn::Category, &Product::category);
    return product;
}

ImportRow::Status statusOf(const ImportRow &row)
{
    if (!row.faults.isEmpty())
        return ImportRow::Status::Wrong;
    if (!row.before)
        return ImportRow::Status::New;
    return row.changes.isEmpty() ? ImportRow::Status::Unchanged : ImportRow::Status::Changed;
}

} // namespace

qsizetype ImportPlan::count(ImportRow::Status status) const
{
    return std::count_if(
        rows.begin(), rows.end(), [status](const ImportRow &row) { return row.status == status; });
}

QList<ImportRow> ImportPlan::rowsWithRemarks() const
{
    QList<ImportRow> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
        [](const ImportRow &row) { return !row.remarks.isEmpty(); });
    return found;
}

bool ImportPlan::leavesNothing() const
{
    return !missing.isEmpty()
        && std::none_of(rows.begin(), rows.end(), [](const ImportRow &row) { return row.product.isActive; });
}

ImportPlan planImport(const ProductFile &file, const QList<Product> &catalog)
{
    ImportPlan plan{{}, {}, file.encoding, file.columns, file.ignoredHeadings};
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < catalog.size(); ++i)
        known.insert(catalog[i].id, i);
    QHash<QString, int> lineOfId;
    plan.rows.reserve(file.lines.size());
    for (const ProductLine &line : file.lines) {
        ImportRow row;
        row.line = line.line;
        if (const auto found = known.constFind(line.product.id); found != known.constEnd())
            row.before = catalog[*found];
        row.product = merged(line, file.columns, row.before.value_or(Product{}));
        row.faults = faultsOf(row.product, line.faults);
        if (const auto first = lineOfId.constFind(row.product.id); first != lineOfId.constEnd())
            row.faults.append({ProductColumn::Id,
                Error{Error::Kind::InvalidInput, u"PRODUCT_ID_TWICE"_s, QString::number(*first), {}}});
        else if (!row.product.id.isEmpty())
            lineOfId.insert(row.product.id, row.line);
        if (row.before)
            row.changes = differences(*row.before, row.product);
        std::stable_sort(row.faults.begin(), row.faults.end(),
            [](const ProductFault &a, const ProductFault &b) { return a.column < b.column; });
        row.status = statusOf(row);
        if (row.status == ImportRow::Status::New)
            row.remarks = remarksOn(row.product);
        plan.rows.append(std::move(row));
    }
    for (const Product &product : catalog) {
        if (product.isActive && !lineOfId.contains(product.id))
            plan.missing.append(product);
    }
    return plan;
}

} // namespace saoma
