// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/merchant.h"
#include "core/wechat/xml.h"

namespace saoma::wechat {

/// The AES key of `req_info`: the MD5 of the API key as 32 lower-case hexadecimal digits, used as bytes.
/// Manual: v2 refund notify.
[[nodiscard]] SecretBytes refundNoticeKey(const SecretBytes &apiKey);

/// AES-256-ECB with PKCS#7 padding; `key` has 32 bytes. Every failure is alike: Protocol
/// REFUND_NOTICE_INVALID. The mode proves nothing about who wrote the text; whoever acts on it queries the
/// refund first.
[[nodiscard]] Result<QByteArray> decryptAes256Ecb(const QByteArray &cipher, const SecretBytes &key);

/// What stands in `req_info`, still as XML text. Every failure is alike: Protocol REFUND_NOTICE_INVALID.
[[nodiscard]] Result<QByteArray> decryptReqInfo(const QByteArray &reqInfo, const SecretBytes &apiKey);

/// 退款结果通知: shape, return_code, appid, mch_id, then the fields inside `<root>`.
/// Every failure is alike: Protocol REFUND_NOTICE_INVALID.
[[nodiscard]] Result<Fields> readRefundNotice(QByteArrayView body, const Merchant &merchant);

} // namespace saoma::wechat
