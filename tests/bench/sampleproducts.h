// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"

namespace saoma {

/// Products with Chinese and English names, the same at every run; ids are not in the order of the list.
[[nodiscard]] inline QList<Product> sampleProducts(int count)
{
    using namespace Qt::StringLiterals;
    const QStringList words{
        u"拿铁"_s, u"绿茶"_s, u"Latte"_s, u"Croissant"_s, u"矿泉水"_s, u"面包"_s, u"tea"_s};
    QList<Product> products;
    products.reserve(count);
    for (int i = 0; i < count; ++i) {
        Product product;
        product.id = u"SKU%1"_s.arg(i * 7919LL % count, 6, 10, QChar(u'0'));
        product.name = words[i % 7] + u' ' + words[i / 7 % 7] + u' ' + QString::number(i % 997);
        product.price = *Money::fromFen(1 + i % 9999);
        product.unit = u"杯"_s;
        product.category = words[i % 5];
        products.append(product);
    }
    return products;
}

} // namespace saoma
