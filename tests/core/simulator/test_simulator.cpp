// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulator.h"
#include "core/wechat/nativeurl.h"
#include "core/wechat/scancallback.h"
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QThread>

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wechat::Fields;
using wechat::SignType;

/// Over real sockets, seen from the merchant's side.
class TestSimulator final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sellsOverSockets_data();
    void sellsOverSockets();
    void refusesWhatIsNotAPostToAKnownPath();
    void noticeClimbsTheLadderUntilSuccess();
    void F06_noticeNever();
    void F03_noticeTwice();
    void F05_noticeBeforeTheAnswer();
    void F01_noticeWithABadSignature();
    void noticeLater();
    void playMoneyDoesNotLeaveThisMachine();
    void F08_answerIsLostAfterTheEffect_data();
    void F08_answerIsLostAfterTheEffect();
    void F08_systemErrorBeforeAndAfterTheEffect();
    void F20_answerIsLate();
    void F21_htmlInsteadOfXml();
    void badSignature();
    void F11_closeTooEarly();
    void F11_buyerPaysOnClose();
    void F16_clockSkew();
    void faultsBefallSoManyCalls();
    void scanOfAProductCode();
    void scanIsRefused_data();
    void scanIsRefused();
    void scanOfACodeUrl();
    void payScansACodeFirst();
    void livesInItsOwnThread();
};

namespace {

/// A merchant with a server of its own and a client to the platform.
struct Shop
{
    ManualClock clock; ///< The platform's.
    SystemClock ownClock;
    SeededRandom random;
    Simulator platform{clock, random};
    HttpClient http{ownClock};
    SignType signType = SignType::HmacSha256;
    QByteArrayList notices;
    QByteArrayList scans;
    int refuseNotices = 0;
    std::function<QByteArray(const QByteArray &)> answerScan;
    HttpServer listener{ownClock, [this](const HttpRequest &request) { return listen(request); }};

    Shop()
    {
        if (!platform.start() || !listener.listen(QHostAddress::LocalHost, 0))
            qFatal("no loopback port to listen on");
        platform.setScanCallbackUrl(url(u"/wechat/scan"_s));
    }
    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(listener.port()).arg(path));
    }
    [[nodiscard]] const SimulatedMerchant &merchant() const { return platform.merchant(); }

    Async<HttpReply> listen(const HttpRequest &request)
    {
        HttpReply reply;
        if (request.target == "/wechat/scan") {
            scans.append(request.body);
            reply.body = answerScan(request.body);
            reply.status = reply.body.isEmpty() ? 500 : 200;
        } else {
            notices.append(request.body);
            reply.body = refuseNotices-- > 0 ? "<xml><return_code>FAIL</return_code></xml>"
                                             : "<xml><return_code>SUCCESS</return_code></xml>";
        }
        return Async<HttpReply>::ready(reply);
    }
    /// The raw answer to a call.
    Result<HttpAnswer> call(
        const QString &path, const QByteArray &body, std::chrono::milliseconds deadline = 5s)
    {
        std::optional<Result<HttpAnswer>> answer;
        QObject context;
        const QUrl target = QUrl(platform.baseUrl().toString() + path);
        http.post(target, body, deadline).then(&context, [&](const auto &given) { answer = given; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return failure(Error::Kind::Network, u"TEST_TIMEOUT"_s);
        return *answer;
    }
    Result<HttpAnswer> call(Call which, const Fields &fields)
    {
        return call(
            u"/pay/"_s + QString::fromLatin1(callName(which)), signedXml(fields, merchant(), signType));
    }
    /// The fields of an answer that verifies; empty if it does not.
    Fields fields(const Result<HttpAnswer> &answer)
    {
        const Result<Fields> read = answer ? wechat::parseXml(answer->body) : tl::unexpected(answer.error());
        return read && wechat::verify(*read, signType, merchant().secret()) ? *read : Fields{};
    }
    Fields order(const QByteArray &outTradeNo = "ORDER00001")
    {
        Fields wanted = goodOrder(outTradeNo);
        wanted["notify_url"] = url(u"/wechat/notify/pay"_s).toEncoded();
        return wanted;
    }
    QByteArray codeOf(const QByteArray &outTradeNo = "ORDER00001")
    {
        return wechat::value(fields(call(Call::UnifiedOrder, order(outTradeNo))), "code_url");
    }
    QByteArray stateOf(const QByteArray &outTradeNo = "ORDER00001")
    {
        return wechat::value(fields(call(Call::OrderQuery, {{"out_trade_no", outTradeNo}})), "trade_state");
    }
    PayResult pay(const QByteArray &text, Behaviour behaviour = Behaviour::Pay)
    {
        std::optional<PayResult> result;
        QObject context;
        platform.pay(text, Buyer{"oBuyer", behaviour, 3000ms}).then(&context, [&](const auto &given) {
            result = *given;
        });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : PayResult{};
    }
    ScanResult scan(const QByteArray &text)
    {
        std::optional<ScanResult> result;
        QObject context;
        platform.scan(text, "oBuyer").then(&context, [&](const auto &given) { result = *given; });
        return QTest::qWaitFor([&] { return result.has_value(); }, 7000) ? *result : ScanResult{};
    }
    QByteArray productCode() const
    {
        return *wechat::writeNativeUrl({"COFFEE", "1800000000", "n1"}, merchant().toMerchant());
    }
    /// As a listener would: an order for the product, then the signed prepay_id.
    QByteArray sell(const QByteArray &callback)
    {
        const auto scanned = wechat::readScanCallback(callback, merchant().toMerchant());
        if (!scanned)
            return {};
        Fields wanted = signedRequest(order("SCAN000001"), merchant(), signType);
        const Result<Fields> prepay = platform.platform().unifiedOrder(merchant(), wanted, signType);
        return wechat::writeScanAnswer(wechat::value(*prepay, "prepay_id"), merchant().toMerchant(), "n2");
    }
};

} // namespace

