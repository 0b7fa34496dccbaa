// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/spreadsheet.h"
#include "core/table/table.h"

namespace saoma {

/// Reads a table from a file of text (parseCsv) or a spreadsheet (.xlsx), whatever its name says. Errors:
/// InvalidInput TABLE_FILE_UNREADABLE, TABLE_FILE_TOO_LARGE, TABLE_OLD_SPREADSHEET (.xls, or one with a
/// password), and as decodeText(), parseCsv() and readSpreadsheet(). The subject is the file's name without
/// its folder, or a line in it.
[[nodiscard]] Result<Table> readTableFile(const QString &path);

/// Whether writeTableFile() knows this ending. Error: InvalidInput TABLE_FILE_TYPE.
[[nodiscard]] Result<> checkTableFile(const QString &path);

/// Writes .csv or .xlsx, by the name's ending; whole or not at all. The first row are the headings. Errors:
/// InvalidInput TABLE_FILE_TYPE; as writeOutFile().
[[nodiscard]] Result<> writeTableFile(
    const QString &path, const QList<QStringList> &rows, const QList<SpreadsheetColumn> &columns);

} // namespace saoma
