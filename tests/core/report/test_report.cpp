// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/ledger/dayhead.h"
#include "core/report/report.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestReport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sumsWhatWasPaid();
    void daysAreBeijingDays();
    void countsWhatIsNotSettled();
    void lateMoneyIsNamed();
    void I13_aClosedDayHasItsHead();
    void anEmptyMonth();

private:
    void sell(const QString &number, qint64 fen, const QDateTime &paidAt, const QString &product = {},
        const QString &desk = u"A1"_s, OrderState state = OrderState::Paid);
    [[nodiscard]] Report report(QDate first, QDate last)
    {
        const auto read = readReport(m_store->read(), first, last, momentOf(10 * 86'400));
        return read ? *read : Report{};
    }
    std::unique_ptr<LedgerFolder> m_folder;
    std::unique_ptr<LedgerStore> m_store;
};

namespace {

const QDate day{2027, 1, 15};

/// That day in Beijing.
QDateTime at(int hour, int minute = 0, int second = 0)
{
    return startOfBeijingDay(day).addSecs(hour * 3600 + minute * 60 + second);
}

} // namespace

void TestReport::init()
{
    m_folder = std::make_unique<LedgerFolder>();
    m_store = m_folder->store();
}

void TestReport::sell(const QString &number, qint64 fen, const QDateTime &paidAt, const QString &product,
    const QString &desk, OrderState state)
{
    Order order = sampleOrder(number, fen);
    order.desk = desk;
    order.productId = product.isEmpty() ? number : product;
    order.createdAt = paidAt.addSecs(-30);
    QVERIFY(m_store->create(order, {sampleEvent(u"created"_s)}, TimeWitness::Platform));
    QVERIFY(m_store->apply(number, [&](const Order &current) {
        Step step = payWith(u"T"_s + number)(current);
        step.next.state = state;
        step.next.paidAt = paidAt;
        step.next.platformPaidAt = paidAt;
        step.record.first().kind = stateName(state);
        step.record.first().at = paidAt;
        return step;
    }));
}

void TestReport::sumsWhatWasPaid()
{
    sell(u"N1"_s, 1250, at(9), {}, u"A1"_s);
    sell(u"N2"_s, 300, at(9, 59, 59), u"latte"_s, u"A2"_s);
    sell(u"N3"_s, 500, at(10), u"latte"_s, u"A2"_s);
    const Report found = report(day, day);
    QCOMPARE(found.total.sales, 3);
    QCOMPARE(found.total.fen, 2050);
    QCOMPARE(found.byHour.at(9).fen, 1550);
    QCOMPARE(found.byHour.at(10).fen, 500);
    QCOMPARE(found.byProduct.size(), 2);
    QCOMPARE(found.byProduct.first().key, QString{}); // an amount rung up
    QCOMPARE(found.byProduct.first().takings.fen, 1250);
    QCOMPARE(found.byProduct.at(1).key, u"latte"_s);
    QCOMPARE(found.byProduct.at(1).takings.sales, 2);
    QCOMPARE(found.byDesk.size(), 2);
    QCOMPARE(found.byDesk.first().key, u"A1"_s);
    QCOMPARE(found.byDay.size(), 1);
    QCOMPARE(found.byDay.first().takings, found.total);
}

/// A sale a second before midnight is that day's, wherever the computer stands.
void TestReport::daysAreBeijingDays()
{
    sell(u"N1"_s, 100, at(0));
    sell(u"N2"_s, 200, at(23, 59, 59));
    sell(u"N3"_s, 400, at(24));
    QCOMPARE(report(day, day).total.fen, 300);
    const Report both = report(day, day.addDays(1));
    QCOMPARE(both.total.fen, 700);
    QCOMPARE(both.byDay.at(0).takings.fen, 300);
    QCOMPARE(both.byDay.at(1).takings.fen, 400);
    QCOMPARE(both.byDay.at(1).key, u"2027-01-16"_s);
}

void TestReport::countsWhatIsNotSettled()
{
    Order order = sampleOrder(u"N1"_s);
    order.createdAt = at(12);
    QVERIFY(m_store->create(order, {sampleEvent(u"created"_s)}, TimeWitness::Platform));
    QCOMPARE(report(day, day).unsettled, 1);
    QCOMPARE(report(day, day).total.sales, 0);
    QCOMPARE(report(day.addDays(1), day.addDays(1)).unsettled, 0);
}

void TestReport::lateMoneyIsNamed()
{
    sell(u"N1"_s, 100, at(9));
    sell(u"N2"_s, 200, at(9), {}, u"A1"_s, OrderState::PaidLate);
    QCOMPARE(report(day, day).total.fen, 300);
    QCOMPARE(report(day, day).late.fen, 200);
}

void TestReport::I13_aClosedDayHasItsHead()
{
    sell(u"N1"_s, 100, at(9));
    const auto heads = closedDays(m_store->read(), momentOf(10 * 86'400));
    QVERIFY(heads);
    const auto read =
        readReport(m_store->read(), heads->last().day, heads->last().day, momentOf(10 * 86'400));
    QVERIFY(read);
    QCOMPARE(read->head, heads->last().hash);
    QVERIFY(!read->head.isEmpty());
    const auto tooSoon = readReport(
        m_store->read(), heads->last().day, heads->last().day, startOfBeijingDay(heads->last().day));
    QVERIFY(tooSoon);
    QVERIFY(tooSoon->head.isEmpty());
}

void TestReport::anEmptyMonth()
{
    const Report found = report(QDate(2027, 2, 1), QDate(2027, 2, 28));
    QCOMPARE(found.byDay.size(), 28);
    QCOMPARE(found.total, Takings{});
    QVERIFY(found.byProduct.isEmpty());
}

SAOMA_TEST(TestReport)
#include "test_report.moc"
