// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/counterfixture.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/ordersviewmodel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

namespace saoma::test {

[[nodiscard]] inline OrdersNeeds ordersNeeds(CounterFixture &desk)
{
    return {desk.ledger, desk.runner, desk.refunds, desk.access, desk.clock, desk.random};
}

/// The page over a desk with some sales: the first paid, the second waiting, the third closed.
struct OrderBook
{
    OrderBook()
    {
        for (const char *amount : {"12.50", "8", "3"}) {
            desk.clock.advance(std::chrono::seconds{5});
            [this, amount] { QVERIFY(desk.model.charge(CounterFixture::yuan(amount))); }();
            [this] { QTRY_COMPARE(desk.shown(), ShownState::Waiting); }();
            numbers.append(QString::fromLatin1(desk.number()));
        }
        desk.gateway.states.insert(numbers[0].toLatin1(), wechat::TradeState::Success);
        wait(numbers[0], OrderState::Paid, [this] { (void)desk.runner.askNow(numbers[0]); });
        wait(numbers[2], OrderState::Closed, [this] { (void)desk.runner.cancel(numbers[2]); });
        page.resize(1366 - 72, 700);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        [this] { QTRY_COMPARE(model().table().rowCount(), 3); }();
    }
    void wait(const QString &number, OrderState state, const std::function<void()> &act)
    {
        act();
        const auto isThere = [this, number, state] {
            bool isSo = false;
            bool isRead = false;
            desk.ledger.order(number).then(&page, [&](const Result<Order> &order) {
                isSo = order && order->state == state;
                isRead = true;
            });
            [&isRead] { QTRY_VERIFY(isRead); }();
            return isSo;
        };
        [&] { QTRY_VERIFY(isThere()); }();
    }
    [[nodiscard]] OrdersViewModel &model() const { return page.model(); }
    [[nodiscard]] QLineEdit *box() const
    {
        return page.findChild<QLineEdit *>(QStringLiteral("orderSearch"));
    }
    [[nodiscard]] QString label(const QString &name) const { return page.findChild<QLabel *>(name)->text(); }
    void type(const QString &text)
    {
        box()->selectAll();
        if (text.isEmpty())
            QTest::keyClick(box(), Qt::Key_Delete);
        else
            box()->insert(text);
        [this] { QTRY_VERIFY(model().table().isSettled()); }();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key, modifiers);
    }
    void write(const QString &keys)
    {
        QTest::keyClicks(page.focusWidget() ? page.focusWidget() : &page, keys);
    }

    CounterFixture desk;
    QStringList numbers;
    OrdersPage page{ordersNeeds(desk)};
};

} // namespace saoma::test