void TestSimulator::sellsOverSockets_data()
{
    QTest::addColumn<bool>("hmac");
    QTest::newRow("MD5") << false;
    QTest::newRow("HMAC-SHA256") << true;
}

void TestSimulator::sellsOverSockets()
{
    QFETCH(const bool, hmac);
    Shop shop;
    shop.signType = hmac ? SignType::HmacSha256 : SignType::Md5;
    const QByteArray code = shop.codeOf();
    QVERIFY(code.startsWith("weixin://wxpay/bizpayurl?pr="));
    QCOMPARE(shop.stateOf(), "NOTPAY");
    const PayResult paid = shop.pay(code);
    QVERIFY(paid.isPaid());
    QCOMPARE(paid.outTradeNo, "ORDER00001");
    QCOMPARE(shop.stateOf(), "SUCCESS");
    QTRY_COMPARE(shop.notices.size(), 1);
    const Fields notice = *wechat::parseXml(shop.notices.first());
    QVERIFY(wechat::verify(notice, shop.signType, shop.merchant().secret()));
    QCOMPARE(wechat::value(notice, "transaction_id"), paid.transactionId);
    const Fields closing = shop.fields(shop.call(Call::CloseOrder, {{"out_trade_no", "ORDER00001"}}));
    QCOMPARE(wechat::value(closing, "err_code"), "ORDERPAID");
}

void TestSimulator::refusesWhatIsNotAPostToAKnownPath()
{
    Shop shop;
    QCOMPARE(shop.call(u"/pay/refund"_s, "<xml/>")->status, 404);
    QCOMPARE(shop.call(u"/pay/unifiedorder/"_s, "<xml/>")->status, 404);
    const Result<HttpAnswer> garbage = shop.call(u"/pay/unifiedorder"_s, "garbage");
    QVERIFY(garbage->body.contains("XML格式错误"));
    QVERIFY(!garbage->body.contains("<sign>"));
    QSignalSpy called{&shop.platform, &Simulator::called};
    QVERIFY(shop.call(u"/pay/orderquery"_s, "<xml><a>1</a></xml>"));
    QCOMPARE(called.first().at(1).toString(), u"LACK_PARAMS"_s);
}

