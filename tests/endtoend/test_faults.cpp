// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F08_unansweredOrderIsUnknownAndGoesOnWithItsNumber_data();
    void F08_unansweredOrderIsUnknownAndGoesOnWithItsNumber();
    void F08_waitingChargeGetsItsCodeAfterAll_data();
    void F08_waitingChargeGetsItsCodeAfterAll();
    void unreadableQueryIsUnknown_data();
    void unreadableQueryIsUnknown();
    void F05_noticeBeforeTheAnswer_data() { addSignTypeRows(); }
    void F05_noticeBeforeTheAnswer();
    void F06_noticeNever();
    void badlySignedNoticeIsNotBelieved();
    void F20_secondHostAnswers();

private:
    static void addUnifiedOrderFaults();
};

void TestFaults::addUnifiedOrderFaults()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"lose_answer", "cut_answer", "system_error_before", "system_error_after",
             "html_page", "bad_signature"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestFaults::F08_unansweredOrderIsUnknownAndGoesOnWithItsNumber_data()
{
    addUnifiedOrderFaults();
    QTest::newRow("delay") << u"delay"_s;
}

void TestFaults::F08_unansweredOrderIsUnknownAndGoesOnWithItsNumber()
{
    QFETCH(const QString, fault);
    Shop shop;
    shop.set(u"gateway/timeout_ms"_s, u"1000"_s);
    QVERIFY(shop.openPlatform());
    shop.fault(fault, u"unifiedorder"_s, {{u"delay_ms"_s, 1500}});
    const Outcome charged = shop.saoma({u"charge"_s, u"5"_s});
    VERIFY_STATUS(charged, 3);
    QCOMPARE(charged.last()[u"state"_s], u"unknown"_s);
    const QString number = charged.last()[u"out_trade_no"_s].toString();

    // The next sale asks about it first, and it lives on under its number.
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s, u"--wait"_s, u"1"_s}), 3);
    QCOMPARE(shop.stateOf(number), u"waiting"_s);
    QCOMPARE(shop.platformOrders().size(), 2);
    shop.pay(number);
    const Outcome synced = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last()[u"state"_s], u"paid"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestFaults::F08_waitingChargeGetsItsCodeAfterAll_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"lose_answer", "system_error_before", "html_page"}) // two seconds each
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestFaults::F08_waitingChargeGetsItsCodeAfterAll()
{
    QFETCH(const QString, fault);
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    shop.fault(fault, u"unifiedorder"_s);
    const auto charge =
        shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"15"_s, u"--qr"_s, shop.path(u"code.svg"_s)});
    const QJsonObject first = charge->nextDocument(); // printed when there is something to show
    QVERIFY2(first[u"code"_s].isString(), QJsonDocument(first).toJson().constData());
    QCOMPARE(first[u"state"_s], u"waiting"_s);
    const QJsonArray there = shop.platformOrders();
    QCOMPARE(there.size(), 1);
    QCOMPARE(there[0][u"code_url"_s], first[u"code"_s]);
    QVERIFY(QFile::exists(shop.path(u"code.svg"_s)));
    shop.pay(first[u"out_trade_no"_s].toString());
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
}

void TestFaults::unreadableQueryIsUnknown_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("kind");
    QTest::newRow("F22 answer lost") << u"lose_answer"_s << u"network"_s;
    QTest::newRow("F22 answer cut") << u"cut_answer"_s << u"network"_s;
    QTest::newRow("F08 system error") << u"system_error_before"_s << u"pending"_s;
    QTest::newRow("F21 page") << u"html_page"_s << u"protocol"_s;
    QTest::newRow("bad signature") << u"bad_signature"_s << u"protocol"_s;
}

void TestFaults::unreadableQueryIsUnknown()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, kind);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = shop.saoma({u"charge"_s, u"5"_s}).last()[u"out_trade_no"_s].toString();
    shop.pay(number);
    shop.fault(fault, u"orderquery"_s);
    const Outcome asked = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(asked, 3);
    QCOMPARE(asked.last()[u"error"_s][u"kind"_s], kind);
    QCOMPARE(asked.last()[u"error"_s][u"out_trade_no"_s], number);
    QCOMPARE(shop.stateOf(number), u"waiting"_s); // no field of it was used
    const Outcome again = shop.saoma({u"order"_s, u"sync"_s, number});
    VERIFY_STATUS(again, 0);
    QCOMPARE(again.last()[u"state"_s], u"paid"_s);
}

void TestFaults::F05_noticeBeforeTheAnswer()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    shop.fault(u"notice_before_answer"_s, u"unifiedorder"_s);
    const Outcome end = shop.saoma({u"charge"_s, u"5"_s, u"--wait"_s, u"10"_s});
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    const QJsonArray there = shop.platformOrders();
    QCOMPARE(there.size(), 1);
    QCOMPARE(end.last()[u"transaction_id"_s], there[0][u"transaction_id"_s]);
    const QJsonArray events = shop.order(end.last()[u"out_trade_no"_s].toString())[u"events"_s].toArray();
    QVERIFY(std::any_of(events.begin(), events.end(), [](const QJsonValue &event) {
        return event[u"kind"_s] == u"paid"_s && event[u"source"_s] == u"notice"_s;
    }));
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestFaults::F06_noticeNever()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    shop.fault(u"notice_never"_s, u"notice"_s);
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"15"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    shop.pay(number);
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    QCOMPARE(shop.order(number)[u"events"_s].toArray().last()[u"source"_s], u"query"_s);
}

void TestFaults::badlySignedNoticeIsNotBelieved()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    shop.fault(u"bad_signature"_s, u"notice"_s);
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"15"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    shop.pay(number);
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(shop.order(number)[u"events"_s].toArray().last()[u"source"_s], u"query"_s);
}

void TestFaults::F20_secondHostAnswers()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString second = shop.platformUrl();
    shop.set(u"gateway/fallback_url"_s, second);
    shop.set(u"gateway/base_url"_s, u"http://127.0.0.1:1"_s);
    const Outcome charged = shop.saoma({u"charge"_s, u"5"_s});
    VERIFY_STATUS(charged, 0);
    QCOMPARE(charged.last()[u"state"_s], u"waiting"_s);
    QCOMPARE(shop.platformOrders().size(), 1);
}

SAOMA_TEST(TestFaults)
#include "test_faults.moc"
