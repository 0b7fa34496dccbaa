// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpserver.h"

#include "core/net/httpconnection.h"

#include <QTcpSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int listenBacklog = 511;

/// An IPv4 peer of a dual-stack socket comes as ::ffff:a.b.c.d.
QHostAddress plainAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

} // namespace

HttpServer::HttpServer(Clock &clock, Handler handler, HttpLimits limits, QObject *parent)
    : QObject{parent},
      m_clock{clock},
      m_handler{std::move(handler)},
      m_limits{limits}
{
    m_server.setListenBacklogSize(listenBacklog);
    // Above the cap nothing is taken from QTcpServer, so this is how far the descriptors can exceed it.
    m_server.setMaxPendingConnections(1);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

HttpServer::~HttpServer()
{
    const QSet<HttpConnection *> connections = std::exchange(m_connections, {});
    qDeleteAll(connections);
    finishStopping();
}

Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port)) {
        const QString subject = address.toString() + u':' + QString::number(port);
        return failure(Error::Kind::Network, u"LISTEN_FAILED"_s, m_server.errorString(), subject);
    }
    return m_server.serverPort();
}

Async<void> HttpServer::stop()
{
    Q_ASSERT(!m_stopping);
    m_stopping.emplace();
    m_server.close();
    const QSet<HttpConnection *> connections = m_connections; // closing changes the set
    for (HttpConnection *connection : connections)
        connection->closeWhenIdle();
    m_clock.callAfter(m_limits.messageDeadline, this, [this] {
        const QSet<HttpConnection *> late = m_connections;
        for (HttpConnection *connection : late)
            connection->abort();
    });
    finishStopping();
    return m_stopping->async();
}

void HttpServer::accept()
{
    while (m_connections.size() < m_limits.connectionsMax) {
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (!socket)
            return;
        const QHostAddress peer = plainAddress(socket->peerAddress());
        if (!admit(peer)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_connections.insert(new HttpConnection(*this, socket, peer));
    }
    // QTcpServer takes one more off the kernel's queue, which tells us that somebody waits, and then pauses.
    if (m_server.hasPendingConnections())
        watchTheCrowd();
}

void HttpServer::watchTheCrowd()
{
    if (std::exchange(m_isCrowdWatched, true))
        return;
    m_clock.callAfter(m_limits.crowdedDeadline, this, [this] {
        m_isCrowdWatched = false;
        makeRoom();
    });
}

/// Behind a reverse proxy all peers are loopback, so no count per address protects the places: with all of
/// them taken, silence and drips must not keep a genuine notice waiting.
void HttpServer::makeRoom()
{
    if (!m_server.isListening() || !m_server.hasPendingConnections())
        return;
    const QSet<HttpConnection *> connections = m_connections; // giving way changes the set
    for (HttpConnection *connection : connections)
        connection->giveWay(m_limits.crowdedDeadline);
    if (m_server.hasPendingConnections())
        watchTheCrowd();
}

bool HttpServer::admit(const QHostAddress &peer)
{
    if (peer.isLoopback())
        return true;
    int &count = m_perAddress[peer.toString()];
    if (count >= m_limits.connectionsPerAddressMax)
        return false;
    ++count;
    return true;
}

void HttpServer::forget(HttpConnection *connection)
{
    if (!m_connections.remove(connection))
        return;
    const QString address = connection->peer().toString();
    const auto count = m_perAddress.find(address);
    if (count != m_perAddress.end() && --*count == 0)
        m_perAddress.erase(count);
    if (m_server.isListening())
        accept();
    finishStopping();
}

void HttpServer::finishStopping()
{
    if (m_stopping && m_connections.isEmpty())
        m_stopping->finish({});
}

} // namespace saoma
