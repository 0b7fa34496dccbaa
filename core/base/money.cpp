// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include "core/base/plantedbug.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype wholeDigitsMax = 12; // far above maxFen, far below an overflow

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

tl::unexpected<Error> refusedAmount(QString code, QStringView text)
{
    return failure(Error::Kind::InvalidInput, std::move(code), {}, text.left(40).toString());
}

} // namespace

Result<Money> Money::fromFen(std::int64_t fen)
{
    if (fen < 0)
        return failure(Error::Kind::InvalidInput, u"AMOUNT_NEGATIVE"_s);
    if (fen > maxFen)
        return failure(Error::Kind::InvalidInput, u"AMOUNT_TOO_LARGE"_s);
    return Money{fen};
}

Result<Money> Money::parseYuan(QStringView text)
{
    const QStringView typed = text.trimmed();
    if (typed.isEmpty())
        return refusedAmount(u"AMOUNT_EMPTY"_s, typed);
    if (typed.front() == u'-')
        return refusedAmount(u"AMOUNT_NEGATIVE"_s, typed);

    const qsizetype point = typed.indexOf(u'.');
    const QStringView whole = point < 0 ? typed : typed.left(point);
    const QStringView decimals = point < 0 ? QStringView{} : typed.mid(point + 1);
    const bool hasDigits = !whole.isEmpty() || !decimals.isEmpty();
    if (!hasDigits || !std::all_of(whole.begin(), whole.end(), isAsciiDigit)
        || !std::all_of(decimals.begin(), decimals.end(), isAsciiDigit))
        return refusedAmount(u"AMOUNT_NOT_A_NUMBER"_s, typed);
    if (decimals.size() > 2)
        return refusedAmount(u"AMOUNT_TOO_PRECISE"_s, typed);
    if (whole.size() > wholeDigitsMax)
        return refusedAmount(u"AMOUNT_TOO_LARGE"_s, typed);

    std::int64_t fen = whole.isEmpty() ? 0 : whole.toLongLong() * 100;
    if (!decimals.isEmpty())
        fen += decimals.toLongLong() * (decimals.size() == 1 ? 10 : 1);
    if (fen > maxFen)
        return refusedAmount(u"AMOUNT_TOO_LARGE"_s, typed);
    return Money{fen};
}

Result<Money> Money::parseCharge(QStringView text)
{
    return parseYuan(text).and_then([text](Money amount) -> Result<Money> {
        if (amount.isZero())
            return refusedAmount(u"AMOUNT_ZERO"_s, text);
        return amount;
    });
}

Result<Money> Money::parseFee(QByteArrayView text)
{
    const bool digits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool canonical = digits
        && (text.size() == 1 || text.front() != '0' || isPlanted(PlantedBug::FeeReadLeniently))
        && text.size() <= wholeDigitsMax;
    if (!canonical)
        return failure(Error::Kind::Protocol, u"FEE_NOT_CANONICAL"_s);
    const std::int64_t fen = text.toLongLong();
    if (fen > maxFen)
        return failure(Error::Kind::Protocol, u"FEE_NOT_CANONICAL"_s, u"fee above our bound"_s);
    return Money{fen};
}

QString Money::toYuan() const
{
    return QString::number(m_fen / 100) + u'.' + QString::number(m_fen % 100).rightJustified(2, u'0');
}

} // namespace saoma
