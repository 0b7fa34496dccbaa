// SPDX-License-Identifier: GPL-3.0-or-later
// Scan callbacks. Notices, health and paths are in test_callbacklistener_notice.cpp.
#include "core/catalog/register.h"
#include "core/listener/callbacklistener.h"
#include "core/wechat/nativeurl.h"
#include "tests/support/listenerbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wechat::value;
using Kind = FakeGateway::Kind;

class TestCallbackListener final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aScannedProductBecomesAnOrder_data();
    void aScannedProductBecomesAnOrder();
    void F34_theSameCallbackAgain();
    void F34_theSameCallbackWhileTheFirstIsUnderWay();
    void F34_anotherScanIsAnotherOrder_data();
    void F34_anotherScanIsAnotherOrder();
    void F34_aSlowGatewayGetsASignedRefusalInTime();
    void F34_aRefusingGatewayGetsASignedRefusal();
    void thePriceIsDecidedAtTheScan();
    void unknownAndRemovedProductsAreRefused_data();
    void unknownAndRemovedProductsAreRefused();
    void aVoidCodeIsRefusedWithAText();
    void anUnregisteredCodeOfAProductSells();
    void unauthenticScansGetOneUniformFail_data();
    void unauthenticScansGetOneUniformFail();
    void anAuthenticScanIsAlwaysAnsweredSigned();
    void aCounterCodeTellsThatItWasScanned();
    void aClosedCounterCodeIsRefused();
    void anExpiredCounterCodeIsRefused();
    void aLedgerThatCannotWriteRefusesTheBuyer();
    void S30_aReplayedScanOfAPaidOrderSellsNothing();
    void theLogHoldsNoBuyerAndNoKey();

private:
    std::unique_ptr<ListenerBench> m_bench;
};

