// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/orderkeys.h"
#include "ui/orders/refundviewmodel.h"

#include <QWidget>

namespace saoma {

class ActionButton;
class RefundForm;
class RefundQuestion;
class RefundOutcome;
class WordLabel;

/// Giving money back, in the place of the order's card: amount and reason; the question with the amount in
/// big digits and the PIN; where the refund stands. Enter goes on, Esc goes back.
class RefundPanel final : public QWidget
{
    Q_OBJECT
public:
    RefundPanel(RefundViewModel &model, Clock &clock, const OrderKeys &keys, QWidget *parent = nullptr);

    void render();
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goOn();
    void renderButtons();

    RefundViewModel &m_model;
    OrderKeys m_keys;
    RefundViewModel::Stage m_shown = RefundViewModel::Stage::Closed;
    RefundForm *m_form = nullptr;
    RefundQuestion *m_question = nullptr;
    RefundOutcome *m_outcome = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
};

} // namespace saoma
