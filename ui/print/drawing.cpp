// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/drawing.h"

#include <QFontMetricsF>

namespace saoma {
namespace {

constexpr int scaleParts = 10;
constexpr double tickMm = 1.2;
constexpr double longTickMm = 2.0;

} // namespace

double firstBaseline(const QRectF &rect, qsizetype lines, int pixels)
{
    const double step = pixels * textLineHeight;
    return rect.center().y() - step * double(lines) / 2 + step / 2 + pixels * 0.36;
}

void drawLines(QPainter &painter, const FittedText &text, const QRectF &rect, Qt::Alignment alignment,
    QFont::Weight weight)
{
    if (text.lines.isEmpty() || text.pixels == 0)
        return;
    const QFont font = printFont(text.pixels, weight);
    painter.setFont(font);
    double baseline = firstBaseline(rect, text.lines.size(), text.pixels);
    for (const QString &line : text.lines) {
        const double left = alignment & Qt::AlignHCenter
            ? rect.center().x() - QFontMetricsF(font).horizontalAdvance(line) / 2
            : rect.left();
        painter.drawText(QPointF{left, baseline}, line);
        baseline += text.pixels * textLineHeight;
    }
}

QPen hairline(double dotsPerMm)
{
    QPen pen(Qt::black, hairlineMm * dotsPerMm);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void drawScale(QPainter &painter, const QLineF &line, double dotsPerMm)
{
    painter.setPen(hairline(dotsPerMm));
    painter.drawLine(line);
    const QPointF left = line.normalVector().unitVector().p2() - line.p1();
    for (int tick = 0; tick <= scaleParts; ++tick) {
        const QPointF foot = line.pointAt(tick / double(scaleParts));
        painter.drawLine(foot, foot + left * (tick % 5 == 0 ? longTickMm : tickMm) * dotsPerMm);
    }
}

} // namespace saoma
