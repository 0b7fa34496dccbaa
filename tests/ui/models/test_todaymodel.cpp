// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "ui/models/todaymodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestTodayModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheLedgerNewestFirst();
    void selectionStaysOnItsOrder();
    void showsExpiryWithoutAChangeInTheLedger();
    void stateFitsItsRow();
    void leavesOutWhatIsFromYesterday();

private:
    static QString at(const TodayModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestTodayModel::followsTheLedgerNewestFirst()
{
    CounterFixture desk;
    TodayModel today(desk.ledger, desk.clock);
    QAbstractItemModelTester tester(&today, QAbstractItemModelTester::FailureReportingMode::QtTest);
    today.start();
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(today.rowCount(), 1);
    QTRY_COMPARE(at(today, 0, TodayModel::StateColumn), u"Waiting"_s);
    QCOMPARE(at(today, 0, TodayModel::AmountColumn), u"¥12.50"_s);
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    QCOMPARE(at(today, 0, TodayModel::NumberColumn), desk.model.sale().outTradeNo.right(6));

    desk.clock.advance(std::chrono::seconds(1));
    QVERIFY(desk.model.charge(desk.yuan("8")));
    QTRY_COMPARE(today.rowCount(), 2);
    QCOMPARE(at(today, 0, TodayModel::AmountColumn), u"¥8.00"_s);
}

void TestTodayModel::selectionStaysOnItsOrder()
{
    CounterFixture desk;
    TodayModel today(desk.ledger, desk.clock);
    today.start();
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(today.rowCount(), 1);
    QItemSelectionModel selection(&today);
    selection.setCurrentIndex(today.index(0, 0), QItemSelectionModel::SelectCurrent);
    desk.clock.advance(std::chrono::seconds(1));
    QVERIFY(desk.model.charge(desk.yuan("8")));
    QTRY_COMPARE(today.rowCount(), 2);
    QCOMPARE(selection.currentIndex().row(), 1);
    QCOMPARE(at(today, selection.currentIndex().row(), TodayModel::AmountColumn), u"¥12.50"_s);
}

void TestTodayModel::showsExpiryWithoutAChangeInTheLedger()
{
    CounterFixture desk;
    TodayModel today(desk.ledger, desk.clock);
    today.start();
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(today.rowCount(), 1);
    QTRY_COMPARE(at(today, 0, TodayModel::StateColumn), u"Waiting"_s);
    desk.gateway.isSilent = true;
    QSignalSpy changes(&today, &TodayModel::dataChanged);
    desk.clock.jumpWall(std::chrono::seconds(301));
    desk.clock.advance(std::chrono::seconds(1));
    QVERIFY(!changes.isEmpty());
    QCOMPARE(at(today, 0, TodayModel::StateColumn), u"Code expired"_s);
}

/// The longest word takes three lines of a row that has two.
void TestTodayModel::stateFitsItsRow()
{
    CounterFixture desk;
    TodayModel today(desk.ledger, desk.clock);
    today.start();
    desk.gateway.isSilent = true;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(today.rowCount(), 1);
    QTRY_COMPARE(at(today, 0, TodayModel::StateColumn), u"Not confirmed"_s);
}

void TestTodayModel::leavesOutWhatIsFromYesterday()
{
    CounterFixture desk;
    QVERIFY(desk.model.charge(desk.yuan("12.5")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    desk.clock.jumpWall(std::chrono::hours(25));
    TodayModel today(desk.ledger, desk.clock);
    today.start();
    QVERIFY(desk.model.charge(desk.yuan("8")));
    QTRY_COMPARE(today.rowCount(), 1);
    QCOMPARE(at(today, 0, TodayModel::AmountColumn), u"¥8.00"_s);
}

SAOMA_TEST(TestTodayModel)
#include "test_todaymodel.moc"
