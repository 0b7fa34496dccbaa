// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpserver.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpSocket>

#include <sys/socket.h>

using namespace saoma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Real loopback sockets, raw bytes in and out.
class TestHttpServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAndKeepsTheConnection();
    void closesWhenAskedTo();
    void answersPipelinedRequestsInOrder();
    void closesAfterARefusal_data();
    void closesAfterARefusal();
    void refusalIsReadableDespiteUnreadBytes();
    void servesARequestInDrips();
    void closesASlowHead();
    void dripsDoNotExtendTheMessageDeadline();
    void closesAnIdleConnection();
    void lateHandlerIsAnswered503();
    void handlerErrorIs500();
    void survivesHalfCloseAndReset();
    void halfClosedClientIsAnswered_data();
    void halfClosedClientIsAnswered();
    void halfClosedRequestEndsAtOnce_data();
    void halfClosedRequestEndsAtOnce();
    void afterAReplyUnreadBytesDoNotReset();
    void pausesAtTheCapAndGoesOn();
    void slowConnectionsGiveWay();
    void capsConnectionsOfOneAddress();
    void stopAnswersTheRequestInFlight();
    void stopLetsAHalfReceivedRequestEnd();
    void stopClosesIdleConnections();
    void listenFailureNamesTheAddress();
    void brokenDeliveries_data();
    void brokenDeliveries();
    void observerHearsEveryExchange();
    void deadlinesAreTheClocks_data();
    void deadlinesAreTheClocks();
    void dateIsTheClocks();

private:
    SystemClock m_clock;
};

namespace {

HttpLimits quickLimits()
{
    HttpLimits limits;
    limits.lingerDeadline = 20ms;
    return limits;
}

/// Echoes "METHOD target body".
Async<HttpReply> echo(const HttpRequest &request)
{
    HttpReply reply;
    reply.body = request.method + ' ' + request.target + ' ' + request.body;
    return Async<HttpReply>::ready(reply);
}

/// A client that speaks bytes.
class RawClient final
{
public:
    explicit RawClient(quint16 port, const QHostAddress &host = QHostAddress::LocalHost)
    {
        m_socket.connectToHost(host, port);
        QObject::connect(
            &m_socket, &QTcpSocket::readyRead, &m_socket, [this] { received += m_socket.readAll(); });
    }
    bool isConnected()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == m_socket.ConnectedState; });
    }
    bool isClosed()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == m_socket.UnconnectedState; });
    }
    bool isOpen() const { return m_socket.state() == QTcpSocket::ConnectedState; }
    bool send(const QByteArray &bytes)
    {
        if (!isConnected())
            return false;
        m_socket.write(bytes);
        m_socket.flush();
        return true;
    }
    bool hasReceived(const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return received.contains(text); });
    }
    /// As `shutdown(SHUT_WR)`, `nc -N` and some proxies do: nothing more will be sent, the answer is read.
    bool sendAndHalfClose(const QByteArray &bytes)
    {
        return send(bytes) && m_socket.bytesToWrite() == 0
            && ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR) == 0;
    }
    QTcpSocket &socket() { return m_socket; }
    QByteArray received;

private:
    QTcpSocket m_socket;
};

QByteArray rawPost(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

quint16 listening(HttpServer &server)
{
    return server.listen(QHostAddress::LocalHost, 0).value_or(0);
}

} // namespace

void TestHttpServer::answersAndKeepsTheConnection()
{
    HttpServer server{m_clock, echo};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/first", "one")));
    QVERIFY(client.hasReceived("POST /first one"));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.received.contains("\r\nConnection: keep-alive\r\n"));
    QVERIFY(client.received.contains("\r\nContent-Length: 15\r\n"));
    QVERIFY(client.received.contains(" GMT\r\n"));
    QVERIFY(client.send(rawPost("/second", "two")));
    QVERIFY(client.hasReceived("POST /second two"));
    QVERIFY(client.isOpen());
}

