// SPDX-License-Identifier: GPL-3.0-or-later
// Payment notices, health and everything that is not a callback.
#include "core/listener/callbacklistener.h"
#include "core/wechat/xml.h"
#include "tests/support/listenerbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestCallbackListenerNotice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aGoodNoticeIsPaid_data();
    void aGoodNoticeIsPaid();
    void I02_successMeansOnDisk();
    void F07_aLaterBuyerIsNotCreditedWithAnEarlierNotice();
    void F07_noticesInFlightTogetherStayApart();
    void F03_theSameNoticeAgain();
    void F13_anyDifferenceIsRefused_data();
    void F13_anyDifferenceIsRefused();
    void F01_unauthenticNoticesGetOneUniformFail_data();
    void F01_unauthenticNoticesGetOneUniformFail();
    void I05_aTransactionOfAnotherOrder();
    void F14_theOrdersOwnAlgorithmCounts();
    void F30_aLedgerThatCannotWriteIsAnsweredFail();
    void F16_aClockBehindIsToldAndNoticesGoOn();
    void healthIsForThisMachineAndItsProxies_data();
    void healthIsForThisMachineAndItsProxies();
    void otherPathsAndMethods_data();
    void otherPathsAndMethods();

private:
    [[nodiscard]] Order paidOrder();
    [[nodiscard]] int healthStatus();
    [[nodiscard]] static bool isAccepted(const HttpReply &reply);

    std::unique_ptr<ListenerBench> m_bench;
};

void TestCallbackListenerNotice::init()
{
    m_bench = std::make_unique<ListenerBench>();
}

void TestCallbackListenerNotice::cleanup()
{
    QCOMPARE(m_bench->shop.violations(), QStringList{});
    m_bench.reset();
}

/// Paid there, and not known here.
Order TestCallbackListenerNotice::paidOrder()
{
    const Order order = m_bench->shop.charge(1250);
    m_bench->shop.clock.advance(1s);
    m_bench->shop.gateway.pay(order.outTradeNo);
    m_bench->shop.gateway.calls.clear();
    return order;
}

int TestCallbackListenerNotice::healthStatus()
{
    const auto reply = m_bench->shop.wait(m_bench->send("/healthz", {}, "GET"));
    return reply ? reply->status : 0;
}

bool TestCallbackListenerNotice::isAccepted(const HttpReply &reply)
{
    return reply.status == 200 && reply.body.contains("SUCCESS") && !reply.body.contains("FAIL");
}

void TestCallbackListenerNotice::aGoodNoticeIsPaid_data()
{
    QTest::addColumn<wechat::SignType>("type");
    QTest::addColumn<QByteArray>("signType");
    QTest::newRow("MD5") << wechat::SignType::Md5 << QByteArray();
    QTest::newRow("MD5, named") << wechat::SignType::Md5 << QByteArray("MD5");
    QTest::newRow("HMAC, named") << wechat::SignType::HmacSha256 << QByteArray("HMAC-SHA256");
    QTest::newRow("F14 HMAC, not named") << wechat::SignType::HmacSha256 << QByteArray();
}

void TestCallbackListenerNotice::aGoodNoticeIsPaid()
{
    QFETCH(const wechat::SignType, type);
    QFETCH(const QByteArray, signType);
    m_bench = std::make_unique<ListenerBench>(type);
    const Order order = paidOrder();
    wechat::Fields fields = m_bench->noticeFields(order.outTradeNo);
    if (!signType.isEmpty())
        fields["sign_type"] = signType;
    const QByteArray body = m_bench->noticeXml(fields);
    QVERIFY(isAccepted(m_bench->post("/wechat/notify/pay", body)));
    const Order paid = m_bench->shop.order(order.outTradeNo);
    QCOMPARE(paid.state, OrderState::Paid);
    QCOMPARE(paid.transactionId.toUtf8(), fields["transaction_id"]);
    const EventRow event = m_bench->shop.events(order.outTradeNo).last();
    QCOMPARE(event.source, EventSource::Notice);
    QCOMPARE(event.evidence, body); // I22: the bytes themselves
    QCOMPARE(m_bench->shop.announced, QStringList{u"paid "_s + order.outTradeNo});
}

