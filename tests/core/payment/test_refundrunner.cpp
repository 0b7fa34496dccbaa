// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payment/refundrunner.h"
#include "tests/support/refundbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wechat::RefundOutcome;
using Kind = FakeRefundGateway::Kind;
using Reach = FakeRefundGateway::Reach;

class TestRefundRunner final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aPartIsGivenBack();
    void I15_nothingIsSentUnrecorded();
    void nothingIsSentForWhatCannotBe_data();
    void nothingIsSentForWhatCannotBe();
    void F28_theSameWishIsSentOnce();
    void F25_theSameBytesUntilTheAnswer_data();
    void F25_theSameBytesUntilTheAnswer();
    void F25_aDoneRefundWhoseAnswerWasLostIsFound();
    void F25_aRefusalAfterSilenceIsInDoubt();
    void I10_silenceFreesNothing();
    void F27_aRefusalFreesAndIsProven();
    void F27_theSameNumberAfterARefusal();
    void anAbnormalRefundIsFollowed();
    void aClosedRefundFreesItsAmount();
    void aContradictingAnswerIsHeldApart_data();
    void aContradictingAnswerIsHeldApart();
    void F33_unsettledRefundsAreTakenUpAtTheStart_data();
    void F33_unsettledRefundsAreTakenUpAtTheStart();
    void noticesAreConfirmedByAQuery_data();
    void noticesAreConfirmedByAQuery();
    void I27_afterAnyTroubleTheBooksAgree();
    void F16_aClockBehindTheLedgerIsThePlatformsToJudge();
    void theLadderGrows();

private:
    /// The script of trouble that I27 goes through; empty if the books agree and the ledger is clean.
    static QString differenceAfterTrouble(RefundBench &bench);

    std::unique_ptr<RefundBench> m_bench;
};

namespace {

const Error unansweredRefund{Error::Kind::Network, u"TIMEOUT"_s, {}, {}};
const Error notEnough{Error::Kind::Rejected, u"NOTENOUGH"_s, {}, u"余额不足"_s};

} // namespace

void TestRefundRunner::init()
{
    m_bench = std::make_unique<RefundBench>();
    m_bench->start();
}

void TestRefundRunner::cleanup()
{
    QCOMPARE(m_bench->shop.violations(), QStringList{});
    m_bench.reset();
}

void TestRefundRunner::aPartIsGivenBack()
{
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    QVERIFY(refund->outRefundNo.startsWith(u'R'));
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Processing);
    QCOMPARE(m_bench->shop.order(order.outTradeNo).refundedFee.fen(), 0);
    QCOMPARE(m_bench->left(order.outTradeNo), 750);
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Success);
    m_bench->run(3s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
    QCOMPARE(m_bench->shop.order(order.outTradeNo).refundedFee.fen(), 500);
    QCOMPARE(m_bench->announced, QStringList{u"refunded "_s + refund->outRefundNo});
    QCOMPARE(m_bench->kinds(refund->outRefundNo),
        (QStringList{u"reserved"_s, u"requested"_s, u"processing"_s, u"refunded"_s}));
    const auto calls = m_bench->gateway.calls.size();
    m_bench->run(24h);
    QCOMPARE(m_bench->gateway.calls.size(), calls); // nothing more to be heard
}

void TestRefundRunner::I15_nothingIsSentUnrecorded()
{
    const Order order = m_bench->paidOrder();
    m_bench->shop.refuseWrites(true);
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QCOMPARE(refund.error().kind, Error::Kind::Storage);
    QCOMPARE(m_bench->gateway.calls.size(), 0);
    m_bench->shop.refuseWrites(false);
}

void TestRefundRunner::nothingIsSentForWhatCannotBe_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << qint64{0} << u"AMOUNT_ZERO"_s;
    QTest::newRow("a fen more than was paid") << qint64{1251} << u"REFUND_EXCEEDS"_s;
    QTest::newRow("an order that is not there") << qint64{-1} << u"ORDER_NOT_FOUND"_s;
    QTest::newRow("an order that is not paid") << qint64{-2} << u"ORDER_NOT_PAID"_s;
    QTest::newRow("without a certificate") << qint64{-3} << u"CERTIFICATE_NOT_SET"_s;
}

