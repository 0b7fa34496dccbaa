// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payment/ordernumber.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

#include <QRegularExpression>
#include <QSet>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestOrderNumber final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasAShapeThePlatformTakes_data();
    void hasAShapeThePlatformTakes();
    void tellsDeskBeijingTimeAndCounter();
    void F29_desksCountersAndChanceAllTellApart();
    void F29_fortyRandomBitsAreInIt();
    void staysInShapeForAnyBits();
};

namespace {

/// Always the same bytes.
class StuckRandom final : public Random
{
public:
    explicit StuckRandom(char byte)
        : m_byte{byte}
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype size) override { return QByteArray(size, m_byte); }

private:
    char m_byte;
};

} // namespace

void TestOrderNumber::hasAShapeThePlatformTakes_data()
{
    QTest::addColumn<QString>("desk");
    for (const char *desk : {"A", "A1", "Z9Z9"})
        QTest::newRow(desk) << QString::fromLatin1(desk);
}

void TestOrderNumber::hasAShapeThePlatformTakes()
{
    QFETCH(const QString, desk);
    SeededRandom random;
    const QRegularExpression shape(u"^[A-Z0-9]{6,32}$"_s);
    for (int i = 0; i < 3000; ++i) {
        const QString number = freshOrderNumber(desk, sampleTime(), i, random);
        QVERIFY2(shape.match(number).hasMatch(), qPrintable(number));
        QCOMPARE(number.size(), desk.size() + 12 + 3 + 8);
    }
}

void TestOrderNumber::tellsDeskBeijingTimeAndCounter()
{
    SeededRandom random;
    const QDateTime newYear({2026, 12, 31}, {16, 0, 7}, Qt::UTC); // midnight in Beijing
    QVERIFY(freshOrderNumber(u"K7"_s, newYear, 42, random).startsWith(u"K7270101000007042"_s));
    QVERIFY(freshOrderNumber(u"K7"_s, newYear, 1042, random).startsWith(u"K7270101000007042"_s));
}

void TestOrderNumber::F29_desksCountersAndChanceAllTellApart()
{
    StuckRandom stuck{'\x42'};
    const QString number = freshOrderNumber(u"A1"_s, sampleTime(), 1, stuck);
    QVERIFY(freshOrderNumber(u"A2"_s, sampleTime(), 1, stuck) != number);
    QVERIFY(freshOrderNumber(u"A1"_s, sampleTime(), 2, stuck) != number);
    QVERIFY(freshOrderNumber(u"A1"_s, sampleTime().addSecs(1), 1, stuck) != number);

    QSet<QString> numbers; // two processes of one desk in one second with one counter
    SeededRandom one{1};
    SeededRandom two{2};
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i)
        numbers.insert(freshOrderNumber(u"A1"_s, sampleTime(), 1, i % 2 == 0 ? one : two));
    QCOMPARE(numbers.size(), count);
}

void TestOrderNumber::F29_fortyRandomBitsAreInIt()
{
    SeededRandom random;
    QList<QSet<QChar>> seen(8);
    for (int i = 0; i < 2000; ++i) {
        const QString tail = freshOrderNumber(u"A1"_s, sampleTime(), 1, random).right(8);
        for (qsizetype at = 0; at < tail.size(); ++at)
            seen[at].insert(tail.at(at));
    }
    for (const QSet<QChar> &characters : seen)
        QCOMPARE(characters.size(), 32); // five bits in each of eight places
}

void TestOrderNumber::staysInShapeForAnyBits()
{
    StuckRandom zeros{'\0'};
    StuckRandom ones{'\xff'};
    QVERIFY(freshOrderNumber(u"A1"_s, sampleTime(), 0, zeros).endsWith(u"00000000000"_s));
    QVERIFY(freshOrderNumber(u"A1"_s, sampleTime(), 999, ones).endsWith(u"999VVVVVVVV"_s));
}

SAOMA_TEST(TestOrderNumber)
#include "test_ordernumber.moc"