void TestSimulator::noticeClimbsTheLadderUntilSuccess()
{
    Shop shop;
    shop.refuseNotices = 3;
    QSignalSpy sent{&shop.platform, &Simulator::noticeSent};
    QVERIFY(shop.pay(shop.codeOf()).isPaid());
    QTRY_COMPARE(sent.size(), 1);
    shop.clock.advance(14s);
    QCOMPARE(shop.notices.size(), 1);
    // To the very moment of each: five seconds more, and the answer would be too late.
    for (const auto interval : {1s, 15s, 30s}) {
        const qsizetype before = sent.size();
        shop.clock.advance(interval);
        QTRY_COMPARE(sent.size(), before + 1);
    }
    const QVariantList last{QByteArray("ORDER00001"), 4, true};
    QCOMPARE(sent.last(), last);
    shop.clock.advance(24h);
    QCOMPARE(shop.notices.size(), 4);
    QCOMPARE(shop.notices[0], shop.notices[3]);
}

void TestSimulator::F06_noticeNever()
{
    Shop shop;
    shop.platform.addFault({FaultKind::NoticeNever, Target::PayNotice, 1, {}, {}});
    QVERIFY(shop.pay(shop.codeOf()).isPaid());
    shop.clock.advance(24h);
    QCOMPARE(shop.stateOf(), "SUCCESS");
    QVERIFY(shop.notices.isEmpty());
    QVERIFY(shop.pay(shop.codeOf("ORDER00002")).isPaid()); // the next one is told
    QTRY_COMPARE(shop.notices.size(), 1);
}

void TestSimulator::F03_noticeTwice()
{
    Shop shop;
    shop.platform.addFault({FaultKind::NoticeTwice, Target::PayNotice, 1, {}, {}});
    QVERIFY(shop.pay(shop.codeOf()).isPaid());
    QTRY_COMPARE(shop.notices.size(), 2);
    QCOMPARE(shop.notices[0], shop.notices[1]);
}

void TestSimulator::F05_noticeBeforeTheAnswer()
{
    Shop shop;
    shop.platform.addFault({FaultKind::NoticeBeforeAnswer, Target::UnifiedOrder, 1, {}, {}});
    bool noticeWasFirst = false;
    QObject context;
    bool answered = false;
    shop.http
        .post(QUrl(shop.platform.baseUrl().toString() + u"/pay/unifiedorder"_s),
            signedXml(shop.order(), shop.merchant(), shop.signType), 5s)
        .then(&context, [&](const Result<HttpAnswer> &answer) {
            answered = true;
            noticeWasFirst = shop.notices.size() == 1;
            QVERIFY(!shop.fields(answer).empty());
        });
    QTRY_VERIFY(answered);
    QVERIFY(noticeWasFirst);
    QCOMPARE(shop.stateOf(), "SUCCESS");
}

void TestSimulator::F01_noticeWithABadSignature()
{
    Shop shop;
    shop.platform.addFault({FaultKind::BadSignature, Target::PayNotice, 1, {}, {}});
    QVERIFY(shop.pay(shop.codeOf()).isPaid());
    QTRY_COMPARE(shop.notices.size(), 1);
    QVERIFY(
        !wechat::verify(*wechat::parseXml(shop.notices.first()), shop.signType, shop.merchant().secret()));
}

void TestSimulator::noticeLater()
{
    Shop shop;
    shop.platform.addFault({FaultKind::Delay, Target::PayNotice, 1, 7000ms, {}});
    QVERIFY(shop.pay(shop.codeOf()).isPaid());
    QCOMPARE(shop.stateOf(), "SUCCESS");
    QVERIFY(shop.notices.isEmpty());
    shop.clock.advance(7s);
    QTRY_COMPARE(shop.notices.size(), 1);
}

void TestSimulator::playMoneyDoesNotLeaveThisMachine()
{
    Shop shop;
    QSignalSpy sent{&shop.platform, &Simulator::noticeSent};
    Fields wanted = shop.order();
    wanted["notify_url"] = "https://shop.example/notify";
    const Fields prepay = shop.fields(shop.call(Call::UnifiedOrder, wanted));
    QVERIFY(shop.pay(wechat::value(prepay, "code_url")).isPaid());
    const QVariantList refused{QByteArray("ORDER00001"), 1, false};
    QCOMPARE(sent.value(0), refused);
    shop.clock.advance(24h);
    QCOMPARE(sent.size(), 1); // and is not tried again
    shop.platform.setScanCallbackUrl(QUrl(u"https://shop.example/scan"_s));
    QCOMPARE(shop.scan(shop.productCode()).code, u"MERCHANT_SILENT"_s);
}

