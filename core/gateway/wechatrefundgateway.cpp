// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/wechatrefundgateway.h"

#include "core/wechat/request.h"

using namespace Qt::StringLiterals;

namespace saoma {

WeChatRefundGateway::WeChatRefundGateway(std::shared_ptr<const wechat::Merchant> merchant,
    const GatewayUrls &urls, Transport &certified, CertificateStanding certificate, Transport &plain,
    Clock &clock, Random &random, QObject *parent)
    : QObject{parent},
      m_merchant{std::move(merchant)},
      m_certified{urls, certified, clock},
      m_certificate{std::move(certificate)},
      m_plain{urls, plain, clock},
      m_clock{clock},
      m_random{random}
{
}

/// Plain http is loopback: the transport refuses others.
bool WeChatRefundGateway::needsCertificate() const
{
    return m_certified.urls().base.scheme() != u"http";
}

Result<> WeChatRefundGateway::mayRefund() const
{
    return needsCertificate() ? m_certificate.at(m_clock.utcNow()) : Result<>{};
}

std::optional<QDateTime> WeChatRefundGateway::certificateEnd() const
{
    return needsCertificate() ? m_certificate.end : std::nullopt;
}

Result<QByteArray> WeChatRefundGateway::encodeRefund(const wechat::RefundRequest &refund)
{
    return wechat::encode(refund, *m_merchant, freshNonce(m_random));
}

Async<wechat::RefundAcceptance> WeChatRefundGateway::refund(const QByteArray &signedBody)
{
    return m_certified.call(u"/secapi/pay/refund"_s, signedBody)
        .map([merchant = m_merchant, signedBody](const PlatformCaller::Answered &answer) {
            auto accepted = wechat::decodeRefund(answer.body, signedBody, *merchant);
            return answer.isRepeat ? withDoubt(std::move(accepted)) : accepted;
        });
}

Async<wechat::RefundStatus> WeChatRefundGateway::queryRefund(const QByteArray &outRefundNo)
{
    const QByteArray body = wechat::encodeRefundQuery(outRefundNo, *m_merchant, freshNonce(m_random));
    return m_plain.call(u"/pay/refundquery"_s, body)
        .map([merchant = m_merchant, outRefundNo](const PlatformCaller::Answered &answer) {
            return wechat::decodeRefundStatus(answer.body, outRefundNo, *merchant, merchant->signType);
        });
}

} // namespace saoma
