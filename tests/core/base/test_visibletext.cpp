// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visibletext.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestVisibleText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void madeVisibleText_data();
    void madeVisibleText();
    void marksMayPileOnlySoHigh_data();
    void marksMayPileOnlySoHigh();
    void tellsWhatCanBeSeen_data();
    void tellsWhatCanBeSeen();
};

void TestVisibleText::madeVisibleText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("nothing", u""_s);
    same("Chinese", u"绿茶 12.50 元"_s);
    same("emoji, joined", u"👩‍🍳"_s);
    same("written from the right", u"\u05d0\u05d1"_s);
    QTest::newRow("turned round") << u"a\u202egnp.exe"_s << u"a‹202E›gnp.exe"_s;
    QTest::newRow("isolated") << u"\u2066x\u2069"_s << u"‹2066›x‹2069›"_s;
    QTest::newRow("escape sequence") << u"\u001b[2J"_s << u"‹001B›[2J"_s;
    QTest::newRow("line ends") << u"a\r\n\u2028b"_s << u"a‹000D›‹000A›‹2028›b"_s;
    QTest::newRow("zero, delete, C1") << QString{QChar{0}} + u"\u007f\u0085"_s << u"‹0000›‹007F›‹0085›"_s;
    QTest::newRow("halves of characters")
        << QString{QChar{0xd83d}} + u"x"_s + QChar{0xde00} << u"‹D83D›x‹DE00›"_s;
    same("keycap, heart, family, hair",
        u"1\ufe0f\u20e3 ❤\ufe0f 👨‍👩‍👧 👩🏽‍🦰 ❤\ufe0f‍🔥 🏳\ufe0f‍🌈"_s);
    same("flags of a country and of a region",
        u"🇨🇳 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"_s);
    same("Persian, whose words are set apart inside", u"می\u200cخواهم"_s);
    same("Hindi, half letters", u"क्\u200dष"_s);
    same("Mongolian", u"\u1820\u180b\u182e\u180e\u1820"_s);
    same("a variant of a Chinese character", u"葛\U000e0100"_s);
    same("accents", u"cafe\u0301 Việt"_s);
    QTest::newRow("spaces without width") << u"a\u200bb\u2060c\ufeff"_s << u"a‹200B›b‹2060›c‹FEFF›"_s;
    QTest::newRow("marks of direction") << u"\u200ea\u200f\u061c"_s << u"‹200E›a‹200F›‹061C›"_s;
    QTest::newRow("blank letters") << u"\u3164\u115f\uffa0\u2800"_s << u"‹3164›‹115F›‹FFA0›‹2800›"_s;
    QTest::newRow("a selector of nothing") << u"\ufe0fa \ufe0e"_s << u"‹FE0F›a ‹FE0E›"_s;
    QTest::newRow("a selector of a plain letter") << u"te\ufe0ea"_s << u"te‹FE0E›a"_s;
    QTest::newRow("two selectors") << u"❤\ufe0f\ufe0f"_s << u"❤\ufe0f‹FE0F›"_s;
    QTest::newRow("joiners that join nothing")
        << u"te\u200da 茶\u200c 👩\u200d \u200d"_s << u"te‹200D›a 茶‹200C› 👩‹200D› ‹200D›"_s;
    QTest::newRow("tags of nothing") << u"a\U000e0067\U000e0062"_s << u"a‹E0067›‹E0062›"_s;
    QTest::newRow("soft hyphen, invisible plus") << u"a\u00ad\u2064b"_s << u"a‹00AD›‹2064›b"_s;
}

void TestVisibleText::madeVisibleText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(madeVisible(text), shown);
    QCOMPARE(hasHidden(text), text != shown);
    QVERIFY(!hasHidden(madeVisible(text)));
}

void TestVisibleText::marksMayPileOnlySoHigh_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPile");
    QTest::newRow("Vietnamese, taken apart") << u"Vie\u0302\u0323t"_s << false;
    QTest::newRow("Hebrew with points") << u"ש\u05c1\u05b8\u05bcלום"_s << false;
    QTest::newRow("Tibetan") << u"བསྒྲུབས"_s << false;
    QTest::newRow("as many as may be")
        << u"a"_s + QString(combiningMarksMax, QChar{0x301}) + u"b\u0301"_s << false;
    QTest::newRow("one more") << u"a"_s + QString(combiningMarksMax + 1, QChar{0x301}) << true;
    QTest::newRow("a tower") << u"茶"_s + QString(60, QChar{0x489}) << true;
}

void TestVisibleText::marksMayPileOnlySoHigh()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isPile);
    QCOMPARE(hasPiledMarks(text), isPile);
    QVERIFY(!hasHidden(text));
    QVERIFY(!hasPiledMarks(madeVisible(text)));
    QCOMPARE(madeVisible(text) == text, !isPile);
}

void TestVisibleText::tellsWhatCanBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("a letter") << u" a"_s << true;
    QTest::newRow("an emoji") << u"👩‍🍳"_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("blanks of every width") << u" \u3000\u2003\u00a0"_s << false;
    QTest::newRow("hidden characters") << u"\u200b\u2060\ufe0f"_s << false;
    QTest::newRow("a mark without a letter") << u"\u0301"_s << false;
}

void TestVisibleText::tellsWhatCanBeSeen()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isSeen);
    QCOMPARE(hasVisible(text), isSeen);
}

SAOMA_TEST(TestVisibleText)
#include "test_visibletext.moc"
