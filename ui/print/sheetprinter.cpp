// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetprinter.h"

#include "ui/print/sheetpainter.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

tl::unexpected<Error> failed()
{
    return failure(Error::Kind::Rejected, u"PRINT_FAILED"_s);
}

/// False if the device keeps another page than the one that is wanted, which a printer does without a word.
bool setPage(QPagedPaintDevice &device, QSizeF pageMm)
{
    QPageLayout layout(QPageSize(pageMm, QPageSize::Millimeter), QPageLayout::Portrait, {});
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
    device.setPageSize(layout.pageSize()); // a printer with margins takes no layout that has none
    const QSizeF taken = device.pageLayout().fullRect(QPageLayout::Millimeter).size();
    return qAbs(taken.width() - pageMm.width()) < 1 && qAbs(taken.height() - pageMm.height()) < 1;
}

} // namespace

PrintedPages pagesOf(const Sheet &sheet)
{
    const auto painter = std::make_shared<const SheetPainter>(sheet);
    return {sheet.order.shopName + u" · "_s + sheet.order.form.name, sheet.order.form.page,
        sheet.order.form.dpi, sheet.pages(),
        [painter](QPainter &target, int page) { painter->drawPage(target, page); }};
}

Result<> printPages(const PrintedPages &pages, QPagedPaintDevice &device, const PageDone &done)
{
    QPainter painter;
    if (!setPage(device, pages.pageMm) || !painter.begin(&device))
        return failed();
    // Without full-page mode a printer starts at the corner of what it can print.
    painter.translate(-device.pageLayout().paintRectPixels(device.logicalDpiX()).topLeft());
    // A device of its own resolution gets the same lengths.
    painter.scale(device.logicalDpiX() / double(pages.dpi), device.logicalDpiY() / double(pages.dpi));
    for (int page = 0; page < pages.pages; ++page) {
        if (page > 0 && !device.newPage())
            return failed();
        pages.draw(painter, page);
        if (done && !done(page + 1, pages.pages))
            return failure(Error::Kind::Cancelled, u"PRINT_CANCELLED"_s);
    }
    if (!painter.end())
        return failed();
    return {};
}

Result<> printSheet(const Sheet &sheet, QPagedPaintDevice &device, const PageDone &done)
{
    return printPages(pagesOf(sheet), device, done);
}

Result<> writePdf(const PrintedPages &pages, QIODevice &device, const PageDone &done)
{
    QPdfWriter writer(&device);
    writer.setResolution(pages.dpi);
    writer.setTitle(pages.title);
    writer.setCreator(u"Saoma "_s + QStringLiteral(SAOMA_VERSION));
    return printPages(pages, writer, done);
}

Result<> writeSheetPdf(const Sheet &sheet, QIODevice &device, const PageDone &done)
{
    return writePdf(pagesOf(sheet), device, done);
}

} // namespace saoma
