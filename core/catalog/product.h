// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QString>

namespace saoma {

struct Product
{
    static constexpr qsizetype nameCharactersMax = 80;
    static constexpr int copiesMax = 10'000;

    QString id; ///< 1–32 of [A-Za-z0-9_-]; stands in the printed code.
    QString name;
    Money price;      ///< At least 1 fen. Decided when the buyer scans, never printed into the code.
    QString unit;     ///< "杯", "kg"; may be empty.
    QString category; ///< The shop's own word; may be empty.
    int copies = 1;   ///< On a sheet; 1–copiesMax.
    QString note;
    bool isActive = true; ///< A removed product keeps its row, so that its printed code gets a clear refusal.
};

/// InvalidInput PRODUCT_ID_INVALID, PRODUCT_NAME_EMPTY, PRODUCT_NAME_TOO_LONG, AMOUNT_ZERO,
/// PRODUCT_COPIES_INVALID.
[[nodiscard]] Result<> validate(const Product &product);

} // namespace saoma
