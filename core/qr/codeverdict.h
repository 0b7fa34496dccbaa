// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace saoma {

/// What an independent decoder made of one printed code.
struct CodeVerdict
{
    enum class Kind {
        Readable,
        NotFound,  ///< No code was found in its place.
        OtherText, ///< It reads differently from what was meant.
        WrongSign, ///< It reads as meant, but is not this merchant's signed code of this product.
        QuietZone, ///< Something is printed into its quiet zone.
    };
    Kind kind = Kind::NotFound;
    int face = 0; ///< Which of the sheet's faces.
    friend bool operator==(const CodeVerdict &, const CodeVerdict &) = default;
};

/// The sum of them.
struct SheetProof
{
    int total = 0;    ///< Codes on the sheet.
    int readable = 0; ///< Fewer than `total` also if the proof was stopped half-way.
    QList<CodeVerdict> failing;

    [[nodiscard]] bool isGood() const { return total > 0 && readable == total; }
};

} // namespace saoma
