// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesscontrol.h"
#include "core/payment/paymentrunner.h"
#include "core/payment/refundrunner.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"
#include "tests/ui/countergateway.h"
#include "tests/ui/counterrefundgateway.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/models/todaymodel.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

namespace saoma::test {

/// A counter on a real ledger and a real runner; only the platform is played, and time stands still.
struct CounterFixture
{
    CounterFixture()
    {
        model.setLedger(opened());
        QVERIFY(isResumed());
    }

    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random;
    CounterGateway gateway{clock};
    Ledger ledger{folder.filePath(QStringLiteral("ledger.sqlite"))};
    PaymentRunner runner{ledger, gateway, clock, random, std::make_shared<wechat::Merchant>(), shop()};
    CounterRefundGateway refundGateway{clock};
    RefundRunner refunds{
        ledger, refundGateway, clock, random, QStringLiteral("T1"), wechat::SignType::HmacSha256};
    AccessControl access{ledger, clock};
    CounterViewModel model{ledger, runner, clock, random};

    [[nodiscard]] static Money yuan(const char *text) { return *Money::parseYuan(QString::fromLatin1(text)); }
    [[nodiscard]] ShownState shown() const { return model.sale().shown; }
    [[nodiscard]] QByteArray number() const { return model.sale().outTradeNo.toLatin1(); }

    /// The platform says so at the next query, which is asked for now.
    void platformSays(wechat::TradeState state)
    {
        gateway.states.insert(number(), state);
        clock.advance(std::chrono::seconds{20});
    }

    /// A genuine notice names another amount for the shown sale.
    void contradict()
    {
        wechat::PayNotice notice;
        notice.payment = {
            number(), "4299999", *Money::fromFen(1), "CNY", "NATIVE", "oBuyer", "OTHERS", clock.utcNow()};
        notice.evidence = "<xml/>";
        runner.applyNotice(notice).then(&runner, [](const Result<Order> &) {});
    }

private:
    static ShopSettings shop()
    {
        ShopSettings settings;
        settings.desk = QStringLiteral("T1");
        settings.body = QStringLiteral("Corner café");
        settings.notifyUrl = "http://127.0.0.1/notice";
        return settings;
    }
    Result<> opened()
    {
        std::optional<Result<>> answer;
        QObject context;
        ledger.open().then(&context, [&answer](const Result<> &result) { answer = result; });
        [&answer] { QTRY_VERIFY(answer); }();
        return *answer;
    }
    bool isResumed()
    {
        bool isDone = false;
        QObject context;
        runner.resume().then(&context, [&isDone](const Result<> &) { isDone = true; });
        [&isDone] { QTRY_VERIFY(isDone); }();
        return isDone;
    }
};

} // namespace saoma::test
