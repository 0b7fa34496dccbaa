// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product.h"

#include "core/base/visibletext.h"
#include "core/catalog/codeid.h"
#include "core/wechat/nativeurl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// As people count them: an emoji is one.
qsizetype characterCount(const QString &text)
{
    return text.toUcs4().size();
}

class FaultList final
{
public:
    explicit FaultList(const Product &product)
        : m_subject{madeVisible(product.id)}
    {
    }
    void addIf(bool isWrong, ProductColumn column, const QString &code)
    {
        if (isWrong)
            m_faults.append({column, Error{Error::Kind::InvalidInput, code, m_subject, {}}});
    }
    void addText(const QString &text, ProductColumn column, qsizetype charactersMax, const QString &tooLong)
    {
        addIf(characterCount(text) > charactersMax, column, tooLong);
        const bool mayHaveLines = column == ProductColumn::Note;
        addIf(hasHidden(mayHaveLines ? QString{text}.remove(u'\n') : text), column, u"PRODUCT_TEXT_HIDDEN"_s);
        addIf(hasPiledMarks(text), column, u"PRODUCT_TEXT_MARKS"_s);
        addIf(text.contains(QChar::ReplacementCharacter), column, u"PRODUCT_TEXT_LOST"_s);
    }
    [[nodiscard]] QList<ProductFault> take() { return std::move(m_faults); }

private:
    QString m_subject;
    QList<ProductFault> m_faults;
};

} // namespace

QString columnName(ProductColumn column)
{
    switch (column) {
    case ProductColumn::Id:
        return u"id"_s;
    case ProductColumn::Name:
        return u"name"_s;
    case ProductColumn::Price:
        return u"price"_s;
    case ProductColumn::Unit:
        return u"unit"_s;
    case ProductColumn::Copies:
        return u"copies"_s;
    case ProductColumn::Note:
        return u"note"_s;
    case ProductColumn::Category:
        return u"category"_s;
    case ProductColumn::Active:
        return u"active"_s;
    }
    Q_UNREACHABLE();
}

QList<ProductFault> faultsOf(const Product &product)
{
    FaultList faults{product};
    faults.addIf(!wechat::isProductId(product.id), ProductColumn::Id, u"PRODUCT_ID_INVALID"_s);
    faults.addIf(
        !hasVisible(product.name) && !hasHidden(product.name), ProductColumn::Name, u"PRODUCT_NAME_EMPTY"_s);
    faults.addText(product.name, ProductColumn::Name, Product::nameCharactersMax, u"PRODUCT_NAME_TOO_LONG"_s);
    faults.addIf(product.price.isZero(), ProductColumn::Price, u"AMOUNT_ZERO"_s);
    faults.addText(product.unit, ProductColumn::Unit, Product::unitCharactersMax, u"PRODUCT_UNIT_TOO_LONG"_s);
    faults.addIf(product.copies < 1 || product.copies > Product::copiesMax, ProductColumn::Copies,
        u"PRODUCT_COPIES_INVALID"_s);
    faults.addText(product.note, ProductColumn::Note, Product::noteCharactersMax, u"PRODUCT_NOTE_TOO_LONG"_s);
    faults.addText(product.category, ProductColumn::Category, Product::categoryCharactersMax,
        u"PRODUCT_CATEGORY_TOO_LONG"_s);
    return faults.take();
}

QList<ProductFault> faultsOf(const Product &product, const QList<ProductFault> &unreadable)
{
    QList<ProductFault> faults = unreadable;
    for (const ProductFault &fault : faultsOf(product)) {
        const bool isTold = std::any_of(unreadable.begin(), unreadable.end(),
            [&fault](const ProductFault &told) { return told.column == fault.column; });
        if (!isTold)
            faults.append(fault);
    }
    return faults;
}

QList<ProductFault> remarksOn(const Product &product)
{
    FaultList remarks{product};
    remarks.addIf(product.id.size() > printedIdSizeMax(), ProductColumn::Id, u"PRODUCT_ID_LONG_FOR_CODE"_s);
    return remarks.take();
}

Result<> validate(const Product &product)
{
    const QList<ProductFault> faults = faultsOf(product);
    return faults.isEmpty() ? Result<>{} : tl::unexpected(faults.first().error);
}

QList<ProductColumn> differences(const Product &before, const Product &after)
{
    QList<ProductColumn> columns;
    const auto compare = [&columns](ProductColumn column, bool isSame) {
        if (!isSame)
            columns.append(column);
    };
    const auto isSameText = [](const QString &a, const QString &b) {
        return QStringView{a}.trimmed() == QStringView{b}.trimmed();
    };
    compare(ProductColumn::Id, before.id == after.id);
    compare(ProductColumn::Name, isSameText(before.name, after.name));
    compare(ProductColumn::Price, before.price == after.price);
    compare(ProductColumn::Unit, isSameText(before.unit, after.unit));
    compare(ProductColumn::Copies, before.copies == after.copies);
    compare(ProductColumn::Note, isSameText(before.note, after.note));
    compare(ProductColumn::Category, isSameText(before.category, after.category));
    compare(ProductColumn::Active, before.isActive == after.isActive);
    return columns;
}

} // namespace saoma
