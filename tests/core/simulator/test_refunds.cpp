// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/refundwire.h"
#include "core/wechat/refundnotice.h"
#include "core/wechat/refundquery.h"
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wechat::Fields;

class TestRefunds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRefundIsAcceptedThenDone();
    void theSameNumberPaysBackOnce();
    void checksParameters_data();
    void checksParameters();
    void neverMoreThanWasPaid();
    void onePartAMinute();
    void fiftyPartsAndPages();
    void aYearAndNoLonger();
    void onlyPaidOrders();
    void theBalanceIsAsked();
    void endsAsToldAndByHand();
    void theOrderSaysThatItWasRefunded();
    void noticesDecrypt();
    void everyFenIsAccountedFor();

private:
    [[nodiscard]] Fields request(const QByteArray &number, qint64 fen, qint64 total = 1250) const
    {
        return {{"transaction_id", m_transactionId}, {"out_refund_no", number},
            {"refund_fee", QByteArray::number(fen)}, {"total_fee", QByteArray::number(total)},
            {"nonce_str", number + "n"}};
    }
    [[nodiscard]] QString refund(const QByteArray &number, qint64 fen, qint64 total = 1250)
    {
        const auto answer = m_books->platform.refund(m_books->merchant, request(number, fen, total));
        return answer ? u"accepted"_s : answer.error().code;
    }
    [[nodiscard]] QByteArray statusOf(const QByteArray &number)
    {
        const auto answer = m_books->platform.refundQuery(m_books->merchant, {{"out_refund_no", number}});
        return answer ? wechat::value(*answer, "refund_status_0") : answer.error().code.toLatin1();
    }
    void pass(std::chrono::milliseconds time) { m_books->clock.advance(time); }

    std::unique_ptr<Books> m_books;
    QByteArray m_transactionId;
};

void TestRefunds::init()
{
    m_books = std::make_unique<Books>();
    const auto made = m_books->unifiedOrder(goodOrder());
    QVERIFY(made);
    QVERIFY(m_books->payAs("oBuyer", wechat::value(*made, "code_url")));
    const QByteArray key = Order::keyOf(m_books->merchant.mchId, "ORDER00001");
    m_transactionId = m_books->platform.find(key)->transactionId;
}

void TestRefunds::aRefundIsAcceptedThenDone()
{
    const auto answer = m_books->platform.refund(m_books->merchant, request("REFUND01", 500));
    QVERIFY(answer);
    QCOMPARE(wechat::value(*answer, "out_trade_no"), "ORDER00001"_ba);
    QCOMPARE(wechat::value(*answer, "refund_id").size(), 29);
    QCOMPARE(statusOf("REFUND01"), "PROCESSING"_ba);
    pass(1s);
    QCOMPARE(statusOf("REFUND01"), "SUCCESS"_ba);
    QCOMPARE(statusOf("REFUND02"), "REFUNDNOTEXIST"_ba);
}

void TestRefunds::theSameNumberPaysBackOnce()
{
    const auto first = m_books->platform.refund(m_books->merchant, request("REFUND01", 500));
    const auto again = m_books->platform.refund(m_books->merchant, request("REFUND01", 500));
    QVERIFY(first && again);
    QCOMPARE(*first, *again);
    QCOMPARE(m_books->platform.refunds().all().size(), 1);
    QCOMPARE(refund("REFUND01", 501), u"ERROR"_s); // the same number for something else
}

void TestRefunds::checksParameters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("no number") << "out_refund_no"_ba
                               << ""_ba << u"LACK_PARAMS"_s;
    QTest::newRow("no amount") << "refund_fee"_ba
                               << ""_ba << u"LACK_PARAMS"_s;
    QTest::newRow("nothing") << "refund_fee"_ba
                             << "0"_ba << u"PARAM_ERROR"_s;
    QTest::newRow("a point") << "refund_fee"_ba
                             << "5.00"_ba << u"PARAM_ERROR"_s;
    QTest::newRow("another total") << "total_fee"_ba
                                   << "1251"_ba << u"ERROR"_s;
    QTest::newRow("long reason") << "refund_desc"_ba << QByteArray(81, 'x') << u"PARAM_ERROR"_s;
    QTest::newRow("another payment") << "transaction_id"_ba
                                     << "42"_ba << u"INVALID_TRANSACTIONID"_s;
}

void TestRefunds::checksParameters()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, code);
    Fields fields = request("REFUND01", 500);
    fields.insert_or_assign(name, value);
    const auto answer = m_books->platform.refund(m_books->merchant, fields);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
}

void TestRefunds::neverMoreThanWasPaid()
{
    QCOMPARE(refund("REFUND01", 1251), u"ERROR"_s);
    QCOMPARE(refund("REFUND02", 1000), u"accepted"_s);
    pass(60s);
    QCOMPARE(refund("REFUND03", 251), u"ERROR"_s);
    QCOMPARE(refund("REFUND04", 250), u"accepted"_s);
    pass(60s);
    QCOMPARE(refund("REFUND05", 1), u"ERROR"_s);
}

void TestRefunds::onePartAMinute()
{
    QCOMPARE(refund("REFUND01", 100), u"accepted"_s);
    pass(59s);
    QCOMPARE(refund("REFUND02", 100), u"INVALID_REQ_TOO_MUCH"_s);
    pass(1s);
    QCOMPARE(refund("REFUND02", 100), u"accepted"_s);
}

