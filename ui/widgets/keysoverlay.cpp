// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keysoverlay.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {

KeysOverlay::KeysOverlay(QWidget *parent)
    : QWidget{parent}
{
    setObjectName(u"keysOverlay"_s);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    new QVBoxLayout(this);
    parent->installEventFilter(this);
}

void KeysOverlay::open(const QList<KeyWords> &keys)
{
    fill(keys);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus(Qt::PopupFocusReason);
}

void KeysOverlay::fill(const QList<KeyWords> &keys)
{
    delete m_card;
    m_card = new Card(this);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_card, 0, Qt::AlignCenter);
    auto *grid = new QGridLayout(m_card);
    grid->setContentsMargins(32, 16, 32, 16);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(Theme::grid);
    const auto add = [this, grid](int row, int column, const QString &text, TextSize size, Ink ink) {
        auto *label = new WordLabel(size, ink, m_card);
        label->setText(text);
        grid->addWidget(label, row, column, 1, column == 0 && size != TextSize::Title ? 2 : 1);
        return label;
    };
    add(0, 0, tr("Keys"), TextSize::Large, Ink::Normal);
    for (const KeyWords &words : keys) {
        const int row = grid->rowCount();
        add(row, 0, words.key, TextSize::Title, Ink::Normal)->setWeight(Weight::Strong);
        add(row, 1, words.does, TextSize::Title, Ink::Normal);
    }
    add(grid->rowCount(), 0, tr("Any key closes this."), TextSize::Body, Ink::Faint);
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

bool KeysOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace saoma
