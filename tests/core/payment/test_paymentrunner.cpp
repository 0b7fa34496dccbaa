// SPDX-License-Identifier: GPL-3.0-or-later
// Charging and watching. Unknown outcomes, closing, resuming, notices and storage have files of their own.
#include "core/payment/paymentrunner.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestPaymentRunner final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aCounterSaleFromAmountToPaid();
    void refusesToChargeNothing();
    void I15_theAttemptIsOnRecordBeforeItsBytesLeave();
    void sendsWhatTheShopSays();
    void F06_queryGaps_data();
    void F06_queryGaps();
    void F06_theLadderAsksOnTheSecond();
    void F06_theLadderNeverStops();
    void F06_aPaymentIsFoundWithoutANotice();
    void F06_aStateChangeBeginsTheLadderAnew();
    void F16_aWrongClockLeavesOutTimes_data();
    void F16_aWrongClockLeavesOutTimes();
    void F17_aCodeNeverOutlivesItsPrepayId();
    void F28_pressingTwiceIsOneOrder();
    void F28_pressingAgainLaterIsTheSameOrder();
    void F28_twoWishesAreTwoOrders();
    void F29_aTakenNumberIsFoundBeforeAnythingIsSent();
    void I28_nothingIsPaidBeforeThePlatformSaysSo();
    void aCounterCodeOfMode1NeedsNoNetwork();
    void F34_aScannedCounterCodeGetsItsPrepayId();
    void F34_theSameWishGetsTheSamePrepayId();
    void askNowTellsWhatCameOfIt();
    void onlyOneQueryAtATime();
    void leavingTheWatchToOthers();

private:
    std::unique_ptr<PaymentBench> m_bench;
};

namespace {

QList<qint64> secondsOf(const QList<FakeGateway::Call> &calls, Clock::Duration start)
{
    QList<qint64> out;
    for (const FakeGateway::Call &call : calls)
        out.append((call.at - start).count() / 1000);
    return out;
}

} // namespace

void TestPaymentRunner::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->start();
}

void TestPaymentRunner::cleanup()
{
    QCOMPARE(m_bench->violations(), QStringList{});
    m_bench.reset();
}

void TestPaymentRunner::aCounterSaleFromAmountToPaid()
{
    const Order sold = m_bench->charge(1250);
    QCOMPARE(sold.state, OrderState::Waiting);
    QCOMPARE(sold.totalFee.fen(), 1250);
    QVERIFY(sold.code.startsWith(u"weixin://"_s));
    QCOMPARE(sold.saleId, sold.outTradeNo);
    m_bench->gateway.known(sold.outTradeNo).state = wechat::TradeState::UserPaying;
    m_bench->run(2s);
    QCOMPARE(m_bench->state(sold.outTradeNo), OrderState::Paying);
    m_bench->gateway.pay(sold.outTradeNo);
    m_bench->run(2s);
    QCOMPARE(m_bench->state(sold.outTradeNo), OrderState::Paid);
    QCOMPARE(m_bench->announced, QStringList{u"paid "_s + sold.outTradeNo});
    QCOMPARE(m_bench->kinds(sold.outTradeNo),
        (QStringList{u"created"_s, u"requested"_s, u"waiting"_s, u"paying"_s, u"paid"_s}));
    const auto before = m_bench->gateway.calls.size();
    m_bench->run(1h);
    QCOMPARE(m_bench->gateway.calls.size(), before); // the final word ends the watch
}

void TestPaymentRunner::refusesToChargeNothing()
{
    const auto made = m_bench->wait(m_bench->runner->charge(chargeOf(0)));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(made.error().code, u"AMOUNT_ZERO"_s);
    QCOMPARE(m_bench->orderCount(), 0);
    QVERIFY(m_bench->gateway.calls.isEmpty());
}

void TestPaymentRunner::I15_theAttemptIsOnRecordBeforeItsBytesLeave()
{
    int checked = 0;
    m_bench->gateway.onCall = [&](const FakeGateway::Call &call) {
        if (call.kind != Kind::UnifiedOrder)
            return;
        const auto onDisk = m_bench->orderOnDisk(QString::fromLatin1(call.outTradeNo));
        QVERIFY(onDisk); // F05
        QCOMPARE(onDisk->requestBody, call.body);
        ++checked;
    };
    const Order order = m_bench->charge();
    QCOMPARE(checked, 1);
    const QList<EventRow> events = m_bench->events(order.outTradeNo);
    QCOMPARE(events.at(1).kind, u"requested"_s);
    QVERIFY(events.at(1).evidence.isEmpty()); // the order's row has the bytes
    m_bench->gateway.onCall = nullptr;
}

