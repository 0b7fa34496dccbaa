// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509v3.h>

namespace saoma::test {

/// Not in a namespace without a name: TestAuthority::Parts has such members.
template <auto release>
struct FreedBy
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using BioPtr = std::unique_ptr<BIO, FreedBy<BIO_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, FreedBy<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, FreedBy<X509_free>>;

namespace {

QByteArray contentOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return QByteArray(bytes, size);
}

QByteArray pemOf(X509 *certificate)
{
    const BioPtr bio{BIO_new(BIO_s_mem())};
    PEM_write_bio_X509(bio.get(), certificate);
    return contentOf(bio.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const BioPtr bio{BIO_new(BIO_s_mem())};
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio.get());
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

CertificatePtr make(
    EVP_PKEY *key, const QByteArray &commonName, long serial, const QDateTime &from, const QDateTime &until)
{
    CertificatePtr certificate{X509_new()};
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), until.toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(commonName.constData()), int(commonName.size()), -1, 0);
    return certificate;
}

} // namespace

struct TestAuthority::Parts
{
    KeyPtr key{EVP_RSA_gen(2048)};
    CertificatePtr certificate;
};

TestAuthority::TestAuthority()
    : m_parts{std::make_unique<Parts>()}
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_parts->certificate =
        make(m_parts->key.get(), "Saoma test authority", m_serial++, now.addYears(-10), now.addYears(10));
    X509 *own = m_parts->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(own, m_parts->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::certificatePem() const
{
    return pemOf(m_parts->certificate.get());
}

Identity TestAuthority::issue(const QByteArray &commonName)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return issue(commonName, now.addDays(-1), now.addDays(100));
}

Identity TestAuthority::issue(const QByteArray &commonName, const QDateTime &from, const QDateTime &until)
{
    const KeyPtr key{EVP_RSA_gen(2048)};
    const CertificatePtr certificate = make(key.get(), commonName, m_serial++, from, until);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_parts->certificate.get()));
    extend(certificate.get(), m_parts->certificate.get(), NID_subject_alt_name, "IP:127.0.0.1");
    X509_sign(certificate.get(), m_parts->key.get(), EVP_sha256());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

QByteArray TestAuthority::pkcs12(const Identity &identity, const QByteArray &password, Lock lock)
{
    const BioPtr keyBio{BIO_new_mem_buf(identity.keyPem.constData(), int(identity.keyPem.size()))};
    const BioPtr bio{
        BIO_new_mem_buf(identity.certificatePem.constData(), int(identity.certificatePem.size()))};
    const KeyPtr key{PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr)};
    const CertificatePtr certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
    const bool isOld = lock == Lock::Old;
    OSSL_LIB_CTX *library = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *usual = OSSL_PROVIDER_load(library, "default");
    OSSL_PROVIDER *legacy = isOld ? OSSL_PROVIDER_load(library, "legacy") : nullptr;
    PKCS12 *file = isOld && !legacy
        ? nullptr
        : PKCS12_create_ex(password.constData(), "apiclient", key.get(), certificate.get(), nullptr,
            isOld ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : 0, isOld ? NID_pbe_WithSHA1And40BitRC2_CBC : 0,
            0, 0, 0, library, nullptr);
    QByteArray bytes;
    if (file) {
        const BioPtr out{BIO_new(BIO_s_mem())};
        i2d_PKCS12_bio(out.get(), file);
        bytes = contentOf(out.get());
    }
    PKCS12_free(file);
    OSSL_PROVIDER_unload(legacy);
    OSSL_PROVIDER_unload(usual);
    OSSL_LIB_CTX_free(library);
    return bytes;
}

} // namespace saoma::test
