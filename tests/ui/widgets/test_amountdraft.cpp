// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/widgets/amountdraft.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestAmountDraft final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hintsAtWhatCannotBeAnAmount_data();
    void hintsAtWhatCannotBeAnAmount();
    void addsLinesToARunningSum();
    void lastLineComesBack();
    void refusesASumOverTheLimit();
    void nothingTypedIsAnErrorOnlyWithoutLines();
};

void TestAmountDraft::hintsAtWhatCannotBeAnAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TypingHint>("hint");
    QTest::newRow("empty") << QString() << TypingHint::None;
    QTest::newRow("point first") << u"."_s << TypingHint::None;
    QTest::newRow("two decimals") << u"12.50"_s << TypingHint::None;
    QTest::newRow("three decimals") << u"12.505"_s << TypingHint::TwoDecimals;
    QTest::newRow("two points") << u"1.2."_s << TypingHint::OnePoint;
    QTest::newRow("letter") << u"12a"_s << TypingHint::DigitsOnly;
    QTest::newRow("minus") << u"-1"_s << TypingHint::DigitsOnly;
    QTest::newRow("exponent") << u"1e5"_s << TypingHint::DigitsOnly;
    QTest::newRow("full-width digit") << QString(QChar(0xFF11)) << TypingHint::HalfWidth;
    QTest::newRow("full-width point") << (u"1"_s + QChar(0xFF0E)) << TypingHint::HalfWidth;
    QTest::newRow("ideographic stop") << (u"1"_s + QChar(0x3002)) << TypingHint::HalfWidth;
    QTest::newRow("Arabic digit") << QString(QChar(0x0661)) << TypingHint::HalfWidth;
    QTest::newRow("the limit") << u"1000000"_s << TypingHint::None;
    QTest::newRow("over the limit") << u"1000000.01"_s << TypingHint::OverLimit;
}

void TestAmountDraft::hintsAtWhatCannotBeAnAmount()
{
    QFETCH(const QString, text);
    QFETCH(const TypingHint, hint);
    QCOMPARE(hintFor(text), hint);
}

void TestAmountDraft::addsLinesToARunningSum()
{
    AmountDraft draft;
    QVERIFY(draft.addLine(u"12.5"));
    QVERIFY(draft.addLine(u"3"));
    QCOMPARE(draft.total(u"0.05")->fen(), 1555);
    QCOMPARE(draft.total(u"")->fen(), 1550);
    QCOMPARE(draft.lines().size(), 2);
    QVERIFY(!draft.addLine(u"0"));
    QVERIFY(!draft.addLine(u""));
    QCOMPARE(draft.lines().size(), 2);
}

void TestAmountDraft::lastLineComesBack()
{
    AmountDraft draft;
    QVERIFY(draft.addLine(u"12.5"));
    QCOMPARE(draft.takeLastLine(), u"12.50"_s);
    QCOMPARE(draft.takeLastLine(), QString());
    QVERIFY(!draft.hasLines());
}

void TestAmountDraft::refusesASumOverTheLimit()
{
    AmountDraft draft;
    QVERIFY(draft.addLine(u"999999.99"));
    QCOMPARE(draft.addLine(u"0.02").error().code, u"AMOUNT_TOO_LARGE"_s);
    QCOMPARE(draft.total(u"0.02").error().code, u"AMOUNT_TOO_LARGE"_s);
    QCOMPARE(draft.total(u"0.01")->fen(), Money::maxFen);
}

void TestAmountDraft::nothingTypedIsAnErrorOnlyWithoutLines()
{
    AmountDraft draft;
    QCOMPARE(draft.total(u"").error().code, u"AMOUNT_EMPTY"_s);
    QCOMPARE(draft.total(u"0.00").error().code, u"AMOUNT_ZERO"_s);
}

SAOMA_TEST(TestAmountDraft)
#include "test_amountdraft.moc"
