// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/refundpanel.h"

#include "ui/orders/refundstages.h"
#include "ui/text/amounttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using RefundStage = RefundViewModel::Stage;

enum StagePage { FormPage, QuestionPage, OutcomePage };

constexpr int refundButtonHeight = 48;

StagePage pageOf(RefundStage stage)
{
    switch (stage) {
    case RefundStage::Closed:
    case RefundStage::Filling:
        return FormPage;
    case RefundStage::Confirming:
    case RefundStage::Sending:
        return QuestionPage;
    case RefundStage::Following:
        return OutcomePage;
    }
    Q_UNREACHABLE();
}

} // namespace

RefundPanel::RefundPanel(RefundViewModel &model, Clock &clock, const OrderKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_keys{keys}
{
    setObjectName(u"refundPanel"_s);
    setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    m_form = new RefundForm(model, clock, this);
    m_question = new RefundQuestion(model, this);
    m_outcome = new RefundOutcome(model, this);
    for (QWidget *stage :
        QList<QWidget *>{m_form, m_question, m_outcome}) // not stacked: each as high as it is
        column->addWidget(stage, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    m_back = new ActionButton(ActionButton::Look::Plain, this);
    m_back->setObjectName(u"refundBack"_s);
    m_next = new ActionButton(ActionButton::Look::Primary, this);
    m_next->setObjectName(u"refundNext"_s);
    for (ActionButton *button : {m_back, m_next}) {
        button->setRowHeight(refundButtonHeight);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_back, &QPushButton::clicked, &m_model, &RefundViewModel::goBack);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_model.stage() == RefundStage::Filling)
            m_model.goOn(); // the button is about the whole form
        else
            goOn();
    });
}

/// What Enter does at each stage.
void RefundPanel::goOn()
{
    switch (m_model.stage()) {
    case RefundStage::Filling:
        if (m_form->enterField())
            m_model.goOn();
        return;
    case RefundStage::Confirming:
        return m_model.confirm(m_question->takePin());
    case RefundStage::Following:
        if (const auto refund = m_model.followed(); refund && refund->state == RefundState::Refused)
            m_model.open();
        else
            m_model.askNow();
        return;
    case RefundStage::Closed:
    case RefundStage::Sending:
        return;
    }
}

void RefundPanel::takeFocus()
{
    switch (m_model.stage()) {
    case RefundStage::Filling:
        return m_form->takeFocus();
    case RefundStage::Confirming:
        return m_question->takeFocus();
    case RefundStage::Closed:
    case RefundStage::Sending:
    case RefundStage::Following:
        return setFocus(Qt::OtherFocusReason);
    }
}

void RefundPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isQuestion = m_model.stage() == RefundStage::Confirming;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: // where it stands is only looked at: an Enter too many must ask for nothing
        if (!event->isAutoRepeat() && m_model.stage() != RefundStage::Following)
            goOn();
        return;
    case Qt::Key_Escape:
        m_model.goBack();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isQuestion)
            return m_model.chooseNextRole(event->key() == Qt::Key_Down ? 1 : -1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void RefundPanel::renderButtons()
{
    const RefundStage stage = m_model.stage();
    m_back->setWords(stage == RefundStage::Following ? tr("To the order") : tr("Back"), tr("Esc"));
    m_back->setEnabled(stage != RefundStage::Sending);
    const auto refund = m_model.followed();
    const bool isRefused = refund && refund->state == RefundState::Refused;
    const bool isOpen = refund && isUnsettled(*refund);
    m_next->setVisible(stage != RefundStage::Following || isRefused || isOpen);
    m_next->setEnabled(stage != RefundStage::Sending);
    m_next->setLook(
        stage == RefundStage::Confirming ? ActionButton::Look::Danger : ActionButton::Look::Primary);
    switch (stage) {
    case RefundStage::Closed:
    case RefundStage::Filling:
        return m_next->setWords(tr("Go on"), tr("Enter"));
    case RefundStage::Confirming:
        return m_next->setWords(tr("Give back"), tr("Enter"));
    case RefundStage::Sending:
        return m_next->setWords(tr("One moment…"));
    case RefundStage::Following:
        m_next->setLook(ActionButton::Look::Plain);
        return isRefused ? m_next->setWords(tr("Try again"), nameOf(m_keys.refund))
                         : m_next->setWords(tr("Ask WeChat"), nameOf(m_keys.askNow));
    }
}

void RefundPanel::render()
{
    const RefundStage stage = m_model.stage();
    const StagePage page = pageOf(stage);
    const QList<QWidget *> pages{m_form, m_question, m_outcome};
    for (QWidget *other : pages)
        if (other != pages[page])
            other->hide();
    pages[page]->show();
    if (stage != RefundStage::Closed && page == FormPage)
        m_form->render();
    else if (page == QuestionPage)
        m_question->render();
    else if (page == OutcomePage)
        m_outcome->render();
    renderButtons();
    const RefundStage before = std::exchange(m_shown, stage);
    const bool isAgain = stage == RefundStage::Confirming && before == RefundStage::Sending; // a wrong PIN
    if (before != stage || isAgain)
        takeFocus();
}

} // namespace saoma
