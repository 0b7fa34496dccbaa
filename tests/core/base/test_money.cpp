// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestMoney final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesWhatACashierTypes_data();
    void parsesWhatACashierTypes();
    void refusesWhatIsNotAnAmount_data();
    void refusesWhatIsNotAnAmount();
    void writesTwoDecimals();
    void chargeRefusesZero();
    void readsOnlyCanonicalFees_data();
    void readsOnlyCanonicalFees();
};

void TestMoney::parsesWhatACashierTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("whole yuan") << u"12"_s << qint64{1200};
    QTest::newRow("one decimal is jiao") << u"12.5"_s << qint64{1250};
    QTest::newRow("two decimals") << u"12.50"_s << qint64{1250};
    QTest::newRow("smallest amount") << u"0.01"_s << qint64{1};
    QTest::newRow("no leading digit") << u".5"_s << qint64{50};
    QTest::newRow("point without decimals") << u"3."_s << qint64{300};
    QTest::newRow("blanks around") << u" 7 "_s << qint64{700};
    QTest::newRow("leading zeros") << u"007"_s << qint64{700};
    QTest::newRow("the bound") << u"1000000.00"_s << qint64{Money::maxFen};
    QTest::newRow("zero reads") << u"0"_s << qint64{0};
}

void TestMoney::parsesWhatACashierTypes()
{
    QFETCH(const QString, typed);
    QFETCH(const qint64, fen);
    const Result<Money> money = Money::parseYuan(typed);
    QVERIFY2(money, money ? "" : qPrintable(money.error().code));
    QCOMPARE(money->fen(), fen);
}

void TestMoney::refusesWhatIsNotAnAmount_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << u""_s << u"AMOUNT_EMPTY"_s;
    QTest::newRow("blank") << u"  "_s << u"AMOUNT_EMPTY"_s;
    QTest::newRow("a point alone") << u"."_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("negative") << u"-1"_s << u"AMOUNT_NEGATIVE"_s;
    QTest::newRow("plus sign") << u"+1"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("three decimals") << u"1.005"_s << u"AMOUNT_TOO_PRECISE"_s;
    QTest::newRow("exponent") << u"1e3"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("full-width digits") << u"１２"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("Arabic-Indic digits") << u"١٢"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("thousands separator") << u"1,000"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("two points") << u"1.2.3"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("currency sign") << u"¥5"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("one fen over the bound") << u"1000000.01"_s << u"AMOUNT_TOO_LARGE"_s;
    QTest::newRow("overflowing") << u"99999999999999999999999"_s << u"AMOUNT_TOO_LARGE"_s;
}

void TestMoney::refusesWhatIsNotAnAmount()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, code);
    const Result<Money> money = Money::parseYuan(typed);
    QVERIFY(!money);
    QCOMPARE(money.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(money.error().code, code);
}

void TestMoney::writesTwoDecimals()
{
    QCOMPARE(Money::fromFen(1250)->toYuan(), u"12.50"_s);
    QCOMPARE(Money::fromFen(1)->toYuan(), u"0.01"_s);
    QCOMPARE(Money().toYuan(), u"0.00"_s);
    QVERIFY(!Money::fromFen(-1));
    QVERIFY(!Money::fromFen(Money::maxFen + 1));
    QVERIFY(!Money::fromFen(Money::maxFen)->plus(*Money::fromFen(1)));
}

void TestMoney::chargeRefusesZero()
{
    QCOMPARE(Money::parseCharge(u"0.00").error().code, u"AMOUNT_ZERO"_s);
    QCOMPARE(Money::parseCharge(u"0.01")->fen(), 1);
}

void TestMoney::readsOnlyCanonicalFees_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QByteArray("1250") << true;
    QTest::newRow("zero") << QByteArray("0") << true;
    for (const char *bad : {"", "01", "+1", "-1", "1.0", "1e2", " 1", "1 ", "0x1", "2147483648000",
             "9223372036854775808", "100000001"})
        QTest::newRow(bad) << QByteArray(bad) << false;
}

void TestMoney::readsOnlyCanonicalFees()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, good);
    QCOMPARE(Money::parseFee(text).has_value(), good);
}

SAOMA_TEST(TestMoney)
#include "test_money.moc"
