// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrmatrix.h"
#include "tests/ui/countergateway.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/text/language.h"
#include "ui/widgets/amountedit.h"
#include "ui/widgets/theme.h"
#include "ui/window/mainwindow.h"
#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>
#include <QElapsedTimer>
#include <cstdio>
using namespace saoma;
using namespace Qt::StringLiterals;
struct DemoClock : Clock {
    SystemClock c;
    std::chrono::seconds shift{0};
    QDateTime utcNow() const override { return c.utcNow().addSecs(shift.count()); }
    Duration monotonic() const override { return c.monotonic(); }
    void callAfter(Duration d, QObject *o, std::function<void()> a) override { c.callAfter(d, o, std::move(a)); }
};
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString lang = app.arguments().value(1);
    const QString scene = app.arguments().value(2);
    if (app.arguments().value(3) == u"dark"_s) {
        QPalette p; p.setColor(QPalette::Window, QColor(0x202020)); p.setColor(QPalette::WindowText, Qt::white); app.setPalette(p);
    }
    installFonts();
    installLanguage(lang);
    QTemporaryDir dir;
    DemoClock clock; SystemRandom random;
    test::CounterGateway gateway(clock);
    Ledger ledger(dir.filePath(u"l.db"_s));
    Catalog catalog(ledger);
    auto merchant = std::make_shared<wechat::Merchant>();
    ShopSettings shop; shop.desk = u"A1"_s; shop.body = u"街角咖啡"_s; shop.notifyUrl="http://127.0.0.1/n";
    PaymentRunner runner(ledger, gateway, clock, random, merchant, shop);
    installFonts();
    MainWindow window({ledger, runner, catalog, clock, random, u"街角咖啡"_s, u"A1"_s, true});
    window.resize(1366, 740);
    window.show();
    auto yuan = [](const char *t) { return *Money::parseYuan(QString::fromLatin1(t)); };
    auto &vm = window.counter();
    auto edit = window.findChild<AmountEdit *>();
    QObject::connect(&window, &MainWindow::firstPainted, [&] {
        ledger.open().then(&window, [&](const Result<> &r) {
            if (scene == u"trouble"_s) { window.setLedger(failure(Error::Kind::Storage, u"LEDGER_FULL"_s)); (void)vm.charge(yuan("12.5")); return; }
            window.setLedger(r);
            runner.resume().then(&window, [&](const Result<> &) {
                if (scene == u"idle"_s) { edit->typeKey(u'1'); return; }
                gateway.state = wechat::TradeState::Success;
                (void)vm.charge(yuan("8")); 
                QTimer::singleShot(2600, &window, [&] { vm.goOn(); (void)vm.charge(yuan("23.9"));});
                QTimer::singleShot(5200, &window, [&] {
                    vm.goOn();
                    gateway.state = wechat::TradeState::NotPay;
                    if (scene == u"ordering"_s || scene==u"unknown"_s) gateway.isSilent = true;
                    if (scene == u"rejected"_s) gateway.refusal = u"SIGNERROR"_s;
                    if (scene == u"paid"_s) gateway.state = wechat::TradeState::Success;
                    if (scene == u"several"_s) { (void)vm.charge(yuan("6")); (void)vm.charge(yuan("1280")); }
                    if (scene == u"paying"_s) gateway.state = wechat::TradeState::UserPaying;
                    (void)vm.charge(yuan(scene == u"big"_s ? "1000000" : "12.5"));
                    if (scene == u"sum"_s) for (QChar c : u"12.5+3+8.80+999.99+123456.7"_s) edit->typeKey(c);
                    if (scene == u"sum"_s) edit->typeKey(u'5'), edit->typeKey(u'5');
                });
                QTimer::singleShot(6500, &window, [&] {
                    if (scene == u"expired"_s) clock.shift = std::chrono::seconds(301);
                    if (scene == u"soon"_s) clock.shift = std::chrono::seconds(255);
                    if (scene == u"cancel"_s) vm.goBack();
                    if (scene == u"closed"_s) { vm.goBack(); vm.goOn(); }
                    if (scene == u"fresh"_s) vm.freshCode();
                    if (scene == u"unknown"_s) vm.askNow();
                    if (scene == u"late"_s) { vm.goBack(); vm.goOn();}
                });
                QTimer::singleShot(8500, &window, [&] {
                    if (scene == u"late"_s) { gateway.states.clear(); gateway.state = wechat::TradeState::Success; runner.askNow(vm.sale().outTradeNo).then(&window, [](auto &){}); }
                });
            });
        });
    });
    return app.exec();
}
