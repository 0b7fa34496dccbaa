// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/fields.h"

#include <QByteArrayView>
#include <QList>

namespace saoma::wechat {

/// 交易账单: the platform's books of one Beijing day, by column name as printed, amounts still as text in
/// yuan. Columns come and go over the years; nothing here depends on their place. Manual: v2 downloadbill.
struct Bill
{
    QList<QByteArray> columns;
    QList<Fields> rows;
    Fields summary;
};

/// Reads the answer of /pay/downloadbill: UTF-8 with or without byte order mark, CRLF or LF. Nothing in a
/// bill is escaped, so a row with too many parts keeps its columns from both ends, and the surplus belongs to
/// 商品名称. A day without transactions ("No Bill Exist") is a bill without columns. Errors: Protocol with
/// BILL_NOT_UTF8, BILL_COMPRESSED (unpack it first), BILL_MALFORMED (line as detail), or BILL_REFUSED (the
/// platform's XML error: error_code as subject, return_msg as detail).
[[nodiscard]] Result<Bill> parseBill(QByteArrayView bytes);

/// Success if the summary equals the count and the sums of the rows, compared exactly. A bill that does
/// not add up books nothing. Error: Protocol BILL_DOES_NOT_ADD_UP with the summary column as detail.
[[nodiscard]] Result<> checkTotals(const Bill &bill);

} // namespace saoma::wechat
