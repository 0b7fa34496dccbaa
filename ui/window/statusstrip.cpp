// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusstrip.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace saoma {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget{parent},
      m_trouble{new WordLabel(TextSize::Body, Ink::Normal, this)},
      m_place{new WordLabel(TextSize::Small, Ink::Faint, this)}
{
    setFixedHeight(4 * Theme::grid);
    m_trouble->setObjectName(u"statusTrouble"_s);
    m_place->setObjectName(u"statusPlace"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(5 * Theme::grid, 0, 2 * Theme::grid, 0);
    row->addWidget(m_trouble, 1);
    row->addWidget(m_place);
}

void StatusStrip::setTrouble(const QString &sentence, Tone tone)
{
    m_hasTrouble = !sentence.isEmpty();
    m_tone = tone;
    m_trouble->setInk(Theme::of(this).ink(tone));
    m_trouble->setText(sentence);
    update();
}

void StatusStrip::setPlace(const QString &place)
{
    m_place->setText(place);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), m_hasTrouble ? theme.tint(m_tone) : theme.card);
    painter.fillRect(0, 0, width(), 1, theme.line);
    if (m_hasTrouble)
        paintSign(painter, QRectF(2 * Theme::grid, 7, 18, 18), Sign::Shield, theme.ink(m_tone));
}

} // namespace saoma
