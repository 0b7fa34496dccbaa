// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/salestages.h"

#include "ui/text/amounttext.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

WordLabel *centred(TextSize size, Ink ink, QWidget *parent)
{
    auto *label = new WordLabel(size, ink, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    return column;
}

/// Four corners around nothing: here a code will be.
class EmptyFrame final : public QWidget
{
public:
    explicit EmptyFrame(QWidget *parent)
        : QWidget{parent}
    {
        setFixedSize(168, 168);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr qreal arm = 40;
        const QRectF frame = QRectF(rect()).adjusted(4, 4, -4, -4);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::of(this).accent, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const QPointF corner :
            {frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()}) {
            const qreal x = corner.x() < frame.center().x() ? arm : -arm;
            const qreal y = corner.y() < frame.center().y() ? arm : -arm;
            painter.drawPolyline(QPolygonF{corner + QPointF(x, 0), corner, corner + QPointF(0, y)});
        }
        painter.setFont(themeFont(this, TextSize::Huge));
        painter.setPen(Theme::of(this).line);
        painter.drawText(rect(), Qt::AlignCenter, u"¥"_s);
    }
};

} // namespace

bool isCodeStage(const SaleView &sale)
{
    const bool waitsForCode = sale.shown == ShownState::Ordering && !sale.canRetry;
    return waitsForCode || !sale.code.isEmpty();
}

IdleStage::IdleStage(QWidget *parent)
    : QWidget{parent}
{
    QVBoxLayout *column = columnOf(this);
    auto *title = centred(TextSize::Large, Ink::Normal, this);
    title->setText(tr("Ready for the next sale"));
    auto *keys = centred(TextSize::Title, Ink::Faint, this);
    keys->setText(tr("Type the amount and press Enter."));
    auto *more = centred(TextSize::Body, Ink::Faint, this);
    more->setText(tr("+ adds a line · F1 shows all keys"));
    column->addStretch(2);
    column->addWidget(new EmptyFrame(this), 0, Qt::AlignHCenter);
    column->addSpacing(2 * Theme::grid);
    column->addWidget(title);
    column->addWidget(keys);
    column->addWidget(more);
    column->addStretch(3);
}

CodeStage::CodeStage(QWidget *parent)
    : QWidget{parent},
      m_amount{new WordLabel(TextSize::Large, Ink::Normal, this)},
      m_countdown{new Countdown(this)},
      m_code{new QrView(this)},
      m_spinner{new SignView(this)},
      m_state{new StatusPill(this)},
      m_nextAct{centred(TextSize::Body, Ink::Faint, this)}
{
    m_amount->setObjectName(u"saleAmount"_s);
    m_amount->setWeight(Weight::Strong);
    m_countdown->setObjectName(u"countdown"_s);
    m_code->setObjectName(u"qrView"_s);
    m_code->setAccessibleName(tr("QR code for the buyer"));
    m_state->setObjectName(u"statePill"_s);
    m_spinner->setSignSize(72);
    m_spinner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    QVBoxLayout *column = columnOf(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_amount, 1);
    top->addWidget(m_countdown);
    column->addLayout(top);
    column->addWidget(m_code, 1);
    column->addWidget(m_spinner, 1);
    column->addWidget(m_state, 0, Qt::AlignHCenter);
    column->addWidget(m_nextAct);
}

void CodeStage::show(const SaleView &sale)
{
    m_amount->setText(amountText(sale.amount));
    m_countdown->setVisible(sale.left.has_value());
    m_countdown->setLeft(sale.left.value_or(std::chrono::seconds{0}));
    const bool hasCode = !sale.code.isEmpty();
    m_code->setVisible(hasCode);
    m_code->setMatrix(sale.matrix);
    m_code->setAccessibleDescription(sale.code);
    m_spinner->setVisible(!hasCode);
    m_spinner->setSign(Sign::Spinner, Theme::of(this).ink(Tone::Neutral));
    m_state->setState(sale.state);
    m_nextAct->setText(sale.state.nextAct);
}

OutcomeStage::OutcomeStage(QWidget *parent)
    : QWidget{parent},
      m_sign{new SignView(this)},
      m_word{centred(TextSize::Large, Ink::Normal, this)},
      m_amount{centred(TextSize::Huge, Ink::Normal, this)},
      m_nextAct{centred(TextSize::Title, Ink::Normal, this)}
{
    m_word->setObjectName(u"outcomeWord"_s);
    m_word->setWeight(Weight::Strong);
    m_amount->setObjectName(u"outcomeAmount"_s);
    m_amount->setWeight(Weight::Strong);
    QVBoxLayout *column = columnOf(this);
    column->addStretch(2);
    column->addWidget(m_sign);
    column->addSpacing(Theme::grid);
    column->addWidget(m_word);
    column->addWidget(m_amount);
    column->addWidget(m_nextAct);
    column->addStretch(3);
}

void OutcomeStage::show(const SaleView &sale)
{
    const bool isPaid = sale.shown == ShownState::Paid;
    const QColor ink = isPaid ? QColor(Qt::white) : Theme::of(this).ink(sale.state.tone);
    m_sign->setSign(sale.state.sign, ink);
    m_word->setText(sale.state.word);
    m_amount->setText(amountText(sale.amount));
    m_nextAct->setText(sale.state.nextAct);
    for (WordLabel *label : {m_word, m_amount, m_nextAct})
        label->setInk(ink);
    fitAmount();
}

void OutcomeStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitAmount();
}

void OutcomeStage::fitAmount()
{
    const int room = width() - 2 * Theme::grid;
    QFont font = themeFont(m_amount, TextSize::Huge, Weight::Strong);
    const int needed = QFontMetrics(font).horizontalAdvance(m_amount->text());
    if (needed > room && needed > 0)
        font.setPixelSize(std::max(int(TextSize::Large), int(TextSize::Huge) * room / needed));
    if (font != m_amount->font())
        m_amount->setFont(font);
}

} // namespace saoma
