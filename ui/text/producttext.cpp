// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/producttext.h"

#include "core/base/visibletext.h"
#include "ui/text/amounttext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct ProductText
{
    Q_DECLARE_TR_FUNCTIONS(ProductText)
};

/// "Name, Price".
QString columnList(const QList<ProductColumn> &columns)
{
    QStringList texts;
    for (const ProductColumn column : columns)
        texts.append(productColumnText(column));
    return texts.join(ProductText::tr(", ", "between the parts of a list"));
}

QString faultList(const QList<ProductFault> &faults)
{
    QStringList texts;
    for (const ProductFault &fault : faults)
        texts.append(fault.column ? ProductText::tr("%1: %2", "column: what is wrong")
                                        .arg(productColumnText(*fault.column), productFaultText(fault))
                                  : productFaultText(fault));
    return texts.join(u' ');
}

} // namespace

QString productColumnText(ProductColumn column)
{
    switch (column) {
    case ProductColumn::Id:
        return ProductText::tr("Id");
    case ProductColumn::Name:
        return ProductText::tr("Name");
    case ProductColumn::Price:
        return ProductText::tr("Price");
    case ProductColumn::Unit:
        return ProductText::tr("Unit");
    case ProductColumn::Copies:
        return ProductText::tr("Copies");
    case ProductColumn::Note:
        return ProductText::tr("Note");
    case ProductColumn::Category:
        return ProductText::tr("Category");
    case ProductColumn::Active:
        return ProductText::tr("On sale");
    }
    Q_UNREACHABLE();
}

QString productFieldText(const Product &product, ProductColumn column)
{
    switch (column) {
    case ProductColumn::Id:
        return product.id;
    case ProductColumn::Name:
        return product.name;
    case ProductColumn::Price:
        return amountText(product.price);
    case ProductColumn::Unit:
        return product.unit;
    case ProductColumn::Copies:
        return QString::number(product.copies);
    case ProductColumn::Note:
        return product.note;
    case ProductColumn::Category:
        return product.category;
    case ProductColumn::Active:
        return product.isActive ? ProductText::tr("Yes") : ProductText::tr("No");
    }
    Q_UNREACHABLE();
}

QString importStatusText(ImportRow::Status status)
{
    switch (status) {
    case ImportRow::Status::New:
        return ProductText::tr("New");
    case ImportRow::Status::Changed:
        return ProductText::tr("Changed");
    case ImportRow::Status::Unchanged:
        return ProductText::tr("Unchanged");
    case ImportRow::Status::Wrong:
        return ProductText::tr("Wrong");
    }
    Q_UNREACHABLE();
}

QString productFaultText(const ProductFault &fault)
{
    ErrorText text = errorText(fault.error);
    text.money.clear(); // a list moves no money
    return text.oneLine();
}

QString productChangeText(const Product &before, const Product &after, ProductColumn column)
{
    const auto shown = [column](const Product &product) -> QString {
        const QString text = madeVisible(productFieldText(product, column));
        return text.isEmpty() ? ProductText::tr("(nothing)") : text;
    };
    return ProductText::tr("%1: %2 → %3", "column, old value, new value")
        .arg(productColumnText(column), shown(before), shown(after));
}

QString importDetailText(const ImportRow &row)
{
    QStringList texts;
    switch (row.status) {
    case ImportRow::Status::Wrong:
        return faultList(row.faults);
    case ImportRow::Status::Unchanged:
        return {};
    case ImportRow::Status::Changed:
        for (const ProductColumn column : row.changes)
            texts.append(productChangeText(*row.before, row.product, column));
        break;
    case ImportRow::Status::New:
        texts = {amountText(row.product.price), row.product.unit, row.product.category};
        texts.removeAll(QString());
        for (const ProductFault &remark : row.remarks)
            texts.append(productFaultText(remark));
        break;
    }
    return texts.join(u" · "_s);
}

QString importOriginText(const ImportPlan &plan)
{
    return plan.encoding == u"XLSX"_s ? ProductText::tr("A spreadsheet.")
                                      : ProductText::tr("Text in %1.", "encoding").arg(plan.encoding);
}

QString importRemovalText(const Product &product)
{
    return ProductText::tr("Goes off sale: %1 (%2)", "product id, name")
        .arg(product.id, madeVisible(product.name));
}

QString importRemarkText(const QList<ImportRow> &rows)
{
    if (rows.isEmpty())
        return {};
    //: %1 is the first one's line in the file.
    return ProductText::tr("%n new product(s) will be left out by code sheets: the id is longer than 27 "
                           "characters (line %1). Ids cannot be changed later.",
        nullptr, int(rows.size()))
        .arg(rows.first().line);
}

QString exportRemarkText(qsizetype products)
{
    if (products <= productsPerFileMax)
        return {};
    return ProductText::tr(
        "An import takes at most %1 products at a time: split the list before it is read back.")
        .arg(productsPerFileMax);
}

QString importRowText(const ImportRow &row)
{
    const QString what = row.status == ImportRow::Status::Wrong ? faultList(row.faults)
        : row.status == ImportRow::Status::Changed
        ? ProductText::tr("%1 %2 (%3)", "what happens, product id, columns")
              .arg(importStatusText(row.status), row.product.id, columnList(row.changes))
        : ProductText::tr("%1 %2", "what happens, product id")
              .arg(importStatusText(row.status), madeVisible(row.product.id));
    return ProductText::tr("Line %1: %2").arg(QString::number(row.line), what);
}

QString importSummaryText(const ImportPlan &plan)
{
    const auto count = [&plan](ImportRow::Status status) { return QString::number(plan.count(status)); };
    const QString text = ProductText::tr("%1 new, %2 changed, %3 unchanged, %4 wrong.")
                             .arg(count(ImportRow::Status::New), count(ImportRow::Status::Changed),
                                 count(ImportRow::Status::Unchanged), count(ImportRow::Status::Wrong));
    if (plan.missing.isEmpty())
        return text;
    return text + u'\n'
        + ProductText::tr("%n product(s) on sale are not in the list.", nullptr, int(plan.missing.size()));
}

} // namespace saoma
