// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/productsearch.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <memory>

namespace saoma {

/// Products to choose from, in the catalog's order: found by typing, picked by a check mark, each with the
/// number of its copies. What is picked stays so while other products are shown.
class ProductPickModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PickColumn, NameColumn, PriceColumn, CopiesColumn, ColumnCount };
    static constexpr int IdRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces the list; `search` was made from it. What is not in it any more is not picked any more.
    void setProducts(const QList<Product> &products, std::shared_ptr<const ProductSearch> search);
    /// Shows only what ProductSearch::find() finds; blank text shows all.
    void setSearchText(const QString &text);

    [[nodiscard]] bool hasProducts() const { return !m_products.isEmpty(); }
    /// Picked ones, in the catalog's order, with the copies that are wanted.
    [[nodiscard]] QList<Product> picked() const;
    [[nodiscard]] qsizetype pickedCount() const { return m_picked.size(); }
    [[nodiscard]] bool isPicked(int row) const { return m_picked.contains(at(row).id); }

    void toggle(int row);
    void pickShown();
    void pickNone();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// What picked() gives is different now.
    void picksChanged();

private:
    [[nodiscard]] const Product &at(int row) const { return m_products.at(m_shown.at(row)); }
    [[nodiscard]] int copiesOf(const Product &product) const
    {
        return m_copies.value(product.id, product.copies);
    }
    void findAgain();
    void picksHaveChanged();

    QList<Product> m_products;
    std::shared_ptr<const ProductSearch> m_search;
    QString m_text;
    QList<qsizetype> m_shown; ///< Places in m_products.
    QSet<QString> m_picked;
    QHash<QString, int> m_copies; ///< Where they differ from the product's own.
};

} // namespace saoma
