// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/fields.h"
#include "core/wechat/merchant.h"

namespace saoma::wechat {

/// The request bytes of an API call: `fields` with appid, mch_id, nonce_str, sign_type and sign.
/// `sign_type` is always sent, and signed, so that recorded bytes tell how their answer is to be verified.
[[nodiscard]] QByteArray writeRequest(
    Fields fields, const Merchant &merchant, SignType type, QByteArray nonceStr);

/// The algorithm that recorded request bytes were signed with: what `sign_type` says, MD5 without one.
[[nodiscard]] SignType signTypeOf(QByteArrayView request);

} // namespace saoma::wechat
