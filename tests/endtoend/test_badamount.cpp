// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestBadAmount final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRefusedBeforeAnythingHappens_data() { addAmounts(); }
    void isRefusedBeforeAnythingHappens();
    void isNoPriceEither_data() { addAmounts(); }
    void isNoPriceEither();
    void limitItselfIsAccepted();

private:
    static void addAmounts();
};

void TestBadAmount::addAmounts()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("code");
    QTest::newRow("zero") << u"0"_s << u"AMOUNT_ZERO"_s;
    QTest::newRow("zero with decimals") << u"0.00"_s << u"AMOUNT_ZERO"_s;
    QTest::newRow("negative") << u"-1"_s << u"AMOUNT_NEGATIVE"_s;
    QTest::newRow("negative cent") << u"-0.01"_s << u"AMOUNT_NEGATIVE"_s;
    QTest::newRow("three decimals") << u"1.005"_s << u"AMOUNT_TOO_PRECISE"_s;
    QTest::newRow("three decimals, last zero") << u"1.000"_s << u"AMOUNT_TOO_PRECISE"_s;
    QTest::newRow("exponent") << u"1e2"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("capital exponent") << u"1E2"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("full-width digits") << u"１２"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("full-width point") << u"1．5"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("Arabic digits") << u"١٢"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("a fen over the limit") << u"1000000.01"_s << u"AMOUNT_TOO_LARGE"_s;
    QTest::newRow("far over the limit") << u"99999999999999999999999"_s << u"AMOUNT_TOO_LARGE"_s;
    QTest::newRow("empty") << u""_s << u"AMOUNT_EMPTY"_s;
    QTest::newRow("blank") << u"  "_s << u"AMOUNT_EMPTY"_s;
    QTest::newRow("words") << u"twelve"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("currency sign") << u"¥5"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("plus") << u"+5"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("comma") << u"12,5"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("two points") << u"1.2.3"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("a point alone") << u"."_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("hexadecimal") << u"0x10"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("not a number") << u"NaN"_s << u"AMOUNT_NOT_A_NUMBER"_s;
}

void TestBadAmount::isRefusedBeforeAnythingHappens()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, code);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome refused = shop.saoma({u"charge"_s, amount});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.documents().size(), 1);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"invalid_input"_s);

    const Outcome forPeople = shop.saomaText({u"charge"_s, amount, u"--wait"_s, u"5"_s});
    VERIFY_STATUS(forPeople, 2);
    QCOMPARE(forPeople.out, QByteArray());
    QCOMPARE(forPeople.err.split('\n').first(), refused.errorMessage().toUtf8()); // says what to do, once

    QVERIFY(shop.platformOrders().isEmpty());
    const Outcome listed = shop.saoma({u"order"_s, u"list"_s});
    VERIFY_STATUS(listed, 0);
    QVERIFY(listed.last()[u"orders"_s].toArray().isEmpty());
}

void TestBadAmount::isNoPriceEither()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, code);
    Shop shop;
    const Outcome refused = shop.saoma({u"product"_s, u"add"_s, u"latte"_s, u"Latte"_s, amount});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), code);
    const Outcome listed = shop.saoma({u"product"_s, u"list"_s});
    VERIFY_STATUS(listed, 0);
    QVERIFY(listed.last()[u"products"_s].toArray().isEmpty());
}

void TestBadAmount::limitItselfIsAccepted()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome charged = shop.saoma({u"charge"_s, u"1000000.00"_s});
    VERIFY_STATUS(charged, 0);
    QCOMPARE(charged.last()[u"total_fee"_s], 100'000'000);
}

SAOMA_TEST(TestBadAmount)
#include "test_badamount.moc"
