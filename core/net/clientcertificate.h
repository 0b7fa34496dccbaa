// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace saoma {

/// What a merchant shows for calls under /secapi/: the platform's apiclient_cert.
struct ClientCertificate
{
    QSslCertificate certificate;
    QSslKey key;
    QList<QSslCertificate> chain; ///< Other certificates of the file; may be empty.
};

/// Reads a PKCS#12 file (apiclient_cert.p12, `password` the merchant number), also of the old form (RC2-40)
/// if OpenSSL's legacy provider is there; or PEM, where certificate and key stand in one text or in two.
/// `keyPem` is empty if there is only one. Errors: InvalidInput with `origin` as subject:
/// CERTIFICATE_UNREADABLE (neither of both), CERTIFICATE_PASSWORD, CERTIFICATE_OLD_FORM (it would need the
/// legacy provider), CERTIFICATE_KEY_MISSING, CERTIFICATE_KEY_MISMATCH (the key is another certificate's).
[[nodiscard]] Result<ClientCertificate> readClientCertificate(
    QByteArrayView bytes, QByteArrayView keyPem, const QByteArray &password, const QString &origin);

/// Whether it can be used now, by this merchant. Errors: InvalidInput with `origin` as subject:
/// CERTIFICATE_EXPIRED and CERTIFICATE_NOT_YET (the day in `detail`), CERTIFICATE_FOREIGN (whose it is in
/// `detail`).
[[nodiscard]] Result<> checkClientCertificate(
    const ClientCertificate &client, const QByteArray &mchId, const QDateTime &utcNow, const QString &origin);

} // namespace saoma
