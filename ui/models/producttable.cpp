// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/producttable.h"

#include "ui/models/background.h"
#include "ui/text/amounttext.h"
#include "ui/text/producttext.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Chinese by its sound, then Latin: the order in which a shop looks for a name.
QList<Product> sortedByName(const QList<Product> &products)
{
    QCollator collator{QLocale{QLocale::Chinese, QLocale::China}};
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(std::size_t(products.size()));
    for (const Product &product : products)
        keys.push_back(collator.sortKey(product.name));
    std::vector<qsizetype> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&keys](qsizetype a, qsizetype b) { return keys[std::size_t(a)].compare(keys[std::size_t(b)]) < 0; });
    QList<Product> sorted;
    sorted.reserve(products.size());
    for (const qsizetype place : order)
        sorted.append(products[place]);
    return sorted;
}

int alignmentOf(ProductColumn column)
{
    const bool isNumber = column == ProductColumn::Price || column == ProductColumn::Copies;
    return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

struct ProductTable::Shelf
{
    QList<Product> products;
    ProductSearch search;

    static std::shared_ptr<const Shelf> of(QList<Product> catalog, Scope scope)
    {
        if (scope == Scope::OnSale)
            catalog.removeIf([](const Product &product) { return !product.isActive; });
        ProductSearch search{catalog};
        return std::make_shared<const Shelf>(Shelf{std::move(catalog), std::move(search)});
    }
};

ProductTable::ProductTable(Ledger &ledger, Catalog &catalog, QObject *parent)
    : QAbstractTableModel{parent},
      m_ledger{ledger},
      m_products{catalog}
{
    connect(&m_ledger, &Ledger::productsChanged, this, [this] {
        m_isReadStale = true;
        readIfNeeded();
    });
}

ProductTable::~ProductTable() = default;

void ProductTable::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    readIfNeeded();
}

void ProductTable::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    search();
}

void ProductTable::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    forgetShelf();
    search();
}

/// A large catalog keeps the ledger's reading side busy for a while: only for those who look.
void ProductTable::readIfNeeded()
{
    if (!m_isFollowing || !m_isReadStale || m_isReading)
        return;
    m_isReadStale = false;
    m_isReading = true;
    m_products.allProducts().then(this, [this](const Result<QList<Product>> &products) {
        if (!products) {
            m_isReading = false;
            Q_EMIT readFailed(products.error());
            return;
        }
        inBackground(
            this, [products = *products] { return sortedByName(products); },
            [this](const QList<Product> &sorted) { take(sorted); });
    });
}

void ProductTable::take(QList<Product> sorted)
{
    m_isReading = false;
    m_isRead = true;
    m_onSale = std::count_if(
        sorted.cbegin(), sorted.cend(), [](const Product &product) { return product.isActive; });
    freeInBackground(std::exchange(m_catalog, std::move(sorted)));
    forgetShelf();
    Q_EMIT catalogRead();
    search();
    readIfNeeded();
}

void ProductTable::forgetShelf()
{
    m_shelf.reset(); // the rows still hold it
    ++m_version;
}

void ProductTable::search()
{
    m_isSearchStale = m_isSearching || !m_isRead;
    if (m_isSearchStale)
        return;
    m_isSearching = true;
    inBackground(
        this,
        [shelf = m_shelf, catalog = m_shelf ? QList<Product>{} : m_catalog, scope = m_scope, text = m_text] {
            const auto searched = shelf ? shelf : Shelf::of(catalog, scope);
            return Rows{searched, searched->search.find(text)};
        },
        [this, version = m_version](const Rows &rows) {
            m_isSearching = false;
            // A shelf that has become old meanwhile is shown for a moment, but not searched again.
            if (version == m_version)
                m_shelf = rows.shelf;
            show(rows);
        });
}

void ProductTable::show(Rows rows)
{
    beginResetModel();
    freeInBackground(std::exchange(m_rows, std::move(rows)));
    endResetModel();
    if (m_isSearchStale)
        search();
    else
        Q_EMIT settled();
}

const Product &ProductTable::productAt(int row) const
{
    return m_rows.shelf->products.at(m_rows.found.at(row));
}

int ProductTable::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.found.cbegin(), m_rows.found.cend(),
        [this, &id](qsizetype place) { return m_rows.shelf->products.at(place).id == id; });
    return found == m_rows.found.cend() ? -1 : int(found - m_rows.found.cbegin());
}

int ProductTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.found.size());
}

int ProductTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(columns));
}

QVariant ProductTable::data(const QModelIndex &index, int role) const
{
    const Product &product = productAt(index.row());
    const ProductColumn column = columns[index.column()];
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == ProductColumn::Name && !product.isActive) //: %1 is a product's name.
        return tr("%1 (off sale)").arg(product.name);
    const QString text = productFieldText(product, column);
    return role == Qt::ToolTipRole ? text : QString{text}.replace(u'\n', u' ');
}

QVariant ProductTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(columns[section]);
    return role == Qt::DisplayRole ? QVariant(productColumnText(columns[section])) : QVariant();
}

} // namespace saoma
