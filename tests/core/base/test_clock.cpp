// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTimeZone>

#include <ctime>

using namespace saoma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void F16_beijingTimeIsAFixedOffset_data();
    void F16_beijingTimeIsAFixedOffset();
    void F16_aJumpOfTheWallClockMovesNoTimer();
    void writesTimesGivenInOtherZones();
    void refusesWhatIsNotATime_data();
    void refusesWhatIsNotATime();
    void systemClockSpeaksUtc();
    void systemClockCallsFromTheEventLoop();
    void systemClockForgetsADeadContext();
    void manualClockFiresInOrderAtTheRightTime();

private:
    QByteArray m_zone = qgetenv("TZ");
};

void TestClock::cleanup()
{
    qputenv("TZ", m_zone);
    tzset();
}

void TestClock::F16_beijingTimeIsAFixedOffset_data()
{
    QTest::addColumn<QByteArray>("zoneOfThePc");
    QTest::addColumn<QDateTime>("utc");
    QTest::addColumn<QByteArray>("written");
    const auto utc = [](int y, int m, int d, int h, int min, int s) {
        return QDateTime({y, m, d}, {h, min, s}, Qt::UTC);
    };
    for (const QByteArray zone : {"UTC", "Asia/Shanghai", "America/New_York", "America/St_Johns",
             "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Kiritimati", "no such zone"}) {
        const auto row = [&zone](const char *what) -> QTestData & {
            return QTest::addRow("%s in %s", what, zone.constData()) << zone;
        };
        row("an ordinary time") << utc(2026, 11, 23, 15, 20, 14) << QByteArray("20261123232014");
        row("the next day already") << utc(2026, 12, 31, 16, 0, 0) << QByteArray("20270101000000");
        row("a leap day") << utc(2028, 2, 29, 15, 59, 59) << QByteArray("20280229235959");
        row("New York springs forward") << utc(2026, 3, 8, 7, 30, 0) << QByteArray("20260308153000");
        row("Shanghai's summer time of 1988") << utc(1988, 7, 1, 0, 0, 0) << QByteArray("19880701080000");
    }
}

void TestClock::F16_beijingTimeIsAFixedOffset()
{
    QFETCH(const QByteArray, zoneOfThePc);
    QFETCH(const QDateTime, utc);
    QFETCH(const QByteArray, written);
    qputenv("TZ", zoneOfThePc);
    tzset();
    QCOMPARE(toBeijing(utc), written);
    const QDateTime read = fromBeijing(written);
    QCOMPARE(read.toMSecsSinceEpoch(), utc.toMSecsSinceEpoch());
    QCOMPARE(read.timeSpec(), Qt::UTC);
}

void TestClock::F16_aJumpOfTheWallClockMovesNoTimer()
{
    test::ManualClock clock;
    int fired = 0;
    clock.callAfter(10s, this, [&fired] { ++fired; });
    clock.jumpWall(24h);
    clock.advance(9s);
    QCOMPARE(fired, 0);
    clock.jumpWall(-48h);
    clock.advance(1s);
    QCOMPARE(fired, 1);
}

void TestClock::writesTimesGivenInOtherZones()
{
    const QDateTime inKathmandu({2026, 11, 23}, {21, 5, 14}, QTimeZone("Asia/Kathmandu")); // UTC+5:45
    QCOMPARE(toBeijing(inKathmandu), QByteArray("20261123232014"));
    QCOMPARE(toBeijing(inKathmandu.toLocalTime()), QByteArray("20261123232014"));
}

void TestClock::refusesWhatIsNotATime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "2026112323201", "202611232320140", "2026112323201x", " 2026112323201",
             "2026-11-23 23:20", "20261323232014", "20260230120000", "20270229120000", "20260012120000",
             "20260100120000", "20261123240000", "20261123236000", "20261123235960", "+2026112323201",
             "-2026112323201", "00000101000000"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("full-width digits") << u"２０２６１"_s.toUtf8().left(14);
    QTest::newRow("NUL inside") << QByteArray("2026112323201\0", 14);
}

void TestClock::refusesWhatIsNotATime()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!fromBeijing(text).isValid());
}

void TestClock::systemClockSpeaksUtc()
{
    const SystemClock clock;
    QCOMPARE(clock.utcNow().timeSpec(), Qt::UTC);
    Clock::Duration last = clock.monotonic();
    for (int i = 0; i < 1000; ++i) {
        const Clock::Duration now = clock.monotonic();
        QVERIFY(now >= last);
        last = now;
    }
}

void TestClock::systemClockCallsFromTheEventLoop()
{
    SystemClock clock;
    int fired = 0;
    clock.callAfter(0ms, this, [&fired] { ++fired; });
    clock.callAfter(-5s, this, [&fired] { ++fired; }); // overdue is now
    QCOMPARE(fired, 0);
    QTRY_COMPARE(fired, 2);
}

void TestClock::systemClockForgetsADeadContext()
{
    SystemClock clock;
    int fired = 0;
    auto context = std::make_unique<QObject>();
    clock.callAfter(0ms, context.get(), [&fired] { fired += 100; });
    context.reset();
    clock.callAfter(1ms, this, [&fired] { ++fired; });
    QTRY_COMPARE(fired, 1);
}

void TestClock::manualClockFiresInOrderAtTheRightTime()
{
    test::ManualClock clock;
    const Clock::Duration start = clock.monotonic();
    const QDateTime wall = clock.utcNow();
    QList<qint64> seconds;
    const auto note = [&] {
        seconds.append(std::chrono::duration_cast<std::chrono::seconds>(clock.monotonic() - start).count());
    };
    clock.callAfter(3s, this, note);
    clock.callAfter(1s, this, [&] {
        note();
        clock.callAfter(1s, this, note); // set while time moves
    });
    clock.advance(10s);
    QCOMPARE(seconds, (QList<qint64>{1, 2, 3}));
    QCOMPARE(wall.secsTo(clock.utcNow()), 10);
    QCOMPARE(clock.pendingTimers(), 0);
}

SAOMA_TEST(TestClock)
#include "test_clock.moc"
