// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/productpickmodel.h"

#include "ui/text/amounttext.h"
#include "ui/text/producttext.h"

#include <algorithm>

namespace saoma {

ProductPickModel::ProductPickModel(Ledger &ledger, Catalog &catalog, QObject *parent)
    : QAbstractTableModel{parent},
      m_table{ledger, catalog}
{
    connect(&m_table, &ProductTable::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_table, &ProductTable::modelReset, this, [this] { endResetModel(); });
    connect(&m_table, &ProductTable::readFailed, this, &ProductPickModel::readFailed);
    connect(&m_table, &ProductTable::catalogRead, this, &ProductPickModel::onCatalogRead);
    connect(&m_table, &ProductTable::settled, this, [this] {
        if (std::exchange(m_isPickDue, false))
            pickShown();
    });
}

/// A picked product may have another price, or be off sale.
void ProductPickModel::onCatalogRead()
{
    QHash<QString, Product> now;
    for (const Product &product : m_table.catalog())
        if (product.isActive && m_picked.contains(product.id))
            now.insert(product.id, product);
    const bool isOther = now != m_picked;
    m_picked = std::move(now);
    Q_EMIT catalogRead();
    if (isOther)
        Q_EMIT picksChanged();
}

QList<Product> ProductPickModel::picked() const
{
    QList<Product> all;
    all.reserve(m_picked.size());
    for (const Product &product : m_table.catalog()) {
        if (!m_picked.contains(product.id))
            continue;
        all.append(product);
        all.last().copies = copiesOf(product);
    }
    return all;
}

void ProductPickModel::toggle(int row)
{
    const Product &product = m_table.productAt(row);
    if (!m_picked.remove(product.id))
        m_picked.insert(product.id, product);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT picksChanged();
}

void ProductPickModel::pickShown()
{
    m_isPickDue = !m_table.isSettled();
    if (m_isPickDue)
        return;
    for (int row = 0; row < m_table.rowCount(); ++row)
        m_picked.insert(m_table.productAt(row).id, m_table.productAt(row));
    showPicks();
}

void ProductPickModel::pickNone()
{
    m_isPickDue = false;
    m_picked.clear();
    showPicks();
}

void ProductPickModel::pickOnly(const QList<Reprint> &wanted)
{
    QHash<QString, int> copies;
    for (const Reprint &reprint : wanted)
        copies.insert(reprint.productId, reprint.copies);
    m_isPickDue = false;
    m_picked.clear();
    for (const Product &product : m_table.catalog()) {
        if (!product.isActive || !copies.contains(product.id))
            continue;
        m_picked.insert(product.id, product);
        m_copies.insert(product.id, copies.value(product.id));
    }
    showPicks();
}

void ProductPickModel::showPicks()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT picksChanged();
}

int ProductPickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.rowCount();
}

int ProductPickModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductPickModel::data(const QModelIndex &index, int role) const
{
    const Product &product = m_table.productAt(index.row());
    if (role == IdRole)
        return product.id;
    if (role == Qt::ToolTipRole)
        return product.name;
    switch (Column(index.column())) {
    case PickColumn:
        if (role == Qt::CheckStateRole)
            return isPicked(index.row()) ? Qt::Checked : Qt::Unchecked;
        return role == Qt::AccessibleTextRole ? QVariant(product.name) : QVariant();
    case NameColumn:
        return role == Qt::DisplayRole ? QVariant(product.name) : QVariant();
    case PriceColumn:
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(amountText(product.price)) : QVariant();
    case CopiesColumn:
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(copiesOf(product)) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

bool ProductPickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == PickColumn) {
        if ((value.toInt() == Qt::Checked) != isPicked(index.row()))
            toggle(index.row());
        return true;
    }
    if (role != Qt::EditRole || index.column() != CopiesColumn)
        return false;
    const Product &product = m_table.productAt(index.row());
    const int copies = std::clamp(value.toInt(), 1, Product::copiesMax);
    if (copies == copiesOf(product))
        return true;
    m_copies.insert(product.id, copies);
    Q_EMIT dataChanged(index, index);
    if (isPicked(index.row()))
        Q_EMIT picksChanged();
    return true;
}

QVariant ProductPickModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section >= PriceColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return productColumnText(ProductColumn::Name);
    case PriceColumn:
        return productColumnText(ProductColumn::Price);
    case CopiesColumn:
        return productColumnText(ProductColumn::Copies);
    case PickColumn:
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ProductPickModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == PickColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == CopiesColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace saoma
