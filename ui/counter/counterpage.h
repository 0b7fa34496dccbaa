// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counterkeys.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/widgets/page.h"

class QAbstractItemModel;
class QHBoxLayout;

namespace saoma {

class AmountPanel;
class RecordPanel;
class SalePanel;

/// The counter: amount on the left, the sale in hand in the middle, its record and the day on the right.
/// The amount has the focus whenever nothing else was asked for. References must outlive it.
class CounterPage final : public Page
{
    Q_OBJECT
public:
    CounterPage(CounterViewModel &model, QAbstractItemModel &today, QWidget *parent = nullptr);

    /// A further column at the right edge, which its key shows and hides: the practice panel.
    void addSidePanel(QWidget *panel);
    /// Keeps its place free from the start, so that nothing moves when it comes.
    void reserveSidePanel(int width);
    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override; ///< To the amount.

Q_SIGNALS:
    /// The money of the shown sale is to be given back.
    void giveBackWanted(const QString &outTradeNo);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addShortcuts();
    void goOn();
    void goBack();
    void giveBack();
    void render();

    CounterViewModel &m_model;
    CounterKeys m_keys;
    QHBoxLayout *m_columns = nullptr;
    AmountPanel *m_amount = nullptr;
    SalePanel *m_sale = nullptr;
    RecordPanel *m_record = nullptr;
    QWidget *m_side = nullptr;
};

} // namespace saoma
