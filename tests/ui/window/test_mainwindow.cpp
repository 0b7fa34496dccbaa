// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "ui/widgets/amountedit.h"
#include "ui/window/mainwindow.h"
#include "ui/window/troublewindow.h"

#include <QLabel>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

QString statusOf(MainWindow &window)
{
    return window.findChild<QLabel *>(u"statusTrouble"_s)->text();
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhenItHasBeenPainted();
    void amountHasTheFocusAtStart();
    void practiceIsWrittenOnIt();
    void worstTroubleSpeaks();
    void ledgerTroubleGoesWhenTheLedgerCanBeWritten();
    void F16_aClockBehindIsSeenUntilItIsRight();
    void F16_aClockBehindIsSeenAtTheStart();
    void F12_lateMoneyIsSeenUntilSettled();
    void F13_aSuspicionIsSeen();
    void fitsTheSmallestScreen();
    void troubleWindowSaysWhatHappened();

private:
    static QString closedOrder(CounterFixture &desk);
    static WindowNeeds needsOf(CounterFixture &desk, Catalog &catalog, bool isPractice)
    {
        return {desk.ledger, desk.runner, catalog, desk.clock, desk.random, u"Corner café"_s, u"T1"_s,
            isPractice};
    }
};

void TestMainWindow::tellsWhenItHasBeenPainted()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    QSignalSpy painted(&window, &MainWindow::firstPainted);
    window.show();
    QTRY_COMPARE(painted.size(), 1);
    window.update();
    QTest::qWait(20);
    QCOMPARE(painted.size(), 1);
}

void TestMainWindow::amountHasTheFocusAtStart()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.show();
    QVERIFY(qobject_cast<AmountEdit *>(window.focusWidget()));
    QCOMPARE(window.accessibleName(), u"saoma-cashier"_s);
}

void TestMainWindow::practiceIsWrittenOnIt()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow practice(needsOf(desk, catalog, true));
    QVERIFY(practice.findChild<QWidget *>(u"practiceBanner"_s));
    MainWindow real(needsOf(desk, catalog, false));
    QVERIFY(!real.findChild<QWidget *>(u"practiceBanner"_s));
}

void TestMainWindow::worstTroubleSpeaks()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    QCOMPARE(statusOf(window), QString());
    window.setClockSkew(std::chrono::seconds(59));
    QCOMPARE(statusOf(window), QString());
    window.setClockSkew(std::chrono::seconds(-180)); // F16
    QVERIFY(statusOf(window).contains(u"3 minutes slow"));
    window.setLedger(failure(Error::Kind::Storage, u"LEDGER_FULL"_s));
    QVERIFY(statusOf(window).contains(u"disk is full"));
    QVERIFY(statusOf(window).contains(u"can be looked up"));
    window.setLedger({});
    QVERIFY(statusOf(window).contains(u"slow"));
    window.setClockSkew({});
    window.setListenerTrouble(Error{Error::Kind::Network, u"LISTEN_FAILED"_s, u"127.0.0.1:8686"_s, {}});
    QVERIFY(statusOf(window).contains(u"127.0.0.1:8686"));
}

/// "Free some disk space; selling goes on by itself": no sale is needed for the sentence to go.
void TestMainWindow::ledgerTroubleGoesWhenTheLedgerCanBeWritten()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    window.setClockSkew(std::chrono::seconds(-180));
    window.setLedgerTrouble(Error{Error::Kind::Storage, u"LEDGER_FULL"_s, {}, {}});
    QVERIFY(statusOf(window).contains(u"disk is full"));
    desk.clock.advance(std::chrono::seconds{3});
    QTRY_VERIFY(statusOf(window).contains(u"slow")); // what waited behind it
}

/// "Set the date and time; selling goes on by itself".
void TestMainWindow::F16_aClockBehindIsSeenUntilItIsRight()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    QVERIFY(!closedOrder(desk).isEmpty());
    desk.clock.jumpWall(-std::chrono::hours{24});
    QVERIFY(desk.model.charge(desk.yuan("8")));
    QTRY_VERIFY(statusOf(window).contains(u"clock is wrong"));
    QVERIFY(desk.model.sale().canRetry);
    QVERIFY(desk.model.sale().outTradeNo.isEmpty());
    desk.clock.advance(std::chrono::seconds{30});
    QTest::qWait(50);
    QVERIFY(statusOf(window).contains(u"clock is wrong")); // it still is
    desk.clock.jumpWall(std::chrono::hours{24});
    desk.clock.advance(std::chrono::seconds{3});
    QTRY_COMPARE(statusOf(window), QString());
    desk.model.goOn(); // tries again
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
}

