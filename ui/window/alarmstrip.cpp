// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/alarmstrip.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/page.h"
#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int alarmButtonHeight = 46; // 12 mm at 96 dpi
constexpr int alarmSignSize = 26;

} // namespace

AlarmStrip::AlarmStrip(const QKeySequence &details, const QKeySequence &done, QWidget *parent)
    : QWidget{parent},
      m_doneKey{done},
      m_sentence{new WordLabel(TextSize::Body, Ink::Normal, this)},
      m_details{new ActionButton(ActionButton::Look::Plain, this)},
      m_done{new ActionButton(ActionButton::Look::Plain, this)}
{
    setObjectName(u"alarmStrip"_s);
    m_sentence->setObjectName(u"alarmSentence"_s);
    m_sentence->setWeight(Weight::Strong);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(1);
    m_details->setObjectName(u"alarmDetails"_s);
    m_details->setWords(tr("Details"), nameOf(details));
    m_done->setObjectName(u"alarmDone"_s);
    for (ActionButton *button : {m_details, m_done}) {
        button->setRowHeight(alarmButtonHeight);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(
        3 * Theme::grid + alarmSignSize, Theme::grid / 2, 2 * Theme::grid, Theme::grid / 2);
    row->setSpacing(Theme::grid);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_details);
    row->addWidget(m_done);
    connect(
        m_details, &QPushButton::clicked, this, [this] { Q_EMIT detailsWanted(m_alarm->order.outTradeNo); });
    connect(m_done, &QPushButton::clicked, this,
        [this] { Q_EMIT settled(m_alarm->order.outTradeNo, m_alarm->why.id); });
    hide();
}

void AlarmStrip::setAlarms(const QList<Alarm> &alarms)
{
    setVisible(!alarms.isEmpty());
    if (alarms.isEmpty())
        return;
    const Alarm &oldest = alarms.first();
    const AlarmText text = alarmText(oldest);
    m_alarm = oldest;
    m_tone = text.tone;
    m_sign = text.sign;
    const int more = int(alarms.size()) - 1;
    //: %1 is a whole sentence about an alarm; %n counts the alarms that wait behind it.
    m_sentence->setText(more == 0 ? text.sentence : tr("%1 (%n more)", nullptr, more).arg(text.sentence));
    m_sentence->setInk(Theme::of(this).ink(text.tone));
    m_done->setWords(text.done, nameOf(m_doneKey));
    update();
}

void AlarmStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.tint(m_tone));
    painter.fillRect(0, height() - 2, width(), 2, theme.ink(m_tone));
    const QRectF place(2.0 * Theme::grid, (height() - alarmSignSize) / 2.0, alarmSignSize, alarmSignSize);
    paintSign(painter, place, m_sign, theme.ink(m_tone));
}

} // namespace saoma
