// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "tests/support/answer.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

namespace saoma::test {

[[nodiscard]] inline Product sampleProduct(const char16_t *id, const char16_t *name, qint64 fen)
{
    Product product;
    product.id = QString::fromUtf16(id);
    product.name = QString::fromUtf16(name);
    product.price = *Money::fromFen(fen);
    return product;
}

/// A catalog on a real ledger.
struct ProductFixture
{
    ProductFixture()
    {
        [this] { QVERIFY(answer(ledger.open())); }();
    }

    QTemporaryDir folder;
    ManualClock clock;
    Ledger ledger{folder.filePath(QStringLiteral("ledger.sqlite"))};
    Catalog catalog{ledger, clock};

    void put(const Product &product)
    {
        [&] { QVERIFY(answer(catalog.put(product))); }();
    }
    void putSamples()
    {
        put(sampleProduct(u"BUN", u"豆沙包", 350));
        put(sampleProduct(u"APPLE", u"Apple", 1280));
        put(sampleProduct(u"LATTE", u"拿铁咖啡", 1800));
        put(sampleProduct(u"AUBERGINE", u"矮茄子", 500));
    }
    void remove(const QString &id)
    {
        [&] { QVERIFY(answer(catalog.remove(id))); }();
    }
};

} // namespace saoma::test
