// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/productfile.h"

#include "core/base/visibletext.h"
#include "core/table/tablefile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype shownCharactersMax = 40; ///< Of a cell, in a message.

/// The headings that mean a column: ours in English and Chinese first, then what other programs write.
QStringList headingsOf(ProductColumn column)
{
    switch (column) {
    case ProductColumn::Id:
        return {u"id"_s, u"编号"_s, u"商品编号"_s, u"商品编码"_s, u"编码"_s, u"货号"_s, u"編號"_s,
            u"product id"_s, u"product_id"_s, u"sku"_s};
    case ProductColumn::Name:
        return {
            u"name"_s, u"名称"_s, u"商品名称"_s, u"商品名"_s, u"品名"_s, u"商品"_s, u"名稱"_s, u"product"_s};
    case ProductColumn::Price:
        return {u"price"_s, u"价格"_s, u"单价"_s, u"售价"_s, u"价格(元)"_s, u"單價"_s, u"價格"_s};
    case ProductColumn::Unit:
        return {u"unit"_s, u"单位"_s, u"單位"_s};
    case ProductColumn::Copies:
        return {u"copies"_s, u"份数"_s, u"张数"_s, u"份數"_s, u"張數"_s};
    case ProductColumn::Note:
        return {u"note"_s, u"备注"_s, u"備註"_s, u"notes"_s, u"remark"_s};
    case ProductColumn::Category:
        return {u"category"_s, u"分类"_s, u"类别"_s, u"分類"_s, u"類別"_s};
    case ProductColumn::Active:
        return {u"active"_s, u"在售"_s, u"上架"_s};
    }
    Q_UNREACHABLE();
}

std::optional<ProductColumn> columnFor(const QString &heading)
{
    const QString wanted = heading.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded();
    for (const ProductColumn column : allProductColumns) {
        if (headingsOf(column).contains(wanted))
            return column;
    }
    return {};
}

std::optional<bool> activeFrom(const QString &text)
{
    static const QStringList yes{u""_s, u"1"_s, u"yes"_s, u"true"_s, u"y"_s, u"是"_s, u"在售"_s, u"上架"_s};
    static const QStringList no{u"0"_s, u"no"_s, u"false"_s, u"n"_s, u"否"_s, u"停售"_s, u"下架"_s};
    const QString word = text.toCaseFolded();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional{false} : std::nullopt;
}

tl::unexpected<Error> refused(const QString &code, const QString &subject)
{
    return failure(Error::Kind::InvalidInput, code, {}, subject);
}

ProductFault faultIn(std::optional<ProductColumn> column, const QString &code, const QString &text)
{
    const QString shown = madeVisible(QStringView{text}.left(shownCharactersMax));
    return {column, Error{Error::Kind::InvalidInput, code, shown, {}}};
}

/// Which column of a file means what.
class ProductHeadings final
{
public:
    [[nodiscard]] static Result<ProductHeadings> from(const TableRow &row)
    {
        ProductHeadings headings;
        for (const QString &heading : row.cells) {
            const auto column = columnFor(heading);
            if (column && headings.m_columns.contains(column))
                return refused(u"PRODUCT_COLUMN_TWICE"_s, columnName(*column));
            if (!column && !heading.trimmed().isEmpty())
                headings.m_ignored.append(madeVisible(heading.trimmed().left(shownCharactersMax)));
            headings.m_columns.append(column);
        }
        for (const ProductColumn needed : {ProductColumn::Id, ProductColumn::Name, ProductColumn::Price}) {
            if (!headings.m_columns.contains(std::optional{needed}))
                return refused(u"PRODUCT_COLUMN_MISSING"_s, columnName(needed));
        }
        return headings;
    }
    /// By their place; nothing where a column means nothing to us.
    [[nodiscard]] const QList<std::optional<ProductColumn>> &columns() const { return m_columns; }
    [[nodiscard]] const QStringList &ignored() const { return m_ignored; }

private:
    QList<std::optional<ProductColumn>> m_columns;
    QStringList m_ignored;
};

class ProductLineReader final
{
public:
    [[nodiscard]] static ProductLine read(const TableRow &row, const ProductHeadings &headings)
    {
        ProductLineReader reader;
        reader.m_line.line = row.line;
        const auto &columns = headings.columns();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!columns[i])
                continue;
            if (row.formulas.contains(int(i)))
                reader.fault(*columns[i], u"PRODUCT_CELL_FORMULA"_s, row.cells.value(i));
            else if (row.dates.contains(int(i)))
                reader.fault(*columns[i], u"PRODUCT_CELL_DATE"_s, row.cells.value(i));
            else
                reader.read(*columns[i], row.cells.value(i).trimmed());
        }
        const bool hasMore = std::any_of(row.cells.begin() + std::min(columns.size(), row.cells.size()),
            row.cells.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
        if (hasMore) // most likely a comma in a name that nobody has quoted: all behind it is in a wrong
                     // column
            reader.fault({}, u"PRODUCT_ROW_TOO_LONG"_s, row.cells.last());
        return reader.m_line;
    }

