// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wordlabel.h"

#include <QEvent>

namespace saoma {

WordLabel::WordLabel(TextSize size, Ink ink, QWidget *parent)
    : QLabel{parent},
      m_size{size},
      m_ink{ink}
{
    setTextFormat(Qt::PlainText);
    setFont(themeFont(this, size));
    applyInk();
}

void WordLabel::setWeight(Weight weight)
{
    setFont(themeFont(this, m_size, weight));
}

void WordLabel::setInk(const QColor &colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    applyInk();
}

int WordLabel::heightForWidth(int width) const
{
    if (text() != m_heightsText || font() != m_heightsFont) {
        m_heightsText = text();
        m_heightsFont = font();
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

void WordLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ParentChange)
        applyInk();
}

void WordLabel::applyInk()
{
    const Theme &theme = Theme::of(this);
    const QColor themed = m_ink == Ink::Faint ? theme.faintText : theme.text;
    QPalette colours;
    colours.setColor(QPalette::WindowText, m_colour.isValid() ? m_colour : themed);
    setPalette(colours);
}

} // namespace saoma
