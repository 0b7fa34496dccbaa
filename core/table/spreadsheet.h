// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table.h"

#include <QByteArray>

namespace saoma {

/// What stands in a column below its heading.
enum class SpreadsheetColumn {
    Text,
    Amount, ///< Yuan as Money::toYuan() gives it: written as a number with two decimals.
    Count,  ///< A whole number.
};

/// Whether these bytes begin like an .xlsx file.
[[nodiscard]] bool isSpreadsheet(QByteArrayView bytes);

/// The rows of the first visible sheet of an .xlsx file (ECMA-376, part 1, chapter 18). Numbers come as a
/// spreadsheet shows them: with 15 digits; days and times as 2026-03-05 14:30. `file` is only named. Errors:
/// InvalidInput SPREADSHEET_UNREADABLE (damaged, protected, or not a workbook), TABLE_FILE_TOO_LARGE (it
/// unpacks to far more than a table needs), and as tableLimit().
[[nodiscard]] Result<QList<TableRow>> readSpreadsheet(const QByteArray &bytes, const QString &file);

/// An .xlsx file with one sheet, the headings first. Error: Storage FILE_NOT_WRITTEN, without a subject.
[[nodiscard]] Result<QByteArray> writeSpreadsheet(
    const QList<QStringList> &rows, const QList<SpreadsheetColumn> &columns);

} // namespace saoma
