// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/wechat/merchant.h"

#include <QDateTime>
#include <QString>

namespace saoma::wechat {

/// The content of a printed product code: `weixin://wxpay/bizpayurl?…`, MD5-signed. Manual: v2 Native mode 1.
struct NativeUrl
{
    QByteArray productId; ///< 1–32 of [A-Za-z0-9_-].
    QByteArray timeStamp; ///< Seconds since 1970, 10 digits.
    QByteArray nonceStr;  ///< 1–32 of [A-Za-z0-9]; short keeps the code small.
};

/// For a code made at `utcNow`, with a nonce of 4 letters or digits: every character makes the printed code
/// denser, and it is the key that protects it, not the nonce.
[[nodiscard]] NativeUrl freshNativeUrl(const QString &productId, const QDateTime &utcNow, Random &random);

/// Alphabetical parameters, `sign` last. Errors: InvalidInput PRODUCT_ID_INVALID, TIME_STAMP_INVALID,
/// NONCE_INVALID.
[[nodiscard]] Result<QByteArray> writeNativeUrl(const NativeUrl &url, const Merchant &merchant);

/// Reads one back and verifies appid, mch_id and signature. Error: Protocol NATIVE_URL_INVALID, BAD_SIGN.
[[nodiscard]] Result<NativeUrl> readNativeUrl(QByteArrayView text, const Merchant &merchant);

/// 1–32 of [A-Za-z0-9_-].
[[nodiscard]] bool isProductId(QStringView id);

} // namespace saoma::wechat
