// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringView>

#include <compare>
#include <cstdint>

namespace saoma {

/// An amount of renminbi: a whole number of fen (1 yuan = 100 fen), from 0 to `maxFen`.
/// No floating point, and no construction from a bare number: the maker's name tells the unit.
class Money final
{
public:
    static constexpr std::int64_t maxFen = 100'000'000; ///< Our own sanity bound, not the platform's.

    constexpr Money() = default;

    /// Error: InvalidInput AMOUNT_TOO_LARGE, AMOUNT_NEGATIVE.
    [[nodiscard]] static Result<Money> fromFen(std::int64_t fen);

    /// Reads what a cashier types: "12", "12.5", "12.50", ".5"; ASCII digits only, no sign, no exponent.
    /// Error: InvalidInput with AMOUNT_EMPTY, AMOUNT_NEGATIVE, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_PRECISE
    /// or AMOUNT_TOO_LARGE. Zero is read: whether it may be charged is the caller's question.
    [[nodiscard]] static Result<Money> parseYuan(QStringView text);

    /// As `parseYuan`, and zero is refused with AMOUNT_ZERO: an amount to charge.
    [[nodiscard]] static Result<Money> parseCharge(QStringView text);

    /// Reads the platform's notation: digits without sign or leading zero, in fen.
    /// Error: Protocol FEE_NOT_CANONICAL.
    [[nodiscard]] static Result<Money> parseFee(QByteArrayView text);

    [[nodiscard]] constexpr std::int64_t fen() const noexcept { return m_fen; }
    [[nodiscard]] constexpr bool isZero() const noexcept { return m_fen == 0; }

    /// "12.50": two decimals, no currency sign, no grouping; `parseYuan` reads it back.
    [[nodiscard]] QString toYuan() const;

    /// Error: InvalidInput AMOUNT_TOO_LARGE.
    [[nodiscard]] Result<Money> plus(Money other) const { return fromFen(m_fen + other.m_fen); }

    friend constexpr auto operator<=>(Money, Money) noexcept = default;

private:
    explicit constexpr Money(std::int64_t fen) noexcept
        : m_fen{fen}
    {
    }
    std::int64_t m_fen = 0;
};

} // namespace saoma
