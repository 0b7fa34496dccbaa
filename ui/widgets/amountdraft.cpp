// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/amountdraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

bool isDigitOrPoint(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.';
}

/// Digits of other scripts, ０–９ and ．。 as an input method in full-width mode gives them.
bool looksLikeAmount(QChar c)
{
    return c.isDigit() || c == u'．' || c == u'。' || c == u'＋';
}

} // namespace

TypingHint hintFor(QStringView text)
{
    for (const QChar c : text) {
        if (!isDigitOrPoint(c))
            return looksLikeAmount(c) ? TypingHint::HalfWidth : TypingHint::DigitsOnly;
    }
    if (text.count(u'.') > 1)
        return TypingHint::OnePoint;
    const qsizetype point = text.indexOf(u'.');
    if (point >= 0 && text.size() - point - 1 > 2)
        return TypingHint::TwoDecimals;
    const Result<Money> amount = Money::parseYuan(text);
    if (!amount && amount.error().code == u"AMOUNT_TOO_LARGE"_s)
        return TypingHint::OverLimit;
    return TypingHint::None;
}

Result<> AmountDraft::addLine(QStringView typed)
{
    const Result<Money> line = Money::parseCharge(typed);
    if (!line)
        return tl::unexpected<Error>(line.error());
    const Result<Money> total = sum().plus(*line);
    if (!total)
        return tl::unexpected<Error>(total.error());
    if (m_lines.size() >= linesMax)
        return failure(Error::Kind::InvalidInput, u"AMOUNT_TOO_LARGE"_s);
    m_lines.append(*line);
    return {};
}

QString AmountDraft::takeLastLine()
{
    return m_lines.isEmpty() ? QString() : m_lines.takeLast().toYuan();
}

Result<Money> AmountDraft::total(QStringView typed) const
{
    if (typed.trimmed().isEmpty() && hasLines())
        return sum();
    const Result<Money> last = hasLines() ? Money::parseYuan(typed) : Money::parseCharge(typed);
    return last.and_then([this](Money amount) { return sum().plus(amount); });
}

Money AmountDraft::sum() const
{
    Money total;
    for (const Money line : m_lines)
        total = total.plus(line).value_or(total); // addLine has checked that it fits
    return total;
}

} // namespace saoma
