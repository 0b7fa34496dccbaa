// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counterpage.h"

#include "ui/counter/amountpanel.h"
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

constexpr int amountWidth = 296;
constexpr int recordWidth = 320;

} // namespace

CounterPage::CounterPage(CounterViewModel &model, QAbstractItemModel &today, QWidget *parent)
    : Page{parent},
      m_model{model}
{
    setObjectName(u"counterPage"_s);
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
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
        takeFocus();
    });
    connect(m_sale, &SalePanel::giveBackWanted, this, &CounterPage::giveBack);
    connect(m_record, &RecordPanel::left, this, &CounterPage::takeFocus);
    connect(m_record, &RecordPanel::digitTyped, this, [this](QChar digit) {
        takeFocus();
        m_amount->edit()->typeKey(digit);
    });
    connect(&m_model, &CounterViewModel::changed, this, &CounterPage::render);
    addShortcuts();
    render();
    takeFocus();
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

void CounterPage::takeFocus()
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
    on(m_keys.today, [this] { m_record->focusToday(); });
    on(m_keys.practice, [this] {
        if (m_side)
            m_side->setVisible(m_side->isHidden());
    });
    on(m_keys.freshCode, [this] { m_model.freshCode(); });
    on(m_keys.askNow, [this] { m_model.askNow(); });
    on(m_keys.giveBack, [this] { giveBack(); });
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
    takeFocus();
}

void CounterPage::giveBack()
{
    if (m_model.sale().canGiveBack)
        Q_EMIT giveBackWanted(m_model.sale().outTradeNo);
}

void CounterPage::goBack()
{
    AmountEdit &edit = *m_amount->edit();
    if (edit.isBlank() || m_model.sale().isConfirmingCancel)
        m_model.goBack();
    else
        edit.clearAll();
    takeFocus();
}

QList<KeyWords> CounterPage::keys() const
{
    return {
        {u"0–9 ."_s, tr("Type the amount; it always has the focus")},
        {u"+"_s, tr("Add another line to the sum")},
        {tr("Enter"), tr("Charge; without an amount: the next act, such as the next sale")},
        {tr("Esc"), tr("Clear the amount; without an amount: back, or cancel the sale")},
        {nameOf(m_keys.today), tr("Today's orders; Enter opens one")},
        {nameOf(m_keys.practice), tr("Practice panel (in practice mode)")},
        {nameOf(m_keys.freshCode), tr("Fresh code for the same sale")},
        {nameOf(m_keys.askNow), tr("Ask WeChat now")},
        {nameOf(m_keys.giveBack), tr("Give the money of the shown sale back")},
        {nameOf(m_keys.nextSale) + u" · "_s + nameOf(m_keys.nextSaleToo), tr("Next open sale")},
    };
}

void CounterPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) // from a button that was reached by Tab
        goBack();
    else
        Page::keyPressEvent(event);
}

void CounterPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    takeFocus();
}

void CounterPage::render()
{
    m_sale->render();
    m_record->show(m_model.sale());
    m_amount->setCanCharge(m_model.canCharge());
}

} // namespace saoma
