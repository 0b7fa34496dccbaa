// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/order.h"

#include <QVariantList>

namespace saoma {
class SqliteRow;
}

namespace saoma::orderrow {

/// The columns that `read` expects, in its order; the table is to be called `o`. For `SELECT … FROM order_
/// o`.
[[nodiscard]] const QString &selection();

/// The order in the current row. Error: Storage LEDGER_DAMAGED if a value is none that we write.
[[nodiscard]] Result<Order> read(const SqliteRow &row);

/// `INSERT INTO order_`, with `insertValues`.
[[nodiscard]] const QString &insertStatement();
[[nodiscard]] QVariantList insertValues(const Order &order);

/// All values of an order, each column behind `prefix` ("o."), in the order of `insertValues`: what an
/// event's row_hash covers.
[[nodiscard]] QString hashedColumns(const QString &prefix);
inline constexpr int hashedColumnCount = 24;

/// `UPDATE order_` of what may change in an order's life, with `updateValues`.
[[nodiscard]] const QString &updateStatement();
[[nodiscard]] QVariantList updateValues(const Order &order);

/// `next` with everything that never changes taken from `current`: what the update really leaves in the row.
[[nodiscard]] Order withFixedFields(Order next, const Order &current);

/// The columns of an event row, and the row read from them.
inline constexpr char16_t eventColumns[] =
    u"id, out_trade_no, at, kind, source, detail, plain(evidence), out_refund_no";
inline constexpr char16_t eventColumns3[] = ///< Up to schema 3, which has no refunds.
    u"id, out_trade_no, at, kind, source, detail, evidence, ''";
[[nodiscard]] Result<EventRow> readEvent(const SqliteRow &row);

/// Milliseconds since 1970 UTC, or NULL for an invalid time.
[[nodiscard]] QVariant timeValue(const QDateTime &time);
[[nodiscard]] QDateTime timeFrom(const QVariant &value);

} // namespace saoma::orderrow
