// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace saoma::test {

/// A certificate and its key, made for a test.
struct Identity
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// A certificate authority that lives as long as a test, and what it signs.
class TestAuthority final
{
public:
    TestAuthority();
    ~TestAuthority();
    Q_DISABLE_COPY_MOVE(TestAuthority)

    [[nodiscard]] QByteArray certificatePem() const;
    /// For `commonName`, valid between the two; of a server on 127.0.0.1, too.
    [[nodiscard]] Identity issue(const QByteArray &commonName, const QDateTime &from, const QDateTime &until);
    /// Valid today.
    [[nodiscard]] Identity issue(const QByteArray &commonName);

    enum class Lock {
        Modern, ///< AES, as OpenSSL 3 does.
        Old,    ///< 40 bits of RC2, as the platform's files are.
    };
    /// Empty if this OpenSSL cannot lock so.
    [[nodiscard]] static QByteArray pkcs12(const Identity &identity, const QByteArray &password, Lock lock);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    long m_serial = 1;
};

} // namespace saoma::test
