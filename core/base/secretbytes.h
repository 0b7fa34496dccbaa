// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>
#include <vector>

namespace saoma {

/// Key material in memory: wiped when it goes, never printed, never copied without being asked.
class SecretBytes final
{
public:
    SecretBytes() = default;
    explicit SecretBytes(QByteArrayView bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] SecretBytes copy() const;
    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_bytes.size(); }

    /// The bytes for a digest function. The view dies with this object.
    [[nodiscard]] std::span<const unsigned char> reveal() const noexcept { return m_bytes; }

private:
    void wipe() noexcept;
    std::vector<unsigned char> m_bytes;
};

/// Wipes a buffer that held a secret on its way in.
void wipeBuffer(QByteArray &buffer) noexcept;

} // namespace saoma
