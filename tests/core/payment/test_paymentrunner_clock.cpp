// SPDX-License-Identifier: GPL-3.0-or-later
// PaymentRunner under a wall clock that lies before what is on record.
#include "core/ledger/ledgertime.h"
#include "core/payment/paymentrunner.h"
#include "tests/support/paymentbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FakeGateway::Kind;

class TestPaymentRunnerClock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void F16_aDayBackStopsSalesAndNothingElse();
    void F16_aSmallStepBackStopsNothing_data();
    void F16_aSmallStepBackStopsNothing();
    void F16_whatIsRecordedMeanwhileDoesNotHideIt();
    void F16_aRestartDoesNotForgetIt();
    void F16_thePlatformsClockHasTheLastWord();
    void F16_aJumpAfterThePlatformsWordIsSeen();
    void F16_noWordNoSale();
    void F16_thePlatformIsAskedOnceAMinute();
    void F28_theSameWishIsTheSameOrderByAnyClock();

private:
    [[nodiscard]] Result<Order> tryToCharge(const QString &wish = {});
    [[nodiscard]] QString clockCode(); ///< What checkClock says; empty if the clock is right.

    std::unique_ptr<PaymentBench> m_bench;
};

void TestPaymentRunnerClock::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->start();
}

void TestPaymentRunnerClock::cleanup()
{
    QCOMPARE(m_bench->violations(), QStringList{});
    m_bench.reset();
}

Result<Order> TestPaymentRunnerClock::tryToCharge(const QString &wish)
{
    return m_bench->wait(m_bench->runner->charge(chargeOf(500, wish)));
}

QString TestPaymentRunnerClock::clockCode()
{
    const Result<void> right = m_bench->wait(m_bench->runner->checkClock());
    return right ? QString{} : right.error().code;
}

void TestPaymentRunnerClock::F16_aDayBackStopsSalesAndNothingElse()
{
    const Order order = m_bench->charge();
    const QDateTime newest = m_bench->clock.utcNow();
    QList<Error> heard;
    QObject::connect(m_bench->runner.get(), &PaymentRunner::clockTrouble, this,
        [&heard](const Error &error) { heard.append(error); });
    m_bench->clock.jumpWall(-24h);
    const Result<Order> refused = tryToCharge();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, u"CLOCK_BEHIND"_s);
    QCOMPARE(refused.error().subject, newest.addSecs(8 * 3600).toString(u"yyyy-MM-dd HH:mm"));
    QCOMPARE(heard, QList<Error>{refused.error()});
    QCOMPARE(clockCode(), u"CLOCK_BEHIND"_s);
    QCOMPARE(m_bench->orderCount(), 1);
    QCOMPARE(m_bench->gateway.callsOf(Kind::UnifiedOrder).size(), 1);

    QVERIFY(m_bench->wait(m_bench->runner->askNow(order.outTradeNo)));
    m_bench->gateway.pay(order.outTradeNo);
    QVERIFY(m_bench->wait(m_bench->runner->applyNotice(m_bench->noticeFor(order.outTradeNo))));
    QCOMPARE(m_bench->state(order.outTradeNo), OrderState::Paid);

    m_bench->clock.jumpWall(24h); // and nobody has to do anything else
    QVERIFY(tryToCharge());
    QCOMPARE(clockCode(), QString{});
    QCOMPARE(heard.size(), 1);
}

void TestPaymentRunnerClock::F16_aSmallStepBackStopsNothing_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("sells");
    QTest::newRow("a second") << -1 << true;
    QTest::newRow("five minutes") << -300 << true;
    QTest::newRow("a second more") << -301 << false;
    QTest::newRow("a year") << -31'536'000 << false;
    QTest::newRow("forward") << 86'400 << true;
}

void TestPaymentRunnerClock::F16_aSmallStepBackStopsNothing()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, sells);
    m_bench->charge();
    m_bench->clock.jumpWall(std::chrono::seconds(seconds));
    QCOMPARE(tryToCharge().has_value(), sells);
}

