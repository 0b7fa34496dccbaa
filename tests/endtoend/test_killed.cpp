// SPDX-License-Identifier: GPL-3.0-or-later
// kill −9 of the real programs in mid sale: what the platform has, the ledger has.
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace saoma::test;

namespace {

QMap<QString, QString> transactions(const QJsonArray &orders)
{
    QMap<QString, QString> found;
    for (const QJsonValue &order : orders)
        if (const QString id = order[u"transaction_id"_s].toString(); !id.isEmpty())
            found.insert(order[u"out_trade_no"_s].toString(), id);
    return found;
}

QMap<QString, QString> paidInLedger(Shop &shop)
{
    QMap<QString, QString> paid = transactions(
        shop.saoma({u"order"_s, u"list"_s, u"--state"_s, u"paid"_s}).last()[u"orders"_s].toArray());
    paid.insert(transactions(
        shop.saoma({u"order"_s, u"list"_s, u"--state"_s, u"paid_late"_s}).last()[u"orders"_s].toArray()));
    return paid;
}

} // namespace

class TestKilled final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F33_chargeKilledAfterTheCodeIsFoundBySync_data() { addSignTypeRows(); }
    void F33_chargeKilledAfterTheCodeIsFoundBySync();
    void F33_nextSaleAsksFirst();
    void F33_chargeKilledAtManyMoments();
    void F33_listenerKilledBetweenScanAndNotice_data() { addSignTypeRows(); }
    void F33_listenerKilledBetweenScanAndNotice();
    void F33_listenerKilledAtManyMoments();
    void writerKilledLeavesAReadableLedger();
};

void TestKilled::F33_chargeKilledAfterTheCodeIsFoundBySync()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"60"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    charge->kill();
    const QJsonObject paid = shop.pay(number);
    QCOMPARE(paid[u"paid"_s], true);
    const Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last()[u"state"_s], u"paid"_s);
    QCOMPARE(synced.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestKilled::F33_nextSaleAsksFirst()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"60"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    charge->kill();
    shop.pay(number);
    const Outcome next = shop.saoma({u"charge"_s, u"1"_s});
    VERIFY_STATUS(next, 0);
    const QJsonObject killed = shop.order(number);
    QCOMPARE(killed[u"state"_s], u"paid"_s);
    const auto time = [](const QJsonValue &text) {
        return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    };
    QVERIFY(time(killed[u"paid_at"_s]) <= time(next.last()[u"created_at"_s]));
}

/// The buyer of every order that reached the platform pays; half of them while the desk is dead, half of them
/// with a listener beside it. The first kills hit the start, the request and its answer; the last ones, on a
/// machine however slow, a code that is shown.
void TestKilled::F33_chargeKilledAtManyMoments()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    const auto letThemPay = [&shop] {
        for (const QJsonValue &order : shop.platformOrders())
            if (order[u"trade_state"_s] == u"NOTPAY"_s)
                shop.pay(order[u"out_trade_no"_s].toString());
    };
    const QStringList sale{u"charge"_s, u"0.10"_s, u"--wait"_s, u"60"_s};
    for (const auto delay : {5ms, 10ms, 15ms, 20ms, 25ms, 30ms, 35ms, 40ms, 45ms, 50ms, 60ms, 80ms}) {
        const auto charge = shop.start(sale);
        QVERIFY(!charge->waitForEnd(delay));
        charge->kill();
        letThemPay();
        if (delay == 30ms)
            shop.killListener();
    }
    for (const auto delay : {0ms, 1ms, 3ms, 10ms}) {
        const auto charge = shop.start(sale);
        QVERIFY(!charge->nextLine().isEmpty());
        QVERIFY(!charge->waitForEnd(delay));
        charge->kill();
        letThemPay();
    }
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    const auto there = transactions(shop.platformOrders());
    QVERIFY2(there.size() >= 4, qPrintable(QString::number(there.size())));
    QCOMPARE(paidInLedger(shop), there);
}

void TestKilled::F33_listenerKilledBetweenScanAndNotice()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const QString code = shop.saoma({u"product"_s, u"code"_s, u"tea"_s}).last()[u"code"_s].toString();
    const QString number = shop.scan(code)[u"out_trade_no"_s].toString();
    shop.killListener();
    const QJsonObject paid = shop.pay(number);
    QCOMPARE(shop.stateOf(number), u"scanned"_s);
    QVERIFY(shop.openListener()); // asks about what is unsettled
    QVERIFY(eventually([&] { return shop.stateOf(number) == u"paid"_s; }));
    QCOMPARE(shop.order(number)[u"transaction_id"_s], paid[u"transaction_id"_s]);
    const QByteArray notice = shop.signedXml(shop.noticeFor(shop.platformOrders()[0].toObject()));
    QVERIFY(
        shop.postToListener("/wechat/notify/pay", notice).contains("SUCCESS")); // the notice comes after all
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestKilled::F33_listenerKilledAtManyMoments()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    const QString code = shop.saoma({u"product"_s, u"code"_s, u"tea"_s}).last()[u"code"_s].toString();
    for (const auto delay : {0ms, 1ms, 2ms, 4ms, 6ms, 9ms, 12ms, 16ms, 20ms, 30ms}) {
        QVERIFY(shop.openListener());
        const QJsonObject scanned = shop.scan(code);
        QCOMPARE(scanned[u"payable"_s], true);
        shop.control(u"pay"_s,
            {{u"out_trade_no"_s, scanned[u"out_trade_no"_s]}, {u"behaviour"_s, u"hesitate"_s},
                {u"seconds"_s, 0.008}});
        QVERIFY(!shop.listener().waitForEnd(delay));
        shop.killListener();
    }
    QVERIFY(eventually([&] { return transactions(shop.platformOrders()).size() == 10; }));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    QCOMPARE(paidInLedger(shop), transactions(shop.platformOrders()));
}

void TestKilled::writerKilledLeavesAReadableLedger()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    for (const auto delay :
        {3ms, 6ms, 9ms, 12ms, 15ms, 18ms, 21ms, 24ms}) { // the first of them make the file
        const auto adding = shop.start({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s});
        adding->waitForEnd(delay);
        adding->kill();
        const bool isMade = QFile::exists(shop.ledgerFile()); // killed before that: there is nothing to check
        VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), isMade ? 0 : 4);
        VERIFY_STATUS(shop.saoma({u"product"_s, u"list"_s}), 0);
    }
}

SAOMA_TEST(TestKilled)
#include "test_killed.moc"