void TestCallbackListenerNotice::I02_successMeansOnDisk()
{
    const Order order = paidOrder();
    OrderState onDisk = OrderState::Created;
    QEventLoop loop;
    QObject context;
    m_bench->send("/wechat/notify/pay", m_bench->noticeXml(m_bench->noticeFields(order.outTradeNo)))
        .then(&context, [&](const Result<HttpReply> &reply) {
            if (reply && isAccepted(*reply))
                onDisk = m_bench->shop.orderOnDisk(order.outTradeNo)->state;
            loop.quit();
        });
    loop.exec();
    QCOMPARE(onDisk, OrderState::Paid);
}

/// Nothing of one message is left for the next, however little the next one says.
void TestCallbackListenerNotice::F07_aLaterBuyerIsNotCreditedWithAnEarlierNotice()
{
    const Order first = paidOrder();
    const Order second = m_bench->shop.charge(1250); // the same amount, not paid
    const wechat::Fields good = m_bench->noticeFields(first.outTradeNo);
    wechat::Fields bare = {{"out_trade_no", second.outTradeNo.toUtf8()}};
    wechat::Fields claims = good;
    claims["out_trade_no"] = second.outTradeNo.toUtf8();
    QVERIFY(isAccepted(m_bench->notify(good)));
    QVERIFY(!isAccepted(m_bench->notify(bare)));
    QVERIFY(!isAccepted(m_bench->post("/wechat/notify/pay", {})));
    QVERIFY(!isAccepted(m_bench->post("/wechat/notify/pay", wechat::writeXml(claims)))); // unsigned
    QVERIFY(isAccepted(m_bench->notify(good)));
    QVERIFY(!isAccepted(m_bench->notify(bare)));
    const Order untouched = m_bench->shop.order(second.outTradeNo);
    QCOMPARE(untouched.state, OrderState::Waiting);
    QCOMPARE(untouched.transactionId, QString());
    QCOMPARE(m_bench->shop.announced, QStringList{u"paid "_s + first.outTradeNo});
}

void TestCallbackListenerNotice::F07_noticesInFlightTogetherStayApart()
{
    QList<wechat::Fields> notices;
    for (int i = 0; i < 8; ++i)
        notices.append(m_bench->noticeFields(paidOrder().outTradeNo));
    QObject context;
    int accepted = 0;
    for (const wechat::Fields &fields : notices)
        m_bench->send("/wechat/notify/pay", m_bench->noticeXml(fields))
            .then(&context,
                [&](const Result<HttpReply> &reply) { accepted += reply && isAccepted(*reply) ? 1 : 0; });
    QTRY_COMPARE(accepted, 8);
    QStringList seen;
    for (const wechat::Fields &fields : notices) {
        const Order paid = m_bench->shop.order(QString::fromUtf8(wechat::value(fields, "out_trade_no")));
        QCOMPARE(paid.transactionId.toUtf8(), wechat::value(fields, "transaction_id"));
        seen.append(paid.transactionId);
    }
    QCOMPARE(seen.removeDuplicates(), 0);
}

void TestCallbackListenerNotice::F03_theSameNoticeAgain()
{
    const Order order = paidOrder();
    const wechat::Fields fields = m_bench->noticeFields(order.outTradeNo);
    for (int i = 0; i < 15; ++i) {
        QVERIFY(isAccepted(m_bench->notify(fields)));
        m_bench->shop.run(90min);
    }
    QCOMPARE(m_bench->shop.kinds(order.outTradeNo).count(u"paid"_s), 1);
    QCOMPARE(m_bench->shop.announced.size(), 1);
}

