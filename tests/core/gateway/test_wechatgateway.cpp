// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/wechatgateway.h"
#include "core/wechat/request.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWeChatGateway final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksTheRightPath();
    void prefixOfTheHostIsKept();
    void F20_secondHostGetsTheSameBytes();
    void F20_secondHostGetsTheTimeThatIsLeft();
    void F20_neverBothAtOnce();
    void F20_noSecondHostForAnAnswer_data();
    void F20_noSecondHostForAnAnswer();
    void F20_bothHostsFail();
    void F20_noTimeLeftNoSecondHost();
    void oneHostHasTheWholeDeadline();
    void deadlineOfTheCallWins();
    void F21_whatIsNotAuthenticIsUnknown_data();
    void F21_whatIsNotAuthenticIsUnknown();
    void classifiesAuthenticAnswers_data();
    void classifiesAuthenticAnswers();
    void F08_recordedBytesAreRepeated();
    void F08_aRefusalByTheSecondHostIsUnknown_data();
    void F08_aRefusalByTheSecondHostIsUnknown();
    void aQueryIsBelievedFromEitherHost();
    void F14_answerIsSignedAsItsRequestWas();
    void F15_noncesDiffer();
    void refusesABadOrderWithoutSending();
    void wrongOrderIsUnknown();
    void cancelStopsTheCall();
    void cancelBetweenTheHostsSendsNothing();
    void F16_skewComesFromTheDateHeader();
    void F16_thePlatformsTimeGoesOnWhateverOursDoes();
    void warmsTheFirstHost();
};

namespace {

constexpr auto hmacType = SignType::HmacSha256;
const QByteArray sampleNo = "A1ORDER0001";

/// A gateway on a fake network, and the last answer of each kind.
struct Bench
{
    explicit Bench(SignType type = hmacType, bool hasFallback = true)
        : gateway{std::make_shared<Merchant>(sampleMerchant(type)),
            {QUrl(u"https://one.example"_s), hasFallback ? QUrl(u"https://two.example"_s) : QUrl(), 10s},
            transport, clock, random}
    {
    }
    Result<OrderStatus> query()
    {
        Result<OrderStatus> out = failure(Error::Kind::Cancelled, u"NO_ANSWER"_s);
        gateway.queryOrder(sampleNo).then(
            &context, [&out](const Result<OrderStatus> &answer) { out = answer; });
        settle();
        return out;
    }
    /// Each host, and each step between the network and the receiver, is one turn of the event loop.
    void settle()
    {
        for (int turn = 0; turn < 8; ++turn)
            clock.advance(0ms);
    }

    FakeTransport transport;
    ManualClock clock;
    SeededRandom random;
    QObject context;
    WeChatGateway gateway;
};

wechat::UnifiedOrder benchOrder()
{
    wechat::UnifiedOrder order;
    order.outTradeNo = sampleNo;
    order.totalFee = *Money::fromFen(1);
    order.body = "tea";
    order.productId = "tea-01";
    order.notifyUrl = "https://shop.example/wechat/notify/pay";
    order.spbillCreateIp = "127.0.0.1";
    return order;
}

tl::unexpected<Error> timedOut()
{
    return failure(Error::Kind::Network, u"TIMEOUT"_s);
}

} // namespace

