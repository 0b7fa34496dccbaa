// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqliteconnection.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma;
using namespace saoma::test;

class TestSharedLedger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyChargesAtOnce();
    void changesOfOthersAreSeenSoon();
    void firstStartOfManyAtOnce();
    void chargeWaitsWhileAnotherWrites();
    void I01_anOutsideReaderLosesNoNotice();
};

void TestSharedLedger::manyChargesAtOnce()
{
    constexpr int desks = 6;
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    std::vector<std::unique_ptr<Program>> charges;
    for (int i = 0; i < desks; ++i)
        charges.push_back(shop.start({u"charge"_s, u"0.0%1"_s.arg(i + 1), u"--wait"_s, u"30"_s}));
    QMap<QString, QString> paid;
    for (const auto &charge : charges) {
        const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
        QVERIFY(!number.isEmpty());
        paid.insert(number, shop.pay(number)[u"transaction_id"_s].toString());
    }
    QCOMPARE(paid.size(), desks);
    for (const auto &charge : charges) {
        const Outcome end = charge->finish();
        VERIFY_STATUS(end, 0);
        QCOMPARE(end.last()[u"state"_s], u"paid"_s);
        QCOMPARE(end.last()[u"transaction_id"_s], paid.value(end.last()[u"out_trade_no"_s].toString()));
    }
    QCOMPARE(shop.saoma({u"order"_s, u"list"_s}).last()[u"orders"_s].toArray().size(), desks);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestSharedLedger::changesOfOthersAreSeenSoon()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"30"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    shop.pay(number);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"sync"_s, number}), 0); // another program learns of the payment
    QElapsedTimer time;
    time.start();
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed()))); // 250 ms and the exit
}

void TestSharedLedger::firstStartOfManyAtOnce()
{
    Shop shop;
    std::vector<std::unique_ptr<Program>> desks;
    for (int i = 0; i < 6; ++i)
        desks.push_back(shop.start({u"product"_s, u"add"_s, u"p%1"_s.arg(i), u"Tea"_s, u"2"_s}));
    for (const auto &desk : desks) {
        const Outcome end = desk->finish();
        VERIFY_STATUS(end, 0);
    }
    QCOMPARE(shop.saoma({u"product"_s, u"list"_s}).last()[u"products"_s].toArray().size(), 6);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    QCOMPARE(QDir{shop.path(u"data"_s)}.entryList({u"*.new-*"_s}), QStringList{}); // nothing left over
}

void TestSharedLedger::chargeWaitsWhileAnotherWrites()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    const auto holder = SqliteConnection::open(shop.ledgerFile(), SqliteConnection::Access::ReadWrite);
    QVERIFY(holder && (*holder)->execute(u"BEGIN IMMEDIATE"_s));
    const auto charge = shop.start({u"charge"_s, u"2"_s});
    QVERIFY(!charge->waitForEnd(std::chrono::milliseconds{500}));
    QCOMPARE(shop.platformOrders().size(), 1); // nothing leaves before it is on record
    QVERIFY((*holder)->execute(u"COMMIT"_s));
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(shop.platformOrders().size(), 2);
}

/// A backup by the sqlite3 shell, a database browser: opened, read and closed under a running listener.
void TestSharedLedger::I01_anOutsideReaderLosesNoNotice()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = shop.saoma({u"charge"_s, u"1"_s}).last()[u"out_trade_no"_s].toString();
    QVERIFY(shop.openListener());
    const QString shell = QStandardPaths::findExecutable(u"sqlite3"_s);
    QVERIFY2(!shell.isEmpty(), "sqlite3 is among the test packages of scripts/common.sh");
    QProcess outside;
    outside.start(shell, {shop.ledgerFile(), u"SELECT count(*) FROM order_"_s});
    QVERIFY(outside.waitForFinished());
    QCOMPARE(outside.readAllStandardOutput().trimmed(), "1"_ba);

    shop.pay(number);
    const QJsonObject paid = shop.platformOrders().first().toObject();
    const QByteArray answer = shop.postToListener("/wechat/notify/pay", shop.signedXml(shop.noticeFor(paid)));
    QVERIFY2(answer.contains("SUCCESS"), answer.constData());
    QCOMPARE(shop.stateOf(number), u"paid"_s); // in another process
    shop.killListener();
    QCOMPARE(shop.stateOf(number), u"paid"_s); // and afterwards
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

SAOMA_TEST(TestSharedLedger)
#include "test_sharedledger.moc"