void TestCallbackListenerNotice::F13_anyDifferenceIsRefused_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isHeldApart"); // authentic, of this order, and contradicting it
    QTest::newRow("amount") << QByteArray("total_fee") << QByteArray("1251") << true;
    QTest::newRow("one fen") << QByteArray("total_fee") << QByteArray("1") << true;
    QTest::newRow("currency") << QByteArray("fee_type") << QByteArray("USD") << true;
    QTest::newRow("trade type") << QByteArray("trade_type") << QByteArray("JSAPI") << true;
    QTest::newRow("number") << QByteArray("out_trade_no") << QByteArray("B2000000") << false;
    QTest::newRow("appid") << QByteArray("appid") << QByteArray("wxffffffffffffffff") << true;
    QTest::newRow("mch_id") << QByteArray("mch_id") << QByteArray("1900000110") << true;
    QTest::newRow("no result") << QByteArray("result_code") << QByteArray() << false;
    QTest::newRow("result FAIL") << QByteArray("result_code") << QByteArray("FAIL") << false;
    QTest::newRow("return FAIL") << QByteArray("return_code") << QByteArray("FAIL") << false;
    for (const char *fee : {"01250", "+1250", "1250.0", "125e1", "", "0", "9223372036854775808"})
        QTest::addRow("S29 fee %s", fee) << QByteArray("total_fee") << QByteArray(fee) << true;
}

void TestCallbackListenerNotice::F13_anyDifferenceIsRefused()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isHeldApart);
    const Order order = paidOrder();
    m_bench->shop.gateway.known(order.outTradeNo).state = wechat::TradeState::NotPay;
    wechat::Fields fields = m_bench->noticeFields(order.outTradeNo);
    fields[field] = text;
    const HttpReply reply = m_bench->notify(fields);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, m_bench->post("/wechat/notify/pay", "nonsense").body); // uniform
    QVERIFY(!isAccepted(reply));
    const Order after = m_bench->shop.order(order.outTradeNo);
    QCOMPARE(after.state, isHeldApart ? OrderState::Suspicious : OrderState::Waiting);
    QVERIFY(after.transactionId.isEmpty());
    if (isHeldApart)
        QVERIFY(!m_bench->shop.events(order.outTradeNo).last().evidence.isEmpty());
    QCOMPARE(m_bench->shop.gateway.callsOf(Kind::Query).size(), isHeldApart ? 1 : 0);
    QCOMPARE(m_bench->shop.announced.size(), isHeldApart ? 1 : 0);
}

/// The shop has changed its algorithm while orders signed with the old one were still open.
void TestCallbackListenerNotice::F14_theOrdersOwnAlgorithmCounts()
{
    m_bench = std::make_unique<ListenerBench>(wechat::SignType::Md5);
    const Order order = paidOrder();
    const wechat::Merchant &before = *m_bench->shop.merchant;
    const auto moved = std::make_shared<const wechat::Merchant>(
        wechat::Merchant{before.appId, before.mchId, wechat::SignType::HmacSha256, before.apiKey.copy()});
    CallbackListener listener{*m_bench->shop.ledger, *m_bench->catalog, *m_bench->shop.runner,
        *m_bench->refunds, m_bench->shop.clock, m_bench->shop.random, moved};
    const auto answered = [&](wechat::SignType type) {
        const QByteArray body = m_bench->signedXml(m_bench->noticeFields(order.outTradeNo), type);
        const auto reply = m_bench->shop.wait(
            listener.handle({"POST", "/wechat/notify/pay", body, QHostAddress(QHostAddress::LocalHost)}));
        m_bench->shop.settle();
        return reply && isAccepted(*reply);
    };
    QVERIFY(!answered(wechat::SignType::HmacSha256)); // what the shop signs with now proves nothing for it
    QCOMPARE(m_bench->shop.order(order.outTradeNo).revision, order.revision);
    QVERIFY(answered(wechat::SignType::Md5));
    QCOMPARE(m_bench->shop.state(order.outTradeNo), OrderState::Paid);
    QVERIFY(!answered(wechat::SignType::HmacSha256)); // nor once it is paid
}

void TestCallbackListenerNotice::F01_unauthenticNoticesGetOneUniformFail_data()
{
    QTest::addColumn<QString>("forgery");
    for (const char *forgery : {"unsigned", "empty sign", "lower case sign", "signed with MD5",
             "says it is MD5", "field twice", "field added", "nested", "cut", "DOCTYPE", "S19 hidden fields"})
        QTest::newRow(forgery) << QString::fromLatin1(forgery);
}

