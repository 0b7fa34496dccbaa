// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/language.h"
#include "ui/text/shifttext.h"

#include <QRegularExpression>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

Shift sample()
{
    Shift shift;
    shift.number = 12;
    shift.desk = u"A1"_s;
    shift.cashier = u"李雷"_s;
    shift.openedAt = QDateTime{QDate{2026, 11, 30}, QTime{0, 0}, Qt::UTC};
    shift.cashFloat = *Money::fromFen(20000);
    shift.figures = {3, 4550, 1, 500};
    return shift;
}

Shift closed(std::optional<qint64> counted)
{
    Shift shift = sample();
    shift.closedAt = shift.openedAt.addSecs(8 * 60 * 60);
    shift.cashTaken = *Money::fromFen(1000);
    if (counted)
        shift.cashCounted = *Money::fromFen(*counted);
    return shift;
}

} // namespace

class TestShiftText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void anOpenOneSaysWhatCameInSoFar();
    void theDrawerIsToldAtTheEnd();
    void theDifferenceIsSaidInWords_data();
    void theDifferenceIsSaidInWords();
    void chineseHasNoEnglishLeft();
};

void TestShiftText::anOpenOneSaysWhatCameInSoFar()
{
    const QString text = shiftText(sample());
    QVERIFY2(text.contains(u"Paid with WeChat: ¥45.50 (3)"), qPrintable(text));
    QVERIFY2(text.contains(u"Given back with WeChat: ¥5.00 (1)"), qPrintable(text));
    QVERIFY2(text.contains(u"Remains with WeChat: ¥40.50"), qPrintable(text));
    QVERIFY2(text.contains(u"since "), qPrintable(text));
    QVERIFY2(!text.contains(u"Difference"), qPrintable(text));
}

void TestShiftText::theDrawerIsToldAtTheEnd()
{
    const QString text = shiftText(closed(20900));
    QVERIFY2(text.contains(u"Cash taken beside: ¥10.00\nCash expected: ¥210.00\nCash counted: ¥209.00\n"
                           "Difference: ¥1.00 too little"),
        qPrintable(text));
    QVERIFY2(!text.contains(u"Note"), qPrintable(text));
}

void TestShiftText::theDifferenceIsSaidInWords_data()
{
    QTest::addColumn<qint64>("counted");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << qint64{21000} << u"as expected"_s;
    QTest::newRow("too little") << qint64{20999} << u"¥0.01 too little"_s;
    QTest::newRow("too much") << qint64{21001} << u"¥0.01 too much"_s;
}

void TestShiftText::theDifferenceIsSaidInWords()
{
    QFETCH(const qint64, counted);
    QFETCH(const QString, words);
    QCOMPARE(shiftDifferenceText(closed(counted)), words);
    QCOMPARE(shiftDifferenceText(closed({})), u"not counted"_s);
    QCOMPARE(shiftDifferenceText(sample()), QString());
}

void TestShiftText::chineseHasNoEnglishLeft()
{
    installLanguage(u"zh_CN"_s);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    Shift shift = closed(1);
    shift.note = u"少了"_s;
    for (const QString &text :
        {shiftText(shift), shiftText(sample()), shiftText(closed({})), shiftLine(shift)})
        QVERIFY2(!text.contains(word), qPrintable(text));
    QVERIFY2(shiftText(shift).contains(u"收银员：李雷"), qPrintable(shiftText(shift)));
}

SAOMA_TEST(TestShiftText)
#include "test_shifttext.moc"
