// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/simulator/simulator.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace saoma {

class ActionButton;
class Catalog;
class CounterViewModel;
class PracticeViewModel;
class ProductModel;
class WordLabel;

/// The buyer's side of practice mode, beside the counter. References must outlive it.
class PracticePanel final : public QWidget
{
    Q_OBJECT
public:
    PracticePanel(simulator::Simulator &simulator, CounterViewModel &counter, Catalog &catalog,
        Random &random, QWidget *parent = nullptr);

    /// A buyer scans this code, which is shown elsewhere in the window, and pays.
    void pay(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *addGroup(QVBoxLayout *column, void (PracticePanel::*fill)(QVBoxLayout *));
    void addTitle(QVBoxLayout *column, const QString &text);
    void addBuyer(QVBoxLayout *column);
    void addProducts(QVBoxLayout *column);
    void addTroubles(QVBoxLayout *column);
    [[nodiscard]] QComboBox *addChoice(QVBoxLayout *column, const QString &name, const QString &words);
    void render();

    CounterViewModel &m_counter;
    PracticeViewModel *m_model;
    ProductModel *m_products;
    WordLabel *m_phone = nullptr;
    QList<ActionButton *> m_buyerButtons;
    QList<QWidget *> m_later; ///< Groups not shown yet.
    QComboBox *m_product = nullptr;
    QComboBox *m_refunds = nullptr; ///< What becomes of them.
    ActionButton *m_scanProduct = nullptr;
};

} // namespace saoma
