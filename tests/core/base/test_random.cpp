// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

#include <QRegularExpression>
#include <QSet>

#include <bitset>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestRandom final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesAsManyBytesAsAskedFor();
    void everyByteOfTheBufferIsRandom();
    void F15_noncesHave128BitsAndNeverRepeat();
    void seededRandomRepeatsItself();
};

void TestRandom::givesAsManyBytesAsAskedFor()
{
    SystemRandom random;
    for (qsizetype size = 0; size <= 33; ++size)
        QCOMPARE(random.bytes(size).size(), size);
}

void TestRandom::everyByteOfTheBufferIsRandom()
{
    SystemRandom random;
    for (const qsizetype size : {1, 3, 5, 7, 16}) { // the last word may be cut
        for (qsizetype at = 0; at < size; ++at) {
            std::bitset<256> seen;
            for (int i = 0; i < 200; ++i)
                seen.set(quint8(random.bytes(size).at(at)));
            QVERIFY2(seen.count() > 60, qPrintable(u"byte %1 of %2"_s.arg(at).arg(size)));
        }
    }
}

void TestRandom::F15_noncesHave128BitsAndNeverRepeat()
{
    SystemRandom random;
    const QRegularExpression shape(u"^[0-9a-f]{32}$"_s);
    QSet<QByteArray> nonces;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const QByteArray nonce = freshNonce(random);
        QVERIFY(shape.match(QString::fromLatin1(nonce)).hasMatch());
        nonces.insert(nonce);
    }
    QCOMPARE(nonces.size(), count);
}

void TestRandom::seededRandomRepeatsItself()
{
    test::SeededRandom one{7};
    test::SeededRandom same{7};
    test::SeededRandom other{8};
    const QByteArray bytes = one.bytes(64);
    QCOMPARE(same.bytes(64), bytes);
    QVERIFY(other.bytes(64) != bytes);
}

SAOMA_TEST(TestRandom)
#include "test_random.moc"
