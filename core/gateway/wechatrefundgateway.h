// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/gateway/platformcaller.h"
#include "core/gateway/refundgateway.h"
#include "core/net/clientcertificate.h"

#include <QObject>

#include <memory>

namespace saoma {

/// Encode, sign, send (PlatformCaller), verify, decode. Refunds go over a transport of their own, which shows
/// the client certificate; queries need none. A refusal that an earlier sending of the same bytes may have
/// provoked is Pending.
class WeChatRefundGateway final : public QObject, public RefundGateway
{
    Q_OBJECT
public:
    /// `certified`: shows the certificate. `certificate`: what loading it gave (core/config); plain http to
    /// loopback, where a simulator listens, needs none. References must outlive the gateway.
    WeChatRefundGateway(std::shared_ptr<const wechat::Merchant> merchant, const GatewayUrls &urls,
        Transport &certified, CertificateStanding certificate, Transport &plain, Clock &clock, Random &random,
        QObject *parent = nullptr);

    [[nodiscard]] Result<> mayRefund() const override;
    [[nodiscard]] std::optional<QDateTime> certificateEnd() const override;
    [[nodiscard]] std::optional<QDateTime> platformNow() const override { return m_plain.platformNow(); }
    [[nodiscard]] Result<QByteArray> encodeRefund(const wechat::RefundRequest &refund) override;
    Async<wechat::RefundAcceptance> refund(const QByteArray &signedBody) override;
    Async<wechat::RefundStatus> queryRefund(const QByteArray &outRefundNo) override;

private:
    [[nodiscard]] bool needsCertificate() const;
    std::shared_ptr<const wechat::Merchant> m_merchant;
    PlatformCaller m_certified;
    CertificateStanding m_certificate;
    PlatformCaller m_plain;
    Clock &m_clock;
    Random &m_random;
};

} // namespace saoma
