// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/productfile.h"

namespace saoma {

/// What one row of a file would do to the catalog.
struct ImportRow
{
    enum class Status { New, Changed, Unchanged, Wrong };

    int line = 0;
    Status status = Status::Wrong;
    Product product;               ///< As it would be afterwards.
    std::optional<Product> before; ///< As the catalog has it, removed or not.
    QList<ProductColumn> changes;  ///< Of a changed one.
    QList<ProductFault> faults;    ///< Of a wrong one, at least one.
    QList<ProductFault> remarks;   ///< Of a new one: remarksOn() it.
};

/// What a file would do: to be looked at before Catalog::apply() does it. Nothing is written until then.
struct ImportPlan
{
    QList<ImportRow> rows;  ///< In the file's order.
    QList<Product> missing; ///< On sale, and not in the file.
    QString encoding;       ///< As in ProductFile, like the two below.
    QList<ProductColumn> columns;
    QStringList ignoredHeadings;

    [[nodiscard]] qsizetype count(ImportRow::Status status) const;
    [[nodiscard]] QList<ImportRow> rowsWithRemarks() const;
    /// Were the missing ones removed, nothing would be on sale: most likely this is not the list it should
    /// be.
    [[nodiscard]] bool leavesNothing() const;
};

/// Holds a file against the catalog (`catalog`: removed products too). What the file has no column for stays
/// as it is; only the column "active" can leave a product off sale, the others put it on. A row is wrong if
/// it could not be read, has faultsOf(), or has the id of a row before it (PRODUCT_ID_TWICE, whose subject is
/// that row's line).
[[nodiscard]] ImportPlan planImport(const ProductFile &file, const QList<Product> &catalog);

} // namespace saoma
