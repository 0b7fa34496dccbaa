// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/calibrationsketch.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace saoma {
namespace {

constexpr double badge = 22; // pixels, as all below
constexpr double gap = 4;
constexpr double arrow = 5;
constexpr double seenAround = 1.25; // of the marks
constexpr QStringView sketchNumbers = u"1234";

void drawArrows(QPainter &painter, const QLineF &line)
{
    const QPointF along = (line.p2() - line.p1()) / std::max(1.0, line.length()) * arrow;
    const QPointF aside = along.transposed() / 2;
    for (const auto &[tip, back] : {std::pair{line.p2(), -along}, std::pair{line.p1(), along}})
        painter.drawPolyline(QPolygonF{{tip + back + aside, tip, tip + back - aside}});
}

} // namespace

CalibrationSketch::CalibrationSketch(QWidget *parent)
    : QWidget{parent}
{
    setMinimumSize(220, 220);
}

void CalibrationSketch::setPage(QSizeF mm)
{
    m_page = mm;
    update();
}

void CalibrationSketch::setLength(std::optional<CalibrationLength> length)
{
    m_length = length;
    update();
}

/// What is behind the marks is left out: they are the larger for it.
QSizeF CalibrationSketch::seenMm() const
{
    const CalibrationMarks marks = calibrationMarks(m_page);
    const QSizeF needed{marks.crossMm + marks.acrossMm, marks.crossMm + marks.downMm};
    return (needed * seenAround).boundedTo(m_page);
}

CalibrationSketch::Ruler CalibrationSketch::ruler(
    CalibrationLength length, const QRectF &paper, double scale) const
{
    const CalibrationMarks marks = calibrationMarks(m_page);
    const QPointF corner = paper.topLeft() + QPointF{marks.crossMm, marks.crossMm} * scale;
    const QPointF across{marks.acrossMm * scale, 0};
    const QPointF down{0, marks.downMm * scale};
    const double aside = badge / 2 + gap;
    switch (length) {
    case CalibrationLength::Left: {
        const QPointF end = corner + down * 0.75;
        return {{{paper.left(), end.y()}, end}, end + QPointF{aside + gap, 0}};
    }
    case CalibrationLength::Top: {
        const QPointF end = corner + across * 0.75;
        return {{{end.x(), paper.top()}, end}, end + QPointF{0, aside + gap}};
    }
    case CalibrationLength::Across:
        return {{corner, corner + across}, corner + across * 0.4 + QPointF{0, aside}};
    case CalibrationLength::Down:
        return {{corner, corner + down}, corner + down * 0.4 + QPointF{aside, 0}};
    }
    Q_UNREACHABLE();
}

void CalibrationSketch::paintEvent(QPaintEvent *)
{
    if (m_page.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF seenSize = seenMm();
    const double scale = std::min((width() - 2) / seenSize.width(), (height() - 2) / seenSize.height());
    const QRectF paper{QPointF{1, 1}, seenSize * scale};
    painter.fillRect(paper, Qt::white); // paper is white in every theme
    painter.setPen(QPen(QColor(0x9CA3AF), 1));
    painter.drawLine(paper.topLeft(), paper.topRight());
    painter.drawLine(paper.topLeft(), paper.bottomLeft());
    painter.setPen(QPen(QColor(0x9CA3AF), 1, seenSize == m_page ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(paper.topRight(), paper.bottomRight());
    painter.drawLine(paper.bottomLeft(), paper.bottomRight());
    painter.setFont(themeFont(this, TextSize::Small, Weight::Strong));
    for (const CalibrationLength length : calibrationLengths) {
        const Ruler seen = ruler(length, paper, scale);
        const bool isBar = length == CalibrationLength::Across || length == CalibrationLength::Down;
        const bool isChosen = m_length == length;
        const QColor ink = isChosen ? theme.accentStrong : isBar ? QColor(Qt::black) : QColor(0x6B7280);
        painter.setPen(QPen(ink, isChosen ? 3 : isBar ? 2 : 1));
        painter.drawLine(seen.line);
        if (!isBar || isChosen)
            drawArrows(painter, seen.line);
        painter.setBrush(isChosen ? theme.accentStrong : QColor(Qt::white));
        painter.setPen(QPen(ink, 1.5));
        const QRectF circle{seen.number - QPointF{badge, badge} / 2, QSizeF{badge, badge}};
        painter.drawEllipse(circle);
        painter.setPen(isChosen ? QColor(Qt::white) : QColor(Qt::black));
        painter.drawText(circle, Qt::AlignCenter, sketchNumbers[int(length)]);
    }
}

} // namespace saoma
