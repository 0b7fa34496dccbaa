// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/answer.h"

#include <optional>

namespace saoma::wechat {

/// 申请退款, POST /secapi/pay/refund, with the client certificate. Repeating the same number pays back once.
/// Manual: v2 refund.
struct RefundRequest
{
    QByteArray transactionId; ///< Of the payment: 1–32 of [A-Za-z0-9].
    QByteArray outRefundNo;   ///< 6–32 of [A-Za-z0-9_-].
    Money totalFee;           ///< The amount of the order.
    Money refundFee;          ///< 1 fen up to `totalFee`.
    QByteArray reason;        ///< refund_desc: UTF-8, at most 80 bytes; see fitReason(). May be empty.
    QByteArray notifyUrl;     ///< As of a unified order; empty takes the one set at the platform.
    std::optional<SignType>
        signType; ///< The refund's own, if the setting may have changed since it was made.
};

/// The request was accepted, which is not yet paid back: query.
struct RefundAcceptance
{
    QByteArray refundId; ///< 微信退款单号
    QByteArray evidence; ///< The verified bytes.
};

/// The signed request. Field errors are ours: InvalidInput REFUND_FIELD_INVALID with the field as subject.
[[nodiscard]] Result<QByteArray> encode(
    const RefundRequest &refund, const Merchant &merchant, QByteArray nonceStr);

/// Errors as `readAnswer`. Protocol WRONG_REFUND if the answer names another number or amount than the
/// request, FIELD_INVALID if a field is missing or malformed. `request`: the bytes that were sent.
[[nodiscard]] Result<RefundAcceptance> decodeRefund(
    QByteArrayView answer, QByteArrayView request, const Merchant &merchant);

/// `text` as `refund_desc` takes it: as fitBody(), at most 80 bytes.
[[nodiscard]] QByteArray fitReason(const QString &text);

} // namespace saoma::wechat
