// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway.h"

#include <QHash>

namespace saoma::test {

/// A platform that does as it is told, at once: what the counter shows is tested without a network.
class CounterGateway final : public Gateway
{
public:
    explicit CounterGateway(Clock &clock)
        : m_clock{clock}
    {
    }

    bool isSilent = false;                                 ///< Answers nothing from now on.
    QString refusal;                                       ///< The err_code of every unified order, if set.
    wechat::TradeState state = wechat::TradeState::NotPay; ///< Of every order without one of its own.
    QHash<QByteArray, wechat::TradeState> states;
    int requests = 0;

    [[nodiscard]] Result<QByteArray> encodeUnifiedOrder(const wechat::UnifiedOrder &order) override
    {
        m_fees.insert(order.outTradeNo, order.totalFee);
        return order.outTradeNo;
    }

    Async<wechat::Prepay> unifiedOrder(const QByteArray &signedBody, Clock::Duration) override
    {
        ++requests;
        if (isSilent)
            return Async<wechat::Prepay>::ready(noAnswer());
        if (!refusal.isEmpty())
            return Async<wechat::Prepay>::ready(failure(Error::Kind::Rejected, refusal));
        return Async<wechat::Prepay>::ready(wechat::Prepay{
            "wx" + signedBody, "weixin://wxpay/bizpayurl?pr=" + signedBody.right(7), "<xml/>"});
    }

    Async<wechat::OrderStatus> queryOrder(const QByteArray &outTradeNo) override
    {
        if (isSilent)
            return Async<wechat::OrderStatus>::ready(noAnswer());
        wechat::OrderStatus status;
        status.tradeState = states.value(outTradeNo, state);
        status.outTradeNo = outTradeNo;
        status.evidence = "<xml/>";
        if (status.tradeState == wechat::TradeState::Success)
            status.payment = {outTradeNo, "42000" + outTradeNo, m_fees.value(outTradeNo), "CNY", "NATIVE",
                "oBuyer", "OTHERS", m_clock.utcNow()};
        return Async<wechat::OrderStatus>::ready(status);
    }

    [[nodiscard]] std::optional<QDateTime> platformNow() const override { return std::nullopt; }

    Async<void> closeOrder(const QByteArray &outTradeNo) override
    {
        if (isSilent)
            return Async<void>::ready(noAnswer());
        states.insert(outTradeNo, wechat::TradeState::Closed);
        return Async<void>::ready({});
    }

    void warmUp() override { }
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return {}; }

private:
    static tl::unexpected<Error> noAnswer()
    {
        return failure(Error::Kind::Network, QStringLiteral("CONNECT_FAILED"));
    }
    Clock &m_clock;
    QHash<QByteArray, Money> m_fees;
};

} // namespace saoma::test
