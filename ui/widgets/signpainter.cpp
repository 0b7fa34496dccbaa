// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signpainter.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

// Every sign is drawn on a field of 24 × 24, stroked 2 wide.

void tick(QPainter &painter, QPointF shift = {})
{
    const QPolygonF line{QPointF(6.5, 12.5), QPointF(10.5, 16.5), QPointF(17.5, 8.5)};
    painter.drawPolyline(line.translated(shift));
}

void hands(QPainter &painter, QPointF centre, qreal size)
{
    painter.drawPolyline(
        QPolygonF{centre - QPointF(0, size), centre, centre + QPointF(size * 0.75, size * 0.35)});
}

void arrowHead(QPainter &painter, QPointF tip, QPointF first, QPointF second)
{
    painter.drawPolyline(QPolygonF{tip + first, tip, tip + second});
}

void arrows(QPainter &painter)
{
    const QRectF circle(4, 4, 16, 16);
    painter.drawArc(circle, 20 * 16, 130 * 16);
    painter.drawArc(circle, 200 * 16, 130 * 16);
    arrowHead(painter, QPointF(19.6, 9.6), QPointF(-4.6, -0.2), QPointF(0.6, -4.6));
    arrowHead(painter, QPointF(4.4, 14.4), QPointF(4.6, 0.2), QPointF(-0.6, 4.6));
}

void hourglass(QPainter &painter)
{
    painter.drawLine(QPointF(6, 3), QPointF(18, 3));
    painter.drawLine(QPointF(6, 21), QPointF(18, 21));
    QPainterPath glass(QPointF(8, 3));
    glass.cubicTo(8, 9, 11, 10, 11.2, 12);
    glass.cubicTo(11, 14, 8, 15, 8, 21);
    glass.moveTo(16, 3);
    glass.cubicTo(16, 9, 13, 10, 12.8, 12);
    glass.cubicTo(13, 14, 16, 15, 16, 21);
    painter.drawPath(glass);
}

void phone(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(7, 2.5, 10, 19), 2, 2);
    painter.drawLine(QPointF(11, 18.5), QPointF(13, 18.5));
}

void shield(QPainter &painter)
{
    QPainterPath path(QPointF(12, 2.5));
    path.lineTo(19.5, 5.5);
    path.lineTo(19.5, 11);
    path.cubicTo(19.5, 16.5, 16, 20, 12, 21.5);
    path.cubicTo(8, 20, 4.5, 16.5, 4.5, 11);
    path.lineTo(4.5, 5.5);
    path.closeSubpath();
    painter.drawPath(path);
    painter.drawLine(QPointF(12, 7.5), QPointF(12, 12.5));
    painter.drawPoint(QPointF(12, 16));
}

void question(QPainter &painter)
{
    painter.drawEllipse(QRectF(3, 3, 18, 18));
    QPainterPath path(QPointF(9, 9.6));
    path.cubicTo(9, 5.9, 15, 5.9, 15, 9.6);
    path.cubicTo(15, 12, 12, 11.8, 12, 14);
    painter.drawPath(path);
    painter.drawPoint(QPointF(12, 17));
}

void yuan(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(3, 3, 18, 18), 4, 4);
    arrowHead(painter, QPointF(12, 11.5), QPointF(-3.5, -4.5), QPointF(3.5, -4.5));
    painter.drawLine(QPointF(12, 11.5), QPointF(12, 17.5));
    painter.drawLine(QPointF(8.5, 12), QPointF(15.5, 12));
    painter.drawLine(QPointF(8.5, 15), QPointF(15.5, 15));
}

void tag(QPainter &painter)
{
    QPainterPath path(QPointF(12.5, 3));
    path.lineTo(21, 3);
    path.lineTo(21, 11.5);
    path.lineTo(12, 20.5);
    path.lineTo(3.5, 12);
    path.closeSubpath();
    painter.drawPath(path);
    painter.drawEllipse(QPointF(16.5, 7.5), 1.2, 1.2);
}

void productCode(QPainter &painter)
{
    for (const QPointF &corner : {QPointF(3, 3), QPointF(14, 3), QPointF(3, 14)})
        painter.drawRect(QRectF(corner, QSizeF(7, 7)));
    for (const QPointF &dot :
        {QPointF(14, 14), QPointF(20.5, 14), QPointF(17.5, 17.5), QPointF(14, 21), QPointF(21, 21)})
        painter.drawPoint(dot);
}

void paintOnField(QPainter &painter, Sign sign, qreal turn)
{
    switch (sign) {
    case Sign::Spinner:
        painter.drawArc(QRectF(4, 4, 16, 16), int(-turn * 360 * 16), 270 * 16);
        return;
    case Sign::Clock:
        painter.drawEllipse(QRectF(3, 3, 18, 18));
        return hands(painter, QPointF(12, 12), 5);
    case Sign::Phone:
        return phone(painter);
    case Sign::Arrows:
        return arrows(painter);
    case Sign::Tick:
        painter.drawEllipse(QRectF(3, 3, 18, 18));
        return tick(painter);
    case Sign::Question:
        return question(painter);
    case Sign::Hourglass:
        return hourglass(painter);
    case Sign::Cross:
        painter.drawEllipse(QRectF(3, 3, 18, 18));
        painter.drawLine(QPointF(8.5, 8.5), QPointF(15.5, 15.5));
        painter.drawLine(QPointF(15.5, 8.5), QPointF(8.5, 15.5));
        return;
    case Sign::TickClock:
        painter.drawArc(QRectF(2, 2, 16, 16), -20 * 16, 290 * 16);
        hands(painter, QPointF(10, 10), 4);
        return tick(painter, QPointF(4, 5));
    case Sign::Shield:
        return shield(painter);
    case Sign::Back:
        painter.drawArc(QRectF(4, 6, 16, 14), -90 * 16, 180 * 16);
        painter.drawLine(QPointF(12, 6), QPointF(5, 6));
        painter.drawLine(QPointF(12, 20), QPointF(7, 20));
        arrowHead(painter, QPointF(4.5, 6), QPointF(4, -3.5), QPointF(4, 3.5));
        return;
    case Sign::Yuan:
        return yuan(painter);
    case Sign::Tag:
        return tag(painter);
    case Sign::Plus:
        painter.drawEllipse(QRectF(3, 3, 18, 18));
        painter.drawLine(QPointF(12, 7.5), QPointF(12, 16.5));
        painter.drawLine(QPointF(7.5, 12), QPointF(16.5, 12));
        return;
    case Sign::Board:
        for (const QPointF &corner : {QPointF(3, 3), QPointF(13.5, 3), QPointF(3, 13.5), QPointF(13.5, 13.5)})
            painter.drawRoundedRect(QRectF(corner, QSizeF(7.5, 7.5)), 1.5, 1.5);
        return;
    case Sign::List:
        for (const qreal y : {5.5, 12.0, 18.5}) {
            painter.drawPoint(QPointF(4, y));
            painter.drawLine(QPointF(9, y), QPointF(21, y));
        }
        return;
    case Sign::Code:
        return productCode(painter);
    case Sign::Chart:
        painter.drawLine(QPointF(3, 21), QPointF(21, 21));
        for (const QPointF &top : {QPointF(6, 14), QPointF(12, 4), QPointF(18, 9)})
            painter.drawLine(top, QPointF(top.x(), 17));
        return;
    }
}

} // namespace

void paintSign(QPainter &painter, const QRectF &box, Sign sign, const QColor &colour, qreal turn)
{
    const qreal side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 24, side / 24);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    paintOnField(painter, sign, turn);
    painter.restore();
}

} // namespace saoma
