// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shiftspage.h"

#include "ui/paper/paperdialog.h"
#include "ui/shifts/shiftform.h"
#include "ui/shifts/shifttable.h"
#include "ui/text/shifttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/savedialog.h"
#include "ui/widgets/wordlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int shiftFormWidth = 380;
constexpr int paperButtonHeight = 40;

/// The open one and a drawer that was not as expected stand out.
class ShiftDelegate final : public ListDelegate
{
public:
    ShiftDelegate(const ShiftTable &table, QObject *parent)
        : ListDelegate{parent},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        const Shift &shift = m_table.shifts().at(index.row());
        if (index.column() == ShiftTable::CashierColumn)
            return {{}, {}, false, true};
        if (index.column() != ShiftTable::DrawerColumn)
            return {};
        if (shift.isOpen())
            return {Tone::Info, Sign::Clock};
        const auto difference = shift.differenceFen();
        if (!difference)
            return {{}, {}, true};
        return *difference == 0 ? Look{Tone::Good, Sign::Tick} : Look{Tone::Warning, Sign::Question};
    }

private:
    const ShiftTable &m_table;
};

} // namespace

ShiftsPage::ShiftsPage(ShiftsViewModel &model, QWidget *parent)
    : Page{parent},
      m_model{model},
      m_folder{documentsFolder()}
{
    setObjectName(u"shiftsPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    row->addWidget(makeList(), 1);
    row->addWidget(makeForm());
    const auto on = [this](const QKeySequence &key, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.form, [this] { m_form->takeFocus(); });
    on(m_keys.save, [this] { askForPdf(); });
    on(m_keys.print, [this] { askToPrint(); });
    connect(&m_model, &ShiftsViewModel::changed, this, &ShiftsPage::render);
    connect(&m_model, &ShiftsViewModel::written, this, &ShiftsPage::showShift);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShiftsPage::renderChosen);
    render();
}

QWidget *ShiftsPage::makeList()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    auto *title = new WordLabel(TextSize::Title, Ink::Normal, card);
    title->setWeight(Weight::Strong);
    title->setText(tr("Shifts"));
    m_table = new ShiftTable(this);
    m_view = new ListTable(card);
    m_view->setObjectName(u"shiftTable"_s);
    m_view->setAccessibleName(title->text());
    m_view->setModel(m_table);
    m_view->setItemDelegate(new ShiftDelegate(*m_table, m_view));
    m_view->setColumnWidths({56, 0, 64, 270, 120, 168});
    m_nothing = new WordLabel(TextSize::Body, Ink::Faint, card);
    m_nothing->setText(tr("No shift is on record yet."));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts = new WordLabel(TextSize::Body, Ink::Normal, card);
    m_facts->setObjectName(u"shiftFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setMinimumWidth(1);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    const auto button = [card](const QString &name, const QString &words, const QKeySequence &key) {
        auto *made = new ActionButton(ActionButton::Look::Plain, card);
        made->setObjectName(name);
        made->setWords(words, nameOf(key));
        made->setRowHeight(paperButtonHeight);
        return made;
    };
    m_save = button(u"saveShift"_s, tr("PDF"), m_keys.save);
    m_print = button(u"printShift"_s, tr("Print"), m_keys.print);
    connect(m_save, &QPushButton::clicked, this, &ShiftsPage::askForPdf);
    connect(m_print, &QPushButton::clicked, this, &ShiftsPage::askToPrint);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    column->addWidget(title);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_facts);
    column->addLayout(buttons);
    return card;
}

QWidget *ShiftsPage::makeForm()
{
    auto *card = new Card(this);
    card->setFixedWidth(shiftFormWidth);
    auto *frame = new QVBoxLayout(card);
    frame->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    m_form = new ShiftForm(m_model, card);
    frame->addWidget(m_form);
    return card;
}

QList<KeyWords> ShiftsPage::keys() const
{
    return {
        {u"↑ ↓"_s, tr("From shift to shift")},
        {nameOf(m_keys.form), tr("To the form that opens, closes and hands over")},
        {tr("Enter"), tr("From field to field; at the last one on")},
        {nameOf(m_keys.save) + u" · "_s + nameOf(m_keys.print),
            tr("The chosen shift's report: save PDF, print")},
        {tr("Esc"), tr("Forget what was typed; then back to the counter")},
    };
}

void ShiftsPage::takeFocus()
{
    m_form->takeFocus();
}

void ShiftsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.setFollowing(true);
}

void ShiftsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model.setFollowing(false);
}

void ShiftsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_view->hasFocus())
        return m_form->takeFocus();
    if (event->key() == Qt::Key_Escape && m_model.errand().isRunning())
        return m_model.errand().stop();
    Page::keyPressEvent(event);
}

void ShiftsPage::render()
{
    m_form->render();
    const auto before = chosen();
    m_table->setShifts(m_model.shifts());
    const bool isEmpty = m_table->shifts().isEmpty();
    m_view->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty && m_model.isRead());
    if (!isEmpty && m_view->currentRow() < 0)
        m_view->showRow(before ? std::max(0, m_table->rowOf(before->number)) : 0);
    renderChosen();
}

void ShiftsPage::renderChosen()
{
    const auto shift = chosen();
    m_facts->setText(shift ? shiftText(*shift) : QString{});
    for (ActionButton *button : {m_save, m_print})
        button->setEnabled(shift && !m_model.errand().isRunning());
}

void ShiftsPage::showShift(qint64 number)
{
    if (const int row = m_table->rowOf(number); row >= 0)
        m_view->showRow(row);
}

std::optional<Shift> ShiftsPage::chosen() const
{
    const int row = m_view->currentRow();
    return row < 0 || row >= m_table->shifts().size() ? std::nullopt
                                                      : std::optional{m_table->shifts().at(row)};
}

void ShiftsPage::askForPdf()
{
    const auto shift = chosen();
    if (!shift || m_model.errand().isRunning())
        return;
    auto *dialog = makeSaveDialog({tr("Save the shift's report"), m_folder,
                                      m_model.suggestedName(*shift) + u".pdf"_s, {tr("PDF (*.pdf)")}},
        this);
    connect(dialog, &QFileDialog::fileSelected, this, [this, shift = *shift](const QString &path) {
        m_folder = QFileInfo{path}.path();
        m_model.errand().savePdf(path, m_model.pages(shift));
    });
    dialog->open();
}

void ShiftsPage::askToPrint()
{
    const auto shift = chosen();
    if (!shift || m_model.errand().isRunning())
        return;
    //: %1 is a shift's number.
    auto *dialog = new PaperDialog(m_model.errand(),
        tr("Print the report of shift %1 on:").arg(shift->number), m_model.pages(*shift), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace saoma