void TestPaymentRunner::sendsWhatTheShopSays()
{
    const Order order = m_bench->charge(1);
    const wechat::UnifiedOrder sent = m_bench->gateway.encoded.first();
    QCOMPARE(sent.outTradeNo, order.outTradeNo.toUtf8());
    QCOMPARE(sent.totalFee.fen(), 1);
    QCOMPARE(sent.body, QByteArray("Tea house"));
    QCOMPARE(sent.notifyUrl, m_bench->shop.notifyUrl);
    QVERIFY(!sent.productId.isEmpty()); // required for NATIVE
    QVERIFY(sent.timeExpire >= order.expiresAt);
    QVERIFY(order.createdAt.secsTo(sent.timeExpire) > 300); // five minutes are too short for the platform
}

void TestPaymentRunner::F06_queryGaps_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("gap");
    QTest::newRow("at once") << 0 << 2;
    QTest::newRow("29 s") << 29 << 2;
    QTest::newRow("30 s") << 30 << 5;
    QTest::newRow("five minutes less a second") << 299 << 5;
    QTest::newRow("five minutes") << 300 << 15;
    QTest::newRow("half an hour less a second") << 1799 << 15;
    QTest::newRow("an hour") << 3600 << 180;
    QTest::newRow("a day") << 86'400 << 600;
    QTest::newRow("a year") << 31'536'000 << 600;
}

void TestPaymentRunner::F06_queryGaps()
{
    QFETCH(const int, age);
    QFETCH(const int, gap);
    QCOMPARE(queryGap(std::chrono::seconds(age)).count(), qint64(gap) * 1000);
}

void TestPaymentRunner::F06_theLadderAsksOnTheSecond()
{
    const Clock::Duration start = m_bench->clock.monotonic();
    m_bench->charge();
    m_bench->run(52s);
    QCOMPARE(secondsOf(m_bench->gateway.callsOf(Kind::Query), start),
        (QList<qint64>{2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 35, 40, 45, 50}));
}

