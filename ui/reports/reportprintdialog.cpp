// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportprintdialog.h"

#include "ui/reports/reportsviewmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/sheettext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int fieldHeight = 44;
constexpr int dialogWidth = 440;

} // namespace

ReportPrintDialog::ReportPrintDialog(ReportsViewModel &model, QWidget *parent)
    : QDialog{parent},
      m_model{model},
      m_printer{new QComboBox(this)},
      m_note{new WordLabel(TextSize::Body, Ink::Normal, this)},
      m_print{new ActionButton(ActionButton::Look::Primary, this)}
{
    setObjectName(u"reportPrintDialog"_s);
    setWindowTitle(tr("Print"));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(2 * Theme::grid);
    auto *question = new WordLabel(TextSize::Title, Ink::Normal, this);
    //: %1 is a report: "Daily report 2026-11-28 Sat".
    question->setText(
        tr("Print the %1 on:").arg(reportKindText(*model.report()) + u' ' + reportSpanText(*model.report())));
    question->setWordWrap(true);
    m_printer->setObjectName(u"printer"_s);
    m_printer->setAccessibleName(tr("Printer"));
    m_printer->setMinimumHeight(fieldHeight);
    m_note->setObjectName(u"printNote"_s);
    m_note->setWordWrap(true);
    m_print->setObjectName(u"printNow"_s);
    m_print->setWords(tr("Print"), tr("Enter"));
    m_print->setDefault(true);
    auto *cancel = new ActionButton(ActionButton::Look::Plain, this);
    cancel->setWords(tr("Cancel"), tr("Esc"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addWidget(m_print);
    column->addWidget(question);
    column->addWidget(m_printer);
    column->addWidget(m_note);
    column->addLayout(buttons);
    m_printer->setFocus(Qt::OtherFocusReason);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &ReportPrintDialog::print);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &ReportPrintDialog::render);
    connect(&model, &ReportsViewModel::changed, this, &ReportPrintDialog::render);
    render();
}

void ReportPrintDialog::render()
{
    const auto &printers = m_model.printers();
    if (printers && m_printer->count() == 0) {
        const QSignalBlocker blocker{m_printer};
        for (const Printer &printer : *printers) {
            m_printer->addItem(printer.description.isEmpty() ? printer.name : printer.description);
            if (printer.isDefault)
                m_printer->setCurrentIndex(m_printer->count() - 1);
        }
    }
    const int chosen = m_printer->currentIndex();
    const bool canPrint = printers && chosen >= 0 && chosen < printers->size() && m_model.canLeave();
    m_print->setEnabled(canPrint);
    if (!printers)
        m_note->setText(tr("Looking for printers…"));
    else if (printers->isEmpty())
        m_note->setText(errorText({Error::Kind::Rejected, u"PRINTER_NONE"_s, {}, {}}).oneLine());
    else if (canPrint && printers->at(chosen).isStopped)
        m_note->setText(stoppedPrinterText(printers->at(chosen).name));
    else
        m_note->setText(tr("On A4 paper, one side."));
}

void ReportPrintDialog::print()
{
    const auto &printers = m_model.printers();
    const int chosen = m_printer->currentIndex();
    if (!printers || chosen < 0 || chosen >= printers->size())
        return;
    m_model.print(printers->at(chosen));
    accept();
}

} // namespace saoma
