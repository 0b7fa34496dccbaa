// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardview.h"

#include "ui/board/boardcardview.h"
#include "ui/board/boardviewmodel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int boardGap = Theme::grid;

QSize boardCardSize(int cards, int columns, QSize room)
{
    const int rows = (cards + columns - 1) / columns;
    return {
        (room.width() - (columns - 1) * boardGap) / columns, (room.height() - (rows - 1) * boardGap) / rows};
}

} // namespace

BoardView::BoardView(BoardViewModel &model, For who, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_for{who},
      m_sentence{new WordLabel(TextSize::Large, Ink::Normal, this)}
{
    m_sentence->setObjectName(u"boardSentence"_s);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_model, &BoardViewModel::changed, this, &BoardView::render);
    render();
}

int BoardView::columnsFor(int cards, QSize room)
{
    int best = 1;
    int bestSide = 0;
    for (int columns = 1; columns <= cards; ++columns) {
        const int side = BoardCardView::codePlace(boardCardSize(cards, columns, room)).width();
        if (side > bestSide) {
            best = columns;
            bestSide = side;
        }
    }
    return best;
}

bool BoardView::isSeen() const
{
    return isVisible() && !window()->isMinimized();
}

QString BoardView::sentence() const
{
    const auto &trouble = m_model.trouble();
    if (trouble && m_for == For::Desk)
        return errorText(*trouble).oneLine();
    if (trouble || (m_for == For::Buyers && m_model.cards().isEmpty()))
        return tr("No codes right now. Please pay at the counter.");
    if (!m_model.isRead())
        return tr("Reading the products…");
    return m_model.cards().isEmpty()
        ? tr("None of the chosen products is on sale. Esc leads back to the choice.")
        : QString();
}

void BoardView::render()
{
    const QString instead = sentence();
    m_sentence->setText(instead);
    m_sentence->setVisible(!instead.isEmpty());
    const QList<BoardCard> cards = instead.isEmpty() ? m_model.cards() : QList<BoardCard>{};
    const bool isOther = cards.size() != m_cards.size();
    while (m_cards.size() > cards.size())
        delete m_cards.takeLast();
    while (m_cards.size() < cards.size()) {
        m_cards.append(new BoardCardView(this));
        m_cards.last()->QWidget::show();
    }
    for (qsizetype i = 0; i < cards.size(); ++i)
        m_cards[i]->show(cards[i]);
    if (isOther)
        place();
}

void BoardView::place()
{
    m_sentence->setGeometry(rect().adjusted(4 * boardGap, 0, -4 * boardGap, 0));
    if (m_cards.isEmpty())
        return;
    const int count = int(m_cards.size());
    const int columns = columnsFor(count, size());
    const QSize card = boardCardSize(count, columns, size());
    for (int i = 0; i < count; ++i)
        m_cards[i]->setGeometry(i % columns * (card.width() + boardGap),
            i / columns * (card.height() + boardGap), card.width(), card.height());
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void BoardView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT seenChanged();
}

void BoardView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT seenChanged();
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    touch(int(m_cards.indexOf(qobject_cast<BoardCardView *>(childAt(event->position().toPoint())))));
}

void BoardView::touch(int card)
{
    if (card >= 0 && card < m_cards.size() && !m_cards[card]->card().code.isEmpty())
        Q_EMIT codeTouched(m_cards[card]->card().code);
}

} // namespace saoma