void TestWeChatGateway::asksTheRightPath()
{
    Bench bench;
    bench.transport.scriptBody(signedXml(queryFields(), hmacType));
    const Result<OrderStatus> status = bench.query();
    QVERIFY2(status, status ? "" : qPrintable(status.error().code));
    QVERIFY(status->tradeState == TradeState::Success);

    bench.transport.scriptBody(signedXml(answerFields(), hmacType));
    std::optional<Result<>> closed;
    bench.gateway.closeOrder(sampleNo).then(&bench.context, [&](const Result<> &answer) { closed = answer; });
    bench.transport.scriptBody(signedXml(prepayFields(), hmacType));
    std::optional<Result<Prepay>> prepay;
    bench.gateway.unifiedOrder(*bench.gateway.encodeUnifiedOrder(benchOrder()), {})
        .then(&bench.context, [&](const Result<Prepay> &answer) { prepay = answer; });
    bench.settle();
    QVERIFY(closed && *closed);
    QVERIFY(prepay && *prepay);
    QCOMPARE((*prepay)->codeUrl, "weixin://wxpay/bizpayurl?pr=AbCdEf1"_ba);

    QCOMPARE(bench.transport.sent.size(), 3);
    QCOMPARE(bench.transport.sent.at(0).url, QUrl(u"https://one.example/pay/orderquery"_s));
    QCOMPARE(bench.transport.sent.at(1).url, QUrl(u"https://one.example/pay/closeorder"_s));
    QCOMPARE(bench.transport.sent.at(2).url, QUrl(u"https://one.example/pay/unifiedorder"_s));
    for (const FakeTransport::Sent &sent : bench.transport.sent) {
        const Result<Fields> fields = parseXml(sent.body);
        QVERIFY(fields);
        QVERIFY(verify(*fields, hmacType, SecretBytes{sampleKey}));
        QCOMPARE(value(*fields, "out_trade_no"), sampleNo);
    }
}

void TestWeChatGateway::prefixOfTheHostIsKept()
{
    Bench bench;
    WeChatGateway gateway(std::make_shared<Merchant>(sampleMerchant(hmacType)),
        {QUrl(u"http://127.0.0.1:8080/mock/"_s), {}, 1s}, bench.transport, bench.clock, bench.random);
    (void)gateway.queryOrder(sampleNo);
    QCOMPARE(bench.transport.sent.first().url, QUrl(u"http://127.0.0.1:8080/mock/pay/orderquery"_s));
}

void TestWeChatGateway::F20_secondHostGetsTheSameBytes()
{
    for (const char *code : {"CONNECT_FAILED", "TIMEOUT", "INCOMPLETE"}) {
        Bench bench;
        bench.transport.scriptFailure(QString::fromLatin1(code));
        bench.transport.scriptBody(signedXml(queryFields(), hmacType));
        QVERIFY(bench.query());
        QCOMPARE(bench.transport.sent.size(), 2);
        QCOMPARE(bench.transport.sent.at(1).url, QUrl(u"https://two.example/pay/orderquery"_s));
        QCOMPARE(bench.transport.sent.at(1).body, bench.transport.sent.at(0).body);
    }
}

void TestWeChatGateway::F20_secondHostGetsTheTimeThatIsLeft()
{
    Bench bench;
    (void)bench.query();
    QCOMPARE(bench.transport.sent.at(0).deadline, 6s);
    bench.clock.advance(4s);
    bench.transport.answer(timedOut());
    bench.settle();
    QCOMPARE(bench.transport.sent.size(), 2);
    QCOMPARE(bench.transport.sent.at(1).deadline, 6s);
    bench.transport.answer(timedOut());
    bench.settle();
    QCOMPARE(bench.transport.sent.size(), 2);
}

void TestWeChatGateway::F20_neverBothAtOnce()
{
    Bench bench;
    (void)bench.query();
    bench.clock.advance(20s); // the transport keeps the deadline; the gateway does not run ahead of it
    QCOMPARE(bench.transport.sent.size(), 1);
    Bench other;
    (void)other.query();
    other.clock.advance(3s);
    other.transport.answer(timedOut());
    other.settle();
    QCOMPARE(other.transport.sent.size(), 2);
    QCOMPARE(other.transport.openMax, 1);
}

void TestWeChatGateway::F20_noSecondHostForAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("SYSTEMERROR") << signedXml(refusalFields("SYSTEMERROR"), hmacType) << 200;
    QTest::newRow("refused") << signedXml(refusalFields("SIGNERROR"), hmacType) << 200;
    QTest::newRow("HTML") << "<html></html>"_ba << 200;
    QTest::newRow("502") << "<html></html>"_ba << 502;
    QTest::newRow("wrong key") << signedXml(queryFields(), hmacType, foreignKey) << 200;
}

void TestWeChatGateway::F20_noSecondHostForAnAnswer()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    Bench bench;
    bench.transport.scriptBody(body, status);
    QVERIFY(!bench.query());
    QCOMPARE(bench.transport.sent.size(), 1);
}

