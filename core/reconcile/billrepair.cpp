// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/billrepair.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

const QString fromBill = u"bill"_s;

} // namespace

BillRepair::BillRepair(Ledger &ledger, PaymentRunner &runner, RefundRunner &refunds, const Clock &clock,
    std::shared_ptr<const wechat::Merchant> merchant, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_runner{runner},
      m_refunds{refunds},
      m_clock{clock},
      m_merchant{std::move(merchant)}
{
}

Async<QList<Repaired>> BillRepair::repair(const QList<Difference> &differences)
{
    Q_ASSERT(!m_promise);
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(m_waiting),
        [](const Difference &difference) { return difference.isRepairable(); });
    m_promise.emplace();
    const auto answer = m_promise->async();
    next();
    return answer;
}

void BillRepair::next()
{
    const qsizetype done = m_done.size();
    if (done == m_waiting.size()) {
        const auto promise = *std::exchange(m_promise, std::nullopt);
        m_waiting.clear();
        return promise.finish(std::exchange(m_done, {}));
    }
    const Difference difference = m_waiting.at(done);
    switch (difference.kind) {
    case Difference::Kind::NotPaidHere:
        return ask(difference);
    case Difference::Kind::RefundOpenHere:
        return askForRefund(difference);
    default:
        return adopt(difference);
    }
}

void BillRepair::adopt(const Difference &difference)
{
    const Order order = adopted(difference);
    const auto entry = [&order](OrderState state) {
        return EventRow{
            0, order.outTradeNo, order.createdAt, stateName(state), EventSource::System, fromBill, {}};
    };
    m_ledger.create(order, {entry(OrderState::Created), entry(OrderState::Unknown)})
        .then(this, [this, difference](const Result<Order> &created) {
            if (created)
                ask(difference);
            else
                answered(tl::unexpected(created.error()), false);
        });
}

void BillRepair::ask(const Difference &difference)
{
    m_runner.askNow(difference.outTradeNo).then(this, [this, difference](const Result<Order> &order) {
        if (!order)
            return answered(tl::unexpected(order.error()), false);
        const bool isPaid = order->state == OrderState::Paid || order->state == OrderState::PaidLate;
        answered(stateName(order->state), isPaid && order->transactionId == difference.transactionId);
    });
}

void BillRepair::askForRefund(const Difference &difference)
{
    m_refunds.askNow(difference.outRefundNo).then(this, [this](const Result<Refund> &refund) {
        if (!refund)
            return answered(tl::unexpected(refund.error()), false);
        answered(refundStateName(refund->state), refund->state == RefundState::Refunded);
    });
}

void BillRepair::answered(const Result<QString> &state, bool isDone)
{
    m_done.append(Repaired{m_waiting.at(m_done.size()), state, isDone});
    Q_EMIT progressed(m_done.size(), m_waiting.size());
    next();
}

/// Its code's life is over at the moment of the payment: nobody can be given one, and the ladder closes it if
/// the platform knows of no payment.
Order BillRepair::adopted(const Difference &difference) const
{
    Order order;
    order.outTradeNo = difference.outTradeNo;
    order.saleId = difference.outTradeNo;
    order.intent = u"bill:"_s + difference.outTradeNo;
    order.desk = m_runner.desk();
    order.state = OrderState::Unknown;
    order.totalFee = Money::fromFen(difference.there.value_or(0)).value_or(Money{});
    order.body = difference.body.isEmpty() ? difference.outTradeNo : difference.body;
    order.signType = m_merchant->signType;
    order.createdAt = m_clock.utcNow();
    order.expiresAt = difference.at;
    return order;
}

} // namespace saoma
