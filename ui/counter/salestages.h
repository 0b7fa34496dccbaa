// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/opensale.h"

#include <QWidget>

namespace saoma {

class Countdown;
class QrView;
class SignView;
class StatusPill;
class WordLabel;

/// Nothing is sold at the moment: what to do first.
class IdleStage final : public QWidget
{
    Q_OBJECT
public:
    explicit IdleStage(QWidget *parent = nullptr);
};

/// A code for the buyer, with amount, state and what is left of its time.
class CodeStage final : public QWidget
{
    Q_OBJECT
public:
    explicit CodeStage(QWidget *parent = nullptr);
    void show(const SaleView &sale);

private:
    WordLabel *m_amount;
    Countdown *m_countdown;
    QrView *m_code;
    SignView *m_spinner;
    StatusPill *m_state;
    WordLabel *m_nextAct;
};

/// What became of it: one sign, one word, the amount. Paid fills the whole panel with green.
class OutcomeStage final : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeStage(QWidget *parent = nullptr);
    void show(const SaleView &sale);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitAmount();

    SignView *m_sign;
    WordLabel *m_word;
    WordLabel *m_amount;
    WordLabel *m_nextAct;
};

/// True where the buyer still needs the code, or waits for it.
[[nodiscard]] bool isCodeStage(const SaleView &sale);

} // namespace saoma