void TestWeChatGateway::F20_bothHostsFail()
{
    Bench bench;
    bench.transport.scriptFailure(u"CONNECT_FAILED"_s);
    bench.transport.scriptFailure(u"TIMEOUT"_s);
    const Result<OrderStatus> status = bench.query();
    QVERIFY(!status);
    QCOMPARE(status.error().kind, Error::Kind::Network);
    QCOMPARE(status.error().code, u"TIMEOUT"_s);
    QVERIFY(!status.error().outcomeKnown());
    QCOMPARE(bench.transport.sent.size(), 2);
}

void TestWeChatGateway::F20_noTimeLeftNoSecondHost()
{
    Bench bench;
    Result<OrderStatus> status = failure(Error::Kind::Cancelled, u"NO_ANSWER"_s);
    bench.gateway.queryOrder(sampleNo).then(&bench.context, [&](const auto &answer) { status = answer; });
    bench.clock.advance(10s); // the laptop slept
    bench.transport.answer(timedOut());
    bench.settle();
    QCOMPARE(status.error().code, u"TIMEOUT"_s);
    QCOMPARE(bench.transport.sent.size(), 1);
}

void TestWeChatGateway::oneHostHasTheWholeDeadline()
{
    Bench bench(hmacType, false);
    bench.transport.scriptFailure(u"TIMEOUT"_s);
    QVERIFY(!bench.query());
    QCOMPARE(bench.transport.sent.size(), 1);
    QCOMPARE(bench.transport.sent.at(0).deadline, 10s);
}

void TestWeChatGateway::deadlineOfTheCallWins()
{
    Bench bench;
    const QByteArray body = *bench.gateway.encodeUnifiedOrder(benchOrder());
    (void)bench.gateway.unifiedOrder(body, 1500ms);
    QCOMPARE(bench.transport.sent.at(0).deadline, 900ms);
    bench.clock.advance(900ms);
    bench.transport.answer(timedOut());
    bench.settle();
    QCOMPARE(bench.transport.sent.at(1).deadline, 600ms);
    QCOMPARE(bench.transport.sent.at(1).body, body);
}

void TestWeChatGateway::F21_whatIsNotAuthenticIsUnknown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = signedXml(queryFields(), hmacType);
    QTest::newRow("HTML") << "<html><body>404</body></html>"_ba << 200;
    QTest::newRow("the number one") << "1"_ba << 200;
    QTest::newRow("empty") << ""_ba << 200;
    QTest::newRow("JSON") << "{\"trade_state\":\"SUCCESS\"}"_ba << 200;
    QTest::newRow("F22 cut") << good.first(good.size() / 2) << 200;
    QTest::newRow("F22 last byte missing") << good.chopped(1) << 200;
    QTest::newRow("wrong key") << signedXml(queryFields(), hmacType, foreignKey) << 200;
    QTest::newRow("other algorithm") << signedXml(queryFields(), SignType::Md5) << 200;
    QTest::newRow("unsigned") << writeXml(queryFields()) << 200;
    QTest::newRow("unsigned FAIL") << "<xml><return_code>FAIL</return_code></xml>"_ba << 200;
    QTest::newRow("unsigned ORDERNOTEXIST") << writeXml(refusalFields("ORDERNOTEXIST")) << 200;
    QTest::newRow("redirect") << good << 302;
    QTest::newRow("bad gateway") << good << 502;
    QTest::newRow("bad request") << good << 400;
    QTest::newRow("informational") << good << 100;
}

void TestWeChatGateway::F21_whatIsNotAuthenticIsUnknown()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    Bench bench;
    bench.transport.scriptBody(body, status);
    const Result<OrderStatus> answer = bench.query();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    QVERIFY(!answer.error().outcomeKnown());
}

void TestWeChatGateway::classifiesAuthenticAnswers_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("ORDERPAID") << Error::Kind::Rejected;
    QTest::newRow("OUT_TRADE_NO_USED") << Error::Kind::Rejected;
    QTest::newRow("ORDERNOTEXIST") << Error::Kind::Rejected;
    QTest::newRow("NOAUTH") << Error::Kind::Rejected;
    QTest::newRow("SYSTEMERROR") << Error::Kind::Pending;
    QTest::newRow("FREQUENCY_LIMITED") << Error::Kind::Pending;
}

