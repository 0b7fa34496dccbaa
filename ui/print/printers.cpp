// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printers.h"

#include "core/base/outfile.h"
#include "ui/print/cupsqueue.h"

#include <QPrinter>
#include <QPrinterInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int dpiWanted = 600;     // finer modes are slow, and no module needs them
constexpr double paperSlackMm = 1; // printers know their paper in whole points

bool isSame(QSizeF a, QSizeF b)
{
    return std::abs(a.width() - b.width()) < paperSlackMm && std::abs(a.height() - b.height()) < paperSlackMm;
}

Printer printerFrom(const QPrinterInfo &info)
{
    Printer printer;
    printer.name = info.printerName();
    printer.description = info.description();
    printer.isDefault = info.isDefault();
    printer.isStopped = info.state() == QPrinter::Error;
    printer.resolutions = info.supportedResolutions();
    std::sort(printer.resolutions.begin(), printer.resolutions.end());
    for (const QPageSize &paper : info.supportedPageSizes())
        printer.papers.append(paper.size(QPageSize::Millimeter));
    printer.usualPaper = info.defaultPageSize().size(QPageSize::Millimeter);
    if (info.supportsCustomPageSizes()) {
        printer.ownPaperMin = info.minimumPhysicalPageSize().size(QPageSize::Millimeter);
        printer.ownPaperMax = info.maximumPhysicalPageSize().size(QPageSize::Millimeter);
    }
    return printer;
}

bool takesPaper(const Printer &printer, QSizeF page)
{
    const auto isThis = [page](QSizeF paper) { return isSame(paper, page); };
    const QSizeF &least = printer.ownPaperMin;
    const QSizeF &most = printer.ownPaperMax;
    return printer.papers.isEmpty() || std::any_of(printer.papers.begin(), printer.papers.end(), isThis)
        || (page.width() > least.width() - paperSlackMm && page.height() > least.height() - paperSlackMm
            && page.width() < most.width() + paperSlackMm && page.height() < most.height() + paperSlackMm);
}

int resolutionOf(const Printer &printer, int otherwise)
{
    int best = 0;
    for (const int dpi : printer.resolutions)
        if (dpi >= SheetTemplate::dpiMin && dpi <= SheetTemplate::dpiMax && best < dpiWanted)
            best = dpi;
    return best > 0 ? best : otherwise;
}

/// What the print system calls the paper.
QByteArray mediaName(const Printer &printer, QSizeF page)
{
    for (const QPageSize &paper : QPrinterInfo::printerInfo(printer.name).supportedPageSizes())
        if (isSame(paper.size(QPageSize::Millimeter), page))
            return paper.key().toUtf8();
    return "Custom." + QByteArray::number(page.width()) + 'x' + QByteArray::number(page.height()) + "mm";
}

Result<> printThroughCups(const Printer &printer, const PrintedPages &pages, const PageDone &done)
{
    QTemporaryFile file;
    if (!file.open())
        return failure(Error::Kind::Rejected, u"PRINT_FAILED"_s, file.errorString());
    const auto written = writeWhole(file, [&](QIODevice &device) { return writePdf(pages, device, done); });
    if (!written && written.error().code == u"FILE_NOT_WRITTEN")
        return failure(Error::Kind::Rejected, u"PRINT_FAILED"_s, written.error().detail);
    if (!written)
        return written;
    QList<std::pair<QByteArray, QByteArray>> options{{"media", mediaName(printer, pages.pageMm)},
        {"print-scaling", "none"}, {"sides", "one-sided"}, {"number-up", "1"}};
    if (printer.resolutions.contains(pages.dpi))
        options.append({"Resolution", QByteArray::number(pages.dpi) + "dpi"});
    return sendToCups({printer.name, pages.title, file.fileName(), options});
}

Result<> printThroughQt(const Printer &printer, const PrintedPages &pages, const PageDone &done)
{
    QPrinter device(QPrinterInfo::printerInfo(printer.name), QPrinter::HighResolution);
    device.setResolution(pages.dpi);
    device.setDocName(pages.title);
    const auto stoppable = [&device, &done](int page, int of) {
        const bool goesOn = !done || done(page, of);
        if (!goesOn)
            device.abort();
        return goesOn;
    };
    return printPages(pages, device, stoppable);
}

/// Qt loads its plugin without a lock: whoever asks first, in any thread, has to be alone.
void loadPrintSystem()
{
    static const bool isLoaded = (QPrinterInfo::defaultPrinterName(), true);
    Q_UNUSED(isLoaded)
}

} // namespace

QList<Printer> printers()
{
    loadPrintSystem();
    QList<Printer> found;
    for (const QPrinterInfo &info : QPrinterInfo::availablePrinters())
        found.append(printerFrom(info));
    return found;
}

Result<Printer> findPrinter(const QString &name)
{
    loadPrintSystem();
    const QString wanted = name.isEmpty() ? QPrinterInfo::defaultPrinterName() : name;
    const QStringList known = QPrinterInfo::availablePrinterNames();
    if (known.isEmpty())
        return failure(Error::Kind::Rejected, u"PRINTER_NONE"_s);
    if (!known.contains(wanted))
        return failure(Error::Kind::Rejected, u"PRINTER_UNKNOWN"_s, known.join(u", "_s), wanted);
    return printerFrom(QPrinterInfo::printerInfo(wanted));
}

Result<PrinterFit> fitPrinter(const Printer &printer, const SheetTemplate &form)
{
    if (!takesPaper(printer, form.page))
        return failure(Error::Kind::Rejected, u"PRINTER_PAPER"_s,
            u"%1 x %2 mm"_s.arg(form.page.width()).arg(form.page.height()), printer.name);
    QPrinter device(QPrinterInfo::printerInfo(printer.name), QPrinter::HighResolution);
    device.setFullPage(true);
    device.setPageSize(QPageSize(form.page, QPageSize::Millimeter));
    QPageLayout layout = device.pageLayout();
    layout.setUnits(QPageLayout::Millimeter);
    return PrinterFit{resolutionOf(printer, form.dpi), layout.minimumMargins(),
        printer.usualPaper.isEmpty() || isSame(printer.usualPaper, form.page)};
}

Result<> printOn(const Printer &printer, const PrintedPages &pages, const PageDone &done)
{
    return hasCups() ? printThroughCups(printer, pages, done) : printThroughQt(printer, pages, done);
}

} // namespace saoma
