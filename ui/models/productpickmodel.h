// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/register.h"
#include "ui/models/producttable.h"

#include <QHash>

namespace saoma {

/// The products on sale to choose from: found by typing, picked by a check mark, each with the number of its
/// copies. What is picked stays so while other products are shown. References must outlive it.
class ProductPickModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PickColumn, NameColumn, PriceColumn, CopiesColumn, ColumnCount };
    static constexpr int IdRole = Qt::UserRole;

    ProductPickModel(Ledger &ledger, Catalog &catalog, QObject *parent = nullptr);

    /// Somebody is looking: see ProductTable.
    void setFollowing(bool isFollowing) { m_table.setFollowing(isFollowing); }
    void setSearchText(const QString &text) { m_table.setText(text); } ///< Blank text shows all.

    [[nodiscard]] bool isRead() const { return m_table.isRead(); }
    [[nodiscard]] bool hasProducts() const { return m_table.onSaleCount() > 0; }
    /// Picked ones, in the list's order, with the copies that are wanted.
    [[nodiscard]] QList<Product> picked() const;
    [[nodiscard]] qsizetype pickedCount() const { return m_picked.size(); }
    [[nodiscard]] bool isPicked(int row) const { return m_picked.contains(m_table.productAt(row).id); }

    void toggle(int row);
    /// All that is shown, or will be once a search under way has ended.
    void pickShown();
    void pickNone();
    /// These, as far as they are on sale, with so many copies, and no others.
    void pickOnly(const QList<Reprint> &wanted);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void catalogRead();
    void readFailed(const saoma::Error &error);
    /// What picked() gives is different now.
    void picksChanged();

private:
    [[nodiscard]] int copiesOf(const Product &product) const
    {
        return m_copies.value(product.id, product.copies);
    }
    void onCatalogRead();
    void showPicks();

    ProductTable m_table;
    QHash<QString, Product> m_picked; ///< By id, as the catalog has them.
    QHash<QString, int> m_copies;     ///< Where they differ from the product's own.
    bool m_isPickDue = false;         ///< All that is being searched for.
};

} // namespace saoma
