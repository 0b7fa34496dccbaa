// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"

#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::TradeState;

class TestCounterViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chargeLeadsToACode();
    void paidByTheQueryAlone();
    void looksAtOneSaleAndWatchesAll();
    void secondsRunDownAndTheCodeGoes();
    void freshCodeKeepsTheSaleAndAllItsAttempts();
    void cancelAsksFirstAndThenCloses();
    void paymentInTheGapOfACancelIsPaid();
    void silenceBecomesUnknownAndAskingHelps();
    void askingThatBringsNothingNewEnds();
    void refusalIsExplained();
    void cancelBeforeThereIsANumber();
    void storageTroubleKeepsTheWish();
    void oneSaleTooManyIsRefused();
    void opensAnOrderOfTheDay();
    void F13_aSuspiciousSaleCanBeAskedAbout();
    void F33_openSalesComeBackAfterARestart();
};

void TestCounterViewModel::chargeLeadsToACode()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QCOMPARE(desk.shown(), ShownState::Ordering);
    QVERIFY(desk.model.sale().code.isEmpty());
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    const SaleView &sale = desk.model.sale();
    QCOMPARE(sale.amount.fen(), 1250);
    QVERIFY(sale.code.startsWith(u"weixin://"));
    QVERIFY(!sale.matrix.isEmpty());
    QCOMPARE(*sale.left, std::chrono::seconds(300));
    QVERIFY(sale.canCancel && sale.canAsk && sale.canFreshCode && !sale.canDismiss);
    QVERIFY(sale.timeLine.size() >= 2);
    QCOMPARE(desk.gateway.requests, 1);
}

void TestCounterViewModel::paidByTheQueryAlone()
{
    CounterFixture desk;
    QSignalSpy paid(&desk.model, &CounterViewModel::paid);
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.platformSays(TradeState::Success);
    QTRY_COMPARE(desk.shown(), ShownState::Paid);
    QCOMPARE(paid.size(), 1);
    QVERIFY(desk.model.sale().code.isEmpty());
    QVERIFY(!desk.model.sale().canCancel);
    QCOMPARE(desk.model.sale().timeLine.last().what, u"Paid"_s);
    QCOMPARE(desk.model.sale().timeLine.last().who, u"WeChat, asked by us"_s);
    desk.model.goOn();
    QVERIFY(desk.model.sale().isEmpty());
}

void TestCounterViewModel::looksAtOneSaleAndWatchesAll()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("1")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    const QByteArray first = desk.number();
    QVERIFY(desk.model.charge(desk.yuan("2")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    QCOMPARE(desk.model.tabs().size(), 2);
    QVERIFY(desk.number() != first);

    desk.gateway.states.insert(first, TradeState::Success);
    desk.clock.advance(std::chrono::seconds(20));
    QTRY_COMPARE(desk.model.tabs().first().state.word, u"Paid"_s);
    QCOMPARE(desk.model.sale().amount.fen(), 200); // the eye stays where it was
    desk.model.showNext();
    QCOMPARE(desk.shown(), ShownState::Paid);
    desk.model.dismiss();
    QCOMPARE(desk.model.tabs().size(), 1);
    QCOMPARE(desk.model.sale().amount.fen(), 200);
}

void TestCounterViewModel::secondsRunDownAndTheCodeGoes()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.clock.advance(std::chrono::seconds(1));
    QCOMPARE(*desk.model.sale().left, std::chrono::seconds(299));
    desk.clock.jumpWall(std::chrono::seconds(298));
    desk.clock.advance(std::chrono::seconds(1));
    QCOMPARE(desk.shown(), ShownState::Expired);
    QVERIFY(desk.model.sale().code.isEmpty()); // F17: hidden, not only grey
    QVERIFY(!desk.model.sale().left);
    QVERIFY(desk.model.sale().canFreshCode);
}

void TestCounterViewModel::freshCodeKeepsTheSaleAndAllItsAttempts()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    const QByteArray first = desk.number();
    desk.model.freshCode();
    QTRY_VERIFY(desk.number() != first);
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    QCOMPARE(desk.model.tabs().size(), 1);
    QCOMPARE(desk.model.sale().amount.fen(), 1250);
    int headings = 0;
    for (const TimeLineEntry &entry : desk.model.sale().timeLine)
        headings += entry.isHeading ? 1 : 0;
    QCOMPARE(headings, 2);
}

void TestCounterViewModel::cancelAsksFirstAndThenCloses()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.model.goBack();
    QVERIFY(desk.model.sale().isConfirmingCancel);
    desk.model.goBack();
    QVERIFY(!desk.model.sale().isConfirmingCancel);
    QCOMPARE(desk.shown(), ShownState::Waiting);
    desk.model.goBack();
    desk.model.goOn();
    QTRY_COMPARE(desk.shown(), ShownState::Closed);
    QVERIFY(desk.model.sale().canDismiss);
}

void TestCounterViewModel::paymentInTheGapOfACancelIsPaid()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.gateway.states.insert(desk.number(), TradeState::Success);
    desk.model.goBack();
    desk.model.goOn();
    QTRY_COMPARE(desk.shown(), ShownState::Paid); // F11
    QVERIFY(desk.model.sale().state.nextAct.contains(u"before the cancel"));
    QVERIFY(desk.model.sale().state.nextAct.contains(u"give the money back"));
}