void TestHttpServer::closesWhenAskedTo()
{
    HttpServer server{m_clock, echo};
    RawClient client{listening(server)};
    QVERIFY(client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    QVERIFY(client.isClosed());
    QVERIFY(client.received.contains("Connection: close"));
    QVERIFY(client.received.endsWith("GET / "));

    RawClient old{server.port()};
    QVERIFY(old.send("GET / HTTP/1.0\r\n\r\n"));
    QVERIFY(old.isClosed());
    QVERIFY(old.received.endsWith("GET / "));
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    QList<AsyncPromise<HttpReply>> promises;
    HttpServer server{m_clock, [&](const HttpRequest &) {
                          promises.append(AsyncPromise<HttpReply>{});
                          return promises.last().async();
                      }};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "1") + rawPost("/", "2") + rawPost("/", "3")));
    for (int index = 0; index < 3; ++index) {
        QTRY_COMPARE(promises.size(), index + 1); // one at a time: the next is read after the answer
        HttpReply reply;
        reply.body = "answer " + QByteArray::number(index);
        promises[index].finish(reply);
    }
    QVERIFY(client.hasReceived("answer 2"));
    QVERIFY(client.received.indexOf("answer 0") < client.received.indexOf("answer 1"));
    QVERIFY(client.received.indexOf("answer 1") < client.received.indexOf("answer 2"));
}

void TestHttpServer::closesAfterARefusal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("statusLine");
    const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    const auto post = [&](const QByteArray &headers) -> QByteArray {
        return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + smuggled;
    };
    QTest::newRow("length with encoding")
        << post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("encoding without chunked")
        << post("Transfer-Encoding: identity\r\n") << QByteArray("HTTP/1.1 501 ");
    QTest::newRow("no length") << post("") << QByteArray("HTTP/1.1 411 ");
    QTest::newRow("Expect") << post("Content-Length: 5\r\nExpect: 100-continue\r\n")
                            << QByteArray("HTTP/1.1 417 ");
    QTest::newRow("PUT") << QByteArray("PUT / HTTP/1.1\r\nHost: a\r\n\r\n" + smuggled)
                         << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                                    << QByteArray("HTTP/1.1 505 ");
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\n\n") << QByteArray("HTTP/1.1 400 ");
}

void TestHttpServer::closesAfterARefusal()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, statusLine);
    int handled = 0;
    const auto counting = [&](const HttpRequest &request) {
        ++handled;
        return echo(request);
    };
    HttpServer server{m_clock, counting, quickLimits()};
    RawClient client{listening(server)};
    QVERIFY(client.send(bytes));
    QVERIFY(client.isClosed());
    QVERIFY2(client.received.startsWith(statusLine), client.received.constData());
    QCOMPARE(client.received.count("HTTP/1.1"), 1);
    QVERIFY(client.received.contains("Connection: close"));
    QCOMPARE(handled, 0);
}