namespace {

bool isBuyerText(const QByteArray &text)
{
    const QString read = QString::fromUtf8(text);
    return !text.isEmpty() && text.size() <= 128
        && std::any_of(read.begin(), read.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

void TestCallbackListener::init()
{
    m_bench = std::make_unique<ListenerBench>();
    m_bench->sell(u"tea-1"_s, 300);
}

void TestCallbackListener::cleanup()
{
    QCOMPARE(m_bench->shop.violations(), QStringList{});
    m_bench.reset();
}

void TestCallbackListener::aScannedProductBecomesAnOrder_data()
{
    QTest::addColumn<wechat::SignType>("type");
    QTest::newRow("merchant signs with MD5") << wechat::SignType::Md5;
    QTest::newRow("merchant signs with HMAC") << wechat::SignType::HmacSha256; // mode 1 stays MD5
}

void TestCallbackListener::aScannedProductBecomesAnOrder()
{
    QFETCH(const wechat::SignType, type);
    m_bench = std::make_unique<ListenerBench>(type);
    m_bench->sell(u"tea-1"_s, 300);
    const wechat::Fields answer = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    QCOMPARE(value(answer, "return_code"), QByteArray("SUCCESS"));
    QCOMPARE(value(answer, "result_code"), QByteArray("SUCCESS"));
    QCOMPARE(value(answer, "sign").size(), 32);

    const auto calls = m_bench->shop.gateway.callsOf(Kind::UnifiedOrder);
    QCOMPARE(calls.size(), 1);
    QVERIFY(calls.first().deadline > 0ms && calls.first().deadline <= 1500ms);
    const Order order = m_bench->shop.order(QString::fromLatin1(calls.first().outTradeNo));
    QCOMPARE(value(answer, "prepay_id"), order.prepayId.toUtf8());
    QVERIFY(!order.prepayId.isEmpty());
    QCOMPARE(order.totalFee.fen(), 300);
    QCOMPARE(order.productId, u"tea-1"_s);
    QCOMPARE(order.openid, u"oBuyer"_s);
    QCOMPARE(order.method, PayMethod::ProductCode);
    QCOMPARE(order.state, OrderState::Scanned);
    QCOMPARE(m_bench->shop.gateway.encoded.first().productId, QByteArray("tea-1"));
    QCOMPARE(m_bench->shop.orderCount(), 1);

    m_bench->shop.gateway.pay(order.outTradeNo);
    m_bench->shop.run(2s); // even without a notice
    QCOMPARE(m_bench->shop.state(order.outTradeNo), OrderState::Paid);
}

void TestCallbackListener::F34_theSameCallbackAgain()
{
    const wechat::Fields first = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    m_bench->shop.run(3s);
    const wechat::Fields second = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    QVERIFY(!value(first, "prepay_id").isEmpty());
    QCOMPARE(value(second, "prepay_id"), value(first, "prepay_id"));
    QVERIFY(value(second, "nonce_str") != value(first, "nonce_str")); // F15
    QCOMPARE(m_bench->shop.orderCount(), 1);
    QCOMPARE(m_bench->shop.gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestCallbackListener::F34_theSameCallbackWhileTheFirstIsUnderWay()
{
    PaymentBench &shop = m_bench->shop;
    shop.gateway.hold(Kind::UnifiedOrder);
    const QByteArray body = m_bench->scanXml(ListenerBench::scanFields("tea-1"));
    const auto first = shop.hear(m_bench->send("/wechat/scan", body));
    const auto second = shop.hear(m_bench->send("/wechat/scan", body));
    shop.settle();
    shop.gateway.release(Kind::UnifiedOrder);
    shop.settle();
    QVERIFY(*first && **first && *second && **second);
    QCOMPARE(value(m_bench->authentic((*first)->value()), "prepay_id"),
        value(m_bench->authentic((*second)->value()), "prepay_id"));
    QCOMPARE(shop.orderCount(), 1);
    QCOMPARE(shop.gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestCallbackListener::F34_anotherScanIsAnotherOrder_data()
{
    QTest::addColumn<wechat::Fields>("second");
    QTest::newRow("scanned again") << ListenerBench::scanFields("tea-1", "nonce9", "oBuyer");
    QTest::newRow("by another buyer") << ListenerBench::scanFields("tea-1", "nonce1", "oOther");
    QTest::newRow("another product") << ListenerBench::scanFields("tea-2", "nonce1", "oBuyer");
    QTest::newRow("parts that only look alike") << ListenerBench::scanFields("tea-1", "1", "oBuyernonce");
}

void TestCallbackListener::F34_anotherScanIsAnotherOrder()
{
    QFETCH(const wechat::Fields, second);
    m_bench->sell(u"tea-2"_s, 400);
    const wechat::Fields first = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    const wechat::Fields other = m_bench->authentic(m_bench->scan(second));
    QVERIFY(!value(other, "prepay_id").isEmpty());
    QVERIFY(value(other, "prepay_id") != value(first, "prepay_id"));
    QCOMPARE(m_bench->shop.orderCount(), 2);
}

void TestCallbackListener::F34_aSlowGatewayGetsASignedRefusalInTime()
{
    PaymentBench &shop = m_bench->shop;
    shop.gateway.hold(Kind::UnifiedOrder);
    const auto reply =
        shop.hear(m_bench->send("/wechat/scan", m_bench->scanXml(ListenerBench::scanFields("tea-1"))));
    shop.run(1500ms);
    QVERIFY(!*reply);
    shop.run(499ms);
    QVERIFY(*reply && **reply); // before 2 s
    const wechat::Fields answer = m_bench->authentic((*reply)->value());
    QCOMPARE(value(answer, "return_code"), QByteArray("SUCCESS"));
    QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
    QVERIFY(isBuyerText(value(answer, "err_code_des")));
    QVERIFY(value(answer, "prepay_id").isEmpty());

    shop.gateway.release(Kind::UnifiedOrder); // too late for this buyer
    shop.run(8min);
    const QString number = QString::fromLatin1(shop.gateway.calls.first().outTradeNo);
    QCOMPARE(shop.state(number), OrderState::Closed);
}

void TestCallbackListener::F34_aRefusingGatewayGetsASignedRefusal()
{
    m_bench->shop.gateway.failNext(Kind::UnifiedOrder, {Error::Kind::Rejected, u"NOAUTH"_s, {}, u"no"_s});
    const wechat::Fields answer = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
    QVERIFY(isBuyerText(value(answer, "err_code_des")));
}

void TestCallbackListener::thePriceIsDecidedAtTheScan()
{
    std::ignore = m_bench->scan(ListenerBench::scanFields("tea-1", "nonce1"));
    m_bench->sell(u"tea-1"_s, 350); // the printed code stays as it is
    std::ignore = m_bench->scan(ListenerBench::scanFields("tea-1", "nonce2"));
    QCOMPARE(m_bench->shop.gateway.encoded.at(0).totalFee.fen(), 300);
    QCOMPARE(m_bench->shop.gateway.encoded.at(1).totalFee.fen(), 350);
}

void TestCallbackListener::unknownAndRemovedProductsAreRefused_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("unknown") << QByteArray("coffee");
    QTest::newRow("removed") << QByteArray("gone");
    QTest::newRow("another case") << QByteArray("TEA-1");
}

void TestCallbackListener::unknownAndRemovedProductsAreRefused()
{
    QFETCH(const QByteArray, id);
    m_bench->sell(u"gone"_s, 100);
    QVERIFY(m_bench->shop.wait(m_bench->catalog->remove(u"gone"_s)));
    const wechat::Fields answer = m_bench->authentic(m_bench->scan(ListenerBench::scanFields(id)));
    QCOMPARE(value(answer, "return_code"), QByteArray("SUCCESS"));
    QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
    QVERIFY(isBuyerText(value(answer, "err_code_des")));
    QCOMPARE(m_bench->shop.orderCount(), 0);
    QVERIFY(m_bench->shop.gateway.calls.isEmpty());
}

void TestCallbackListener::aVoidCodeIsRefusedWithAText()
{
    Register printed{*m_bench->shop.ledger, m_bench->shop.clock};
    const auto enter = [&](const QString &sheet) {
        const QString id = *writeCodeId({u"tea-1"_s, sheet});
        const wechat::NativeUrl url{id.toLatin1(), "1764000000", "abcd"};
        const Product product = *m_bench->shop.wait(m_bench->catalog->product(u"tea-1"_s));
        QVERIFY(m_bench->shop.wait(printed.enter(
            {sheet, u"a4-3x4"_s, {{product, 1, *wechat::writeNativeUrl(url, *m_bench->shop.merchant)}}})));
    };
    enter(u"7K2"_s);
    enter(u"8QW"_s);
    QVERIFY(m_bench->shop.wait(printed.voidSheet(u"7K2"_s)));

    const auto scan = [this](const QString &sheet) {
        const QByteArray id = writeCodeId({u"tea-1"_s, sheet})->toLatin1();
        return m_bench->authentic(m_bench->scan(ListenerBench::scanFields(id)));
    };
    const wechat::Fields refused = scan(u"7K2"_s);
    QCOMPARE(value(refused, "return_code"), QByteArray("SUCCESS"));
    QCOMPARE(value(refused, "result_code"), QByteArray("FAIL"));
    QCOMPARE(value(refused, "err_code_des"), QByteArray("此二维码已停用，请联系店员换新码"));
    QVERIFY(value(refused, "prepay_id").isEmpty());
    QCOMPARE(m_bench->shop.orderCount(), 0);
    QVERIFY(m_bench->log.last().contains(u"CODE_VOID"_s));

    const wechat::Fields sold = scan(u"8QW"_s);
    QCOMPARE(value(sold, "result_code"), QByteArray("SUCCESS"));
    QCOMPARE(m_bench->shop.orderCount(), 1);
}

/// The sheet of another desk, with a ledger of its own, must not stop the sales.
void TestCallbackListener::anUnregisteredCodeOfAProductSells()
{
    const QByteArray id = writeCodeId({u"tea-1"_s, u"7K2"_s})->toLatin1();
    const wechat::Fields answer = m_bench->authentic(m_bench->scan(ListenerBench::scanFields(id)));
    QCOMPARE(value(answer, "result_code"), QByteArray("SUCCESS"));
    const auto call = m_bench->shop.gateway.callsOf(Kind::UnifiedOrder).first();
    const Order order = m_bench->shop.order(QString::fromLatin1(call.outTradeNo));
    QCOMPARE(order.totalFee.fen(), 300);
    QCOMPARE(order.productId, QString::fromLatin1(id)); // what the platform knows it by
    QCOMPARE(m_bench->shop.gateway.encoded.first().productId, id);
}

void TestCallbackListener::unauthenticScansGetOneUniformFail_data()
{
    QTest::addColumn<QByteArray>("body");
    const ListenerBench bench;
    const wechat::Fields fields = ListenerBench::scanFields("tea-1");
    const QByteArray good = bench.scanXml(fields);
    const auto with = [&fields](const QByteArray &name, const QByteArray &text) {
        wechat::Fields changed = fields;
        changed[name] = text;
        return changed;
    };
    QByteArray unsignedBody = good;
    const qsizetype sign = unsignedBody.indexOf("<sign>");
    unsignedBody.remove(sign, unsignedBody.indexOf("</sign>") + 7 - sign);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>hello</body></html>");
    QTest::newRow("S01 unsigned") << unsignedBody;
    QTest::newRow("S10 field changed") << QByteArray(good).replace("tea-1", "tea-2");
    QTest::newRow("S10 field added") << QByteArray(good).replace("</xml>", "<x>1</x></xml>");
    QTest::newRow("S23 field twice") << QByteArray(good).replace(
        "</xml>", "<product_id>tea-2</product_id></xml>");
    QTest::newRow("S17 signed with HMAC") << bench.signedXml(fields, wechat::SignType::HmacSha256);
    QTest::newRow("foreign appid") << bench.scanXml(with("appid", "wxffffffffffffffff"));
    QTest::newRow("foreign mch_id") << bench.scanXml(with("mch_id", "1900000110"));
    QTest::newRow("F02 DOCTYPE") << QByteArray("<!DOCTYPE x [<!ENTITY e \"tea-1\">]>" + good);
}

void TestCallbackListener::unauthenticScansGetOneUniformFail()
{
    QFETCH(const QByteArray, body);
    const HttpReply reply = m_bench->post("/wechat/scan", body);
    const HttpReply other = m_bench->post("/wechat/scan", "nothing");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, other.body); // all alike from outside
    QVERIFY(reply.body.contains("FAIL"));
    QVERIFY(!reply.body.contains("<sign>")); // nothing foreign is signed
    QCOMPARE(m_bench->shop.orderCount(), 0);
    QVERIFY(m_bench->shop.gateway.calls.isEmpty());
}

void TestCallbackListener::anAuthenticScanIsAlwaysAnsweredSigned()
{
    for (const QByteArray &id : {QByteArray("tea 1"), QByteArray(33, 'x'), u"茶"_s.toUtf8(), QByteArray()}) {
        const wechat::Fields answer = m_bench->authentic(m_bench->scan(ListenerBench::scanFields(id)));
        QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
        // Scanning again would not help: no such product can exist.
        QCOMPARE(QString::fromUtf8(value(answer, "err_code_des")), u"商品不存在或已下架"_s);
    }
    QCOMPARE(m_bench->shop.orderCount(), 0);
}

void TestCallbackListener::aCounterCodeTellsThatItWasScanned()
{
    ChargeRequest request = chargeOf(880);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->shop.wait(m_bench->shop.runner->charge(request));
    const wechat::Fields answer =
        m_bench->authentic(m_bench->scan(ListenerBench::scanFields(made->outTradeNo.toUtf8())));
    QCOMPARE(value(answer, "result_code"), QByteArray("SUCCESS"));
    const Order order = m_bench->shop.order(made->outTradeNo);
    QCOMPARE(order.state, OrderState::Scanned);
    QCOMPARE(value(answer, "prepay_id"), order.prepayId.toUtf8());
    QCOMPARE(m_bench->shop.gateway.callsOf(Kind::UnifiedOrder).first().deadline, 1500ms);
    QCOMPARE(m_bench->shop.orderCount(), 1);
}

void TestCallbackListener::aClosedCounterCodeIsRefused()
{
    ChargeRequest request = chargeOf(880);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->shop.wait(m_bench->shop.runner->charge(request));
    QVERIFY(m_bench->shop.wait(m_bench->shop.runner->cancel(made->outTradeNo)));
    m_bench->shop.settle();
    const wechat::Fields answer =
        m_bench->authentic(m_bench->scan(ListenerBench::scanFields(made->outTradeNo.toUtf8())));
    QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
    QVERIFY(isBuyerText(value(answer, "err_code_des")));
    QVERIFY(m_bench->shop.gateway.callsOf(Kind::UnifiedOrder).isEmpty());
}

void TestCallbackListener::anExpiredCounterCodeIsRefused()
{
    ChargeRequest request = chargeOf(880);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->shop.wait(m_bench->shop.runner->charge(request));
    m_bench->shop.run(301s); // hidden, but somebody has photographed it
    const wechat::Fields answer =
        m_bench->authentic(m_bench->scan(ListenerBench::scanFields(made->outTradeNo.toUtf8())));
    QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
    QVERIFY(m_bench->shop.gateway.callsOf(Kind::UnifiedOrder).isEmpty());
}

void TestCallbackListener::aLedgerThatCannotWriteRefusesTheBuyer()
{
    m_bench->shop.refuseWrites(true);
    const wechat::Fields answer = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    QCOMPARE(value(answer, "result_code"), QByteArray("FAIL"));
    QVERIFY(isBuyerText(value(answer, "err_code_des")));
    QVERIFY(m_bench->shop.gateway.calls.isEmpty());
    m_bench->shop.refuseWrites(false);
}

void TestCallbackListener::S30_aReplayedScanOfAPaidOrderSellsNothing()
{
    std::ignore = m_bench->scan(ListenerBench::scanFields("tea-1"));
    const QString number = QString::fromLatin1(m_bench->shop.gateway.calls.first().outTradeNo);
    m_bench->shop.gateway.pay(number);
    m_bench->shop.run(2s);
    QCOMPARE(m_bench->shop.state(number), OrderState::Paid);
    const wechat::Fields again = m_bench->authentic(m_bench->scan(ListenerBench::scanFields("tea-1")));
    QCOMPARE(value(again, "result_code"), QByteArray("FAIL"));
    QCOMPARE(m_bench->shop.orderCount(), 1);
}

void TestCallbackListener::theLogHoldsNoBuyerAndNoKey()
{
    std::ignore = m_bench->scan(ListenerBench::scanFields("tea-1"));
    std::ignore = m_bench->post("/wechat/scan", "nonsense");
    QCOMPARE(m_bench->log.size(), 2); // one line per request
    const auto key = m_bench->shop.merchant->apiKey.reveal();
    const QString keyText =
        QString::fromLatin1(reinterpret_cast<const char *>(key.data()), qsizetype(key.size()));
    for (const QString &line : m_bench->log) {
        QVERIFY(!line.contains(u"oBuyer"_s));
        QVERIFY(!line.contains(keyText)); // F35
        QVERIFY(!line.contains(u'\n'));
    }
}

SAOMA_TEST(TestCallbackListener)
#include "test_callbacklistener.moc"
