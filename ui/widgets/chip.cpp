// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace saoma {
namespace {

constexpr int chipHeight = 40;
constexpr int chipSign = 16;

} // namespace

Chip::Chip(QWidget *parent)
    : QAbstractButton{parent}
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(themeFont(this, TextSize::Body, Weight::Strong));
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + chipSign + 4 * Theme::grid, chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isChecked() ? theme.tint(Tone::Good) : theme.card);
    painter.setPen(isChecked() || hasFocus() ? QPen(theme.ink(Tone::Good), 2) : QPen(theme.line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), chipHeight / 2.0, chipHeight / 2.0);
    const QColor ink = !isEnabled() ? theme.faintText : isChecked() ? theme.ink(Tone::Good) : theme.text;
    if (isChecked())
        paintSign(painter, QRectF(10, (height() - chipSign) / 2.0, chipSign, chipSign), Sign::Tick, ink);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(chipSign, 0, 0, 0), Qt::AlignCenter, text());
}

/// Enter is the page's, except on a chip that was reached by Tab.
void Chip::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace saoma
