// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace saoma {

struct ActionButton::Colours
{
    QColor fill;
    QColor border;
    QColor ink;
    QColor keyInk;
};

ActionButton::ActionButton(Look look, QWidget *parent)
    : QPushButton{parent},
      m_look{look}
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setFont(themeFont(this, TextSize::Title, Weight::Strong));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ActionButton::setLook(Look look)
{
    if (look == m_look)
        return;
    m_look = look;
    update();
}

void ActionButton::setWords(const QString &words, const QString &key)
{
    if (words == text() && key == m_key)
        return;
    m_key = key;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

void ActionButton::setRowHeight(int pixels)
{
    m_height = pixels;
    setFont(themeFont(this, pixels < 56 ? TextSize::Body : TextSize::Title, Weight::Strong));
    updateGeometry();
}

QSize ActionButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    const int key = m_key.isEmpty() ? 0 : Theme::grid + fontMetrics().horizontalAdvance(m_key);
    return {words + key + 2 * Theme::grid, m_height};
}

ActionButton::Colours ActionButton::colours() const
{
    const Theme &theme = Theme::of(this);
    const bool isActive = isDown() || underMouse();
    const QColor white(Qt::white);
    if (!isEnabled())
        return {theme.tint(Tone::Neutral), theme.line, theme.faintText, theme.faintText};
    switch (m_look) {
    case Look::Primary: {
        const QColor fill = isDown() ? theme.accentStrong.darker(125)
                                     : (isActive ? theme.accentStrong.darker(110) : theme.accentStrong);
        return {fill, fill, white, QColor(0xC8F0D8)};
    }
    case Look::Danger: {
        const QColor fill = isActive ? theme.solid(Tone::Bad).darker(115) : theme.solid(Tone::Bad);
        return {fill, fill, white, QColor(0xFBD5D2)};
    }
    case Look::Plain:
        return {isActive ? theme.tint(Tone::Neutral) : theme.card, theme.line, theme.text, theme.faintText};
    case Look::OnSolid:
        return {QColor(255, 255, 255, isDown() ? 80 : (isActive ? 60 : 36)), QColor(255, 255, 255, 130),
            white, white};
    }
    Q_UNREACHABLE();
}

void ActionButton::paintEvent(QPaintEvent *)
{
    const Colours paint = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(paint.fill);
    painter.setPen(paint.border);
    painter.drawRoundedRect(body, Theme::radius, Theme::radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(paint.ink, 2));
        painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), Theme::radius - 3, Theme::radius - 3);
    }

    const QFont keyFont = themeFont(this, TextSize::Small);
    const int gap = m_key.isEmpty() ? 0 : Theme::grid;
    const int keyWidth = QFontMetrics(keyFont).horizontalAdvance(m_key);
    const int wordsWidth = fontMetrics().horizontalAdvance(text());
    const int start = std::max(Theme::grid / 2, (width() - wordsWidth - gap - keyWidth) / 2);
    painter.setPen(paint.ink);
    painter.drawText(QRect(start, 0, wordsWidth + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(keyFont);
    painter.setPen(paint.keyInk);
    painter.drawText(
        QRect(start + wordsWidth + gap, 0, keyWidth + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, m_key);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QPushButton::keyPressEvent(event);
}

void ActionButton::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void ActionButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

} // namespace saoma
