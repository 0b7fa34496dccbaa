// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productlist.h"

#include "ui/products/productkeys.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int searchHeight = 48;
constexpr int searchCharactersMax = 100;

/// The price counts, the note waits; what is off sale is pale and says so.
class ProductDelegate final : public ListDelegate
{
public:
    ProductDelegate(const ProductTable &table, QObject *parent)
        : ListDelegate{parent},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        const bool isPlain =
            index.column() == ProductTable::NameColumn || index.column() == ProductTable::PriceColumn;
        const bool isSold = m_table.productAt(index.row()).isActive;
        return {{}, {}, !isSold || !isPlain, isSold && index.column() == ProductTable::PriceColumn};
    }

private:
    const ProductTable &m_table;
};

} // namespace

ProductList::ProductList(ProductTable &table, QWidget *parent)
    : QWidget{parent},
      m_table{table}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(makeSearch());

    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_view = new ListTable(card);
    m_view->setObjectName(u"productTable"_s);
    m_view->setAccessibleName(tr("Products"));
    m_view->setItemDelegate(new ProductDelegate(table, m_view));
    m_view->setModel(&table);
    m_view->setColumnWidths({120, 0, 108, 56, 96, 56, 112});
    m_view->installEventFilter(this);
    m_nothing = new WordLabel(TextSize::Title, Ink::Faint, card);
    m_nothing->setObjectName(u"nothingFound"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    inside->addWidget(m_view, 1);
    inside->addWidget(m_nothing, 1);
    column->addWidget(card, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { onRow(current.isValid() ? current.row() : -1); });
    connect(m_view, &QTableView::doubleClicked, this, &ProductList::activated);
    connect(&m_table, &ProductTable::settled, this, &ProductList::onSettled);
    countRows();
}

QWidget *ProductList::makeSearch()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Theme::grid);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"productSearch"_s);
    m_search->setAccessibleName(tr("Search products"));
    m_search->setPlaceholderText(tr("Search: id, name or category"));
    m_search->setMaxLength(searchCharactersMax);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(searchHeight);
    fitField(*m_search);
    m_search->setFont(themeFont(this, TextSize::Title));
    m_search->installEventFilter(this);
    const ProductKeys keys;
    m_removed = new QCheckBox(tr("Off sale too (%1)").arg(nameOf(keys.removedToo)), bar);
    m_removed->setObjectName(u"removedToo"_s);
    m_removed->setFocusPolicy(Qt::TabFocus);
    m_removed->setMinimumHeight(searchHeight);
    m_count = new WordLabel(TextSize::Body, Ink::Faint, bar);
    m_count->setObjectName(u"productCount"_s);
    row->addWidget(m_search, 1);
    row->addWidget(m_removed);
    row->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_wantsTop = true; // the best finds stand first
        m_table.setText(text);
    });
    connect(m_removed, &QCheckBox::toggled, this, [this](bool isOn) {
        m_table.setScope(isOn ? ProductTable::Scope::All : ProductTable::Scope::OnSale);
    });
    return bar;
}

void ProductList::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

bool ProductList::clearSearch()
{
    const bool hasText = !m_search->text().isEmpty();
    m_search->clear();
    return hasText;
}

void ProductList::toggleRemoved()
{
    m_removed->toggle();
}

void ProductList::select(const QString &id)
{
    m_wantedId = id;
    onSettled();
}

/// The product stays the current one whatever moves around it; if it is gone, its neighbour takes its place.
void ProductList::onSettled()
{
    const int wanted = m_wantedId.isEmpty() ? -1 : m_table.rowOf(m_wantedId);
    int row = wanted >= 0 ? wanted : m_wantsTop ? 0 : m_table.rowOf(m_currentId);
    m_wantsTop = false;
    if (wanted >= 0)
        m_wantedId.clear();
    if (row < 0)
        row = m_currentRow;
    row = std::min(row, m_table.rowCount() - 1); // none: -1
    if (row >= 0)
        m_view->showRow(row);
    onRow(row);
    countRows();
}

void ProductList::onRow(int row)
{
    const QString id = row >= 0 ? m_table.productAt(row).id : QString();
    m_currentRow = std::max(0, row);
    if (std::exchange(m_currentId, id) != id)
        Q_EMIT currentChanged(id);
}

void ProductList::countRows()
{
    const int rows = m_table.rowCount();
    m_count->setText(m_table.isRead() ? tr("%n product(s)", nullptr, rows) : QString());
    m_view->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    if (!m_table.isRead())
        m_nothing->setText(tr("Reading the products…"));
    else if (m_table.catalog().isEmpty())
        m_nothing->setText(tr("There are no products yet. F2 adds one, F3 imports a list (.csv, .xlsx)."));
    else if (m_table.onSaleCount() == 0 && m_table.scope() == ProductTable::Scope::OnSale)
        m_nothing->setText(tr("No product is on sale; F6 shows the others."));
    else
        m_nothing->setText(tr("No product has these words in its id, name or category."));
}

/// In the box the arrows walk through the list; in the list letters go on with the search.
bool ProductList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_view, event);
            return true;
        default:
            return false;
        }
    }
    if (key->key() == Qt::Key_Delete) {
        Q_EMIT removalWanted();
        return true;
    }
    const QString typed = key->text();
    const bool isText = typed.size() == 1 && typed.at(0).isPrint() && typed.at(0) != u' ';
    if (isText && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        focusSearch();
        QCoreApplication::sendEvent(m_search, event);
        return true;
    }
    return false;
}

} // namespace saoma
