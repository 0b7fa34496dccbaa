// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

namespace {

QStringList numbersIn(const Outcome &listed)
{
    QStringList numbers;
    for (const QJsonValue &order : listed.last()[u"orders"_s].toArray())
        numbers.append(order[u"out_trade_no"_s].toString());
    return numbers;
}

QString chargedNumber(Shop &shop, const QString &amount, const QString &body = u"Tea"_s)
{
    const Outcome charged = shop.saoma({u"charge"_s, amount, u"--body"_s, body});
    return charged.status == 0 ? charged.last()[u"out_trade_no"_s].toString() : QString{};
}

QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class TestOrderCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheTimeLine();
    void listsNewestFirstAndFilters();
    void badFilterIsRefused_data();
    void badFilterIsRefused();
    void findsByNumberAmountAndText();
    void findsByDayAndStateInBothLanguages();
    void exportsOrders();
    void looksUpOffline();
    void looksUpInAReadOnlyCopy();
    void emptyShopHasNoOrders();
    void unknownNumberIsRefused_data();
    void unknownNumberIsRefused();
    void syncAsksThePlatform_data() { addSignTypeRows(); }
    void syncAsksThePlatform();
    void syncOfAnUnknownOutcomeSaysSo();
    void F13_aSuspiciousOrderIsWatchedAndClosed();
    void closeNeedsThePlatformsWord_data() { addSignTypeRows(); }
    void closeNeedsThePlatformsWord();
    void closeFindsThePayment();
    void F11_closeMeetsABuyerWhoPaysInTheGap();
    void closeOfflineIsUnknown();
    void F11_closeTooEarlyMeansWait();
    void F11_closeWaitsWhileTheBuyerPays();
};

void TestOrderCommand::showsTheTimeLine()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    const QJsonObject order = shop.order(number);
    QCOMPARE(order[u"out_trade_no"_s], number);
    const QJsonArray events = order[u"events"_s].toArray();
    QStringList kinds;
    for (const QJsonValue &event : events) {
        kinds.append(event[u"kind"_s].toString());
        QVERIFY(QDateTime::fromString(event[u"at"_s].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(!event[u"source"_s].toString().isEmpty());
    }
    QCOMPARE(kinds, (QStringList{u"created"_s, u"requested"_s, u"waiting"_s}));
    QCOMPARE(events[0][u"source"_s], u"desk"_s);
    const Outcome forPeople = shop.saomaText({u"order"_s, u"show"_s, number});
    VERIFY_STATUS(forPeople, 0);
    QVERIFY(forPeople.out.contains(number.toUtf8()));
}

void TestOrderCommand::listsNewestFirstAndFilters()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString first = chargedNumber(shop, u"1"_s);
    const QString second = chargedNumber(shop, u"2"_s);
    const QString third = chargedNumber(shop, u"3"_s);
    shop.pay(second);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"sync"_s, second}), 0);
    const auto list = [&shop](const QStringList &options) {
        return numbersIn(shop.saoma(QStringList{u"order"_s, u"list"_s} + options));
    };
    QCOMPARE(list({}), (QStringList{third, second, first}));
    QCOMPARE(list({u"--state"_s, u"paid"_s}), QStringList{second});
    QCOMPARE(list({u"--state"_s, u"waiting"_s}), (QStringList{third, first}));
    QCOMPARE(list({u"--limit"_s, u"1"_s}), QStringList{third});
    const QString since = shop.order(second)[u"created_at"_s].toString();
    QCOMPARE(list({u"--since"_s, since}), (QStringList{third, second}));
    QCOMPARE(list({u"--until"_s, since}), QStringList{first});
    QCOMPARE(list({u"--since"_s, u"2099-01-01"_s}), QStringList{});
}

void TestOrderCommand::badFilterIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no such state") << QStringList{u"--state"_s, u"lost"_s};
    QTest::newRow("time is a word") << QStringList{u"--since"_s, u"yesterday"_s};
    QTest::newRow("no such day") << QStringList{u"--until"_s, u"2026-02-30"_s};
    QTest::newRow("limit zero") << QStringList{u"--limit"_s, u"0"_s};
    QTest::newRow("limit below zero") << QStringList{u"--limit"_s, u"-5"_s};
    QTest::newRow("limit is a word") << QStringList{u"--limit"_s, u"all"_s};
}

void TestOrderCommand::badFilterIsRefused()
{
    QFETCH(const QStringList, options);
    Shop shop;
    const Outcome refused = shop.saoma(QStringList{u"order"_s, u"list"_s} + options);
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"invalid_input"_s);
    QVERIFY2(refused.errorMessage().contains(options.first()), refused.out.constData());
}

