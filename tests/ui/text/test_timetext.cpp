// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/timetext.h"

using namespace saoma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimeText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheTimeOfThisDesk();
    void countsDownToZeroAndStays();
    void roundsUpToWholeSeconds();
    void saysAWaitInWords();
};

void TestTimeText::showsTheTimeOfThisDesk()
{
    const QDateTime utc = QDateTime::fromString(u"2026-11-23T18:03:27Z"_s, Qt::ISODate);
    QCOMPARE(timeText(utc), u"02:03:27"_s); // the tests' desk stands in Shanghai
    QCOMPARE(dayTimeText(utc), u"2026-11-24 02:03:27"_s);
    QCOMPARE(timeText({}), QString());
}

void TestTimeText::countsDownToZeroAndStays()
{
    QCOMPARE(countdownText(299s), u"04:59"_s);
    QCOMPARE(countdownText(60s), u"01:00"_s);
    QCOMPARE(countdownText(0s), u"00:00"_s);
    QCOMPARE(countdownText(-5s), u"00:00"_s);
}

void TestTimeText::roundsUpToWholeSeconds()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    QCOMPARE(secondsUntil(now.addMSecs(1), now), 1s);
    QCOMPARE(secondsUntil(now.addMSecs(1000), now), 1s);
    QCOMPARE(secondsUntil(now.addMSecs(1001), now), 2s);
    QCOMPARE(secondsUntil(now, now), 0s);
    QCOMPARE(secondsUntil(now.addSecs(-9), now), 0s);
    QCOMPARE(secondsUntil({}, now), 0s);
}

void TestTimeText::saysAWaitInWords()
{
    QCOMPARE(waitText(1s), u"1 second"_s);
    QCOMPARE(waitText(60s), u"60 seconds"_s);
    QCOMPARE(waitText(61s), u"2 minutes"_s);
    QCOMPARE(waitText(60min), u"60 minutes"_s);
    QCOMPARE(waitText(24h), u"24 hours"_s);
    QCOMPARE(waitText(-1s), u"0 seconds"_s);
}

SAOMA_TEST(TestTimeText)
#include "test_timetext.moc"
