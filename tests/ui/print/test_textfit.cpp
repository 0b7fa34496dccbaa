// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/print/cardwords.h"
#include "ui/print/textfit.h"

#include <QFontMetricsF>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestTextFit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesFitTheirRoom_data();
    void linesFitTheirRoom();
    void nothingIsLostUnlessItIsSaid_data() { linesFitTheirRoom_data(); }
    void nothingIsLostUnlessItIsSaid();
    void shortTextIsLarge();
    void noRoomGivesNothing();
    void onlyPrintableCharactersRemain_data();
    void onlyPrintableCharactersRemain();
    void wordsStayWholeWhereTheyCan();
    void hintSaysScanInBothLanguages();
};

void TestTextFit::linesFitTheirRoom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("isCut");
    const QString chinese = u"五常有机稻花香大米东北特产真空装五公斤家庭装送礼佳品"_s;
    const QString english = u"Apple pie with ice cream and a very long name indeed"_s;
    QTest::newRow("short") << u"茶"_s << QSizeF(400, 120) << false;
    QTest::newRow("Chinese in two lines") << chinese << QSizeF(600, 120) << false;
    QTest::newRow("English in two lines") << english << QSizeF(600, 120) << false;
    QTest::newRow("one long word") << QString(60, u'W') << QSizeF(900, 120) << false;
    QTest::newRow("Chinese cut") << chinese.repeated(3) << QSizeF(400, 90) << true;
    QTest::newRow("English cut") << english.repeated(3) << QSizeF(400, 90) << true;
    QTest::newRow("500 characters") << QString(500, u'好') << QSizeF(600, 120) << true;
}

void TestTextFit::linesFitTheirRoom()
{
    QFETCH(const QString, text);
    QFETCH(const QSizeF, size);
    QFETCH(const bool, isCut);
    const FittedText fitted = fitText(text, {size, 2, 24, QFont::Medium});
    QCOMPARE(fitted.isCut, isCut);
    QVERIFY(fitted.lines.size() >= 1 && fitted.lines.size() <= 2);
    QVERIFY(fitted.pixels >= 24);
    QVERIFY(fitted.pixels * 1.25 * double(fitted.lines.size()) <= size.height() + 1);
    const QFontMetricsF metrics(printFont(fitted.pixels, QFont::Medium));
    for (const QString &line : fitted.lines)
        QVERIFY2(metrics.horizontalAdvance(line) <= size.width() + 0.5, qPrintable(line));
}

void TestTextFit::nothingIsLostUnlessItIsSaid()
{
    QFETCH(const QString, text);
    QFETCH(const QSizeF, size);
    QFETCH(const bool, isCut);
    const FittedText fitted = fitText(text, {size, 2, 24, QFont::Medium});
    QString seen = fitted.lines.join(QString());
    if (isCut) {
        QVERIFY2(seen.endsWith(u'…'), qPrintable(seen));
        seen.chop(1);
        QVERIFY(QString(text).remove(u' ').startsWith(seen.remove(u' ')));
    } else {
        QCOMPARE(seen.remove(u' '), QString(text).remove(u' '));
    }
}

void TestTextFit::shortTextIsLarge()
{
    const FittedText one = fitText(u"茶"_s, {{400, 120}, 2, 24, QFont::Normal});
    const FittedText two = fitText(u"五常有机稻花香大米东北特产"_s, {{400, 120}, 2, 24, QFont::Normal});
    QCOMPARE(one.lines.size(), 1);
    QCOMPARE(two.lines.size(), 2);
    QVERIFY(one.pixels > two.pixels);
}

void TestTextFit::noRoomGivesNothing()
{
    QCOMPARE(fitText(u"茶"_s, {{400, 10}, 1, 24, QFont::Normal}).pixels, 0);
    QCOMPARE(fitText(u""_s, {{400, 100}, 1, 24, QFont::Normal}).pixels, 0);
    QCOMPARE(fitText(u"茶"_s, {{}, 1, 24, QFont::Normal}).pixels, 0);
}

void TestTextFit::onlyPrintableCharactersRemain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("missing");
    QTest::newRow("plain") << u"拿铁 Latte ¥"_s << u"拿铁 Latte ¥"_s << u""_s;
    QTest::newRow("line ends and tabs") << u" a\tb\r\nc "_s << u"a b c"_s << u""_s;
    QTest::newRow("control characters")
        << QString(u"a" + QChar(0x07) + QChar(0x1B) + u"b") << u"ab"_s << u""_s;
    QTest::newRow("right-to-left override")
        << QString(u"a" + QChar(0x202E) + u"bc" + QChar(0x202C)) << u"abc"_s << u""_s;
    QTest::newRow("isolate and zero width")
        << QString(u"a" + QChar(0x2067) + QChar(0x200B) + QChar(0xFEFF) + u"b") << u"ab"_s << u""_s;
    QTest::newRow("emoji is named") << u"蛋糕🍰cake"_s << u"蛋糕cake"_s << u"🍰"_s;
    QTest::newRow("once") << u"🍰🍰"_s << u""_s << u"🍰"_s;
    QTest::newRow("with a variation") << QString(u"咖啡☕" + QChar(0xFE0F)) << u"咖啡"_s << u"☕"_s;
    QTest::newRow("private use") << QString(u"a" + QChar(0xE000)) << u"a"_s << QString(QChar(0xE000));
    QTest::newRow("lone surrogate") << QString(u"a" + QChar(0xD800) + u"b") << u"a�b"_s << u""_s;
}

void TestTextFit::onlyPrintableCharactersRemain()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    QFETCH(const QString, missing);
    QString left;
    QCOMPARE(printableText(text, &left), kept);
    QCOMPARE(left, missing);
}

void TestTextFit::wordsStayWholeWhereTheyCan()
{
    const TextRoom narrow{{110, 100}, 2, 8, QFont::Normal};
    QCOMPARE(fitText(u"Green tea"_s, narrow).lines, (QStringList{u"Green"_s, u"tea"_s}));
    const FittedText word = fitText(u"Rindfleischetikettierung"_s, narrow);
    QCOMPARE(word.lines.join(QString()), u"Rindfleischetikettierung"_s);
    QVERIFY(!word.isCut);
}

void TestTextFit::hintSaysScanInBothLanguages()
{
    for (const QSizeF size : {QSizeF(700, 60), QSizeF(250, 90), QSizeF(1500, 100)}) {
        const FittedText hint = hintWords({size, 1, 14, QFont::Normal});
        const QString words = hint.lines.join(u' ');
        QVERIFY2(words.contains(u"微信扫一扫") && words.contains(u"Scan with WeChat"), qPrintable(words));
        QVERIFY(words.contains(u"长按识别无效") && words.contains(u"not from a photo"));
        const QFontMetricsF metrics(printFont(hint.pixels));
        for (const QString &line : hint.lines)
            QVERIFY(metrics.horizontalAdvance(line) <= size.width());
    }
    QCOMPARE(hintWords({{110, 24}, 1, 12, QFont::Normal}).lines, QStringList{u"微信扫一扫"_s});
}

SAOMA_TEST(TestTextFit)
#include "test_textfit.moc"
