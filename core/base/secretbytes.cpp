// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretbytes.h"

#include <QByteArray>

#include <openssl/crypto.h>

#include <utility>

namespace saoma {

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(bytes.begin(), bytes.end())
{
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes{std::exchange(other.m_bytes, {})}
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretBytes SecretBytes::copy() const
{
    SecretBytes twin;
    twin.m_bytes = m_bytes;
    return twin;
}

void SecretBytes::wipe() noexcept
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

void wipeBuffer(QByteArray &buffer) noexcept
{
    OPENSSL_cleanse(buffer.data(), std::size_t(buffer.size()));
    buffer.clear();
}

} // namespace saoma
