// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product.h"

#include "core/wechat/nativeurl.h"

using namespace Qt::StringLiterals;

namespace saoma {

Result<> validate(const Product &product)
{
    const auto invalid = [&product](const QString &code) {
        return failure(Error::Kind::InvalidInput, code, {}, product.id);
    };
    if (!wechat::isProductId(product.id))
        return invalid(u"PRODUCT_ID_INVALID"_s);
    if (product.name.trimmed().isEmpty())
        return invalid(u"PRODUCT_NAME_EMPTY"_s);
    if (product.name.toUcs4().size() > Product::nameCharactersMax)
        return invalid(u"PRODUCT_NAME_TOO_LONG"_s);
    if (product.price.isZero())
        return invalid(u"AMOUNT_ZERO"_s);
    if (product.copies < 1 || product.copies > Product::copiesMax)
        return invalid(u"PRODUCT_COPIES_INVALID"_s);
    return {};
}

} // namespace saoma
