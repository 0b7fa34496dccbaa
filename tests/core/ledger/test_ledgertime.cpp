// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgertime.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void anEmptyLedgerBelievesEveryClock();
    void F16_theNewestEntryIsTheBound_data();
    void F16_theNewestEntryIsTheBound();
    void F16_anOrderNeedsAWitnessToItsTime();
};

void TestLedgerTime::anEmptyLedgerBelievesEveryClock()
{
    const LedgerFolder folder;
    const auto store = folder.store();
    QVERIFY(checkTime(store->read(), QDateTime::fromSecsSinceEpoch(0, Qt::UTC)));
}

void TestLedgerTime::F16_theNewestEntryIsTheBound_data()
{
    QTest::addColumn<int>("newestEvent"); // seconds after the order
    QTest::addColumn<int>("now");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("later") << 60 << 61 << true;
    QTest::newRow("tolerated") << 60 << -240 << true;
    QTest::newRow("not tolerated") << 60 << -241 << false;
    QTest::newRow("event of a clock that went back") << -90'000 << -301 << false;
    QTest::newRow("a day back") << 60 << -86'400 << false;
    QTest::newRow("before 1970") << 60 << -2'000'000'000 << false;
}

void TestLedgerTime::F16_theNewestEntryIsTheBound()
{
    QFETCH(const int, newestEvent);
    QFETCH(const int, now);
    QFETCH(const bool, isRight);
    const LedgerFolder folder;
    const auto store = folder.store();
    const Order order = sampleOrder(u"N1"_s);
    QVERIFY(store->create(order, createdEvents()));
    QVERIFY(store->apply(u"N1"_s, [&](const Order &current) {
        EventRow note;
        note.at = order.createdAt.addSecs(newestEvent);
        note.kind = u"acknowledged"_s;
        note.source = EventSource::Desk;
        return Step{current, {note}, {}};
    }));
    const QDateTime newest = order.createdAt.addSecs(std::max(newestEvent, 0));
    const Result<> right = checkTime(store->read(), order.createdAt.addSecs(now));
    QCOMPARE(right.has_value(), isRight);
    if (isRight)
        return;
    QCOMPARE(right.error().kind, Error::Kind::Rejected);
    QCOMPARE(right.error().code, u"CLOCK_BEHIND"_s);
    QCOMPARE(right.error().subject, newest.addSecs(8 * 3600).toString(u"yyyy-MM-dd HH:mm"));
}

void TestLedgerTime::F16_anOrderNeedsAWitnessToItsTime()
{
    const LedgerFolder folder;
    const auto store = folder.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    Order earlier = sampleOrder(u"N2"_s);
    earlier.createdAt = earlier.createdAt.addDays(-1);
    const auto refused = store->create(earlier, createdEvents(), TimeWitness::Ledger);
    QCOMPARE(refused.error().code, u"CLOCK_BEHIND"_s);
    QCOMPARE(store->read().order(u"N2"_s).error().code, u"ORDER_NOT_FOUND"_s);
    QVERIFY(store->create(earlier, createdEvents(), TimeWitness::Platform));
    earlier.outTradeNo = u"N3"_s; // its wish is on record: no order is made, so no time is asked for
    QCOMPARE(store->create(earlier, createdEvents(), TimeWitness::Ledger)->outTradeNo, u"N2"_s);
}

SAOMA_TEST(TestLedgerTime)
#include "test_ledgertime.moc"
