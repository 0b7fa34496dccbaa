// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ordertext.h"

#include "ui/text/statetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct OrderWords
{
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};

} // namespace

QString orderHeading(OrderColumn column)
{
    switch (column) {
    case OrderColumn::OutTradeNo:
        return OrderWords::tr("Order number");
    case OrderColumn::CreatedAt:
        return OrderWords::tr("Made at");
    case OrderColumn::State:
        return OrderWords::tr("State");
    case OrderColumn::Amount:
        return OrderWords::tr("Amount");
    case OrderColumn::Refunded:
        return OrderWords::tr("Refunded");
    case OrderColumn::PaidAt:
        return OrderWords::tr("Paid at");
    case OrderColumn::Body:
        return OrderWords::tr("Bought");
    case OrderColumn::ProductId:
        return OrderWords::tr("Product");
    case OrderColumn::Method:
        return OrderWords::tr("Kind of code");
    case OrderColumn::Desk:
        return OrderWords::tr("Desk");
    case OrderColumn::TransactionId:
        return OrderWords::tr("WeChat's transaction id");
    }
    Q_UNREACHABLE();
}

QString orderStateWord(OrderState state)
{
    Order order;
    order.state = state;
    return briefWord(shownState(order, {}));
}

QString methodWord(PayMethod method)
{
    switch (method) {
    case PayMethod::CodeUrl:
        return OrderWords::tr("Code at the counter");
    case PayMethod::ProductCode:
        return OrderWords::tr("Product code");
    }
    Q_UNREACHABLE();
}

} // namespace saoma
