// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/config/settings.h"

namespace saoma {

/// The API key: the file that `merchant/api_key_file` names, else `SAOMA_API_KEY`. The file must be a regular
/// one of ours that nobody else can read (0600), not a link. Errors: InvalidInput KEY_MISSING,
/// KEY_FILE_MISSING, KEY_FILE_UNSAFE, KEY_LENGTH (32 characters), KEY_CHARACTERS (letters and digits),
/// KEY_PUBLIC (a key that is printed in public documentation or demos); the file or variable as subject,
/// never the key.
[[nodiscard]] Result<SecretBytes> loadApiKey(
    const Settings &settings, const QProcessEnvironment &environment);

/// The shape alone, as above.
[[nodiscard]] Result<> checkApiKey(QByteArrayView key, const QString &origin);

/// Identity and key together: what the gateway and the listener work with. Errors: as loadApiKey;
/// InvalidInput CONFIG_VALUE for a missing or misshapen app_id or mch_id.
[[nodiscard]] Result<std::shared_ptr<const wechat::Merchant>> loadMerchant(
    const Settings &settings, const QProcessEnvironment &environment);

} // namespace saoma
