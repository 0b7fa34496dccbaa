// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"

#include <QByteArray>

namespace saoma::wechat {

enum class SignType { Md5, HmacSha256 };

/// The merchant's identity at the platform and the key both sides share.
struct Merchant
{
    QByteArray appId;                         ///< 公众账号ID
    QByteArray mchId;                         ///< 商户号
    SignType signType = SignType::HmacSha256; ///< For API calls and notices; mode 1 is always MD5.
    SecretBytes apiKey;                       ///< 32 characters.
};

} // namespace saoma::wechat
