// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/salepanel.h"

#include "ui/counter/salestages.h"
#include "ui/counter/salestrip.h"
#include "ui/text/errortext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

enum Stage { Idle, Code, Outcome };

constexpr QSize smallest{400, 480};

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    return row;
}

/// Urgent states colour the whole panel, so that they are seen from two steps away.
bool fillsPanel(ShownState shown)
{
    switch (shown) {
    case ShownState::Paid:
    case ShownState::Unknown:
    case ShownState::PaidLate:
    case ShownState::Suspicious:
    case ShownState::Rejected:
    case ShownState::RefundFailed:
    case ShownState::PartlyRefunded:
    case ShownState::Refunding:
    case ShownState::Refunded:
        return true;
    case ShownState::Ordering:
    case ShownState::Waiting:
    case ShownState::Scanned:
    case ShownState::Checking:
    case ShownState::Expired:
    case ShownState::Closing:
    case ShownState::Closed:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

SalePanel::SalePanel(CounterViewModel &model, const CounterKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_keys{keys}
{
    setMinimumSize(smallest); // what is shown at the moment must never push the window wider
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(Theme::grid);
    m_strip = new SaleStrip(this);
    outside->addWidget(m_strip);
    m_card = new Card(this);
    outside->addWidget(m_card, 1);

    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    inside->setSpacing(Theme::grid);
    m_codeStage = new CodeStage(m_card);
    m_outcomeStage = new OutcomeStage(m_card);
    m_stages = new QStackedLayout;
    m_stages->addWidget(new IdleStage(m_card));
    m_stages->addWidget(m_codeStage);
    m_stages->addWidget(m_outcomeStage);
    inside->addLayout(m_stages, 1);
    inside->addWidget(makeTrouble());
    inside->addWidget(makeActs(keys));
    inside->addWidget(makeConfirmation());
    connect(m_strip, &SaleStrip::chosen, &m_model, &CounterViewModel::showSale);
}

QWidget *SalePanel::makeActs(const CounterKeys &keys)
{
    m_acts = new QWidget(m_card);
    m_acts->setMinimumWidth(1); // not the sum of all buttons while one comes and another goes
    QHBoxLayout *row = rowIn(m_acts);
    const auto addAct = [this, row](ActionButton *&button, const QString &name, const QString &words,
                            const QString &key, void (CounterViewModel::*act)()) {
        button = new ActionButton(ActionButton::Look::Plain, m_acts);
        button->setObjectName(name);
        button->setWords(words, key);
        connect(button, &QPushButton::clicked, &m_model, act);
        row->addWidget(button);
    };
    addAct(m_next, u"nextButton"_s, tr("Next sale"), tr("Enter"), &CounterViewModel::dismiss);
    m_giveBack = new ActionButton(ActionButton::Look::Plain, m_acts);
    m_giveBack->setObjectName(u"giveBackButton"_s);
    m_giveBack->setWords(tr("Refund…"), nameOf(keys.giveBack));
    connect(m_giveBack, &QPushButton::clicked, this, &SalePanel::giveBackWanted);
    row->addWidget(m_giveBack);
    addAct(m_retry, u"retryButton"_s, tr("Try again"), tr("Enter"), &CounterViewModel::goOn);
    addAct(m_ask, u"askButton"_s, tr("Ask again"), nameOf(keys.askNow), &CounterViewModel::askNow);
    addAct(m_fresh, u"freshButton"_s, tr("Fresh code"), nameOf(keys.freshCode), &CounterViewModel::freshCode);
    addAct(m_cancel, u"cancelButton"_s, tr("Cancel"), tr("Esc"), &CounterViewModel::askToCancel);
    return m_acts;
}

QWidget *SalePanel::makeConfirmation()
{
    m_confirmation = new QWidget(m_card);
    auto *column = new QVBoxLayout(m_confirmation);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    auto *question = new WordLabel(TextSize::Body, Ink::Normal, m_confirmation);
    question->setObjectName(u"cancelQuestion"_s);
    question->setText(tr("Cancel this sale? WeChat is asked first whether the buyer has paid."));
    question->setWordWrap(true);
    question->setAlignment(Qt::AlignCenter);
    column->addWidget(question);

    auto *buttons = new QWidget(m_confirmation);
    QHBoxLayout *row = rowIn(buttons);
    auto *keep = new ActionButton(ActionButton::Look::Plain, buttons);
    keep->setObjectName(u"keepButton"_s);
    keep->setWords(tr("Keep it"), tr("Esc"));
    connect(keep, &QPushButton::clicked, &m_model, &CounterViewModel::keepSale);
    auto *confirm = new ActionButton(ActionButton::Look::Danger, buttons);
    confirm->setObjectName(u"confirmCancelButton"_s);
    confirm->setWords(tr("Cancel the sale"), tr("Enter"));
    connect(confirm, &QPushButton::clicked, &m_model, &CounterViewModel::confirmCancel);
    row->addWidget(keep);
    row->addWidget(confirm);
    column->addWidget(buttons);
    m_confirmation->hide();
    return m_confirmation;
}

QWidget *SalePanel::makeTrouble()
{
    m_trouble = new QWidget(m_card);
    auto *column = new QVBoxLayout(m_trouble);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid / 2);
    m_troubleText = new WordLabel(TextSize::Body, Ink::Normal, m_trouble);
    m_troubleText->setObjectName(u"troubleText"_s);
    m_troubleText->setWordWrap(true);
    m_troubleText->setAlignment(Qt::AlignCenter);
    m_troubleDetail = new WordLabel(TextSize::Small, Ink::Faint, m_trouble);
    m_troubleDetail->setWordWrap(true);
    m_troubleDetail->setAlignment(Qt::AlignCenter);
    m_troubleDetail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_troubleDetail->hide();
    m_detailButton = new ActionButton(ActionButton::Look::Plain, m_trouble);
    m_detailButton->setRowHeight(40);
    m_detailButton->setWords(tr("Technical details"));
    m_detailButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_detailButton, &QPushButton::clicked, this,
        [this] { m_troubleDetail->setVisible(m_troubleDetail->isHidden()); });
    column->addWidget(m_troubleText);
    column->addWidget(m_troubleDetail);
    column->addWidget(m_detailButton, 0, Qt::AlignHCenter);
    m_trouble->hide();
    return m_trouble;
}

void SalePanel::render()
{
    const SaleView &sale = m_model.sale();
    m_strip->setTabs(m_model.tabs());
    const Theme &theme = Theme::of(this);
    if (sale.isEmpty()) {
        m_stages->setCurrentIndex(Idle);
        m_card->setColours({}, {});
    } else if (isCodeStage(sale)) {
        m_codeStage->show(sale);
        m_stages->setCurrentIndex(Code);
        m_card->setColours({}, {});
    } else {
        m_outcomeStage->show(sale);
        m_stages->setCurrentIndex(Outcome);
        const Tone tone = sale.state.tone;
        if (sale.shown == ShownState::Paid)
            m_card->setColours(theme.solid(tone), theme.solid(tone));
        else if (fillsPanel(sale.shown))
            m_card->setColours(theme.tint(tone), theme.ink(tone));
        else
            m_card->setColours({}, {});
    }
    renderTrouble(sale);
    renderActs(sale);
}

void SalePanel::renderTrouble(const SaleView &sale)
{
    m_trouble->setVisible(sale.error.has_value());
    if (!sale.error)
        return m_troubleDetail->hide();
    m_troubleText->setText(errorText(*sale.error).oneLine());
    const QString technical =
        QStringList{errorKindName(sale.error->kind), sale.error->code, sale.error->detail}
            .filter(QRegularExpression(u"."_s))
            .join(u" · "_s);
    m_troubleDetail->setText(technical);
}

/// The one thing to do next is also on Enter, and says so.
void SalePanel::setNext(ActionButton *button, bool isNext, const QKeySequence &keys)
{
    button->setLook(isNext ? ActionButton::Look::Primary : ActionButton::Look::Plain);
    button->setWords(button->text(), isNext ? tr("Enter") : nameOf(keys));
}

void SalePanel::renderActs(const SaleView &sale)
{
    const bool isPaid = sale.shown == ShownState::Paid;
    m_confirmation->setVisible(sale.isConfirmingCancel);
    m_acts->setVisible(!sale.isEmpty() && !sale.isConfirmingCancel);
    m_next->setVisible(sale.canDismiss && !sale.canRetry);
    m_next->setLook(isPaid ? ActionButton::Look::OnSolid : ActionButton::Look::Primary);
    // Where it is the likely act; the key does it for every paid sale.
    m_giveBack->setVisible(sale.canGiveBack && !isPaid && sale.shown != ShownState::Refunded);
    m_retry->setVisible(sale.canRetry);
    m_retry->setLook(ActionButton::Look::Primary);
    m_ask->setVisible(sale.canAsk && sale.shown != ShownState::Expired);
    setNext(m_ask, sale.shown == ShownState::Unknown, m_keys.askNow);
    m_fresh->setVisible(sale.canFreshCode);
    setNext(m_fresh, sale.shown == ShownState::Expired, m_keys.freshCode);
    m_cancel->setVisible(sale.canCancel);
}

} // namespace saoma
