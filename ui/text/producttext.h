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

/// One row of a preview: "Line 3: Price: “x” is not an amount. …"
[[nodiscard]] QString importRowText(const ImportRow &row);

/// "2 new, 1 changed, 5 unchanged, 0 wrong; 3 on sale are not in the list".
[[nodiscard]] QString importSummaryText(const ImportPlan &plan);

} // namespace saoma
