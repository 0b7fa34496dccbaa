// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/wechatgateway.h"
#include "core/gateway/wechatrefundgateway.h"
#include "core/net/httpclient.h"
#include "tests/support/testregistry.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/practice/practicepanel.h"
#include "ui/practice/practiceviewmodel.h"
#include "ui/text/language.h"
#include "ui/window/mainwindow.h"

#include "core/catalog/catalog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace saoma;
using namespace Qt::StringLiterals;
using simulator::Behaviour;

namespace {

/// The whole program without its window, on the simulated platform over real sockets.
struct PracticeDesk
{
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir folder;
    simulator::Simulator platform{clock, random};
    quint16 port = *platform.start();
    std::shared_ptr<const wechat::Merchant> merchant =
        std::make_shared<const wechat::Merchant>(platform.merchant().toMerchant());
    HttpClient http{clock};
    WeChatGateway gateway{merchant, {platform.baseUrl(), {}, std::chrono::seconds(5)}, http, clock, random};
    Ledger ledger{folder.filePath(u"ledger.sqlite"_s)};
    Catalog catalog{ledger, clock};
    PaymentRunner runner{ledger, gateway, clock, random, merchant, shop()};
    WeChatRefundGateway refundGateway{
        merchant, {platform.baseUrl(), {}, std::chrono::seconds(5)}, http, {}, http, clock, random};
    RefundRunner refunds{ledger, refundGateway, clock, random, u"T1"_s, merchant->signType};
    AccessControl access{ledger, clock};
    CounterViewModel counter{ledger, runner, clock, random};

    PracticeDesk()
    {
        ledger.open().then(&counter, [this](const Result<> &opened) {
            counter.setLedger(opened);
            runner.resume().then(&counter, [](const Result<> &) {});
        });
    }
    static ShopSettings shop()
    {
        ShopSettings settings;
        settings.desk = u"T1"_s;
        settings.body = u"Corner café"_s;
        settings.notifyUrl = "http://127.0.0.1:9/notice";
        return settings;
    }
    bool isCodeShown() { return counter.charge(*Money::parseYuan(u"12.5")) && waitsForCode(); }
    bool waitsForCode()
    {
        return QTest::qWaitFor([this] { return !counter.sale().code.isEmpty(); }, 5000);
    }
};

} // namespace

class TestPracticeViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buyerPaysAtOnce();
    void buyerWithoutMoneyLeavesTheSaleOpen();
    void lostAnswersEndWhenSwitchedOff();
    void refundsComeToWhatIsChosen_data();
    void refundsComeToWhatIsChosen();
    void panelScansWhatIsOnTheScreen();
    void panelPaysACodeShownElsewhere();
    void panelFitsTheWindowItComesInto_data();
    void panelFitsTheWindowItComesInto();
};

void TestPracticeViewModel::buyerPaysAtOnce()
{
    PracticeDesk desk;
    PracticeViewModel practice(desk.platform, desk.random);
    QVERIFY(desk.isCodeShown());
    practice.buy(desk.counter.sale().code, Behaviour::Pay);
    QTRY_COMPARE_WITH_TIMEOUT(desk.counter.sale().shown, ShownState::Paid, 8000);
    QVERIFY(!practice.phoneText().isEmpty());
}

void TestPracticeViewModel::buyerWithoutMoneyLeavesTheSaleOpen()
{
    PracticeDesk desk;
    PracticeViewModel practice(desk.platform, desk.random);
    QVERIFY(desk.isCodeShown());
    practice.buy(desk.counter.sale().code, Behaviour::NotEnough);
    QTRY_COMPARE_WITH_TIMEOUT(desk.counter.sale().shown, ShownState::Scanned, 8000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.counter.sale().shown, ShownState::Waiting, 12000);
}

void TestPracticeViewModel::lostAnswersEndWhenSwitchedOff()
{
    PracticeDesk desk;
    PracticeViewModel practice(desk.platform, desk.random);
    practice.setTrouble(PracticeViewModel::Trouble::AnswersLost, true);
    practice.setTrouble(PracticeViewModel::Trouble::NoNotices, true);
    QVERIFY(practice.isTrouble(PracticeViewModel::Trouble::AnswersLost));
    QVERIFY(desk.counter.charge(*Money::parseYuan(u"12.5")));
    QTRY_COMPARE_WITH_TIMEOUT(desk.counter.sale().shown, ShownState::Unknown, 8000);
    practice.setTrouble(PracticeViewModel::Trouble::AnswersLost, false);
    QVERIFY(practice.isTrouble(PracticeViewModel::Trouble::NoNotices));
    QVERIFY(!desk.platform.faults().pending().isEmpty());
    QVERIFY(QTest::qWaitFor([&desk] { return !desk.counter.sale().code.isEmpty(); }, 12000));
}

