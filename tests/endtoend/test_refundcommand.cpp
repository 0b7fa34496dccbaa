// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

namespace {

QString paidNumber(Shop &shop, const QString &amount)
{
    const Outcome charged = shop.saoma({u"charge"_s, amount});
    const QString number = charged.status == 0 ? charged.last()[u"out_trade_no"_s].toString() : QString{};
    shop.pay(number);
    return shop.saoma({u"order"_s, u"sync"_s, number}).last()[u"state"_s] == u"paid"_s ? number : QString{};
}

QString errorOf(const Outcome &outcome)
{
    return outcome.last()[u"error"_s].toObject()[u"code"_s].toString();
}

} // namespace

class TestRefundCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackAPart_data() { addSignTypeRows(); }
    void givesBackAPart();
    void givesBackAllOfIt();
    void badAmountsAndNumbersAreRefused_data();
    void badAmountsAndNumbersAreRefused();
    void F26_ofTwoProcessesOneLoses();
    void F25_aLostAnswerIsAskedAbout();
    void F25_silenceIsUnknownAndKeepsTheNumber();
    void F27_aRefusalIsSaidAndTriedAgain();
    void syncSaysWhatThePlatformSays();
    void anAbnormalRefundSaysWhatToDo();
    void noticesReachTheListener();
    void listsRefunds();
    void aPinIsAskedForOnceOneIsSet();
    void aForgottenOwnersPinIsReplacedByWhoHasTheKey();
    void F25_theDeskTakesUpWhatWasLeft();
};

void TestRefundCommand::givesBackAPart()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    const Outcome outcome = shop.saoma({u"refund"_s, number, u"5"_s, u"--reason"_s, u"太甜了"_s});
    VERIFY_STATUS(outcome, 0);
    const QJsonObject refund = outcome.last();
    QCOMPARE(refund[u"out_trade_no"_s], number);
    QCOMPARE(refund[u"refund_fee"_s], 500);
    QCOMPARE(refund[u"total_fee"_s], 1250);
    QCOMPARE(refund[u"state"_s], u"refunded"_s);
    QCOMPARE(refund[u"reason"_s], u"太甜了"_s);
    QCOMPARE(refund[u"refund_id"_s].toString().size(), 29);
    const QJsonObject order = shop.order(number);
    QCOMPARE(order[u"refunded_fee"_s], 500);
    QCOMPARE(order[u"state"_s], u"paid"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s, u"--evidence"_s}), 0);
}

void TestRefundCommand::givesBackAllOfIt()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"3"_s);
    VERIFY_STATUS(shop.saoma({u"refund"_s, number, u"3.00"_s}), 0);
    const Outcome more = shop.saoma({u"refund"_s, number, u"0.01"_s});
    VERIFY_STATUS(more, 1);
    QCOMPARE(errorOf(more), u"REFUND_EXCEEDS"_s);
    QCOMPARE(more.last()[u"error"_s].toObject()[u"out_trade_no"_s], number);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"sync"_s, number}), 0); // trade_state REFUND is paid, too
    QCOMPARE(shop.stateOf(number), u"paid"_s);
}

void TestRefundCommand::badAmountsAndNumbersAreRefused_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << u"0"_s << 2 << u"AMOUNT_ZERO"_s;
    QTest::newRow("below zero") << u"-1"_s << 2 << u"AMOUNT_NEGATIVE"_s;
    QTest::newRow("half a fen") << u"0.005"_s << 2 << u"AMOUNT_TOO_PRECISE"_s;
    QTest::newRow("a word") << u"all"_s << 2 << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("a fen too much") << u"12.51"_s << 1 << u"REFUND_EXCEEDS"_s;
}

