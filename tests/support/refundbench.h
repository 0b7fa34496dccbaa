// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/refundgateway.h"
#include "core/payment/refundrunner.h"
#include "tests/support/paymentbench.h"

#include <deque>

namespace saoma::test {

/// The platform's refunds without a network: keeps them, obeys a script, writes down every call.
class FakeRefundGateway final : public RefundGateway
{
public:
    enum class Kind { Refund, Query };
    enum class Reach { Lost, Effective }; ///< Whether a call whose answer fails has had its effect.
    struct Call
    {
        Kind kind;
        QByteArray outRefundNo;
        QByteArray body;
        Clock::Duration at; ///< Monotonic.
    };
    struct Known ///< A refund the platform has.
    {
        QByteArray outTradeNo;
        QByteArray transactionId;
        Money totalFee;
        QByteArray body;
        wechat::RefundPart part;
        int sendings = 0;
    };

    FakeRefundGateway(
        std::shared_ptr<const wechat::Merchant> merchant, FakeGateway &orders, Clock &clock, Random &random)
        : m_merchant{std::move(merchant)},
          m_orders{orders},
          m_clock{clock},
          m_random{random}
    {
    }

    [[nodiscard]] Result<> mayRefund() const override { return may; }
    [[nodiscard]] std::optional<QDateTime> certificateEnd() const override { return {}; }
    [[nodiscard]] std::optional<QDateTime> platformNow() const override { return platformTime; }
    [[nodiscard]] Result<QByteArray> encodeRefund(const wechat::RefundRequest &refund) override;
    Async<wechat::RefundAcceptance> refund(const QByteArray &signedBody) override;
    Async<wechat::RefundStatus> queryRefund(const QByteArray &outRefundNo) override;

    void failNext(Kind kind, const Error &error, Reach reach = Reach::Lost)
    {
        m_failures[kind].push_back({error, reach});
    }
    void failAll(Kind kind, const std::optional<Error> &error); ///< Until called with nothing.
    [[nodiscard]] Known &known(const QString &outRefundNo) { return m_refunds[outRefundNo.toLatin1()]; }
    [[nodiscard]] bool knows(const QString &outRefundNo) const
    {
        return m_refunds.find(outRefundNo.toLatin1()) != m_refunds.end();
    }
    /// What the platform has really given back for all orders, in fen.
    [[nodiscard]] std::int64_t fenGivenBack() const;
    [[nodiscard]] qsizetype count() const { return qsizetype(m_refunds.size()); }
    void finish(const QString &outRefundNo, wechat::RefundOutcome outcome);
    [[nodiscard]] QList<Call> callsOf(Kind kind) const;

    Result<> may;
    std::optional<QDateTime> platformTime; ///< As heard with the answers.
    QList<Call> calls;

private:
    struct Failure
    {
        Error error;
        Reach reach;
    };
    [[nodiscard]] std::optional<Failure> failureOf(Kind kind);
    [[nodiscard]] Result<wechat::RefundAcceptance> accept(const QByteArray &body);

    std::shared_ptr<const wechat::Merchant> m_merchant;
    FakeGateway &m_orders;
    Clock &m_clock;
    Random &m_random;
    std::map<QByteArray, Known> m_refunds;
    std::map<Kind, std::deque<Failure>> m_failures;
    std::map<Kind, Error> m_failing;
};

/// The payment bench with a refund runner. `run` and `settle` are to be used instead of the bench's.
class RefundBench final
{
public:
    using Kind = FakeRefundGateway::Kind;
    using Reach = FakeRefundGateway::Reach;

    RefundBench();
    void start();
    void restart(); ///< As after kill −9: only the file is left.
    void settle();
    void run(Clock::Duration by);

    [[nodiscard]] Order paidOrder(std::int64_t fen = 1250);
    [[nodiscard]] Result<Refund> refund(
        const QString &outTradeNo, std::int64_t fen, const QString &intent = {});
    [[nodiscard]] Refund onRecord(const QString &outRefundNo);
    [[nodiscard]] RefundState state(const QString &outRefundNo) { return onRecord(outRefundNo).state; }
    [[nodiscard]] QStringList kinds(const QString &outRefundNo);
    [[nodiscard]] std::int64_t left(const QString &outTradeNo);

    PaymentBench shop;
    FakeRefundGateway gateway;
    std::unique_ptr<RefundRunner> runner;
    QStringList announced; ///< "refunded NUMBER", …
private:
    QObject m_context;
};

} // namespace saoma::test
