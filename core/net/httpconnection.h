// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/deadline.h"
#include "core/base/result.h"
#include "core/net/httprequestreader.h"

#include <QObject>

class QTcpSocket;

namespace saoma {

class HttpServer;

/// One connection of an HttpServer: reads a request, waits for its answer, reads the next.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket.
    HttpConnection(HttpServer &server, QTcpSocket *socket, const QHostAddress &peer);

    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }

    /// Closes at once if idle, else after the request in flight.
    void closeWhenIdle();
    void abort();
    /// Closes a connection that has been silent, or at its request, for so long.
    void giveWay(Clock::Duration after);

private:
    enum class Phase {
        Idle, ///< No byte of a request yet.
        Receiving,
        Handling,  ///< The socket is deaf: a client that pipelines waits, one that half-closes is answered.
        Lingering, ///< The last reply is out; what still comes is thrown away.
    };
    void readMore();
    void readRequests();
    void startMessage();
    void handle();
    void answer(const Result<HttpReply> &answer);
    void refuse(int status);
    void send(const HttpReply &reply, bool keepAlive);
    void report(int status);
    [[nodiscard]] Clock::Duration messageAge() const;
    void goIdle();
    void close();
    void linger();
    void deafen();
    void hear();
    void onDeadline();
    void onDisconnected();

    HttpServer &m_server;
    QTcpSocket *m_socket;
    QHostAddress m_peer;
    HttpRequestReader m_reader;
    QByteArray m_buffer;
    Deadline m_deadline;
    Clock::Duration m_messageBegun; ///< On the server's monotonic clock.
    Clock::Duration m_idleSince;    ///< The same; the moment of connection at first.
    Phase m_phase = Phase::Idle;
    bool m_isFirst = true; ///< The first request's time runs from the moment of connection.
    bool m_bodyTimed = false;
    bool m_isDeaf = false; ///< The socket's buffer is full: of one byte that does not count.
};

} // namespace saoma
