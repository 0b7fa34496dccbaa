// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrview.h"

#include <QImage>
#include <QPainter>

#include <cmath>
#include <cstring>

namespace saoma {
namespace {

/// The symbol with its quiet zone, one byte a pixel, `scale` pixels a module.
QImage drawn(const QrMatrix &matrix, int scale)
{
    const int quiet = QrMatrix::quietModules;
    const int side = (matrix.size() + 2 * quiet) * scale;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int row = 0; row < matrix.size(); ++row) {
        for (int line = 0; line < scale; ++line) {
            uchar *pixels = image.scanLine((row + quiet) * scale + line);
            for (int column = 0; column < matrix.size(); ++column) {
                if (matrix.isDark(row, column))
                    std::memset(pixels + std::ptrdiff_t(column + quiet) * scale, 0, std::size_t(scale));
            }
        }
    }
    return image;
}

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(240, 240);
}

void QrView::setMatrix(const QrMatrix &matrix)
{
    m_matrix = matrix;
    update();
}

int QrView::modulePixels() const
{
    if (m_matrix.isEmpty())
        return 0;
    const int devicePixels = int(std::floor(std::min(width(), height()) * devicePixelRatioF()));
    return devicePixels / (m_matrix.size() + 2 * QrMatrix::quietModules);
}

QSize QrView::sizeHint() const
{
    return {376, 376};
}

void QrView::paintEvent(QPaintEvent *)
{
    const int scale = modulePixels();
    if (scale == 0)
        return;
    const qreal ratio = devicePixelRatioF();
    const QImage image = drawn(m_matrix, scale);
    // Painted in device pixels, so that no fraction of a logical pixel can blur an edge.
    const QPoint origin = mapTo(window(), QPoint(0, 0));
    const auto aligned = [ratio, &image](int start, int logicalSize) {
        const qreal middle = (start + logicalSize / 2.0) * ratio;
        return std::round(middle - image.width() / 2.0) - start * ratio;
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.scale(1 / ratio, 1 / ratio);
    painter.drawImage(QPointF(aligned(origin.x(), width()), aligned(origin.y(), height())), image);
}

} // namespace saoma
