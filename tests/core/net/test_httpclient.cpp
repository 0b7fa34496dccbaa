// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/net/httpserver.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace saoma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against our own server, and against raw sockets that drip, cut and garble.
class TestHttpClient final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesOnePost();
    void givesEveryStatusWithItsBody_data();
    void givesEveryStatusWithItsBody();
    void refusesPlainHttpToOthers_data();
    void refusesPlainHttpToOthers();
    void F20_refusedConnectionMeansNothingArrived();
    void F20_dripsDoNotExtendTheDeadline();
    void F20_silentServerEndsWithTheDeadline();
    void F20_brokenTlsIsAFailedConnection();
    void F22_cutAnswersAreIncomplete_data();
    void F22_cutAnswersAreIncomplete();
    void deadServerAfterSendingIsNotAFailedConnection();
    void F08_aSecondSendingIsTold();
    void readsTheServersTime_data();
    void readsTheServersTime();
    void capsTheAnswer_data();
    void capsTheAnswer();
    void followsNoRedirect();
    void cancelAborts();
    void destructionCancels();
    void warmUpOpensTlsAhead();
    void deadlineIsTheClocks();

private:
    SystemClock m_clock;
};

namespace {

struct Caught
{
    std::optional<Result<HttpAnswer>> answer;
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return answer.has_value(); }, 10'000);
    }
    [[nodiscard]] QString code() const { return *answer ? u"answered"_s : answer->error().code; }
};

void catchInto(Caught &caught, QObject *context, const Async<HttpAnswer> &async)
{
    async.then(context, [&caught](const Result<HttpAnswer> &answer) { caught.answer = answer; });
}

QUrl urlOf(quint16 port)
{
    return QUrl(u"http://127.0.0.1:%1/pay/unifiedorder"_s.arg(port));
}

/// Says `script` to whoever has sent a whole request, and closes if told to.
class RawServer final : public QTcpServer
{
public:
    RawServer(QByteArray script, bool closes)
        : m_script{std::move(script)},
          m_closes{closes}
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++connections;
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                received += socket->readAll();
                if (!received.endsWith("<xml/>"))
                    return;
                ++requests;
                socket->write(m_script);
                if (m_closes)
                    socket->disconnectFromHost();
            });
        });
    }
    QByteArray received;
    int connections = 0;
    int requests = 0;

private:
    QByteArray m_script;
    bool m_closes;
};

} // namespace

void TestHttpClient::carriesOnePost()
{
    HttpRequest seen;
    HttpServer server{m_clock, [&](const HttpRequest &request) {
                          seen = request;
                          HttpReply reply;
                          reply.body = "<xml><a>1</a></xml>";
                          return Async<HttpReply>::ready(reply);
                      }};
    const quint16 port = server.listen(QHostAddress::LocalHost, 0).value_or(0);
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(port), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QVERIFY2(*caught.answer, qPrintable(caught.code()));
    QCOMPARE((*caught.answer)->status, 200);
    QCOMPARE((*caught.answer)->body, "<xml><a>1</a></xml>");
    QVERIFY(qAbs((*caught.answer)->serverTime.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, "/pay/unifiedorder");
    QCOMPARE(seen.body, "<xml/>");

    RawServer raw{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false};
    Caught second;
    catchInto(second, this, client.post(urlOf(raw.serverPort()), "<xml/>", 5s));
    QVERIFY(second.wait());
    QVERIFY(raw.received.contains("Content-Type: text/xml; charset=utf-8\r\n"));
    QVERIFY(!raw.received.contains("Cookie"));
}

void TestHttpClient::givesEveryStatusWithItsBody_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 400, 401, 403, 404, 409, 410, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::givesEveryStatusWithItsBody()
{
    QFETCH(const int, status);
    RawServer server{
        "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 6\r\n\r\n<html>", true};
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QVERIFY2(*caught.answer, qPrintable(caught.code()));
    QCOMPARE((*caught.answer)->status, status);
    QCOMPARE((*caught.answer)->body, "<html>");
}

void TestHttpClient::refusesPlainHttpToOthers_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain http") << u"http://api.mch.weixin.qq.com/pay/unifiedorder"_s;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.org/"_s;
    QTest::newRow("looks like localhost") << u"http://localhost.example.org/"_s;
    QTest::newRow("private network") << u"http://192.168.1.5/"_s;
    QTest::newRow("any address") << u"http://0.0.0.0/"_s;
    QTest::newRow("user part") << u"http://127.0.0.1@example.org/"_s;
    QTest::newRow("other scheme") << u"ftp://127.0.0.1/"_s;
    QTest::newRow("file") << u"file:///etc/hostname"_s;
    QTest::newRow("no host") << u"https:///pay"_s;
    QTest::newRow("empty") << u""_s;
}

