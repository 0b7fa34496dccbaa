// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/papererrand.h"

#include "core/base/outfile.h"
#include "ui/models/background.h"
#include "ui/print/reportpaper.h"
#include "ui/text/errortext.h"

using namespace Qt::StringLiterals;

namespace saoma {

PaperErrand::PaperErrand(const Printing &printing, QObject *parent)
    : QObject{parent},
      m_printing{printing}
{
    connect(&m_output, &PaperOutput::progressed, this, &PaperErrand::tellProgress);
}

void PaperErrand::write(const QString &path, PaperOutput::Work work)
{
    leave(tr("Writing the file…"), std::move(work), tr("Written to %1.").arg(path));
}

void PaperErrand::savePdf(const QString &path, const Pages &pages)
{
    constexpr int dpi = 600;
    write(path, [path, pages](const PageDone &done) {
        return writeOutFile(path, [&](QIODevice &device) { return writePdf(pages(dpi), device, done); });
    });
}

void PaperErrand::askForPrinters()
{
    m_printers.reset(); // one may have been plugged in since
    inBackground(this, m_printing.list, [this](const QList<Printer> &found) {
        m_printers = found;
        Q_EMIT printersChanged();
    });
    Q_EMIT printersChanged();
}

void PaperErrand::print(const Printer &printer, const Pages &pages)
{
    leave(
        tr("Printing…"),
        [printer, pages, printing = m_printing](const PageDone &done) -> Result<> {
            const auto fit = printing.fit(printer, reportForm());
            if (!fit)
                return tl::unexpected(fit.error());
            return printing.print(printer, pages(fit->dpi), done);
        },
        //: %1 is a printer.
        tr("Sent to the printer “%1”.").arg(printer.name));
}

void PaperErrand::leave(const QString &working, PaperOutput::Work work, const QString &done)
{
    if (isRunning())
        return;
    m_working = working;
    m_output.start(std::move(work), [this, done](const Result<> &left) {
        if (left)
            return Q_EMIT told(done, Tone::Good);
        if (left.error().kind == Error::Kind::Cancelled)
            return Q_EMIT told(tr("It was stopped: nothing was written or printed."), Tone::Neutral);
        ErrorText text = errorText(left.error());
        text.money.clear(); // paper moves no money
        Q_EMIT told(text.oneLine(), Tone::Bad);
    });
    tellProgress();
}

void PaperErrand::tellProgress()
{
    if (!isRunning())
        return;
    QString text = m_working;
    if (m_output.pages() > 1)
        text += u' ' + tr("Page %1 of %2.").arg(m_output.pagesDone()).arg(m_output.pages());
    Q_EMIT told(text + u' ' + tr("Esc stops it."), Tone::Neutral);
}

} // namespace saoma
