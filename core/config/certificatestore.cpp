// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/certificatestore.h"

#include "core/base/secretbytes.h"
#include "core/config/secretfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype certificateBytesMax = 64 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    auto bytes = readSecretFile(path, certificateBytesMax);
    if (!bytes && bytes.error().code == u"KEY_FILE_MISSING")
        bytes.error().code = u"CERTIFICATE_MISSING"_s;
    if (!bytes && bytes.error().code == u"KEY_FILE_NOT_PLAIN")
        bytes.error().code = u"CERTIFICATE_NOT_PLAIN"_s;
    return bytes;
}

/// As the platform's download names them; empty if the name has no "cert" to replace.
QString keyFileBeside(const QString &path)
{
    const QFileInfo file{path};
    QString name = file.fileName();
    if (!name.contains(u"cert"))
        return {};
    return file.dir().filePath(name.replace(u"cert"_s, u"key"_s));
}

} // namespace

Result<ClientCertificate> loadClientCertificate(const Settings &settings, const QDateTime &utcNow)
{
    const QString path = settings.merchant.clientCertificate;
    if (path.isEmpty())
        return failure(
            Error::Kind::InvalidInput, u"CERTIFICATE_NOT_SET"_s, {}, u"merchant/client_certificate"_s);
    auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const bool isPem = bytes->contains("-----BEGIN ");
    const bool hasKey = bytes->contains("PRIVATE KEY-----");
    const QString keyPath = isPem && !hasKey ? keyFileBeside(path) : QString();
    auto key = keyPath.isEmpty() || !QFileInfo::exists(keyPath) ? Result<QByteArray>{QByteArray{}}
                                                                : readFile(keyPath);
    if (!key)
        return tl::unexpected(key.error());
    const QByteArray mchId = settings.merchant.mchId.toLatin1();
    auto client = readClientCertificate(*bytes, *key, mchId, path);
    wipeBuffer(*bytes);
    wipeBuffer(*key);
    if (!client)
        return client;
    const auto usable = checkClientCertificate(*client, mchId, utcNow);
    return usable ? client : tl::unexpected(usable.error());
}

} // namespace saoma
