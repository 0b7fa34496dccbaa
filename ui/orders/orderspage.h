// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/orderkeys.h"
#include "ui/widgets/page.h"

namespace saoma {

class ActionButton;
class OrderCard;
class OrderList;
class OrdersViewModel;
class WordLabel;
struct OrdersNeeds;

/// The order book: one search box for anything, what it finds, and beside it the order that is looked at. The
/// search box has the focus. References must outlive it.
class OrdersPage final : public Page
{
    Q_OBJECT
public:
    explicit OrdersPage(const OrdersNeeds &needs, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

    /// Looks for this order alone.
    void showOrder(const QString &outTradeNo);

    [[nodiscard]] OrdersViewModel &model() const { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addShortcuts();
    void askForExport();
    void goOn();
    void render();

    OrderKeys m_keys;
    OrdersViewModel *m_model;
    OrderList *m_list = nullptr;
    OrderCard *m_card = nullptr;
    WordLabel *m_notice = nullptr;
    ActionButton *m_export = nullptr;
    bool m_isRefund = false; ///< The keys go to the refund.
    QString m_folder;        ///< Where the last file was.
};

} // namespace saoma