void TestRefundCommand::badAmountsAndNumbersAreRefused()
{
    QFETCH(const QString, amount);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    const Outcome outcome = shop.saoma({u"refund"_s, number, amount});
    VERIFY_STATUS(outcome, status);
    QCOMPARE(errorOf(outcome), code);
    const Outcome nobodys = shop.saoma({u"refund"_s, u"NOBODYS"_s, u"1"_s});
    VERIFY_STATUS(nobodys, 1);
    QCOMPARE(errorOf(nobodys), u"ORDER_NOT_FOUND"_s);
    const Outcome charged = shop.saoma({u"charge"_s, u"1"_s});
    const Outcome unpaid = shop.saoma({u"refund"_s, charged.last()[u"out_trade_no"_s].toString(), u"1"_s});
    VERIFY_STATUS(unpaid, 1);
    QCOMPARE(errorOf(unpaid), u"ORDER_NOT_PAID"_s);
    QVERIFY(shop.saoma({u"refund"_s, u"list"_s}).last()[u"refunds"_s].toArray().isEmpty());
}

void TestRefundCommand::F26_ofTwoProcessesOneLoses()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    const auto first = shop.start({u"refund"_s, number, u"9"_s});
    const auto second = shop.start({u"refund"_s, number, u"9"_s});
    const Outcome outcomes[]{first->finish(), second->finish()};
    const int won = int(outcomes[0].status == 0) + int(outcomes[1].status == 0);
    QCOMPARE(won, 1);
    QCOMPARE(errorOf(outcomes[outcomes[0].status == 0 ? 1 : 0]), u"REFUND_EXCEEDS"_s);
    QCOMPARE(shop.order(number)[u"refunded_fee"_s], 900);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestRefundCommand::F25_aLostAnswerIsAskedAbout()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.fault(u"lose_answer"_s, u"refund"_s);
    const Outcome outcome = shop.saoma({u"refund"_s, number, u"5"_s});
    VERIFY_STATUS(outcome, 0);
    QCOMPARE(outcome.last()[u"state"_s], u"refunded"_s);
    QCOMPARE(shop.order(number)[u"refunded_fee"_s], 500);
}

void TestRefundCommand::F25_silenceIsUnknownAndKeepsTheNumber()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.set(u"gateway/timeout_ms"_s, u"1000"_s);
    shop.fault(u"html_page"_s, u"refund"_s, {{u"times"_s, 100}});
    shop.fault(u"html_page"_s, u"refundquery"_s, {{u"times"_s, 100}});
    const Outcome silent = shop.saoma({u"refund"_s, number, u"9"_s});
    VERIFY_STATUS(silent, 3);
    QCOMPARE(silent.last()[u"state"_s], u"unknown"_s);
    const QString refundNo = silent.last()[u"out_refund_no"_s].toString();
    const Outcome again = shop.saoma({u"refund"_s, number, u"9"_s}); // I10: it is set aside
    QCOMPARE(errorOf(again), u"REFUND_EXCEEDS"_s);
    VERIFY_STATUS(shop.saoma({u"refund"_s, u"sync"_s, refundNo}), 3);
    shop.control(u"faults/clear"_s, {});
    // "Not exist" leads to the same bytes, and to another question.
    const Outcome sent = shop.saoma({u"refund"_s, u"sync"_s, refundNo});
    VERIFY_STATUS(sent, 0);
    QCOMPARE(sent.last()[u"out_refund_no"_s], refundNo);
    QVERIFY(eventually([&] {
        return shop.saoma({u"refund"_s, u"sync"_s, refundNo}).last()[u"state"_s] == u"refunded"_s;
    }));
    QCOMPARE(shop.order(number)[u"refunded_fee"_s], 900);
}

void TestRefundCommand::F27_aRefusalIsSaidAndTriedAgain()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.fault(u"not_enough"_s, u"refund"_s);
    const Outcome refused = shop.saoma({u"refund"_s, number, u"9"_s});
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.last()[u"state"_s], u"refused"_s);
    QCOMPARE(refused.last()[u"error_code"_s], u"NOTENOUGH"_s);
    const Outcome other = shop.saoma({u"refund"_s, number, u"8"_s});
    VERIFY_STATUS(other, 1);
    QCOMPARE(errorOf(other), u"REFUND_OPEN"_s);
    const Outcome again = shop.saoma({u"refund"_s, number, u"9"_s});
    VERIFY_STATUS(again, 0);
    QCOMPARE(again.last()[u"out_refund_no"_s], refused.last()[u"out_refund_no"_s]);
    QCOMPARE(shop.order(number)[u"refunded_fee"_s], 900);
}

