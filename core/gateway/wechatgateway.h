// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/gateway/gateway.h"
#include "core/gateway/platformcaller.h"

#include <QObject>

#include <memory>

namespace saoma {

/// Encode, sign, send (PlatformCaller), verify, decode. An order's refusal by the second host is Pending, for
/// the first may have accepted the same bytes, unless nothing can have arrived there. Both signature
/// algorithms work: an answer is signed as its request was.
class WeChatGateway final : public QObject, public Gateway
{
    Q_OBJECT
public:
    /// References must outlive the gateway.
    WeChatGateway(std::shared_ptr<const wechat::Merchant> merchant, GatewayUrls urls, Transport &transport,
        Clock &clock, Random &random, QObject *parent = nullptr);

    [[nodiscard]] Result<QByteArray> encodeUnifiedOrder(const wechat::UnifiedOrder &order) override;
    Async<wechat::Prepay> unifiedOrder(const QByteArray &signedBody, Clock::Duration deadline) override;
    Async<wechat::OrderStatus> queryOrder(const QByteArray &outTradeNo) override;
    Async<void> closeOrder(const QByteArray &outTradeNo) override;

    /// The bytes of that day's bill as they come, packed or not, or the platform's XML instead: for a
    /// BillReader. Wants a transport that takes answers of some size. Errors: as a query's.
    Async<QByteArray> downloadBill(QDate day);
    void warmUp() override { m_caller.warmUp(); }
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override
    {
        return m_caller.clockSkew();
    }
    [[nodiscard]] std::optional<QDateTime> platformNow() const override { return m_caller.platformNow(); }

private:
    std::shared_ptr<const wechat::Merchant> m_merchant;
    PlatformCaller m_caller;
    Random &m_random;
};

} // namespace saoma
