// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "ui/paper/paperdialog.h"
#include "ui/reports/figurerow.h"
#include "ui/reports/takingschart.h"
#include "ui/reports/takingstable.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/savedialog.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using ReportSpan = ReportsViewModel::Span;

constexpr int barHeight = 44;
constexpr int linesWidth = 548;

} // namespace

ReportsPage::ReportsPage(const ReportNeeds &needs, QWidget *parent)
    : Page{parent},
      m_model{new ReportsViewModel(needs, this)},
      m_table{new TakingsTable(this)},
      m_folder{documentsFolder()}
{
    setObjectName(u"reportsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addLayout(makeBar());
    m_figures = new FigureRow(this);
    column->addWidget(m_figures);
    m_remarks = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_remarks->setObjectName(u"reportRemarks"_s);
    m_remarks->setWordWrap(true);
    column->addWidget(m_remarks);
    column->addLayout(makeParts());
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_chart = new TakingsChart(card);
    inside->addWidget(m_chart);
    row->addWidget(card, 3);
    row->addWidget(makeLines(), 2);
    column->addLayout(row, 1);
    column->addLayout(makeFoot());

    connect(m_model, &ReportsViewModel::changed, this, &ReportsPage::render);
    addShortcuts();
    render();
}

QHBoxLayout *ReportsPage::makeBar()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    const auto button = [this, row](const QString &name, const QString &words, const QString &key, auto act) {
        auto *made = new ActionButton(ActionButton::Look::Plain, this);
        made->setObjectName(name);
        made->setRowHeight(barHeight);
        made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        made->setWords(words, key);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    auto *previous = button(u"previousDays"_s, tr("Back"), u"←"_s, [this] { m_model->previous(); });
    previous->setAccessibleName(tr("The day or month before"));
    m_day = new QDateEdit(this);
    m_day->setObjectName(u"reportDay"_s);
    m_day->setAccessibleName(tr("Day of the report"));
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setKeyboardTracking(false);
    m_day->setMinimumHeight(barHeight);
    m_day->setToolTip(nameOf(m_keys.day));
    row->addWidget(m_day);
    connect(m_day, &QDateEdit::dateChanged, m_model, &ReportsViewModel::setDay);
    m_next = button(u"nextDays"_s, tr("Next"), u"→"_s, [this] { m_model->next(); });
    m_next->setAccessibleName(tr("The next day or month"));
    button(u"today"_s, tr("Today"), nameOf(m_keys.today), [this] { m_model->goToToday(); });
    m_spans = new QButtonGroup(this);
    const QStringList words{tr("Day"), tr("Month")};
    for (int span = 0; span < words.size(); ++span) {
        auto *chip = new Chip(this);
        chip->setObjectName(u"span%1"_s.arg(span));
        chip->setText(words[span]);
        chip->setToolTip(nameOf(m_keys.otherSpan));
        m_spans->addButton(chip, span);
        row->addWidget(chip);
    }
    connect(
        m_spans, &QButtonGroup::idClicked, this, [this](int span) { m_model->setSpan(ReportSpan(span)); });
    m_title = new WordLabel(TextSize::Title, Ink::Normal, this);
    m_title->setObjectName(u"reportTitle"_s);
    m_title->setWeight(Weight::Strong);
    m_title->setMinimumWidth(1);
    row->addWidget(m_title, 1);
    m_write = button(u"exportReport"_s, tr("Export"), nameOf(m_keys.write), [this] { askForTable(); });
    m_save = button(u"saveReport"_s, tr("PDF"), nameOf(m_keys.save), [this] { askForPdf(); });
    m_print = button(u"printReport"_s, tr("Print"), nameOf(m_keys.print), [this] { askToPrint(); });
    return row;
}

QHBoxLayout *ReportsPage::makeParts()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    m_parts = new QButtonGroup(this);
    for (const ReportBy by :
        {ReportBy::Day, ReportBy::Hour, ReportBy::Product, ReportBy::Desk, ReportBy::Cashier}) {
        auto *chip = new Chip(this);
        chip->setObjectName(u"part%1"_s.arg(int(by)));
        chip->setText(reportByWord(by));
        chip->setToolTip(nameOf(m_keys.nextPart));
        m_parts->addButton(chip, int(by));
        row->addWidget(chip);
    }
    row->addStretch(1);
    connect(m_parts, &QButtonGroup::idClicked, this, [this](int by) { m_model->setPart(ReportBy(by)); });
    return row;
}