void TestHttpServer::refusalIsReadableDespiteUnreadBytes()
{
    HttpServer server{m_clock, echo, quickLimits()};
    RawClient client{listening(server)};
    QVERIFY(client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n" + QByteArray(300'000, 'x')));
    QVERIFY(client.isClosed());
    QVERIFY(client.received.startsWith("HTTP/1.1 413 "));
}

void TestHttpServer::servesARequestInDrips()
{
    HttpServer server{m_clock, echo};
    RawClient client{listening(server)};
    for (const char byte : rawPost("/drips", "slow")) {
        QVERIFY(client.send(QByteArray(1, byte)));
        QCoreApplication::processEvents();
    }
    QVERIFY(client.hasReceived("POST /drips slow"));
}

void TestHttpServer::closesASlowHead()
{
    HttpLimits limits = quickLimits();
    limits.headDeadline = 30ms;
    HttpServer server{m_clock, echo, limits};
    RawClient half{listening(server)};
    QVERIFY(half.send("POST / HT"));
    QVERIFY(half.isClosed());
    QVERIFY(half.received.startsWith("HTTP/1.1 408 "));

    RawClient silent{server.port()};
    QVERIFY(silent.isConnected());
    QVERIFY(silent.isClosed());
    QVERIFY(silent.received.isEmpty());
}

void TestHttpServer::dripsDoNotExtendTheMessageDeadline()
{
    HttpLimits limits = quickLimits();
    limits.messageDeadline = 80ms;
    HttpServer server{m_clock, echo, limits};
    RawClient client{listening(server)};
    QVERIFY(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"));
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client.socket(), [&] {
        if (client.isOpen() && client.received.isEmpty())
            client.socket().write("x");
    });
    drip.start(5);
    QVERIFY(client.isClosed());
    QVERIFY(client.received.startsWith("HTTP/1.1 408 "));
}

void TestHttpServer::closesAnIdleConnection()
{
    HttpLimits limits = quickLimits();
    limits.idleDeadline = 30ms;
    HttpServer server{m_clock, echo, limits};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "x")));
    QVERIFY(client.hasReceived("POST / x"));
    QVERIFY(client.isClosed());
    QCOMPARE(client.received.count("HTTP/1.1"), 1);
}

void TestHttpServer::lateHandlerIsAnswered503()
{
    HttpLimits limits = quickLimits();
    limits.handlerDeadline = 30ms;
    const AsyncPromise<HttpReply> promise;
    HttpServer server{m_clock, [&](const HttpRequest &) { return promise.async(); }, limits};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "x")));
    QVERIFY(client.isClosed());
    QVERIFY(client.received.startsWith("HTTP/1.1 503 "));
    promise.finish(HttpReply{}); // has nowhere to go, and harms nobody
    QCoreApplication::processEvents();
}

void TestHttpServer::handlerErrorIs500()
{
    HttpServer server{m_clock, [](const HttpRequest &) {
                          return Async<HttpReply>::ready(failure(Error::Kind::Storage, u"LEDGER_BUSY"_s));
                      }};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "x")));
    QVERIFY(client.isClosed());
    QVERIFY(client.received.startsWith("HTTP/1.1 500 "));
}

void TestHttpServer::survivesHalfCloseAndReset()
{
    const AsyncPromise<HttpReply> promise;
    HttpServer server{m_clock, [&](const HttpRequest &request) {
                          return request.target == "/late" ? promise.async() : echo(request);
                      }};
    RawClient half{listening(server)};
    QVERIFY(half.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"));
    half.socket().disconnectFromHost();
    RawClient reset{server.port()};
    QVERIFY(reset.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"));
    reset.socket().abort();
    RawClient gone{server.port()};
    QVERIFY(gone.send(rawPost("/late", "x")));
    QTest::qWait(10);
    gone.socket().abort();
    QTest::qWait(10);
    promise.finish(HttpReply{});
    RawClient next{server.port()};
    QVERIFY(next.send(rawPost("/next", "x")));
    QVERIFY(next.hasReceived("POST /next x"));
}

void TestHttpServer::halfClosedClientIsAnswered_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("answers");
    QTest::newRow("keep-alive") << rawPost("/", "x") << 1;
    QTest::newRow("asks to close")
        << "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx"_ba << 1;
    QTest::newRow("two at once") << rawPost("/", "x") + rawPost("/", "x") << 2;
    QTest::newRow("HTTP/1.0") << "POST / HTTP/1.0\r\nContent-Length: 1\r\n\r\nx"_ba << 1;
}

/// The end of what the client sends is there long before the answer is.
void TestHttpServer::halfClosedClientIsAnswered()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const int, answers);
    QList<AsyncPromise<HttpReply>> promises;
    HttpServer server{m_clock, [&](const HttpRequest &) {
                          promises.append(AsyncPromise<HttpReply>{});
                          return promises.last().async();
                      }};
    RawClient client{listening(server)};
    QVERIFY(client.sendAndHalfClose(sent));
    for (int answer = 0; answer < answers; ++answer) {
        QVERIFY(QTest::qWaitFor([&] { return promises.size() == answer + 1; }));
        QTest::qWait(20);
        QVERIFY(client.isOpen());
        HttpReply reply;
        reply.body = "answer " + QByteArray::number(answer);
        promises[answer].finish(reply);
        QVERIFY(client.hasReceived(reply.body));
    }
    QElapsedTimer time;
    time.start();
    QVERIFY(client.isClosed()); // and no place is taken by somebody who is through
    QVERIFY(time.elapsed() < 2000);
}

