// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestShiftCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayOfTwoCashiers();
    void refusalsHaveTheirStatus_data();
    void refusalsHaveTheirStatus();
    void F26_ofTwoProcessesOneOpens();
    void I11_aShiftChangedByHandIsFound();
    void peopleReadIt();

private:
    static QString sell(Shop &shop, const QString &amount)
    {
        const QString number = shop.saoma({u"charge"_s, amount}).last()[u"out_trade_no"_s].toString();
        shop.pay(number);
        return shop.saoma({u"order"_s, u"sync"_s, number}).last()[u"state"_s] == u"paid"_s ? number
                                                                                           : QString{};
    }
};

void TestShiftCommand::aDayOfTwoCashiers()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome opened = shop.saoma({u"shift"_s, u"open"_s, u"李雷"_s, u"--float"_s, u"200"_s});
    VERIFY_STATUS(opened, 0);
    QCOMPARE(opened.last()[u"number"_s], 1);
    QCOMPARE(opened.last()[u"cash_float"_s], 20000);
    QVERIFY(opened.last()[u"closed_at"_s].isNull());
    const QString sold = sell(shop, u"12.50"_s);
    VERIFY_STATUS(shop.saoma({u"refund"_s, sold, u"2.50"_s}), 0);
    const QJsonObject soFar = shop.saoma({u"shift"_s, u"show"_s}).last();
    QCOMPARE(soFar[u"cashier"_s], u"李雷"_s);
    QCOMPARE(soFar[u"paid_orders"_s], 1);
    QCOMPARE(soFar[u"net_fee"_s], 1000);
    QVERIFY(soFar[u"cash_expected"_s].isNull());

    const QStringList handOver{
        u"shift"_s, u"hand-over"_s, u"韩梅梅"_s, u"--cash"_s, u"30"_s, u"--counted"_s, u"229.50"_s};
    const Outcome noteless = shop.saoma(handOver);
    VERIFY_STATUS(noteless, 1);
    QCOMPARE(noteless.errorCode(), u"SHIFT_NOTE_NEEDED"_s);
    const Outcome over = shop.saoma(handOver + QStringList{u"--note"_s, u"五角掉了"_s});
    VERIFY_STATUS(over, 0);
    const QJsonObject closed = over.last()[u"closed"_s].toObject();
    QCOMPARE(closed[u"paid_fee"_s], 1250);
    QCOMPARE(closed[u"refunds"_s], 1);
    QCOMPARE(closed[u"refunded_fee"_s], 250);
    QCOMPARE(closed[u"cash_taken"_s], 3000);
    QCOMPARE(closed[u"cash_expected"_s], 23000);
    QCOMPARE(closed[u"cash_counted"_s], 22950);
    QCOMPARE(closed[u"difference"_s], -50);
    QCOMPARE(closed[u"note"_s], u"五角掉了"_s);
    const QJsonObject next = over.last()[u"opened"_s].toObject();
    QCOMPARE(next[u"number"_s], 2);
    QCOMPARE(next[u"cash_float"_s], 22950);
    QCOMPARE(next[u"opened_at"_s], closed[u"closed_at"_s]);

    QVERIFY(!sell(shop, u"7"_s).isEmpty());
    const Outcome end = shop.saoma({u"shift"_s, u"close"_s});
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"paid_fee"_s], 700);
    QVERIFY(end.last()[u"difference"_s].isNull());
    const QJsonArray list = shop.saoma({u"shift"_s, u"list"_s}).last()[u"shifts"_s].toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first()[u"number"_s], 2);
    QCOMPARE(list.last(), QJsonValue{closed});
    QCOMPARE(shop.saoma({u"shift"_s, u"show"_s, u"1"_s}).last(), closed);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s, u"--evidence"_s}), 0);
}

