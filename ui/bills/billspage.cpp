// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bills/billspage.h"

#include "ui/bills/billsums.h"
#include "ui/bills/billsviewmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/savedialog.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Span = BillsViewModel::Span;
using Stage = BillsViewModel::Stage;

constexpr int billBarHeight = 44;
constexpr int verdictSign = 32;
constexpr int explanationHeight = 44; // two lines, whether they are there or not

/// The kind with its sign; what it means is quiet, for it stands below in full.
class DifferenceDelegate final : public ListDelegate
{
public:
    DifferenceDelegate(const BillTable &table, QWidget &view)
        : ListDelegate{&view},
          m_table{table},
          m_view{view}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        Look look;
        if (index.column() == BillTable::KindColumn)
            look = {m_table.toneAt(index.row()), m_table.signAt(index.row())};
        look.isFaint = index.column() == BillTable::TextColumn || index.column() == BillTable::TimeColumn;
        look.isStrong = index.column() == BillTable::ThereColumn || index.column() == BillTable::HereColumn;
        look.isWaiting = !m_view.hasFocus();
        return look;
    }

private:
    const BillTable &m_table;
    QWidget &m_view;
};

QVBoxLayout *inside(QWidget &card)
{
    auto *column = new QVBoxLayout(&card);
    column->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    return column;
}

} // namespace

BillsPage::BillsPage(const BillNeeds &needs, QWidget *parent)
    : Page{parent},
      m_model{new BillsViewModel(needs, this)},
      m_folder{documentsFolder()}
{
    setObjectName(u"billsPage"_s);
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addLayout(makeBar());
    column->addWidget(makeVerdict());
    column->addWidget(makeList(), 1);
    column->addLayout(makeFoot());
    connect(m_model, &BillsViewModel::changed, this, &BillsPage::render);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &BillsPage::renderExplanation);
    addShortcuts();
    render();
}

ActionButton *BillsPage::addButton(
    QHBoxLayout &row, const QString &name, const QString &words, const QString &key)
{
    auto *button = new ActionButton(ActionButton::Look::Plain, this);
    button->setObjectName(name);
    button->setRowHeight(billBarHeight);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setWords(words, key);
    row.addWidget(button);
    return button;
}

QHBoxLayout *BillsPage::makeBar()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    auto *previous = addButton(*row, u"previousBill"_s, tr("Earlier"), u"←"_s);
    previous->setAccessibleName(tr("The day or month before"));
    connect(previous, &QPushButton::clicked, m_model, &BillsViewModel::previous);
    m_day = new QDateEdit(this);
    m_day->setObjectName(u"billDay"_s);
    m_day->setAccessibleName(tr("Day of the bill"));
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setKeyboardTracking(false);
    m_day->setMinimumHeight(billBarHeight);
    m_day->setToolTip(nameOf(m_keys.day));
    row->addWidget(m_day);
    connect(m_day, &QDateEdit::dateChanged, m_model, &BillsViewModel::setDay);
    auto *next = addButton(*row, u"nextBill"_s, tr("Later"), u"→"_s);
    next->setAccessibleName(tr("The next day or month"));
    connect(next, &QPushButton::clicked, m_model, &BillsViewModel::next);
    m_spans = new QButtonGroup(this);
    const QStringList words{tr("Day"), tr("Month")};
    for (int span = 0; span < words.size(); ++span) {
        auto *chip = new Chip(this);
        chip->setObjectName(u"billSpan%1"_s.arg(span));
        chip->setText(words[span]);
        chip->setToolTip(nameOf(m_keys.otherSpan));
        m_spans->addButton(chip, span);
        row->addWidget(chip);
    }
    connect(m_spans, &QButtonGroup::idClicked, this, [this](int span) { m_model->setSpan(Span(span)); });
    m_compare = addButton(*row, u"compareBill"_s, tr("Fetch and compare"), nameOf(m_keys.compare));
    m_compare->setLook(ActionButton::Look::Primary);
    connect(m_compare, &QPushButton::clicked, m_model, &BillsViewModel::compare);
    row->addStretch(1);
    m_file = addButton(*row, u"openBill"_s, tr("Open a bill's file"), nameOf(m_keys.file));
    connect(m_file, &QPushButton::clicked, this, &BillsPage::askForFile);
    m_write = addButton(*row, u"exportBill"_s, tr("Export"), nameOf(m_keys.write));
    connect(m_write, &QPushButton::clicked, this, &BillsPage::askForExport);
    return row;
}