void TestRefundCommand::syncSaysWhatThePlatformSays()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome nobodys = shop.saoma({u"refund"_s, u"sync"_s, u"RNOBODYS"_s});
    VERIFY_STATUS(nobodys, 1);
    QCOMPARE(errorOf(nobodys), u"REFUND_NOT_FOUND"_s);
    const QString number = paidNumber(shop, u"12.50"_s);
    const Outcome done = shop.saoma({u"refund"_s, number, u"5"_s});
    const Outcome synced = shop.saoma({u"refund"_s, u"sync"_s, done.last()[u"out_refund_no"_s].toString()});
    VERIFY_STATUS(synced, 0);
    QCOMPARE(synced.last(), done.last());
}

void TestRefundCommand::anAbnormalRefundSaysWhatToDo()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.fault(u"refund_changes"_s, u"refund"_s);
    const Outcome outcome = shop.saomaText({u"refund"_s, number, u"5"_s});
    VERIFY_STATUS(outcome, 1);
    QVERIFY2(outcome.out.contains("merchant platform"), outcome.out.constData());
    const QJsonObject listed =
        shop.saoma({u"refund"_s, u"list"_s, number}).last()[u"refunds"_s].toArray().first().toObject();
    QCOMPARE(listed[u"state"_s], u"abnormal"_s);
    QCOMPARE(shop.order(number)[u"refunded_fee"_s], 0);
    shop.control(u"refund/end"_s,
        {{u"out_refund_no"_s, listed[u"out_refund_no"_s]}, {u"refund_status"_s, u"SUCCESS"_s}});
    const Outcome synced = shop.saoma({u"refund"_s, u"sync"_s, listed[u"out_refund_no"_s].toString()});
    QCOMPARE(synced.last()[u"state"_s], u"refunded"_s);
    QCOMPARE(shop.order(number)[u"refunded_fee"_s], 500);
}

/// The listener alone hears of the end: its own ladder asks as well, but the notice is first.
void TestRefundCommand::noticesReachTheListener()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    shop.set(u"listener/public_url"_s, u"http://127.0.0.1:%1"_s.arg(shop.listenerPort()));
    const QString number = paidNumber(shop, u"12.50"_s);
    VERIFY_STATUS(shop.saoma({u"refund"_s, number, u"5"_s}), 0);
    QVERIFY(eventually([&] { return shop.order(number)[u"refunded_fee"_s] == 500; }));
    shop.listener().terminate();
    const Outcome listened = shop.listener().finish();
    QVERIFY2(listened.err.contains("/wechat/notify/refund 200 applied R"), listened.err.constData());
}

void TestRefundCommand::listsRefunds()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"refund"_s, u"list"_s}), 0);
    const QString first = paidNumber(shop, u"1"_s);
    const QString second = paidNumber(shop, u"2"_s);
    VERIFY_STATUS(shop.saoma({u"refund"_s, first, u"1"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"refund"_s, second, u"2"_s}), 0);
    const QJsonArray all = shop.saoma({u"refund"_s, u"list"_s}).last()[u"refunds"_s].toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].toObject()[u"out_trade_no"_s], second); // newest first
    const QJsonArray of = shop.saoma({u"refund"_s, u"list"_s, first}).last()[u"refunds"_s].toArray();
    QCOMPARE(of.size(), 1);
    QCOMPARE(of[0].toObject()[u"refund_fee"_s], 100);
    VERIFY_STATUS(shop.saoma({u"refund"_s, u"list"_s, u"--limit"_s, u"0"_s}), 2);
}

