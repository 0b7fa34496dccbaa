// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardslot.h"

#include "core/wechat/unifiedorder.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace saoma {
namespace {

struct BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

/// How long the end of an order stays on its card.
std::chrono::seconds shownFor(OrderState state)
{
    switch (state) {
    case OrderState::Paid:
    case OrderState::PaidLate:
        return BoardSlot::paidShown;
    case OrderState::Rejected: // what is refused now is refused again in a second
        return BoardSlot::retryGap;
    default:
        return std::chrono::seconds{0};
    }
}

StateText noCode()
{
    return {BoardWords::tr("No code right now"), BoardWords::tr("Please pay at the counter."), Tone::Warning,
        Sign::Hourglass};
}

StateText codeComes()
{
    return {BoardWords::tr("One moment"), BoardWords::tr("A fresh code is coming."), Tone::Neutral,
        Sign::Spinner};
}

StateText notConfirmed()
{
    return {briefWord(ShownState::Unknown),
        BoardWords::tr("WeChat is being asked. Please wait, and do not pay twice."), Tone::Warning,
        Sign::Question};
}

StateText paidLate()
{
    StateText text = stateText(ShownState::PaidLate);
    text.nextAct = BoardWords::tr("Please ask at the counter.");
    return text;
}

} // namespace

void BoardSlot::take(const Order &read, Clock::Duration monotonic)
{
    const bool isSame = order && order->outTradeNo == read.outTradeNo;
    if (isSame && read.revision < order->revision)
        return;
    if (!isSame || read.state != order->state) {
        notBefore = monotonic + shownFor(read.state);
        const bool hadCode = isSame && order->state == OrderState::Waiting;
        if (hadCode)
            codelessSince = monotonic;
    }
    order = read;
    error.reset();
    if (read.code != matrixCode) {
        matrixCode = read.code;
        matrix = QrMatrix::encode(read.code.toUtf8()).value_or(QrMatrix());
    }
}

QDateTime BoardSlot::freshAt(const Order &order)
{
    const QDateTime closable = order.createdAt.addSecs(std::chrono::seconds{closableAfter}.count());
    return std::min(order.expiresAt, std::max(closable, order.expiresAt.addSecs(-freshBefore.count())));
}

BoardSlot::Act BoardSlot::nextAct(const BoardMoment &now) const
{
    if (isCharging || isCancelling)
        return Act::None;
    if (!order) {
        if (!isChosen)
            return Act::Leave;
        const bool isWanted = now.isOpen && now.mayCharge && isOnSale();
        return isWanted && now.monotonic >= notBefore ? Act::Charge : Act::None;
    }
    if (now.monotonic < notBefore)
        return Act::None;
    if (!isUnsettled(order->state))
        return Act::Forget;
    if (isChosen && product.name.isEmpty())
        return Act::None; // it is being read
    // Somebody is typing the password, or the platform's word is owed already.
    if (!mayStillSell(order->state) || order->state == OrderState::Paying)
        return Act::None;
    const bool isOutdated =
        order->totalFee != product.price || order->body != QString::fromUtf8(wechat::fitBody(product.name));
    const bool isDue = !now.isOpen || !isOnSale() || isOutdated || now.utc >= freshAt(*order);
    return isDue ? Act::Cancel : Act::None;
}

bool BoardSlot::isCodeShown(const QDateTime &utc) const
{
    return order && order->state == OrderState::Waiting && !matrix.isEmpty() && !isCancelling
        && utc < order->expiresAt && order->totalFee == product.price;
}

BoardCard BoardSlot::card(const BoardMoment &now) const
{
    BoardCard card;
    card.productId = productId;
    card.name = product.name;
    card.price = product.price;
    card.unit = product.unit;
    if (isCodeShown(now.utc)) {
        card.state = stateText(ShownState::Waiting);
        card.code = order->code;
        card.matrix = matrix;
        card.left = secondsUntil(order->expiresAt, now.utc);
        return card;
    }
    const bool isLong = now.monotonic - codelessSince >= patience;
    card.state = error || isLong ? noCode() : codeComes();
    if (!order)
        return card;
    switch (order->state) {
    case OrderState::Paid:
        card.isPaid = true;
        card.price = order->totalFee; // what was paid, whatever it costs by now
        card.state = stateText(ShownState::Paid);
        card.state.nextAct.clear();
        break;
    case OrderState::PaidLate:
        card.state = paidLate();
        break;
    case OrderState::Scanned:
    case OrderState::Paying:
        card.state = stateText(ShownState::Scanned);
        card.state.nextAct = BoardWords::tr("The buyer is confirming on the phone.");
        break;
    case OrderState::Unknown:
        card.state = notConfirmed();
        break;
    case OrderState::Rejected:
    case OrderState::Suspicious:
        card.state = noCode();
        break;
    case OrderState::Created:
    case OrderState::Requested:
    case OrderState::Waiting:
    case OrderState::Closing:
    case OrderState::Closed:
        break;
    }
    return card;
}

} // namespace saoma
