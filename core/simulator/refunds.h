// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/simulator/platformorder.h"
#include "core/simulator/platformrefund.h"
#include "core/simulator/simulatedmerchant.h"

#include <QList>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace saoma::simulator {

/// What the manuals say about refunds, and what they leave open.
struct RefundRules
{
    std::chrono::milliseconds takes{1000}; ///< Until the money has arrived: minutes to days on the platform.
    std::chrono::seconds gap{60};          ///< Between two parts of one order.
    int partsMax = 50;
    int pageSize = 20; ///< Of a query by order.
    /// What the merchant's account holds, in fen: a refund of more is NOTENOUGH. Empty: enough.
    std::optional<std::int64_t> balance;
};

/// The platform's books of refunds. Pure: no I/O, time comes from Clock. Errors as Platform's.
class Refunds final
{
public:
    using Fields = wechat::Fields;
    using Watcher = std::function<void(const Refund &)>;

    /// References must outlive the books.
    Refunds(Clock &clock, Random &random)
        : m_clock{clock},
          m_random{random}
    {
    }

    RefundRules rules;
    /// What the next refunds will come to, instead of Success.
    void endNextAs(RefundState end) { m_nextEnds.append(end); }
    /// Told when a refund has been accepted, and when it has come to its end.
    void watch(Watcher watcher) { m_watcher = std::move(watcher); }

    /// `order`: the paid order that the request names, or nothing.
    [[nodiscard]] Result<Fields> refund(
        const SimulatedMerchant &merchant, const Fields &request, const Order *order);
    /// By refund_id, out_refund_no, transaction_id or out_trade_no, the first that is given.
    [[nodiscard]] Result<Fields> query(const SimulatedMerchant &merchant, const Fields &request);

    /// Brings to its end what has taken its time. Querying does so by itself; who sends notices calls it.
    void settle();
    /// What somebody does by hand in the merchant platform: a refund that stands at Change ends otherwise.
    [[nodiscard]] bool end(const QByteArray &outRefundNo, RefundState state);

    [[nodiscard]] QList<Refund> all(); ///< Oldest first.
    /// Accepted for this order and not closed, in fen.
    [[nodiscard]] std::int64_t fenOf(const QByteArray &mchId, const QByteArray &outTradeNo) const;

private:
    [[nodiscard]] Result<> check(const Fields &request, const Order &order) const;
    [[nodiscard]] QList<const Refund *> refundsOf(const QByteArray &mchId, const Fields &request) const;
    [[nodiscard]] QByteArray freshRefundId();
    void endNow(Refund &refund, RefundState state);

    Clock &m_clock;
    Random &m_random;
    Watcher m_watcher;
    std::map<QByteArray, Refund> m_refunds;
    QList<QByteArray> m_sequence; ///< Keys in order of creation.
    QList<RefundState> m_nextEnds;
};

} // namespace saoma::simulator
