// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settings.h"
#include "core/net/clientcertificate.h"

namespace saoma {

/// What `merchant/client_certificate` names: apiclient_cert.p12, whose password is the merchant number, or a
/// PEM file. The key of apiclient_cert.pem stands beside it as apiclient_key.pem, unless it is in the same
/// file. Files must be as secret as a key. Errors: InvalidInput CERTIFICATE_NOT_SET, CERTIFICATE_MISSING,
/// CERTIFICATE_NOT_PLAIN; KEY_FILE_UNSAFE, KEY_FILE_OF_OTHERS; as readClientCertificate and
/// checkClientCertificate.
[[nodiscard]] Result<ClientCertificate> loadClientCertificate(
    const Settings &settings, const QDateTime &utcNow);

} // namespace saoma