void TestRefundRunner::nothingIsSentForWhatCannotBe()
{
    QFETCH(const qint64, fen);
    QFETCH(const QString, code);
    const Order paid = m_bench->paidOrder();
    const Order unpaid = m_bench->shop.charge();
    if (fen == -3)
        m_bench->gateway.may = failure(Error::Kind::InvalidInput, code);
    const QString number = fen == -1 ? u"NOBODYS"_s : fen == -2 ? unpaid.outTradeNo : paid.outTradeNo;
    const auto refund = m_bench->refund(number, fen < 0 ? 100 : fen);
    QVERIFY(!refund);
    QCOMPARE(refund.error().code, code);
    QVERIFY(refund.error().outcomeKnown());
    QCOMPARE(m_bench->gateway.calls.size(), 0);
}

void TestRefundRunner::F28_theSameWishIsSentOnce()
{
    const Order order = m_bench->paidOrder();
    const auto first = m_bench->refund(order.outTradeNo, 500, u"click"_s);
    const auto second = m_bench->refund(order.outTradeNo, 500, u"click"_s);
    QVERIFY(first && second);
    QCOMPARE(first->outRefundNo, second->outRefundNo);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Refund).size(), 1);
    QCOMPARE(m_bench->gateway.count(), 1);
}

void TestRefundRunner::F25_theSameBytesUntilTheAnswer_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("hadEffect");
    QTest::newRow("lost on the way") << Error::Kind::Network << u"TIMEOUT"_s << false;
    QTest::newRow("answer lost") << Error::Kind::Network << u"INCOMPLETE"_s << true;
    QTest::newRow("not authentic") << Error::Kind::Protocol << u"BAD_SIGN"_s << true;
    QTest::newRow("SYSTEMERROR before") << Error::Kind::Pending << u"SYSTEMERROR"_s << false;
    QTest::newRow("SYSTEMERROR after") << Error::Kind::Pending << u"SYSTEMERROR"_s << true;
    QTest::newRow("too fast") << Error::Kind::Pending << u"FREQUENCY_LIMITED"_s << false;
}

void TestRefundRunner::F25_theSameBytesUntilTheAnswer()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, code);
    QFETCH(const bool, hadEffect);
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(
        Kind::Refund, Error{kind, code, {}, {}}, hadEffect ? Reach::Effective : Reach::Lost);
    m_bench->gateway.failNext(Kind::Query, unansweredRefund);
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(refund);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Unknown);
    QCOMPARE(m_bench->left(order.outTradeNo), 750); // I10
    m_bench->run(40s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Processing);
    const auto sendings = m_bench->gateway.callsOf(Kind::Refund);
    QCOMPARE(sendings.size(), hadEffect ? 1 : 2);
    QCOMPARE(sendings.first().body, sendings.last().body); // I16
    QCOMPARE(m_bench->gateway.count(), 1);
}

void TestRefundRunner::F25_aDoneRefundWhoseAnswerWasLostIsFound()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, unansweredRefund, Reach::Effective);
    const auto refund = m_bench->refund(order.outTradeNo, 1250);
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Success);
    m_bench->run(20s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Refund).size(), 1);
    QCOMPARE(m_bench->shop.order(order.outTradeNo).refundedFee.fen(), 1250);
}

/// The first sending has done it all: what the second is told (订单已全额退款) is no refusal.
void TestRefundRunner::F25_aRefusalAfterSilenceIsInDoubt()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, unansweredRefund, Reach::Effective);
    m_bench->gateway.failNext(
        Kind::Refund, Error{Error::Kind::Rejected, u"ERROR"_s, {}, u"订单已全额退款"_s});
    m_bench->gateway.failAll(Kind::Query, Error{Error::Kind::Rejected, u"REFUNDNOTEXIST"_s, {}, {}});
    const auto refund = m_bench->refund(order.outTradeNo, 1250);
    QCOMPARE(m_bench->left(order.outTradeNo), 0);
    m_bench->run(11s);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Refund).size(), 2);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Unknown);
    QCOMPARE(m_bench->onRecord(refund->outRefundNo).errorCode, u"ERROR"_s);
    QCOMPARE(m_bench->left(order.outTradeNo), 0);
    m_bench->gateway.failAll(Kind::Query, {}); // the platform's copies were not all equally fresh
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Success);
    m_bench->run(60s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
}

void TestRefundRunner::I10_silenceFreesNothing()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failAll(Kind::Refund, unansweredRefund);
    m_bench->gateway.failAll(Kind::Query, unansweredRefund);
    const auto refund = m_bench->refund(order.outTradeNo, 1000);
    m_bench->run(3h);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Unknown);
    QCOMPARE(m_bench->refund(order.outTradeNo, 1000).error().code, u"REFUND_EXCEEDS"_s);
    m_bench->gateway.failAll(Kind::Refund, {});
    m_bench->gateway.failAll(Kind::Query, {});
    m_bench->run(2h);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Processing);
    QCOMPARE(m_bench->gateway.count(), 1);
}

