// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/orderquery.h"

namespace saoma::wechat {

/// 支付结果通知: the platform tells that an order was paid. Manual: v2 pay notify.
struct PayNotice
{
    Payment payment;
    QByteArray evidence;                      ///< The verified bytes.
    SignType signType = SignType::HmacSha256; ///< What they verify with.
};

/// Shape, return_code, signature by the merchant's algorithm, appid, mch_id, result_code, then the fields.
/// A missing `sign_type` is fine (it is then simply not part of the string); one that names another algorithm
/// is refused. Errors: Protocol, all alike from outside.
[[nodiscard]] Result<PayNotice> readPayNotice(QByteArrayView body, const Merchant &merchant);

/// The same by either algorithm, for orders made before the merchant's setting was changed: `signType` must
/// then be compared with the order's own (F14).
[[nodiscard]] Result<PayNotice> readPayNoticeOfEitherType(QByteArrayView body, const Merchant &merchant);

/// The unsigned answer to any notice: SUCCESS, or one uniform FAIL.
[[nodiscard]] QByteArray noticeAccepted();
[[nodiscard]] QByteArray noticeRefused();

} // namespace saoma::wechat
