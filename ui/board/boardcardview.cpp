// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardcardview.h"

#include "ui/text/amounttext.h"
#include "ui/text/timetext.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/signpainter.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int cardMargin = 12;
constexpr QSize roomyBeside{240, 280}; ///< From here on the words beside a code are large,
constexpr QSize roomyAround{296, 440}; ///< and those above and below it on a card of this size.
constexpr int cardNameLines = 2;
constexpr int stateLinesMax = 5;    ///< Beside the place of a code that is not there.
constexpr double wordsShare = 0.36; ///< Of a wide card, beside the code.

bool isWideCard(QSize size)
{
    return size.width() * 4 > size.height() * 5;
}

bool isRoomyCard(QSize size)
{
    if (!isWideCard(size))
        return size.width() >= roomyAround.width() && size.height() >= roomyAround.height();
    return size.width() - size.height() >= roomyBeside.width() && size.height() >= roomyBeside.height();
}

/// Type, from the one scale, for the words of a card of this size.
struct CardType
{
    TextSize name, price, state;
};

CardType cardTypeOf(QSize size)
{
    return isRoomyCard(size) ? CardType{TextSize::Large, TextSize::Huge, TextSize::Title}
                             : CardType{TextSize::Title, TextSize::Large, TextSize::Body};
}

/// Of a line of Chinese.
int cardLineHeight(TextSize size)
{
    return int(size) * 29 / 20;
}

/// Of a tall card, above the code: one line of name and the price.
int cardHeadHeight(QSize size)
{
    const CardType type = cardTypeOf(size);
    return cardLineHeight(type.name) + cardLineHeight(type.price);
}

int cardFootHeight(QSize size)
{
    return cardLineHeight(cardTypeOf(size).state) + Theme::grid;
}

/// The sign in the code's place leaves room for the words about it.
QRect signPlace(QSize size, const QRect &code)
{
    return isWideCard(size) ? code : code.adjusted(0, 0, 0, -code.height() / 4);
}

} // namespace

BoardCardView::BoardCardView(QWidget *parent)
    : QWidget{parent},
      m_code{new QrView(this)},
      m_sign{new SignView(this)}
{
    m_code->setObjectName(u"boardCode"_s);
    m_code->setMinimumSize(1, 1);
    m_code->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sign->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QRect BoardCardView::codePlace(QSize size)
{
    const QRect inside = QRect(QPoint(0, 0), size).adjusted(cardMargin, cardMargin, -cardMargin, -cardMargin);
    if (isWideCard(size)) {
        const int side = std::min(inside.height(), int(inside.width() * (1 - wordsShare)));
        return {inside.left(), inside.top() + (inside.height() - side) / 2, side, side};
    }
    const int room = inside.height() - cardHeadHeight(size) - cardFootHeight(size);
    const int side = std::min(room, inside.width());
    return {inside.left() + (inside.width() - side) / 2,
        inside.top() + cardHeadHeight(size) + (room - side) / 2, side, side};
}

void BoardCardView::show(const BoardCard &card)
{
    if (card == m_card)
        return;
    if (card.code != m_card.code)
        m_code->setMatrix(card.matrix);
    m_card = card;
    m_code->setVisible(!card.code.isEmpty());
    m_sign->setVisible(card.code.isEmpty());
    m_sign->setSign(card.state.sign, card.isPaid ? QColor(Qt::white) : Theme::of(this).ink(card.state.tone));
    setAccessibleName(QStringList{card.name, amountText(card.price), card.state.word}.join(u' '));
    setAccessibleDescription(card.code);
    update();
}

void BoardCardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QRect place = codePlace(size());
    m_code->setGeometry(place);
    m_sign->setGeometry(signPlace(size(), place));
    m_sign->setSignSize(place.width() / 2);
}

/// Paid fills the card, so that buyer and shop see it from across the room.
void BoardCardView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Tone tone = m_card.state.tone;
    const bool isTinted = m_card.code.isEmpty() && tone != Tone::Neutral && tone != Tone::Info;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_card.isPaid ? theme.solid(tone) : isTinted ? theme.tint(tone) : theme.card);
    painter.setPen(m_card.isPaid ? theme.solid(tone) : isTinted ? theme.ink(tone) : theme.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);

    const QColor ink = m_card.isPaid ? QColor(Qt::white) : theme.text;
    const QColor stateInk = m_card.isPaid ? QColor(Qt::white) : theme.ink(tone);
    const QRect inside = rect().adjusted(cardMargin, cardMargin, -cardMargin, -cardMargin);
    const QRect code = codePlace(size());
    const CardType type = cardTypeOf(size());
    if (isWideCard(size())) {
        const QRect words(code.right() + cardMargin, inside.top(), inside.right() - code.right() - cardMargin,
            inside.height());
        const int nameHeight = paintName(painter, words, cardNameLines, ink);
        paintPrice(painter, words.adjusted(0, nameHeight, 0, 0), ink);
        const int left = m_card.left ? cardLineHeight(type.state) : 0;
        const int state = (m_card.code.isEmpty() ? stateLinesMax : 2) * cardLineHeight(type.state);
        paintState(painter, words.adjusted(0, words.height() - state - left, 0, -left), stateInk);
        paintLeft(painter, words.adjusted(0, words.height() - left, 0, 0));
        return;
    }
    const int nameHeight = paintName(painter, inside, 1, ink);
    paintPrice(painter, inside.adjusted(0, nameHeight, 0, 0), ink);
    const QRect foot = inside.adjusted(0, inside.height() - cardFootHeight(size()) + Theme::grid, 0, 0);
    const int signEnd = signPlace(size(), code).bottom();
    const QRect instead(inside.left(), signEnd, inside.width(), inside.bottom() - signEnd);
    paintState(painter, m_card.code.isEmpty() ? instead : foot, stateInk);
    paintLeft(painter, foot);
}

