// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/ordersviewmodel.h"

#include <QWidget>

class QButtonGroup;
class QDateEdit;
class QMenu;

namespace saoma {

class Chip;

/// The chips under the search box: days, states, and the two narrowings that few shops need, as menus.
class OrderFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderFilterBar(OrdersViewModel &model, QWidget *parent = nullptr);

    void render();
    void nextDays();
    void nextState();

private:
    void addDays();
    void addStates();
    void addMenus();
    void chooseDays(int days);
    void fillDesks();
    void takeSpan();

    OrdersViewModel &m_model;
    QButtonGroup *m_days = nullptr;
    QButtonGroup *m_states = nullptr;
    Chip *m_method = nullptr;
    Chip *m_desk = nullptr;
    QMenu *m_deskMenu = nullptr;
    QWidget *m_span = nullptr;
    QDateEdit *m_first = nullptr;
    QDateEdit *m_last = nullptr;
};

} // namespace saoma
