// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpconnection.h"

#include "core/net/httpserver.h"

#include <QLocale>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 socketBufferBytes = 32 * 1024;
constexpr int brokenOff = 400;
constexpr int requestTimeout = 408;
constexpr int serverError = 500;
constexpr int unavailable = 503;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

QByteArray dateHeader(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray headOf(const HttpReply &reply, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    head += "Date: " + dateHeader(reply.date) + "\r\n";
    if (!reply.body.isEmpty())
        head += "Content-Type: " + reply.contentType + "\r\n";
    if (reply.status == 405)
        head += "Allow: GET, POST\r\n";
    head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

/// The bytes that leave, fewer than all where the server plays a broken one.
QByteArray bytesOf(const HttpReply &reply, bool keepAlive)
{
    const QByteArray head = headOf(reply, keepAlive);
    switch (reply.delivery) {
    case HttpReply::Delivery::Whole:
        return head + reply.body;
    case HttpReply::Delivery::HalfBody:
        return head + reply.body.left(reply.body.size() / 2);
    case HttpReply::Delivery::HeadOnly:
        return head;
    case HttpReply::Delivery::Nothing:
        break;
    }
    return {};
}

} // namespace

HttpConnection::HttpConnection(HttpServer &server, QTcpSocket *socket, const QHostAddress &peer)
    : QObject{&server},
      m_server{server},
      m_socket{socket},
      m_peer{peer},
      m_reader{server.m_limits},
      m_deadline{server.m_clock, [this] { onDeadline(); }},
      m_messageBegun{server.m_clock.monotonic()},
      m_idleSince{m_messageBegun}
{
    socket->setParent(this);
    socket->setReadBufferSize(socketBufferBytes);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(socket, &QTcpSocket::disconnected, this, &HttpConnection::onDisconnected);
    m_deadline.start(server.m_limits.headDeadline);
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

void HttpConnection::closeWhenIdle()
{
    if (m_phase == Phase::Idle && m_buffer.isEmpty() && m_socket->bytesAvailable() == 0)
        m_socket->disconnectFromHost();
}

void HttpConnection::abort()
{
    m_socket->abort();
}

void HttpConnection::giveWay(Clock::Duration after)
{
    const bool isWaiting = m_phase == Phase::Idle || m_phase == Phase::Receiving;
    const Clock::Duration since = m_phase == Phase::Idle ? m_idleSince : m_messageBegun;
    if (isWaiting && m_server.m_clock.monotonic() - since >= after)
        abort();
}

void HttpConnection::readMore()
{
    if (m_phase == Phase::Lingering) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_phase == Phase::Handling)
        return;
    m_buffer += m_socket->readAll();
    readRequests();
}

void HttpConnection::readRequests()
{
    if (m_buffer.isEmpty())
        return;
    if (m_phase == Phase::Idle)
        startMessage();
    switch (m_reader.read(m_buffer)) {
    case HttpRequestReader::Step::NeedMore:
        if (m_reader.isHeadComplete() && !std::exchange(m_bodyTimed, true))
            m_deadline.start(m_server.m_limits.messageDeadline - messageAge());
        return;
    case HttpRequestReader::Step::Refused:
        refuse(m_reader.refusal());
        return;
    case HttpRequestReader::Step::Complete:
        handle();
        return;
    }
}

void HttpConnection::startMessage()
{
    m_phase = Phase::Receiving;
    m_bodyTimed = false;
    if (std::exchange(m_isFirst, false))
        return;
    m_messageBegun = m_server.m_clock.monotonic();
    m_deadline.start(m_server.m_limits.headDeadline);
}

void HttpConnection::handle()
{
    m_phase = Phase::Handling;
    deafen();
    m_deadline.start(m_server.m_limits.handlerDeadline);
    HttpRequest request = m_reader.request();
    request.peer = m_peer;
    m_server.m_handler(request).then(this, [this](const Result<HttpReply> &reply) { answer(reply); });
}

void HttpConnection::answer(const Result<HttpReply> &answer)
{
    if (m_phase != Phase::Handling) // too late: 503 has been sent
        return;
    HttpReply reply;
    reply.status = serverError;
    if (answer)
        reply = *answer;
    const bool whole = reply.delivery == HttpReply::Delivery::Whole;
    const bool keepAlive = answer && whole && m_reader.keepAlive() && !m_server.m_stopping;
    send(reply, keepAlive);
    if (keepAlive)
        return goIdle();
    m_phase = Phase::Lingering;
    hear();
    if (m_socket->waitForReadyRead(0)) // only looks: something has come that nobody will read
        linger();
    else if (m_socket->state() == QAbstractSocket::ConnectedState)
        close();
}

void HttpConnection::refuse(int status)
{
    HttpReply reply;
    reply.status = status;
    send(reply, false);
    linger();
}

void HttpConnection::send(const HttpReply &reply, bool keepAlive)
{
    HttpReply dated = reply;
    if (!dated.date.isValid())
        dated.date = m_server.m_clock.utcNow();
    m_socket->write(bytesOf(dated, keepAlive));
    m_socket->flush(); // before anything is read again: that may be the end
    report(reply.status);
}

Clock::Duration HttpConnection::messageAge() const
{
    return m_server.m_clock.monotonic() - m_messageBegun;
}

void HttpConnection::report(int status)
{
    if (!m_server.m_observer)
        return;
    HttpRequest request = m_reader.request();
    request.peer = m_peer;
    m_server.m_observer(request, status, messageAge());
}

void HttpConnection::goIdle()
{
    m_phase = Phase::Idle;
    m_idleSince = m_server.m_clock.monotonic();
    m_reader.reset();
    m_deadline.start(m_server.m_limits.idleDeadline);
    hear();
    readMore(); // what came meanwhile has not been announced again
}

void HttpConnection::close()
{
    m_phase = Phase::Lingering;
    m_deadline.start(m_server.m_limits.idleDeadline); // for a reader that does not read
    m_socket->disconnectFromHost();
}

/// Closing with unread bytes would make the kernel reset the connection, and the reply could be lost on the
/// way.
void HttpConnection::linger()
{
    m_phase = Phase::Lingering;
    hear();
    m_buffer.clear();
    m_socket->skip(m_socket->bytesAvailable());
    m_deadline.start(m_server.m_limits.lingerDeadline);
}

/// QTcpSocket closes both directions as soon as it reads that the client will send no more, and the answer
/// would have nowhere to go. It reads nothing while its buffer is full.
void HttpConnection::deafen()
{
    m_isDeaf = true;
    m_socket->ungetChar('\0');
    m_socket->setReadBufferSize(m_socket->bytesAvailable());
}

void HttpConnection::hear()
{
    if (!std::exchange(m_isDeaf, false))
        return;
    m_socket->skip(1);
    m_socket->setReadBufferSize(socketBufferBytes);
}

void HttpConnection::onDeadline()
{
    switch (m_phase) {
    case Phase::Idle:
        abort();
        return;
    case Phase::Receiving:
        refuse(requestTimeout);
        return;
    case Phase::Handling:
        refuse(unavailable);
        return;
    case Phase::Lingering:
        m_socket->disconnectFromHost();
        if (m_socket->state() != QAbstractSocket::UnconnectedState)
            abort();
        return;
    }
}

void HttpConnection::onDisconnected()
{
    if (m_phase == Phase::Receiving) // the client has gone, or will send no more
        report(brokenOff);
    m_phase = Phase::Lingering; // an answer that comes now has nowhere to go
    m_deadline.stop();
    m_server.forget(this);
    deleteLater();
}

} // namespace saoma
