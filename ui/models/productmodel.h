// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"

#include <QAbstractListModel>

namespace saoma {

class Catalog;

/// The products on sale by name, one line each: name and price. The catalog must outlive it.
class ProductModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ProductModel(Catalog &catalog, QObject *parent = nullptr);

    /// Reads the catalog again, in the background.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The id in this row; empty if there is no such row.
    [[nodiscard]] QString idAt(int row) const;

private:
    Catalog &m_catalog;
    QList<Product> m_products;
};

} // namespace saoma
