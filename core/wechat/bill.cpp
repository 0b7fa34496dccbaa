// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/bill.h"

#include "core/wechat/text.h"
#include "core/wechat/xml.h"

#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView partSeparator = ",`";
constexpr QByteArrayView freeTextColumn = "商品名称";
constexpr QByteArrayView countColumn = "总交易单数";
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

tl::unexpected<Error> malformed(qint64 line)
{
    return failure(Error::Kind::Protocol, u"BILL_MALFORMED"_s, u"line "_s + QString::number(line));
}

tl::unexpected<Error> doesNotAddUp(QByteArrayView column)
{
    return failure(Error::Kind::Protocol, u"BILL_DOES_NOT_ADD_UP"_s, QString::fromUtf8(column));
}

bool makeUtf8(QByteArray &gb18030)
{
    QStringDecoder decoder{"GB18030"};            // a Qt without ICU knows none
    const QString text = decoder(gb18030 + '\n'); // a character that is cut off shows when something follows
    gb18030 = text.toUtf8().chopped(1);
    return decoder.isValid() && !decoder.hasError();
}

/// The parts behind each backtick, pointing into `line`. What an unescaped separator tore apart in the free
/// text is one part again. Nothing if their number is wrong.
std::optional<QList<QByteArrayView>> splitParts(QByteArrayView line, qsizetype count, qsizetype freeText)
{
    QList<QByteArrayView> parts;
    parts.reserve(count);
    for (qsizetype from = 1;;) {
        const qsizetype to = line.indexOf(partSeparator, from);
        parts.append(line.sliced(from, (to < 0 ? line.size() : to) - from));
        if (to < 0)
            break;
        from = to + partSeparator.size();
    }
    const qsizetype surplus = parts.size() - count;
    if (surplus > 0 && freeText >= 0) {
        const QByteArrayView last = parts.at(freeText + surplus);
        parts[freeText] = QByteArrayView{parts.at(freeText).data(), last.data() + last.size()};
        parts.remove(freeText + 1, surplus);
    }
    if (parts.size() != count)
        return std::nullopt;
    return parts;
}

} // namespace

Result<std::optional<QByteArray>> BillReader::line()
{
    auto next = m_source();
    if (!next || !*next)
        return next;
    ++m_lines;
    QByteArray &text = **next;
    if (text.endsWith('\r'))
        text.chop(1);
    if (text.size() > lineBytesMax)
        return malformed(m_lines);
    if (m_lines == 1)
        m_isGb18030 = !text.isValidUtf8(); // F23: known once, by the first line, and converted
    if (!(m_isGb18030 ? makeUtf8(text) : text.isValidUtf8()))
        return failure(Error::Kind::Protocol, u"BILL_ENCODING"_s, u"line "_s + QString::number(m_lines));
    return next;
}

Result<> BillReader::open()
{
    const auto first = line();
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return malformed(1);
    QByteArray headings = **first;
    if (headings.startsWith(byteOrderMark))
        headings.remove(0, byteOrderMark.size());
    if (headings.startsWith('<'))
        return readErrorAnswer(headings);
    m_columns = headings.split(',');
    for (const Total &total : totals) {
        if (const qsizetype at = column(total.rowColumn); at >= 0)
            m_sums.append(Sum{total.summaryColumn, at});
    }
    return {};
}

/// An answer instead of a bill is XML, also where a packed bill was asked for.
Result<> BillReader::readErrorAnswer(QByteArray text)
{
    for (;;) {
        const auto more = line();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        text += '\n' + **more;
        if (text.size() > lineBytesMax)
            return malformed(m_lines);
    }
    m_isAtEnd = true;
    const Result<Fields> fields = parseXml(text.trimmed());
    if (!fields)
        return tl::unexpected(fields.error());
    const QByteArray message = value(*fields, "return_msg");
    if (message.compare("No Bill Exist", Qt::CaseInsensitive) == 0)
        return {};
    return failure(Error::Kind::Rejected, u"BILL_REFUSED"_s, QString::fromUtf8(cutUtf8(message, 256)),
        QString::fromUtf8(cutUtf8(value(*fields, "error_code"), 32)));
}

qsizetype BillReader::column(QByteArrayView name) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i) == name)
            return i;
    }
    return -1;
}

Result<std::optional<BillRow>> BillReader::next()
{
    if (m_isAtEnd)
        return std::optional<BillRow>{};
    auto text = line();
    if (!text)
        return tl::unexpected(text.error());
    if (!*text)
        return malformed(m_lines + 1); // no summary
    if (!(*text)->startsWith('`')) {
        if (const auto read = readSummary(**text); !read)
            return tl::unexpected(read.error());
        return std::optional<BillRow>{};
    }
    BillRow row{m_lines, **std::move(text), {}};
    auto parts = splitParts(row.text, m_columns.size(), column(freeTextColumn));
    if (!parts)
        return malformed(m_lines);
    row.parts = *std::move(parts);
    add(row);
    return std::optional{std::move(row)};
}

Result<> BillReader::readSummary(const QByteArray &headings)
{
    const auto values = line();
    if (!values)
        return tl::unexpected(values.error());
    const QList<QByteArray> names = headings.split(',');
    const auto parts =
        *values && (*values)->startsWith('`') ? splitParts(**values, names.size(), -1) : std::nullopt;
    if (!parts)
        return malformed(m_lines + (*values ? 0 : 1));
    for (qsizetype i = 0; i < names.size(); ++i)
        m_summary.insert_or_assign(names.at(i), parts->at(i).toByteArray());
    for (;;) { // nothing but empty lines may follow
        const auto rest = line();
        if (!rest)
            return tl::unexpected(rest.error());
        if (!*rest)
            break;
        if (!(*rest)->isEmpty())
            return malformed(m_lines);
    }
    m_isAtEnd = true;
    return {};
}

void BillReader::add(const BillRow &row)
{
    ++m_rows;
    for (Sum &sum : m_sums) {
        if (!sum.value)
            continue;
        const std::optional<qint64> amount = parseBillAmount(row.part(sum.column));
        if (!amount || __builtin_add_overflow(*sum.value, *amount, &*sum.value))
            sum.value.reset();
    }
}

Result<> BillReader::checkTotals() const
{
    if (m_columns.isEmpty() && m_rows == 0)
        return {};
    if (parseBillAmount(value(m_summary, countColumn)) != m_rows * 100'000)
        return doesNotAddUp(countColumn);
    for (const Sum &sum : m_sums) {
        const auto printed = m_summary.find(sum.summaryColumn.toByteArray());
        const bool differs =
            printed != m_summary.end() && (!sum.value || sum.value != parseBillAmount(printed->second));
        if (differs)
            return doesNotAddUp(sum.summaryColumn);
    }
    return {};
}

std::optional<qint64> parseBillAmount(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    const QByteArrayView digits = isNegative ? text.sliced(1) : text;
    const qsizetype point = digits.indexOf('.');
    const QByteArrayView whole = point < 0 ? digits : digits.first(point);
    const QByteArrayView decimals = point < 0 ? QByteArrayView{} : digits.sliced(point + 1);
    if (!consistsOf(whole, 1, wholeDigitsMax, isDigit)
        || !consistsOf(decimals, point < 0 ? 0 : 1, decimalsMax, isDigit))
        return std::nullopt;
    qint64 units = 0;
    for (const char digit : whole)
        units = units * 10 + (digit - '0');
    for (qsizetype i = 0; i < decimalsMax; ++i)
        units = units * 10 + (i < decimals.size() ? decimals[i] - '0' : 0);
    return isNegative ? -units : units;
}

} // namespace saoma::wechat