void TestShiftCommand::refusalsHaveTheirStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &arguments, int status, const QString &code) {
        QTest::newRow(name) << arguments << status << code;
    };
    row("open twice", {u"open"_s, u"Wang"_s}, 1, u"SHIFT_OPEN"_s);
    row("nobody's name", {u"open"_s, u" "_s}, 2, u"CASHIER_INVALID"_s);
    row("float that is no amount", {u"open"_s, u"Wang"_s, u"--float"_s, u"much"_s}, 2,
        u"AMOUNT_NOT_A_NUMBER"_s);
    row("negative float", {u"open"_s, u"Wang"_s, u"--float"_s, u"-1"_s}, 2, u"AMOUNT_NEGATIVE"_s);
    row("counted to half a fen", {u"close"_s, u"--counted"_s, u"0.005"_s}, 2, u"AMOUNT_TOO_PRECISE"_s);
    row("too much without a note", {u"close"_s, u"--counted"_s, u"1"_s}, 1, u"SHIFT_NOTE_NEEDED"_s);
    row("an option of another command", {u"close"_s, u"--float"_s, u"1"_s}, 2, u"USAGE"_s);
    row("no such shift", {u"show"_s, u"7"_s}, 1, u"SHIFT_NOT_FOUND"_s);
    row("no number", {u"show"_s, u"first"_s}, 1, u"SHIFT_NOT_FOUND"_s);
    row("a list of none", {u"list"_s, u"--limit"_s, u"0"_s}, 2, u"OPTION_RANGE"_s);
}

void TestShiftCommand::refusalsHaveTheirStatus()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"shift"_s, u"open"_s, u"Li"_s}), 0);
    const Outcome outcome = shop.saoma(QStringList{u"shift"_s} + arguments);
    VERIFY_STATUS(outcome, status);
    QCOMPARE(outcome.errorCode(), code);
    const Outcome still = shop.saoma({u"shift"_s, u"show"_s});
    VERIFY_STATUS(still, 0);
    QCOMPARE(still.last()[u"cashier"_s], u"Li"_s);
}

void TestShiftCommand::F26_ofTwoProcessesOneOpens()
{
    Shop shop;
    QCOMPARE(shop.saoma({u"shift"_s, u"show"_s}).errorCode(), u"SHIFT_NONE_OPEN"_s); // no ledger at all
    const auto first = shop.start({u"shift"_s, u"open"_s, u"Li"_s});
    const auto second = shop.start({u"shift"_s, u"open"_s, u"Wang"_s});
    const Outcome outcomes[] = {first->finish(), second->finish()};
    const Outcome &loser = outcomes[outcomes[0].status == 0 ? 1 : 0];
    QCOMPARE(outcomes[0].status + outcomes[1].status, 1);
    QCOMPARE(loser.errorCode(), u"SHIFT_OPEN"_s);
    QCOMPARE(shop.saoma({u"shift"_s, u"list"_s}).last()[u"shifts"_s].toArray().size(), 1);
}

void TestShiftCommand::I11_aShiftChangedByHandIsFound()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"shift"_s, u"open"_s, u"Li"_s}), 0);
    QVERIFY(tamper(shop.ledgerFile(), {u"UPDATE shift SET note = 'x'"_s}));
    const Outcome check = shop.saoma({u"ledger"_s, u"check"_s});
    VERIFY_STATUS(check, 1);
    QCOMPARE(check.last()[u"violations"_s].toArray(),
        QJsonArray{u"I11 shift 1 is not as its last event left it"_s});
}

void TestShiftCommand::peopleReadIt()
{
    Shop shop;
    const Outcome opened = shop.saomaText({u"shift"_s, u"open"_s, u"Li"_s, u"--float"_s, u"5"_s});
    QVERIFY2(opened.out.contains("Cashier: Li"), opened.story().constData());
    const Outcome refused = shop.saomaText({u"shift"_s, u"close"_s, u"--counted"_s, u"4.20"_s});
    QVERIFY2(refused.err.contains("-¥0.80"), refused.story().constData());
    const Outcome closed =
        shop.saomaText({u"shift"_s, u"close"_s, u"--counted"_s, u"4.20"_s, u"--note"_s, u"dropped"_s});
    QVERIFY2(closed.out.contains("Difference: ¥0.80 too little"), closed.story().constData());
    QVERIFY2(closed.out.contains("Note: dropped"), closed.story().constData());
    const Outcome list = shop.saomaText({u"shift"_s, u"list"_s});
    QVERIFY2(list.out.contains("¥0.80 too little"), list.story().constData());
}

SAOMA_TEST(TestShiftCommand)
#include "test_shiftcommand.moc"