void TestWeChatGateway::classifiesAuthenticAnswers()
{
    QFETCH(const Error::Kind, kind);
    for (const SignType type : {SignType::Md5, hmacType}) {
        Bench bench(type);
        bench.transport.scriptBody(signedXml(refusalFields(QTest::currentDataTag()), type));
        const Result<OrderStatus> status = bench.query();
        QVERIFY(!status);
        QCOMPARE(status.error().kind, kind);
        QCOMPARE(status.error().code, QString::fromLatin1(QTest::currentDataTag()));
    }
}

void TestWeChatGateway::F08_recordedBytesAreRepeated()
{
    Bench bench;
    const QByteArray recorded = *bench.gateway.encodeUnifiedOrder(benchOrder());
    for (int attempt = 0; attempt < 3; ++attempt)
        (void)bench.gateway.unifiedOrder(recorded, {});
    QCOMPARE(bench.transport.sent.size(), 3);
    for (const FakeTransport::Sent &sent : bench.transport.sent)
        QCOMPARE(sent.body, recorded);
}

void TestWeChatGateway::F08_aRefusalByTheSecondHostIsUnknown_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("isSentTwice");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("first silent") << u"TIMEOUT"_s << false << Error::Kind::Pending;
    QTest::newRow("first cut off") << u"INCOMPLETE"_s << false << Error::Kind::Pending;
    QTest::newRow("first too large") << u"TOO_LARGE"_s << false << Error::Kind::Pending;
    QTest::newRow("first not reached") << u"CONNECT_FAILED"_s << false << Error::Kind::Rejected;
    QTest::newRow("second sent twice") << u"CONNECT_FAILED"_s << true << Error::Kind::Pending;
}

/// The first may have accepted the order: that an authentic refusal comes from the second proves nothing.
void TestWeChatGateway::F08_aRefusalByTheSecondHostIsUnknown()
{
    QFETCH(const QString, first);
    QFETCH(const bool, isSentTwice);
    QFETCH(const Error::Kind, kind);
    Bench bench;
    bench.transport.scriptFailure(first);
    bench.transport.script(
        HttpAnswer{200, signedXml(refusalFields("OUT_TRADE_NO_USED"), hmacType), {}, isSentTwice});
    std::optional<Result<Prepay>> prepay;
    bench.gateway.unifiedOrder(*bench.gateway.encodeUnifiedOrder(benchOrder()), {})
        .then(&bench.context, [&](const Result<Prepay> &answer) { prepay = answer; });
    bench.settle();
    QCOMPARE(bench.transport.sent.size(), 2);
    QVERIFY(prepay && !*prepay);
    QCOMPARE(prepay->error().kind, kind);
    QCOMPARE(prepay->error().code, u"OUT_TRADE_NO_USED"_s);
    QCOMPARE(prepay->error().outcomeKnown(), kind == Error::Kind::Rejected);
}

/// A query changes nothing, so whoever answers knows.
void TestWeChatGateway::aQueryIsBelievedFromEitherHost()
{
    Bench bench;
    bench.transport.scriptFailure(u"TIMEOUT"_s);
    bench.transport.scriptBody(signedXml(refusalFields("ORDERNOTEXIST"), hmacType));
    const Result<OrderStatus> status = bench.query();
    QVERIFY(!status);
    QCOMPARE(status.error().kind, Error::Kind::Rejected);
    QCOMPARE(status.error().code, u"ORDERNOTEXIST"_s);
}

/// The setting was changed while an order was under way.
void TestWeChatGateway::F14_answerIsSignedAsItsRequestWas()
{
    Bench before(SignType::Md5);
    const QByteArray recorded = *before.gateway.encodeUnifiedOrder(benchOrder());
    Bench after(hmacType);
    after.transport.scriptBody(signedXml(prepayFields(), SignType::Md5));
    std::optional<Result<Prepay>> prepay;
    after.gateway.unifiedOrder(recorded, {}).then(&after.context, [&](const auto &answer) {
        prepay = answer;
    });
    after.settle();
    QVERIFY(prepay && *prepay);
}

