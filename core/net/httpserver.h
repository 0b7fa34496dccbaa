// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/net/httpmessage.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <optional>

namespace saoma {

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
    /// Told after each exchange, refusals included: for a log line per request. A request that its sender
    /// broke off counts as 400.
    using Observer = std::function<void(const HttpRequest &, int status, std::chrono::milliseconds took)>;

    /// The clock must outlive it.
    HttpServer(Clock &clock, Handler handler, HttpLimits limits = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    void observe(Observer observer) { m_observer = std::move(observer); }

    /// Port 0 picks a free one. Error: Network LISTEN_FAILED with address:port as subject.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// Refuses new connections, lets requests in flight be answered, then finishes; half-received ones may
    /// still be completed. Bounded by messageDeadline. Call it once.
    Async<void> stop();

private:
    friend class HttpConnection;
    void accept();
    [[nodiscard]] bool admit(const QHostAddress &peer);
    void forget(HttpConnection *connection);
    void watchTheCrowd();
    void makeRoom();
    void finishStopping();

    Clock &m_clock;
    Handler m_handler;
    Observer m_observer;
    HttpLimits m_limits;
    QTcpServer m_server{this};
    QSet<HttpConnection *> m_connections;
    QMap<QString, int> m_perAddress;
    std::optional<AsyncPromise<void>> m_stopping;
    bool m_isCrowdWatched = false;
};

} // namespace saoma