void TestPaymentRunner::F06_theLadderNeverStops()
{
    m_bench->shop.codeLife = 118min;
    m_bench->restart();
    const Order order = m_bench->charge();
    m_bench->run(115min);
    QList<qint64> gaps;
    const QList<FakeGateway::Call> queries = m_bench->gateway.callsOf(Kind::Query);
    for (qsizetype i = 1; i < queries.size(); ++i)
        gaps.append((queries.at(i).at - queries.at(i - 1).at).count());
    QVERIFY(std::is_sorted(gaps.cbegin(), gaps.cend()));
    QCOMPARE(gaps.count(2000), 14);
    QCOMPARE(gaps.count(5000), 54);
    QCOMPARE(gaps.count(15'000), 100);
    QVERIFY(gaps.last() > 15'000);
    QVERIFY(gaps.last() <= 600'000);
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(10min);
    QVERIFY(m_bench->state(order.outTradeNo) == OrderState::Paid);
}

void TestPaymentRunner::F06_aPaymentIsFoundWithoutANotice()
{
    const Order order = m_bench->charge();
    m_bench->run(7s);
    m_bench->gateway.pay(order.outTradeNo);
    m_bench->run(1s); // at 8 s
    const Order paid = m_bench->order(order.outTradeNo);
    QCOMPARE(paid.state, OrderState::Paid);
    QCOMPARE(m_bench->events(order.outTradeNo).last().source, EventSource::Query);
    QCOMPARE(order.createdAt.secsTo(paid.paidAt), 8);
    QCOMPARE(order.createdAt.secsTo(paid.platformPaidAt), 7); // two clocks, two columns
}

void TestPaymentRunner::F06_aStateChangeBeginsTheLadderAnew()
{
    const Order order = m_bench->charge();
    m_bench->run(100s);
    m_bench->gateway.known(order.outTradeNo).state = wechat::TradeState::UserPaying;
    m_bench->run(5s);
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paying);
    const Clock::Duration changed = m_bench->gateway.calls.last().at;
    m_bench->gateway.calls.clear();
    m_bench->run(6s);
    QCOMPARE(secondsOf(m_bench->gateway.calls, changed).first(), 2);
}

void TestPaymentRunner::F16_aWrongClockLeavesOutTimes_data()
{
    QTest::addColumn<int>("skew");
    QTest::addColumn<bool>("isTimed");
    QTest::newRow("right") << 0 << true;
    QTest::newRow("a minute fast") << 60 << true;
    QTest::newRow("almost five minutes slow") << -299 << true;
    QTest::newRow("five minutes fast") << 300 << false;
    QTest::newRow("five minutes slow") << -300 << false;
    QTest::newRow("a year slow") << -31'536'000 << false;
}

void TestPaymentRunner::F16_aWrongClockLeavesOutTimes()
{
    QFETCH(const int, skew);
    QFETCH(const bool, isTimed);
    m_bench->gateway.skew = std::chrono::seconds(skew);
    m_bench->charge();
    QCOMPARE(m_bench->gateway.encoded.last().timeExpire.isValid(), isTimed);
    QCOMPARE(m_bench->gateway.encoded.last().timeStart.isValid(), isTimed);
}

void TestPaymentRunner::F17_aCodeNeverOutlivesItsPrepayId()
{
    const Order normal = m_bench->charge();
    QCOMPARE(normal.createdAt.secsTo(normal.expiresAt), 300);
    m_bench->shop.codeLife = 24h;
    m_bench->restart();
    const Order longest = m_bench->charge();
    QCOMPARE(longest.createdAt.secsTo(longest.expiresAt), (2h - 2min) / 1s);
}

void TestPaymentRunner::F28_pressingTwiceIsOneOrder()
{
    const auto first = m_bench->hear(m_bench->runner->charge(chargeOf(1250, u"press"_s)));
    const auto second = m_bench->hear(m_bench->runner->charge(chargeOf(1250, u"press"_s)));
    m_bench->settle();
    QVERIFY(*first && **first && *second && **second);
    QCOMPARE((*first)->value().outTradeNo, (*second)->value().outTradeNo);
    QCOMPARE(m_bench->orderCount(), 1);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestPaymentRunner::F28_pressingAgainLaterIsTheSameOrder()
{
    m_bench->gateway.hold(Kind::UnifiedOrder); // a slow answer invites a second press
    const auto first = m_bench->wait(m_bench->runner->charge(chargeOf(1250, u"press"_s)));
    m_bench->run(5s);
    const auto second = m_bench->wait(m_bench->runner->charge(chargeOf(1250, u"press"_s)));
    m_bench->gateway.release(Kind::UnifiedOrder);
    m_bench->restart(); // and even after a crash
    const auto third = m_bench->wait(m_bench->runner->charge(chargeOf(9900, u"press"_s)));
    QCOMPARE(first->outTradeNo, second->outTradeNo);
    QCOMPARE(first->outTradeNo, third->outTradeNo);
    QCOMPARE(third->totalFee.fen(), 1250);
    QCOMPARE(m_bench->orderCount(), 1);
}

void TestPaymentRunner::F28_twoWishesAreTwoOrders()
{
    const auto first = m_bench->wait(m_bench->runner->charge(chargeOf(1250, u"one"_s)));
    const auto second = m_bench->wait(m_bench->runner->charge(chargeOf(1250, u"two"_s)));
    QVERIFY(first->outTradeNo != second->outTradeNo);
    QVERIFY(first->saleId != second->saleId);
}

void TestPaymentRunner::F29_aTakenNumberIsFoundBeforeAnythingIsSent()
{
    class SameBits final : public Random
    {
    public:
        [[nodiscard]] QByteArray bytes(qsizetype size) override
        {
            constexpr qsizetype bytesOfANumber = 5;
            return size == bytesOfANumber ? QByteArray(size, 'x') : m_other.bytes(size);
        }

    private:
        SeededRandom m_other;
    } stuck; // two programs of one desk, in one second, with the same 40 bits
    PaymentBench &bench = *m_bench;
    PaymentRunner one(*bench.ledger, bench.gateway, bench.clock, stuck, bench.merchant, bench.shop);
    PaymentRunner two(*bench.ledger, bench.gateway, bench.clock, stuck, bench.merchant, bench.shop);
    const auto first = bench.wait(one.charge(chargeOf(100)));
    bench.settle();
    const auto second = bench.wait(two.charge(chargeOf(200)));
    bench.settle();
    QVERIFY(first && second);
    QVERIFY(first->outTradeNo != second->outTradeNo);
    QCOMPARE(bench.orderCount(), 2);
    QSet<QByteArray> sent;
    for (const FakeGateway::Call &call : bench.gateway.callsOf(Kind::UnifiedOrder))
        sent.insert(call.outTradeNo);
    QCOMPARE(sent, (QSet<QByteArray>{first->outTradeNo.toUtf8(), second->outTradeNo.toUtf8()}));
    QCOMPARE(bench.order(first->outTradeNo).totalFee.fen(), 100);
}

void TestPaymentRunner::I28_nothingIsPaidBeforeThePlatformSaysSo()
{
    const Order order = m_bench->charge();
    m_bench->run(4min);
    QVERIFY(m_bench->announced.isEmpty());
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Waiting);
}

void TestPaymentRunner::aCounterCodeOfMode1NeedsNoNetwork()
{
    ChargeRequest request = chargeOf(800);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->wait(m_bench->runner->charge(request));
    QVERIFY(made);
    QCOMPARE(made->state, OrderState::Waiting);
    QVERIFY(made->code.startsWith(u"weixin://wxpay/bizpayurl?"_s));
    QVERIFY(made->code.contains(u"product_id="_s + made->outTradeNo));
    m_bench->run(1min);
    QVERIFY(m_bench->gateway.calls.isEmpty()); // the platform has never heard of it
}

void TestPaymentRunner::F34_aScannedCounterCodeGetsItsPrepayId()
{
    ChargeRequest request = chargeOf(800);
    request.method = PayMethod::ProductCode;
    const auto made = m_bench->wait(m_bench->runner->charge(request));
    const auto scanned = m_bench->wait(m_bench->runner->answerScan(made->outTradeNo, u"oBuyer"_s, 1500ms));
    QVERIFY(scanned);
    QVERIFY(!scanned->prepayId.isEmpty());
    QCOMPARE(scanned->openid, u"oBuyer"_s);
    QCOMPARE(m_bench->gateway.calls.first().deadline, 1500ms);
    const auto again = m_bench->wait(m_bench->runner->answerScan(made->outTradeNo, u"oBuyer"_s, 1500ms));
    QCOMPARE(again->prepayId, scanned->prepayId);
    m_bench->settle();
    QCOMPARE(m_bench->state(made->outTradeNo), OrderState::Scanned);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestPaymentRunner::F34_theSameWishGetsTheSamePrepayId()
{
    ChargeRequest request = chargeOf(300, u"scan:1"_s);
    request.method = PayMethod::ProductCode;
    request.productId = u"tea-1"_s;
    request.openid = u"oBuyer"_s;
    m_bench->gateway.hold(Kind::UnifiedOrder);
    const auto first = m_bench->hear(m_bench->runner->chargeNow(request, 1500ms));
    const auto second = m_bench->hear(m_bench->runner->chargeNow(request, 1500ms));
    m_bench->settle();
    QVERIFY(!*first && !*second); // they wait for the prepay id
    m_bench->gateway.release(Kind::UnifiedOrder);
    m_bench->settle();
    const auto third = m_bench->wait(m_bench->runner->chargeNow(request, 1500ms));
    QVERIFY(!third->prepayId.isEmpty());
    QCOMPARE((*first)->value().prepayId, third->prepayId);
    QCOMPARE((*second)->value().prepayId, third->prepayId);
    QCOMPARE(m_bench->orderCount(), 1);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);
}

void TestPaymentRunner::askNowTellsWhatCameOfIt()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    const auto asked = m_bench->wait(m_bench->runner->askNow(order.outTradeNo));
    QVERIFY(asked);
    QCOMPARE(asked->state, OrderState::Paid);

    const Order other = m_bench->charge();
    m_bench->gateway.failNext(Kind::Query, {Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    const auto unanswered = m_bench->wait(m_bench->runner->askNow(other.outTradeNo));
    QVERIFY(!unanswered);
    QCOMPARE(unanswered.error().code, u"TIMEOUT"_s);

    const auto missing = m_bench->wait(m_bench->runner->askNow(u"NO-SUCH-ORDER"_s));
    QCOMPARE(missing.error().code, u"ORDER_NOT_FOUND"_s);
}

void TestPaymentRunner::onlyOneQueryAtATime()
{
    const Order order = m_bench->charge();
    m_bench->gateway.hold(Kind::Query);
    const auto one = m_bench->hear(m_bench->runner->askNow(order.outTradeNo));
    const auto two = m_bench->hear(m_bench->runner->askNow(order.outTradeNo));
    m_bench->run(20s);
    QVERIFY(m_bench->runner->isAsking(order.outTradeNo));
    QCOMPARE(m_bench->gateway.callsOf(Kind::Query).size(), 1);
    m_bench->gateway.release(Kind::Query);
    m_bench->settle();
    QVERIFY(*one && **one && *two && **two);
    QVERIFY(!m_bench->runner->isAsking(order.outTradeNo));
}

void TestPaymentRunner::leavingTheWatchToOthers()
{
    m_bench->runner->leaveWatchingToOthers();
    const Order order = m_bench->charge();
    QCOMPARE(order.state, OrderState::Waiting);
    m_bench->run(1min);
    QVERIFY(m_bench->gateway.callsOf(Kind::Query).isEmpty());
}

SAOMA_TEST(TestPaymentRunner)
#include "test_paymentrunner.moc"
