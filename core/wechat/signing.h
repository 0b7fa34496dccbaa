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
/// Keys of any length but zero: with an empty key, or an OpenSSL that lacks the digest, the answer is empty.
[[nodiscard]] QByteArray sign(const Fields &fields, SignType type, const SecretBytes &key);

/// Adds `sign` to `fields`.
void addSign(Fields &fields, SignType type, const SecretBytes &key);

/// Compares `sign` in constant time; every refusal looks the same: Protocol BAD_SIGN.
/// Upper-case hexadecimal of the exact length only.
[[nodiscard]] Result<> verify(const Fields &fields, SignType type, const SecretBytes &key);

/// True if the string to sign has this one reading. It has no escaping, so `attach=x&total_fee=1` may be one
/// field or two, and a genuine signature covers both. A message is therefore read only if no value holds `&`,
/// an element name and `=`; then every such place is a border between fields, and there is one way to split.
/// One value is excused, because the platform makes it and has shipped `…?pr=X&groupid=00`: `code_url` may
/// hold parameters whose names are not names of message fields. A field called `key` is refused as well.
[[nodiscard]] bool hasOneReading(const Fields &fields);

/// What every message from the platform must pass before a field of it is used: `sign_type`, if there, names
/// `type`; the signature is right; `hasOneReading`; `appid` and `mch_id` are ours.
/// Error: Protocol with SIGN_TYPE_DIFFERS, BAD_SIGN, AMBIGUOUS_FIELDS, WRONG_MERCHANT.
[[nodiscard]] Result<> authenticate(const Fields &fields, SignType type, const Merchant &merchant);

/// The first part of that: signed with our key, and of one reading. To whom it is addressed is not judged.
[[nodiscard]] Result<> verifyOrigin(const Fields &fields, SignType type, const Merchant &merchant);

/// The algorithm that `sign` can be of, by its length; nothing if it is missing or of neither's.
[[nodiscard]] std::optional<SignType> signTypeByLength(const Fields &fields);

} // namespace saoma::wechat
