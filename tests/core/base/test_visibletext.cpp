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
}

void TestVisibleText::madeVisibleText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(madeVisible(text), shown);
    QCOMPARE(hasHidden(text), text != shown);
    QVERIFY(!hasHidden(madeVisible(text)));
}

SAOMA_TEST(TestVisibleText)
#include "test_visibletext.moc"
