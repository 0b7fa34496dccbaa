// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QList>
#include <QString>

#include <optional>

namespace saoma {

struct Product
{
    static constexpr qsizetype nameCharactersMax = 80;
    static constexpr qsizetype unitCharactersMax = 16;
    static constexpr qsizetype categoryCharactersMax = 40;
    static constexpr qsizetype noteCharactersMax = 400;
    static constexpr int copiesMax = 1000;

    QString id; ///< 1–32 of [A-Za-z0-9_-]; stands in the printed code.
    QString name;
    Money price;          ///< At least 1 fen. Decided when the buyer scans, never printed into the code.
    QString unit;         ///< "杯", "kg"; may be empty.
    QString category;     ///< The shop's own word; may be empty.
    int copies = 1;       ///< On a sheet; 1–copiesMax.
    QString note;         ///< May have several lines.
    bool isActive = true; ///< A removed product keeps its row, so that its printed code gets a clear refusal.

    friend bool operator==(const Product &, const Product &) = default;
};

/// What a product consists of, in the order in which files have it.
enum class ProductColumn { Id, Name, Price, Unit, Copies, Note, Category, Active };
inline constexpr ProductColumn allProductColumns[]{ProductColumn::Id, ProductColumn::Name,
    ProductColumn::Price, ProductColumn::Unit, ProductColumn::Copies, ProductColumn::Note,
    ProductColumn::Category, ProductColumn::Active};

/// "id", "name", …: the heading in files, the field in JSON.
[[nodiscard]] QString columnName(ProductColumn column);

/// What is wrong with a product, and where.
struct ProductFault
{
    std::optional<ProductColumn> column; ///< Nothing: it is about the row as a whole.
    Error error;
};

/// All that stands against the product. InvalidInput PRODUCT_ID_INVALID, PRODUCT_NAME_EMPTY (nothing of it
/// can be seen), PRODUCT_NAME_TOO_LONG, AMOUNT_ZERO, PRODUCT_COPIES_INVALID,
/// PRODUCT_UNIT_TOO_LONG, PRODUCT_CATEGORY_TOO_LONG, PRODUCT_NOTE_TOO_LONG, PRODUCT_TEXT_HIDDEN (see
/// hasHidden(); a note may have lines), PRODUCT_TEXT_MARKS (see hasPiledMarks()), PRODUCT_TEXT_LOST (U+FFFD:
/// some program could not read a character).
[[nodiscard]] QList<ProductFault> faultsOf(const Product &product);

/// The same of a product of whose fields some could not be read at all: one word a column.
[[nodiscard]] QList<ProductFault> faultsOf(const Product &product, const QList<ProductFault> &unreadable);

/// What does not stand against the product, and whoever makes it has to know before: PRODUCT_ID_LONG_FOR_CODE
/// (sheets leave it out, and an id stays for good).
[[nodiscard]] QList<ProductFault> remarksOn(const Product &product);

/// The first of its faults.
[[nodiscard]] Result<> validate(const Product &product);

/// The columns in which two products differ; blanks around a text make no difference.
[[nodiscard]] QList<ProductColumn> differences(const Product &before, const Product &after);

} // namespace saoma