void TestCallbackListenerNotice::F01_unauthenticNoticesGetOneUniformFail()
{
    QFETCH(const QString, forgery);
    const Order order = paidOrder();
    wechat::Fields fields = m_bench->noticeFields(order.outTradeNo);
    QByteArray body = m_bench->noticeXml(fields);
    const qsizetype sign = body.indexOf("<sign>") + 6;
    const qsizetype signEnd = body.indexOf("</sign>");
    if (forgery == u"unsigned"_s)
        body.remove(sign - 6, signEnd + 7 - (sign - 6));
    else if (forgery == u"empty sign"_s)
        body.remove(sign, signEnd - sign);
    else if (forgery == u"lower case sign"_s)
        body.replace(sign, signEnd - sign, body.mid(sign, signEnd - sign).toLower());
    else if (forgery == u"signed with MD5"_s)
        body = m_bench->signedXml(fields, wechat::SignType::Md5);
    else if (forgery == u"says it is MD5"_s) {
        fields["sign_type"] = "MD5";
        body = m_bench->signedXml(fields, wechat::SignType::Md5);
    } else if (forgery == u"field twice"_s)
        body.replace("</xml>", "<total_fee>1250</total_fee></xml>");
    else if (forgery == u"field added"_s)
        body.replace("</xml>", "<req_info>x</req_info></xml>");
    else if (forgery == u"nested"_s)
        body.replace("</xml>", "<a><total_fee>1</total_fee></a></xml>");
    else if (forgery == u"cut"_s)
        body.chop(20);
    else if (forgery == u"DOCTYPE"_s)
        body.prepend("<!DOCTYPE xml>");
    else {
        fields["attach"] = "x&out_trade_no=" + order.outTradeNo.toUtf8() + "&total_fee=1250";
        body = m_bench->noticeXml(fields);
    }
    const HttpReply reply = m_bench->post("/wechat/notify/pay", body);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, m_bench->post("/wechat/notify/pay", "nonsense").body);
    QVERIFY(!isAccepted(reply));
    QCOMPARE(m_bench->shop.state(order.outTradeNo), OrderState::Waiting);
    QCOMPARE(m_bench->shop.order(order.outTradeNo).revision, order.revision); // the ledger is untouched
    QVERIFY(m_bench->shop.gateway.calls.isEmpty());
}

void TestCallbackListenerNotice::I05_aTransactionOfAnotherOrder()
{
    const Order first = paidOrder();
    const wechat::Fields fields = m_bench->noticeFields(first.outTradeNo);
    QVERIFY(isAccepted(m_bench->notify(fields)));
    const Order second = paidOrder();
    wechat::Fields stolen = m_bench->noticeFields(second.outTradeNo);
    stolen["transaction_id"] = fields.at("transaction_id");
    QVERIFY(!isAccepted(m_bench->notify(stolen)));
    QVERIFY(m_bench->shop.kinds(second.outTradeNo).contains(u"suspicious"_s));
    m_bench->shop.settle(); // the platform was asked, and says which transaction it is
    const Order asked = m_bench->shop.order(second.outTradeNo);
    QCOMPARE(asked.state, OrderState::Paid);
    QVERIFY(asked.transactionId.toUtf8() != fields.at("transaction_id"));
}

void TestCallbackListenerNotice::F30_aLedgerThatCannotWriteIsAnsweredFail()
{
    const Order order = paidOrder();
    const wechat::Fields fields = m_bench->noticeFields(order.outTradeNo);
    m_bench->shop.refuseWrites(true);
    QVERIFY(!isAccepted(m_bench->notify(fields)));
    QCOMPARE(healthStatus(), 503); // whoever watches us must hear of it too
    m_bench->shop.refuseWrites(false);
    QCOMPARE(healthStatus(), 200);
    QVERIFY(isAccepted(m_bench->notify(fields))); // the platform tries again
    QCOMPARE(m_bench->shop.state(order.outTradeNo), OrderState::Paid);
}