private:
    void read(ProductColumn column, const QString &text)
    {
        if (const auto unreadable = readField(m_line.product, column, text))
            m_line.faults.append(*unreadable);
    }
    void fault(std::optional<ProductColumn> column, const QString &code, const QString &cell)
    {
        m_line.faults.append(faultIn(column, code, cell));
    }

    ProductLine m_line;
};

QString cellFor(ProductColumn column, const Product &product)
{
    switch (column) {
    case ProductColumn::Id:
        return product.id;
    case ProductColumn::Name:
        return product.name;
    case ProductColumn::Price:
        return product.price.toYuan();
    case ProductColumn::Unit:
        return product.unit;
    case ProductColumn::Copies:
        return QString::number(product.copies);
    case ProductColumn::Note:
        return product.note;
    case ProductColumn::Category:
        return product.category;
    case ProductColumn::Active:
        return product.isActive ? u"1"_s : u"0"_s;
    }
    Q_UNREACHABLE();
}

SpreadsheetColumn kindOf(ProductColumn column)
{
    if (column == ProductColumn::Price)
        return SpreadsheetColumn::Amount;
    const bool isCount = column == ProductColumn::Copies || column == ProductColumn::Active;
    return isCount ? SpreadsheetColumn::Count : SpreadsheetColumn::Text;
}

} // namespace

std::optional<ProductFault> readField(Product &product, ProductColumn column, const QString &text)
{
    switch (column) {
    case ProductColumn::Id:
        product.id = text;
        return {};
    case ProductColumn::Name:
        product.name = text;
        return {};
    case ProductColumn::Price: {
        const auto price = Money::parseYuan(text);
        if (!price)
            return faultIn(column, price.error().code, text);
        product.price = *price;
        return {};
    }
    case ProductColumn::Unit:
        product.unit = text;
        return {};
    case ProductColumn::Copies: {
        bool isNumber = true;
        const int copies = text.isEmpty() ? 1 : text.toInt(&isNumber);
        if (!isNumber)
            return faultIn(column, u"PRODUCT_COPIES_INVALID"_s, text);
        product.copies = copies;
        return {};
    }
    case ProductColumn::Note:
        product.note = text;
        return {};
    case ProductColumn::Category:
        product.category = text;
        return {};
    case ProductColumn::Active: {
        const auto active = activeFrom(text);
        if (!active)
            return faultIn(column, u"PRODUCT_ACTIVE_INVALID"_s, text);
        product.isActive = *active;
        return {};
    }
    }
    Q_UNREACHABLE();
}

Result<ProductFile> readProducts(const Table &table, const QString &file)
{
    if (table.rows.isEmpty())
        return refused(u"TABLE_EMPTY"_s, file);
    const auto headings = ProductHeadings::from(table.rows.first());
    if (!headings)
        return tl::unexpected(headings.error());
    ProductFile out{table.encoding, {}, headings->ignored(), {}};
    for (const ProductColumn column : allProductColumns) {
        if (headings->columns().contains(std::optional{column}))
            out.columns.append(column);
    }
    out.lines.reserve(table.rows.size() - 1);
    for (qsizetype i = 1; i < table.rows.size(); ++i)
        out.lines.append(ProductLineReader::read(table.rows[i], *headings));
    return out;
}

Result<ProductFile> readProductFile(const QString &path)
{
    const auto table = readTableFile(path);
    return table ? readProducts(*table, QFileInfo{path}.fileName()) : tl::unexpected(table.error());
}

Result<> writeProductFile(const QString &path, const QList<Product> &products, const ProductExport &options)
{
    const bool isAll = options.products == ProductExport::Products::All;
    const int headingIndex = options.headings == ProductExport::Headings::Chinese ? 1 : 0;
    QList<SpreadsheetColumn> kinds;
    QList<QStringList> rows{{}};
    for (const ProductColumn column : allProductColumns) {
        if (column == ProductColumn::Active && !isAll)
            continue;
        kinds.append(kindOf(column));
        rows.first().append(headingsOf(column).at(headingIndex));
    }
    for (const Product &product : products) {
        if (!product.isActive && !isAll)
            continue;
        QStringList cells;
        for (qsizetype i = 0; i < kinds.size(); ++i)
            cells.append(cellFor(allProductColumns[i], product));
        rows.append(cells);
    }
    return writeTableFile(path, rows, kinds);
}

} // namespace saoma