void TestOrderCommand::findsByNumberAmountAndText()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString tea = chargedNumber(shop, u"17.35"_s, u"Green tea"_s);
    const QString cake = chargedNumber(shop, u"22"_s, u"芝士蛋糕"_s);
    const auto find = [&shop](const QString &text) {
        return numbersIn(shop.saoma({u"order"_s, u"find"_s, text}));
    };
    QCOMPARE(find(tea), QStringList{tea});
    QCOMPARE(find(cake.right(6)), QStringList{cake});
    QCOMPARE(find(u"17.35"_s), QStringList{tea});
    QCOMPARE(find(u"蛋糕"_s), QStringList{cake});
    QCOMPARE(find(u"green"_s), QStringList{tea});
    QCOMPARE(find(u"100%"_s), QStringList{});
    QCOMPARE(find(u"' OR 1 --"_s), QStringList{});
}

void TestOrderCommand::findsByDayAndStateInBothLanguages()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s, u"桂花糕"_s);
    for (const QString &text :
        {u"today"_s, u"今天 花糕"_s, u"waiting 5.00"_s, u"待支付"_s, number.right(4).toLower()})
        QCOMPARE(numbersIn(shop.saoma({u"order"_s, u"find"_s, text})), QStringList{number});
    QCOMPARE(numbersIn(shop.saoma({u"order"_s, u"find"_s, u"yesterday"_s})), QStringList{});
}

void TestOrderCommand::exportsOrders()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s, u"=Tea"_s);
    const QString file = shop.path(u"orders.csv"_s);
    const Outcome exported = shop.saoma({u"order"_s, u"export"_s, file, u"--state"_s, u"waiting"_s});
    VERIFY_STATUS(exported, 0);
    QCOMPARE(exported.last()[u"count"_s], 1);
    const QByteArray text = bytesOf(file);
    QVERIFY(text.startsWith("\xEF\xBB\xBFout_trade_no,"));
    for (const QByteArray &part : {number.toUtf8(), QByteArray{",waiting,5.00,"}, QByteArray{",'=Tea,"}})
        QVERIFY2(text.contains(part), text.constData());
    QCOMPARE(shop.saoma({u"order"_s, u"export"_s, file, u"--state"_s, u"paid"_s}).last()[u"count"_s], 0);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"export"_s, shop.path(u"orders.txt"_s)}), 2);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"export"_s, file, u"--state"_s, u"nonsense"_s}), 2);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"reindex"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestOrderCommand::looksUpOffline()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    shop.closePlatform();
    QCOMPARE(shop.order(number)[u"state"_s], u"waiting"_s);
    QCOMPARE(numbersIn(shop.saoma({u"order"_s, u"list"_s})), QStringList{number});
    QCOMPARE(numbersIn(shop.saoma({u"order"_s, u"find"_s, number.right(4)})), QStringList{number});
    const Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 3);
    QCOMPARE(synced.last()[u"error"_s][u"kind"_s], u"network"_s);
    QCOMPARE(synced.last()[u"error"_s][u"out_trade_no"_s], number);
    QCOMPARE(shop.order(number)[u"state"_s], u"waiting"_s);
}

void TestOrderCommand::looksUpInAReadOnlyCopy()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    const QDir data{shop.path(u"data"_s)};
    const QString copy = shop.path(u"copy"_s);
    QVERIFY(QDir{}.mkdir(copy));
    for (const QString &name : data.entryList(QDir::Files))
        QVERIFY(QFile::copy(data.filePath(name), copy + u'/' + name));
    for (const QString &name : QDir{copy}.entryList(QDir::Files))
        QFile::setPermissions(copy + u'/' + name, QFile::ReadOwner);
    const QByteArray before = bytesOf(copy + u"/ledger.sqlite"_s);
    for (const QStringList &arguments :
        {QStringList{u"order"_s, u"show"_s, number}, QStringList{u"order"_s, u"list"_s},
            QStringList{u"order"_s, u"find"_s, number}, QStringList{u"ledger"_s, u"check"_s}}) {
        const Outcome read = Program(Shop::programPath(u"saoma"_s),
            QStringList{u"--config"_s, shop.configFile(), u"--data"_s, copy, u"--json"_s} + arguments,
            shop.environment())
                                 .finish();
        VERIFY_STATUS(read, 0);
        const bool isCheck = arguments.first() == u"ledger";
        QVERIFY2(isCheck || read.out.contains(number.toUtf8()), read.story().constData());
    }
    QCOMPARE(bytesOf(copy + u"/ledger.sqlite"_s), before);
}

void TestOrderCommand::emptyShopHasNoOrders()
{
    Shop shop;
    for (const QStringList &arguments : {QStringList{u"list"_s}, QStringList{u"find"_s, u"5"_s}}) {
        const Outcome listed = shop.saoma(QStringList{u"order"_s} + arguments);
        VERIFY_STATUS(listed, 0);
        QVERIFY(listed.last()[u"orders"_s].isArray());
        QVERIFY(listed.last()[u"orders"_s].toArray().isEmpty());
    }
    QVERIFY(!QFile::exists(shop.path(u"data"_s))); // asking leaves nothing behind
}

void TestOrderCommand::unknownNumberIsRefused_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"show", "sync", "close"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestOrderCommand::unknownNumberIsRefused()
{
    QFETCH(const QString, command);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome refused = shop.saoma({u"order"_s, command, u"E2NEVERSEEN"_s});
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"ORDER_NOT_FOUND"_s);
    QCOMPARE(refused.last()[u"error"_s][u"out_trade_no"_s], u"E2NEVERSEEN"_s);
    QVERIFY(refused.errorMessage().contains(u"E2NEVERSEEN"_s));
}