void TestRefundCommand::aPinIsAskedForOnceOneIsSet()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.setEnvironment(u"SAOMA_PIN"_s, u"1234"_s);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"set"_s, u"owner"_s}), 2); // everybody guesses it
    shop.setEnvironment(u"SAOMA_PIN"_s, u"2480"_s);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"set"_s, u"boss"_s}), 2);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"set"_s, u"owner"_s}), 0);
    shop.setEnvironment(u"SAOMA_OWNER_PIN"_s, u"2480"_s);
    shop.setEnvironment(u"SAOMA_PIN"_s, u"1357"_s);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"set"_s, u"lead"_s, u"--max"_s, u"5"_s}), 0);
    QCOMPARE(shop.saoma({u"pin"_s, u"list"_s}).last()[u"roles"_s].toArray().size(), 2);

    QCOMPARE(errorOf(shop.saoma({u"refund"_s, number, u"5"_s})), u"PIN_NEEDED"_s);
    const QStringList asLead{u"--role"_s, u"lead"_s};
    QCOMPARE(errorOf(shop.saoma(QStringList{u"refund"_s, number, u"5.01"_s} + asLead)), u"ROLE_LIMIT"_s);
    const Outcome given = shop.saoma(QStringList{u"refund"_s, number, u"5"_s} + asLead);
    VERIFY_STATUS(given, 0);
    QCOMPARE(given.last()[u"role"_s], u"lead"_s);

    shop.setEnvironment(u"SAOMA_PIN"_s, u"9999"_s);
    for (int wrong = 0; wrong < 5; ++wrong) {
        const Outcome refused = shop.saoma(QStringList{u"refund"_s, number, u"1"_s} + asLead);
        VERIFY_STATUS(refused, 1);
        QCOMPARE(errorOf(refused), u"PIN_WRONG"_s);
    }
    shop.setEnvironment(u"SAOMA_PIN"_s, u"1357"_s);
    QCOMPARE(errorOf(shop.saoma(QStringList{u"refund"_s, number, u"1"_s} + asLead)), u"PIN_LOCKED"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestRefundCommand::aForgottenOwnersPinIsReplacedByWhoHasTheKey()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.setEnvironment(u"SAOMA_PIN"_s, u"2480"_s);
    QCOMPARE(errorOf(shop.saoma({u"pin"_s, u"reset"_s})), u"ROLE_WITHOUT_PIN"_s);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"set"_s, u"owner"_s}), 0);
    QCOMPARE(shop.saoma({u"pin"_s, u"list"_s}).last()[u"owner_reset_at"_s], QJsonValue(QJsonValue::Null));
    shop.setEnvironment(u"SAOMA_PIN"_s, u"8642"_s);
    shop.writeKey(Shop::key, QFile::ReadOwner | QFile::ReadOther);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"reset"_s}), 2);
    QFile::remove(shop.path(u"key"_s));
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"reset"_s}), 2);
    const QStringList asOwner{u"refund"_s, number, u"5"_s, u"--role"_s, u"owner"_s};
    shop.writeKey(Shop::key, QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(errorOf(shop.saoma(asOwner)), u"PIN_WRONG"_s);
    VERIFY_STATUS(shop.saoma({u"pin"_s, u"reset"_s}), 0);
    VERIFY_STATUS(shop.saoma(asOwner), 0);
    QVERIFY(shop.saoma({u"pin"_s, u"list"_s}).last()[u"owner_reset_at"_s].isString());
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

/// The desktop program, without a screen: it follows what another one has begun, and shows it.
void TestRefundCommand::F25_theDeskTakesUpWhatWasLeft()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidNumber(shop, u"12.50"_s);
    shop.set(u"gateway/timeout_ms"_s, u"1000"_s);
    shop.fault(u"html_page"_s, u"refund"_s, {{u"times"_s, 100}});
    shop.fault(u"html_page"_s, u"refundquery"_s, {{u"times"_s, 100}});
    const auto left = shop.start({u"refund"_s, number, u"9"_s});
    QVERIFY(eventually([&] {
        return !shop.saoma({u"refund"_s, u"list"_s, number}).last()[u"refunds"_s].toArray().isEmpty();
    }));
    left->kill();
    shop.control(u"faults/clear"_s, {});
    shop.setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const Program desk{Shop::programPath(u"saoma-cashier"_s), shop.commandLine({}), shop.environment()};
    QVERIFY(eventually([&] { return shop.order(number)[u"refunded_fee"_s] == 900; }));
    QCOMPARE(shop.saoma({u"refund"_s, u"list"_s, number}).last()[u"refunds"_s].toArray().size(), 1);
}

SAOMA_TEST(TestRefundCommand)
#include "test_refundcommand.moc"
