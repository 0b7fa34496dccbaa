// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/fields.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>
#include <optional>

namespace saoma::wechat {

/// Gives the next line without its line end, or nothing at the end.
using LineSource = std::function<Result<std::optional<QByteArray>>()>;

/// One data line of a bill, as printed.
struct BillRow
{
    qint64 line = 0;             ///< From 1.
    QByteArray text;             ///< UTF-8; what `parts` points into.
    QList<QByteArrayView> parts; ///< In the order of the columns.

    /// Empty for a column that the bill does not have (-1).
    [[nodiscard]] QByteArrayView part(qsizetype column) const
    {
        return column < 0 ? QByteArrayView{} : parts.at(column);
    }
};

/// 交易账单: the platform's books of one or more Beijing days, read line by line: a bill may be larger than
/// memory. Columns are known by their name, as they come and go over the years. Nothing in a bill is escaped,
/// so a row with too many parts keeps its columns from both ends, and the surplus belongs to 商品名称. UTF-8
/// with or without byte order mark, or GB18030, as its first line is. Manual: v2 downloadbill.
class BillReader final
{
public:
    static constexpr qsizetype lineBytesMax = 64 * 1024;

    explicit BillReader(LineSource source)
        : m_source{std::move(source)}
    {
    }

    /// Reads the headings. A day without transactions ("No Bill Exist") is a bill without columns and rows.
    /// Errors: the source's; Protocol BILL_MALFORMED (line as detail), BILL_ENCODING; Rejected BILL_REFUSED
    /// (the platform's XML error: error_code as subject, return_msg as detail).
    [[nodiscard]] Result<> open();
    [[nodiscard]] const QList<QByteArray> &columns() const { return m_columns; }
    /// -1 if there is none of that name.
    [[nodiscard]] qsizetype column(QByteArrayView name) const;

    /// The next row; nothing at the end, where the summary has been read. Errors as open().
    [[nodiscard]] Result<std::optional<BillRow>> next();
    [[nodiscard]] const Fields &summary() const { return m_summary; }

    /// After the last row: success if the summary equals the count and the sums of the rows, compared
    /// exactly. A bill that does not add up books nothing. Error: Protocol BILL_DOES_NOT_ADD_UP with the
    /// summary's column as detail.
    [[nodiscard]] Result<> checkTotals() const;

private:
    struct Sum
    {
        QByteArrayView summaryColumn;
        qsizetype column = -1;
        std::optional<qint64> value = 0; ///< In 0.00001 yuan; nothing once a row had no number there.
    };
    [[nodiscard]] Result<std::optional<QByteArray>> line();
    [[nodiscard]] Result<> readErrorAnswer(QByteArray text);
    [[nodiscard]] Result<> readSummary(const QByteArray &headings);
    void add(const BillRow &row);

    LineSource m_source;
    qint64 m_lines = 0;
    qint64 m_rows = 0;
    bool m_isGb18030 = false;
    bool m_isAtEnd = false;
    QList<QByteArray> m_columns;
    QList<Sum> m_sums;
    Fields m_summary;
};

/// Decimal text of a bill ("0.04000", "-0.02") as a whole number of 0.00001 yuan; nothing if it is none.
[[nodiscard]] std::optional<qint64> parseBillAmount(QByteArrayView text);

} // namespace saoma::wechat
