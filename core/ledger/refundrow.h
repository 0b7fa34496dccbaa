// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/refund.h"

#include <QVariantList>

namespace saoma {
class SqliteRow;
}

namespace saoma::refundrow {

/// All columns of a refund, in the order of `values`: what `read` expects and an event's row_hash covers.
inline constexpr char16_t columns[] =
    u"out_refund_no, out_trade_no, intent, desk, role, refund_fee, total_fee, reason, sign_type, "
    u"request_body, created_at, state, refund_id, error_code, requested_at, settled_at, "
    u"platform_settled_at, absent_since, absent_until, revision";
inline constexpr int columnCount = 20;

/// The refund in the current row. Error: Storage LEDGER_DAMAGED if a value is none that we write.
[[nodiscard]] Result<Refund> read(const SqliteRow &row);

[[nodiscard]] QVariantList values(const Refund &refund);

/// `INSERT INTO refund`, with `values`.
[[nodiscard]] const QString &insertStatement();

/// `UPDATE refund` of what may change in a refund's life, with `updateValues`.
[[nodiscard]] const QString &updateStatement();
[[nodiscard]] QVariantList updateValues(const Refund &refund);

/// `next` with everything that never changes taken from `current`.
[[nodiscard]] Refund withFixedFields(Refund next, const Refund &current);

} // namespace saoma::refundrow
