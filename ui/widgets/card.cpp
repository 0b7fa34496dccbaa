// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>

namespace saoma {

Card::Card(QWidget *parent)
    : QWidget{parent}
{
}

void Card::setColours(const QColor &fill, const QColor &border)
{
    if (fill == m_fill && border == m_border)
        return;
    m_fill = fill;
    m_border = border;
    update();
}

void Card::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const QRect inside = rect().adjusted(Theme::radius, Theme::radius, -Theme::radius, -Theme::radius);
    if (inside.contains(event->rect())) // behind a child that changed: no corner in sight, no path to fill
        return painter.fillRect(event->rect(), m_fill.isValid() ? m_fill : theme.card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_fill.isValid() ? m_fill : theme.card);
    painter.setPen(m_border.isValid() ? m_border : theme.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace saoma
