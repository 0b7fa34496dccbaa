// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/productpickmodel.h"

#include "ui/text/amounttext.h"
#include "ui/text/producttext.h"

#include <algorithm>

namespace saoma {

void ProductPickModel::setProducts(
    const QList<Product> &products, std::shared_ptr<const ProductSearch> search)
{
    QSet<QString> left;
    for (const Product &product : products)
        if (m_picked.contains(product.id))
            left.insert(product.id);
    beginResetModel();
    m_products = products;
    m_search = std::move(search);
    m_picked = left;
    findAgain();
    endResetModel();
    Q_EMIT picksChanged(); // a picked product may have another price
}

void ProductPickModel::setSearchText(const QString &text)
{
    if (text == m_text)
        return;
    beginResetModel();
    m_text = text;
    findAgain();
    endResetModel();
}

void ProductPickModel::findAgain()
{
    m_shown = m_search ? m_search->find(m_text) : QList<qsizetype>{};
}

QList<Product> ProductPickModel::picked() const
{
    QList<Product> all;
    all.reserve(m_picked.size());
    for (const Product &product : m_products) {
        if (!m_picked.contains(product.id))
            continue;
        all.append(product);
        all.last().copies = copiesOf(product);
    }
    return all;
}

void ProductPickModel::toggle(int row)
{
    const QString id = at(row).id;
    if (!m_picked.remove(id))
        m_picked.insert(id);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT picksChanged();
}

void ProductPickModel::pickShown()
{
    for (const qsizetype place : std::as_const(m_shown))
        m_picked.insert(m_products[place].id);
    picksHaveChanged();
}

void ProductPickModel::pickNone()
{
    m_picked.clear();
    picksHaveChanged();
}

void ProductPickModel::picksHaveChanged()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT picksChanged();
}

int ProductPickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ProductPickModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductPickModel::data(const QModelIndex &index, int role) const
{
    const Product &product = at(index.row());
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
    const Product &product = at(index.row());
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
