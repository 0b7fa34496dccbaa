// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/practicebanner.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace saoma {

PracticeBanner::PracticeBanner(QWidget *parent)
    : QWidget{parent}
{
    setObjectName(QStringLiteral("practiceBanner"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Practice mode – no real money moves"));
}

QSize PracticeBanner::sizeHint() const
{
    return {400, 4 * Theme::grid};
}

void PracticeBanner::paintEvent(QPaintEvent *)
{
    const QColor ground = Theme::of(this).practice;
    const QColor ink(0x3D2C00);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.setFont(themeFont(this, TextSize::Body, Weight::Strong));
    const QString text = accessibleName();
    const int words = painter.fontMetrics().horizontalAdvance(text) + 4 * Theme::grid;

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(ink.red(), ink.green(), ink.blue(), 40), 6));
    for (int x = -height(); x < width() + height(); x += 20)
        painter.drawLine(x, height() + 4, x + height() + 8, -4);
    painter.fillRect((width() - words) / 2, 0, words, height(), ground);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, text);
}

} // namespace saoma
