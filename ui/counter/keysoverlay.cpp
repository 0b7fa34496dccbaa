// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/keysoverlay.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {

KeysOverlay::KeysOverlay(const CounterKeys &keys, QWidget *parent)
    : QWidget{parent}
{
    setObjectName(u"keysOverlay"_s);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    auto *outside = new QVBoxLayout(this);
    auto *card = new Card(this);
    outside->addWidget(card, 0, Qt::AlignCenter);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(32, 24, 32, 24);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(12);

    auto *title = new WordLabel(TextSize::Large, Ink::Normal, card);
    title->setText(tr("Keys"));
    grid->addWidget(title, 0, 0, 1, 2);
    const auto addKey = [grid, card](const QString &key, const QString &does) {
        const int row = grid->rowCount();
        auto *name = new WordLabel(TextSize::Title, Ink::Normal, card);
        name->setWeight(Weight::Strong);
        name->setText(key);
        auto *act = new WordLabel(TextSize::Title, Ink::Normal, card);
        act->setText(does);
        grid->addWidget(name, row, 0);
        grid->addWidget(act, row, 1);
    };
    addKey(u"0–9 ."_s, tr("Type the amount; it always has the focus"));
    addKey(u"+"_s, tr("Add another line to the sum"));
    addKey(tr("Enter"), tr("Charge; without an amount: the next act, such as the next sale"));
    addKey(tr("Esc"), tr("Clear the amount; without an amount: back, or cancel the sale"));
    addKey(CounterKeys::nameOf(keys.today), tr("Today's orders; Enter opens one"));
    addKey(CounterKeys::nameOf(keys.practice), tr("Practice panel (in practice mode)"));
    addKey(CounterKeys::nameOf(keys.freshCode), tr("Fresh code for the same sale"));
    addKey(CounterKeys::nameOf(keys.askNow), tr("Ask WeChat now"));
    addKey(CounterKeys::nameOf(keys.nextSale) + u" · "_s + CounterKeys::nameOf(keys.nextSaleToo),
        tr("Next open sale"));
    addKey(CounterKeys::nameOf(keys.alarmDetails), tr("Details of the alarm at the top"));
    addKey(CounterKeys::nameOf(keys.alarmSettled), tr("The alarm is settled"));
    auto *out = new WordLabel(TextSize::Body, Ink::Faint, card);
    out->setText(tr("Any key closes this."));
    grid->addWidget(out, grid->rowCount(), 0, 1, 2);
}

void KeysOverlay::open()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus(Qt::PopupFocusReason);
}

void KeysOverlay::shut()
{
    hide();
    Q_EMIT closed();
}

void KeysOverlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 120));
}

void KeysOverlay::keyPressEvent(QKeyEvent *)
{
    shut();
}

void KeysOverlay::mousePressEvent(QMouseEvent *)
{
    shut();
}

} // namespace saoma
