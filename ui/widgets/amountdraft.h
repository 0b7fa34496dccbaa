// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QList>
#include <QString>

namespace saoma {

/// Why a key was not taken: shown beside the amount, never in a box that has to be closed.
enum class TypingHint {
    None,
    DigitsOnly,
    HalfWidth, ///< A full-width digit: it looks like a number and is not one.
    OnePoint,
    TwoDecimals,
    OverLimit,
};

/// What is wrong with `text` as the beginning of an amount.
[[nodiscard]] TypingHint hintFor(QStringView text);

/// What is being rung up: a running sum, and the line that is still being typed.
class AmountDraft final
{
public:
    static constexpr qsizetype linesMax = 200;

    /// Adds what is typed as a line of the sum. Errors: as Money::parseCharge; AMOUNT_TOO_LARGE for the sum.
    Result<> addLine(QStringView typed);

    /// Takes the last line back, as it was typed; empty if there is none.
    QString takeLastLine();
    void clear() { m_lines.clear(); }

    /// The lines and what is typed; an empty `typed` adds nothing to a sum. Errors: as Money::parseCharge.
    [[nodiscard]] Result<Money> total(QStringView typed) const;

    [[nodiscard]] const QList<Money> &lines() const { return m_lines; }
    [[nodiscard]] bool hasLines() const { return !m_lines.isEmpty(); }

private:
    [[nodiscard]] Money sum() const;
    QList<Money> m_lines;
};

} // namespace saoma
