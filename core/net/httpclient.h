// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>

class QNetworkReply;

namespace saoma {

/// Transport over QNetworkAccessManager: TLS 1.2 or newer, system roots, keep-alive, no redirects, no
/// cookies, no proxy surprises. Plain http only to a loopback address. Thread: the one it lives on.
class HttpClient final : public QObject, public Transport
{
    Q_OBJECT
public:
    static constexpr qint64 answerBytesMax = 512 * 1024;

    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override; ///< Aborts all; every pending answer is Cancelled.

    Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) override;
    void warmUp(const QUrl &url) override;

private:
    void abortAll();
    QNetworkAccessManager m_network;
    QSet<QNetworkReply *> m_pending;
};

/// True for 127.0.0.0/8, ::1 and "localhost".
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace saoma