void TestRefundRunner::F27_aRefusalFreesAndIsProven()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, notEnough);
    const auto refund = m_bench->refund(order.outTradeNo, 1000);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refused);
    QCOMPARE(m_bench->announced, QStringList{u"refused "_s + refund->outRefundNo});
    QCOMPARE(m_bench->left(order.outTradeNo), 1250);
    QCOMPARE(m_bench->refund(order.outTradeNo, 900).error().code, u"REFUND_OPEN"_s);
    m_bench->run(119s);
    QVERIFY(!isRefusalProven(m_bench->onRecord(refund->outRefundNo)));
    m_bench->run(40s);
    QVERIFY(isRefusalProven(m_bench->onRecord(refund->outRefundNo)));
    const auto calls = m_bench->gateway.calls.size();
    m_bench->run(24h);
    QCOMPARE(m_bench->gateway.calls.size(), calls);
    const auto other = m_bench->refund(order.outTradeNo, 900);
    QVERIFY(other);
    QVERIFY(other->outRefundNo != refund->outRefundNo);
}

void TestRefundRunner::F27_theSameNumberAfterARefusal()
{
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, notEnough);
    const auto first = m_bench->refund(order.outTradeNo, 1000);
    m_bench->run(3s);
    const auto again = m_bench->refund(order.outTradeNo, 1000); // at once, whatever was sent just now
    QVERIFY(again);
    QCOMPARE(again->outRefundNo, first->outRefundNo);
    QCOMPARE(m_bench->state(first->outRefundNo), RefundState::Processing);
    const auto sendings = m_bench->gateway.callsOf(Kind::Refund);
    QCOMPARE(sendings.size(), 2);
    QCOMPARE(sendings.first().body, sendings.last().body);
}

void TestRefundRunner::anAbnormalRefundIsFollowed()
{
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Change);
    m_bench->run(3s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Abnormal);
    QCOMPARE(m_bench->onRecord(refund->outRefundNo).errorCode, u"CHANGE"_s);
    QCOMPARE(m_bench->left(order.outTradeNo), 750); // it has left the merchant
    QCOMPARE(m_bench->shop.order(order.outTradeNo).refundedFee.fen(), 0);
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Success); // by hand, in the merchant platform
    m_bench->run(20min);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
    QCOMPARE(m_bench->announced,
        (QStringList{u"abnormal "_s + refund->outRefundNo, u"refunded "_s + refund->outRefundNo}));
}

void TestRefundRunner::aClosedRefundFreesItsAmount()
{
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 1250);
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Closed);
    m_bench->run(3s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refused);
    QCOMPARE(m_bench->onRecord(refund->outRefundNo).errorCode, u"REFUNDCLOSE"_s);
    const auto other = m_bench->refund(order.outTradeNo, 1250); // with a new number, at once
    QVERIFY(other);
    QVERIFY(other->outRefundNo != refund->outRefundNo);
    QCOMPARE(m_bench->state(other->outRefundNo), RefundState::Processing);
}

void TestRefundRunner::aContradictingAnswerIsHeldApart_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("amount") << 0 << u"REFUND_FEE_DIFFERS"_s;
    QTest::newRow("order") << 1 << u"REFUND_OF_ANOTHER_ORDER"_s;
    QTest::newRow("total") << 2 << u"REFUND_TOTAL_DIFFERS"_s;
    QTest::newRow("platform's id") << 3 << u"REFUND_ID_DIFFERS"_s;
}

void TestRefundRunner::aContradictingAnswerIsHeldApart()
{
    QFETCH(const int, what);
    QFETCH(const QString, code);
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    FakeRefundGateway::Known &known = m_bench->gateway.known(refund->outRefundNo);
    m_bench->gateway.finish(refund->outRefundNo, RefundOutcome::Success);
    if (what == 0)
        known.part.refundFee = *Money::fromFen(501);
    else if (what == 1)
        known.outTradeNo = "ANOTHER";
    else if (what == 2)
        known.totalFee = *Money::fromFen(1);
    else
        known.part.refundId = "another";
    m_bench->run(3s);
    const Refund held = m_bench->onRecord(refund->outRefundNo);
    QCOMPARE(held.state, RefundState::Abnormal);
    QCOMPARE(held.errorCode, code);
    QCOMPARE(m_bench->shop.order(order.outTradeNo).refundedFee.fen(), 0);
    m_bench->run(2h);
    QCOMPARE(m_bench->kinds(refund->outRefundNo).count(u"abnormal"_s), 1); // said once
}

