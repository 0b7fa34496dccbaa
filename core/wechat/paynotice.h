// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/orderquery.h"

#include <variant>

namespace saoma::wechat {

/// 支付结果通知: the platform tells that an order was paid. Manual: v2 pay notify.
struct PayNotice
{
    Payment payment;
    QByteArray evidence;                      ///< The verified bytes.
    SignType signType = SignType::HmacSha256; ///< What it is signed with: must be the order's own (F14).
};

/// Signed with our key, and yet no payment to us: another appid or mch_id, or a field that no genuine notice
/// has so. Kept as evidence if the number is one of ours (F13).
struct OddNotice
{
    QByteArray outTradeNo;
    QString why; ///< "WRONG_MERCHANT", "FIELD_INVALID".
    QByteArray evidence;
    SignType signType = SignType::HmacSha256;
};

using Notice = std::variant<PayNotice, OddNotice>;

/// Shape, return_code, signature by the algorithm of its length, result_code, appid, mch_id, then the fields.
/// Whether that algorithm is the order's own is for the ledger to say (F14). A missing `sign_type` is fine
/// (it is then simply not part of the string); one that names another algorithm is refused. Errors: Protocol,
/// all alike from outside.
[[nodiscard]] Result<Notice> readNotice(QByteArrayView body, const Merchant &merchant);

/// A notice about an order signed with `type`, and a payment to us. Errors: Protocol, all alike from outside.
[[nodiscard]] Result<PayNotice> readPayNotice(QByteArrayView body, const Merchant &merchant, SignType type);

/// The unsigned answer to any notice: SUCCESS, or one uniform FAIL.
[[nodiscard]] QByteArray noticeAccepted();
[[nodiscard]] QByteArray noticeRefused();

} // namespace saoma::wechat
