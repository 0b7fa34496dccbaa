// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/producttable.h"
#include "ui/products/productkeys.h"
#include "ui/widgets/page.h"

namespace saoma {

class ProductList;

/// The shop's products. The search box has the focus whenever nothing else was asked for. References must
/// outlive it.
class ProductsPage final : public Page
{
    Q_OBJECT
public:
    ProductsPage(Ledger &ledger, Catalog &catalog, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override; ///< To the search box.

private:
    ProductKeys m_keys;
    ProductTable *m_table;
    ProductList *m_list;
};

} // namespace saoma
