// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/productmodel.h"

#include "core/catalog/catalog.h"
#include "ui/text/amounttext.h"

namespace saoma {

ProductModel::ProductModel(Catalog &catalog, QObject *parent)
    : QAbstractListModel{parent},
      m_catalog{catalog}
{
}

void ProductModel::reload()
{
    m_catalog.products().then(this, [this](const Result<QList<Product>> &products) {
        if (!products)
            return; // what is shown stays; the ledger's trouble is told elsewhere
        beginResetModel();
        m_products = *products;
        endResetModel();
    });
}

int ProductModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_products.size());
}

QVariant ProductModel::data(const QModelIndex &index, int role) const
{
    const Product &product = m_products.at(index.row());
    if (role == Qt::DisplayRole) //: A product in a list: %1 is its name, %2 its price.
        return tr("%1 · %2").arg(product.name, amountText(product.price));
    return role == Qt::ToolTipRole ? QVariant(product.id) : QVariant();
}

QString ProductModel::idAt(int row) const
{
    return row >= 0 && row < m_products.size() ? m_products.at(row).id : QString();
}

} // namespace saoma
