// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/paymentrunner.h"
#include "core/payment/refundrunner.h"
#include "core/reconcile/reconciler.h"

namespace saoma {

/// What became of one difference.
struct Repaired
{
    Difference difference;
    Result<QString> state; ///< Of the order or refund after the platform's answer, or why there was none.
    bool isDone = false;   ///< Now booked here as the bill has it, on the platform's word.
};

/// Ends what asking the platform can end, one after the other. A bill alone books nothing: its line names the
/// order, and the platform's signed answer to the query is what is booked. An order that the ledger does not
/// know is entered as unknown first, with the bill's amount, which that answer has to match.
/// Thread: the one it lives on. References must outlive it.
class BillRepair final : public QObject
{
    Q_OBJECT
public:
    BillRepair(Ledger &ledger, PaymentRunner &runner, RefundRunner &refunds, const Clock &clock,
        std::shared_ptr<const wechat::Merchant> merchant, QObject *parent = nullptr);

    /// Of `differences` those that are repairable. Never an Error: each has an answer of its own. One at a
    /// time.
    Async<QList<Repaired>> repair(const QList<Difference> &differences);

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype all);

private:
    void next();
    void adopt(const Difference &difference);
    void ask(const Difference &difference);
    void askForRefund(const Difference &difference);
    void answered(const Result<QString> &state, bool isDone);
    [[nodiscard]] Order adopted(const Difference &difference) const;

    Ledger &m_ledger;
    PaymentRunner &m_runner;
    RefundRunner &m_refunds;
    const Clock &m_clock;
    std::shared_ptr<const wechat::Merchant> m_merchant;
    QList<Difference> m_waiting;
    QList<Repaired> m_done;
    std::optional<AsyncPromise<QList<Repaired>>> m_promise;
};

} // namespace saoma
