// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/orders/refundviewmodel.h"

#include <QWidget>

class QButtonGroup;

namespace saoma {

class FieldEdit;
class SignView;
class WordLabel;

/// How much, and why.
class RefundForm final : public QWidget
{
    Q_OBJECT
public:
    RefundForm(RefundViewModel &model, Clock &clock, QWidget *parent = nullptr);
    void render();
    void takeFocus();
    /// From the amount to the reason; true if it was the last field.
    [[nodiscard]] bool enterField();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeUsualReason(int step);
    [[nodiscard]] QString boundsText(const Order &order) const;

    RefundViewModel &m_model;
    Clock &m_clock;
    WordLabel *m_order = nullptr;
    FieldEdit *m_amount = nullptr;
    WordLabel *m_bounds = nullptr;
    FieldEdit *m_reason = nullptr;
    WordLabel *m_certificate = nullptr;
};

/// Shall it be done, and who allows it.
class RefundQuestion final : public QWidget
{
    Q_OBJECT
public:
    explicit RefundQuestion(RefundViewModel &model, QWidget *parent = nullptr);
    void render();
    void takeFocus();
    /// What was typed, and not there any more.
    [[nodiscard]] SecretBytes takePin();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void renderRoles();
    [[nodiscard]] QString fault() const;
    void fitAmount();

    RefundViewModel &m_model;
    WordLabel *m_amount = nullptr;
    WordLabel *m_sentence = nullptr;
    WordLabel *m_who = nullptr;
    QWidget *m_roles = nullptr;
    QButtonGroup *m_roleGroup = nullptr;
    FieldEdit *m_pin = nullptr;
    WordLabel *m_fault = nullptr; ///< Where no PIN is asked for.
    QList<Role> m_shownRoles;
};

/// Where a refund stands, and what to do next.
class RefundOutcome final : public QWidget
{
    Q_OBJECT
public:
    explicit RefundOutcome(RefundViewModel &model, QWidget *parent = nullptr);
    void render();

private:
    RefundViewModel &m_model;
    SignView *m_sign = nullptr;
    WordLabel *m_word = nullptr;
    WordLabel *m_amount = nullptr;
    WordLabel *m_nextAct = nullptr;
    WordLabel *m_facts = nullptr;
};

} // namespace saoma