void TestSimulator::F08_answerIsLostAfterTheEffect_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::newRow("lost") << FaultKind::LoseAnswer;
    QTest::newRow("cut") << FaultKind::CutAnswer;
}

void TestSimulator::F08_answerIsLostAfterTheEffect()
{
    QFETCH(const FaultKind, kind);
    Shop shop;
    QSignalSpy called{&shop.platform, &Simulator::called};
    shop.platform.addFault({kind, Target::UnifiedOrder, 1, {}, {}});
    const Result<HttpAnswer> lost = shop.call(Call::UnifiedOrder, shop.order());
    QCOMPARE(lost.error().code, u"INCOMPLETE"_s);
    QCOMPARE(called.size(), 1); // the client has not tried again by itself
    QCOMPARE(shop.stateOf(), "NOTPAY");
    QVERIFY(!shop.codeOf().isEmpty()); // the same bytes again
    QCOMPARE(shop.platform.orders().size(), 1);
}

void TestSimulator::F08_systemErrorBeforeAndAfterTheEffect()
{
    Shop shop;
    shop.platform.addFault({FaultKind::SystemErrorBefore, Target::UnifiedOrder, 1, {}, {}});
    Fields answer = shop.fields(shop.call(Call::UnifiedOrder, shop.order()));
    QCOMPARE(wechat::value(answer, "err_code"), "SYSTEMERROR");
    QVERIFY(shop.platform.orders().isEmpty());

    shop.platform.addFault({FaultKind::SystemErrorAfter, Target::UnifiedOrder, 1, {}, {}});
    answer = shop.fields(shop.call(Call::UnifiedOrder, shop.order()));
    QCOMPARE(wechat::value(answer, "err_code"), "SYSTEMERROR");
    QCOMPARE(shop.platform.orders().size(), 1);
}

void TestSimulator::F20_answerIsLate()
{
    Shop shop;
    shop.platform.addFault({FaultKind::Delay, Target::UnifiedOrder, 1, 8000ms, {}});
    const QByteArray body = signedXml(shop.order(), shop.merchant(), shop.signType);
    QCOMPARE(shop.call(u"/pay/unifiedorder"_s, body, 100ms).error().code, u"TIMEOUT"_s);
    QCOMPARE(shop.platform.orders().size(), 1);
    shop.clock.advance(8s); // it goes nowhere
    QCOMPARE(shop.stateOf(), "NOTPAY");
}

void TestSimulator::F21_htmlInsteadOfXml()
{
    Shop shop;
    shop.platform.addFault({FaultKind::HtmlPage, Target::OrderQuery, 1, {}, {}});
    const Result<HttpAnswer> page = shop.call(Call::OrderQuery, {{"out_trade_no", "ORDER00001"}});
    QCOMPARE(page->status, 200);
    QVERIFY(page->body.contains("<html>"));
}

void TestSimulator::badSignature()
{
    Shop shop;
    shop.platform.addFault({FaultKind::BadSignature, Target::UnifiedOrder, 1, {}, {}});
    const Result<HttpAnswer> answer = shop.call(Call::UnifiedOrder, shop.order());
    QVERIFY(wechat::parseXml(answer->body));
    QVERIFY(shop.fields(answer).empty());
    QVERIFY(!shop.codeOf().isEmpty());
}

void TestSimulator::F11_closeTooEarly()
{
    Shop shop;
    QVERIFY(!shop.codeOf().isEmpty());
    shop.platform.addFault({FaultKind::CloseTooEarly, Target::CloseOrder, 1, {}, {}});
    const Fields closing{{"out_trade_no", "ORDER00001"}};
    QCOMPARE(
        wechat::value(shop.fields(shop.call(Call::CloseOrder, closing)), "err_code"), "TRADE_STATE_ERROR");
    QCOMPARE(shop.stateOf(), "NOTPAY");
    QCOMPARE(wechat::value(shop.fields(shop.call(Call::CloseOrder, closing)), "result_code"), "SUCCESS");
    QCOMPARE(shop.stateOf(), "CLOSED");
}

