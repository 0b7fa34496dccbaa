// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/shiftbook.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "tests/ui/print/sheetfixture.h"
#include "ui/board/boardpage.h"
#include "ui/sheets/sheetspage.h"
#include "ui/widgets/amountedit.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagestack.h"
#include "ui/window/troublewindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

QString statusOf(MainWindow &window)
{
    return window.findChild<QLabel *>(u"statusTrouble"_s)->text();
}

/// Where a keyboard's keys go.
void press(MainWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhenItHasBeenPainted();
    void amountHasTheFocusAtStart();
    void practiceIsWrittenOnIt();
    void pagesAreOneKeyAway();
    void escLeadsBackToTheAmount();
    void overlayShowsTheKeysOfThePage();
    void worstTroubleSpeaks();
    void theCashierStandsInTheBottomLine();
    void theBoardHearsOfTrouble();
    void ledgerTroubleGoesWhenTheLedgerCanBeWritten();
    void aLedgerThatCannotBeWrittenIsLookedUp();
    void F16_aClockBehindIsSeenUntilItIsRight();
    void F16_aClockBehindIsSeenAtTheStart();
    void F12_lateMoneyIsSeenUntilSettled();
    void F13_aSuspicionIsSeen();
    void F27_aRefusedRefundIsSeenUntilSettled();
    void F25_aRefundThatStaysUnknownIsSeen();
    void theCounterLeadsToTheRefund();
    void theCertificateIsToldAtTheStart();
    void aResetOfTheOwnersPinIsTold();
    void closingWaitsForWhatIsOnItsWayToPaper();
    void fitsTheSmallestScreen();
    void troubleWindowSaysWhatHappened();

private:
    static QString closedOrder(CounterFixture &desk);
    static QString refundedOrder(CounterFixture &desk, const QString &refusal);
    static WindowNeeds needsOf(CounterFixture &desk, Catalog &catalog, bool isPractice)
    {
        return {desk.ledger, desk.runner, desk.refunds, desk.access, catalog, desk.clock, desk.random,
            u"Corner café"_s, u"T1"_s, isPractice};
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

void TestMainWindow::pagesAreOneKeyAway()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(!window.findChild<QWidget *>(u"productsPage"_s)); // made when it is opened first
    press(window, Qt::Key_2, Qt::ControlModifier);
    const auto *products = window.findChild<QWidget *>(u"productsPage"_s);
    QVERIFY(products && products->isVisible());
    QCOMPARE(window.focusWidget()->objectName(), u"productSearch"_s);
    QVERIFY(window.findChild<QAbstractButton *>(u"products"_s)->isChecked());
    press(window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!products->isVisible());
    QVERIFY(qobject_cast<AmountEdit *>(window.focusWidget()));
    auto *entry = window.findChild<QAbstractButton *>(u"products"_s);
    QVERIFY(entry->height() >= 48);
    QCOMPARE(entry->accessibleName(), u"Products"_s);
    QTest::mouseClick(entry, Qt::LeftButton);
    QVERIFY(products->isVisible());
    QCOMPARE(window.findChildren<QWidget *>(u"productsPage"_s).size(), 1);
    QVERIFY(!window.pages().openNamed(u"nowhere"_s));
    QVERIFY(window.pages().openNamed(u"counter"_s));
    QVERIFY(!products->isVisible());
    press(window, Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<QAbstractButton *>(u"toProducts"_s)->isVisible()); // there are none
    QTest::mouseClick(window.findChild<QAbstractButton *>(u"toProducts"_s), Qt::LeftButton);
    QVERIFY(products->isVisible());
    QVERIFY(window.pages().openNamed(u"board"_s));
    QCOMPARE(window.focusWidget()->objectName(), u"boardSearch"_s);
}

void TestMainWindow::escLeadsBackToTheAmount()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.show();
    QApplication::setActiveWindow(&window);
    press(window, Qt::Key_2, Qt::ControlModifier);
    press(window, Qt::Key_A);
    press(window, Qt::Key_Escape); // the search was not blank
    QVERIFY(window.findChild<QWidget *>(u"productsPage"_s)->isVisible());
    press(window, Qt::Key_Escape);
    QVERIFY(qobject_cast<AmountEdit *>(window.focusWidget()));
}

