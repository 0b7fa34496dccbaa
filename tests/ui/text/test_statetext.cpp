// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/language.h"
#include "ui/text/statetext.h"

#include <QRegularExpression>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

Order orderIn(OrderState state, int secondsLeft = 300, const QString &code = u"weixin://x"_s)
{
    Order order;
    order.state = state;
    order.totalFee = *Money::fromFen(1250);
    order.code = code;
    order.expiresAt = now.addSecs(secondsLeft);
    return order;
}

} // namespace

class TestStateText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void usesTheWordsOfTheShop_data();
    void usesTheWordsOfTheShop();
    void seesWhatTheLedgerDoesNotKeep_data();
    void seesWhatTheLedgerDoesNotKeep();
    void F17_expiresByTheClockAlone();
    void askingNeverHidesAFinalState();
    void refundedInFullIsNoLongerPaid();
};

void TestStateText::usesTheWordsOfTheShop_data()
{
    QTest::addColumn<ShownState>("state");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, ShownState state, const char16_t *chinese, const char *english) {
        QTest::newRow(name) << state << QString::fromUtf16(chinese) << QString::fromUtf8(english);
    };
    row("ordering", ShownState::Ordering, u"正在下单", "Creating code");
    row("waiting", ShownState::Waiting, u"待支付", "Waiting for payment");
    row("scanned", ShownState::Scanned, u"已扫码，支付中", "Scanned, paying");
    row("checking", ShownState::Checking, u"查询中", "Checking with WeChat");
    row("paid", ShownState::Paid, u"已收款", "Paid");
    row("unknown", ShownState::Unknown, u"状态未知，请勿交货", "Not confirmed – do not hand over");
    row("expired", ShownState::Expired, u"二维码已过期", "Code expired");
    row("closing", ShownState::Closing, u"正在关闭", "Closing");
    row("closed", ShownState::Closed, u"已关闭", "Closed");
    row("rejected", ShownState::Rejected, u"下单被拒绝", "Refused");
    row("paid late", ShownState::PaidLate, u"迟到收款", "Paid after closing");
    row("suspicious", ShownState::Suspicious, u"异常通知", "Suspicious notice");
    row("partly refunded", ShownState::PartlyRefunded, u"部分退款", "Partly refunded");
    row("refunding", ShownState::Refunding, u"退款中", "Refunding");
    row("refunded", ShownState::Refunded, u"已退款", "Refunded");
    row("refund failed", ShownState::RefundFailed, u"退款失败", "Refund failed");
}

void TestStateText::usesTheWordsOfTheShop()
{
    QFETCH(const ShownState, state);
    QFETCH(const QString, chinese);
    QFETCH(const QString, english);
    installLanguage(u"en"_s);
    QCOMPARE(stateText(state).word, english);
    QVERIFY(!stateText(state).nextAct.isEmpty());
    installLanguage(u"zh_CN"_s);
    QCOMPARE(stateText(state).word, chinese);
    static const QRegularExpression english3(u"[A-Za-z]{4,}"_s);
    QVERIFY2(!stateText(state).nextAct.contains(english3), qPrintable(stateText(state).nextAct));
}

void TestStateText::seesWhatTheLedgerDoesNotKeep_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<ShownState>("shown");
    QTest::newRow("created") << OrderState::Created << ShownState::Waiting; // a product code is shown at once
    QTest::newRow("requested") << OrderState::Requested << ShownState::Waiting;
    QTest::newRow("waiting") << OrderState::Waiting << ShownState::Waiting;
    QTest::newRow("scanned") << OrderState::Scanned << ShownState::Scanned;
    QTest::newRow("paying") << OrderState::Paying << ShownState::Scanned;
    QTest::newRow("paid") << OrderState::Paid << ShownState::Paid;
    QTest::newRow("unknown") << OrderState::Unknown << ShownState::Unknown;
    QTest::newRow("closing") << OrderState::Closing << ShownState::Closing;
    QTest::newRow("closed") << OrderState::Closed << ShownState::Closed;
    QTest::newRow("rejected") << OrderState::Rejected << ShownState::Rejected;
    QTest::newRow("paid late") << OrderState::PaidLate << ShownState::PaidLate;
    QTest::newRow("suspicious") << OrderState::Suspicious << ShownState::Suspicious;
}

void TestStateText::seesWhatTheLedgerDoesNotKeep()
{
    QFETCH(const OrderState, state);
    QFETCH(const ShownState, shown);
    QCOMPARE(shownState(orderIn(state), now), shown);
}

void TestStateText::F17_expiresByTheClockAlone()
{
    QCOMPARE(shownState(orderIn(OrderState::Waiting, 1), now), ShownState::Waiting);
    QCOMPARE(shownState(orderIn(OrderState::Waiting, 0), now), ShownState::Expired);
    QCOMPARE(shownState(orderIn(OrderState::Paying, -5), now), ShownState::Scanned);
    QCOMPARE(shownState(orderIn(OrderState::Requested, 300, {}), now), ShownState::Ordering);
}

void TestStateText::askingNeverHidesAFinalState()
{
    QCOMPARE(shownState(orderIn(OrderState::Waiting), now, Asking::Yes), ShownState::Checking);
    QCOMPARE(shownState(orderIn(OrderState::Unknown), now, Asking::Yes), ShownState::Checking);
    for (const OrderState state : {OrderState::Paid, OrderState::Closed, OrderState::PaidLate,
             OrderState::Suspicious, OrderState::Rejected})
        QVERIFY(isFinal(shownState(orderIn(state), now, Asking::Yes)));
}

void TestStateText::refundedInFullIsNoLongerPaid()
{
    Order order = orderIn(OrderState::Paid);
    order.refundedFee = *Money::fromFen(order.totalFee.fen() - 1);
    QCOMPARE(shownState(order, now), ShownState::PartlyRefunded);
    QCOMPARE(briefWord(order, now), u"¥12.49 refunded"_s);
    order.refundedFee = order.totalFee;
    QCOMPARE(shownState(order, now), ShownState::Refunded);
    QCOMPARE(briefWord(order, now), u"Refunded"_s);
}

SAOMA_TEST(TestStateText)
#include "test_statetext.moc"
