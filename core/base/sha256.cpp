// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <openssl/evp.h>

namespace saoma {
namespace {

/// Looking an algorithm up costs as much as a digest: once is enough.
const EVP_MD *sha256()
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> digest{
        EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
    return digest.get();
}

} // namespace

Sha256::Sha256()
    : m_context{EVP_MD_CTX_new()}
{
    begin();
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(m_context);
}

void Sha256::begin()
{
    // It can fail only for want of memory or of OpenSSL's own parts: then nothing here can go on.
    if (!m_context || !sha256() || EVP_DigestInit_ex2(m_context, sha256(), nullptr) != 1)
        qFatal("SHA-256 is not to be had");
}

void Sha256::add(QByteArrayView piece)
{
    if (EVP_DigestUpdate(m_context, piece.data(), std::size_t(piece.size())) != 1)
        qFatal("SHA-256 is not to be had");
}

QByteArray Sha256::take()
{
    QByteArray digest{bytes, Qt::Uninitialized};
    if (EVP_DigestFinal_ex(m_context, reinterpret_cast<unsigned char *>(digest.data()), nullptr) != 1)
        qFatal("SHA-256 is not to be had");
    begin();
    return digest;
}

} // namespace saoma
