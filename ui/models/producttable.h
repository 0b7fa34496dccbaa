// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/productsearch.h"

#include <QAbstractTableModel>

#include <memory>

namespace saoma {

/// The catalog as a table: by name as a dictionary has it, only what a search finds, as the ledger has it at
/// any time while it is `setFollowing()`. Reading, sorting and searching happen in the background; the rows
/// follow at once over a hundred products and within some milliseconds over a hundred thousand. References
/// must outlive it.
class ProductTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { IdColumn, NameColumn, PriceColumn, UnitColumn, CategoryColumn, CopiesColumn, NoteColumn };
    static constexpr ProductColumn columns[]{ProductColumn::Id, ProductColumn::Name, ProductColumn::Price,
        ProductColumn::Unit, ProductColumn::Category, ProductColumn::Copies, ProductColumn::Note};

    enum class Scope {
        OnSale,
        All, ///< Removed ones too.
    };

    ProductTable(Ledger &ledger, Catalog &catalog, QObject *parent = nullptr);
    ~ProductTable() override;

    /// Somebody is looking: read what has changed, and follow the catalog. Else it only notes that it is old.
    void setFollowing(bool isFollowing);
    void setText(const QString &text); ///< What to search for; blank finds all.
    void setScope(Scope scope);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Scope scope() const { return m_scope; }
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// See settled().
    [[nodiscard]] bool isSettled() const { return m_isRead && !m_isSearching && !m_isSearchStale; }
    /// All that the catalog has, removed or not, in the table's order.
    [[nodiscard]] const QList<Product> &catalog() const { return m_catalog; }
    [[nodiscard]] qsizetype onSaleCount() const { return m_onSale; }
    [[nodiscard]] const Product &productAt(int row) const;
    /// The row of a product; -1 if it is not shown.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void readFailed(const saoma::Error &error);
    /// catalog() has been read; the rows follow.
    void catalogRead();
    /// The rows answer text, scope and catalog as they are now. (Before that, those of a moment ago.)
    void settled();

private:
    struct Shelf;
    struct Rows
    {
        std::shared_ptr<const Shelf> shelf;
        QList<qsizetype> found; ///< Places on the shelf.
    };
    void readIfNeeded();
    void take(QList<Product> sorted);
    void forgetShelf();
    void search();
    void show(Rows rows);

    Ledger &m_ledger;
    Catalog &m_products;
    QString m_text;
    Scope m_scope = Scope::OnSale;
    QList<Product> m_catalog;
    qsizetype m_onSale = 0;
    std::shared_ptr<const Shelf> m_shelf; ///< Null: to be made of the catalog and the scope.
    int m_version = 0;                    ///< Of catalog and scope.
    Rows m_rows;
    bool m_isRead = false;
    bool m_isReading = false;
    bool m_isReadStale = true; ///< The catalog is not, or no longer, as it was read.
    bool m_isFollowing = false;
    bool m_isSearching = false;
    bool m_isSearchStale = false;
};

} // namespace saoma
