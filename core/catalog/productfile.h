// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"
#include "core/table/table.h"

namespace saoma {

/// Reads one field as somebody has written it; blanks around it are dropped already. Nothing, or why it could
/// not be read: what Money::parseYuan() gives, PRODUCT_COPIES_INVALID, PRODUCT_ACTIVE_INVALID. The field is
/// then as it was; faultsOf() says what is wrong with what could be read.
[[nodiscard]] std::optional<ProductFault> readField(
    Product &product, ProductColumn column, const QString &text);

/// A row of a product list, as far as it could be read.
struct ProductLine
{
    int line = 0;
    Product product;            ///< Columns that the file does not have are as in a new product.
    QList<ProductFault> faults; ///< What could not be read at all; faultsOf() says the rest.
};

/// A product list from outside.
struct ProductFile
{
    QString encoding;             ///< As Table.
    QList<ProductColumn> columns; ///< Those it has; id, name and price always.
    QStringList ignoredHeadings;  ///< Columns that mean nothing to us.
    QList<ProductLine> lines;
};

/// Reads the products of a table. The first row has the headings, in Chinese or English, in any order. Blanks
/// around a text are dropped; prices are read by Money::parseYuan() alone. An empty cell means nothing (unit,
/// category, note), 1 (copies), on sale (active). `file` is only named.
/// Errors: InvalidInput TABLE_EMPTY, PRODUCT_COLUMN_MISSING, PRODUCT_COLUMN_TWICE; what is wrong in one row
/// stands with that row: what Money::parseYuan() gives, PRODUCT_COPIES_INVALID, PRODUCT_ACTIVE_INVALID,
/// PRODUCT_CELL_FORMULA, PRODUCT_CELL_DATE, PRODUCT_ROW_TOO_LONG.
[[nodiscard]] Result<ProductFile> readProducts(const Table &table, const QString &file);

/// The same from a .csv or .xlsx file. Errors besides: as readTableFile().
[[nodiscard]] Result<ProductFile> readProductFile(const QString &path);

/// So many products a file may have for readProductFile().
inline constexpr qsizetype productsPerFileMax = Table::rowsMax - 1;

struct ProductExport
{
    enum class Headings { English, Chinese };
    enum class Products {
        OnSale,
        All, ///< Removed ones too; a column says which.
    };
    Headings headings = Headings::English;
    Products products = Products::OnSale;
};

/// Writes a list that readProductFile() reads back as it was, up to productsPerFileMax of them: .csv (UTF-8
/// with a mark) or .xlsx by the name's ending, whole or not at all. Errors: as writeTableFile().
[[nodiscard]] Result<> writeProductFile(
    const QString &path, const QList<Product> &products, const ProductExport &options = {});

} // namespace saoma
