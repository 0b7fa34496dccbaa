// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/noticesender.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNoticeSender final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWithTheFirstSuccess();
    void climbsThePlatformsLadder();
    void scalesTheLadder();
    void onlySuccessEndsTheLadder_data();
    void onlySuccessEndsTheLadder();
};

namespace {

const QUrl noticeUrl{u"http://127.0.0.1:1/wechat/notify/pay"_s};
const QByteArray noticeYes = "<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>";

} // namespace

void TestNoticeSender::endsWithTheFirstSuccess()
{
    FakeTransport transport;
    ManualClock clock;
    NoticeSender sender{transport, clock};
    QSignalSpy attempted{&sender, &NoticeSender::attempted};
    transport.scriptFailure(u"CONNECT_FAILED"_s);
    transport.scriptBody(noticeYes);
    std::optional<bool> first;
    sender.send("1/A", noticeUrl, "<xml/>").then(this, [&](const Result<bool> &answer) { first = *answer; });
    clock.advance(0s);
    QCOMPARE(first, false);
    clock.advance(24h);
    QCOMPARE(transport.sent.size(), 2);
    QCOMPARE(transport.sent[1].body, "<xml/>");
    QCOMPARE(transport.sent[1].deadline, 5s);
    const QVariantList last{QByteArray("1/A"), 2, true};
    QCOMPARE(attempted.last(), last);
}

void TestNoticeSender::climbsThePlatformsLadder()
{
    FakeTransport transport;
    ManualClock clock;
    NoticeSender sender{transport, clock};
    for (int index = 0; index < 20; ++index)
        transport.scriptBody("FAIL");
    QList<qint64> times;
    const auto start = clock.monotonic();
    connect(&sender, &NoticeSender::attempted, this, [&] {
        times.append(std::chrono::duration_cast<std::chrono::seconds>(clock.monotonic() - start).count());
    });
    static_cast<void>(sender.send("1/A", noticeUrl, "<xml/>"));
    clock.advance(48h);
    const QList<qint64> expected{0, 15, 30, 60, 240, 840, 2040, 3840, 5640, 7440, 11040, 21840, 32640, 43440,
        65040, 86640}; // 24 h 4 min in all
    QCOMPARE(times, expected);
    QCOMPARE(clock.pendingTimers(), 0);
}

void TestNoticeSender::scalesTheLadder()
{
    FakeTransport transport;
    ManualClock clock;
    NoticeSender sender{transport, clock};
    sender.setTimeScale(0.01);
    transport.scriptBody("FAIL");
    transport.scriptBody(noticeYes);
    static_cast<void>(sender.send("1/A", noticeUrl, "<xml/>"));
    clock.advance(149ms);
    QCOMPARE(transport.sent.size(), 1);
    clock.advance(1ms);
    QCOMPARE(transport.sent.size(), 2);
}

void TestNoticeSender::onlySuccessEndsTheLadder_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("SUCCESS") << 200 << noticeYes << true;
    QTest::newRow("with return_msg")
        << 200 << QByteArray("<xml><return_code>SUCCESS</return_code><return_msg>OK</return_msg></xml>")
        << true;
    QTest::newRow("FAIL") << 200 << QByteArray("<xml><return_code>FAIL</return_code></xml>") << false;
    QTest::newRow("status 500") << 500 << noticeYes << false;
    QTest::newRow("status 302") << 302 << noticeYes << false;
    QTest::newRow("the word success") << 200 << QByteArray("success") << false;
    QTest::newRow("JSON") << 200 << QByteArray("{\"code\":\"SUCCESS\"}") << false;
    QTest::newRow("HTML") << 200 << QByteArray("<html>login</html>") << false;
    QTest::newRow("empty") << 200 << QByteArray() << false;
    QTest::newRow("result_code alone")
        << 200 << QByteArray("<xml><result_code>SUCCESS</result_code></xml>") << false;
}

void TestNoticeSender::onlySuccessEndsTheLadder()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, accepted);
    QCOMPARE(isNoticeAccepted({status, body, {}}), accepted);
}

SAOMA_TEST(TestNoticeSender)
#include "test_noticesender.moc"
