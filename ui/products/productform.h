// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"

#include <QMap>
#include <QSet>

namespace saoma {

/// What somebody is typing about a product, and what it amounts to. A fault is told once its field was typed
/// in, or after an attempt to save.
class ProductForm final
{
public:
    [[nodiscard]] static ProductForm forNew(const QString &suggestedId);
    [[nodiscard]] static ProductForm of(const Product &before);

    void type(ProductColumn column, const QString &text);
    void setIdTaken(bool isTaken) { m_isIdTaken = isTaken; }
    void tellAllFaults() { m_tellsAll = true; }
    /// The product has become another one meanwhile: what was not typed in follows it.
    void rebase(const Product &present);

    [[nodiscard]] QString text(ProductColumn column) const { return m_texts.value(column); }
    [[nodiscard]] bool isNew() const { return !m_before; }
    [[nodiscard]] const std::optional<Product> &before() const { return m_before; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] Product product() const { return m_product; }
    [[nodiscard]] bool isRight() const { return allFaults().isEmpty(); }
    /// What is told about a field: one fault or none.
    [[nodiscard]] std::optional<ProductFault> fault(ProductColumn column) const;
    /// What is good to know about a field of a new product before it is saved.
    [[nodiscard]] std::optional<ProductFault> remark(ProductColumn column) const;

private:
    [[nodiscard]] QList<ProductFault> allFaults() const;
    void readTexts();

    std::optional<Product> m_before;
    QMap<ProductColumn, QString> m_texts;
    QMap<ProductColumn, QString> m_textsBefore;
    QSet<ProductColumn> m_typed;
    Product m_product;
    QList<ProductFault> m_unreadable;
    bool m_isIdTaken = false;
    bool m_tellsAll = false;
};

} // namespace saoma