void TestRefunds::fiftyPartsAndPages()
{
    for (int part = 0; part < 50; ++part) {
        QCOMPARE(refund("PART" + QByteArray::number(part).rightJustified(2, '0'), 1), u"accepted"_s);
        pass(60s);
    }
    QCOMPARE(refund("PART50", 1), u"PARAM_ERROR"_s);
    qsizetype seen = 0;
    for (int offset = 0; offset < 50; offset += 20) {
        const auto page = m_books->platform.refundQuery(
            m_books->merchant, {{"out_trade_no", "ORDER00001"}, {"offset", QByteArray::number(offset)}});
        QVERIFY(page);
        QCOMPARE(wechat::value(*page, "total_refund_count"), "50"_ba);
        seen += wechat::value(*page, "refund_count").toInt();
    }
    QCOMPARE(seen, 50);
}

void TestRefunds::aYearAndNoLonger()
{
    pass(24h * 366);
    QCOMPARE(refund("REFUND01", 100), u"TRADE_OVERDUE"_s);
}

void TestRefunds::onlyPaidOrders()
{
    QVERIFY(m_books->unifiedOrder(goodOrder("ORDER00002")));
    Fields fields = request("REFUND01", 100);
    fields.erase("transaction_id");
    fields["out_trade_no"] = "ORDER00002";
    QCOMPARE(m_books->platform.refund(m_books->merchant, fields).error().code, u"ORDERNOTEXIST"_s);
    fields["out_trade_no"] = "ORDER00001";
    QVERIFY(m_books->platform.refund(m_books->merchant, fields));
}

void TestRefunds::theBalanceIsAsked()
{
    m_books->platform.refunds().rules.balance = 600;
    QCOMPARE(refund("REFUND01", 601), u"NOTENOUGH"_s);
    QCOMPARE(refund("REFUND01", 600), u"accepted"_s); // the number is not used up by a refusal
    pass(60s);
    QCOMPARE(refund("REFUND02", 1), u"NOTENOUGH"_s);
}

void TestRefunds::endsAsToldAndByHand()
{
    m_books->platform.refunds().endNextAs(RefundState::Change);
    m_books->platform.refunds().endNextAs(RefundState::Closed);
    QCOMPARE(refund("REFUND01", 500), u"accepted"_s);
    pass(60s);
    QCOMPARE(refund("REFUND02", 500), u"accepted"_s);
    pass(60s);
    QCOMPARE(statusOf("REFUND01"), "CHANGE"_ba);
    QCOMPARE(statusOf("REFUND02"), "REFUNDCLOSE"_ba);
    QCOMPARE(refund("REFUND03", 750), u"accepted"_s); // what was closed is free again
    QVERIFY(m_books->platform.refunds().end("REFUND01", RefundState::Success));
    QVERIFY(!m_books->platform.refunds().end("REFUND02", RefundState::Success));
    QCOMPARE(statusOf("REFUND01"), "SUCCESS"_ba);
}

void TestRefunds::theOrderSaysThatItWasRefunded()
{
    QCOMPARE(m_books->stateOf("ORDER00001"), "SUCCESS"_ba);
    QCOMPARE(refund("REFUND01", 1), u"accepted"_s);
    QCOMPARE(m_books->stateOf("ORDER00001"), "REFUND"_ba);
}

void TestRefunds::noticesDecrypt()
{
    QList<Refund> told;
    m_books->platform.refunds().watch([&told](const Refund &refund) { told.append(refund); });
    QCOMPARE(refund("REFUND01", 500), u"accepted"_s);
    pass(1s);
    m_books->platform.refunds().settle();
    QCOMPARE(told.size(), 2);
    SeededRandom random{7};
    const QByteArray bytes = refundNotice(told.last(), m_books->merchant, random);
    const auto fields = wechat::readRefundNotice(bytes, m_books->merchant.toMerchant());
    QVERIFY(fields);
    const auto notice = wechat::refundNoticeFrom(*fields);
    QVERIFY(notice);
    QCOMPARE(notice->part.outRefundNo, "REFUND01"_ba);
    QCOMPARE(notice->part.outcome, wechat::RefundOutcome::Success);
    QCOMPARE(notice->part.refundFee.fen(), 500);
    QCOMPARE(notice->part.successTime, m_books->clock.utcNow());
    QVERIFY(!wechat::readRefundNotice(bytes, otherMerchant().toMerchant()));
}

/// A thousand attempts, wild ones among them: accepted amounts never exceed the payment, and nothing is lost.
void TestRefunds::everyFenIsAccountedFor()
{
    SeededRandom random{11};
    qint64 accepted = 0;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const qint64 fen = 1 + quint8(random.bytes(1)[0]);
        if (refund("TRY" + QByteArray::number(attempt).rightJustified(5, '0'), fen) == u"accepted"_s)
            accepted += fen;
        pass(std::chrono::seconds(quint8(random.bytes(1)[0])));
    }
    QVERIFY(accepted > 0 && accepted <= 1250);
    QCOMPARE(m_books->platform.refunds().fenOf(m_books->merchant.mchId, "ORDER00001"), accepted);
}

SAOMA_TEST(TestRefunds)
#include "test_refunds.moc"
