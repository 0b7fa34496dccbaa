// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma;
using namespace saoma::test;

class TestBillCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayThatAgrees();
    void differencesAreNamed();
    void repairBooksWhatThePlatformConfirms();
    void refundsAreCompared();
    void F24_aLyingTotalBooksNothing();
    void aFileNeedsNoNetwork();
    void wrongArguments_data();
    void wrongArguments();
    void offlineIsUnknown();

private:
    [[nodiscard]] static QString sell(Shop &shop, const QString &amount);
};

namespace {

QString today()
{
    return beijingDay(SystemClock{}.utcNow()).toString(Qt::ISODate);
}

QStringList kindsIn(const Outcome &outcome)
{
    QStringList kinds;
    for (const QJsonValue &difference : outcome.last()[u"differences"_s].toArray())
        kinds.append(difference[u"kind"_s].toString());
    return kinds;
}

} // namespace

QString TestBillCommand::sell(Shop &shop, const QString &amount)
{
    const QString number =
        shop.saoma({u"charge"_s, amount, u"--body"_s, u"茶,`热"_s}).last()[u"out_trade_no"_s].toString();
    shop.pay(number);
    return shop.saoma({u"order"_s, u"sync"_s, number}).status == 0 ? number : QString{};
}

void TestBillCommand::aDayThatAgrees()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(!sell(shop, u"12.50"_s).isEmpty());
    QVERIFY(!sell(shop, u"0.01"_s).isEmpty());
    const Outcome outcome = shop.saoma({u"bill"_s, u"reconcile"_s, today()});
    VERIFY_STATUS(outcome, 0);
    const QJsonObject bill = outcome.last()[u"bills"_s].toArray().first().toObject();
    QCOMPARE(bill[u"payments"_s].toInt(), 2);
    QCOMPARE(bill[u"matched"_s].toInt(), 2);
    QCOMPARE(bill[u"total_there"_s].toInt(), 1251);
    QCOMPARE(bill[u"total_here"_s].toInt(), 1251);
    QVERIFY(kindsIn(outcome).isEmpty());
    QVERIFY(QFile::exists(shop.path(u"data/bills/%1.csv.gz"_s.arg(today()))));
    QVERIFY(QFile::exists(shop.path(u"data/bills/%1.json"_s.arg(today()))));
    const Outcome month = shop.saoma({u"bill"_s, u"reconcile"_s, today().first(7)});
    VERIFY_STATUS(month, 0);
    QCOMPARE(month.last()[u"bills"_s].toArray().size(), today().last(2).toInt());
}

void TestBillCommand::differencesAreNamed()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = sell(shop, u"12.50"_s);
    QVERIFY(!sell(shop, u"3"_s).isEmpty());
    shop.control(u"bill"_s, {{u"flaw"_s, u"left_out"_s}, {u"out_trade_no"_s, number}});
    const Outcome outcome = shop.saoma({u"bill"_s, u"reconcile"_s, today()});
    VERIFY_STATUS(outcome, 1);
    QCOMPARE(kindsIn(outcome), QStringList{u"missing_there"_s});
    const QJsonObject difference = outcome.last()[u"differences"_s].toArray().first().toObject();
    QCOMPARE(difference[u"out_trade_no"_s].toString(), number);
    QCOMPARE(difference[u"here"_s].toInt(), 1250);
    QVERIFY(difference[u"there"_s].isNull());
    const Outcome forPeople = shop.saomaText({u"bill"_s, u"reconcile"_s, today()});
    VERIFY_STATUS(forPeople, 1);
    QVERIFY2(forPeople.out.contains("Missing at WeChat"), forPeople.out.constData());
}