void TestPracticeViewModel::refundsComeToWhatIsChosen_data()
{
    using Fate = PracticeViewModel::RefundFate;
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<RefundState>("state");
    QTest::newRow("arrives") << Fate::Arrives << RefundState::Refunded;
    QTest::newRow("no balance") << Fate::NotEnough << RefundState::Refused;
    QTest::newRow("card frozen") << Fate::Changes << RefundState::Abnormal;
    QTest::newRow("closed") << Fate::Closes << RefundState::Refused;
    QTest::newRow("no answer") << Fate::Silent << RefundState::Unknown;
}

void TestPracticeViewModel::refundsComeToWhatIsChosen()
{
    QFETCH(const PracticeViewModel::RefundFate, fate);
    QFETCH(const RefundState, state);
    PracticeDesk desk;
    PracticeViewModel practice(desk.platform, desk.random);
    QVERIFY(desk.isCodeShown());
    practice.buy(desk.counter.sale().code, Behaviour::Pay);
    QTRY_COMPARE_WITH_TIMEOUT(desk.counter.sale().shown, ShownState::Paid, 8000);
    practice.setTrouble(PracticeViewModel::Trouble::NoNotices, true); // both hold
    practice.setRefundFate(fate);
    practice.setTrouble(PracticeViewModel::Trouble::NoNotices, false);
    Refund last;
    QObject::connect(
        &desk.refunds, &RefundRunner::changed, &practice, [&](const Refund &now) { last = now; });
    RefundWish wish;
    wish.outTradeNo = desk.counter.sale().outTradeNo;
    wish.amount = *Money::parseYuan(u"5");
    desk.refunds.refund(wish).then(&practice, [](const Result<Refund> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(last.state, state, 10'000);
    if (state != RefundState::Abnormal)
        return;
    practice.setRefundFate(PracticeViewModel::RefundFate::Arrives); // settled by hand
    desk.refunds.askNow(last.outRefundNo).then(&practice, [](const Result<Refund> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(last.state, RefundState::Refunded, 10'000);
}

void TestPracticeViewModel::panelScansWhatIsOnTheScreen()
{
    PracticeDesk desk;
    PracticePanel panel(desk.platform, desk.counter, desk.catalog, desk.random);
    auto *pay = panel.findChild<QPushButton *>(u"buyer_pay"_s);
    QVERIFY(pay && !pay->isEnabled());
    QVERIFY(desk.isCodeShown());
    QTRY_VERIFY(pay->isEnabled());
    pay->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.counter.sale().shown, ShownState::Paid, 8000);
    QVERIFY(!pay->isEnabled());
}

void TestPracticeViewModel::panelPaysACodeShownElsewhere()
{
    PracticeDesk desk;
    PracticePanel panel(desk.platform, desk.counter, desk.catalog, desk.random);
    ChargeRequest request;
    request.amount = *Money::parseYuan(u"18");
    request.productId = u"LATTE"_s;
    QString number;
    QString code;
    desk.runner.charge(request).then(&panel, [&](const Result<Order> &order) { number = order->outTradeNo; });
    const auto read = [&] {
        desk.ledger.order(number).then(
            &panel, [&](const Result<Order> &order) { code = order ? order->code : QString(); });
        return !code.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!number.isEmpty() && read(), 5000);
    QSignalSpy paid(&desk.runner, &PaymentRunner::paid);
    panel.pay(code);
    QTRY_COMPARE_WITH_TIMEOUT(paid.size(), 1, 8000);
}

void TestPracticeViewModel::panelFitsTheWindowItComesInto_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

/// A window that grows for the panel is painted as a whole, which the cashier sees and waits for.
void TestPracticeViewModel::panelFitsTheWindowItComesInto()
{
    QFETCH(const QString, language);
    installLanguage(language);
    PracticeDesk desk;
    MainWindow window(WindowNeeds{desk.ledger, desk.runner, desk.refunds, desk.access, desk.catalog,
        desk.clock, desk.random, u"Corner café"_s, u"T1"_s, true});
    window.setWindowState(Qt::WindowNoState);
    window.show();
    const QSize before = window.size();
    auto *panel = new PracticePanel(desk.platform, desk.counter, desk.catalog, desk.random, &window);
    window.addSidePanel(panel);
    panel->show();
    auto *last = panel->findChild<QWidget *>(u"troubleNoNotices"_s);
    QTRY_VERIFY(last->isVisible());
    QTest::qWait(0);
    QCOMPARE(window.size(), before);
    QVERIFY2(window.minimumSizeHint().height() <= 720,
        qPrintable(QString::number(window.minimumSizeHint().height())));
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestPracticeViewModel)
#include "test_practiceviewmodel.moc"
