// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>

#include <chrono>

namespace saoma {

struct HttpRequest
{
    QByteArray method; ///< "GET" or "POST".
    QByteArray target; ///< Origin form, as received: "/wechat/scan".
    QByteArray body;
    QHostAddress peer;
};

struct HttpReply
{
    /// How much of the reply leaves before the connection is closed. Everything but Whole is for servers that
    /// play a broken one.
    enum class Delivery {
        Whole,
        HalfBody, ///< The head and half of the body.
        HeadOnly, ///< The head, which promises a body.
        Nothing,
    };
    int status = 200;
    QByteArray body;
    QByteArray contentType = "text/xml; charset=utf-8";
    QDateTime date; ///< What the Date header says, UTC; the time of sending if invalid.
    Delivery delivery = Delivery::Whole;
};

/// Every limit of the server. All are upper bounds; a request at the bound is served, one above is refused.
struct HttpLimits
{
    qsizetype headBytesMax = 8 * 1024;
    qsizetype bodyBytesMax = 64 * 1024;
    qsizetype chunkBytesMax = 4 * 1024; ///< Sizes, extensions and trailers of one chunked body, in all.
    qsizetype headersMax = 32;
    int connectionsMax = 64;
    int connectionsPerAddressMax = 8; ///< Not counted for loopback, where a reverse proxy lives.
    std::chrono::milliseconds headDeadline{5000};
    std::chrono::milliseconds messageDeadline{10000}; ///< Not reset by drips.
    std::chrono::milliseconds handlerDeadline{15000}; ///< Then 503, and the handler's answer is dropped.
    std::chrono::milliseconds idleDeadline{30000};    ///< Between requests of one connection.
    /// While others wait for a place: whoever has not sent a whole request by then gives way.
    std::chrono::milliseconds crowdedDeadline{100};
    std::chrono::milliseconds lingerDeadline{200}; ///< After a refusal, so that the sender can read it.
};

} // namespace saoma