void TestOrderCommand::syncAsksThePlatform()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last()[u"state"_s], u"waiting"_s);
    const QJsonObject paid = shop.pay(number);
    synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last()[u"state"_s], u"paid"_s);
    QCOMPARE(synced.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestOrderCommand::syncOfAnUnknownOutcomeSaysSo()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"3"_s);
    shop.closePlatform();
    QVERIFY(shop.openPlatform()); // one that has never heard of the order
    const Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 3);
    QCOMPARE(synced.last()[u"state"_s], u"unknown"_s);
}

void TestOrderCommand::F13_aSuspiciousOrderIsWatchedAndClosed()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    shop.fault(u"notice_never"_s, u"notice"_s, {{u"times"_s, 99}});
    const auto contradict = [&shop](const QString &number) {
        saoma::wechat::Fields notice;
        for (const QJsonValue &order : shop.platformOrders())
            if (order[u"out_trade_no"_s] == number)
                notice = shop.noticeFor(order.toObject());
        notice["transaction_id"] = "4200000000202611249999999999";
        notice["time_end"] = "20261124120000";
        notice["openid"] = "oBuyer";
        notice["total_fee"] = "1";
        return shop.postToListener("/wechat/notify/pay", shop.signedXml(notice)).contains("FAIL");
    };
    const QString paid = chargedNumber(shop, u"2"_s);
    QVERIFY(contradict(paid));
    QCOMPARE(shop.stateOf(paid), u"suspicious"_s);
    shop.pay(paid); // and no notice reaches us
    QVERIFY(eventually([&] { return shop.stateOf(paid) == u"paid"_s; }));

    const QString left = chargedNumber(shop, u"3"_s);
    QVERIFY(contradict(left));
    QCOMPARE(shop.stateOf(left), u"suspicious"_s);
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, left});
    VERIFY_STATUS(closed, 0);
    QCOMPARE(closed.last()[u"state"_s], u"closed"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestOrderCommand::closeNeedsThePlatformsWord()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, number});
    VERIFY_STATUS(closed, 0);
    QCOMPARE(closed.last()[u"state"_s], u"closed"_s);
    QCOMPARE(shop.platformOrders()[0][u"trade_state"_s], u"CLOSED"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0); // I19
}

void TestOrderCommand::closeFindsThePayment()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    shop.pay(number);
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, number});
    VERIFY_STATUS(closed, 1);
    QCOMPARE(closed.last()[u"state"_s], u"paid"_s);
}

void TestOrderCommand::F11_closeMeetsABuyerWhoPaysInTheGap()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    shop.control(u"pay"_s, {{u"out_trade_no"_s, number}, {u"behaviour"_s, u"pay_on_close"_s}});
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, number});
    VERIFY_STATUS(closed, 1); // refused for certain: it is paid
    QCOMPARE(closed.last()[u"state"_s], u"paid"_s);
}

void TestOrderCommand::closeOfflineIsUnknown()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    shop.closePlatform();
    shop.set(u"gateway/timeout_ms"_s, u"500"_s);
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, number});
    VERIFY_STATUS(closed, 3);
    QCOMPARE(closed.last()[u"state"_s], u"closing"_s);
}

void TestOrderCommand::F11_closeTooEarlyMeansWait()
{
    Shop shop;
    shop.set(u"gateway/timeout_ms"_s, u"500"_s);
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    shop.fault(u"close_too_early"_s, u"closeorder"_s, {{u"times"_s, 100}});
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, number});
    VERIFY_STATUS(closed, 3);
    QCOMPARE(closed.last()[u"state"_s], u"closing"_s);
    const QJsonObject paid = shop.pay(number); // the code still works, and the money is seen
    const Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last()[u"state"_s], u"paid"_s);
    QCOMPARE(synced.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
}

void TestOrderCommand::F11_closeWaitsWhileTheBuyerPays()
{
    Shop shop;
    shop.set(u"gateway/timeout_ms"_s, u"500"_s);
    QVERIFY(shop.openPlatform());
    const QString number = chargedNumber(shop, u"5"_s);
    shop.control(
        u"pay"_s, {{u"out_trade_no"_s, number}, {u"behaviour"_s, u"hesitate"_s}, {u"seconds"_s, 1.8}});
    const Outcome closed = shop.saoma({u"order"_s, u"close"_s, number}); // the buyer types the password
    VERIFY_STATUS(closed, 3);
    QCOMPARE(closed.last()[u"state"_s], u"closing"_s);
    QVERIFY(eventually([&] { return shop.platformOrders()[0][u"trade_state"_s] == u"SUCCESS"_s; }));
    const Outcome again = shop.saoma({u"order"_s, u"close"_s, number});
    VERIFY_STATUS(again, 1);
    QCOMPARE(again.last()[u"state"_s], u"paid"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

SAOMA_TEST(TestOrderCommand)
#include "test_ordercommand.moc"
