// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httprequestreader.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestHttpRequestReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsWellFormedRequests_data();
    void acceptsWellFormedRequests();
    void refusesAmbiguousOrOversizedRequests_data();
    void refusesAmbiguousOrOversizedRequests();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void leavesTheNextRequestInTheBuffer();
    void refusesALineEndAtOnce();
    void knowsWhoKeepsTheConnection_data();
    void knowsWhoKeepsTheConnection();
    void servesAtTheBoundsAndRefusesAbove_data();
    void servesAtTheBoundsAndRefusesAbove();
    void readsDamagedRequestsAlikeInWholeAndInPieces();
};

namespace {

using Step = HttpRequestReader::Step;
const HttpLimits readerLimits;

/// Reads all at once and byte by byte; both must agree.
struct ReaderOutcome
{
    Step step = Step::NeedMore;
    int refusal = 0;
    HttpRequest request;
};

ReaderOutcome readWhole(QByteArray bytes)
{
    HttpRequestReader reader{readerLimits};
    const Step step = reader.read(bytes);
    return {step, reader.refusal(), reader.request()};
}

ReaderOutcome readInDrips(const QByteArray &bytes)
{
    HttpRequestReader reader{readerLimits};
    QByteArray buffer;
    Step step = Step::NeedMore;
    for (qsizetype at = 0; at < bytes.size() && step == Step::NeedMore; ++at) {
        buffer += bytes[at];
        step = reader.read(buffer);
    }
    return {step, reader.refusal(), reader.request()};
}

QByteArray postWith(const QByteArray &headers, const QByteArray &body = "abcde")
{
    return "POST /wechat/scan HTTP/1.1\r\nHost: desk\r\n" + headers + "\r\n" + body;
}

QByteArray chunkedPost(const QByteArray &chunks)
{
    return postWith("Transfer-Encoding: chunked\r\n", chunks);
}

/// A head of exactly `bytes` bytes, its padding in headers of up to 1,000 bytes.
QByteArray headOfSize(qsizetype bytes)
{
    QByteArray head = "GET / HTTP/1.1\r\nHost: desk\r\n";
    for (int index = 0; bytes - head.size() - 2 > 1000; ++index)
        head += "X-" + QByteArray::number(index) + ": " + QByteArray(900, 'x') + "\r\n";
    const qsizetype rest = bytes - head.size() - 2;
    return head + "Y: " + QByteArray(rest - 5, 'y') + "\r\n\r\n";
}

} // namespace

void TestHttpRequestReader::acceptsWellFormedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("POST with a length") << postWith("Content-Length: 5\r\n") << QByteArray("abcde");
    QTest::newRow("header names in any case") << postWith("content-LENGTH: 5\r\n") << QByteArray("abcde");
    QTest::newRow("no blank after the colon") << postWith("Content-Length:5\r\n") << QByteArray("abcde");
    QTest::newRow("one chunk") << chunkedPost("5\r\nabcde\r\n0\r\n\r\n") << QByteArray("abcde");
    QTest::newRow("two chunks") << chunkedPost("2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n") << QByteArray("abcde");
    QTest::newRow("chunk size in hexadecimal")
        << chunkedPost("A\r\n0123456789\r\n0\r\n\r\n") << QByteArray("0123456789");
    QTest::newRow("small chunk extension")
        << chunkedPost("5;a=b\r\nabcde\r\n0\r\n\r\n") << QByteArray("abcde");
    QTest::newRow("UTF-8 in a value")
        << postWith("X-Shop: 扫码\r\nContent-Length: 5\r\n") << QByteArray("abcde");
    QTest::newRow("GET") << QByteArray("GET /healthz HTTP/1.1\r\nHost: desk:8686\r\n\r\n") << QByteArray();
    QTest::newRow("GET with a length of zero")
        << QByteArray("GET /healthz HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 0\r\n\r\n") << QByteArray();
    QTest::newRow("GET with a query")
        << QByteArray("GET /control/orders?limit=5 HTTP/1.1\r\nHost: desk\r\n\r\n") << QByteArray();
    QTest::newRow("HTTP/1.0 without Host") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray();
    QTest::newRow("HTTP/1.0 from a reverse proxy")
        << QByteArray("POST / HTTP/1.0\r\nHost: desk\r\nContent-Length: 2\r\n\r\nhi") << QByteArray("hi");
}