void TestHttpServer::halfClosedRequestEndsAtOnce_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QStringList>("heard");
    QTest::newRow("half a start line") << "POST / HT"_ba << QStringList{u" 400"_s};
    QTest::newRow("half a head") << "POST / HTTP/1.1\r\nHost: a\r\n"_ba << QStringList{u" 400"_s};
    QTest::newRow("half a body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"_ba
                                 << QStringList{u"/ 400"_s};
    QTest::newRow("half of the second")
        << rawPost("/", "x") + "POST / HT" << QStringList{u"/ 200"_s, u" 400"_s};
    QTest::newRow("nothing") << ""_ba << QStringList{};
}

void TestHttpServer::halfClosedRequestEndsAtOnce()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QStringList, heard);
    QStringList lines;
    HttpServer server{m_clock, echo};
    server.observe([&](const HttpRequest &request, int status, std::chrono::milliseconds) {
        lines.append(QString::fromLatin1(request.target) + u' ' + QString::number(status));
    });
    RawClient client{listening(server)};
    QElapsedTimer time;
    time.start();
    QVERIFY(client.sendAndHalfClose(sent));
    QVERIFY(client.isClosed());
    QVERIFY(time.elapsed() < 2000); // no deadline of the server's is that short
    QCOMPARE(client.received.count("HTTP/1.1 200 OK"), heard.size() > 1 ? 1 : 0);
    QCOMPARE(lines, heard);
}

