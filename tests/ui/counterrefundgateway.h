// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/refundgateway.h"

#include <QHash>

namespace saoma::test {

/// The platform's refunds, which do as they are told, at once.
class CounterRefundGateway final : public RefundGateway
{
public:
    struct Known
    {
        QByteArray outTradeNo;
        Money totalFee;
        wechat::RefundPart part;
        int sendings = 0;
    };

    explicit CounterRefundGateway(Clock &clock)
        : m_clock{clock}
    {
    }

    Result<> may;
    std::optional<QDateTime> end;   ///< Of the certificate.
    bool isSilent = false;          ///< Answers nothing from now on.
    QString refusal;                ///< The err_code of every request, if set.
    QHash<QByteArray, Known> known; ///< By refund number.
    int requests = 0;

    [[nodiscard]] Result<> mayRefund() const override { return may; }
    [[nodiscard]] std::optional<QDateTime> certificateEnd() const override { return end; }
    [[nodiscard]] std::optional<QDateTime> platformNow() const override { return {}; }

    [[nodiscard]] Result<QByteArray> encodeRefund(const wechat::RefundRequest &refund) override
    {
        Known fresh;
        fresh.outTradeNo = refund.transactionId.mid(5); // as CounterGateway makes it
        fresh.totalFee = refund.totalFee;
        fresh.part.outRefundNo = refund.outRefundNo;
        fresh.part.refundId = "50" + refund.outRefundNo;
        fresh.part.refundFee = refund.refundFee;
        m_encoded.insert(refund.outRefundNo, fresh);
        return refund.outRefundNo;
    }
    Async<wechat::RefundAcceptance> refund(const QByteArray &signedBody) override
    {
        ++requests;
        if (isSilent)
            return Async<wechat::RefundAcceptance>::ready(noAnswer());
        if (!refusal.isEmpty())
            return Async<wechat::RefundAcceptance>::ready(failure(Error::Kind::Rejected, refusal));
        if (!known.contains(signedBody))
            known.insert(signedBody, m_encoded.value(signedBody));
        ++known[signedBody].sendings;
        return Async<wechat::RefundAcceptance>::ready(
            wechat::RefundAcceptance{known[signedBody].part.refundId, "<xml/>"});
    }
    Async<wechat::RefundStatus> queryRefund(const QByteArray &outRefundNo) override
    {
        if (isSilent)
            return Async<wechat::RefundStatus>::ready(noAnswer());
        const auto found = known.constFind(outRefundNo);
        if (found == known.constEnd())
            return Async<wechat::RefundStatus>::ready(
                failure(Error::Kind::Rejected, QStringLiteral("REFUNDNOTEXIST")));
        return Async<wechat::RefundStatus>::ready(wechat::RefundStatus{
            found->outTradeNo, "42000" + found->outTradeNo, found->totalFee, {found->part}, 1, "<xml/>"});
    }

    /// What the platform will say of all it has.
    void finishAll(wechat::RefundOutcome outcome)
    {
        for (Known &refund : known) {
            refund.part.outcome = outcome;
            if (outcome == wechat::RefundOutcome::Success)
                refund.part.successTime = m_clock.utcNow();
        }
    }

private:
    static tl::unexpected<Error> noAnswer()
    {
        return failure(Error::Kind::Network, QStringLiteral("TIMEOUT"));
    }
    Clock &m_clock;
    QHash<QByteArray, Known> m_encoded;
};

} // namespace saoma::test
