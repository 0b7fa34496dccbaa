// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keypad.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace saoma {

KeypadKey::KeypadKey(const QString &face, Kind kind, QWidget *parent)
    : QAbstractButton{parent},
      m_kind{kind}
{
    setText(face);
    setFocusPolicy(Qt::NoFocus);
    setFont(themeFont(this, TextSize::Large, kind == Kind::Digit ? Weight::Strong : Weight::Normal));
    setMinimumSize(Theme::touchTarget, Theme::touchTarget);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize KeypadKey::sizeHint() const
{
    return {Theme::touchTarget, Theme::touchTarget};
}

void KeypadKey::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const QColor rest = m_kind == Kind::Digit ? theme.card : theme.tint(Tone::Neutral);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isDown() ? theme.tint(Tone::Good) : rest);
    painter.setPen(isDown() ? theme.accent : theme.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    painter.setPen(m_kind == Kind::Digit ? theme.text : theme.ink(Tone::Neutral));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

Keypad::Keypad(QWidget *parent)
    : QWidget{parent}
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::grid);

    static constexpr QStringView faces[] = {u"789", u"456", u"123"};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            addKey(QString(faces[row].at(column)), KeypadKey::Kind::Digit, row, column);
    }
    addKey(u"0"_s, KeypadKey::Kind::Digit, 3, 0, 1, 2);
    addKey(u"."_s, KeypadKey::Kind::Digit, 3, 2);
    KeypadKey *erase = addKey(u"⌫"_s, KeypadKey::Kind::Act, 0, 3);
    erase->setAccessibleName(tr("Erase the last digit"));
    erase->setAutoRepeat(true);
    KeypadKey *clear = addKey(u"C"_s, KeypadKey::Kind::Act, 1, 3);
    clear->setAccessibleName(tr("Clear the amount"));
    KeypadKey *add = addKey(u"+"_s, KeypadKey::Kind::Act, 2, 3, 2);
    add->setAccessibleName(tr("Add another line"));
    disconnect(erase, nullptr, this, nullptr);
    connect(erase, &QAbstractButton::clicked, this, &Keypad::erased);
    disconnect(clear, nullptr, this, nullptr);
    connect(clear, &QAbstractButton::clicked, this, &Keypad::cleared);
}

KeypadKey *Keypad::addKey(
    const QString &face, KeypadKey::Kind kind, int row, int column, int rows, int columns)
{
    auto *key = new KeypadKey(face, kind, this);
    key->setObjectName(u"key_"_s + face);
    connect(key, &QAbstractButton::clicked, this, [this, face] { Q_EMIT typed(face.at(0)); });
    static_cast<QGridLayout *>(layout())->addWidget(key, row, column, rows, columns);
    return key;
}

} // namespace saoma
