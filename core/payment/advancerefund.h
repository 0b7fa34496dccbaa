// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/refundevent.h"

namespace saoma {

/// The only place that decides what becomes of a refund, as advance() of an order: pure, run inside the
/// ledger's transaction, its effects performed after the commit. Docs: docs/payment.md has the table.
[[nodiscard]] RefundStep advanceRefund(const Refund &refund, const RefundEvent &event);

/// What of an answer or a notice does not fit `refund`, such as "REFUND_FEE_DIFFERS"; empty if it is this
/// refund's. `totalFee`: where it was told.
[[nodiscard]] QString contradiction(const Refund &refund, const QByteArray &outTradeNo,
    const std::optional<Money> &totalFee, const wechat::RefundPart &part);

} // namespace saoma
