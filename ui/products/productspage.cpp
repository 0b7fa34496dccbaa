// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productspage.h"

#include "ui/products/productlist.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace saoma {

ProductsPage::ProductsPage(Ledger &ledger, Catalog &catalog, QWidget *parent)
    : Page{parent},
      m_table{new ProductTable(ledger, catalog, this)},
      m_list{new ProductList(*m_table, this)}
{
    setObjectName(u"productsPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->addWidget(m_list);
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.search, [this] { takeFocus(); });
    on(m_keys.removedToo, [this] { m_list->toggleRemoved(); });
    m_table->start();
}

QList<KeyWords> ProductsPage::keys() const
{
    return {
        {nameOf(m_keys.search), tr("Search; letters typed in the list search too")},
        {u"↑ ↓"_s, tr("The product before and the next one")},
        {nameOf(m_keys.removedToo), tr("Show those off sale too, or not")},
        {tr("Esc"), tr("Clear the search; then back to the counter")},
    };
}

void ProductsPage::takeFocus()
{
    m_list->focusSearch();
}

} // namespace saoma
