// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/ordersviewmodel.h"

#include <QWidget>

class QLineEdit;

namespace saoma {

class ListTable;
class OrderFilterBar;
class WordLabel;

/// The search box, the chips, what is found and its sum. What is typed anywhere in it goes into the box, and
/// the arrows walk through the list.
class OrderList final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderList(OrdersViewModel &model, QWidget *parent = nullptr);

    void render();
    void focusSearch();
    void search(const QString &text); ///< As if it had been typed.
    bool clearSearch();               ///< False: there was nothing to clear.
    [[nodiscard]] OrderFilterBar &filters() const { return *m_filters; }

Q_SIGNALS:
    void closeWanted(); ///< Delete in the list.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onSettled();
    void onRow(int row);

    OrdersViewModel &m_model;
    QLineEdit *m_search = nullptr;
    OrderFilterBar *m_filters = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_nothing = nullptr;
    WordLabel *m_totals = nullptr;
    QString m_current;
    bool m_wantsTop = true;
};

} // namespace saoma
