// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/codepicture.h"

#include <QBuffer>
#include <QImage>

#include <cmath>

namespace saoma {
namespace {

constexpr int pixelsPerModule = 8;

QImage imageOf(const QrMatrix &matrix)
{
    const int side = matrix.size() + 2 * QrMatrix::quietModules;
    QImage modules(side, side, QImage::Format_Grayscale8);
    modules.fill(Qt::white);
    for (int row = 0; row < matrix.size(); ++row)
        for (int column = 0; column < matrix.size(); ++column)
            if (matrix.isDark(row, column))
                modules.setPixelColor(
                    column + QrMatrix::quietModules, row + QrMatrix::quietModules, Qt::black);
    return modules.scaled(side * pixelsPerModule, side * pixelsPerModule);
}

} // namespace

QByteArray toPng(const QrMatrix &matrix, double moduleMm)
{
    QImage image = imageOf(matrix);
    const int perMetre = int(std::lround(pixelsPerModule * 1000 / moduleMm));
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    image.save(&bytes, "PNG");
    return bytes.data();
}

} // namespace saoma
