// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace saoma::test;

class TestListenerProgram final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthIsTold();
    void portZeroIsPrinted();
    void takenPortIsSaid();
    void answersOnlyItsPaths();
    void logsOneLineARequest();
    void halfClosedNoticeIsAnswered();
    void stopsCleanly();
    void answersWhatIsInFlightBeforeItStops();
    void refusesToServePlainHttpForTls();
};

void TestListenerProgram::healthIsTold()
{
    Shop shop;
    QVERIFY(shop.openListener());
    const QByteArray answer = exchange(shop.listenerPort(), "GET", "/healthz");
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    QCOMPARE(bodyOf(answer).trimmed(), "ok"_ba);
}

void TestListenerProgram::portZeroIsPrinted()
{
    Shop shop;
    shop.set(u"listener/port"_s, u"0"_s);
    const auto listener = shop.startListener();
    const QByteArray line = listener->nextLine();
    static const QRegularExpression wanted(u"^listening on http://127\\.0\\.0\\.1:(\\d+)$"_s);
    const auto match = wanted.match(QString::fromLatin1(line));
    QVERIFY2(match.hasMatch(), line.constData());
    const quint16 port = match.captured(1).toUShort();
    QVERIFY(port > 0);
    QVERIFY(exchange(port, "GET", "/healthz").startsWith("HTTP/1.1 200 "));
}

void TestListenerProgram::takenPortIsSaid()
{
    Shop shop;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    shop.set(u"listener/port"_s, QString::number(other.serverPort()));
    const Outcome end = shop.startListener()->finish();
    VERIFY_STATUS(end, 1); // failed for certain: there is nothing to ask about again
    QVERIFY2(end.err.contains("LISTEN_FAILED"), end.story().constData());
    QCOMPARE(end.out, QByteArray());
    const QString port = QString::number(other.serverPort());
    VERIFY_STATUS(shop.saoma({u"simulate"_s, u"--port"_s, port}), 1);
}

void TestListenerProgram::answersOnlyItsPaths()
{
    Shop shop;
    QVERIFY(shop.openListener());
    const auto status = [&shop](const QByteArray &method, const QByteArray &path) {
        return exchange(shop.listenerPort(), method, path, "<xml></xml>").mid(9, 3);
    };
    QCOMPARE(status("POST", "/wechat/scan"), "200"_ba);
    QCOMPARE(status("POST", "/wechat/notify/pay"), "200"_ba);
    QCOMPARE(status("POST", "/elsewhere"), "404"_ba);
    QCOMPARE(status("POST", "/wechat/scan/"), "404"_ba);
    QCOMPARE(status("POST", "/healthz"), "405"_ba);
}

void TestListenerProgram::logsOneLineARequest()
{
    Shop shop;
    QVERIFY(shop.openListener());
    QVERIFY(!exchange(shop.listenerPort(), "GET", "/healthz").isEmpty());
    QVERIFY(!exchange(shop.listenerPort(), "POST", "/wechat/notify/pay", "<xml><a>1</a></xml>").isEmpty());
    shop.listener().terminate();
    const Outcome end = shop.listener().finish();
    VERIFY_STATUS(end, 0);
    const QList<QByteArray> lines = end.err.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("GET /healthz 200"), end.err.constData());
    QVERIFY2(lines[1].contains("POST /wechat/notify/pay 200"), end.err.constData());
    QVERIFY(!end.err.contains(QByteArray(Shop::key).first(12)));
}

/// Whole, it is booked and answered; cut off, it takes no place until a deadline.
void TestListenerProgram::halfClosedNoticeIsAnswered()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = shop.saoma({u"charge"_s, u"1"_s}).last()[u"out_trade_no"_s].toString();
    shop.pay(number);
    QVERIFY(shop.openListener());
    const QByteArray notice = shop.signedXml(shop.noticeFor(shop.platformOrders()[0].toObject()));
    const QByteArray request = "POST /wechat/notify/pay HTTP/1.1\r\nHost: a\r\nContent-Length: "
        + QByteArray::number(notice.size()) + "\r\n\r\n" + notice;
    const auto answerTo = [&shop](const QByteArray &bytes) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), shop.listenerPort());
        QByteArray answer;
        if (!socket.waitForConnected() || socket.write(bytes) != bytes.size() || !socket.flush())
            return answer;
        ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(3000))
            answer += socket.readAll();
        if (socket.state() == QAbstractSocket::ConnectedState)
            answer += "still open";
        return answer;
    };
    const QByteArray answer = answerTo(request);
    QVERIFY2(answer.startsWith("HTTP/1.1 200 ") && answer.contains("SUCCESS"), answer.constData());
    QVERIFY(!answer.endsWith("still open"));
    QCOMPARE(shop.stateOf(number), u"paid"_s);
    QCOMPARE(answerTo(request.chopped(1)), QByteArray());
}

void TestListenerProgram::stopsCleanly()
{
    Shop shop;
    QVERIFY(shop.openListener());
    shop.listener().terminate();
    const Outcome end = shop.listener().finish(5s);
    VERIFY_STATUS(end, 0);
    QVERIFY(exchange(shop.listenerPort(), "GET", "/healthz").isEmpty());
}

void TestListenerProgram::answersWhatIsInFlightBeforeItStops()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const QString code = shop.saoma({u"product"_s, u"code"_s, u"tea"_s}).last()[u"code"_s].toString();
    shop.fault(u"delay"_s, u"unifiedorder"_s, {{u"delay_ms"_s, 900}});
    QJsonObject scanned;
    const std::unique_ptr<QThread> buyer{QThread::create([&] { scanned = shop.scan(code); })};
    buyer->start();
    QVERIFY(eventually([&] { return shop.platformOrders().size() == 1; })); // asked, not yet answered
    shop.listener().terminate();
    const Outcome end = shop.listener().finish(5s);
    QVERIFY(buyer->wait(10'000));
    VERIFY_STATUS(end, 0);
    QCOMPARE(scanned[u"payable"_s], true);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestListenerProgram::refusesToServePlainHttpForTls()
{
    Shop shop;
    shop.set(u"listener/tls_certificate"_s, shop.path(u"cert.pem"_s));
    shop.set(u"listener/tls_key"_s, shop.path(u"cert.key"_s));
    const Outcome end = shop.startListener()->finish();
    VERIFY_STATUS(end, 2);
    QVERIFY2(end.err.contains("TLS_NOT_SERVED"), end.story().constData());
}

SAOMA_TEST(TestListenerProgram)
#include "test_listenerprogram.moc"
