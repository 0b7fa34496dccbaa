// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/deadline.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace std::chrono_literals;
using saoma::test::ManualClock;

class TestDeadline final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rung = 0; }
    void ringsOnceAtItsTime();
    void canBeMovedBothWays();
    void canBeDropped();
    void movingItAwayCostsNoTimer();
    void mayBeSetAnewWhenItRings();
    void diesWithItsOwner();

private:
    int m_rung = 0;
};

void TestDeadline::ringsOnceAtItsTime()
{
    ManualClock clock;
    Deadline deadline{clock, [this] { ++m_rung; }};
    deadline.start(5s);
    QVERIFY(deadline.isRunning());
    clock.advance(4'999ms);
    QCOMPARE(m_rung, 0);
    clock.advance(1ms);
    QCOMPARE(m_rung, 1);
    QVERIFY(!deadline.isRunning());
    clock.advance(1h);
    QCOMPARE(m_rung, 1);
}

void TestDeadline::canBeMovedBothWays()
{
    ManualClock clock;
    Deadline deadline{clock, [this] { ++m_rung; }};
    deadline.start(5s);
    deadline.start(30s); // later: the first alarm must not count
    clock.advance(29s);
    QCOMPARE(m_rung, 0);
    deadline.start(100ms); // earlier than the alarm that is set
    clock.advance(100ms);
    QCOMPARE(m_rung, 1);
    clock.advance(1h);
    QCOMPARE(m_rung, 1);
    deadline.start(-1s); // what is over rings at once
    clock.advance(0ms);
    QCOMPARE(m_rung, 2);
}

void TestDeadline::canBeDropped()
{
    ManualClock clock;
    Deadline deadline{clock, [this] { ++m_rung; }};
    deadline.start(5s);
    deadline.stop();
    QVERIFY(!deadline.isRunning());
    clock.advance(1h);
    QCOMPARE(m_rung, 0);
}

void TestDeadline::movingItAwayCostsNoTimer()
{
    ManualClock clock;
    Deadline deadline{clock, [this] { ++m_rung; }};
    for (int i = 0; i < 1000; ++i) {
        deadline.start(30s);
        clock.advance(1ms);
    }
    QCOMPARE(clock.pendingTimers(), 1);
    clock.advance(30s);
    QCOMPARE(m_rung, 1);
}

void TestDeadline::mayBeSetAnewWhenItRings()
{
    ManualClock clock;
    Deadline *self = nullptr;
    Deadline deadline{clock, [&] {
                          if (++m_rung < 3)
                              self->start(10s);
                      }};
    self = &deadline;
    deadline.start(10s);
    clock.advance(29s);
    QCOMPARE(m_rung, 2);
    clock.advance(1h);
    QCOMPARE(m_rung, 3);
}

void TestDeadline::diesWithItsOwner()
{
    ManualClock clock;
    std::optional<Deadline> deadline;
    deadline.emplace(clock, [this] { ++m_rung; });
    deadline->start(5s);
    deadline.reset();
    clock.advance(1h);
    QCOMPARE(m_rung, 0);
}

SAOMA_TEST(TestDeadline)
#include "test_deadline.moc"
