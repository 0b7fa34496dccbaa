// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/refund.h"
#include "core/ledger/role.h"
#include "ui/text/statetext.h"

namespace saoma {

/// A refund's state in a word, and what to do next.
[[nodiscard]] StateText refundText(const Refund &refund);

/// How an order stands whose refunds are known: one that is under way or has failed stands before what has
/// already gone back. `refunds`: newest first.
[[nodiscard]] ShownState shownWith(const QList<Refund> &refunds, ShownState shown);

/// When, by whom, at which desk; then the reason, if there is one.
[[nodiscard]] QString refundFacts(const Refund &refund);

/// Whose PIN an amount needs, and why; empty if every role is enough. `roles`: those that have a PIN.
[[nodiscard]] QString whoMayRefundText(Money amount, const QList<RoleRow> &roles);

/// What is to be said about the client certificate where refunds are offered.
struct CertificateNotice
{
    QString sentence; ///< Empty: all is well.
    Tone tone = Tone::Neutral;
};
/// `may`: RefundGateway::mayRefund. Warns from 30 days before `end` on, more urgently from 7 and from 1 on.
[[nodiscard]] CertificateNotice certificateNotice(
    const Result<> &may, const std::optional<QDateTime> &end, const QDateTime &nowUtc);

} // namespace saoma
