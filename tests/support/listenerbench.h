// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/listener/callbacklistener.h"
#include "core/wechat/fields.h"
#include "tests/support/paymentbench.h"
#include "tests/support/refundbench.h"

namespace saoma::test {

/// The listener on the payment bench, called as the HTTP server would call it, with messages signed as the
/// platform signs them.
class ListenerBench final
{
public:
    explicit ListenerBench(wechat::SignType type = wechat::SignType::HmacSha256);

    /// Puts a product on sale.
    void sell(const QString &id, std::int64_t fen, const QString &name = QStringLiteral("Tea"));

    [[nodiscard]] static wechat::Fields scanFields(
        const QByteArray &productId, const QByteArray &nonce = "nonce1", const QByteArray &openid = "oBuyer");
    /// The notice of the payment that the fake platform has for `outTradeNo`.
    [[nodiscard]] wechat::Fields noticeFields(const QString &outTradeNo);
    /// With the merchant's numbers where they are missing, and signed.
    [[nodiscard]] QByteArray signedXml(wechat::Fields fields, wechat::SignType type) const;
    [[nodiscard]] QByteArray scanXml(const wechat::Fields &fields) const;   ///< MD5, always.
    [[nodiscard]] QByteArray noticeXml(const wechat::Fields &fields) const; ///< As the merchant has chosen.

    [[nodiscard]] Async<HttpReply> send(const QByteArray &path, const QByteArray &body,
        const QByteArray &method = "POST", const QHostAddress &peer = QHostAddress(QHostAddress::LocalHost));
    [[nodiscard]] HttpReply post(const QByteArray &path, const QByteArray &body);
    [[nodiscard]] HttpReply scan(const wechat::Fields &fields)
    {
        return post("/wechat/scan", scanXml(fields));
    }
    [[nodiscard]] HttpReply notify(const wechat::Fields &fields)
    {
        return post("/wechat/notify/pay", noticeXml(fields));
    }

    /// The fields of a signed answer to a scan; empty if it is not one of ours.
    [[nodiscard]] wechat::Fields authentic(const HttpReply &reply) const;

    PaymentBench shop;
    FakeRefundGateway refundGateway;
    std::unique_ptr<RefundRunner> refunds;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<CallbackListener> listener;
    QStringList log;
};

} // namespace saoma::test
