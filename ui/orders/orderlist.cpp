// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderlist.h"

#include "ui/orders/orderfilterbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int searchHeight = 48;

/// The state with its sign and colour; the amount counts.
class OrderDelegate final : public ListDelegate
{
public:
    OrderDelegate(const OrderTable &table, QObject *parent)
        : ListDelegate{parent},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        switch (index.column()) {
        case OrderTable::StateColumn: {
            const StateText state = m_table.stateOf(index.row());
            return {state.tone, state.sign, false, false};
        }
        case OrderTable::AmountColumn:
            return {{}, {}, false, true};
        case OrderTable::BodyColumn:
            return {};
        default:
            return {{}, {}, true, false};
        }
    }

private:
    const OrderTable &m_table;
};

} // namespace

OrderList::OrderList(OrdersViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"orderSearch"_s);
    m_search->setAccessibleName(tr("Search orders"));
    m_search->setPlaceholderText(tr("Number or its last digits, amount, day, product, desk, state"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(searchHeight);
    m_search->setFont(themeFont(this, TextSize::Title));
    fitField(*m_search);
    m_search->installEventFilter(this);
    m_filters = new OrderFilterBar(model, this);
    column->addWidget(m_search);
    column->addWidget(m_filters);

    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_view = new ListTable(card);
    m_view->setObjectName(u"orderTable"_s);
    m_view->setAccessibleName(tr("Orders"));
    m_view->setItemDelegate(new OrderDelegate(model.table(), m_view));
    m_view->setModel(&model.table());
    m_view->setColumnWidths({132, 176, 104, 0, 96, 56});
    m_view->installEventFilter(this);
    m_nothing = new WordLabel(TextSize::Title, Ink::Faint, card);
    m_nothing->setObjectName(u"noOrders"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_totals = new WordLabel(TextSize::Body, Ink::Normal, card);
    m_totals->setObjectName(u"orderTotals"_s);
    m_totals->setWeight(Weight::Strong);
    m_totals->setAlignment(Qt::AlignRight);
    inside->addWidget(m_view, 1);
    inside->addWidget(m_nothing, 1);
    inside->addWidget(m_totals);
    column->addWidget(card, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_wantsTop = true; // the newest stands first
        m_model.type(text);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                onRow(current.row());
        });
    connect(&model.table(), &OrderTable::settled, this, &OrderList::onSettled);
    render();
}

void OrderList::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void OrderList::search(const QString &text)
{
    if (m_search->text() == text)
        m_model.type(text); // what was found may be older
    m_search->setText(text);
}

bool OrderList::clearSearch()
{
    if (m_model.chips() != OrderChips{} && m_search->text().isEmpty()) {
        m_model.setChips({});
        return true;
    }
    const bool hasText = !m_search->text().isEmpty();
    m_search->clear();
    return hasText;
}

/// The order stays the current one whatever is sold meanwhile.
void OrderList::onSettled()
{
    OrderTable &table = m_model.table();
    const int present = m_current.isEmpty() ? -1 : table.rowOf(m_current);
    const int row = std::exchange(m_wantsTop, false) || present < 0 ? 0 : present;
    if (table.rowCount() == 0)
        return onRow(-1);
    if (m_view->currentRow() != row)
        m_view->showRow(row);
    onRow(row);
}

void OrderList::onRow(int row)
{
    m_current = row < 0 ? QString{} : m_model.table().orderAt(row).outTradeNo;
    m_model.choose(m_current);
}

void OrderList::render()
{
    m_filters->render();
    const OrderTable &table = m_model.table();
    const bool isEmpty = table.rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    if (!table.isSettled())
        m_nothing->setText(tr("Reading the ledger…"));
    else if (!m_model.isNarrowed())
        m_nothing->setText(tr("There are no orders yet. The first sale at the counter will stand here."));
    else
        m_nothing->setText(tr("No order has all of this. Esc clears the search."));
    const QString totals = m_model.totalsText();
    m_totals->setVisible(!totals.isEmpty());
    m_totals->setText(totals);
}

/// In the box the arrows walk through the list; in the list what is typed goes on with the search.
bool OrderList::eventFilter(QObject *watched, QEvent *event)
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
        Q_EMIT closeWanted();
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
