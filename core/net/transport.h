// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace saoma {

struct HttpAnswer
{
    int status = 0;
    QByteArray body;       ///< Complete: a cut answer is an error, never a short body.
    QDateTime serverTime;  ///< The Date header, UTC; invalid if absent or unreadable.
    bool isRepeat = false; ///< The bytes were sent more than once: an earlier sending may have arrived.
};

/// Carries one POST. A port: programs use HttpClient, simulations a network of their own.
class Transport
{
public:
    virtual ~Transport() = default;

    /// Sends `body` as text/xml and gives the complete answer, whatever its status. One total deadline, never
    /// extended by drips; no redirects. Errors: Network with CONNECT_FAILED (nothing can have arrived),
    /// TIMEOUT, INCOMPLETE, TOO_LARGE; Cancelled.
    virtual Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) = 0;

    /// Opens a connection ahead of the first call. Never fails visibly.
    virtual void warmUp(const QUrl &url) = 0;
};

} // namespace saoma
