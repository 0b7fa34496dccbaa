// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"

#include <QHostAddress>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTcpServer>

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
    int status = 200;
    QByteArray body;
    QByteArray contentType = "text/xml; charset=utf-8";
};

/// Every limit of the server. All are upper bounds; a request at the bound is served, one above is refused.
struct HttpLimits
{
    qsizetype headBytesMax = 8 * 1024;
    qsizetype bodyBytesMax = 64 * 1024;
    qsizetype headersMax = 32;
    int connectionsMax = 64;
    int connectionsPerAddressMax = 8; ///< Not counted for loopback, where a reverse proxy lives.
    std::chrono::milliseconds headDeadline{5000};
    std::chrono::milliseconds messageDeadline{10000}; ///< Not reset by drips.
    std::chrono::milliseconds idleDeadline{30000};    ///< Between requests of one connection.
};

class HttpConnection;

/// A small strict HTTP/1.1 server: exact framing, one request at a time per connection, keep-alive after a
/// clean exchange, close after any refusal. Boost.Beast's parser on bytes, our policy on top. Thread: the one
/// it lives on.
class HttpServer final : public QObject
{
    Q_OBJECT
public:
    /// Answers a well-formed request. Every reply other than an Error is sent as it is; an Error is a 500.
    using Handler = std::function<Async<HttpReply>(const HttpRequest &)>;
    /// Told after each exchange, refusals included: for a log line per request.
    using Observer = std::function<void(const HttpRequest &, int status, std::chrono::milliseconds took)>;

    explicit HttpServer(Handler handler, HttpLimits limits = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    void observe(Observer observer) { m_observer = std::move(observer); }

    /// Port 0 picks a free one. Error: Network LISTEN_FAILED with address:port as subject.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// Refuses new connections, lets requests in flight be answered, then finishes. Bounded by
    /// messageDeadline.
    Async<void> stop();

private:
    friend class HttpConnection;
    void accept();
    void forget(HttpConnection *connection);
    Handler m_handler;
    Observer m_observer;
    HttpLimits m_limits;
    QTcpServer m_server;
    QSet<HttpConnection *> m_connections;
    QMap<QString, int> m_perAddress;
    std::optional<AsyncPromise<void>> m_stopping;
};

} // namespace saoma
