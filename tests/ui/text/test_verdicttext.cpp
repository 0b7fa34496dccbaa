// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"
#include "ui/text/verdicttext.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestVerdictText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsANumberFromAPhone_data();
    void knowsANumberFromAPhone();
    void saysPaidWithAmountAndTime();
    void saysWhatHasGoneBack();
    void saysTheDayWhereItWasAnother();
    void trustsNothingButThePlatform_data();
    void trustsNothingButThePlatform();
    void notHereIsNoProof();
    void severalWantMoreDigits();
};

void TestVerdictText::knowsANumberFromAPhone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("transaction id") << u"4200001234202611285550001234"_s << true;
    QTest::newRow("order number") << u"A1261128103100123ABCDEFGH"_s << true;
    QTest::newRow("last six") << u"001234"_s << true;
    QTest::newRow("blanks around") << u" 001234 "_s << true;
    QTest::newRow("end of an order number") << u"7K2M9X"_s << true;
    QTest::newRow("five are an amount or a date") << u"11280"_s << false;
    QTest::newRow("word") << u"cappuccino"_s << false;
    QTest::newRow("amount") << u"1234.56"_s << false;
    QTest::newRow("two words") << u"001234 12.5"_s << false;
    QTest::newRow("Chinese") << u"拿铁拿铁拿铁"_s << false;
    QTest::newRow("longer than any number") << u"1"_s.repeated(33) << false;
}

void TestVerdictText::knowsANumberFromAPhone()
{
    QFETCH(const QString, typed);
    QTEST(isNumberFromPhone(typed), "isNumber");
}

void TestVerdictText::saysPaidWithAmountAndTime()
{
    Order order = sampleOrder(u"A1000001"_s);
    order.state = OrderState::Paid;
    order.paidAt = order.platformPaidAt = momentOf(60); // 16:01 at the tests' desk
    const Verdict verdict = verdictOn(u"000001"_s, {order}, momentOf(90));
    QCOMPARE(verdict.word, u"Paid ¥12.50 at 16:01, this shop"_s);
    QCOMPARE(verdict.tone, Tone::Good);
}

/// The screen of a phone shows the payment for ever.
void TestVerdictText::saysWhatHasGoneBack()
{
    Order order = sampleOrder(u"A1000001"_s);
    order.state = OrderState::Paid;
    order.paidAt = order.platformPaidAt = momentOf(60);
    order.refundedFee = *Money::fromFen(500);
    const Verdict partly = verdictOn(u"000001"_s, {order}, momentOf(90));
    QCOMPARE(partly.word, u"Paid ¥12.50, and ¥5.00 has gone back"_s);
    QVERIFY(partly.todo.contains(u"only what is still paid"));
    order.refundedFee = order.totalFee;
    const Verdict wholly = verdictOn(u"000001"_s, {order}, momentOf(90));
    QVERIFY(wholly.todo.contains(u"do not hand over"));
    QCOMPARE(wholly.tone, Tone::Warning);
}

void TestVerdictText::saysTheDayWhereItWasAnother()
{
    Order order = sampleOrder(u"A1000001"_s);
    order.state = OrderState::Paid;
    order.paidAt = order.platformPaidAt = momentOf(60);
    const Verdict verdict = verdictOn(u"000001"_s, {order}, momentOf(2 * 86'400));
    QCOMPARE(verdict.word, u"Paid ¥12.50 on 2027-01-15 16:01, this shop"_s);
    QVERIFY(verdict.todo.contains(u"another day"));
}

void TestVerdictText::trustsNothingButThePlatform_data()
{
    QTest::addColumn<OrderState>("state");
    for (const OrderState state : {OrderState::Created, OrderState::Requested, OrderState::Waiting,
             OrderState::Scanned, OrderState::Paying, OrderState::Unknown, OrderState::Closing,
             OrderState::Closed, OrderState::Rejected, OrderState::Suspicious})
        QTest::newRow(qPrintable(stateName(state))) << state;
}

void TestVerdictText::trustsNothingButThePlatform()
{
    QFETCH(const OrderState, state);
    Order order = sampleOrder(u"A1000001"_s);
    order.state = state;
    const Verdict verdict = verdictOn(u"000001"_s, {order}, momentOf(90));
    QVERIFY(verdict.tone != Tone::Good);
    QVERIFY(verdict.word.startsWith(u"Not ") && verdict.todo.contains(u"Do not hand over"));
}

void TestVerdictText::notHereIsNoProof()
{
    const Verdict verdict =
        verdictOn(u"000009"_s, {sampleOrder(u"A1000001"_s)}, momentOf(90)); // found by its text
    QCOMPARE(verdict.word, u"Not in this ledger"_s);
    QVERIFY(verdict.todo.contains(u"not proof of no payment"));
}

void TestVerdictText::severalWantMoreDigits()
{
    const Verdict verdict =
        verdictOn(u"000001"_s, {sampleOrder(u"A1000001"_s), sampleOrder(u"B1000001"_s)}, momentOf(90));
    QVERIFY(verdict.todo.contains(u"more digits"));
}

SAOMA_TEST(TestVerdictText)
#include "test_verdicttext.moc"