void TestCounterViewModel::silenceBecomesUnknownAndAskingHelps()
{
    CounterFixture desk;
    desk.gateway.isSilent = true;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Unknown);
    QVERIFY(desk.model.sale().code.isEmpty());
    QVERIFY(desk.model.hasUnknown());
    QTRY_VERIFY(desk.model.sale().canAsk);
    desk.model.askNow();
    QTRY_VERIFY(desk.model.sale().error);
    QCOMPARE(desk.model.sale().error->code, u"CONNECT_FAILED"_s);
    desk.gateway.isSilent = false;
    desk.gateway.state = TradeState::Success;
    QTRY_VERIFY(desk.model.sale().canAsk);
    desk.model.goOn(); // Enter is the next act: ask again
    QTRY_COMPARE(desk.shown(), ShownState::Paid);
    QVERIFY(!desk.model.sale().error);
}

void TestCounterViewModel::askingThatBringsNothingNewEnds()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    const qsizetype lines = desk.model.sale().timeLine.size();
    desk.model.askNow();
    QCOMPARE(desk.shown(), ShownState::Checking);
    QVERIFY(!desk.model.sale().canAsk);
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    QVERIFY(desk.model.sale().canAsk);
    QCOMPARE(desk.model.sale().timeLine.size(), lines);
}

void TestCounterViewModel::refusalIsExplained()
{
    CounterFixture desk;
    desk.gateway.refusal = u"NOAUTH"_s;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Rejected);
    QCOMPARE(desk.model.sale().error->code, u"NOAUTH"_s);
    QVERIFY(desk.model.sale().canDismiss);
}

void TestCounterViewModel::cancelBeforeThereIsANumber()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    desk.model.goBack();
    desk.model.goOn();
    QTRY_COMPARE(desk.shown(), ShownState::Closed);
}

void TestCounterViewModel::storageTroubleKeepsTheWish()
{
    CounterFixture desk;
    CounterViewModel model(desk.ledger, desk.runner, desk.clock, desk.random);
    QVERIFY(model.charge(desk.yuan("12.5"))); // before the ledger is open: it waits
    QVERIFY(!model.sale().canRetry);
    model.setLedger(failure(Error::Kind::Storage, u"LEDGER_FULL"_s));
    QCOMPARE(model.sale().error->code, u"LEDGER_FULL"_s);
    QVERIFY(model.sale().canRetry && !model.canCharge());
    QCOMPARE(model.sale().shown, ShownState::Rejected); // nothing is being created: no spinner
    QCOMPARE(model.sale().state.word, u"No code was made"_s);
    model.setLedger({});
    QTRY_COMPARE(model.sale().shown, ShownState::Waiting);
    QCOMPARE(desk.gateway.requests, 1);
}

void TestCounterViewModel::oneSaleTooManyIsRefused()
{
    CounterFixture desk;
    for (int i = 0; i < CounterViewModel::openSalesMax; ++i)
        QVERIFY(desk.model.charge(desk.yuan("1")));
    QVERIFY(!desk.model.charge(desk.yuan("1")));
    QCOMPARE(desk.model.tabs().size(), CounterViewModel::openSalesMax);
}

void TestCounterViewModel::opensAnOrderOfTheDay()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    const QString number = desk.model.sale().outTradeNo;
    desk.platformSays(TradeState::Success);
    QTRY_COMPARE(desk.shown(), ShownState::Paid);
    desk.model.dismiss();
    desk.model.showOrder(number);
    QTRY_COMPARE(desk.model.sale().outTradeNo, number);
    QTRY_VERIFY(!desk.model.sale().timeLine.isEmpty());
    QCOMPARE(desk.shown(), ShownState::Paid);
    desk.model.showOrder(u"NO_SUCH_ORDER"_s);
    QTest::qWait(0);
    QCOMPARE(desk.model.sale().outTradeNo, number);
}

void TestCounterViewModel::F13_aSuspiciousSaleCanBeAskedAbout()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("3")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.contradict();
    QTRY_COMPARE(desk.shown(), ShownState::Suspicious);
    QVERIFY(desk.model.sale().canAsk && desk.model.sale().canDismiss);
    QVERIFY(desk.model.sale().code.isEmpty());
    QVERIFY(desk.model.sale().error);
    QCOMPARE(desk.model.sale().error->detail, u"TOTAL_FEE_DIFFERS"_s);
    desk.gateway.states.insert(desk.number(), TradeState::Success);
    desk.model.askNow();
    QTRY_COMPARE(desk.shown(), ShownState::Paid);
}

void TestCounterViewModel::F33_openSalesComeBackAfterARestart()
{
    CounterFixture desk;
    for (const char *amount : {"1", "2", "3"}) {
        QVERIFY(desk.model.charge(desk.yuan(amount)));
        QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    }
    desk.platformSays(TradeState::Success); // the last one is paid, and needs nobody
    QTRY_COMPARE(desk.shown(), ShownState::Paid);
    CounterViewModel again(desk.ledger, desk.runner, desk.clock, desk.random);
    again.setLedger({});
    QTRY_COMPARE(again.tabs().size(), 2);
    QVERIFY(again.sale().isEmpty()); // the counter is ready for the next sale all the same
    again.showNext();
    QTRY_VERIFY(!again.sale().matrix.isEmpty());
    QCOMPARE(again.sale().amount.fen(), 100);
    desk.gateway.isSilent = true;
    for (int asked = 0; asked < 4; ++asked) {
        desk.clock.advance(std::chrono::seconds{20});
        QTest::qWait(20);
    }
    QTRY_VERIFY(again.hasUnknown());
}

SAOMA_TEST(TestCounterViewModel)
#include "test_counterviewmodel.moc"
