// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/wechat/refund.h"
#include "core/wechat/refundquery.h"

#include <QDateTime>

#include <optional>

namespace saoma {

/// Our side of the platform's refund API: outcome classes as Gateway's. Thread: the one it lives on.
class RefundGateway
{
public:
    virtual ~RefundGateway() = default;

    /// Whether a refund could be sent now. Errors: InvalidInput CERTIFICATE_… (core/config).
    [[nodiscard]] virtual Result<> mayRefund() const = 0;

    /// UTC: until when it can, because the certificate ends then. Nothing: it needs none, or has none.
    [[nodiscard]] virtual std::optional<QDateTime> certificateEnd() const = 0;

    /// As Gateway's: the platform's time, if it has been heard.
    [[nodiscard]] virtual std::optional<QDateTime> platformNow() const = 0;

    /// The signed bytes of a refund. Record them before `refund` sends them; a retry sends the same. Error:
    /// InvalidInput.
    [[nodiscard]] virtual Result<QByteArray> encodeRefund(const wechat::RefundRequest &refund) = 0;

    /// Sends recorded bytes, with the client certificate, on connections of its own (F19). Repeating the same
    /// bytes pays back once.
    virtual Async<wechat::RefundAcceptance> refund(const QByteArray &signedBody) = 0;

    /// Changes nothing, so it may be repeated. Rejected REFUNDNOTEXIST if the platform does not have it.
    virtual Async<wechat::RefundStatus> queryRefund(const QByteArray &outRefundNo) = 0;
};

} // namespace saoma
