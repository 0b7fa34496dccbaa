// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdown.h"

#include "ui/text/timetext.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace saoma {

Countdown::Countdown(QWidget *parent)
    : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Countdown::setLeft(std::chrono::seconds left)
{
    if (left == m_left)
        return;
    m_left = left;
    setAccessibleName(countdownText(left));
    update();
}

QSize Countdown::sizeHint() const
{
    return {88, 40}; // the same at both sizes, so that nothing moves when the last minute begins
}

void Countdown::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    QFont font = themeFont(this, isProminent() ? TextSize::Large : TextSize::Title, Weight::Strong);
    painter.setFont(font);
    painter.setPen(isProminent() ? theme.ink(Tone::Warning) : theme.faintText);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, countdownText(m_left));
}

} // namespace saoma