QWidget *ReportsPage::makeLines()
{
    auto *card = new Card(this);
    card->setMinimumWidth(linesWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_view = new ListTable(card);
    m_view->setObjectName(u"takingsTable"_s);
    m_view->setItemDelegate(new ListDelegate(m_view));
    m_view->setItemDelegateForColumn(TakingsTable::ShareColumn, new ShareDelegate(m_view));
    m_view->setModel(m_table);
    m_view->setColumnWidths({0, 60, 118, 100, 84});
    m_nothing = new WordLabel(TextSize::Title, Ink::Faint, card);
    m_nothing->setObjectName(u"noTakings"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    inside->addWidget(m_view, 1);
    inside->addWidget(m_nothing, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { choose(current.isValid() ? current.row() : -1); });
    return card;
}

QHBoxLayout *ReportsPage::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Theme::grid);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_notice->setObjectName(u"reportNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1);
    m_head = new WordLabel(TextSize::Small, Ink::Faint, this);
    m_head->setObjectName(u"reportHead"_s);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_head->setMinimumWidth(1);
    m_head->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_notice, 1);
    row->addWidget(m_head, 1);
    return row;
}

void ReportsPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.previous, [this] { m_model->previous(); });
    on(m_keys.next, [this] { m_model->next(); });
    on(m_keys.write, [this] { askForTable(); });
    on(m_keys.today, [this] { m_model->goToToday(); });
    on(m_keys.nextPart, [this] { m_model->nextPart(); });
    on(m_keys.otherSpan, [this] {
        m_model->setSpan(m_model->span() == ReportSpan::Day ? ReportSpan::Month : ReportSpan::Day);
    });
    on(m_keys.day, [this] { m_day->setFocus(Qt::ShortcutFocusReason); });
    on(m_keys.save, [this] { askForPdf(); });
    on(m_keys.print, [this] { askToPrint(); });
}

QList<KeyWords> ReportsPage::keys() const
{
    return {
        {u"← →"_s, tr("The day or month before, and the next one")},
        {nameOf(m_keys.today), tr("Today; reads again")},
        {nameOf(m_keys.otherSpan), tr("A day, or its month")},
        {nameOf(m_keys.day), tr("Type a day; Esc goes back to the lines")},
        {nameOf(m_keys.nextPart), tr("By hour, day, product or desk")},
        {u"↑ ↓"_s, tr("Another line; its bar is set off")},
        {nameOf(m_keys.write), tr("Export as a spreadsheet or CSV")},
        {nameOf(m_keys.save) + u" · "_s + nameOf(m_keys.print), tr("Save PDF, print")},
        {tr("Esc"), tr("Stop what is under way; then back to the counter")},
    };
}

void ReportsPage::takeFocus()
{
    m_view->isVisibleTo(this) ? m_view->setFocus(Qt::OtherFocusReason) : setFocus(Qt::OtherFocusReason);
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->setFollowing(true);
}

void ReportsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model->setFollowing(false);
}

void ReportsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_model->stop())
            return;
        if (m_day->hasFocus())
            return takeFocus();
    }
    Page::keyPressEvent(event);
}

void ReportsPage::askForTable()
{
    const QString spreadsheet = tr("Spreadsheet (%1)").arg(u"*.xlsx"_s);
    const QString text = tr("Text (%1)").arg(u"*.csv"_s);
    askForFile(tr("Export the report"), {spreadsheet, text}, m_model->suggestedName() + u".xlsx"_s,
        &ReportsViewModel::exportTo);
}