/// Product codes are not sold, the buyer reads why not, and money for what was sold is booked.
void TestCallbackListenerNotice::F16_aClockBehindIsToldAndNoticesGoOn()
{
    const Order order = paidOrder();
    m_bench->sell(u"tea"_s, 500);
    m_bench->shop.clock.jumpWall(-24h);
    const auto health = m_bench->shop.wait(m_bench->send("/healthz", {}, "GET"));
    QCOMPARE(health->status, 200); // a proxy that asks must go on bringing the notices
    QVERIFY(health->body.contains("no new orders: the clock is behind"));
    QVERIFY2(m_bench->log.last().contains(u"CLOCK_BEHIND"), qPrintable(m_bench->log.last()));
    const wechat::Fields answer = m_bench->authentic(m_bench->scan(m_bench->scanFields("tea")));
    QCOMPARE(wechat::value(answer, "result_code"), "FAIL"_ba);
    QVERIFY2(m_bench->log.last().contains(u"CLOCK_BEHIND"), qPrintable(m_bench->log.last()));
    QVERIFY(isAccepted(m_bench->notify(m_bench->noticeFields(order.outTradeNo))));
    m_bench->shop.clock.jumpWall(24h);
    QCOMPARE(wechat::value(m_bench->authentic(m_bench->scan(m_bench->scanFields("tea"))), "result_code"),
        "SUCCESS"_ba);
    QCOMPARE(m_bench->shop.wait(m_bench->send("/healthz", {}, "GET"))->body, "ok\n"_ba);
}

void TestCallbackListenerNotice::healthIsForThisMachineAndItsProxies_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("loopback") << u"127.0.0.1"_s << true;
    QTest::newRow("loopback, IPv6") << u"::1"_s << true;
    QTest::newRow("loopback, mapped") << u"::ffff:127.0.0.1"_s << true;
    QTest::newRow("the proxy") << u"10.0.0.9"_s << true;
    QTest::newRow("the shop's network") << u"10.0.0.8"_s << false;
    QTest::newRow("the Internet") << u"203.0.113.7"_s << false;
}

void TestCallbackListenerNotice::healthIsForThisMachineAndItsProxies()
{
    QFETCH(const QString, peer);
    QFETCH(const bool, isTold);
    m_bench->listener->trust({QHostAddress(u"10.0.0.9"_s)});
    const auto reply = m_bench->shop.wait(m_bench->send("/healthz", {}, "GET", QHostAddress(peer)));
    QVERIFY(reply);
    QCOMPARE(reply->status, isTold ? 200 : 404);
    QCOMPARE(reply->body.startsWith("ok"), isTold);
    QVERIFY(reply->contentType.startsWith("text/plain"));
}

void TestCallbackListenerNotice::otherPathsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray("POST") << QByteArray("/wechat") << 404;
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404;
    QTest::newRow("slash behind") << QByteArray("POST") << QByteArray("/wechat/scan/") << 404;
    QTest::newRow("slash before") << QByteArray("POST") << QByteArray("//wechat/scan") << 404;
    QTest::newRow("encoded") << QByteArray("POST") << QByteArray("/wechat/%73can") << 404;
    QTest::newRow("query") << QByteArray("POST") << QByteArray("/wechat/scan?x=1") << 404;
    QTest::newRow("dots") << QByteArray("POST") << QByteArray("/x/../wechat/scan") << 404;
    QTest::newRow("GET a callback") << QByteArray("GET") << QByteArray("/wechat/scan") << 405;
    QTest::newRow("GET a notice") << QByteArray("GET") << QByteArray("/wechat/notify/pay") << 405;
    QTest::newRow("POST health") << QByteArray("POST") << QByteArray("/healthz") << 405;
}

void TestCallbackListenerNotice::otherPathsAndMethods()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const int, status);
    const auto reply = m_bench->shop.wait(m_bench->send(path, "<xml/>", method));
    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(m_bench->log.size(), 1);
}

SAOMA_TEST(TestCallbackListenerNotice)
#include "test_callbacklistener_notice.moc"