/// A kernel that closes with unread bytes resets the connection, and the reply may be lost on its way.
void TestHttpServer::afterAReplyUnreadBytesDoNotReset()
{
    const AsyncPromise<HttpReply> promise;
    HttpServer server{m_clock, [&](const HttpRequest &) { return promise.async(); }, quickLimits()};
    RawClient client{listening(server)};
    QVERIFY(client.send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx"));
    QTest::qWait(20);
    QVERIFY(client.send(QByteArray(100'000, 'x'))); // while the socket is not read
    QTest::qWait(20);
    promise.finish(HttpReply{});
    QVERIFY(client.hasReceived("HTTP/1.1 200 OK"));
    QVERIFY(client.isClosed());
    QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError); // not by a reset
}

void TestHttpServer::pausesAtTheCapAndGoesOn()
{
    HttpLimits limits = quickLimits();
    limits.connectionsMax = 3;
    limits.crowdedDeadline = 1h; // nobody gives way here
    HttpServer server{m_clock, echo, limits};
    const quint16 port = listening(server);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int index = 0; index < 8; ++index) {
        clients.push_back(std::make_unique<RawClient>(port));
        QVERIFY(clients.back()->send(rawPost("/", QByteArray::number(index))));
    }
    const auto answered = [&] {
        return std::count_if(
            clients.begin(), clients.end(), [](const auto &client) { return !client->received.isEmpty(); });
    };
    QTRY_COMPARE(answered(), 3);
    QTest::qWait(50);
    QCOMPARE(answered(), 3); // the others wait in the kernel
    for (auto &client : clients) {
        QVERIFY(client->hasReceived("POST / ")); // each leaves, and makes room for the next
        client->socket().disconnectFromHost();
    }
    QCOMPARE(answered(), 8);
}

/// Many slow connections from this machine, as through a reverse proxy: a whole request is served all the
/// same.
void TestHttpServer::slowConnectionsGiveWay()
{
    HttpServer server{m_clock, echo, quickLimits()};
    const quint16 port = listening(server);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int index = 0; index < 300; ++index) {
        slow.push_back(std::make_unique<RawClient>(port));
        QVERIFY(slow.back()->send(
            index % 2 == 0 ? "" : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx"));
    }
    RawClient genuine{port};
    QVERIFY(genuine.send(rawPost("/", "genuine")));
    QVERIFY(
        genuine.hasReceived("POST / genuine")); // within 5 s, where the slow ones alone may take 5 s a turn
}

void TestHttpServer::capsConnectionsOfOneAddress()
{
    QHostAddress outside;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && address.protocol() == QHostAddress::IPv4Protocol)
            outside = address;
    }
    if (outside.isNull())
        QSKIP("this machine has no address but loopback");
    HttpLimits limits = quickLimits();
    limits.connectionsPerAddressMax = 2;
    HttpServer server{m_clock, echo, limits};
    const quint16 port = server.listen(QHostAddress::Any, 0).value_or(0);
    RawClient first{port, outside};
    RawClient second{port, outside};
    QVERIFY(first.send(rawPost("/", "1")) && second.send(rawPost("/", "2")));
    QVERIFY(first.hasReceived("POST / 1") && second.hasReceived("POST / 2"));
    RawClient third{port, outside};
    QVERIFY(third.isClosed());
    RawClient local{port};
    QVERIFY(local.send(rawPost("/", "local")));
    QVERIFY(local.hasReceived("POST / local"));
    first.socket().disconnectFromHost();
    QVERIFY(first.isClosed());
    QTest::qWait(10);
    RawClient fourth{port, outside};
    QVERIFY(fourth.send(rawPost("/", "4")));
    QVERIFY(fourth.hasReceived("POST / 4"));
}

void TestHttpServer::stopAnswersTheRequestInFlight()
{
    const AsyncPromise<HttpReply> promise;
    bool handling = false;
    HttpServer server{m_clock, [&](const HttpRequest &) {
                          handling = true;
                          return promise.async();
                      }};
    const quint16 port = listening(server);
    RawClient client{port};
    QVERIFY(client.send(rawPost("/", "x")));
    QTRY_VERIFY(handling);
    bool stopped = false;
    server.stop().then(this, [&](const Result<void> &) { stopped = true; });
    RawClient late{port};
    QVERIFY(late.isClosed());
    QVERIFY(!stopped);
    HttpReply reply;
    reply.body = "in time";
    promise.finish(reply);
    QVERIFY(client.isClosed());
    QVERIFY(client.received.endsWith("in time"));
    QVERIFY(client.received.contains("Connection: close"));
    QTRY_VERIFY(stopped);
}

void TestHttpServer::stopLetsAHalfReceivedRequestEnd()
{
    HttpServer server{m_clock, echo};
    RawClient client{listening(server)};
    QVERIFY(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nha"));
    QTest::qWait(10);
    bool stopped = false;
    server.stop().then(this, [&](const Result<void> &) { stopped = true; });
    QTest::qWait(10);
    QVERIFY(!stopped);
    QVERIFY(client.send("lf"));
    QVERIFY(client.isClosed());
    QVERIFY(client.received.endsWith("POST / half"));
    QTRY_VERIFY(stopped);
}

void TestHttpServer::stopClosesIdleConnections()
{
    HttpServer server{m_clock, echo};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "x")));
    QVERIFY(client.hasReceived("POST / x"));
    bool stopped = false;
    server.stop().then(this, [&](const Result<void> &) { stopped = true; });
    QTRY_VERIFY(stopped);
    QVERIFY(client.isClosed());
}

void TestHttpServer::listenFailureNamesTheAddress()
{
    HttpServer first{m_clock, echo};
    const quint16 port = listening(first);
    HttpServer second{m_clock, echo};
    const Result<quint16> answer = second.listen(QHostAddress::LocalHost, port);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"LISTEN_FAILED"_s);
    QCOMPARE(answer.error().subject, u"127.0.0.1:"_s + QString::number(port));
}