QWidget *BillsPage::makeVerdict()
{
    m_verdictCard = new Card(this);
    QVBoxLayout *column = inside(*m_verdictCard);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Theme::grid);
    m_sign = new SignView(m_verdictCard);
    m_sign->setSignSize(verdictSign);
    m_sign->setFixedSize(verdictSign + Theme::grid, verdictSign + Theme::grid);
    m_verdict = new WordLabel(TextSize::Title, Ink::Normal, m_verdictCard);
    m_verdict->setObjectName(u"billVerdict"_s);
    m_verdict->setWeight(Weight::Strong);
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumWidth(1);
    row->addWidget(m_sign);
    row->addWidget(m_verdict, 1);
    column->addLayout(row);
    m_sums = new BillSums(m_verdictCard);
    column->addWidget(m_sums);
    return m_verdictCard;
}

QWidget *BillsPage::makeList()
{
    auto *card = new Card(this);
    QVBoxLayout *column = inside(*card);
    m_view = new ListTable(card); // never hidden: it has the focus before it has rows
    m_view->setObjectName(u"differences"_s);
    m_view->setAccessibleName(tr("Differences"));
    m_view->setModel(&m_model->table());
    m_view->setItemDelegate(new DifferenceDelegate(m_model->table(), *m_view));
    m_view->setColumnWidths({176, 236, 132, 112, 112, 0});
    m_explanation = new WordLabel(TextSize::Body, Ink::Normal, card);
    m_explanation->setObjectName(u"differenceText"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setMinimumSize(1, explanationHeight);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_view, 1);
    column->addWidget(m_explanation);
    return card;
}

QHBoxLayout *BillsPage::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_notice->setObjectName(u"billNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_notice->setWordWrap(true);
    m_notice->setMinimumSize(1, billBarHeight);
    row->addWidget(m_notice, 1);
    m_back = addButton(*row, u"leaveRepair"_s, tr("Back"), tr("Esc"));
    connect(m_back, &QPushButton::clicked, m_model, &BillsViewModel::goBack);
    m_order = addButton(*row, u"showOrder"_s, tr("Show the order"), tr("Enter"));
    connect(m_order, &QPushButton::clicked, this, &BillsPage::openOrder);
    m_repair = addButton(*row, u"repairBill"_s, {}, {});
    m_repair->setLook(ActionButton::Look::Primary);
    connect(m_repair, &QPushButton::clicked, this,
        [this] { m_model->stage() == Stage::Asking ? m_model->repair() : m_model->askToRepair(); });
    return row;
}

void BillsPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.previous, [this] { m_model->previous(); });
    on(m_keys.next, [this] { m_model->next(); });
    on(m_keys.compare, [this] { m_model->compare(); });
    on(m_keys.otherSpan,
        [this] { m_model->setSpan(m_model->span() == Span::Day ? Span::Month : Span::Day); });
    on(m_keys.day, [this] { m_day->setFocus(Qt::ShortcutFocusReason); });
    on(m_keys.file, [this] { askForFile(); });
    on(m_keys.write, [this] { askForExport(); });
    on(m_keys.repair, [this] { m_model->askToRepair(); });
}

QList<KeyWords> BillsPage::keys() const
{
    return {
        {u"← →"_s, tr("The day or month before, and the next one")},
        {nameOf(m_keys.otherSpan), tr("A day, or its month")},
        {nameOf(m_keys.day), tr("Type a day; Enter compares, Esc goes back to the list")},
        {nameOf(m_keys.compare), tr("Fetch WeChat's bill and compare")},
        {nameOf(m_keys.file), tr("Open a bill's file; one can be dropped here, too")},
        {u"↑ ↓"_s, tr("Another difference")},
        {tr("Enter"), tr("Show the order in the order book")},
        {nameOf(m_keys.repair), tr("See what asking WeChat could end; Enter asks")},
        {nameOf(m_keys.write), tr("Export the result as a spreadsheet or CSV")},
        {tr("Esc"), tr("Stop, or go back; then back to the counter")},
    };
}

/// Before anything is compared a day can be typed at once.
void BillsPage::takeFocus()
{
    QWidget *to = m_view;
    if (m_model->stage() == Stage::Choosing)
        to = m_day;
    to->setFocus(Qt::OtherFocusReason);
}

