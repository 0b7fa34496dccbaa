// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetprinter.h"

#include "ui/print/sheetpainter.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QPageLayout pageLayout(const SheetTemplate &form)
{
    const QPageSize size(form.page, QPageSize::Millimeter, QString(), QPageSize::FuzzyOrientationMatch);
    QPageLayout layout(size, QPageLayout::Portrait, {});
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

} // namespace

Result<> printSheet(const Sheet &sheet, QPagedPaintDevice &device, const PageDone &done)
{
    device.setPageLayout(pageLayout(sheet.order.form));
    QPainter painter;
    if (!painter.begin(&device))
        return failure(Error::Kind::Rejected, u"PRINT_FAILED"_s);
    // A printer of its own resolution gets the same lengths.
    const double dpi = sheet.order.form.dpi;
    painter.scale(device.logicalDpiX() / dpi, device.logicalDpiY() / dpi);
    const SheetPainter sheetPainter(sheet);
    const int pages = sheet.pages();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return failure(Error::Kind::Rejected, u"PRINT_FAILED"_s);
        sheetPainter.drawPage(painter, page);
        if (done && !done(page + 1, pages))
            return failure(Error::Kind::Cancelled, u"PRINT_CANCELLED"_s);
    }
    if (!painter.end())
        return failure(Error::Kind::Rejected, u"PRINT_FAILED"_s);
    return {};
}

Result<> writeSheetPdf(const Sheet &sheet, QIODevice &device, const PageDone &done)
{
    QPdfWriter writer(&device);
    writer.setResolution(sheet.order.form.dpi);
    writer.setTitle(sheet.order.shopName + u" · "_s + sheet.order.form.name);
    writer.setCreator(u"Saoma "_s + QStringLiteral(SAOMA_VERSION));
    return printSheet(sheet, writer, done);
}

} // namespace saoma
