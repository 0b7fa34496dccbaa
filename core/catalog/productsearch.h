// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"

namespace saoma {

/// Finds products as somebody types: every word of the text stands somewhere in id, name or category,
/// whatever its case and width (ＡＢ is ab). Made once a list; a question over 100,000 products takes some
/// milliseconds.
class ProductSearch final
{
public:
    explicit ProductSearch(const QList<Product> &products);

    /// Places in the list: the product of that id first, then those whose id or name begins with the text,
    /// then the others, each in the list's order. Blank text finds all.
    [[nodiscard]] QList<qsizetype> find(QStringView text) const;

private:
    /// Everything that is searched, folded, one product after the other: one long text is searched faster
    /// than many short ones.
    QString m_texts;
    QList<qsizetype> m_starts; ///< Of each product in m_texts, and the end.
    QList<qsizetype> m_nameStarts;
};

} // namespace saoma
