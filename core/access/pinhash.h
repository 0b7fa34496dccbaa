// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

namespace saoma {

/// 4 to 12 digits, and neither one digit again and again nor a plain run (1234, 9876). Errors: InvalidInput
/// PIN_SHAPE, PIN_TOO_SIMPLE.
[[nodiscard]] Result<> checkPin(const SecretBytes &pin);

/// What is kept of a PIN: Argon2id with its own salt, as text (libsodium's crypto_pwhash_str). Takes 64 MiB
/// and some 100 ms: not on the GUI thread. Error: Storage PIN_HASH_FAILED (no memory).
[[nodiscard]] Result<QString> hashPin(const SecretBytes &pin);

/// Takes as long.
[[nodiscard]] bool isPin(const QString &hash, const SecretBytes &pin);

} // namespace saoma
