// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/fields.h"
#include "core/wechat/merchant.h"

#include <optional>

namespace saoma::wechat {

/// "MD5" or "HMAC-SHA256", as the platform writes it.
[[nodiscard]] QByteArray signTypeName(SignType type);
[[nodiscard]] std::optional<SignType> signTypeFromName(QByteArrayView name);

/// `name=value` of every field but `sign` and the empty ones, in byte order, joined with `&`. Without the
/// key: the complete string to sign exists only inside the digest, so that it cannot be logged.
[[nodiscard]] QByteArray canonicalString(const Fields &fields);

/// The signature in upper-case hexadecimal: 32 (MD5) or 64 (HMAC-SHA256) digits. Manual: v2 签名算法.
[[nodiscard]] QByteArray sign(const Fields &fields, SignType type, const SecretBytes &key);

/// Adds `sign` to `fields`.
void addSign(Fields &fields, SignType type, const SecretBytes &key);

/// Compares `sign` in constant time; every refusal looks the same: Protocol BAD_SIGN.
/// Upper-case hexadecimal of the exact length only.
[[nodiscard]] Result<> verify(const Fields &fields, SignType type, const SecretBytes &key);

} // namespace saoma::wechat
