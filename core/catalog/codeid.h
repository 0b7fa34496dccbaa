// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <QString>

#include <optional>

namespace saoma {

/// What a code on paper carries as its product_id: `<product id>-<sheet><check>`, as "latte-7K2M". A scan
/// brings back nothing else, so that this is what tells one printed code from another.
struct CodeId
{
    QString productId;
    QString sheet;

    friend bool operator==(const CodeId &, const CodeId &) = default;
};

/// A sheet's id is so many of Crockford's 32 signs (no I, L, O, U): the longer ones are for shops that have
/// printed very many.
inline constexpr qsizetype sheetIdSizeMin = 3;
inline constexpr qsizetype sheetIdSizeMax = 4;

/// How many characters a product's id may have, for its code to name a sheet with an id of that size, too.
[[nodiscard]] constexpr qsizetype printedIdSizeMax(qsizetype sheetIdSize = sheetIdSizeMin)
{
    constexpr qsizetype codeIdSizeMax = 32;
    return codeIdSizeMax - sheetIdSize - 2; // a hyphen, and the check sign
}

[[nodiscard]] QString freshSheetId(Random &random, qsizetype size = sheetIdSizeMin);

/// A sheet's id as people read it off the paper: in any case, O for 0, I or L for 1. Nothing: it is none.
[[nodiscard]] std::optional<QString> sheetIdFrom(QStringView typed);

/// Error: InvalidInput PRODUCT_ID_LONG_FOR_CODE, if both do not fit into a product_id of 32 characters.
[[nodiscard]] Result<QString> writeCodeId(const CodeId &id);

/// Nothing, unless form and check sign are right: of other product ids that look so, 31 in 32 are told apart.
[[nodiscard]] std::optional<CodeId> readCodeId(QStringView text);

} // namespace saoma
