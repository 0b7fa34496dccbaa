// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/clientcertificate.h"
#include "core/net/transport.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QSslConfiguration>

#include <memory>
#include <optional>

class QNetworkReply;

namespace saoma {

/// Transport over QNetworkAccessManager: TLS 1.2 or newer, system roots, keep-alive, no redirects, no
/// cookies, no proxy on loopback, else the system's. Plain http only to a loopback address. A kept-alive
/// connection that dies before the first byte of the answer is replaced and the same bytes are sent again, so
/// a body may arrive more than once: send only what is harmless to repeat. Thread: the one it lives on.
class HttpClient final : public QObject, public Transport
{
    Q_OBJECT
public:
    static constexpr qint64 messageBytesMax = 512 * 1024;

    /// `answerBytesMax`: more is TOO_LARGE; for what is larger than a message. The clock must outlive it.
    explicit HttpClient(Clock &clock, QObject *parent = nullptr, qint64 answerBytesMax = messageBytesMax);
    /// Shows `certificate` to every server: for the calls that need it, and for no others (F19).
    HttpClient(Clock &clock, std::optional<ClientCertificate> certificate, QObject *parent = nullptr,
        qint64 answerBytesMax = messageBytesMax);
    ~HttpClient() override; ///< Aborts all; every pending answer is Cancelled.

    /// As the port says; also InvalidInput INSECURE_URL for plain http to anything but loopback, and for what
    /// is not a web address. CONNECT_FAILED is given only if no byte of the request had left.
    Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) override;
    void warmUp(const QUrl &url) override;

private:
    struct Exchange;
    void watch(QNetworkReply *reply, const std::shared_ptr<Exchange> &exchange, Clock::Duration deadline);
    void finish(QNetworkReply *reply, const Exchange &exchange);
    void abortAll();

    Clock &m_clock;
    qint64 m_answerBytesMax;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network{this};
    QSet<QNetworkReply *> m_pending;
};

/// True for 127.0.0.0/8, ::1 and "localhost".
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace saoma