void TestHttpClient::refusesPlainHttpToOthers()
{
    QFETCH(const QString, url);
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(QUrl(url), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"INSECURE_URL"_s);
    QCOMPARE(caught.answer->error().kind, Error::Kind::InvalidInput);
    client.warmUp(QUrl(url)); // does nothing
    for (const QString &good :
        {u"http://127.0.0.1/"_s, u"http://127.9.9.9/"_s, u"http://[::1]:80/"_s, u"http://LOCALHOST/"_s})
        QVERIFY2(isLoopback(QUrl(good)), qPrintable(good));
}

void TestHttpClient::F20_refusedConnectionMeansNothingArrived()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(port), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"CONNECT_FAILED"_s);
    QCOMPARE(caught.answer->error().kind, Error::Kind::Network);
}

void TestHttpClient::F20_dripsDoNotExtendTheDeadline()
{
    RawServer server{"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", false};
    QTimer drip;
    connect(&server, &QTcpServer::newConnection, &drip, [&] { drip.start(5); });
    connect(&drip, &QTimer::timeout, &server, [&] {
        for (QTcpSocket *socket : server.findChildren<QTcpSocket *>()) {
            if (server.requests > 0 && socket->state() == QTcpSocket::ConnectedState)
                socket->write("x");
        }
    });
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 150ms));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"TIMEOUT"_s);
    QCOMPARE(server.requests, 1);
}

void TestHttpClient::F20_silentServerEndsWithTheDeadline()
{
    RawServer server{"", false};
    HttpClient client{m_clock};
    Caught caught;
    QElapsedTimer age;
    age.start();
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 100ms));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"TIMEOUT"_s);
    QVERIFY(age.elapsed() >= 100 && age.elapsed() < 2000);
}

void TestHttpClient::F20_brokenTlsIsAFailedConnection()
{
    QTcpServer server; // answers a TLS hello with plain text
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    HttpClient client{m_clock};
    Caught caught;
    catchInto(
        caught, this, client.post(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"CONNECT_FAILED"_s);
}

void TestHttpClient::F22_cutAnswersAreIncomplete_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n<xml><a>1");
    QTest::newRow("no body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n");
    QTest::newRow("half an error body") << QByteArray("HTTP/1.1 500 X\r\nContent-Length: 20\r\n\r\n<xml>");
    QTest::newRow("no last chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<xml>\r\n");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("half a status line") << QByteArray("HTTP/1.");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("nothing") << QByteArray();
}

void TestHttpClient::F22_cutAnswersAreIncomplete()
{
    QFETCH(const QByteArray, script);
    RawServer server{script, true};
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"INCOMPLETE"_s);
    QVERIFY(!caught.answer->error().outcomeKnown());
}