/// The last line is cut with "…". Gives the height of what was painted.
int BoardCardView::paintName(QPainter &painter, const QRect &place, int linesMax, const QColor &ink) const
{
    const QFont font = themeFont(this, cardTypeOf(size()).name, Weight::Strong);
    QTextLayout layout(m_card.name, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    painter.setFont(font);
    painter.setPen(ink);
    const int height = cardLineHeight(cardTypeOf(size()).name);
    int used = 0;
    layout.beginLayout();
    for (int number = 0; number < linesMax; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QString text = number == linesMax - 1 ? m_card.name.mid(line.textStart())
                                                    : m_card.name.mid(line.textStart(), line.textLength());
        painter.drawText(QRect(place.left(), place.top() + number * height, place.width(), height),
            Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(text.trimmed(), Qt::ElideRight, place.width()));
        used += height;
    }
    layout.endLayout();
    return used;
}

/// The price shrinks rather than being cut; the unit follows where there is room.
void BoardCardView::paintPrice(QPainter &painter, const QRect &place, const QColor &ink) const
{
    const QString price = amountText(m_card.price);
    const TextSize largest = cardTypeOf(size()).price;
    QFont font = themeFont(this, largest, Weight::Strong);
    const int needed = QFontMetrics(font).horizontalAdvance(price);
    if (needed > place.width())
        font.setPixelSize(std::max(int(TextSize::Small), int(largest) * place.width() / needed));
    painter.setFont(font);
    painter.setPen(ink);
    const QRect line(place.left(), place.top(), place.width(), cardLineHeight(largest));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, price);
    if (m_card.unit.isEmpty())
        return;
    //: After a price: "per cup"; %1 is a product's unit.
    const QString unit = tr("/ %1").arg(m_card.unit);
    const QRect rest = line.adjusted(painter.fontMetrics().horizontalAdvance(price) + 6, 0, 0, 0);
    painter.setFont(themeFont(this, cardTypeOf(size()).state));
    const bool fits = painter.fontMetrics().horizontalAdvance(unit) <= rest.width();
    const QRect below(place.left(), line.bottom(), place.width(), cardLineHeight(cardTypeOf(size()).state));
    painter.setPen(m_card.isPaid ? ink : Theme::of(this).faintText);
    if (fits || isWideCard(size()))
        painter.drawText(fits ? rest : below, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(unit, Qt::ElideRight, place.width()));
}

void BoardCardView::paintState(QPainter &painter, const QRect &place, const QColor &ink) const
{
    const TextSize size = cardTypeOf(this->size()).state;
    QRect words = place;
    if (!m_card.code.isEmpty()) { // else the sign stands in the code's place
        const int side = cardLineHeight(size);
        paintSign(painter, QRectF(place.left(), place.top() + 1, side, side), m_card.state.sign, ink);
        words.setLeft(place.left() + side + 6);
    }
    painter.setPen(ink);
    if (m_card.isPaid) {
        painter.setFont(themeFont(this, cardTypeOf(this->size()).price, Weight::Strong));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, m_card.state.word);
        return;
    }
    painter.setFont(themeFont(this, size, Weight::Strong));
    constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
    QRect used;
    painter.drawText(words, flags, m_card.state.word, &used);
    if (!m_card.code.isEmpty())
        return;
    painter.setFont(themeFont(this, size));
    painter.drawText(words.adjusted(0, used.height(), 0, 0), flags, m_card.state.nextAct);
}

void BoardCardView::paintLeft(QPainter &painter, const QRect &place) const
{
    if (!m_card.left)
        return;
    const Theme &theme = Theme::of(this);
    const bool isLast = *m_card.left <= Countdown::prominentBelow;
    painter.setFont(themeFont(this, cardTypeOf(size()).state, isLast ? Weight::Strong : Weight::Normal));
    painter.setPen(isLast ? theme.ink(Tone::Warning) : theme.faintText);
    const Qt::Alignment side = isWideCard(size()) ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(place, int(side | Qt::AlignTop), countdownText(*m_card.left));
}

} // namespace saoma
