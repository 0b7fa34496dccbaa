// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"
#include "core/ledger/ledger.h"

namespace saoma {

/// The shop's products, kept in the ledger's file. The reference must outlive the catalog.
class Catalog final
{
public:
    explicit Catalog(Ledger &ledger)
        : m_ledger{ledger}
    {
    }

    /// Adds a product, or replaces the one with its id. Errors: as validate(); Storage.
    Async<void> put(const Product &product);

    /// Makes a product inactive. Error: Rejected PRODUCT_NOT_FOUND.
    Async<void> remove(const QString &id);

    /// Active or not. Error: Rejected PRODUCT_NOT_FOUND.
    Async<Product> product(const QString &id);

    /// Active ones by name.
    Async<QList<Product>> products();

private:
    Ledger &m_ledger;
};

} // namespace saoma