void TestSimulator::F11_buyerPaysOnClose()
{
    Shop shop;
    QVERIFY(shop.scan(shop.codeOf()).payable);
    static_cast<void>(shop.platform.pay("ORDER00001", Buyer{"oBuyer", Behaviour::PayOnClose, 3000ms}));
    QCOMPARE(shop.stateOf(), "NOTPAY");
    const Fields answer = shop.fields(shop.call(Call::CloseOrder, {{"out_trade_no", "ORDER00001"}}));
    QCOMPARE(wechat::value(answer, "err_code"), "ORDERPAID");
    QCOMPARE(shop.stateOf(), "SUCCESS");
}

void TestSimulator::F16_clockSkew()
{
    Shop shop;
    const Fields query{{"out_trade_no", "ORDER00001"}};
    QCOMPARE(shop.call(Call::OrderQuery, query)->serverTime, shop.clock.utcNow());
    shop.platform.addFault({FaultKind::ClockSkew, Target::OrderQuery, 1, {}, -300s});
    QCOMPARE(shop.call(Call::OrderQuery, query)->serverTime, shop.clock.utcNow().addSecs(-300));
}

void TestSimulator::faultsBefallSoManyCalls()
{
    Shop shop;
    shop.platform.addFault({FaultKind::SystemErrorBefore, Target::OrderQuery, 2, {}, {}});
    QVERIFY(!shop.codeOf().isEmpty());
    QCOMPARE(shop.stateOf(), "");
    QCOMPARE(shop.stateOf(), "");
    QCOMPARE(shop.stateOf(), "NOTPAY");
    QVERIFY(shop.platform.faults().pending().isEmpty());
    shop.platform.addFault({FaultKind::SystemErrorBefore, Target::OrderQuery, 2, {}, {}});
    shop.platform.clearFaults();
    QCOMPARE(shop.stateOf(), "NOTPAY");
}

void TestSimulator::scanOfAProductCode()
{
    Shop shop;
    shop.answerScan = [&](const QByteArray &callback) { return shop.sell(callback); };
    const ScanResult seen = shop.scan(shop.productCode());
    QVERIFY2(seen.payable, qPrintable(seen.text));
    QCOMPARE(seen.outTradeNo, "SCAN000001");
    QCOMPARE(seen.totalFee, 1250);
    QCOMPARE(shop.scans.size(), 1);
    QVERIFY(shop.pay("SCAN000001").isPaid());
    QTRY_COMPARE(shop.notices.size(), 1);
}

void TestSimulator::scanIsRefused_data()
{
    QTest::addColumn<QString>("manner");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const QString silent = QString::fromUtf8(buyertext::merchantSilent);
    QTest::newRow("sold out") << u"refuse"_s << u"MERCHANT_REFUSED"_s << u"商品已售空"_s;
    QTest::newRow("status 500") << u"500"_s << u"MERCHANT_SILENT"_s << silent;
    QTest::newRow("too slow") << u"slow"_s << u"MERCHANT_SILENT"_s << silent;
    QTest::newRow("nobody there") << u"away"_s << u"MERCHANT_SILENT"_s << silent;
    QTest::newRow("foreign prepay_id")
        << u"foreign"_s << u"PREPAY_UNKNOWN"_s << QString::fromUtf8(buyertext::wrongPrepay);
    QTest::newRow("unsigned") << u"unsigned"_s << u"MERCHANT_WRONG"_s
                              << QString::fromUtf8(buyertext::merchantWrong);
    QTest::newRow("forged callback") << u"forged"_s << u"MERCHANT_SILENT"_s << silent; // the shop answers 500
    QTest::newRow("tampered code") << u"tampered"_s << u"SIGNERROR"_s << u"签名错误"_s;
}

