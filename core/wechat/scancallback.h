// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/merchant.h"

namespace saoma::wechat {

/// Mode 1: the platform tells that a product code was scanned and waits for a prepay_id. Always MD5.
/// The message has no return_code. Manual: v2 Native mode 1, 输入参数.
struct ScanCallback
{
    QByteArray productId;
    QByteArray openid;
    QByteArray nonceStr;
    bool isSubscribed = false;
};

/// Shape, signature, appid, mch_id, then the fields. Errors: Protocol, all alike from outside.
[[nodiscard]] Result<ScanCallback> readScanCallback(QByteArrayView body, const Merchant &merchant);

/// The signed yes with the prepay_id. Manual: 输出参数.
[[nodiscard]] QByteArray writeScanAnswer(
    const QByteArray &prepayId, const Merchant &merchant, QByteArray nonceStr);

/// The signed no; the buyer's phone shows `text` (UTF-8, at most 128 bytes).
[[nodiscard]] QByteArray writeScanRefusal(
    const QByteArray &text, const Merchant &merchant, QByteArray nonceStr);

} // namespace saoma::wechat
