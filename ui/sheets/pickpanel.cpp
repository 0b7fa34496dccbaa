// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/pickpanel.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int pickRowHeight = 44;
constexpr int pickButtonHeight = 36;

/// The name over the id, which is what stands in the code; copies between their bounds.
class PickDelegate final : public ListDelegate
{
public:
    explicit PickDelegate(QWidget &view)
        : ListDelegate{&view},
          m_view{view}
    {
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QSpinBox(parent);
        box->setRange(1, Product::copiesMax);
        box->setFrame(false);
        return box;
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        Look look;
        if (index.column() == ProductPickModel::PickColumn)
            look.isChecked = index.data(Qt::CheckStateRole) == Qt::Checked;
        if (index.column() == ProductPickModel::NameColumn)
            look.detail = index.data(ProductPickModel::IdRole).toString();
        look.isFaint = index.column() == ProductPickModel::PriceColumn;
        look.isWaiting = !m_view.hasFocus();
        return look;
    }

private:
    QWidget &m_view;
};

} // namespace

PickPanel::PickPanel(ProductPickModel &model, const SheetsKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    outside->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);

    m_search = new QLineEdit(card);
    m_search->setObjectName(u"pickSearch"_s);
    m_search->setAccessibleName(tr("Search products"));
    //: %1 is a key.
    m_search->setPlaceholderText(tr("Search name, id, category (%1)").arg(nameOf(keys.search)));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(pickButtonHeight);
    fitField(*m_search);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    makeTable();
    column->addWidget(m_table, 1);

    m_count = new WordLabel(TextSize::Body, Ink::Normal, card);
    m_count->setObjectName(u"pickCount"_s);
    m_count->setWeight(Weight::Strong);
    column->addWidget(m_count);
    auto *shown = new ActionButton(ActionButton::Look::Plain, card);
    shown->setObjectName(u"pickShown"_s);
    shown->setRowHeight(pickButtonHeight);
    shown->setWords(tr("Pick all shown"), nameOf(keys.pickShown));
    m_none = new ActionButton(ActionButton::Look::Plain, card);
    m_none->setObjectName(u"pickNone"_s);
    m_none->setRowHeight(pickButtonHeight);
    m_none->setWords(tr("None"));
    m_none->setToolTip(nameOf(keys.pickNone));
    auto *row = new QHBoxLayout;
    row->addWidget(shown, 2);
    row->addWidget(m_none, 1);
    column->addLayout(row);
    auto *printed = new ActionButton(ActionButton::Look::Plain, card);
    printed->setObjectName(u"toPrinted"_s);
    printed->setRowHeight(pickButtonHeight);
    printed->setWords(tr("Printed sheets"), nameOf(keys.printed));
    connect(printed, &QPushButton::clicked, this, &PickPanel::printedWanted);
    column->addWidget(printed);

    connect(shown, &QPushButton::clicked, &m_model, &ProductPickModel::pickShown);
    connect(m_none, &QPushButton::clicked, &m_model, &ProductPickModel::pickNone);
    connect(m_search, &QLineEdit::textChanged, &m_model, &ProductPickModel::setSearchText);
    connect(&m_model, &ProductPickModel::picksChanged, this, &PickPanel::render);
    connect(&m_model, &ProductPickModel::modelReset, this, &PickPanel::render);
    render();
}

void PickPanel::makeTable()
{
    m_table = new ListTable(this);
    m_table->setObjectName(u"pickTable"_s);
    m_table->setAccessibleName(tr("Products"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_table->setItemDelegate(new PickDelegate(*m_table));
    m_table->setModel(&m_model);
    m_table->verticalHeader()->setDefaultSectionSize(pickRowHeight);
    m_table->setColumnWidths({36, 0, 104, 58});
    m_table->installEventFilter(this);
    connect(m_table, &ListTable::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != ProductPickModel::CopiesColumn)
            m_model.toggle(index.row());
    });
}

void PickPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PickPanel::setCopiesEditable(bool isEditable)
{
    m_table->setColumnHidden(ProductPickModel::CopiesColumn, !isEditable);
}

bool PickPanel::eventFilter(QObject *watched, QEvent *event)
{
    // In a line of text Ctrl+A selects the text; here whoever has typed picks what was found.
    if (watched == m_search && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll)) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (watched == m_table && m_table->hasFocus()) // an editor's Enter comes here after it is done
            return takeTableKey(key);
        if (watched == m_search && key.key() == Qt::Key_Down) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
                m_table->selectRow(0);
            return true;
        }
        if (watched == m_search && key.key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool PickPanel::takeTableKey(const QKeyEvent &key)
{
    const QModelIndex current = m_table->currentIndex();
    if (key.key() == Qt::Key_Up && (!current.isValid() || current.row() == 0)) {
        m_search->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    if (!current.isValid() || key.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (key.key() == Qt::Key_Space || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        m_model.toggle(current.row());
        return true;
    }
    const bool isDigit = key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9;
    const QModelIndex copies = current.siblingAtColumn(ProductPickModel::CopiesColumn);
    if (!isDigit || m_table->isColumnHidden(copies.column()))
        return false;
    m_table->setCurrentIndex(copies);
    m_table->edit(copies);
    if (auto *box = m_table->findChild<QSpinBox *>()) {
        box->setValue(key.key() - Qt::Key_0);
        box->findChild<QLineEdit *>()->end(false); // the next digit goes behind this one
    }
    return true;
}

void PickPanel::render()
{
    const QString picked = tr("%1 picked").arg(m_model.pickedCount());
    const bool isNothingFound = m_model.hasProducts() && m_model.rowCount() == 0;
    //: %1 is "2 picked".
    m_count->setText(isNothingFound ? tr("Nothing is found · %1").arg(picked) : picked);
    m_none->setEnabled(m_model.pickedCount() > 0);
}

} // namespace saoma