void TestWeChatGateway::F15_noncesDiffer()
{
    Bench bench;
    QSet<QByteArray> nonces;
    for (int i = 0; i < 20; ++i)
        nonces.insert(value(*parseXml(*bench.gateway.encodeUnifiedOrder(benchOrder())), "nonce_str"));
    QCOMPARE(nonces.size(), 20);
    QCOMPARE(nonces.begin()->size(), 32);
}

void TestWeChatGateway::refusesABadOrderWithoutSending()
{
    Bench bench;
    wechat::UnifiedOrder order = benchOrder();
    order.totalFee = {};
    const Result<QByteArray> bytes = bench.gateway.encodeUnifiedOrder(order);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, Error::Kind::InvalidInput);
    QVERIFY(bench.transport.sent.isEmpty());
}

void TestWeChatGateway::wrongOrderIsUnknown()
{
    Bench bench;
    Fields fields = queryFields();
    fields["out_trade_no"] = "A1ORDER0002";
    bench.transport.scriptBody(signedXml(fields, hmacType));
    const Result<OrderStatus> status = bench.query();
    QVERIFY(!status);
    QCOMPARE(status.error().kind, Error::Kind::Protocol);
    QCOMPARE(status.error().code, u"WRONG_ORDER"_s);
}

void TestWeChatGateway::cancelStopsTheCall()
{
    Bench bench;
    Result<OrderStatus> status = failure(Error::Kind::Network, u"NO_ANSWER"_s);
    const Async<OrderStatus> asked = bench.gateway.queryOrder(sampleNo);
    asked.then(&bench.context, [&](const auto &answer) { status = answer; });
    asked.cancel();
    bench.settle();
    QCOMPARE(status.error().kind, Error::Kind::Cancelled);
    QCOMPARE(bench.transport.openCalls(), 0);
    QCOMPARE(bench.transport.sent.size(), 1);
}

void TestWeChatGateway::cancelBetweenTheHostsSendsNothing()
{
    Bench bench;
    const Async<OrderStatus> asked = bench.gateway.queryOrder(sampleNo);
    bench.transport.answer(timedOut()); // on its way through the event loop
    asked.cancel();
    bench.settle();
    QCOMPARE(bench.transport.sent.size(), 1);
}

void TestWeChatGateway::F16_skewComesFromTheDateHeader()
{
    Bench bench;
    QVERIFY(!bench.gateway.clockSkew());
    bench.transport.scriptBody("x");
    (void)bench.query();
    QVERIFY(!bench.gateway.clockSkew()); // no header, no opinion
    bench.transport.script(HttpAnswer{200, "x", bench.clock.utcNow().addSecs(-90)});
    (void)bench.query();
    QVERIFY(bench.gateway.clockSkew() == 90s);
    bench.transport.script(HttpAnswer{200, "x", bench.clock.utcNow().addSecs(300)});
    (void)bench.query();
    QVERIFY(bench.gateway.clockSkew() == -300s);
}

void TestWeChatGateway::F16_thePlatformsTimeGoesOnWhateverOursDoes()
{
    Bench bench;
    QVERIFY(!bench.gateway.platformNow());
    const QDateTime theirs = bench.clock.utcNow().addSecs(-90);
    bench.transport.script(HttpAnswer{200, "x", theirs});
    (void)bench.query();
    bench.clock.advance(1h);
    bench.clock.jumpWall(-24h);
    QCOMPARE(bench.gateway.platformNow(), theirs.addSecs(3600));
    bench.transport.scriptBody("x"); // no header: what was heard counts
    (void)bench.query();
    QCOMPARE(bench.gateway.platformNow(), theirs.addSecs(3600));
}

void TestWeChatGateway::warmsTheFirstHost()
{
    Bench bench;
    bench.gateway.warmUp();
    QCOMPARE(bench.transport.warmed, QList<QUrl>{QUrl(u"https://one.example"_s)});
    QVERIFY(bench.transport.sent.isEmpty());
}

SAOMA_TEST(TestWeChatGateway)
#include "test_wechatgateway.moc"
