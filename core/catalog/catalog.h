// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/product.h"
#include "core/ledger/ledger.h"

namespace saoma {

/// The shop's products, kept in the ledger's file. The references must outlive the catalog.
class Catalog final
{
public:
    Catalog(Ledger &ledger, const Clock &clock);

    /// Adds a product, or replaces the one with its id, whose time of creation stays. Errors: as validate();
    /// Storage.
    Async<void> put(const Product &product);

    /// Makes a product inactive. Error: Rejected PRODUCT_NOT_FOUND.
    Async<void> remove(const QString &id);

    /// Active or not. Error: Rejected PRODUCT_NOT_FOUND.
    Async<Product> product(const QString &id);

    /// Active ones by name.
    Async<QList<Product>> products();

private:
    Ledger &m_ledger;
    const Clock &m_clock;
};

} // namespace saoma