void TestMainWindow::overlayShowsTheKeysOfThePage()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.show();
    QApplication::setActiveWindow(&window);
    const auto words = [&window] {
        QStringList texts;
        for (const QLabel *label : window.findChild<QWidget *>(u"keysOverlay"_s)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'|');
    };
    press(window, Qt::Key_F1);
    QVERIFY2(words().contains(u"F4|Fresh code"), qPrintable(words()));
    for (const QString &line :
        {u"Ctrl+1 · Ctrl+2 · Ctrl+3 · Ctrl+4 · Ctrl+5|Counter · Products · Codes · Board · Orders"_s,
            u"Ctrl+6 · Ctrl+7 · Ctrl+8 · F10 · F12|PINs · Reports · Reconcile · Shifts · Backups"_s})
        QVERIFY2(words().contains(line), qPrintable(words()));
    press(window, Qt::Key_Escape);
    QVERIFY(window.findChild<QWidget *>(u"keysOverlay"_s)->isHidden());
    QVERIFY(qobject_cast<AmountEdit *>(window.focusWidget()));
    press(window, Qt::Key_2, Qt::ControlModifier);
    press(window, Qt::Key_F1);
    QVERIFY2(words().contains(u"Ctrl+F|Search") && !words().contains(u"Fresh code"), qPrintable(words()));
    press(window, Qt::Key_X);
    QCOMPARE(window.focusWidget()->objectName(), u"productSearch"_s);
    QCOMPARE(window.findChild<QLineEdit *>(u"productSearch"_s)->text(), QString());
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

void TestMainWindow::theCashierStandsInTheBottomLine()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    const auto place = [&window] { return window.findChild<QLabel *>(u"statusPlace"_s)->text(); };
    window.setLedger({});
    QCOMPARE(place(), u"Corner café · desk T1 · F1 shows the keys"_s);
    QVERIFY(answer(desk.ledger.write<Shift>([now = desk.clock.utcNow()](LedgerStore &store) {
        return openShift(store, {u"T1"_s, u"Li"_s}, now);
    })));
    QTRY_COMPARE(place(), u"Corner café · desk T1 · Li, shift 1 · F1 shows the keys"_s);
    window.show();
    QApplication::setActiveWindow(&window);
    press(window, Qt::Key_F10);
    const auto *shifts = window.findChild<QWidget *>(u"shiftsPage"_s);
    QVERIFY(shifts && shifts->isVisible());
}

void TestMainWindow::theBoardHearsOfTrouble()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger(failure(Error::Kind::Storage, u"LEDGER_FULL"_s));
    QVERIFY(window.pages().openNamed(u"board"_s));
    BoardViewModel &board = window.findChild<BoardPage *>()->model();
    QCOMPARE(board.trouble()->code, u"LEDGER_FULL"_s);
    window.setLedger({});
    QVERIFY(!board.trouble());
    window.setClockTrouble(Error{Error::Kind::Rejected, u"CLOCK_BEHIND"_s, {}, {}});
    QCOMPARE(board.trouble()->code, u"CLOCK_BEHIND"_s);
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