/// The last events carry the wrong clock's time.
void TestPaymentRunnerClock::F16_whatIsRecordedMeanwhileDoesNotHideIt()
{
    const Order order = m_bench->charge();
    m_bench->clock.jumpWall(-24h);
    for (int i = 0; i < 400; ++i)
        QVERIFY(m_bench->wait(m_bench->runner->acknowledge(order.outTradeNo, 1)));
    QCOMPARE(m_bench->events(order.outTradeNo).last().at, m_bench->clock.utcNow());
    QCOMPARE(tryToCharge().error().code, u"CLOCK_BEHIND"_s);
}

void TestPaymentRunnerClock::F16_aRestartDoesNotForgetIt()
{
    m_bench->charge();
    m_bench->clock.jumpWall(-24h);
    m_bench->restart();
    QCOMPARE(tryToCharge().error().code, u"CLOCK_BEHIND"_s);
}

/// A sale was rung up while the clock was a day ahead; now it is right, and the ledger alone cannot know.
void TestPaymentRunnerClock::F16_thePlatformsClockHasTheLastWord()
{
    m_bench->clock.jumpWall(24h);
    m_bench->charge();
    m_bench->clock.jumpWall(-24h);
    m_bench->gateway.setClock(m_bench->clock.utcNow());
    m_bench->gateway.calls.clear();
    QVERIFY(tryToCharge());
    QCOMPARE(m_bench->gateway.callsOf(Kind::Query).size(), 1); // for the time: nothing had been heard yet
    QVERIFY(!m_bench->gateway.knows(QString::fromUtf8(m_bench->gateway.callsOf(Kind::Query)[0].outTradeNo)));
    m_bench->gateway.calls.clear();
    QVERIFY(tryToCharge());
    QCOMPARE(m_bench->gateway.callsOf(Kind::Query).size(), 0);
    QCOMPARE(clockCode(), QString{});
}

void TestPaymentRunnerClock::F16_aJumpAfterThePlatformsWordIsSeen()
{
    m_bench->gateway.setClock(m_bench->clock.utcNow());
    m_bench->charge();
    m_bench->run(1h);
    m_bench->clock.jumpWall(-24h); // what was heard then agreed
    QCOMPARE(tryToCharge().error().code, u"CLOCK_BEHIND"_s);
    QCOMPARE(clockCode(), u"CLOCK_BEHIND"_s);
}

void TestPaymentRunnerClock::F16_noWordNoSale()
{
    m_bench->clock.jumpWall(24h);
    m_bench->charge();
    m_bench->clock.jumpWall(-24h);
    m_bench->gateway.setClock(m_bench->clock.utcNow());
    m_bench->gateway.failAll(Kind::Query, Error{Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    QCOMPARE(tryToCharge().error().code, u"CLOCK_BEHIND"_s);
    m_bench->gateway.failAll(Kind::Query, std::nullopt);
    QVERIFY(tryToCharge());
}

/// The window looks every few seconds; nobody wants a query each time.
void TestPaymentRunnerClock::F16_thePlatformIsAskedOnceAMinute()
{
    const Order order = m_bench->charge();
    m_bench->gateway.pay(order.outTradeNo);
    QVERIFY(m_bench->wait(m_bench->runner->askNow(order.outTradeNo))); // settled: no ladder
    m_bench->clock.jumpWall(-24h);
    m_bench->gateway.calls.clear();
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(clockCode(), u"CLOCK_BEHIND"_s);
        m_bench->run(1s);
    }
    QCOMPARE(m_bench->gateway.calls.size(), 1);
    QCOMPARE(clockCode(), u"CLOCK_BEHIND"_s);
    QCOMPARE(m_bench->gateway.calls.size(), 2);
    m_bench->clock.jumpWall(24h);
    QCOMPARE(clockCode(), QString{});
    QCOMPARE(m_bench->gateway.calls.size(), 2);
}

void TestPaymentRunnerClock::F28_theSameWishIsTheSameOrderByAnyClock()
{
    const auto first = tryToCharge(u"one wish"_s);
    QVERIFY(first);
    m_bench->clock.jumpWall(-24h);
    const auto again = tryToCharge(u"one wish"_s);
    QVERIFY(again);
    QCOMPARE(again->outTradeNo, first->outTradeNo);
}

SAOMA_TEST(TestPaymentRunnerClock)
#include "test_paymentrunner_clock.moc"
