// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/phone.h"
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPhone final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void behaves_data();
    void behaves();
    void F11_paysJustBeforeTheClose();
    void F12_paysInTheLastSecond();
    void closedWhileHesitatingIsNotPaid();
    void refusalIsAResultWithText();
    void namesReadBack();
};

namespace {

struct PhoneCase
{
    Books books;
    Phone phone{books.platform, books.clock};
    QByteArray key;
    std::optional<PayResult> result;

    explicit PhoneCase(const QByteArray &timeExpire = {})
    {
        wechat::Fields order = goodOrder();
        order["time_expire"] = timeExpire;
        key = books.platform.openCode(wechat::value(*books.unifiedOrder(order), "code_url"), "buyer")->key();
    }
    void act(Behaviour behaviour)
    {
        const Buyer buyer{"buyer", behaviour, 3000ms};
        phone.act(key, buyer).then(&phone, [this](const Result<PayResult> &answer) { result = *answer; });
        books.clock.advance(0ms);
    }
};

} // namespace

void TestPhone::behaves_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("pay") << Behaviour::Pay << QByteArray("SUCCESS") << QByteArray("SUCCESS");
    QTest::newRow("hesitate") << Behaviour::Hesitate << QByteArray("USERPAYING") << QByteArray("SUCCESS");
    QTest::newRow("not enough") << Behaviour::NotEnough << QByteArray("USERPAYING") << QByteArray("NOTPAY");
    QTest::newRow("bank") << Behaviour::BankFailure << QByteArray("USERPAYING") << QByteArray("PAYERROR");
    QTest::newRow("walk away") << Behaviour::WalkAway << QByteArray("USERPAYING") << QByteArray("NOTPAY");
}

void TestPhone::behaves()
{
    QFETCH(const Behaviour, behaviour);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    PhoneCase test;
    test.act(behaviour);
    test.books.clock.advance(2999ms);
    QCOMPARE(test.books.stateOf("ORDER00001"), before);
    QCOMPARE(test.result.has_value(), before == after);
    test.books.clock.advance(1ms);
    QCOMPARE(test.books.stateOf("ORDER00001"), after);
    QVERIFY(test.result);
    QCOMPARE(orderStateName(test.result->state), after);
    QCOMPARE(test.result->transactionId.isEmpty(), after != "SUCCESS");
    QVERIFY(!test.result->text.isEmpty());
}

void TestPhone::F11_paysJustBeforeTheClose()
{
    PhoneCase test;
    test.act(Behaviour::PayOnClose);
    test.books.clock.advance(1h);
    QCOMPARE(test.books.stateOf("ORDER00001"), "NOTPAY");
    test.phone.beforeClose(test.key);
    QCOMPARE(errCode(test.books.close("ORDER00001")), u"ORDERPAID"_s);
    test.books.clock.advance(0ms);
    QVERIFY(test.result && test.result->isPaid());
    test.phone.beforeClose(test.key); // nobody waits any more
}

void TestPhone::F12_paysInTheLastSecond()
{
    PhoneCase test{"20270115160500"};
    test.act(Behaviour::PayLate);
    test.books.clock.advance(298s);
    QCOMPARE(test.books.stateOf("ORDER00001"), "USERPAYING");
    test.books.clock.advance(1s);
    QCOMPARE(test.books.stateOf("ORDER00001"), "SUCCESS");
}

void TestPhone::closedWhileHesitatingIsNotPaid()
{
    PhoneCase test;
    test.act(Behaviour::Hesitate);
    QVERIFY(test.books.close("ORDER00001"));
    test.books.clock.advance(1h);
    QCOMPARE(test.books.stateOf("ORDER00001"), "CLOSED");
    QCOMPARE(test.result->text, QString::fromUtf8(buyertext::orderClosed));
}

void TestPhone::refusalIsAResultWithText()
{
    PhoneCase test;
    QVERIFY(test.books.close("ORDER00001"));
    test.act(Behaviour::Pay);
    QVERIFY(test.result && !test.result->isPaid());
    QCOMPARE(test.result->text, QString::fromUtf8(buyertext::orderClosed));
}

void TestPhone::namesReadBack()
{
    for (const QString &name : {u"pay"_s, u"hesitate"_s, u"not_enough"_s, u"bank_failure"_s, u"walk_away"_s,
             u"pay_late"_s, u"pay_on_close"_s})
        QCOMPARE(behaviourName(*behaviourFromName(name)), name);
    QVERIFY(!behaviourFromName(u"steal"_s));
    QCOMPARE(QByteArray(Buyer::practiceOpenid).size(), 28);
}

SAOMA_TEST(TestPhone)
#include "test_phone.moc"
