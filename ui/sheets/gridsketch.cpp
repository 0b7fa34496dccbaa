// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/gridsketch.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace saoma {

GridSketch::GridSketch(QWidget *parent)
    : QWidget{parent}
{
    setMinimumSize(240, 320);
}

void GridSketch::setForm(const SheetTemplate &form, bool isValid)
{
    m_form = form;
    m_isValid = isValid;
    update();
}

void GridSketch::paintEvent(QPaintEvent *)
{
    if (m_form.page.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min((width() - 2) / m_form.page.width(), (height() - 2) / m_form.page.height());
    const QSizeF paper = m_form.page * scale;
    painter.translate((width() - paper.width()) / 2, (height() - paper.height()) / 2);
    painter.setPen(theme.line);
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF{{}, paper});
    const Tone tone = m_isValid ? Tone::Info : Tone::Bad;
    painter.setPen(theme.solid(tone));
    QColor fill = theme.solid(tone);
    fill.setAlpha(40);
    painter.setBrush(fill);
    const int cells = std::clamp(m_form.cellsPerPage(), 0, SheetTemplate::cellsMax);
    for (int cell = 0; cell < cells; ++cell) {
        const QRectF card = m_form.cardRect(cell);
        const QRectF seen{card.topLeft() * scale, card.size() * scale};
        painter.drawRect(seen);
        if (m_form.kind == SheetTemplate::Kind::Tent)
            painter.drawLine(
                QPointF{seen.left(), seen.center().y()}, QPointF{seen.right(), seen.center().y()});
    }
}

} // namespace saoma
