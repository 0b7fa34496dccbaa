// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counterkeys.h"
#include "ui/counter/counterviewmodel.h"

#include <QWidget>

class QStackedLayout;

namespace saoma {

class ActionButton;
class Card;
class CodeStage;
class OutcomeStage;
class SaleStrip;
class WordLabel;

/// The middle of the counter: the sale in hand, its code or what became of it, and what can be done.
class SalePanel final : public QWidget
{
    Q_OBJECT
public:
    SalePanel(CounterViewModel &model, const CounterKeys &keys, QWidget *parent = nullptr);

    void render();

Q_SIGNALS:
    void giveBackWanted();

private:
    QWidget *makeActs(const CounterKeys &keys);
    QWidget *makeConfirmation();
    QWidget *makeTrouble();
    void renderActs(const SaleView &sale);
    void setNext(ActionButton *button, bool isNext, const QKeySequence &keys);
    void renderTrouble(const SaleView &sale);

    CounterViewModel &m_model;
    CounterKeys m_keys;
    SaleStrip *m_strip = nullptr;
    Card *m_card = nullptr;
    QStackedLayout *m_stages = nullptr;
    CodeStage *m_codeStage = nullptr;
    OutcomeStage *m_outcomeStage = nullptr;

    QWidget *m_trouble = nullptr;
    WordLabel *m_troubleText = nullptr;
    WordLabel *m_troubleDetail = nullptr;
    ActionButton *m_detailButton = nullptr;

    QWidget *m_acts = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_giveBack = nullptr;
    ActionButton *m_retry = nullptr;
    ActionButton *m_fresh = nullptr;
    ActionButton *m_ask = nullptr;
    ActionButton *m_cancel = nullptr;
    QWidget *m_confirmation = nullptr;
};

} // namespace saoma
