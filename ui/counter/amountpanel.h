// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/amountdraft.h"

#include <QWidget>

namespace saoma {

class ActionButton;
class AmountEdit;
class WordLabel;

/// The left side of the counter: amount, running sum, keypad, and the button that charges.
class AmountPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AmountPanel(QWidget *parent = nullptr);

    [[nodiscard]] AmountEdit *edit() const { return m_edit; }
    /// A sentence about what was typed; empty takes it away.
    void setHint(const QString &hint);
    void setCanCharge(bool canCharge);

Q_SIGNALS:
    /// Enter or the button: with an amount, or (nothing typed) for the next act.
    void goOn();
    void goBack();

private:
    QWidget *makeAmountCard();
    void render();

    AmountEdit *m_edit = nullptr;
    WordLabel *m_sum = nullptr;
    WordLabel *m_hint = nullptr;
    ActionButton *m_charge = nullptr;
    bool m_canCharge = true;
};

} // namespace saoma
