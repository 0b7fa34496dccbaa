// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperdialog.h"

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

PaperDialog::PaperDialog(
    PaperErrand &errand, const QString &question, const PaperErrand::Pages &pages, QWidget *parent)
    : QDialog{parent},
      m_errand{errand},
      m_pages{pages},
      m_printer{new QComboBox(this)},
      m_note{new WordLabel(TextSize::Body, Ink::Normal, this)},
      m_print{new ActionButton(ActionButton::Look::Primary, this)}
{
    setObjectName(u"paperDialog"_s);
    setWindowTitle(tr("Print"));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(2 * Theme::grid);
    auto *asked = new WordLabel(TextSize::Title, Ink::Normal, this);
    asked->setText(question);
    asked->setWordWrap(true);
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
    column->addWidget(asked);
    column->addWidget(m_printer);
    column->addWidget(m_note);
    column->addLayout(buttons);
    m_printer->setFocus(Qt::OtherFocusReason);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &PaperDialog::print);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &PaperDialog::render);
    connect(&errand, &PaperErrand::printersChanged, this, &PaperDialog::render);
    errand.askForPrinters();
}

void PaperDialog::render()
{
    const auto &printers = m_errand.printers();
    if (printers && m_printer->count() == 0) {
        const QSignalBlocker blocker{m_printer};
        for (const Printer &printer : *printers) {
            m_printer->addItem(printer.description.isEmpty() ? printer.name : printer.description);
            if (printer.isDefault)
                m_printer->setCurrentIndex(m_printer->count() - 1);
        }
    }
    const int chosen = m_printer->currentIndex();
    const bool canPrint = printers && chosen >= 0 && chosen < printers->size() && !m_errand.isRunning();
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

void PaperDialog::print()
{
    const auto &printers = m_errand.printers();
    const int chosen = m_printer->currentIndex();
    if (!printers || chosen < 0 || chosen >= printers->size())
        return;
    m_errand.print(printers->at(chosen), m_pages);
    accept();
}

} // namespace saoma