void TestMainWindow::F16_aClockBehindIsSeenAtTheStart()
{
    CounterFixture desk;
    QVERIFY(!closedOrder(desk).isEmpty());
    desk.clock.jumpWall(-std::chrono::hours{24});
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    QTRY_VERIFY(statusOf(window).contains(u"clock is wrong"));
}

/// A closed sale of the desk.
QString TestMainWindow::closedOrder(CounterFixture &desk)
{
    [&desk] { QVERIFY(desk.model.charge(desk.yuan("7"))); }();
    [&desk] { QTRY_COMPARE(desk.shown(), ShownState::Waiting); }();
    const QString number = desk.model.sale().outTradeNo;
    desk.model.askToCancel();
    desk.model.confirmCancel();
    [&desk] { QTRY_COMPARE(desk.shown(), ShownState::Closed); }();
    desk.model.dismiss();
    return number;
}

void TestMainWindow::F12_lateMoneyIsSeenUntilSettled()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, true));
    window.setLedger({});
    window.show();
    const auto *strip = window.findChild<QWidget *>(u"alarmStrip"_s);
    const QString number = closedOrder(desk);
    QVERIFY(strip->isHidden());
    // As by saoma-listener: this window's runner hears of it through the ledger alone.
    PaymentRunner other(desk.ledger, desk.gateway, desk.clock, desk.random,
        std::make_shared<wechat::Merchant>(), ShopSettings{});
    desk.gateway.states.insert(number.toLatin1(), wechat::TradeState::Success);
    other.askNow(number).then(&window, [](const Result<Order> &) {});
    QTRY_VERIFY(!strip->isHidden());
    const auto *sentence = window.findChild<QLabel *>(u"alarmSentence"_s);
    QVERIFY(sentence->text().contains(u"Paid after closing"));
    QVERIFY(sentence->text().contains(number.right(6)));
    QVERIFY(window.minimumSizeHint().width() <= 1366);
    QVERIFY(window.minimumSizeHint().height() <= 720);

    QTest::keyClick(&window, Qt::Key_F7);
    QTRY_COMPARE(window.counter().sale().outTradeNo, number);
    QCOMPARE(window.counter().sale().shown, ShownState::PaidLate);
    MainWindow restarted(needsOf(desk, catalog, true));
    restarted.setLedger({});
    QTRY_VERIFY(!restarted.findChild<QWidget *>(u"alarmStrip"_s)->isHidden());
    QTest::keyClick(&window, Qt::Key_F8);
    QTRY_VERIFY(strip->isHidden());
    QTRY_VERIFY(restarted.findChild<QWidget *>(u"alarmStrip"_s)->isHidden());
}

void TestMainWindow::F13_aSuspicionIsSeen()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    QVERIFY(desk.model.charge(desk.yuan("7")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.contradict();
    const auto *strip = window.findChild<QWidget *>(u"alarmStrip"_s);
    QTRY_VERIFY(!strip->isHidden());
    const QString text = window.findChild<QLabel *>(u"alarmSentence"_s)->text();
    QVERIFY2(text.contains(u"Suspicious notice") && text.contains(u"another amount"), qPrintable(text));
}

void TestMainWindow::fitsTheSmallestScreen()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, true));
    window.show();
    QVERIFY(window.minimumSizeHint().width() <= 1366);
    QVERIFY(window.minimumSizeHint().height() <= 720); // 768 less a title bar and a task bar
}

void TestMainWindow::troubleWindowSaysWhatHappened()
{
    TroubleWindow window(Error{Error::Kind::InvalidInput, u"KEY_LENGTH"_s, {}, {}});
    window.show();
    QStringList words;
    for (const QLabel *label : window.findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.join(u' ').contains(u"32 characters"));
    QTest::keyClick(&window, Qt::Key_Return);
    QVERIFY(!window.isVisible());
}

SAOMA_TEST(TestMainWindow)
#include "test_mainwindow.moc"
