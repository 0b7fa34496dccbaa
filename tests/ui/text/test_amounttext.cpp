// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/amounttext.h"
#include "ui/text/language.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestAmountText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysChineseNumbers_data();
    void saysChineseNumbers();
    void isSpokenInBothLanguages();
    void writesTheSign();
};

void TestAmountText::saysChineseNumbers_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("words");
    QTest::newRow("zero") << qint64{0} << u"零元"_s;
    QTest::newRow("one fen") << qint64{1} << u"一分"_s;
    QTest::newRow("jiao alone") << qint64{50} << u"五角"_s;
    QTest::newRow("jiao and fen") << qint64{56} << u"五角六分"_s;
    QTest::newRow("two yuan") << qint64{200} << u"两元"_s;
    QTest::newRow("ten") << qint64{1000} << u"十元"_s;
    QTest::newRow("twelve fifty") << qint64{1250} << u"十二元五角"_s;
    QTest::newRow("fen without jiao") << qint64{105} << u"一元零五分"_s;
    QTest::newRow("twenty") << qint64{2000} << u"二十元"_s;
    QTest::newRow("hundred and five") << qint64{10500} << u"一百零五元"_s;
    QTest::newRow("hundred and ten") << qint64{11000} << u"一百一十元"_s;
    QTest::newRow("two thousand") << qint64{200000} << u"两千元"_s;
    QTest::newRow("gap of two digits") << qint64{100500} << u"一千零五元"_s;
    QTest::newRow("ten thousand") << qint64{1000000} << u"一万元"_s;
    QTest::newRow("zero behind ten thousand") << qint64{1001001} << u"一万零一十元零一分"_s;
    QTest::newRow("all digits") << qint64{12345678} << u"十二万三千四百五十六元七角八分"_s;
    QTest::newRow("largest") << qint64{Money::maxFen} << u"一百万元"_s;
}

void TestAmountText::saysChineseNumbers()
{
    QFETCH(const qint64, fen);
    QFETCH(const QString, words);
    QCOMPARE(amountInChinese(*Money::fromFen(fen)), words);
}

void TestAmountText::isSpokenInBothLanguages()
{
    const Money amount = *Money::fromFen(1250);
    installLanguage(u"zh_CN"_s);
    QCOMPARE(amountSpoken(amount), u"微信收款十二元五角"_s);
    installLanguage(u"en"_s);
    QCOMPARE(amountSpoken(amount), u"WeChat payment received: 12.50 yuan"_s);
}

void TestAmountText::writesTheSign()
{
    QCOMPARE(amountText(*Money::fromFen(1250)), u"¥12.50"_s);
}

SAOMA_TEST(TestAmountText)
#include "test_amounttext.moc"
