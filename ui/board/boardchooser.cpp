// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardchooser.h"

#include "ui/board/boardchoice.h"
#include "ui/board/boardviewmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int choiceSearchHeight = 48;
constexpr int choiceSearchMax = 100;
constexpr int choiceRowHeight = 44;

/// A box with or without a tick before the name; the rest of the row is plain.
class ChoiceDelegate final : public ListDelegate
{
public:
    ChoiceDelegate(const ProductTable &table, const BoardChoice &choice, QWidget &view)
        : ListDelegate{&view},
          m_table{table},
          m_choice{choice},
          m_view{view}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        Look look;
        look.isStrong = index.column() == ProductTable::NameColumn;
        look.isFaint = !look.isStrong;
        look.isWaiting = !m_view.hasFocus();
        if (look.isStrong)
            look.isChecked = m_choice.productIds().contains(m_table.productAt(index.row()).id);
        return look;
    }

private:
    const ProductTable &m_table;
    const BoardChoice &m_choice;
    QWidget &m_view;
};

} // namespace

BoardChooser::BoardChooser(
    BoardChoice &choice, Ledger &ledger, Catalog &catalog, const BoardKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_choice{choice},
      m_table{new ProductTable(ledger, catalog, this)}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    auto *explained = new WordLabel(TextSize::Body, Ink::Faint, this);
    explained->setWordWrap(true);
    explained->setText(tr("The board shows buyers a live code for each product, for shops without printed "
                          "product codes. Choose up to %1 products.")
                           .arg(BoardViewModel::productsMax));
    column->addWidget(explained);
    column->addWidget(makeSearch(keys));
    column->addWidget(makeList(), 1);
    column->addLayout(makeFoot());

    connect(m_search, &QLineEdit::textChanged, m_table, &ProductTable::setText);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(m_table, &ProductTable::settled, this, &BoardChooser::render);
    connect(&m_choice, &BoardChoice::changed, this, &BoardChooser::render);
    render();
}

QWidget *BoardChooser::makeSearch(const BoardKeys &keys)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"boardSearch"_s);
    m_search->setAccessibleName(tr("Search products"));
    //: %1 is a key.
    m_search->setPlaceholderText(tr("Search: id, name or category (%1)").arg(nameOf(keys.search)));
    m_search->setMaxLength(choiceSearchMax);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(choiceSearchHeight);
    fitField(*m_search);
    m_search->setFont(themeFont(this, TextSize::Title));
    m_search->installEventFilter(this);
    return m_search;
}

QWidget *BoardChooser::makeList()
{
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_view = new ListTable(card);
    m_view->setObjectName(u"boardProducts"_s);
    m_view->setAccessibleName(tr("Products"));
    m_view->setModel(m_table);
    m_view->setItemDelegate(new ChoiceDelegate(*m_table, m_choice, *m_view));
    m_view->verticalHeader()->setDefaultSectionSize(choiceRowHeight);
    m_view->setColumnWidths({120, 0, 112, 72, 144, 1, 1});
    m_view->horizontalHeader()->moveSection(ProductTable::NameColumn, 0);
    for (const int hidden : {ProductTable::CopiesColumn, ProductTable::NoteColumn})
        m_view->setColumnHidden(hidden, true);
    m_view->installEventFilter(this);
    m_nothing = new WordLabel(TextSize::Title, Ink::Faint, card);
    m_nothing->setObjectName(u"boardNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    inside->addWidget(m_view, 1);
    inside->addWidget(m_nothing, 1);
    return card;
}

QLayout *BoardChooser::makeFoot()
{
    auto *row = new QHBoxLayout;
    m_count = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_count->setObjectName(u"boardCount"_s);
    m_count->setWeight(Weight::Strong);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_notice->setObjectName(u"boardNotice"_s);
    m_notice->setWordWrap(true);
    auto *show = new ActionButton(ActionButton::Look::Primary, this);
    show->setObjectName(u"showBoard"_s);
    show->setWords(tr("Show the board"), tr("Enter"));
    show->setFixedWidth(280);
    connect(show, &QPushButton::clicked, this, &BoardChooser::goOn);
    row->addWidget(m_count);
    row->addSpacing(2 * Theme::grid);
    row->addWidget(m_notice, 1);
    row->addWidget(show);
    return row;
}

void BoardChooser::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

bool BoardChooser::clearSearch()
{
    const bool hasText = !m_search->text().isEmpty();
    m_search->clear();
    return hasText;
}

/// What has gone off sale meanwhile takes no place away.
QStringList BoardChooser::chosenOnSale() const
{
    QStringList chosen;
    for (const Product &product : m_table->catalog()) {
        if (product.isActive && m_choice.productIds().contains(product.id))
            chosen.append(product.id);
    }
    return chosen;
}

void BoardChooser::toggle(int row)
{
    if (!m_choice.isRead() || row < 0)
        return;
    const QString id = m_table->productAt(row).id;
    QStringList ids = m_choice.productIds();
    say({});
    if (ids.removeAll(id) == 0) {
        const QStringList onSale = chosenOnSale();
        if (onSale.size() >= BoardViewModel::productsMax)
            return say(tr("The board is full. Take a product off it first."));
        ids.removeIf([&onSale](const QString &chosen) { return !onSale.contains(chosen); });
        ids.append(id);
    }
    m_choice.set(ids);
}

void BoardChooser::goOn()
{
    if (chosenOnSale().isEmpty())
        return say(tr("Nothing is chosen yet. Mark a product with the space bar or a click."));
    say({});
    Q_EMIT boardWanted();
}

void BoardChooser::say(const QString &sentence)
{
    m_notice->setInk(Theme::of(this).ink(Tone::Warning));
    m_notice->setText(sentence);
}

void BoardChooser::render()
{
    const int rows = m_table->rowCount();
    m_view->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_view->viewport()->update();
    if (rows > 0 && m_view->currentRow() < 0)
        m_view->selectRow(0);
    if (!m_table->isRead() || !m_choice.isRead())
        m_nothing->setText(tr("Reading the products…"));
    else if (m_table->onSaleCount() == 0)
        m_nothing->setText(tr("No product is on sale. Ctrl+2 opens the products."));
    else
        m_nothing->setText(tr("No product has these words in its id, name or category."));
    m_count->setText(tr("%1 of %2 chosen").arg(chosenOnSale().size()).arg(BoardViewModel::productsMax));
}

/// In the box the arrows walk through the list; in the list letters go on with the search.
bool BoardChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        const bool isWalk = key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown;
        if (isWalk && m_table->rowCount() > 0)
            m_view->setFocus(Qt::TabFocusReason);
        return isWalk;
    }
    if (takeTableKey(key->key()))
        return true;
    const QString typed = key->text();
    const bool isText = typed.size() == 1 && typed.at(0).isPrint();
    if (!isText || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    focusSearch();
    QCoreApplication::sendEvent(m_search, event);
    return true;
}

bool BoardChooser::takeTableKey(int key)
{
    if (key == Qt::Key_Space) {
        toggle(m_view->currentRow());
        return true;
    }
    if (key == Qt::Key_Up && m_view->currentRow() <= 0) {
        m_search->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void BoardChooser::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return goOn();
    QWidget::keyPressEvent(event);
}

void BoardChooser::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_table->setFollowing(true);
}

void BoardChooser::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_table->setFollowing(false);
}

} // namespace saoma
