// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productform.h"

#include "core/catalog/productfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QMap<ProductColumn, QString> textsOf(const Product &product)
{
    return {{ProductColumn::Id, product.id}, {ProductColumn::Name, product.name},
        {ProductColumn::Price, product.price.isZero() ? QString() : product.price.toYuan()},
        {ProductColumn::Unit, product.unit}, {ProductColumn::Category, product.category},
        {ProductColumn::Copies, QString::number(product.copies)}, {ProductColumn::Note, product.note}};
}

std::optional<ProductFault> firstOf(const QList<ProductFault> &faults, ProductColumn column)
{
    const auto found = std::find_if(faults.cbegin(), faults.cend(),
        [column](const ProductFault &fault) { return fault.column == column; });
    return found == faults.cend() ? std::nullopt : std::optional{*found};
}

} // namespace

ProductForm ProductForm::forNew(const QString &suggestedId)
{
    ProductForm form;
    form.m_textsBefore = textsOf(Product{});
    form.m_textsBefore[ProductColumn::Id] = suggestedId;
    form.m_texts = form.m_textsBefore;
    form.readTexts();
    return form;
}

ProductForm ProductForm::of(const Product &before)
{
    ProductForm form;
    form.rebase(before);
    return form;
}

void ProductForm::type(ProductColumn column, const QString &text)
{
    if (m_texts.value(column) == text)
        return;
    m_texts[column] = text;
    m_typed.insert(column);
    readTexts();
}

void ProductForm::rebase(const Product &present)
{
    m_before = present;
    m_textsBefore = textsOf(present);
    for (auto field = m_textsBefore.cbegin(); field != m_textsBefore.cend(); ++field) {
        if (!m_typed.contains(field.key()))
            m_texts[field.key()] = field.value();
    }
    readTexts();
}

void ProductForm::readTexts()
{
    m_product = m_before.value_or(Product{});
    m_unreadable.clear();
    for (auto field = m_texts.cbegin(); field != m_texts.cend(); ++field) {
        if (const auto fault = readField(m_product, field.key(), field.value().trimmed()))
            m_unreadable.append(*fault);
    }
}

bool ProductForm::isChanged() const
{
    return m_texts != m_textsBefore;
}

QList<ProductFault> ProductForm::allFaults() const
{
    QList<ProductFault> faults = faultsOf(m_product, m_unreadable);
    if (m_isIdTaken)
        faults.append(
            {ProductColumn::Id, Error{Error::Kind::Rejected, u"PRODUCT_ID_TAKEN"_s, m_product.id, {}}});
    return faults;
}

std::optional<ProductFault> ProductForm::fault(ProductColumn column) const
{
    if (!m_tellsAll && !m_typed.contains(column))
        return {};
    return firstOf(allFaults(), column);
}

std::optional<ProductFault> ProductForm::remark(ProductColumn column) const
{
    return isNew() ? firstOf(remarksOn(m_product), column) : std::nullopt;
}

} // namespace saoma
