// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/bill.h"

#include "core/wechat/text.h"
#include "core/wechat/xml.h"

#include <QStringDecoder>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView gzipMagic = "\x1F\x8B";
constexpr QByteArrayView partSeparator = ",`";
constexpr QByteArrayView freeTextColumn = "商品名称";
constexpr int decimalsMax = 5; // fees are printed with five
constexpr qsizetype wholeDigitsMax = 12;

struct Total
{
    QByteArrayView summaryColumn;
    QByteArrayView rowColumn;
};

/// Both generations of names. A total whose column the bill does not have is not checked.
constexpr std::array totals{
    Total{"应结订单总金额", "应结订单金额"},
    Total{"退款总金额", "退款金额"},
    Total{"充值券退款总金额", "充值券退款金额"},
    Total{"手续费总金额", "手续费"},
    Total{"订单总金额", "订单金额"},
    Total{"申请退款总金额", "申请退款金额"},
    Total{"总交易额", "总金额"},
    Total{"总退款金额", "退款金额"},
    Total{"总代金券或立减优惠退款金额", "代金券或立减优惠退款金额"},
};
constexpr QByteArrayView countColumn = "总交易单数";

tl::unexpected<Error> malformed(qsizetype line)
{
    return failure(Error::Kind::Protocol, u"BILL_MALFORMED"_s, u"line "_s + QString::number(line));
}

/// Decimal text as a whole number of 0.00001 units; nothing if it is not a plain decimal number.
std::optional<qint64> parseDecimal(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    const QByteArrayView digits = negative ? text.sliced(1) : text;
    const qsizetype point = digits.indexOf('.');
    const QByteArrayView whole = point < 0 ? digits : digits.first(point);
    const QByteArrayView decimals = point < 0 ? QByteArrayView() : digits.sliced(point + 1);
    if (!consistsOf(whole, 1, wholeDigitsMax, isDigit)
        || !consistsOf(decimals, point < 0 ? 0 : 1, decimalsMax, isDigit))
        return std::nullopt;
    const QByteArray scaled = whole.toByteArray() + decimals.toByteArray().leftJustified(decimalsMax, '0');
    const qint64 units = scaled.toLongLong();
    return negative ? -units : units;
}

Result<Bill> readErrorAnswer(QByteArrayView bytes)
{
    const Result<Fields> fields = parseXml(bytes);
    if (!fields)
        return tl::unexpected(fields.error());
    const QByteArray message = value(*fields, "return_msg");
    if (message.compare("No Bill Exist", Qt::CaseInsensitive) == 0)
        return Bill{};
    return failure(Error::Kind::Protocol, u"BILL_REFUSED"_s, QString::fromUtf8(cutUtf8(message, 256)),
        QString::fromUtf8(cutUtf8(value(*fields, "error_code"), 32)));
}

QList<QByteArray> splitParts(QByteArrayView line)
{
    QList<QByteArray> parts;
    qsizetype from = 1; // behind the first backtick
    for (;;) {
        const qsizetype to = line.indexOf(partSeparator, from);
        if (to < 0)
            break;
        parts.append(line.sliced(from, to - from).toByteArray());
        from = to + partSeparator.size();
    }
    parts.append(line.sliced(from).toByteArray());
    return parts;
}

/// Puts what an unescaped separator tore apart back together.
void joinSurplus(QList<QByteArray> &parts, const QList<QByteArray> &columns)
{
    const qsizetype column = columns.indexOf(freeTextColumn.toByteArray());
    if (column < 0)
        return;
    while (parts.size() > columns.size()) {
        const QByteArray torn = parts.takeAt(column + 1);
        parts[column] += partSeparator.toByteArray() + torn;
    }
}

std::optional<Fields> readRow(QByteArrayView line, const QList<QByteArray> &columns)
{
    QList<QByteArray> parts = splitParts(line);
    joinSurplus(parts, columns);
    if (parts.size() != columns.size())
        return std::nullopt;
    Fields row;
    for (qsizetype i = 0; i < columns.size(); ++i)
        row.insert_or_assign(columns.at(i), parts.at(i));
    return row;
}

QList<QByteArray> linesOf(QByteArrayView bytes)
{
    QList<QByteArray> lines = bytes.toByteArray().split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

Result<Bill> readLines(const QList<QByteArray> &lines)
{
    if (lines.size() < 3)
        return malformed(lines.size());
    Bill bill;
    bill.columns = lines.first().split(',');
    const qsizetype summaryAt = lines.size() - 2;
    for (qsizetype i = 1; i < summaryAt; ++i) {
        const std::optional<Fields> row =
            lines.at(i).startsWith('`') ? readRow(lines.at(i), bill.columns) : std::nullopt;
        if (!row)
            return malformed(i + 1);
        bill.rows.append(*row);
    }
    const bool headed = !lines.at(summaryAt).startsWith('`') && lines.last().startsWith('`');
    const std::optional<Fields> summary =
        headed ? readRow(lines.last(), lines.at(summaryAt).split(',')) : std::nullopt;
    if (!summary)
        return malformed(lines.size());
    bill.summary = *summary;
    return bill;
}

std::optional<qint64> sumOf(const QList<Fields> &rows, QByteArrayView column)
{
    qint64 sum = 0;
    for (const Fields &row : rows) {
        const std::optional<qint64> amount = parseDecimal(value(row, column));
        if (!amount || __builtin_add_overflow(sum, *amount, &sum))
            return std::nullopt;
    }
    return sum;
}

tl::unexpected<Error> doesNotAddUp(QByteArrayView column)
{
    return failure(Error::Kind::Protocol, u"BILL_DOES_NOT_ADD_UP"_s, QString::fromUtf8(column));
}

} // namespace

Result<Bill> parseBill(QByteArrayView bytes)
{
    if (bytes.startsWith(gzipMagic))
        return failure(Error::Kind::Protocol, u"BILL_COMPRESSED"_s);
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    if (bytes.startsWith('<'))
        return readErrorAnswer(bytes);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(Error::Kind::Protocol, u"BILL_NOT_UTF8"_s);
    return readLines(linesOf(bytes));
}

Result<> checkTotals(const Bill &bill)
{
    if (bill.columns.isEmpty() && bill.rows.isEmpty())
        return {};
    const std::optional<qint64> count = parseDecimal(value(bill.summary, countColumn));
    if (count != qint64(bill.rows.size()) * 100'000)
        return doesNotAddUp(countColumn);
    for (const Total &total : totals) {
        const bool has = bill.columns.contains(total.rowColumn.toByteArray())
            && bill.summary.contains(total.summaryColumn.toByteArray());
        if (!has)
            continue;
        const std::optional<qint64> sum = sumOf(bill.rows, total.rowColumn);
        if (!sum || sum != parseDecimal(value(bill.summary, total.summaryColumn)))
            return doesNotAddUp(total.summaryColumn);
    }
    return {};
}

} // namespace saoma::wechat