void TestRefundRunner::F33_unsettledRefundsAreTakenUpAtTheStart_data()
{
    QTest::addColumn<bool>("hadEffect");
    QTest::newRow("killed before it left") << false;
    QTest::newRow("killed before the answer") << true;
}

void TestRefundRunner::F33_unsettledRefundsAreTakenUpAtTheStart()
{
    QFETCH(const bool, hadEffect);
    const Order order = m_bench->paidOrder();
    m_bench->gateway.failNext(Kind::Refund, unansweredRefund, hadEffect ? Reach::Effective : Reach::Lost);
    m_bench->gateway.failAll(Kind::Query, unansweredRefund);
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    const QByteArray bytes = m_bench->gateway.callsOf(Kind::Refund).first().body;
    m_bench->gateway.failAll(Kind::Query, {});
    m_bench->restart();
    QVERIFY(m_bench->shop.wait(m_bench->runner->resume()));
    m_bench->run(30s);
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Processing);
    const auto sendings = m_bench->gateway.callsOf(Kind::Refund);
    QCOMPARE(sendings.size(), hadEffect ? 0 : 1);
    if (!hadEffect)
        QCOMPARE(sendings.first().body, bytes);
}

void TestRefundRunner::noticesAreConfirmedByAQuery_data()
{
    QTest::addColumn<int>("truth");    // what the platform really has
    QTest::addColumn<qint64>("fen");   // what the notice says
    QTest::addColumn<QString>("code"); // empty: SUCCESS may be answered
    QTest::newRow("true") << int(RefundOutcome::Success) << qint64{500} << QString();
    QTest::newRow("a replay before its time")
        << int(RefundOutcome::Processing) << qint64{500} << u"NOTICE_CONTRADICTS"_s;
    QTest::newRow("another end") << int(RefundOutcome::Change) << qint64{500} << u"NOTICE_CONTRADICTS"_s;
    QTest::newRow("another amount") << int(RefundOutcome::Success) << qint64{501} << u"NOTICE_CONTRADICTS"_s;
    QTest::newRow("another's number") << int(RefundOutcome::Success) << qint64{0} << u"REFUND_NOT_FOUND"_s;
    QTest::newRow("nobody answers") << -1 << qint64{500} << u"TIMEOUT"_s;
}

void TestRefundRunner::noticesAreConfirmedByAQuery()
{
    QFETCH(const int, truth);
    QFETCH(const qint64, fen);
    QFETCH(const QString, code);
    const Order order = m_bench->paidOrder();
    const auto refund = m_bench->refund(order.outTradeNo, 500);
    wechat::RefundPart part = m_bench->gateway.known(refund->outRefundNo).part;
    part.outcome = RefundOutcome::Success;
    part.refundFee = *Money::fromFen(fen);
    if (fen == 0)
        part.outRefundNo = "RNOBODYS";
    if (truth >= 0)
        m_bench->gateway.finish(refund->outRefundNo, RefundOutcome(truth));
    else
        m_bench->gateway.failNext(Kind::Query, unansweredRefund);
    const wechat::RefundNotice notice{
        order.outTradeNo.toLatin1(), order.transactionId.toLatin1(), order.totalFee, part};
    const auto applied = m_bench->shop.wait(m_bench->runner->applyNotice(notice));
    QCOMPARE(applied ? QString() : applied.error().code, code);
    if (!applied)
        return;
    QCOMPARE(m_bench->state(refund->outRefundNo), RefundState::Refunded);
    const auto calls = m_bench->gateway.calls.size();
    QVERIFY(m_bench->shop.wait(m_bench->runner->applyNotice(notice))); // F03: again, and nobody is asked
    QCOMPARE(m_bench->gateway.calls.size(), calls);
}

