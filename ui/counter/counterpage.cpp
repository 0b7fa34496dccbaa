// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counterpage.h"

#include "ui/counter/amountpanel.h"
#include "ui/counter/keysoverlay.h"
#include "ui/counter/recordpanel.h"
#include "ui/counter/salepanel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/amountedit.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int amountWidth = 336;
constexpr int recordWidth = 328;

} // namespace

CounterPage::CounterPage(CounterViewModel &model, QAbstractItemModel &today, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    setObjectName(u"counterPage"_s);
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    m_columns->setSpacing(Theme::grid);

    m_amount = new AmountPanel(this);
    m_amount->setFixedWidth(amountWidth);
    m_sale = new SalePanel(model, m_keys, this);
    m_record = new RecordPanel(today, this);
    m_record->setFixedWidth(recordWidth);
    m_columns->addWidget(m_amount);
    m_columns->addWidget(m_sale, 1);
    m_columns->addWidget(m_record);

    connect(m_amount, &AmountPanel::goOn, this, &CounterPage::goOn);
    connect(m_amount, &AmountPanel::goBack, this, &CounterPage::goBack);
    connect(m_record, &RecordPanel::orderChosen, this, [this](const QString &outTradeNo) {
        m_model.showOrder(outTradeNo);
        focusAmount();
    });
    connect(m_record, &RecordPanel::left, this, &CounterPage::focusAmount);
    connect(m_record, &RecordPanel::digitTyped, this, [this](QChar digit) {
        focusAmount();
        m_amount->edit()->typeKey(digit);
    });
    connect(&m_model, &CounterViewModel::changed, this, &CounterPage::render);
    addShortcuts();
    render();
    focusAmount();
}

void CounterPage::reserveSidePanel(int width)
{
    m_side = new QWidget(this);
    m_side->setFixedWidth(width);
    auto *place = new QVBoxLayout(m_side);
    place->setContentsMargins(0, 0, 0, 0);
    m_columns->addWidget(m_side);
}

void CounterPage::addSidePanel(QWidget *panel)
{
    if (!m_side)
        reserveSidePanel(panel->sizeHint().width());
    m_side->layout()->addWidget(panel);
}

void CounterPage::focusAmount()
{
    m_amount->edit()->setFocus(Qt::OtherFocusReason);
}

void CounterPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.help, [this] { toggleKeys(); });
    on(m_keys.today, [this] { m_record->focusToday(); });
    on(m_keys.practice, [this] {
        if (m_side)
            m_side->setVisible(m_side->isHidden());
    });
    on(m_keys.freshCode, [this] { m_model.freshCode(); });
    on(m_keys.askNow, [this] { m_model.askNow(); });
    on(m_keys.nextSale, [this] { m_model.showNext(); });
    on(m_keys.nextSaleToo, [this] { m_model.showNext(); });
}

void CounterPage::goOn()
{
    AmountEdit &edit = *m_amount->edit();
    if (edit.isBlank() || m_model.sale().isConfirmingCancel)
        return m_model.goOn();
    const Result<Money> amount = edit.total();
    if (!amount || amount->isZero()) {
        const Error zero{Error::Kind::InvalidInput, u"AMOUNT_ZERO"_s, {}, {}};
        const ErrorText text = errorText(amount ? zero : amount.error());
        m_amount->setHint(text.what + u'\n' + text.todo);
        return;
    }
    if (m_model.charge(*amount))
        edit.clearAll();
    else
        m_amount->setHint(tr("Too many sales are open. Finish or cancel one first."));
    focusAmount();
}

void CounterPage::goBack()
{
    AmountEdit &edit = *m_amount->edit();
    if (edit.isBlank() || m_model.sale().isConfirmingCancel)
        m_model.goBack();
    else
        edit.clearAll();
    focusAmount();
}

void CounterPage::toggleKeys()
{
    if (!m_overlay) { // built when first asked for: nobody waits for it at the start
        m_overlay = new KeysOverlay(m_keys, this);
        connect(m_overlay, &KeysOverlay::closed, this, &CounterPage::focusAmount);
    }
    m_overlay->open();
}

void CounterPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) // from a button that was reached by Tab
        goBack();
    else
        QWidget::keyPressEvent(event);
}

void CounterPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_overlay)
        m_overlay->setGeometry(rect());
}

void CounterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusAmount();
}

void CounterPage::render()
{
    m_sale->render();
    m_record->show(m_model.sale());
    m_amount->setCanCharge(m_model.canCharge());
}

} // namespace saoma
