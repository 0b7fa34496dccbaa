// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <functional>

namespace saoma {

enum class OrderColumn {
    OutTradeNo,
    CreatedAt, ///< Beijing time, as all times in the file: the platform's bill has the same.
    State,
    Amount,   ///< Yuan, a number.
    Refunded, ///< Yuan, a number.
    PaidAt,
    Body,
    ProductId, ///< Empty for an order without a product.
    Method,
    Desk,
    TransactionId,
};
inline constexpr int orderColumnCount = 11;
/// "out_trade_no", "created_at", "state", "amount", …: the headings where no others are given.
[[nodiscard]] QString columnName(OrderColumn column);

struct OrderExport
{
    OrderSearch search; ///< Empty: all orders.
    /// In somebody's language; where they are not set, the outside's names.
    std::function<QString(OrderColumn)> heading;
    std::function<QString(OrderState)> stateWord;
    std::function<QString(PayMethod)> methodWord;
    /// Called now and then with the rows written so far; false stops it.
    std::function<bool(qint64)> goesOn;
};

/// Writes what the search finds, newest first, as .csv (UTF-8 with a mark; no cell is a formula) or .xlsx by
/// the name's ending, whole or not at all, and gives the number of orders. Memory does not grow with them.
/// Errors: InvalidInput TABLE_FILE_TYPE, EXPORT_TOO_LONG (more than a spreadsheet has room for); Cancelled;
/// Storage, and FILE_NOT_WRITTEN as writeOutFile(). Thread: the reader's; it takes seconds.
[[nodiscard]] Result<qint64> exportOrders(
    const LedgerReader &reader, const QString &file, const OrderExport &wanted);

} // namespace saoma
