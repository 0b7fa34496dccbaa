// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace saoma {

/// Unpredictable bytes. A port: programs use `SystemRandom`, tests a seeded source.
class Random
{
public:
    virtual ~Random() = default;

    /// `size` bytes that nobody can predict. Any thread.
    [[nodiscard]] virtual QByteArray bytes(qsizetype size) = 0;
};

/// The operating system's generator.
class SystemRandom final : public Random
{
public:
    [[nodiscard]] QByteArray bytes(qsizetype size) override;
};

/// A fresh `nonce_str`: 32 hexadecimal digits, 128 random bits.
[[nodiscard]] QByteArray freshNonce(Random &random);

} // namespace saoma