/// The kept connection dies with the request on it, and no other can be opened: something may have arrived.
void TestHttpClient::deadServerAfterSendingIsNotAFailedConnection()
{
    RawServer server{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false};
    HttpClient client{m_clock};
    Caught first;
    catchInto(first, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(first.wait());
    QVERIFY(*first.answer);
    QTcpSocket *kept = server.findChild<QTcpSocket *>();
    kept->disconnect();
    connect(kept, &QTcpSocket::readyRead, kept, [&] {
        server.close();
        kept->abort();
    });
    Caught second;
    catchInto(second, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(second.wait());
    QCOMPARE(second.code(), u"INCOMPLETE"_s);
}

/// The kept connection dies with the request on it, and another carries the same bytes.
void TestHttpClient::F08_aSecondSendingIsTold()
{
    RawServer server{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false};
    HttpClient client{m_clock};
    Caught first;
    catchInto(first, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(first.wait());
    QVERIFY(*first.answer && !(*first.answer)->isRepeat);
    QTcpSocket *kept = server.findChild<QTcpSocket *>();
    kept->disconnect();
    connect(kept, &QTcpSocket::readyRead, kept, [kept] { kept->abort(); });
    Caught second;
    catchInto(second, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(second.wait());
    QVERIFY2(*second.answer, qPrintable(second.code()));
    QVERIFY((*second.answer)->isRepeat);
}

void TestHttpClient::readsTheServersTime_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("RFC 9110") << QByteArray("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n") << qint64{784'111'777};
    QTest::newRow("hour that New York skips")
        << QByteArray("Date: Sun, 08 Mar 2026 02:30:00 GMT\r\n") << qint64{1'772'937'000};
    QTest::newRow("absent") << QByteArray() << qint64{-1};
    QTest::newRow("another form") << QByteArray("Date: 1994-11-06T08:49:37Z\r\n") << qint64{-1};
    QTest::newRow("another zone") << QByteArray("Date: Sun, 06 Nov 1994 08:49:37 CST\r\n") << qint64{-1};
    QTest::newRow("no such day") << QByteArray("Date: Sun, 31 Feb 1994 08:49:37 GMT\r\n") << qint64{-1};
}

void TestHttpClient::readsTheServersTime()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, seconds);
    RawServer server{"HTTP/1.1 200 OK\r\n" + header + "Content-Length: 0\r\n\r\n", false};
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QVERIFY(*caught.answer);
    const QDateTime time = (*caught.answer)->serverTime;
    QCOMPARE(time.isValid() ? time.toSecsSinceEpoch() : -1, seconds);
}

void TestHttpClient::capsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("code");
    const auto length = [](qint64 bytes) -> QByteArray {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes) + "\r\n\r\n";
    };
    const qint64 most = HttpClient::messageBytesMax;
    QTest::newRow("at the cap") << length(most) << most << u"answered"_s;
    QTest::newRow("announced above") << length(most + 1) << qint64{10} << u"TOO_LARGE"_s;
    QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << most + 1 << u"TOO_LARGE"_s;
}

void TestHttpClient::capsTheAnswer()
{
    QFETCH(const QByteArray, head);
    QFETCH(const qint64, bytes);
    QFETCH(const QString, code);
    RawServer server{head + QByteArray(bytes, 'x'), code != u"TOO_LARGE"_s};
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), code);
}

void TestHttpClient::followsNoRedirect()
{
    RawServer target{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false};
    RawServer server{"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:"
            + QByteArray::number(target.serverPort()) + "/\r\nContent-Length: 0\r\n\r\n",
        false};
    HttpClient client{m_clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 5s));
    QVERIFY(caught.wait());
    QVERIFY(*caught.answer);
    QCOMPARE((*caught.answer)->status, 302);
    QCOMPARE(target.connections, 0);
}

void TestHttpClient::cancelAborts()
{
    RawServer server{"", false};
    HttpClient client{m_clock};
    Caught caught;
    const Async<HttpAnswer> async = client.post(urlOf(server.serverPort()), "<xml/>", 5s);
    catchInto(caught, this, async);
    QTRY_COMPARE(server.requests, 1);
    async.cancel();
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer->error().kind, Error::Kind::Cancelled);
}

void TestHttpClient::destructionCancels()
{
    RawServer server{"", false};
    auto client = std::make_unique<HttpClient>(m_clock);
    Caught caught;
    catchInto(caught, this, client->post(urlOf(server.serverPort()), "<xml/>", 5s));
    QTRY_COMPARE(server.requests, 1);
    client.reset();
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer->error().kind, Error::Kind::Cancelled);
}

void TestHttpClient::warmUpOpensTlsAhead()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    HttpClient client{m_clock};
    client.warmUp(QUrl(u"https://127.0.0.1:%1/pay"_s.arg(server.serverPort())));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *socket = server.nextPendingConnection();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    constexpr char handshakeRecord = 0x16;
    QCOMPARE(socket->read(1).at(0), handshakeRecord);
    socket->abort(); // never fails visibly
}

/// A minute of the platform's silence, without waiting for it.
void TestHttpClient::deadlineIsTheClocks()
{
    test::ManualClock clock;
    RawServer server{{}, false};
    HttpClient client{clock};
    Caught caught;
    catchInto(caught, this, client.post(urlOf(server.serverPort()), "<xml/>", 60s));
    QTRY_COMPARE(server.requests, 1);
    clock.advance(59'999ms);
    QVERIFY(!caught.answer);
    clock.advance(1ms);
    QVERIFY(caught.wait());
    QCOMPARE(caught.code(), u"TIMEOUT"_s);
}

SAOMA_TEST(TestHttpClient)
#include "test_httpclient.moc"