QString TestRefundRunner::differenceAfterTrouble(RefundBench &bench)
{
    const Error notExist{Error::Kind::Rejected, u"REFUNDNOTEXIST"_s, {}, {}};
    const Order silent = bench.paidOrder(1000); // the request has arrived, and nobody says so
    bench.gateway.failNext(Kind::Refund, unansweredRefund, Reach::Effective);
    bench.gateway.failNext(Kind::Query, unansweredRefund);
    const auto first = bench.refund(silent.outTradeNo, 600, u"click"_s);
    static_cast<void>(bench.refund(silent.outTradeNo, 600, u"click"_s));
    static_cast<void>(bench.refund(silent.outTradeNo, 600, u"impatient"_s));
    if (bench.left(silent.outTradeNo) != 400)
        return u"the reserve was freed by silence"_s;
    bench.run(61s);

    const Order doubtful = bench.paidOrder(1250); // it has arrived, and the second sending is refused
    bench.gateway.failNext(Kind::Refund, unansweredRefund, Reach::Effective);
    bench.gateway.failNext(Kind::Refund, notEnough);
    bench.gateway.failAll(Kind::Query, notExist); // the platform's copies are not all equally fresh
    static_cast<void>(bench.refund(doubtful.outTradeNo, 1250));
    bench.run(14s);
    if (bench.left(doubtful.outTradeNo) != 0)
        return u"a doubtful refusal was believed"_s;
    bench.gateway.failAll(Kind::Query, {});
    bench.run(30s);

    const Order lost = bench.paidOrder(700); // it has not arrived, and is sent again
    bench.gateway.failNext(Kind::Refund, unansweredRefund, Reach::Lost);
    static_cast<void>(bench.refund(lost.outTradeNo, 300));
    bench.run(30s);

    const Order closed = bench.paidOrder(300); // accepted, and nothing comes of it
    const auto nothing = bench.refund(closed.outTradeNo, 300);
    for (const auto &call : QList{bench.gateway.calls})
        if (bench.gateway.knows(QString::fromLatin1(call.outRefundNo)))
            bench.gateway.finish(QString::fromLatin1(call.outRefundNo), RefundOutcome::Success);
    bench.gateway.finish(nothing ? nothing->outRefundNo : QString{}, RefundOutcome::Closed);
    bench.run(25h);

    std::int64_t ours = 0;
    for (const Order &order : {silent, doubtful, lost, closed})
        ours += bench.shop.order(order.outTradeNo).refundedFee.fen();
    if (ours != bench.gateway.fenGivenBack())
        return u"ours %1, theirs %2"_s.arg(ours).arg(bench.gateway.fenGivenBack());
    const auto unsettled = bench.shop.wait(bench.shop.ledger->read<QList<Refund>>(
        [](const LedgerReader &reader) { return unsettledRefunds(reader); }));
    if (!unsettled || !unsettled->isEmpty()) // I26
        return u"left open: "_s + (unsettled ? refundStateName(unsettled->first().state) : QString());
    for (const auto &call : bench.gateway.callsOf(Kind::Refund)) // I15, I16
        if (bench.onRecord(QString::fromLatin1(call.outRefundNo)).requestBody != call.body)
            return u"sent what is not on record"_s;
    return bench.shop.violations().join(u'\n');
}

void TestRefundRunner::I27_afterAnyTroubleTheBooksAgree()
{
    QCOMPARE(differenceAfterTrouble(*m_bench), QString());
}

/// A clock that was ahead must not stop refunds for as long as it was.
void TestRefundRunner::F16_aClockBehindTheLedgerIsThePlatformsToJudge()
{
    const Order order = m_bench->paidOrder();
    m_bench->shop.clock.jumpWall(-24h);
    const auto refused = m_bench->refund(order.outTradeNo, 500);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"CLOCK_BEHIND"_s);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Refund).size(), 0);
    QCOMPARE(m_bench->gateway.callsOf(Kind::Query).size(), 1);                       // for its time
    m_bench->gateway.platformTime = m_bench->shop.clock.utcNow().addSecs(24 * 3600); // ours is wrong
    QVERIFY(!m_bench->refund(order.outTradeNo, 500));
    m_bench->gateway.platformTime = m_bench->shop.clock.utcNow(); // ours was wrong
    QVERIFY(m_bench->refund(order.outTradeNo, 500));
    QCOMPARE(m_bench->gateway.callsOf(Kind::Refund).size(), 1);
}

void TestRefundRunner::theLadderGrows()
{
    QCOMPARE(refundQueryGap(0s), Clock::Duration{2s});
    QCOMPARE(refundQueryGap(1min), Clock::Duration{15s});
    QCOMPARE(refundQueryGap(10min), Clock::Duration{1min});
    QCOMPARE(refundQueryGap(1h), Clock::Duration{6min});
    QCOMPARE(refundQueryGap(72h), Clock::Duration{1h});
}

SAOMA_TEST(TestRefundRunner)
#include "test_refundrunner.moc"
