// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace saoma {

/// What a merchant shows for calls under /secapi/: the platform's apiclient_cert.
struct ClientCertificate
{
    QSslCertificate certificate;
    QSslKey key;
    QList<QSslCertificate> chain; ///< Other certificates of the file; may be empty.
    QString origin;               ///< Where it was read, for sentences.
};

/// Reads a PKCS#12 file (apiclient_cert.p12, `password` the merchant number), also of the old form (RC2-40)
/// if OpenSSL's legacy provider is there; or PEM, where certificate and key stand in one text or in two.
/// `keyPem` is empty if there is only one. Errors: InvalidInput with `origin` as subject:
/// CERTIFICATE_UNREADABLE (neither of both), CERTIFICATE_PASSWORD, CERTIFICATE_OLD_FORM (it would need the
/// legacy provider), CERTIFICATE_KEY_MISSING, CERTIFICATE_KEY_MISMATCH (the key is another certificate's).
[[nodiscard]] Result<ClientCertificate> readClientCertificate(
    QByteArrayView bytes, QByteArrayView keyPem, const QByteArray &password, const QString &origin);

/// Whether it can be used now, by this merchant. Errors: InvalidInput with its origin as subject:
/// CERTIFICATE_EXPIRED and CERTIFICATE_NOT_YET (the day in `detail`), CERTIFICATE_FOREIGN (whose it is in
/// `detail`).
[[nodiscard]] Result<> checkClientCertificate(
    const ClientCertificate &client, const QByteArray &mchId, const QDateTime &utcNow);

/// Whether refunds can be sent with what was loaded, and until when. Without an end: with anything.
struct CertificateStanding
{
    Result<> loaded;
    std::optional<QDateTime> end; ///< UTC.
    QString origin;

    /// Also whether it has ended meanwhile: a program runs for weeks. Errors: as loading gave;
    /// CERTIFICATE_EXPIRED.
    [[nodiscard]] Result<> at(const QDateTime &utcNow) const;
};
[[nodiscard]] CertificateStanding standingOf(const Result<ClientCertificate> &client);

} // namespace saoma