void TestSimulator::scanIsRefused()
{
    QFETCH(const QString, manner);
    QFETCH(const QString, code);
    QFETCH(const QString, text);
    Shop shop;
    QSignalSpy saw{&shop.platform, &Simulator::buyerSaw};
    QByteArray product = shop.productCode();
    HttpServer slow{shop.ownClock, [&](const HttpRequest &) {
                        QTimer::singleShot(
                            0, &shop.platform, [&] { shop.clock.advance(Simulator::scanCallbackDeadline); });
                        return AsyncPromise<HttpReply>{}.async();
                    }};
    shop.answerScan = [&](const QByteArray &callback) -> QByteArray {
        const wechat::Merchant merchant = shop.merchant().toMerchant();
        if (manner == u"refuse")
            return wechat::writeScanRefusal("商品已售空", merchant, "n2");
        if (manner == u"foreign")
            return wechat::writeScanAnswer("wx0000", merchant, "n2");
        if (manner == u"unsigned")
            return "<xml><return_code>SUCCESS</return_code><prepay_id>wx0</prepay_id></xml>";
        return manner == u"forged" ? shop.sell(callback) : QByteArray();
    };
    if (manner == u"slow")
        shop.platform.setScanCallbackUrl(
            QUrl(u"http://127.0.0.1:%1/"_s.arg(slow.listen(QHostAddress::LocalHost, 0).value_or(0))));
    if (manner == u"away")
        shop.platform.setScanCallbackUrl(QUrl(u"http://127.0.0.1:1/"_s));
    if (manner == u"forged")
        shop.platform.addFault({FaultKind::BadSignature, Target::ScanCallback, 1, {}, {}});
    if (manner == u"tampered")
        product.replace("COFFEE", "CAVIAR");

    const ScanResult seen = shop.scan(product);
    QVERIFY(!seen.payable);
    QCOMPARE(seen.code, code);
    QCOMPARE(seen.text, text);
    QCOMPARE(saw.size(), 1);
}

void TestSimulator::scanOfACodeUrl()
{
    Shop shop;
    const QByteArray code = shop.codeOf();
    const ScanResult seen = shop.scan(code);
    QVERIFY(seen.payable);
    QCOMPARE(seen.outTradeNo, "ORDER00001");
    QCOMPARE(seen.body, u"扫码店-咖啡"_s);
    QCOMPARE(shop.stateOf(), "NOTPAY"); // scanning alone changes nothing that the merchant sees
    QCOMPARE(shop.scan("weixin://wxpay/bizpayurl?pr=nobody").code, u"CODE_UNKNOWN"_s);
    QCOMPARE(shop.scan("hello").code, u"CODE_UNKNOWN"_s);
    QVERIFY(shop.codeOf() != code);
    QCOMPARE(shop.scan(code).code, u"CODE_EXPIRED"_s);
}

void TestSimulator::payScansACodeFirst()
{
    Shop shop;
    shop.answerScan = [&](const QByteArray &callback) { return shop.sell(callback); };
    QSignalSpy changed{&shop.platform, &Simulator::orderChanged};
    QVERIFY(shop.pay(shop.productCode()).isPaid());
    QCOMPARE(changed.last().at(0).value<Order>().state, OrderState::Success);
    QCOMPARE(shop.pay("NOBODY").text, QString::fromUtf8(buyertext::codeUnknown));
    QCOMPARE(shop.pay(shop.codeOf()).text, QString::fromUtf8(buyertext::paid));
    QCOMPARE(shop.pay("ORDER00001").text, QString::fromUtf8(buyertext::orderPaid));
}

void TestSimulator::livesInItsOwnThread()
{
    SystemClock clock;
    SystemRandom random;
    QThread thread;
    auto *platform = new Simulator(clock, random);
    platform->moveToThread(&thread);
    connect(&thread, &QThread::finished, platform, &QObject::deleteLater);
    thread.start();
    quint16 port = 0;
    QMetaObject::invokeMethod(
        platform, [platform] { return platform->start().value_or(0); }, Qt::BlockingQueuedConnection, &port);
    QVERIFY(port != 0);
    QSignalSpy changed{platform, &Simulator::orderChanged};
    HttpClient http{clock};
    bool answered = false;
    http.post(QUrl(u"http://127.0.0.1:%1/pay/unifiedorder"_s.arg(port)),
            signedXml(goodOrder(), SimulatedMerchant::practice(), SignType::Md5), 5s)
        .then(this, [&](const Result<HttpAnswer> &answer) { answered = answer.has_value(); });
    QTRY_VERIFY(answered);
    QTRY_COMPARE(changed.size(), 1);
    thread.quit();
    QVERIFY(thread.wait());
}

SAOMA_TEST(TestSimulator)
#include "test_simulator.moc"
