// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/gateway/gateway.h"
#include "core/net/transport.h"

#include <QObject>

#include <memory>

namespace saoma {

struct GatewayUrls
{
    QUrl base;                                ///< "https://api.mch.weixin.qq.com"
    QUrl fallback;                            ///< "https://api2.mch.weixin.qq.com"; empty for none.
    std::chrono::milliseconds timeout{10000}; ///< Total deadline of one call, both hosts together.
};

/// Encode, sign, send, verify, decode. The second host is tried with the same bytes only after the first has
/// failed without an answer, never both at once, and within the one deadline: if there is a second host, the
/// first may use at most 60 % of it. Answers other than 2xx are Protocol HTTP_STATUS: unknown, like any other
/// answer that is not authentic. An order's refusal by the second host is Pending, for the first may have
/// accepted the same bytes, unless nothing can have arrived there. Both signature algorithms work: an answer
/// is signed as its request was.
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
    void warmUp() override;

    /// The bytes of that day's bill as they come, packed or not, or the platform's XML instead: for a
    /// BillReader. Wants a transport that takes answers of some size. Errors: as a query's.
    Async<QByteArray> downloadBill(QDate day);
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return m_skew; }
    [[nodiscard]] std::optional<QDateTime> platformNow() const override;

private:
    struct Call;
    struct Answered ///< A complete answer, not yet verified.
    {
        QByteArray body;
        bool isRepeat = false; ///< An earlier sending of the same bytes may have arrived.
    };
    Async<Answered> call(const QString &path, const QByteArray &body, Clock::Duration deadline = {});
    void askHost(
        const std::shared_ptr<Call> &running, const QUrl &host, Clock::Duration deadline, bool mayFailOver);
    void finish(const Call &running, const HttpAnswer &answer);

    std::shared_ptr<const wechat::Merchant> m_merchant;
    GatewayUrls m_urls;
    Transport &m_transport;
    Clock &m_clock;
    Random &m_random;
    std::optional<std::chrono::seconds> m_skew;
    QDateTime m_platformTime; ///< As last heard.
    Clock::Duration m_heardAt{};
};

} // namespace saoma
