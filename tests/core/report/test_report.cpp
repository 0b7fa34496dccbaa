// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/ledger/dayhead.h"
#include "core/ledger/shiftbook.h"
#include "core/report/report.h"
#include "tests/core/ledger/refundsamples.h"
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
    void sumsByCashier();
    void daysAreBeijingDays();
    void countsWhatIsNotSettled();
    void lateMoneyIsNamed();
    void I13_aClosedDayHasItsHead();
    void I13_theHeadIsTheSameWithAndWithoutTheExportedOnes();
    void anEmptyMonth();
    void whatWasGivenBackIsOfTheDayItWentOut();
    void theChargeIsKnownFromTheBills();
    void readingCanBeStopped();

private:
    void sell(const QString &number, qint64 fen, const QDateTime &paidAt, const QString &product = {},
        const QString &desk = u"A1"_s, OrderState state = OrderState::Paid);
    [[nodiscard]] Report report(QDate first, QDate last)
    {
        const auto read =
            readReport(m_store->read(), {first, last, momentOf(10 * 86'400), m_bills.path(), {}});
        return read ? *read : Report{};
    }
    std::unique_ptr<LedgerFolder> m_folder;
    std::unique_ptr<LedgerStore> m_store;
    QTemporaryDir m_bills;
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

/// Whose shift was open at the desk when it heard of the payment.
void TestReport::sumsByCashier()
{
    sell(u"N1"_s, 100, at(8)); // before
    const auto shift = [this](const QString &desk, const QString &cashier, const QDateTime &when) {
        QVERIFY(openShift(*m_store, {desk, cashier}, when));
    };
    QVERIFY(!report(day, day).hasCashiers());
    shift(u"A1"_s, u"Li"_s, at(9));
    shift(u"A2"_s, u"Wang"_s, at(9));
    ShiftClosing closing;
    closing.desk = u"A1"_s;
    QVERIFY(handOverShift(*m_store, closing, {u"A1"_s, u"Zhao"_s}, at(12)));
    sell(u"N2"_s, 200, at(9));
    sell(u"N3"_s, 300, at(11, 59, 59));
    sell(u"N4"_s, 5, at(12)); // the one's end is the other's beginning
    sell(u"N5"_s, 1000, at(12), {}, u"A2"_s);
    const Report found = report(day, day);
    QVERIFY(found.hasCashiers());
    QMap<QString, Takings> sums;
    for (const TakingsLine &line : found.byCashier)
        sums.insert(line.key, line.takings);
    QCOMPARE(found.byCashier.first().key, u"Wang"_s); // most money first
    QCOMPARE(sums,
        (QMap<QString, Takings>{{QString(), {1, 100, 0}}, {u"Li"_s, {2, 500, 0}}, {u"Zhao"_s, {1, 5, 0}},
            {u"Wang"_s, {1, 1000, 0}}}));
    QCOMPARE(found.total.fen, 1605);
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
        readReport(m_store->read(), {heads->last().day, heads->last().day, momentOf(10 * 86'400), {}, {}});
    QVERIFY(read);
    QCOMPARE(read->head, heads->last().hash);
    QVERIFY(!read->head.isEmpty());
    const auto tooSoon = readReport(m_store->read(),
        {heads->last().day, heads->last().day, startOfBeijingDay(heads->last().day), {}, {}});
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

/// Old heads are not sought anew among all events, and an edited file is not believed.
void TestReport::I13_theHeadIsTheSameWithAndWithoutTheExportedOnes()
{
    for (int i = 0; i < 3; ++i)
        sell(u"N%1"_s.arg(i), 100, at(24 * i + 9));
    const QDateTime now = momentOf(10 * 86'400);
    const auto headOf = [&](QDate asked) { return headOfDay(m_store->read(), asked, now)->hash; };
    const QByteArray first = headOf(day);
    const QByteArray last = headOf(day.addDays(5)); // nothing happened since the third day
    QCOMPARE(last.size(), 32);
    QVERIFY(first != last);
    QVERIFY(headOf(day.addDays(-1)).isEmpty());
    QVERIFY(exportHeads(m_store->read(), m_folder->path, now));
    QCOMPARE(headOf(day), first);
    QCOMPARE(headOf(day.addDays(5)), last);
    QFile file{headsFile(m_folder->path)};
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray edited = file.readAll();
    edited.replace(last.toHex(), QByteArray(64, 'a'));
    file.seek(0);
    file.write(edited);
    file.close();
    QCOMPARE(headOf(day), first);
    QCOMPARE(headOf(day.addDays(5)), last);
}

/// Sold on the first day, given back on the second: as in WeChat's bills.
void TestReport::whatWasGivenBackIsOfTheDayItWentOut()
{
    sell(u"N1"_s, 1250, at(9));
    const qint64 second = QDateTime(at(33)).toSecsSinceEpoch() - momentOf(0).toSecsSinceEpoch();
    const Refund first = sampleRefund(u"R1"_s, u"N1"_s, 200, second);
    QVERIFY(reserveRefund(*m_store, first, requestedEvents(second)));
    const qint64 later = second + refundGap.count();
    QVERIFY(reserveRefund(*m_store, sampleRefund(u"R2"_s, u"N1"_s, 300, later), requestedEvents(later)));
    QVERIFY(applyToRefund(*m_store, u"R1"_s, giveBack(second + 5)));
    QCOMPARE(report(day, day).givenBack, GivenBack{});
    QCOMPARE(report(day, day).total.refundedFen, 200);
    QCOMPARE(report(day, day).keptFen(), 1250);
    const Report next = report(day.addDays(1), day.addDays(1));
    QCOMPARE(next.givenBack, (GivenBack{1, 200})); // R2 is still under way
    QCOMPARE(next.keptFen(), -200);
    QCOMPARE(report(day, day.addDays(1)).keptFen(), 1050);
}

void TestReport::theChargeIsKnownFromTheBills()
{
    sell(u"N1"_s, 1250, at(9));
    sell(u"N2"_s, 1250, at(33));
    QCOMPARE(report(day, day).charge, (KnownCharge{0, 0, 1}));
    const auto keep = [this](QDate of, const QByteArray &bytes) {
        QFile file{m_bills.filePath(of.toString(Qt::ISODate) + u".json"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    keep(day, R"({"charge": 0.07512, "payments": 1})");
    QCOMPARE(report(day, day).charge, (KnownCharge{7512, 1, 0}));
    QCOMPARE(report(day, day).charge.fen(), 8);
    QCOMPARE(report(day, day.addDays(2)).charge, (KnownCharge{7512, 1, 1})); // nothing was sold on the third
    keep(day.addDays(1), "not a result");
    QCOMPARE(report(day, day.addDays(1)).charge, (KnownCharge{7512, 1, 1}));
    QCOMPARE((KnownCharge{-1500, 1, 0}).fen(), -2); // WeChat gave more back than it took
}

void TestReport::readingCanBeStopped()
{
    int told = 0;
    const auto stopped = readReport(m_store->read(), {day, day, momentOf(0), {}, [&told](int step, int of) {
                                                          told = step;
                                                          return step < of / 2;
                                                      }});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QCOMPARE(told, 3);
    QVERIFY(readReport(m_store->read(), {day, day, momentOf(0), {}, {}})); // nothing is left begun
}

SAOMA_TEST(TestReport)
#include "test_report.moc"