/// Paid while nobody listened and nobody asked, and a ledger that begins anew.
void TestBillCommand::repairBooksWhatThePlatformConfirms()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString heard = sell(shop, u"12.50"_s);
    const QString unheard = shop.saoma({u"charge"_s, u"4"_s}).last()[u"out_trade_no"_s].toString();
    shop.pay(unheard);
    QCOMPARE(shop.stateOf(unheard), u"waiting"_s);
    const Outcome before = shop.saoma({u"bill"_s, u"reconcile"_s, today()});
    VERIFY_STATUS(before, 1);
    QCOMPARE(kindsIn(before), QStringList{u"not_paid_here"_s});

    for (const auto *end : {"", "-wal", "-shm"})
        QFile::remove(shop.ledgerFile() + QString::fromLatin1(end));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0); // a new ledger
    const Outcome repaired = shop.saoma({u"bill"_s, u"reconcile"_s, today(), u"--repair"_s});
    VERIFY_STATUS(repaired, 0);
    QCOMPARE(kindsIn(repaired), (QStringList{u"missing_here"_s, u"missing_here"_s}));
    for (const QString &number : {heard, unheard})
        QCOMPARE(shop.stateOf(number), u"paid"_s);
    VERIFY_STATUS(shop.saoma({u"bill"_s, u"reconcile"_s, today()}), 0);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s, u"--evidence"_s}), 0);
}

void TestBillCommand::refundsAreCompared()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = sell(shop, u"12.50"_s);
    const QString refund = shop.saoma({u"refund"_s, number, u"5"_s}).last()[u"out_refund_no"_s].toString();
    QVERIFY(!refund.isEmpty());
    const Outcome agrees = shop.saoma({u"bill"_s, u"reconcile"_s, today()});
    VERIFY_STATUS(agrees, 0);
    QCOMPARE(agrees.last()[u"bills"_s].toArray().first()[u"refunded_there"_s].toInt(), 500);
    shop.control(u"bill"_s, {{u"flaw"_s, u"other_amount"_s}, {u"out_trade_no"_s, refund}});
    const Outcome differs = shop.saoma({u"bill"_s, u"reconcile"_s, today()});
    VERIFY_STATUS(differs, 1);
    QCOMPARE(kindsIn(differs), QStringList{u"refund_amount_differs"_s});
}

void TestBillCommand::F24_aLyingTotalBooksNothing()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString unheard = shop.saoma({u"charge"_s, u"4"_s}).last()[u"out_trade_no"_s].toString();
    shop.pay(unheard);
    shop.control(u"bill"_s, {{u"flaw"_s, u"lying_total"_s}});
    const Outcome outcome = shop.saoma({u"bill"_s, u"reconcile"_s, today(), u"--repair"_s});
    VERIFY_STATUS(outcome, 3); // ask for it again
    QCOMPARE(outcome.last()[u"error"_s][u"code"_s].toString(), u"BILL_DOES_NOT_ADD_UP"_s);
    QCOMPARE(shop.stateOf(unheard), u"waiting"_s);
}

void TestBillCommand::aFileNeedsNoNetwork()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(!sell(shop, u"12.50"_s).isEmpty());
    VERIFY_STATUS(shop.saoma({u"bill"_s, u"reconcile"_s, today()}), 0);
    shop.closePlatform();
    VERIFY_STATUS(
        shop.saoma({u"bill"_s, u"reconcile"_s, shop.path(u"data/bills/%1.csv.gz"_s.arg(today()))}), 0);
}

void TestBillCommand::wrongArguments_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("no file") << u"no-such-file.csv"_s;
    QTest::newRow("no day") << u"2026-02-30"_s;
    QTest::newRow("a later month") << u"2099-01"_s;
}

void TestBillCommand::wrongArguments()
{
    QFETCH(const QString, what);
    Shop shop;
    const Outcome outcome = shop.saoma({u"bill"_s, u"reconcile"_s, what});
    VERIFY_STATUS(outcome, 2);
    QCOMPARE(outcome.last()[u"error"_s][u"code"_s].toString(), u"BILL_NEITHER_DAY_NOR_FILE"_s);
}

void TestBillCommand::offlineIsUnknown()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(!sell(shop, u"1"_s).isEmpty());
    shop.closePlatform();
    VERIFY_STATUS(shop.saoma({u"bill"_s, u"reconcile"_s, today()}), 3);
}

SAOMA_TEST(TestBillCommand)
#include "test_billcommand.moc"