void ReportsPage::askForPdf()
{
    askForFile(tr("Save the report"), {tr("PDF (*.pdf)")}, m_model->suggestedName() + u".pdf"_s,
        &ReportsViewModel::savePdf);
}

void ReportsPage::askForFile(const QString &title, const QStringList &filters, const QString &name,
    void (ReportsViewModel::*take)(const QString &))
{
    if (!m_model->canLeave())
        return;
    auto *dialog = makeSaveDialog({title, m_folder, name, filters}, this);
    connect(dialog, &QFileDialog::fileSelected, this, [this, take](const QString &path) {
        m_folder = QFileInfo{path}.path();
        (m_model->*take)(path);
    });
    dialog->open();
}

void ReportsPage::askToPrint()
{
    if (!m_model->canLeave())
        return;
    const Report &report = *m_model->report();
    //: %1 is a report: "Daily report 2026-11-28 Sat".
    const QString question =
        tr("Print the %1 on:").arg(reportKindText(report) + u' ' + reportSpanText(report));
    auto *dialog = new PaperDialog(m_model->errand(), question, m_model->pages(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportsPage::render()
{
    renderBar();
    renderLines();
    const auto &report = m_model->report();
    m_figures->setFigures(report ? reportFigures(*report) : QList<ReportFigure>{});
    m_remarks->setText(report ? reportRemarks(*report).join(u"  "_s) : QString{});
    m_head->setText(report ? reportHeadText(*report) : QString{});
    m_head->setToolTip(m_head->text());
    m_notice->setText(m_model->notice().text);
    m_notice->setInk(Theme::of(this).ink(m_model->notice().tone));
}

void ReportsPage::renderBar()
{
    const QSignalBlocker blocker{m_day};
    m_day->setMaximumDate(m_model->today());
    m_day->setDate(m_model->day());
    m_spans->button(int(m_model->span()))->setChecked(true);
    const auto parts = m_model->parts();
    for (QAbstractButton *chip : m_parts->buttons())
        chip->setVisible(parts.contains(ReportBy(m_parts->id(chip))));
    m_parts->button(int(m_model->part()))->setChecked(true);
    m_next->setEnabled(m_model->lastDay() < m_model->today());
    Report shown; // its days alone
    shown.first = m_model->firstDay();
    shown.last = m_model->lastDay();
    //: The title of the figures of today.
    const QString words =
        m_model->isPresent() && shown.isOneDay() ? tr("Today, live") : reportKindText(shown);
    m_title->setText(words + u" · "_s + reportSpanText(shown));
    for (ActionButton *button : {m_write, m_save, m_print})
        button->setEnabled(m_model->canLeave());
}

void ReportsPage::renderLines()
{
    const auto &report = m_model->report();
    const ReportBy by = m_model->part();
    const int before = m_view->currentRow();
    m_table->setLines(
        by, report ? reportLines(*report, by) : QList<ReportLine>{}, report ? report->total.fen : 0);
    m_view->setAccessibleName(reportByWord(by));
    const bool isEmpty = m_table->lines().isEmpty();
    const bool hadFocus = m_view->hasFocus() || m_nothing->hasFocus() || hasFocus();
    m_view->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(report   ? reportPeakText({})
            : m_model->isBusy() ? tr("Reading the ledger…")
                                : QString{});
    m_chart->setLines(by, report ? reportBars(*report, by) : QList<ReportLine>{});
    if (!isEmpty && (before < 0 || m_view->currentRow() < 0))
        m_view->showRow(0);
    if (hadFocus)
        takeFocus();
}

void ReportsPage::choose(int row)
{
    m_chart->setChosen(row < 0 ? QString{} : m_table->lines().at(row).label);
}

} // namespace saoma