void TestHttpServer::brokenDeliveries_data()
{
    QTest::addColumn<HttpReply::Delivery>("delivery");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("half the body") << HttpReply::Delivery::HalfBody << QByteArray("\r\n\r\n01234");
    QTest::newRow("head only") << HttpReply::Delivery::HeadOnly << QByteArray("\r\n\r\n");
    QTest::newRow("nothing") << HttpReply::Delivery::Nothing << QByteArray();
}

void TestHttpServer::brokenDeliveries()
{
    QFETCH(const HttpReply::Delivery, delivery);
    QFETCH(const QByteArray, end);
    HttpReply reply;
    reply.body = "0123456789";
    reply.date = QDateTime::fromSecsSinceEpoch(784'111'777, Qt::UTC);
    reply.delivery = delivery;
    HttpServer server{m_clock, [&](const HttpRequest &) { return Async<HttpReply>::ready(reply); }};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "x")));
    QVERIFY(client.isClosed());
    QVERIFY2(client.received.endsWith(end), client.received.constData());
    QCOMPARE(client.received.isEmpty(), end.isEmpty());
    if (!end.isEmpty())
        QVERIFY(client.received.contains("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
}

void TestHttpServer::observerHearsEveryExchange()
{
    QStringList lines;
    HttpServer server{m_clock, echo, quickLimits()};
    server.observe([&](const HttpRequest &request, int status, std::chrono::milliseconds took) {
        QVERIFY(took >= 0ms);
        lines.append(QString::fromLatin1(request.target) + u' ' + QString::number(status));
        QVERIFY(request.peer.isLoopback());
    });
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/good", "x") + "PUT /bad HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(client.isClosed());
    const QStringList expected{u"/good 200"_s, u"/bad 405"_s};
    QCOMPARE(lines, expected);
}

void TestHttpServer::deadlinesAreTheClocks_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<std::chrono::milliseconds>("deadline");
    QTest::addColumn<QByteArray>("answer");
    const HttpLimits limits;
    QTest::newRow("head") << "POST / HT"_ba << limits.headDeadline << "HTTP/1.1 408 "_ba;
    QTest::newRow("message") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"_ba
                             << limits.messageDeadline << "HTTP/1.1 408 "_ba;
    QTest::newRow("handler") << rawPost("/never", "x") << limits.handlerDeadline << "HTTP/1.1 503 "_ba;
}

/// The limits of the real programs, to the millisecond, without waiting for them.
void TestHttpServer::deadlinesAreTheClocks()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const std::chrono::milliseconds, deadline);
    QFETCH(const QByteArray, answer);
    test::ManualClock clock;
    HttpServer server{clock, [](const HttpRequest &request) {
                          return request.target == "/never" ? AsyncPromise<HttpReply>{}.async()
                                                            : echo(request);
                      }};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/first", "x"))); // the time of the second one runs from its first byte
    QVERIFY(client.hasReceived("POST /first x"));
    clock.advance(20s);
    client.received.clear();
    QVERIFY(client.send(sent));
    QTest::qWait(20); // nothing answers that we could wait for
    clock.advance(deadline - 1ms);
    QTest::qWait(5);
    QCOMPARE(client.received, QByteArray());
    clock.advance(1ms);
    QVERIFY(client.hasReceived(answer));
}

void TestHttpServer::dateIsTheClocks()
{
    test::ManualClock clock; // 2027-01-15T08:00:00Z
    HttpServer server{clock, echo};
    RawClient client{listening(server)};
    QVERIFY(client.send(rawPost("/", "x")));
    QVERIFY(client.hasReceived("POST / x"));
    QVERIFY(client.received.contains("\r\nDate: Fri, 15 Jan 2027 08:00:00 GMT\r\n"));
}

SAOMA_TEST(TestHttpServer)
#include "test_httpserver.moc"
