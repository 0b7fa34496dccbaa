// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpmessage.h"

#include <memory>

namespace saoma {

/// Reads requests from bytes, without sockets: Boost.Beast's parser for the grammar, our policy for what it
/// tolerates. Whatever two readers could frame differently is refused.
class HttpRequestReader final
{
public:
    enum class Step {
        NeedMore, ///< All bytes were taken or wait for more; a refusal may still follow.
        Complete, ///< `request()` and `keepAlive()` are there; what follows the message stays in the buffer.
        Refused,  ///< `refusal()` is there; the framing is lost, so the connection must close.
    };

    explicit HttpRequestReader(const HttpLimits &limits);
    ~HttpRequestReader();

    /// Takes what belongs to the current message off the front of `buffer`.
    [[nodiscard]] Step read(QByteArray &buffer);

    /// Makes ready for the next message.
    void reset();

    [[nodiscard]] bool isHeadComplete() const { return m_headComplete; }
    [[nodiscard]] const HttpRequest &request() const { return m_request; } ///< Without peer.
    [[nodiscard]] bool keepAlive() const { return m_keepAlive; }
    [[nodiscard]] int refusal() const { return m_refusal; } ///< The status to refuse with.

private:
    struct Parser;
    [[nodiscard]] Step refuse(int status);
    [[nodiscard]] Step readHead(QByteArray &buffer);
    [[nodiscard]] Step readBody(QByteArray &buffer);
    [[nodiscard]] Step finish();
    [[nodiscard]] bool scanHead(QByteArrayView bytes);

    const HttpLimits &m_limits;
    std::unique_ptr<Parser> m_parser;
    HttpRequest m_request;
    qsizetype m_scanned = 0; ///< Bytes of the unfinished head that have been looked at.
    qsizetype m_headEnd = -1;
    qsizetype m_bodyRawBytes = 0;
    int m_refusal = 0;
    bool m_headComplete = false;
    bool m_keepAlive = false;
};

} // namespace saoma
