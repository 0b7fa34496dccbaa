// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpreview.h"

#include "ui/print/sheetpainter.h"

namespace saoma {

QImage previewOf(const Sheet &sheet, int page, const QRectF &area, QSize pixels)
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double mmPerDot = 25.4 / sheet.order.form.dpi;
    painter.scale(pixels.width() / area.width(), pixels.height() / area.height());
    painter.translate(-area.topLeft());
    painter.scale(mmPerDot, mmPerDot);
    SheetPainter(sheet).drawPage(painter, page);
    return image;
}

} // namespace saoma
