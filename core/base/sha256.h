// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace saoma {

/// One SHA-256 digest after the other, on one context of OpenSSL. Not for secrets. Thread: one at a time.
class Sha256 final
{
public:
    static constexpr qsizetype bytes = 32;

    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView piece);
    /// The digest of everything added since the last call.
    [[nodiscard]] QByteArray take();

private:
    void begin();
    evp_md_ctx_st *m_context;
};

} // namespace saoma
