// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/answer.h"

#include <QDateTime>

#include <optional>

namespace saoma::wechat {

/// 统一下单, POST /pay/unifiedorder. Manual: v2 unifiedorder.
struct UnifiedOrder
{
    QByteArray outTradeNo;            ///< 6–32 of [A-Za-z0-9_-].
    Money totalFee;                   ///< At least 1 fen.
    QByteArray body;                  ///< UTF-8, at most 127 bytes; see fitBody().
    QByteArray productId;             ///< 1–32 of [A-Za-z0-9_-]; required for NATIVE.
    QByteArray notifyUrl;             ///< Absolute http(s), no query string, at most 256 bytes.
    QByteArray spbillCreateIp;        ///< Address of the calling machine.
    QDateTime timeStart;              ///< UTC; left out if invalid.
    QDateTime timeExpire;             ///< UTC; left out if invalid.
    QByteArray openid;                ///< Mode 1 only; may be empty.
    std::optional<SignType> signType; ///< The order's own, if the setting may have changed since it was made.
    QByteArray attach;                ///< [A-Za-z0-9_-] only, at most 127; may be empty.
};

struct Prepay
{
    QByteArray prepayId;
    QByteArray codeUrl;  ///< Opaque text for the QR code, at most 512 bytes.
    QByteArray evidence; ///< The verified bytes.
};

/// The signed request. Field errors are ours: InvalidInput with the field as subject.
[[nodiscard]] Result<QByteArray> encode(
    const UnifiedOrder &order, const Merchant &merchant, QByteArray nonceStr);

/// Errors as `readAnswer`; a success without `prepay_id` or `code_url` is Protocol.
[[nodiscard]] Result<Prepay> decodePrepay(QByteArrayView answer, const Merchant &merchant, SignType type);

/// `text` without characters of four UTF-8 bytes, control characters and outer blanks, cut to 127 bytes at a
/// character border. Manual: v2 body.
[[nodiscard]] QByteArray fitBody(const QString &text);

} // namespace saoma::wechat
