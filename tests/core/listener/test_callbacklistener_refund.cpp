// SPDX-License-Identifier: GPL-3.0-or-later
// Refund notices: whatever they say, the platform is asked, and only what it says is recorded.
#include "core/simulator/refundwire.h"
#include "core/wechat/xml.h"
#include "tests/support/listenerbench.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using Kind = FakeRefundGateway::Kind;

class TestCallbackListenerRefund final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<ListenerBench>(); }
    void cleanup()
    {
        QCOMPARE(m_bench->shop.violations(), QStringList{});
        m_bench.reset();
    }
    void I01_successOnlyWhenItIsOnTheDisk();
    void F03_aRepeatedNoticeAsksNobody();
    void aNoticeThatCannotBeConfirmedIsRefused_data();
    void aNoticeThatCannotBeConfirmedIsRefused();
    void whatDoesNotDecryptChangesNothing_data();
    void whatDoesNotDecryptChangesNothing();

private:
    [[nodiscard]] Refund processingRefund();
    [[nodiscard]] simulator::SimulatedMerchant platformSide(QByteArrayView key) const
    {
        simulator::SimulatedMerchant merchant;
        merchant.appId = m_bench->shop.merchant->appId;
        merchant.mchId = m_bench->shop.merchant->mchId;
        merchant.key = key.toByteArray();
        return merchant;
    }
    /// The platform's notice about `refund`.
    [[nodiscard]] QByteArray noticeOf(const Refund &refund, simulator::RefundState state,
        QByteArrayView key = "Kq3Zs8Vn1Xc7Bm5Lw9Ty2Rp4Hd6Gf0Ja")
    {
        simulator::Refund told;
        told.outRefundNo = refund.outRefundNo.toLatin1();
        told.outTradeNo = refund.outTradeNo.toLatin1();
        told.refundId = refund.refundId.toLatin1();
        told.transactionId = "42" + told.outTradeNo;
        told.refundFee = refund.refundFee.fen();
        told.totalFee = refund.totalFee.fen();
        told.state = state;
        told.endedAt = m_bench->shop.clock.utcNow();
        return simulator::refundNotice(told, platformSide(key), m_bench->shop.random);
    }
    [[nodiscard]] QByteArray post(const QByteArray &body)
    {
        const HttpReply reply = m_bench->post("/wechat/notify/refund", body);
        const auto fields = wechat::parseXml(reply.body);
        return fields ? wechat::value(*fields, "return_code") : QByteArray();
    }
    [[nodiscard]] RefundState stateOnDisk(const QString &outRefundNo)
    {
        const auto read = m_bench->shop.wait(m_bench->shop.ledger->read<Refund>(
            [outRefundNo](const LedgerReader &reader) { return refundNumbered(reader, outRefundNo); }));
        return read.value_or(Refund{}).state;
    }

    std::unique_ptr<ListenerBench> m_bench;
};

Refund TestCallbackListenerRefund::processingRefund()
{
    PaymentBench &shop = m_bench->shop;
    const Order order = shop.charge();
    shop.gateway.pay(order.outTradeNo);
    static_cast<void>(shop.wait(shop.runner->askNow(order.outTradeNo)));
    RefundWish wish;
    wish.outTradeNo = order.outTradeNo;
    wish.amount = *Money::fromFen(500);
    const auto made = shop.wait(m_bench->refunds->refund(wish));
    if (!made)
        qFatal("no refund: %s", qPrintable(made.error().code));
    shop.settle();
    const auto read = shop.wait(shop.ledger->read<Refund>(
        [no = made->outRefundNo](const LedgerReader &reader) { return refundNumbered(reader, no); }));
    if (!read || read->state != RefundState::Processing)
        qFatal("the refund is not accepted");
    return *read;
}

void TestCallbackListenerRefund::I01_successOnlyWhenItIsOnTheDisk()
{
    const Refund refund = processingRefund();
    m_bench->refundGateway.finish(refund.outRefundNo, wechat::RefundOutcome::Success);
    m_bench->shop.refuseWrites(true);
    QCOMPARE(post(noticeOf(refund, simulator::RefundState::Success)), "FAIL"_ba);
    m_bench->shop.refuseWrites(false);
    QCOMPARE(stateOnDisk(refund.outRefundNo), RefundState::Processing);
    QCOMPARE(post(noticeOf(refund, simulator::RefundState::Success)), "SUCCESS"_ba);
    QCOMPARE(stateOnDisk(refund.outRefundNo), RefundState::Refunded);
    QCOMPARE(m_bench->shop.orderOnDisk(refund.outTradeNo)->refundedFee.fen(), 500);
}

