// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/wechat/orderquery.h"
#include "core/wechat/unifiedorder.h"

namespace saoma {

/// Our side of the platform's API. Three outcome classes: a value (done); Error::Kind::Rejected (refused, on
/// the platform's authentic word); Pending, Network, Protocol, Cancelled (unknown: query). Thread: the one it
/// lives on.
class Gateway
{
public:
    virtual ~Gateway() = default;

    /// The signed bytes of a unified order. Record them before `unifiedOrder` sends them; a retry sends the
    /// same. Error: InvalidInput.
    [[nodiscard]] virtual Result<QByteArray> encodeUnifiedOrder(const wechat::UnifiedOrder &order) = 0;

    /// Sends recorded bytes. Repeating the same bytes is safe. `deadline` bounds the whole call, second host
    /// included; zero takes the configured one.
    virtual Async<wechat::Prepay> unifiedOrder(
        const QByteArray &signedBody, Clock::Duration deadline = {}) = 0;

    /// Changes nothing, so it may be repeated. Rejected ORDERNOTEXIST if the platform has never seen it.
    virtual Async<wechat::OrderStatus> queryOrder(const QByteArray &outTradeNo) = 0;

    /// Closing twice is harmless. Closed for certain only after a query says so.
    virtual Async<void> closeOrder(const QByteArray &outTradeNo) = 0;

    /// Opens the connection ahead of the first sale.
    virtual void warmUp() = 0;

    /// Our clock minus the platform's, from the last answer's Date header; nothing before the first answer.
    [[nodiscard]] virtual std::optional<std::chrono::seconds> clockSkew() const = 0;

    /// What the platform's clock says now: the last answer's Date header and what has passed since, whatever
    /// became of our wall clock meanwhile. Nothing before the first answer.
    [[nodiscard]] virtual std::optional<QDateTime> platformNow() const = 0;
};

} // namespace saoma
