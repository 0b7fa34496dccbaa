// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/table/spreadsheet.h"

#include <QStringList>

namespace saoma {

/// "¥1234.50": of a sum, which may be larger than any sale, or below zero.
[[nodiscard]] QString sumText(qint64 fen);

/// "2026-11-28", or "2026-11-01 – 2026-11-30".
[[nodiscard]] QString reportTitle(const Report &report);

/// The name of a line: the product's, "Amounts rung up".
[[nodiscard]] QString productLineName(const TakingsLine &line);
/// The cashier, "Without a shift".
[[nodiscard]] QString cashierLineName(const TakingsLine &line);

/// The whole report as lines of text.
[[nodiscard]] QString reportText(const Report &report);

/// The same as a table for writeTableFile(), amounts in yuan, headings first.
[[nodiscard]] QList<QStringList> reportRows(const Report &report);
[[nodiscard]] QList<SpreadsheetColumn> reportColumns();

} // namespace saoma
