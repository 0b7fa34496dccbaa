// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/widgets/amountedit.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestAmountEdit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOnlyKeysOfAnAmount_data();
    void takesOnlyKeysOfAnAmount();
    void replacesASelection();
    void plusMovesTheAmountIntoTheSum();
    void backspaceBringsALineBack();
    void inputMethodDigitsAreRefusedWithAHint();
    void inputMethodPreeditNeverShows();
    void keypadCommaIsAPoint();
    void enterHeldDownIsOneWish();
    void fontShrinksAsDigitsGrow();
    void textSetFromOutsideIsJudgedLater();
};

void TestAmountEdit::takesOnlyKeysOfAnAmount_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TypingHint>("hint");
    QTest::newRow("amount") << u"12.5"_s << u"12.5"_s << TypingHint::None;
    QTest::newRow("third decimal") << u"12.505"_s << u"12.50"_s << TypingHint::TwoDecimals;
    QTest::newRow("second point") << u"1.2."_s << u"1.2"_s << TypingHint::OnePoint;
    QTest::newRow("letter") << u"1x"_s << u"1"_s << TypingHint::DigitsOnly;
    QTest::newRow("minus") << u"-5-"_s << u"5"_s << TypingHint::DigitsOnly;
    QTest::newRow("over the limit") << u"10000000"_s << u"1000000"_s << TypingHint::OverLimit;
    QTest::newRow("comma") << u"1,"_s << u"1"_s << TypingHint::DigitsOnly;
}

void TestAmountEdit::takesOnlyKeysOfAnAmount()
{
    QFETCH(const QString, keys);
    AmountEdit edit;
    QSignalSpy hints(&edit, &AmountEdit::hinted);
    QTest::keyClicks(&edit, keys);
    QTEST(edit.text(), "text");
    QTEST(hints.last().first().value<TypingHint>(), "hint");
}

void TestAmountEdit::replacesASelection()
{
    AmountEdit edit;
    QTest::keyClicks(&edit, u"12.50"_s);
    edit.selectAll();
    QTest::keyClicks(&edit, u"7"_s);
    QCOMPARE(edit.text(), u"7"_s);
}

void TestAmountEdit::plusMovesTheAmountIntoTheSum()
{
    AmountEdit edit;
    QTest::keyClicks(&edit, u"12.5+3+"_s);
    QCOMPARE(edit.text(), QString());
    QCOMPARE(edit.lines().size(), 2);
    QTest::keyClicks(&edit, u"0.5"_s);
    QCOMPARE(edit.total()->fen(), 1600);
    QSignalSpy refused(&edit, &AmountEdit::lineRefused);
    edit.clear();
    QTest::keyClicks(&edit, u"+"_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(edit.lines().size(), 2);
}

void TestAmountEdit::backspaceBringsALineBack()
{
    AmountEdit edit;
    QTest::keyClicks(&edit, u"12.5+"_s);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.text(), u"12.50"_s);
    QVERIFY(edit.lines().isEmpty());
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.text(), u"12.5"_s);
}

void TestAmountEdit::inputMethodDigitsAreRefusedWithAHint()
{
    AmountEdit edit;
    QSignalSpy hints(&edit, &AmountEdit::hinted);
    QInputMethodEvent fullWidth;
    fullWidth.setCommitString(QString(QChar(0xFF11)) + QChar(0xFF12));
    QCoreApplication::sendEvent(&edit, &fullWidth);
    QCOMPARE(edit.text(), QString());
    QCOMPARE(hints.last().first().value<TypingHint>(), TypingHint::HalfWidth);

    QInputMethodEvent plain;
    plain.setCommitString(u"12"_s);
    QCoreApplication::sendEvent(&edit, &plain);
    QCOMPARE(edit.text(), u"12"_s);
}

void TestAmountEdit::inputMethodPreeditNeverShows()
{
    AmountEdit edit;
    QInputMethodEvent preedit(u"shi"_s, {});
    QCoreApplication::sendEvent(&edit, &preedit);
    QCOMPARE(edit.displayText(), QString());
}

void TestAmountEdit::keypadCommaIsAPoint()
{
    AmountEdit edit;
    QTest::keyClicks(&edit, u"1"_s);
    QKeyEvent comma(QEvent::KeyPress, Qt::Key_Comma, Qt::KeypadModifier, u","_s);
    QCoreApplication::sendEvent(&edit, &comma);
    QCOMPARE(edit.text(), u"1."_s);
}

void TestAmountEdit::enterHeldDownIsOneWish()
{
    AmountEdit edit;
    QSignalSpy wishes(&edit, &AmountEdit::goOn);
    QTest::keyClick(&edit, Qt::Key_Return);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(&edit, &held);
    QCOMPARE(wishes.size(), 1);
}

void TestAmountEdit::fontShrinksAsDigitsGrow()
{
    AmountEdit edit;
    edit.resize(260, 90);
    edit.show();
    QTest::keyClicks(&edit, u"1"_s);
    const int large = edit.font().pixelSize();
    QTest::keyClicks(&edit, u"00000.25"_s);
    QVERIFY(edit.font().pixelSize() < large);
    QVERIFY(edit.fontMetrics().horizontalAdvance(edit.text()) <= edit.width());
    edit.clearAll();
    QCOMPARE(edit.font().pixelSize(), large);
}

void TestAmountEdit::textSetFromOutsideIsJudgedLater()
{
    AmountEdit edit;
    edit.setText(u"12.345"_s);
    QCOMPARE(edit.total().error().code, u"AMOUNT_TOO_PRECISE"_s);
}

SAOMA_TEST(TestAmountEdit)
#include "test_amountedit.moc"
