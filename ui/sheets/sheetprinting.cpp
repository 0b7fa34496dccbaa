// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet's way to a printer.
#include "ui/models/background.h"
#include "ui/sheets/sheetsviewmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/sheettext.h"

using namespace Qt::StringLiterals;

namespace saoma {

void SheetsViewModel::setPrinter(const QString &name)
{
    m_printer = m_book.printer(name);
    m_order.form.dpi = findTemplate(m_order.form.name, m_needs.sheets.templates).value_or(m_order.form).dpi;
    fitToPrinter();
}

/// A printer that has gone is not printed on, and its paper and correction are nobody else's.
void SheetsViewModel::onPrintersChanged()
{
    Q_EMIT printersChanged();
    if (!m_printer)
        return;
    const QString name = m_printer->name;
    if (const auto now = m_book.printer(name))
        m_printer = now; // it may have been stopped or started
    else
        setPrinter({});
    if (!m_printer)
        //: %1 is a printer.
        setOutcome(
            tr("The printer “%1” is not there any more: the sheet is made for any printer now. Switch it "
               "on or choose another one; “Calibrate…” looks for printers again.")
                .arg(name),
            Tone::Warning);
}

void SheetsViewModel::onMeasured(const QString &printer)
{
    if (m_printer && m_printer->name == printer) {
        m_order.correction = m_book.correction(printer);
        remake();
    }
    Q_EMIT changed();
}

/// What may have been right for another printer or paper is not printed.
void SheetsViewModel::fitToPrinter()
{
    const quint64 fitting = ++m_fitting;
    m_isFitting = m_printer.has_value();
    m_isUsualPaper = true;
    m_order.unprintedMm = {};
    m_order.correction = m_printer ? m_book.correction(m_printer->name) : PrinterCorrection{};
    remake();
    if (!m_isFitting)
        return;
    inBackground(
        this,
        [fit = m_needs.printing.fit, printer = *m_printer, form = m_order.form] {
            return fit(printer, form);
        },
        [this, fitting](const Result<PrinterFit> &fit) {
            if (fitting == m_fitting)
                takeFit(fit);
        });
}

void SheetsViewModel::takeFit(const Result<PrinterFit> &fit)
{
    if (fit) {
        m_isFitting = false;
        m_order.form.dpi = fit->dpi;
        m_order.unprintedMm = fit->unprintedMm;
        m_isUsualPaper = fit->isUsualPaper;
        return remake();
    }
    m_error = fit.error(); // until another printer or another paper is chosen
    Q_EMIT changed();
}

QString SheetsViewModel::printQuestion()
{
    if (!canLeave()) {
        sayWhyNot();
        return {};
    }
    if (!m_printer) {
        if (printers().isEmpty())
            setOutcome(m_book.isRead()
                    ? errorText({Error::Kind::Rejected, u"PRINTER_NONE"_s, {}, {}}).oneLine()
                    : tr("The printers are still being looked for. Try again in a moment."),
                Tone::Warning);
        else
            setOutcome(tr("Choose the printer first: its resolution and margins decide what can be read."),
                Tone::Warning);
        return {};
    }
    QStringList lines{tr("Print %n page(s) on “%1”?", nullptr, m_sheet->pages()).arg(m_printer->name)};
    if (const auto leftOut = int(m_sheet->leftOut().size()); leftOut > 0)
        //: %1 is "1 product left out".
        lines.append(tr("%1: the list says why.").arg(leftOutText(leftOut)));
    if (!m_isUsualPaper)
        lines.append(otherPaperText(m_printer->name, m_order.form.page));
    if (m_printer->isStopped)
        lines.append(stoppedPrinterText(m_printer->name));
    return lines.join(u'\n');
}

void SheetsViewModel::print()
{
    if (!m_printer)
        return;
    //: %1 is a printer.
    QString done = tr("Sent to the printer “%1”.").arg(m_printer->name);
    if (!rulerRect(m_order.form, m_order.unprintedMm, m_order.correction).isEmpty())
        done = tr("%1 Measure the ruler at the foot of the page: it must be 100 mm long.").arg(done);
    leave(
        SheetStep::Printing,
        [sheet = m_sheet, print = m_needs.printing.print, printer = *m_printer](
            const PageDone &pageDone) { return print(printer, pagesOf(*sheet), pageDone); },
        done);
}

} // namespace saoma
