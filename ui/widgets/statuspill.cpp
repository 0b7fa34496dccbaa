// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuspill.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace saoma {
namespace {

constexpr int signSide = 22;
constexpr int pillHeight = 40;

} // namespace

StatusPill::StatusPill(QWidget *parent)
    : QWidget{parent}
{
    setFont(themeFont(this, TextSize::Title, Weight::Strong));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setState(const StateText &state)
{
    if (state.word == m_state.word && state.tone == m_state.tone && state.sign == m_state.sign)
        return;
    m_state = state;
    setAccessibleName(state.word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_state.word);
    return {2 * 2 * Theme::grid + signSide + Theme::grid + words, pillHeight};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    if (m_state.word.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(m_state.tone));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);

    const QColor ink = theme.ink(m_state.tone);
    const QRectF box(2 * Theme::grid, (height() - signSide) / 2.0, signSide, signSide);
    paintSign(painter, box, m_state.sign, ink);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(2 * Theme::grid + signSide + Theme::grid, 0, 0, 0),
        Qt::AlignVCenter | Qt::AlignLeft, m_state.word);
}

} // namespace saoma