void TestMainWindow::aLedgerThatCannotBeWrittenIsLookedUp()
{
    CounterFixture desk;
    const LedgerFolder folder;
    {
        const auto store = folder.store();
        Order order = sampleOrder(u"N1"_s);
        order.createdAt = desk.clock.utcNow();
        QVERIFY(store->create(order, createdEvents()));
        QCOMPARE(runSql(store->read().connection(), u"CREATE VIEW theirs AS SELECT 1"_s), QString());
    }
    Ledger ledger(folder.path);
    PaymentRunner runner(
        ledger, desk.gateway, desk.clock, desk.random, std::make_shared<wechat::Merchant>(), ShopSettings{});
    RefundRunner refunds(
        ledger, desk.refundGateway, desk.clock, desk.random, u"T1"_s, wechat::SignType::HmacSha256);
    AccessControl access(ledger, desk.clock);
    Catalog catalog(ledger, desk.clock);
    MainWindow window({ledger, runner, refunds, access, catalog, desk.clock, desk.random, u"Corner café"_s,
        u"T1"_s, false});
    ledger.open().then(&window, [&window](const Result<> &opened) { window.setLedger(opened); });
    const auto *today = window.findChild<TodayModel *>();
    QTRY_COMPARE(today->rowCount({}), 1);
    QVERIFY(statusOf(window).contains(u"not as it must be"));
    window.counter().showOrder(u"N1"_s);
    QTRY_COMPARE(window.counter().sale().outTradeNo, u"N1"_s);
    window.counter().dismiss();
    QVERIFY(window.counter().charge(desk.yuan("7")));
    QTRY_VERIFY(window.counter().sale().error);
    QCOMPARE(window.counter().sale().error->code, u"LEDGER_VIOLATED"_s);
    QVERIFY(desk.gateway.states.isEmpty());
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

    QApplication::setActiveWindow(&window);
    press(window, Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_F7);
    const auto *box = window.findChild<QLineEdit *>(u"orderSearch"_s); // details stand in the order book
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), number);
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

/// A paid sale whose refund the platform refuses.
QString TestMainWindow::refundedOrder(CounterFixture &desk, const QString &refusal)
{
    [&desk] { QVERIFY(answer(desk.refunds.resume())); }();
    [&desk] { QVERIFY(desk.model.charge(desk.yuan("7"))); }();
    [&desk] { QTRY_COMPARE(desk.shown(), ShownState::Waiting); }();
    RefundWish wish;
    wish.outTradeNo = desk.model.sale().outTradeNo;
    wish.amount = desk.yuan("5");
    desk.platformSays(wechat::TradeState::Success);
    [&desk] { QTRY_COMPARE(desk.shown(), ShownState::Paid); }();
    desk.refundGateway.refusal = refusal;
    desk.refundGateway.isSilent = refusal.isEmpty();
    [&] { QVERIFY(answer(desk.refunds.refund(wish))); }();
    return wish.outTradeNo;
}

void TestMainWindow::F27_aRefusedRefundIsSeenUntilSettled()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, true));
    window.setWindowState(Qt::WindowNoState);
    window.resize(1366, 720);
    window.setLedger({});
    window.show();
    QApplication::setActiveWindow(&window);
    const QString number = refundedOrder(desk, u"NOTENOUGH"_s);
    const auto *strip = window.findChild<QWidget *>(u"alarmStrip"_s);
    QTRY_VERIFY(!strip->isHidden());
    const QString text = window.findChild<QLabel *>(u"alarmSentence"_s)->text();
    QVERIFY2(text.contains(u"Refund refused: ¥5.00") && text.contains(u"Top it up"), qPrintable(text));
    QTest::keyClick(&window, Qt::Key_F7);
    const auto *box = window.findChild<QLineEdit *>(u"orderSearch"_s);
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), number);
    const auto *list = window.findChild<QWidget *>(u"refundList"_s);
    QTRY_VERIFY(list->isVisible());
    // All of it fits below the alarm, and nothing that comes and goes makes the window grow.
    for (const Qt::Key key :
        {Qt::Key_R, Qt::Key_Return, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Escape, Qt::Key_F3}) {
        press(window, key, key == Qt::Key_R ? Qt::ControlModifier : Qt::NoModifier);
        QTest::qWait(0);
        QCOMPARE(window.size(), QSize(1366, 720));
    }
    QTest::keyClick(&window, Qt::Key_F8);
    QTRY_VERIFY(strip->isHidden());
}

void TestMainWindow::F25_aRefundThatStaysUnknownIsSeen()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    (void)refundedOrder(desk, {});
    const auto *strip = window.findChild<QWidget *>(u"alarmStrip"_s);
    desk.clock.advance(std::chrono::minutes{9});
    QTest::qWait(50);
    QVERIFY(strip->isHidden());
    QTRY_VERIFY((desk.clock.advance(std::chrono::minutes{1}), !strip->isHidden()));
    QVERIFY(
        window.findChild<QLabel *>(u"alarmSentence"_s)->text().contains(u"not confirmed for a long time"));
    desk.refundGateway.isSilent = false;
    QTRY_VERIFY((desk.clock.advance(std::chrono::minutes{10}), strip->isHidden())); // WeChat has answered
}

