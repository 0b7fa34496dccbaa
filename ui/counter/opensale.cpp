// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/opensale.h"

#include "ui/text/eventtext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace saoma {
namespace {

struct SaleWords
{
    Q_DECLARE_TR_FUNCTIONS(SaleWords)
};

struct TimeLineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeLineWords)
};

bool hasMoney(const Order &order)
{
    return order.state == OrderState::Paid || order.state == OrderState::PaidLate;
}

/// A code may be scanned while its order waits, and only until its time is over (F17).
bool isCodeShown(ShownState shown, const Order &order)
{
    const bool waits = order.state == OrderState::Waiting || order.state == OrderState::Created;
    return waits && (shown == ShownState::Waiting || shown == ShownState::Checking);
}

/// The cashier had cancelled, and the buyer was faster.
bool isPaidInTheGap(const OpenSale &sale, const Order &order)
{
    return order.state == OrderState::Paid
        && std::any_of(sale.record.events.cbegin(), sale.record.events.cend(), [&order](const EventRow &row) {
               return row.outTradeNo == order.outTradeNo && row.kind == stateName(OrderState::Closing)
                   && row.source == EventSource::Desk && row.detail == u"cancelled";
           });
}

/// What contradicts the order, in the words of its time line.
std::optional<Error> suspicionOf(const OpenSale &sale, const Order &order)
{
    const auto last =
        std::find_if(sale.record.events.crbegin(), sale.record.events.crend(), [&order](const EventRow &row) {
            return row.outTradeNo == order.outTradeNo && row.kind == stateName(OrderState::Suspicious);
        });
    if (order.state != OrderState::Suspicious || last == sale.record.events.crend())
        return std::nullopt;
    return Error{
        Error::Kind::Rejected, QStringLiteral("NOTICE_CONTRADICTS"), eventText(*last).note, last->detail};
}

void addActs(SaleView &view, const OpenSale &sale, const Order *order)
{
    const ShownState shown = view.shown;
    const bool isOpen = !isFinal(shown);
    view.canRetry = !order && sale.error.has_value();
    view.canDismiss = isFinal(shown) || view.canRetry;
    view.canCancel = isOpen && shown != ShownState::Closing && !view.canRetry && !sale.isCancelWanted;
    const bool mayAsk = isOpen || shown == ShownState::Suspicious; // the platform's final word is owed
    view.canAsk = order && mayAsk && shown != ShownState::Ordering && sale.asking == Asking::No;
    view.canGiveBack = order && hasMoney(*order);
    view.canFreshCode = order && !hasMoney(*order)
        && (shown == ShownState::Waiting || shown == ShownState::Expired || shown == ShownState::Closed
            || shown == ShownState::Rejected);
}

} // namespace

bool SaleRecord::hasSameContentAs(const SaleRecord &other) const
{
    return events.size() == other.events.size()
        && std::equal(attempts.cbegin(), attempts.cend(), other.attempts.cbegin(), other.attempts.cend(),
            [](const Order &a, const Order &b) {
                return a.outTradeNo == b.outTradeNo && a.revision == b.revision
                    && a.siblingPaid == b.siblingPaid;
            });
}

const Order *OpenSale::attempt() const
{
    if (record.attempts.isEmpty())
        return nullptr;
    const auto paid = std::find_if(record.attempts.cbegin(), record.attempts.cend(), hasMoney);
    return paid == record.attempts.cend() ? &record.attempts.constLast() : &*paid;
}

Money OpenSale::amount() const
{
    const Order *order = attempt();
    return order ? order->totalFee : request.amount;
}

ShownState OpenSale::shown(const QDateTime &nowUtc) const
{
    const Order *order = attempt();
    if (order)
        return shownState(*order, nowUtc, asking);
    return error ? ShownState::Rejected : ShownState::Ordering;
}

bool OpenSale::hasAttempt(const QString &outTradeNo) const
{
    return std::any_of(record.attempts.cbegin(), record.attempts.cend(),
        [&outTradeNo](const Order &order) { return order.outTradeNo == outTradeNo; });
}

SaleView viewOf(const OpenSale &sale, const QDateTime &nowUtc)
{
    SaleView view;
    view.key = sale.key;
    view.amount = sale.amount();
    view.shown = sale.shown(nowUtc);
    view.state = stateText(view.shown);
    view.error = sale.error;
    const Order *order = sale.attempt();
    if (order) {
        view.outTradeNo = order->outTradeNo;
        view.timeLine = timeLineOf(sale.record);
        if (isCodeShown(view.shown, *order) && nowUtc < order->expiresAt) {
            view.code = order->code;
            view.matrix = sale.matrix;
            view.left = secondsUntil(order->expiresAt, nowUtc);
        }
        if (!view.error && order->state == OrderState::Rejected)
            view.error = Error{Error::Kind::Rejected, order->errorCode, order->outTradeNo, {}};
        if (!view.error)
            view.error = suspicionOf(sale, *order);
        if (view.shown == ShownState::Paid && isPaidInTheGap(sale, *order))
            view.state.nextAct = SaleWords::tr("It was paid before the cancel reached WeChat. Hand over the "
                                               "goods, or give the money back.");
    }
    if (!order && sale.error) { // not the platform's refusal: it has not been asked
        view.state.word = SaleWords::tr("No code was made");
        view.state.nextAct = SaleWords::tr("Nothing was paid. Try again.");
    }
    addActs(view, sale, order);
    return view;
}

QList<TimeLineEntry> timeLineOf(const SaleRecord &record)
{
    QList<TimeLineEntry> lines;
    int attempt = 0;
    for (const Order &order : record.attempts) {
        ++attempt;
        if (record.attempts.size() > 1) {
            TimeLineEntry heading;
            //: %1 counts the codes of one sale; %2 is the last part of an order number.
            heading.what =
                TimeLineWords::tr("Code %1 · number …%2").arg(attempt).arg(order.outTradeNo.right(6));
            heading.isHeading = true;
            lines.append(heading);
        }
        for (const EventRow &row : record.events) {
            if (row.outTradeNo != order.outTradeNo)
                continue;
            const EventText text = eventText(row);
            lines.append(TimeLineEntry{timeText(row.at), text.what, text.note, text.who, text.tone, false});
        }
    }
    return lines;
}

} // namespace saoma
