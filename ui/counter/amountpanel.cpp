// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/amountpanel.h"

#include "ui/text/amounttext.h"
#include "ui/text/errortext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/amountedit.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype linesShownMax = 4;

/// "… + 3.00 + 12.50 +" and what is being typed; the newest lines are what the cashier checks.
QString sumText(const QList<Money> &lines)
{
    QStringList shown;
    for (const Money line : lines.mid(std::max<qsizetype>(0, lines.size() - linesShownMax)))
        shown.append(line.toYuan());
    const QString front = lines.size() > linesShownMax ? u"… + "_s : QString();
    return front + shown.join(u" + "_s) + u" +"_s;
}

} // namespace

AmountPanel::AmountPanel(QWidget *parent)
    : QWidget{parent}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(makeAmountCard());

    auto *keypad = new Keypad(this);
    column->addWidget(keypad, 1);
    connect(keypad, &Keypad::typed, m_edit, &AmountEdit::typeKey);
    connect(keypad, &Keypad::erased, m_edit, &AmountEdit::eraseLast);
    connect(keypad, &Keypad::cleared, m_edit, &AmountEdit::clearAll);

    m_charge = new ActionButton(ActionButton::Look::Primary, this);
    m_charge->setObjectName(u"chargeButton"_s);
    m_charge->setRowHeight(72);
    column->addWidget(m_charge);
    connect(m_charge, &QPushButton::clicked, this, &AmountPanel::goOn);

    connect(m_edit, &AmountEdit::goOn, this, &AmountPanel::goOn);
    connect(m_edit, &AmountEdit::goBack, this, &AmountPanel::goBack);
    connect(m_edit, &AmountEdit::draftChanged, this, &AmountPanel::render);
    connect(m_edit, &AmountEdit::lineRefused, this,
        [this](const Error &error) { setHint(errorText(error).what); });
    connect(m_edit, &AmountEdit::hinted, this, [this](TypingHint hint) {
        switch (hint) {
        case TypingHint::None:
            return setHint({});
        case TypingHint::DigitsOnly:
            return setHint(tr("Only digits and one point belong here."));
        case TypingHint::HalfWidth:
            return setHint(tr("That is a full-width character: switch the input method to half-width."));
        case TypingHint::OnePoint:
            return setHint(tr("There is a decimal point already."));
        case TypingHint::TwoDecimals:
            return setHint(tr("At most two decimals: one fen is the smallest amount."));
        case TypingHint::OverLimit:
            return setHint(tr("The limit is ¥1000000.00."));
        }
    });
    render();
}

QWidget *AmountPanel::makeAmountCard()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    column->setSpacing(0);

    auto *title = new WordLabel(TextSize::Body, Ink::Faint, card);
    title->setText(tr("Amount"));
    m_sum = new WordLabel(TextSize::Body, Ink::Faint, card);
    m_sum->setObjectName(u"sumLabel"_s);
    m_sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addWidget(m_sum, 1);
    column->addLayout(top);

    auto *sign = new WordLabel(TextSize::Large, Ink::Faint, card);
    sign->setText(u"¥"_s);
    m_edit = new AmountEdit(card);
    title->setBuddy(m_edit);
    auto *amount = new QHBoxLayout;
    amount->addWidget(sign);
    amount->addWidget(m_edit, 1);
    column->addLayout(amount);

    m_hint = new WordLabel(TextSize::Small, Ink::Faint, card);
    m_hint->setObjectName(u"amountHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(2 * m_hint->fontMetrics().lineSpacing());
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_hint);
    return card;
}

void AmountPanel::setHint(const QString &hint)
{
    m_hint->setInk(hint.isEmpty() ? QColor() : Theme::of(this).ink(Tone::Bad));
    m_hint->setText(hint);
}

void AmountPanel::setCanCharge(bool canCharge)
{
    m_canCharge = canCharge;
    render();
}

void AmountPanel::render()
{
    const QList<Money> &lines = m_edit->lines();
    m_sum->setText(lines.isEmpty() ? QString() : sumText(lines));
    const Result<Money> total = m_edit->total();
    const bool isSum = !lines.isEmpty() && total;
    m_charge->setWords(
        //: The button that asks for money. %1 is an amount such as ¥12.50.
        isSum ? tr("Charge %1").arg(amountText(*total)) : tr("Charge"), tr("Enter"));
    m_charge->setEnabled(m_canCharge && !m_edit->isBlank());
}

} // namespace saoma
