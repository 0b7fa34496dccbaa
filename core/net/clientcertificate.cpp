// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/clientcertificate.h"

#include "core/base/secretbytes.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Release<PKCS12_free>>;
using Library = std::unique_ptr<OSSL_LIB_CTX, Release<OSSL_LIB_CTX_free>>;
using Provider = std::unique_ptr<OSSL_PROVIDER, Release<OSSL_PROVIDER_unload>>;
struct StackRelease
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using Stack = std::unique_ptr<STACK_OF(X509), StackRelease>;

/// What was read, still OpenSSL's.
struct Parts
{
    Key key;
    Certificate certificate;
    Stack others;
};

tl::unexpected<Error> refusedCertificate(
    const QString &code, const QString &origin, const QString &detail = {})
{
    return failure(Error::Kind::InvalidInput, code, detail, origin);
}

Bio over(QByteArrayView bytes)
{
    return Bio{BIO_new_mem_buf(bytes.data(), int(bytes.size()))};
}

/// The newest error's text, and none left behind for others.
QString opensslError()
{
    const QString text = QString::fromLatin1(ERR_reason_error_string(ERR_peek_last_error()));
    ERR_clear_error();
    return text;
}

/// OpenSSL asks for the password of a key that is encrypted.
int givePassword(char *buffer, int size, int, void *password)
{
    const auto &text = *static_cast<const QByteArray *>(password);
    const int length = std::min(size, int(text.size()));
    std::copy_n(text.constData(), length, buffer);
    return length;
}

QByteArray written(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return QByteArray(bytes, size);
}

QSslCertificate toQt(X509 *certificate)
{
    const Bio bio{BIO_new(BIO_s_mem())};
    PEM_write_bio_X509(bio.get(), certificate);
    return QSslCertificate(written(bio.get()), QSsl::Pem);
}

QSslKey toQt(EVP_PKEY *key)
{
    const Bio bio{BIO_new(BIO_s_secmem())};
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    QByteArray pem = written(bio.get());
    const QSsl::KeyAlgorithm algorithm = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? QSsl::Ec : QSsl::Rsa;
    QSslKey out{pem, algorithm, QSsl::Pem};
    wipeBuffer(pem);
    return out;
}

Result<ClientCertificate> toQt(const Parts &parts, const QString &origin)
{
    if (!parts.certificate)
        return refusedCertificate(u"CERTIFICATE_UNREADABLE"_s, origin, u"it holds no certificate"_s);
    if (!parts.key)
        return refusedCertificate(u"CERTIFICATE_KEY_MISSING"_s, origin);
    if (X509_check_private_key(parts.certificate.get(), parts.key.get()) != 1)
        return refusedCertificate(u"CERTIFICATE_KEY_MISMATCH"_s, origin, opensslError());
    ClientCertificate client{toQt(parts.certificate.get()), toQt(parts.key.get()), {}, origin};
    for (int i = 0; i < sk_X509_num(parts.others.get()); ++i)
        client.chain.append(toQt(sk_X509_value(parts.others.get(), i)));
    if (client.certificate.isNull() || client.key.isNull())
        return refusedCertificate(
            u"CERTIFICATE_UNREADABLE"_s, origin, u"of a kind that TLS here cannot use"_s);
    return client;
}

/// The file as `library` understands it; `library` may be null for OpenSSL's default one.
Pkcs12 pkcs12In(QByteArrayView bytes, OSSL_LIB_CTX *library)
{
    PKCS12 *file = PKCS12_init_ex(NID_pkcs7_data, library, nullptr);
    const Bio bio = over(bytes);
    if (!d2i_PKCS12_bio(bio.get(), &file)) {
        PKCS12_free(file);
        return {};
    }
    return Pkcs12{file};
}

bool unpack(PKCS12 *file, const QByteArray &password, Parts &parts)
{
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(file, password.constData(), &key, &certificate, &others) != 1)
        return false;
    parts = {Key{key}, Certificate{certificate}, Stack{others}};
    return true;
}