void TestCallbackListenerRefund::F03_aRepeatedNoticeAsksNobody()
{
    const Refund refund = processingRefund();
    m_bench->refundGateway.finish(refund.outRefundNo, wechat::RefundOutcome::Success);
    const QByteArray notice = noticeOf(refund, simulator::RefundState::Success);
    QCOMPARE(post(notice), "SUCCESS"_ba);
    const auto events = m_bench->shop.events(refund.outTradeNo).size();
    const auto calls = m_bench->refundGateway.calls.size();
    for (int time = 0; time < 15; ++time)
        QCOMPARE(post(notice), "SUCCESS"_ba);
    QCOMPARE(m_bench->shop.events(refund.outTradeNo).size(), events);
    QCOMPARE(m_bench->refundGateway.calls.size(), calls);
}

void TestCallbackListenerRefund::aNoticeThatCannotBeConfirmedIsRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("the platform is silent") << 0;
    QTest::newRow("the platform says that it is under way") << 1;
    QTest::newRow("a number that is not ours") << 2;
    QTest::newRow("another amount") << 3;
    QTest::newRow("another order") << 4;
}

void TestCallbackListenerRefund::aNoticeThatCannotBeConfirmedIsRefused()
{
    QFETCH(const int, what);
    const Refund refund = processingRefund();
    if (what > 1)
        m_bench->refundGateway.finish(refund.outRefundNo, wechat::RefundOutcome::Success);
    if (what == 0)
        m_bench->refundGateway.failNext(Kind::Query, Error{Error::Kind::Network, u"TIMEOUT"_s, {}, {}});
    Refund told = refund;
    if (what == 2)
        told.outRefundNo = u"RBYHAND01"_s;
    if (what == 3)
        told.refundFee = *Money::fromFen(501);
    if (what == 4)
        told.outTradeNo = u"A1ANOTHER"_s;
    QCOMPARE(post(noticeOf(told, simulator::RefundState::Success)), "FAIL"_ba);
    const bool isConfirmed = what > 2; // the platform's own answer is recorded all the same
    QCOMPARE(stateOnDisk(refund.outRefundNo), isConfirmed ? RefundState::Refunded : RefundState::Processing);
}

void TestCallbackListenerRefund::whatDoesNotDecryptChangesNothing_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("another key") << 0;
    QTest::newRow("a byte changed") << 1;
    QTest::newRow("a block left out") << 2;
    QTest::newRow("nothing") << 3;
    QTest::newRow("a payment notice") << 4;
}

void TestCallbackListenerRefund::whatDoesNotDecryptChangesNothing()
{
    QFETCH(const int, what);
    const Refund refund = processingRefund();
    const auto calls = m_bench->refundGateway.calls.size();
    QByteArray body = noticeOf(refund, simulator::RefundState::Success,
        what == 0 ? QByteArrayView("AnotherKeyAnotherKeyAnotherKeyAn")
                  : QByteArrayView("Kq3Zs8Vn1Xc7Bm5Lw9Ty2Rp4Hd6Gf0Ja"));
    const auto content = body.indexOf("<req_info><![CDATA[") + 19;
    if (what == 1)
        body[content + 100] = body.at(content + 100) == 'A' ? 'B' : 'A';
    if (what == 2)
        body.remove(content + 64, 64); // three blocks of sixteen bytes
    if (what == 3)
        body = "";
    if (what == 4)
        body = m_bench->noticeXml(m_bench->noticeFields(refund.outTradeNo));
    QCOMPARE(post(body), "FAIL"_ba);
    QCOMPARE(m_bench->refundGateway.calls.size(), calls);
    QCOMPARE(stateOnDisk(refund.outRefundNo), RefundState::Processing);
}

SAOMA_TEST(TestCallbackListenerRefund)
#include "test_callbacklistener_refund.moc"
