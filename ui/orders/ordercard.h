// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/orderkeys.h"
#include "ui/orders/ordersviewmodel.h"

#include <QWidget>

class QPlainTextEdit;

namespace saoma {

class ActionButton;
class RefundList;
class RefundPanel;
class SignView;
class StatusPill;
class TimeLineView;
class WordLabel;

/// The order that is looked at: the verdict for a buyer, what it is, its refunds, its time line or its
/// evidence, and what can be done about it. Where money is given back, that alone.
class OrderCard final : public QWidget
{
    Q_OBJECT
public:
    OrderCard(OrdersViewModel &model, const OrderKeys &keys, QWidget *parent = nullptr);

    void render();
    void copyNumber();
    [[nodiscard]] RefundPanel &refundPanel() const { return *m_refund; }

private:
    QWidget *makeVerdict();
    void makeFacts();
    void makeActs();
    void renderVerdict();
    void renderFacts(const Order &order);
    void renderTimeLine();
    void renderActs();

    OrdersViewModel &m_model;
    OrderKeys m_keys;
    QWidget *m_verdict = nullptr;
    WordLabel *m_verdictWord = nullptr;
    WordLabel *m_verdictTodo = nullptr;
    QWidget *m_order = nullptr; ///< All below the verdict.
    WordLabel *m_amount = nullptr;
    StatusPill *m_pill = nullptr;
    WordLabel *m_body = nullptr;
    WordLabel *m_numbers = nullptr;
    TimeLineView *m_timeLine = nullptr;
    QPlainTextEdit *m_evidence = nullptr;
    RefundList *m_refunds = nullptr;
    WordLabel *m_certificate = nullptr; ///< What stands in the way of refunds, or soon will.
    RefundPanel *m_refund = nullptr;
    WordLabel *m_question = nullptr;
    ActionButton *m_copy = nullptr;
    ActionButton *m_showEvidence = nullptr;
    ActionButton *m_askNow = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_giveBack = nullptr; ///< In its place where there is money.
    WordLabel *m_nothing = nullptr;
    QWidget *m_filler = nullptr; ///< Below a verdict that is about no order.
};

} // namespace saoma
