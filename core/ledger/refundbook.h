// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/ledger/refund.h"

namespace saoma {

/// What `applyToRefund` has durably done.
struct RefundApplied
{
    Refund refund;            ///< As it now stands.
    QList<EventRow> recorded; ///< With their ids, the order's own included; empty if nothing changed.
    QList<RefundEffect> effects;
};

struct RefundFilter
{
    QString outTradeNo; ///< Empty: of all orders.
    static constexpr int limitMax = 10'000;
    int limit = 50; ///< 1–limitMax; brought into that range.
};

// The synchronous side, on one connection. Errors: Storage everywhere; Rejected REFUND_NOT_FOUND where one
// refund is asked for.

/// Sets the amount aside and records the request, in one transaction, before anything is sent: one of two
/// desks loses (F26). If a refund with the same intent exists, that one is given back unchanged. If the order
/// has a refused refund of the same amount whose number may still be used, that one is taken up again: same
/// number, same bytes (F27). `events` begins with "reserved". Errors besides Storage: Rejected
/// ORDER_NOT_FOUND, ORDER_NOT_PAID (the state in `detail`), REFUND_EXCEEDS (what is left, in fen, in
/// `detail`), REFUND_TOO_MANY, REFUND_TOO_SOON (seconds to wait in `detail`), REFUND_TOO_LATE,
/// REFUND_OPEN (a refusal is not proven yet; its number in `detail`), REFUND_NUMBER_TAKEN, CLOCK_BEHIND;
/// PIN_NEEDED, ROLE_WITHOUT_PIN, ROLE_LIMIT (the limit in fen in `detail`).
[[nodiscard]] Result<Refund> reserveRefund(LedgerStore &store, const Refund &refund,
    const QList<EventRow> &events, TimeWitness witness = TimeWitness::Ledger);

/// Loads the refund, lets `decide` (pure; may be called again) choose, and writes refund, order and event
/// rows in one transaction. When it becomes Refunded, the order's refunded_fee grows with an event of its
/// own ("refunded", the number as detail).
using RefundDecide = std::function<RefundStep(const Refund &current)>;
[[nodiscard]] Result<RefundApplied> applyToRefund(
    LedgerStore &store, const QString &outRefundNo, const RefundDecide &decide);

[[nodiscard]] Result<Refund> refundNumbered(const LedgerReader &reader, const QString &outRefundNo);
[[nodiscard]] Result<QList<Refund>> refunds(const LedgerReader &reader, const RefundFilter &filter);
/// Everything about which something is to be heard, oldest first.
[[nodiscard]] Result<QList<Refund>> unsettledRefunds(const LedgerReader &reader);
[[nodiscard]] Result<QList<EventRow>> refundEvents(const LedgerReader &reader, const QString &outRefundNo);
/// What may still be given back of a paid order: zero for all others.
[[nodiscard]] Result<Money> refundable(const LedgerReader &reader, const QString &outTradeNo);

} // namespace saoma
