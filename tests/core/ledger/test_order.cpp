// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/order.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestOrder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesHaveTheOutsideNames_data();
    void statesHaveTheOutsideNames();
    void unknownNamesAreRefused();
    void methodsAndSourcesAreNamed();
};

void TestOrder::statesHaveTheOutsideNames_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("unsettled");
    const auto row = [](OrderState state, const char *name, bool unsettled) {
        QTest::newRow(name) << state << QString::fromLatin1(name) << unsettled;
    };
    row(OrderState::Created, "created", true);
    row(OrderState::Requested, "requested", true);
    row(OrderState::Waiting, "waiting", true);
    row(OrderState::Scanned, "scanned", true);
    row(OrderState::Paying, "paying", true);
    row(OrderState::Paid, "paid", false);
    row(OrderState::Unknown, "unknown", true);
    row(OrderState::Closing, "closing", true);
    row(OrderState::Closed, "closed", false);
    row(OrderState::Rejected, "rejected", false);
    row(OrderState::PaidLate, "paid_late", false);
    row(OrderState::Suspicious, "suspicious", true);
}

void TestOrder::statesHaveTheOutsideNames()
{
    QFETCH(const OrderState, state);
    QFETCH(const QString, name);
    QFETCH(const bool, unsettled);
    QCOMPARE(stateName(state), name);
    QCOMPARE(stateFromName(name), state);
    QCOMPARE(isUnsettled(state), unsettled);
}

void TestOrder::unknownNamesAreRefused()
{
    QVERIFY(!stateFromName(u"Paid"));
    QVERIFY(!stateFromName(u""));
    QVERIFY(!methodFromName(u"code_url"));
    QVERIFY(!sourceFromName(u"cashier"));
}

void TestOrder::methodsAndSourcesAreNamed()
{
    for (const QString &name : {u"code-url"_s, u"product-code"_s})
        QCOMPARE(methodName(methodFromName(name).value()), name);
    for (const QString &name : {u"desk"_s, u"query"_s, u"notice"_s, u"scan"_s, u"close"_s, u"system"_s})
        QCOMPARE(sourceName(sourceFromName(name).value()), name);
}

SAOMA_TEST(TestOrder)
#include "test_order.moc"