void TestHttpRequestReader::acceptsWellFormedRequests()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, body);
    for (const ReaderOutcome &outcome : {readWhole(bytes), readInDrips(bytes)}) {
        QCOMPARE(outcome.refusal, 0);
        QCOMPARE(outcome.step, Step::Complete);
        QCOMPARE(outcome.request.body, body);
        const QByteArray start = outcome.request.method + ' ' + outcome.request.target + ' ';
        QVERIFY(bytes.startsWith(start));
    }
}

void TestHttpRequestReader::refusesAmbiguousOrOversizedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    const auto get = [](const QByteArray &target) -> QByteArray {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    // Lengths
    row("length twice, alike", postWith("Content-Length: 5\r\nContent-Length: 5\r\n"));
    row("length twice, different", postWith("Content-Length: 5\r\nContent-Length: 6\r\n"));
    row("length as a list", postWith("Content-Length: 5, 5\r\n"));
    row("length signed +", postWith("Content-Length: +5\r\n"));
    row("length signed -", postWith("Content-Length: -5\r\n"));
    row("length in hexadecimal", postWith("Content-Length: 0x5\r\n"));
    row("length with a blank inside", postWith("Content-Length: 5 5\r\n"));
    row("length empty", postWith("Content-Length:\r\n"));
    row("length with leading zero", postWith("Content-Length: 05\r\n"));
    row("length zero on POST", postWith("Content-Length: 0\r\n", ""));
    row("length past 64 bits", postWith("Content-Length: 99999999999999999999\r\n"));
    row("length just past 64 bits", postWith("Content-Length: 18446744073709551621\r\n"));
    row("length past the bound", postWith("Content-Length: 65537\r\n"), 413);
    row("no length on POST", postWith(""), 411);
    row("body on GET", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde");
    // Transfer-Encoding
    row("length with encoding", postWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"));
    row("encoding with length", postWith("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"));
    row("encoding identity", postWith("Transfer-Encoding: identity\r\n"), 501);
    row("encoding chunked, identity", postWith("Transfer-Encoding: chunked, identity\r\n"), 501);
    row("encoding gzip", postWith("Transfer-Encoding: gzip\r\n"), 501);
    row("encoding gzip, chunked", postWith("Transfer-Encoding: gzip, chunked\r\n"), 501);
    row("encoding empty", postWith("Transfer-Encoding:\r\n"), 501);
    row("encoding quoted", postWith("Transfer-Encoding: \"chunked\"\r\n"), 501);
    row("encoding with parameter", postWith("Transfer-Encoding: chunked;q=1\r\n"), 501);
    row("encoding on GET", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("encoding in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunk size with 0x", chunkedPost("0x5\r\nabcde\r\n0\r\n\r\n"));
    row("chunk size signed", chunkedPost("+5\r\nabcde\r\n0\r\n\r\n"));
    row("chunk size empty", chunkedPost("\r\nabcde\r\n0\r\n\r\n"));
    row("chunk longer than its size", chunkedPost("4\r\nabcde\r\n0\r\n\r\n"));
    row("chunk size past 64 bits", chunkedPost("10000000000000005\r\nabcde\r\n0\r\n\r\n"));
    row("chunk past the bound", chunkedPost("10001\r\n"), 413);
    row("chunked and empty", chunkedPost("0\r\n\r\n")); // in pieces, an assertion of Beast 1.74
    row("chunk size with leading zero", chunkedPost("05\r\nabcde\r\n0\r\n\r\n"));
    row("huge chunk extension", chunkedPost("5;" + QByteArray(80'000, 'x')), 413);
    // Lines
    row("bare LF", "GET / HTTP/1.1\nHost: a\n\n");
    row("bare LF before the end", "GET / HTTP/1.1\r\nHost: a\n\r\n");
    row("bare CR", "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n");
    row("folded header", postWith("X: a\r\n b\r\nContent-Length: 5\r\n"));
    row("folded with tab", postWith("X: a\r\n\tb\r\nContent-Length: 5\r\n"));
    row("NUL in a value", postWith(QByteArray("X: a\0b\r\n", 8)));
    row("NUL in a name", postWith(QByteArray("X\0Y: a\r\n", 8)));
    row("control character in a value", postWith("X: a\x01\r\n"));
    row("DEL in a value", postWith("X: a\x7f\r\n"));
    row("high byte in a name", postWith("X\xc3\xa9: a\r\nContent-Length: 5\r\n"));
    row("space before the colon", postWith("Content-Length : 5\r\n"));
    row("encoding with space before the colon", postWith("Transfer-Encoding : chunked\r\n"));
    row("header without colon", postWith("Nonsense\r\n"));
    row("header without name", postWith(": a\r\n"));
    row("blank line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("33 headers", postWith(QByteArray("X: y\r\n").repeated(32)), 431);
    // Request line
    row("PUT", "PUT / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("HEAD", "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", 405);
    row("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("method in lower case", "get / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("absolute form", get("http://a/wechat/scan"));
    row("authority form", get("a:80"));
    row("asterisk form", get("*"));
    row("two slashes", get("//wechat/scan"));
    row("two slashes inside", get("/wechat//scan"));
    row("dot segment", get("/wechat/../scan"));
    row("encoded dot", get("/wechat/%2e%2e/scan"));
    row("encoded slash", get("/wechat%2fscan"));
    row("backslash", get("/wechat\\scan"));
    row("fragment", get("/wechat#scan"));
    row("high byte in the target", get("/\xe6\x89\xab"));
    row("blank in the target", get("/a b"), 505); // "b" stands where the version belongs
    row("two blanks", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("HTTP/0.9", "GET /\r\n\r\n");
    row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505);
    row("HTTP/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505);
    row("http/1.1", "GET / http/1.1\r\nHost: a\r\n\r\n", 505);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    // Host, Expect, Upgrade
    row("no Host", "GET / HTTP/1.1\r\nX: y\r\n\r\n");
    row("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
    row("two Hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n");
    row("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n");
    row("Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n");
    row("Expect", postWith("Content-Length: 5\r\nExpect: 100-continue\r\n"), 417);
    row("Upgrade", postWith("Content-Length: 5\r\nUpgrade: h2c\r\n"));
    // Not HTTP
    row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    row("endless head", QByteArray("GET /") + QByteArray(9000, 'a'), 431);
}

void TestHttpRequestReader::refusesAmbiguousOrOversizedRequests()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    const ReaderOutcome whole = readWhole(bytes);
    QCOMPARE(whole.step, Step::Refused);
    QCOMPARE(whole.refusal, status);
    const ReaderOutcome drips = readInDrips(bytes);
    QCOMPARE(drips.step, Step::Refused);
    QCOMPARE(drips.refusal, status);
}

void TestHttpRequestReader::waitsForTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a request line") << QByteArray("POST /wec");
    QTest::newRow("no empty line yet") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("no body yet") << postWith("Content-Length: 5\r\n", "");
    QTest::newRow("part of the body") << postWith("Content-Length: 5\r\n", "abcd");
    QTest::newRow("no last chunk") << chunkedPost("5\r\nabcde\r\n");
    QTest::newRow("half a last chunk") << chunkedPost("5\r\nabcde\r\n0\r\n");
}

void TestHttpRequestReader::waitsForTheRest()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readWhole(bytes).step, Step::NeedMore);
    QCOMPARE(readInDrips(bytes).step, Step::NeedMore);
}

void TestHttpRequestReader::leavesTheNextRequestInTheBuffer()
{
    HttpRequestReader reader{readerLimits};
    const QByteArray second = "GET /second HTTP/1.1\r\nHost: a\r\n\r\n";
    QByteArray buffer = postWith("Content-Length: 5\r\n") + second;
    QCOMPARE(reader.read(buffer), Step::Complete);
    QCOMPARE(buffer, second);
    reader.reset();
    QCOMPARE(reader.read(buffer), Step::Complete);
    QCOMPARE(reader.request().target, "/second");
    QVERIFY(buffer.isEmpty());

    reader.reset();
    buffer = chunkedPost("5\r\nabcde\r\n0\r\n\r\n") + second;
    QCOMPARE(reader.read(buffer), Step::Complete);
    QCOMPARE(buffer, second);
}

void TestHttpRequestReader::refusesALineEndAtOnce()
{
    HttpRequestReader reader{readerLimits};
    QByteArray buffer = "GET / HTTP/1.1\nHo";
    QCOMPARE(reader.read(buffer), Step::Refused);
    QCOMPARE(reader.refusal(), 400);
}

void TestHttpRequestReader::knowsWhoKeepsTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                               << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void TestHttpRequestReader::knowsWhoKeepsTheConnection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const bool, keeps);
    HttpRequestReader reader{readerLimits};
    QCOMPARE(reader.read(bytes), Step::Complete);
    QCOMPARE(reader.keepAlive(), keeps);
}

void TestHttpRequestReader::servesAtTheBoundsAndRefusesAbove_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const qsizetype body = readerLimits.bodyBytesMax;
    const auto post = [](qsizetype size) {
        return postWith("Content-Length: " + QByteArray::number(size) + "\r\n", QByteArray(size, 'x'));
    };
    const auto chunked = [](qsizetype size) {
        return chunkedPost(QByteArray::number(size, 16) + "\r\n" + QByteArray(size, 'x') + "\r\n0\r\n\r\n");
    };
    QTest::newRow("smallest body") << post(1) << 0;
    QTest::newRow("largest body") << post(body) << 0;
    QTest::newRow("body one above") << post(body + 1) << 413;
    QTest::newRow("largest chunked body") << chunked(body) << 0;
    QTest::newRow("chunked body one above") << chunked(body + 1) << 413;
    QTest::newRow("largest head") << headOfSize(readerLimits.headBytesMax) << 0;
    QTest::newRow("head one above") << headOfSize(readerLimits.headBytesMax + 1) << 431;
    QTest::newRow("32 headers") << postWith(QByteArray("X: y\r\n").repeated(30) + "Content-Length: 5\r\n")
                                << 0;
    QTest::newRow("bytes in many small chunks")
        << chunkedPost(QByteArray("1\r\nx\r\n").repeated(15'000) + "0\r\n\r\n") << 413;
}

void TestHttpRequestReader::servesAtTheBoundsAndRefusesAbove()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    const ReaderOutcome outcome = readWhole(bytes);
    QCOMPARE(outcome.refusal, status);
    QCOMPARE(outcome.step, status == 0 ? Step::Complete : Step::Refused);
    QCOMPARE(readInDrips(bytes).refusal, status);
}

/// Whatever comes, in whatever pieces: no assertion, and one verdict.
void TestHttpRequestReader::readsDamagedRequestsAlikeInWholeAndInPieces()
{
    const QList<QByteArray> seeds{postWith("Content-Length: 5\r\n"),
        chunkedPost("2\r\nab\r\n3;x=\"y\"\r\ncde\r\n0\r\nT: v\r\n\r\n"),
        chunkedPost("5\r\nabcde\r\n0\r\n\r\n"),
        "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"};
    const QByteArray alphabet = "\r\n\r\n00015aF;:= \t\",";
    QRandomGenerator random{20261123};
    const int rounds = qEnvironmentVariableIntValue("SAOMA_FUZZ_ROUNDS") + 20'000;
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = seeds[random.bounded(int(seeds.size()))];
        for (int change = random.bounded(4); change > 0; --change) {
            const qsizetype at = random.bounded(int(bytes.size()));
            const char c = alphabet[random.bounded(int(alphabet.size()))];
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = c;
                break;
            case 1:
                bytes.insert(at, c);
                break;
            default:
                bytes.remove(at, 1);
            }
        }
        const ReaderOutcome whole = readWhole(bytes);
        const ReaderOutcome drips = readInDrips(bytes);
        QVERIFY2(whole.step == drips.step && whole.refusal == drips.refusal,
            bytes.toPercentEncoding(" /:=").constData());
        QCOMPARE(whole.request.body, drips.request.body);
    }
}

SAOMA_TEST(TestHttpRequestReader)
#include "test_httprequestreader.moc"
