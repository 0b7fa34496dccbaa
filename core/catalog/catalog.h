// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/productimport.h"
#include "core/ledger/ledger.h"

namespace saoma {

/// The shop's products, kept in the ledger's file. Blanks around a product's texts are dropped. The
/// references must outlive the catalog.
class Catalog final
{
public:
    Catalog(Ledger &ledger, const Clock &clock);

    /// Adds a product, or replaces the one with its id, whose time of creation stays. Errors: as validate();
    /// Rejected PRODUCT_ID_IS_CODE (a code on paper says just that); Storage.
    Async<void> put(const Product &given);

    /// Makes `after` of `before`, which it must still be (nothing: there must be no product of that id). An
    /// inactive one is off sale. Errors: as validate(); Rejected PRODUCT_ID_TAKEN (a new one's id is known,
    /// removed or not), CATALOG_CHANGED (the product is no longer `before`),
    /// PRODUCT_ID_IS_CODE; Storage.
    Async<void> change(const std::optional<Product> &before, const Product &after);

    /// Makes a product inactive. Error: Rejected PRODUCT_NOT_FOUND.
    Async<void> remove(const QString &id);

    /// Active or not. Error: Rejected PRODUCT_NOT_FOUND.
    Async<Product> product(const QString &id);

    /// What a scanned code sells. `productId` names the product itself, as codes without a sheet do, or is a
    /// code's id (core/catalog/codeid.h); one that is not in the register sells, too: it may have been
    /// printed from another copy of the ledger. Errors: Rejected PRODUCT_NOT_FOUND (or off sale), CODE_VOID.
    Async<Product> productOfCode(const QString &productId);

    /// Active ones by name.
    Async<QList<Product>> products();

    /// Removed ones too, by name.
    Async<QList<Product>> allProducts();

    /// What becomes of products on sale that an imported file does not have.
    enum class Missing { Keep, Remove };

    /// Does what planImport() has shown, all of it or nothing, in one transaction. Products that stay as they
    /// are get no event. Errors: Rejected IMPORT_HAS_FAULTS (a row is wrong), IMPORT_LEAVES_NOTHING (as
    /// ImportPlan::leavesNothing(), with Remove), CATALOG_CHANGED (a product is no longer what the plan was
    /// made from: make it again), PRODUCT_ID_IS_CODE as in put(); Storage.
    Async<void> apply(const ImportPlan &plan, Missing missing = Missing::Keep);

private:
    Ledger &m_ledger;
    const Clock &m_clock;
};

} // namespace saoma
