// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/statetext.h"

#include "ui/text/amounttext.h"

#include <QCoreApplication>

namespace saoma {
namespace {

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

bool isExpired(const Order &order, const QDateTime &nowUtc)
{
    return order.expiresAt.isValid() && nowUtc >= order.expiresAt;
}

ShownState shownPaid(const Order &order)
{
    if (order.refundedFee.isZero())
        return ShownState::Paid;
    return order.refundedFee >= order.totalFee ? ShownState::Refunded : ShownState::PartlyRefunded;
}

} // namespace

ShownState shownState(const Order &order, const QDateTime &nowUtc, Asking asking)
{
    const auto unlessAsking = [asking](ShownState state) {
        return asking == Asking::Yes ? ShownState::Checking : state;
    };
    switch (order.state) {
    case OrderState::Created:
    case OrderState::Requested:
        // A product code is shown before the platform has heard of the order.
        if (order.code.isEmpty())
            return unlessAsking(ShownState::Ordering);
        [[fallthrough]];
    case OrderState::Waiting:
        return unlessAsking(isExpired(order, nowUtc) ? ShownState::Expired : ShownState::Waiting);
    case OrderState::Scanned:
    case OrderState::Paying:
        return unlessAsking(ShownState::Scanned);
    case OrderState::Unknown:
        return unlessAsking(ShownState::Unknown);
    case OrderState::Closing:
        return ShownState::Closing;
    case OrderState::Paid:
        return shownPaid(order);
    case OrderState::Closed:
        return ShownState::Closed;
    case OrderState::Rejected:
        return ShownState::Rejected;
    case OrderState::PaidLate: // until it has gone back
        return order.refundedFee.isZero() ? ShownState::PaidLate : shownPaid(order);
    case OrderState::Suspicious:
        return ShownState::Suspicious;
    }
    Q_UNREACHABLE();
}

bool isFinal(ShownState state)
{
    switch (state) {
    case ShownState::Paid:
    case ShownState::Closed:
    case ShownState::Rejected:
    case ShownState::PaidLate:
    case ShownState::Suspicious:
    case ShownState::PartlyRefunded:
    case ShownState::Refunding:
    case ShownState::Refunded:
    case ShownState::RefundFailed:
        return true;
    case ShownState::Ordering:
    case ShownState::Waiting:
    case ShownState::Scanned:
    case ShownState::Checking:
    case ShownState::Unknown:
    case ShownState::Expired:
    case ShownState::Closing:
        return false;
    }
    Q_UNREACHABLE();
}

StateText stateText(ShownState state)
{
    switch (state) {
    case ShownState::Ordering:
        return {StateWords::tr("Creating code"), StateWords::tr("One moment. Esc cancels."), Tone::Neutral,
            Sign::Spinner};
    case ShownState::Waiting:
        return {StateWords::tr("Waiting for payment"),
            StateWords::tr("Let the buyer scan this code with WeChat."), Tone::Info, Sign::Clock};
    case ShownState::Scanned:
        return {StateWords::tr("Scanned, paying"), StateWords::tr("The buyer is confirming on the phone."),
            Tone::Info, Sign::Phone};
    case ShownState::Checking:
        return {StateWords::tr("Checking with WeChat"), StateWords::tr("The answer comes in a moment."),
            Tone::Info, Sign::Arrows};
    case ShownState::Paid:
        return {StateWords::tr("Paid"), StateWords::tr("Hand over the goods."), Tone::Good, Sign::Tick};
    case ShownState::Unknown:
        return {StateWords::tr("Not confirmed – do not hand over"),
            StateWords::tr("Ask again, or call the owner."), Tone::Warning, Sign::Question};
    case ShownState::Expired:
        return {StateWords::tr("Code expired"), StateWords::tr("Give the buyer a fresh code."), Tone::Neutral,
            Sign::Hourglass};
    case ShownState::Closing:
        return {StateWords::tr("Closing"),
            StateWords::tr("WeChat is asked first whether the buyer has paid."), Tone::Neutral,
            Sign::Spinner};
    case ShownState::Closed:
        return {StateWords::tr("Closed"), StateWords::tr("Nothing was paid, and this code no longer works."),
            Tone::Neutral, Sign::Cross};
    case ShownState::Rejected:
        return {StateWords::tr("Refused"), StateWords::tr("No code could be made. Nothing was paid."),
            Tone::Bad, Sign::Cross};
    case ShownState::PaidLate:
        return {StateWords::tr("Paid after closing"),
            StateWords::tr("The money is there. Book it or refund it."), Tone::Late, Sign::TickClock};
    case ShownState::Suspicious:
        return {StateWords::tr("Suspicious notice"),
            StateWords::tr("Do not hand over. Look at the details with the owner."), Tone::Bad, Sign::Shield};
    case ShownState::PartlyRefunded:
        return {StateWords::tr("Partly refunded"),
            StateWords::tr("Some of the money has gone back to the buyer."), Tone::Done, Sign::Back};
    case ShownState::Refunding:
        return {
            StateWords::tr("Refunding"), StateWords::tr("Ask again in a moment."), Tone::Warning, Sign::Back};
    case ShownState::Refunded:
        return {StateWords::tr("Refunded"), StateWords::tr("All of the money has gone back to the buyer."),
            Tone::Done, Sign::Back};
    case ShownState::RefundFailed:
        return {StateWords::tr("Refund failed"), StateWords::tr("Try again with the same refund number."),
            Tone::Bad, Sign::Back};
    }
    Q_UNREACHABLE();
}

StateText stateText(const Order &order, const QDateTime &nowUtc)
{
    return stateText(shownState(order, nowUtc));
}

QString briefWord(ShownState state)
{
    switch (state) {
    case ShownState::Waiting:
        return StateWords::tr("Waiting");
    case ShownState::Scanned:
        return StateWords::tr("Scanned");
    case ShownState::Checking:
        return StateWords::tr("Checking");
    case ShownState::Unknown:
        return StateWords::tr("Not confirmed");
    default:
        return stateText(state).word;
    }
}

QString briefWord(const Order &order, const QDateTime &nowUtc)
{
    const ShownState shown = shownState(order, nowUtc);
    if (shown != ShownState::PartlyRefunded)
        return briefWord(shown);
    //: In a list of orders; %1 is the amount that has gone back.
    return StateWords::tr("%1 refunded").arg(amountText(order.refundedFee));
}

} // namespace saoma