void TestMainWindow::theCounterLeadsToTheRefund()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    window.show();
    QApplication::setActiveWindow(&window);
    press(window, Qt::Key_R, Qt::ControlModifier); // nothing is shown that could go back
    QVERIFY(!window.findChild<QLineEdit *>(u"orderSearch"_s));
    QVERIFY(window.counter().charge(desk.yuan("7")));
    QTRY_COMPARE(window.counter().sale().shown, ShownState::Waiting);
    const QString number = window.counter().sale().outTradeNo;
    desk.gateway.states.insert(number.toLatin1(), wechat::TradeState::Success);
    desk.clock.advance(std::chrono::seconds{20});
    QTRY_COMPARE(window.counter().sale().shown, ShownState::Paid);
    press(window, Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<QWidget *>(u"refundPanel"_s)
        && window.findChild<QWidget *>(u"refundPanel"_s)->isVisible());
    QCOMPARE(window.findChild<QLineEdit *>(u"orderSearch"_s)->text(), number);
}

void TestMainWindow::theCertificateIsToldAtTheStart()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    desk.refundGateway.may = failure(Error::Kind::InvalidInput, u"CERTIFICATE_NOT_SET"_s);
    QCOMPARE(statusOf(*std::make_unique<MainWindow>(needsOf(desk, catalog, false))),
        QString()); // the owner's choice
    desk.refundGateway.may = failure(Error::Kind::InvalidInput, u"CERTIFICATE_PASSWORD"_s, {}, u"FILE"_s);
    QVERIFY(
        statusOf(*std::make_unique<MainWindow>(needsOf(desk, catalog, false))).contains(u"does not open"));
    desk.refundGateway.may = {};
    desk.refundGateway.end = desk.clock.utcNow().addDays(31);
    MainWindow window(needsOf(desk, catalog, false));
    QCOMPARE(statusOf(window), QString());
    desk.clock.jumpWall(std::chrono::hours{48}); // it goes on for weeks
    desk.clock.advance(std::chrono::hours{1});
    QVERIFY2(statusOf(window).contains(u"ends in 28 days"), qPrintable(statusOf(window)));
}

void TestMainWindow::aResetOfTheOwnersPinIsTold()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    QVERIFY(
        answer(desk.access.setPin(Role::Owner, SecretBytes{"2480"}, desk.yuan("1000000"), SecretBytes{})));
    QVERIFY(answer(desk.access.resetOwnersPin(SecretBytes{"8642"})));
    MainWindow window(needsOf(desk, catalog, false));
    window.setLedger({});
    QTRY_VERIFY(statusOf(window).contains(u"without the old one"));
    desk.clock.jumpWall(std::chrono::hours{24 * 7});
    desk.clock.advance(std::chrono::hours{1});
    QCOMPARE(statusOf(window), QString());
}

void TestMainWindow::closingWaitsForWhatIsOnItsWayToPaper()
{
    CounterFixture desk;
    Catalog catalog(desk.ledger, desk.clock);
    QVERIFY(answer(catalog.put(sheetProduct(u"tea"_s, u"Tea"_s))));
    WindowNeeds needs = needsOf(desk, catalog, false);
    needs.merchant = sheetMerchant();
    MainWindow window(needs);
    window.show();
    QVERIFY(window.pages().openNamed(u"sheets"_s));
    SheetsViewModel &sheets = window.findChild<SheetsPage *>()->model();
    QTRY_COMPARE(sheets.products().rowCount(), 1);
    sheets.products().pickShown();
    QTRY_VERIFY((desk.clock.advance(SheetsViewModel::restBeforeMaking), sheets.canLeave()));
    const QString file = desk.folder.filePath(u"codes.pdf"_s);
    sheets.savePdf(file);
    QVERIFY(!window.close()); // its codes are being registered
    QVERIFY(window.isVisible());
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(!QFile::exists(file));
    Register printed(desk.ledger, desk.clock);
    QCOMPARE(answer(printed.codes(nullptr))->first().standing, RegisteredCode::Standing::NotPrinted);
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
