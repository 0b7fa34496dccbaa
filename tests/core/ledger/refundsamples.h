// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/refundbook.h"
#include "tests/core/ledger/ledgersamples.h"

/// Plain refunds, and decisions about them that are not advanceRefund().
namespace saoma::test {

inline Refund sampleRefund(
    const QString &outRefundNo, const QString &outTradeNo, qint64 fen, qint64 second, qint64 total = 1250)
{
    Refund refund;
    refund.outRefundNo = outRefundNo;
    refund.outTradeNo = outTradeNo;
    refund.intent = QStringLiteral("intent-") + outRefundNo;
    refund.desk = QStringLiteral("A1");
    refund.state = RefundState::Requested;
    refund.refundFee = *Money::fromFen(fen);
    refund.totalFee = *Money::fromFen(total);
    refund.reason = QStringLiteral("too sweet");
    refund.requestBody = "<xml>refund " + outRefundNo.toUtf8() + "</xml>";
    refund.createdAt = momentOf(second);
    refund.requestedAt = momentOf(second);
    return refund;
}

inline QList<EventRow> requestedEvents(qint64 second)
{
    return {sampleEvent(QStringLiteral("reserved"), EventSource::Desk, second),
        sampleEvent(QStringLiteral("requested"), EventSource::Desk, second)};
}

/// Moves a refund to `state` with one event, whatever it was.
inline RefundDecide moveRefund(RefundState state, qint64 second, const QString &errorCode = {})
{
    return [=](const Refund &current) {
        RefundStep step;
        step.next = current;
        step.next.state = state;
        step.next.errorCode = errorCode;
        step.record = {sampleEvent(refundStateName(state), EventSource::System, second)};
        return step;
    };
}

inline RefundDecide processRefund(const QString &refundId, qint64 second)
{
    return [=](const Refund &current) {
        RefundStep step = moveRefund(RefundState::Processing, second)(current);
        step.next.refundId = refundId;
        return step;
    };
}

/// With evidence, as a query answer does.
inline RefundDecide giveBack(qint64 second)
{
    return [=](const Refund &current) {
        RefundStep step;
        step.next = current;
        step.next.state = RefundState::Refunded;
        step.next.settledAt = momentOf(second);
        step.next.platformSettledAt = momentOf(second - 1);
        step.record = {sampleEvent(QStringLiteral("refunded"), EventSource::Query, second,
            "<xml>" + current.outRefundNo.toUtf8() + "</xml>")};
        step.effects = {RefundEffect::AnnounceRefunded};
        return step;
    };
}

} // namespace saoma::test
