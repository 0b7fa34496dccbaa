// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/bill.h"

namespace saoma::test {

/// The lines of `text`, one after the other.
[[nodiscard]] inline wechat::LineSource linesOf(const QByteArray &text)
{
    auto left = std::make_shared<QByteArray>(text);
    return [left]() -> Result<std::optional<QByteArray>> {
        if (left->isEmpty())
            return std::optional<QByteArray>{};
        const qsizetype end = left->indexOf('\n');
        const QByteArray line = end < 0 ? *left : left->first(end);
        left->remove(0, end < 0 ? left->size() : end + 1);
        return std::optional{line};
    };
}

struct WholeBill
{
    QList<QByteArray> columns;
    QList<wechat::Fields> rows;
    wechat::Fields summary;
    Result<> totals;
};

/// All of a bill, by column name.
[[nodiscard]] inline Result<WholeBill> readWhole(const QByteArray &text)
{
    wechat::BillReader reader{linesOf(text)};
    if (const auto opened = reader.open(); !opened)
        return tl::unexpected(opened.error());
    WholeBill whole{reader.columns(), {}, {}, {}};
    for (;;) {
        const auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        wechat::Fields fields;
        for (qsizetype i = 0; i < whole.columns.size(); ++i)
            fields.emplace(whole.columns.at(i), (*row)->part(i).toByteArray());
        whole.rows.append(fields);
    }
    whole.summary = reader.summary();
    whole.totals = reader.checkTotals();
    return whole;
}

} // namespace saoma::test
