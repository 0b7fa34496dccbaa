// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/testregistry.h"
#include "ui/text/searchtext.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestSearchText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDays_data();
    void readsDays();
    void readsStates_data();
    void readsStates();
    void keepsEveryWord();

private:
    /// 2026-11-29 00:30 in Beijing.
    const QDateTime m_now = QDateTime::fromString(u"2026-11-28T16:30:00Z"_s, Qt::ISODate);
};

void TestSearchText::readsDays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("day");
    QTest::newRow("today") << u"today"_s << u"2026-11-29"_s;
    QTest::newRow("today in Chinese") << u"今天"_s << u"2026-11-29"_s;
    QTest::newRow("yesterday") << u"Yesterday"_s << u"2026-11-28"_s;
    QTest::newRow("yesterday in Chinese") << u"昨天"_s << u"2026-11-28"_s;
    QTest::newRow("month and day") << u"11-28"_s << u"2026-11-28"_s;
    QTest::newRow("today's month and day") << u"11-29"_s << u"2026-11-29"_s;
    QTest::newRow("still to come: last year's") << u"11-30"_s << u"2025-11-30"_s;
    QTest::newRow("slash") << u"1/5"_s << u"2026-01-05"_s;
    QTest::newRow("Chinese") << u"11月28日"_s << u"2026-11-28"_s;
    QTest::newRow("with the year") << u"2025-11-28"_s << u"2025-11-28"_s;
    QTest::newRow("Chinese with the year") << u"2025年3月1日"_s << u"2025-03-01"_s;
    QTest::newRow("leap day") << u"2-29"_s << u"2024-02-29"_s;
    QTest::newRow("an amount") << u"11.28"_s << QString{};
    QTest::newRow("no such day") << u"13-40"_s << QString{};
    QTest::newRow("digits") << u"1128"_s << QString{};
}

void TestSearchText::readsDays()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, day);
    const OrderSearch search = searchFrom(typed, m_now);
    QCOMPARE(search.words.size(), 1);
    QCOMPARE(beijingDay(search.words.first().since).toString(Qt::ISODate), day);
    if (!day.isEmpty())
        QCOMPARE(search.words.first().since.msecsTo(search.words.first().until), 24 * 60 * 60 * 1000);
}

void TestSearchText::readsStates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<OrderState>>("states");
    QTest::newRow("paid") << u"Paid"_s << QList{OrderState::Paid, OrderState::PaidLate};
    QTest::newRow("paid in Chinese") << u"已收款"_s << QList{OrderState::Paid, OrderState::PaidLate};
    QTest::newRow("the beginning is enough") << u"susp"_s << QList{OrderState::Suspicious};
    QTest::newRow("two signs are enough") << u"异常"_s << QList{OrderState::Suspicious};
    QTest::newRow("late") << u"迟到"_s << QList{OrderState::PaidLate};
    QTest::newRow("closed") << u"已关闭"_s << QList{OrderState::Closed};
    QTest::newRow("one sign is a text") << u"已"_s << QList<OrderState>{};
    QTest::newRow("two letters are a text") << u"pa"_s << QList<OrderState>{};
    QTest::newRow("a product") << u"拿铁"_s << QList<OrderState>{};
}

void TestSearchText::readsStates()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<OrderState>, states);
    QCOMPARE(searchFrom(typed, m_now).words.first().states, states);
}

void TestSearchText::keepsEveryWord()
{
    const OrderSearch search = searchFrom(u"  拿铁　12.5 昨天 "_s, m_now);
    QStringList words;
    for (const SearchWord &word : search.words)
        words.append(word.text);
    QCOMPARE(words, QStringList({u"拿铁"_s, u"12.5"_s, u"昨天"_s}));
    QVERIFY(searchFrom(u" "_s, m_now).isEmpty());
    QCOMPARE(searchFrom(u"a "_s.repeated(10'000), m_now).words.size(), OrderSearch::wordsMax);
}

SAOMA_TEST(TestSearchText)
#include "test_searchtext.moc"
