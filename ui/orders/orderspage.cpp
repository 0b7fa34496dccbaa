// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderspage.h"

#include "ui/orders/ordercard.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderlist.h"
#include "ui/orders/ordersviewmodel.h"
#include "ui/orders/refundpanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/savedialog.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Side = OrdersViewModel::Side;

constexpr int sideWidth = 368;

} // namespace

OrdersPage::OrdersPage(const OrdersNeeds &needs, QWidget *parent)
    : Page{parent},
      m_model{new OrdersViewModel(needs, this)},
      m_folder{documentsFolder()}
{
    setObjectName(u"ordersPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::grid);
    m_list = new OrderList(*m_model, this);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_notice->setObjectName(u"orderNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1);
    m_export = new ActionButton(ActionButton::Look::Plain, this);
    m_export->setObjectName(u"exportOrders"_s);
    m_export->setWords(tr("Export these orders"), nameOf(m_keys.write));
    m_export->setRowHeight(48);
    left->addWidget(m_list, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(2 * Theme::grid);
    bottom->addWidget(m_notice, 1);
    bottom->addWidget(m_export);
    left->addLayout(bottom);
    row->addLayout(left, 1);
    auto *card = new Card(this);
    card->setFixedWidth(sideWidth);
    auto *frame = new QVBoxLayout(card);
    frame->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    m_card = new OrderCard(*m_model, m_keys, card);
    frame->addWidget(m_card);
    row->addWidget(card);

    connect(m_model, &OrdersViewModel::changed, this, &OrdersPage::render);
    connect(m_list, &OrderList::closeWanted, m_model, &OrdersViewModel::askToClose);
    connect(m_export, &QPushButton::clicked, this, &OrdersPage::askForExport);
    addShortcuts();
    render();
}

void OrdersPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.search, [this] { m_list->focusSearch(); });
    on(m_keys.copy, [this] { m_card->copyNumber(); });
    on(m_keys.evidence, [this] { m_model->showEvidence(); });
    on(m_keys.write, [this] { askForExport(); });
    on(m_keys.askNow, [this] { m_model->askNow(); });
    on(m_keys.nextDays, [this] { m_list->filters().nextDays(); });
    on(m_keys.nextState, [this] { m_list->filters().nextState(); });
    on(m_keys.close, [this] { m_model->askToClose(); });
    on(m_keys.refund, [this] { m_model->giveBack(); });
}

QList<KeyWords> OrdersPage::keys() const
{
    return {
        {nameOf(m_keys.search), tr("Search; letters typed in the list search too")},
        {u"↑ ↓"_s, tr("The order before and the next one")},
        {tr("Enter"), tr("After a number from a buyer's phone: ask WeChat about it")},
        {nameOf(m_keys.askNow), tr("Ask WeChat about the order now")},
        {nameOf(m_keys.evidence), tr("What WeChat has said, word for word; again: the time line")},
        {nameOf(m_keys.copy), tr("Copy the order number")},
        {nameOf(m_keys.refund), tr("Give money back; Enter goes on, Esc goes back")},
        {nameOf(m_keys.close), tr("Close the order; Enter confirms")},
        {nameOf(m_keys.nextDays) + u" · "_s + nameOf(m_keys.nextState), tr("Other days, other states")},
        {nameOf(m_keys.write), tr("Export what is found")},
        {tr("Esc"), tr("Back; clear the search; then back to the counter")},
    };
}

void OrdersPage::takeFocus()
{
    if (m_model->side() == Side::Refund)
        m_card->refundPanel().takeFocus();
    else
        m_list->focusSearch();
}

void OrdersPage::showOrder(const QString &outTradeNo)
{
    m_model->setChips({});
    m_list->search(outTradeNo);
}

void OrdersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->table().setFollowing(true);
}

void OrdersPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model->table().setFollowing(false);
}

/// What the field, the button or the list that has the focus did not take.
void OrdersPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return goOn();
    if (event->key() == Qt::Key_Escape) {
        if (m_model->exported() >= 0)
            return m_model->stopExport();
        if (m_model->goBack() || m_list->clearSearch())
            return;
    }
    Page::keyPressEvent(event);
}

void OrdersPage::goOn()
{
    switch (m_model->side()) {
    case Side::Closing:
        return m_model->close();
    case Side::Refund: // its Enter is taken where its fields are
        return takeFocus();
    case Side::Order:
    case Side::Evidence:
        return m_model->confirm();
    }
}

void OrdersPage::askForExport()
{
    if (m_model->exported() >= 0)
        return;
    const QString spreadsheet = tr("Spreadsheet (%1)").arg(u"*.xlsx"_s);
    const QString text = tr("Text (%1)").arg(u"*.csv"_s);
    //: The name of a file of orders, without its ending.
    const QString name = tr("orders") + u".xlsx"_s;
    auto *dialog = makeSaveDialog({tr("Export these orders"), m_folder, name, {spreadsheet, text}}, this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder = QFileInfo{path}.path();
        m_model->exportTo(path);
    });
    dialog->open();
}

void OrdersPage::render()
{
    m_list->render();
    m_card->render();
    const auto &notice = m_model->notice();
    m_notice->setText(notice.text);
    m_notice->setInk(Theme::of(this).ink(notice.tone));
    m_export->setEnabled(m_model->exported() < 0);
    const bool wasRefund = std::exchange(m_isRefund, m_model->side() == Side::Refund);
    if (wasRefund && !m_isRefund && isVisible())
        takeFocus();
}

} // namespace saoma
