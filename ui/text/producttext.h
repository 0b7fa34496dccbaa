// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/productimport.h"

namespace saoma {

/// "Price", as the heading of a column.
[[nodiscard]] QString productColumnText(ProductColumn column);

/// A field as it is shown: "¥12.50", "Yes"; the same form for every product.
[[nodiscard]] QString productFieldText(const Product &product, ProductColumn column);

/// "New", "Changed", …
[[nodiscard]] QString importStatusText(ImportRow::Status status);

/// What is wrong and what to do, without the column.
[[nodiscard]] QString productFaultText(const ProductFault &fault);

/// "Price: ¥3.00 → ¥4.00": a column in which the two differ.
[[nodiscard]] QString productChangeText(const Product &before, const Product &after, ProductColumn column);

/// What a row of an import changes, or what is wrong with it; hidden characters can be seen.
[[nodiscard]] QString importDetailText(const ImportRow &row);

/// "Text in GB18030.": how a list was read.
[[nodiscard]] QString importOriginText(const ImportPlan &plan);

/// "Goes off sale: cake (Cake)": a product that the list lacks.
[[nodiscard]] QString importRemovalText(const Product &product);

/// What those rows of a plan that have remarks come to; nothing for none.
[[nodiscard]] QString importRemarkText(const QList<ImportRow> &rows);

/// What whoever has exported so many products has to know; mostly nothing.
[[nodiscard]] QString exportRemarkText(qsizetype products);

/// One row of a preview: "Line 3: Price: “x” is not an amount. …"
[[nodiscard]] QString importRowText(const ImportRow &row);

/// "2 new, 1 changed, 5 unchanged, 0 wrong; 3 on sale are not in the list".
[[nodiscard]] QString importSummaryText(const ImportPlan &plan);

} // namespace saoma