/// What the field or the list that has the focus did not take.
void BillsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return goOn();
    if (event->key() == Qt::Key_Escape) {
        if (m_model->goBack())
            return;
        if (m_day->hasFocus() && m_model->stage() == Stage::Compared)
            return takeFocus();
    }
    Page::keyPressEvent(event);
}

void BillsPage::goOn()
{
    if (m_model->stage() == Stage::Asking)
        m_model->repair();
    else if (m_day->hasFocus())
        m_model->compare();
    else
        openOrder();
}

void BillsPage::openOrder()
{
    const int row = m_view->currentRow();
    if (m_model->stage() == Stage::Compared && row >= 0)
        Q_EMIT orderWanted(m_model->table().differenceAt(row).outTradeNo);
}

void BillsPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && !m_model->isBusy())
        event->acceptProposedAction();
}

void BillsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_model->compareFile(event->mimeData()->urls().first().toLocalFile());
}

void BillsPage::askForFile()
{
    if (m_model->isBusy())
        return;
    auto *dialog = makeOpenDialog(tr("Open a bill"), m_folder,
        {tr("Bills (%1)").arg(u"*.csv *.gz *.txt"_s), tr("All files (%1)").arg(u"*"_s)}, this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder = QFileInfo{path}.path();
        m_model->compareFile(path);
    });
    dialog->open();
}

void BillsPage::askForExport()
{
    if (!m_model->canExport())
        return;
    auto *dialog =
        makeSaveDialog({tr("Export the result"), m_folder, m_model->suggestedName() + u".xlsx"_s,
                           {tr("Spreadsheet (%1)").arg(u"*.xlsx"_s), tr("Text (%1)").arg(u"*.csv"_s)}},
            this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder = QFileInfo{path}.path();
        m_model->exportTo(path);
    });
    dialog->open();
}

void BillsPage::render()
{
    const QSignalBlocker blocker{m_day};
    m_day->setMaximumDate(m_model->today());
    m_day->setDate(m_model->day());
    m_spans->button(int(m_model->span()))->setChecked(true);
    m_compare->setEnabled(!m_model->isBusy());
    m_file->setEnabled(!m_model->isBusy());
    m_write->setEnabled(m_model->canExport());
    renderVerdict();
    renderList();
    renderFoot();
}

void BillsPage::renderVerdict()
{
    const auto verdict = m_model->verdict();
    const Theme &theme = Theme::of(this);
    m_sign->setSign(verdict.sign, theme.ink(verdict.tone));
    m_verdict->setText(verdict.text);
    m_verdict->setInk(theme.ink(verdict.tone));
    m_verdictCard->setColours(theme.tint(verdict.tone), theme.ink(verdict.tone));
    const bool hasSums = !m_model->bills().isEmpty() && m_model->stage() != Stage::Working;
    m_sums->setVisible(hasSums);
    if (hasSums)
        m_sums->setSums(m_model->subject(), sumOf(m_model->bills()));
}

/// The rows are others when the stage is another.
void BillsPage::renderList()
{
    const bool isOther = std::exchange(m_shown, int(m_model->stage())) != int(m_model->stage());
    if (m_model->table().rowCount() > 0 && m_view->currentRow() < 0)
        m_view->showRow(0);
    renderExplanation();
    if (isOther && isVisible())
        takeFocus();
}

void BillsPage::renderExplanation()
{
    const int row = m_view->currentRow();
    const bool hasRow = row >= 0 && row < m_model->table().rowCount();
    m_explanation->setText(hasRow ? m_model->table().textAt(row) : QString{});
}

void BillsPage::renderFoot()
{
    const auto &notice = m_model->notice();
    m_notice->setText(notice.text);
    m_notice->setInk(Theme::of(this).ink(notice.tone));
    const Stage stage = m_model->stage();
    m_back->setVisible(stage == Stage::Asking);
    m_order->setVisible(stage == Stage::Compared && m_model->table().rowCount() > 0);
    const bool isAsking = stage == Stage::Asking;
    m_repair->setWords(
        isAsking ? tr("Ask WeChat") : tr("Repair…"), isAsking ? tr("Enter") : nameOf(m_keys.repair));
    m_repair->setVisible(isAsking || (stage == Stage::Compared && !m_model->repairable().isEmpty()));
}

} // namespace saoma