/// F18: the platform's files are locked with 40 bits of RC2, which OpenSSL 3 has only in its legacy provider.
/// In a library context of its own, so that nothing else of the program begins to accept such things.
Result<ClientCertificate> readOldForm(QByteArrayView bytes, const QByteArray &password, const QString &origin)
{
    const Library library{OSSL_LIB_CTX_new()};
    const Provider legacy{OSSL_PROVIDER_load(library.get(), "legacy")};
    const Provider usual{OSSL_PROVIDER_load(library.get(), "default")};
    const Pkcs12 file = legacy && usual ? pkcs12In(bytes, library.get()) : Pkcs12{};
    Parts parts;
    const bool isRead = file && unpack(file.get(), password, parts);
    if (!isRead)
        return refusedCertificate(u"CERTIFICATE_OLD_FORM"_s, origin, opensslError());
    return toQt(parts, origin); // before its library goes
}

Result<ClientCertificate> readPkcs12(QByteArrayView bytes, const QByteArray &password, const QString &origin)
{
    const Pkcs12 file = pkcs12In(bytes, nullptr);
    if (!file)
        return refusedCertificate(u"CERTIFICATE_UNREADABLE"_s, origin, opensslError());
    if (PKCS12_verify_mac(file.get(), password.constData(), int(password.size())) != 1)
        return refusedCertificate(u"CERTIFICATE_PASSWORD"_s, origin, opensslError());
    Parts parts;
    if (unpack(file.get(), password, parts))
        return toQt(parts, origin);
    ERR_clear_error();
    return readOldForm(bytes, password, origin);
}

Result<ClientCertificate> readPem(
    QByteArrayView bytes, QByteArrayView keyPem, const QByteArray &password, const QString &origin)
{
    Parts parts;
    parts.others = Stack{sk_X509_new_null()};
    const Bio certificates = over(bytes);
    while (X509 *next = PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr)) {
        if (!parts.certificate)
            parts.certificate.reset(next);
        else
            sk_X509_push(parts.others.get(), next);
    }
    const QByteArrayView keyText = keyPem.isEmpty() ? bytes : keyPem;
    const bool hasKey = keyText.indexOf("PRIVATE KEY-----") >= 0;
    const Bio keys = over(keyText);
    QByteArray secret = password;
    if (hasKey)
        parts.key.reset(PEM_read_bio_PrivateKey(keys.get(), nullptr, givePassword, &secret));
    ERR_clear_error();
    if (hasKey && !parts.key)
        return refusedCertificate(u"CERTIFICATE_PASSWORD"_s, origin, u"the key is encrypted or damaged"_s);
    return toQt(parts, origin);
}

} // namespace

Result<ClientCertificate> readClientCertificate(
    QByteArrayView bytes, QByteArrayView keyPem, const QByteArray &password, const QString &origin)
{
    const bool isPem = bytes.indexOf("-----BEGIN ") >= 0;
    return isPem ? readPem(bytes, keyPem, password, origin) : readPkcs12(bytes, password, origin);
}

Result<> checkClientCertificate(
    const ClientCertificate &client, const QByteArray &mchId, const QDateTime &utcNow)
{
    const QSslCertificate &certificate = client.certificate;
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (!names.contains(QString::fromLatin1(mchId)))
        return refusedCertificate(u"CERTIFICATE_FOREIGN"_s, client.origin, names.join(u", "_s));
    if (utcNow < certificate.effectiveDate())
        return refusedCertificate(
            u"CERTIFICATE_NOT_YET"_s, client.origin, certificate.effectiveDate().toString(u"yyyy-MM-dd"_s));
    return CertificateStanding{{}, certificate.expiryDate(), client.origin}.at(utcNow);
}

Result<> CertificateStanding::at(const QDateTime &utcNow) const
{
    if (loaded && end && utcNow >= *end)
        return refusedCertificate(u"CERTIFICATE_EXPIRED"_s, origin, end->toString(u"yyyy-MM-dd"_s));
    return loaded;
}

CertificateStanding standingOf(const Result<ClientCertificate> &client)
{
    if (!client)
        return {tl::unexpected(client.error()), {}, client.error().subject};
    return {{}, client->certificate.expiryDate().toUTC(), client->origin};
}

} // namespace saoma
