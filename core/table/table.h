// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace saoma {

/// A row of cells, as text, and where it stands in its file.
struct TableRow
{
    int line = 0; ///< From 1: the line where the row begins, or its number in a spreadsheet.
    QStringList cells;
    QList<int> formulas = {}; ///< Cells that hold a formula, from 0; what it amounts to is not read.
    QList<int> dates = {};    ///< Cells that a spreadsheet takes for a day or a time, from 0.

    friend bool operator==(const TableRow &, const TableRow &) = default;
};

/// The rows of a file; those without any text are left out.
struct Table
{
    /// What somebody may hand us; more is refused, not cut.
    static constexpr qint64 fileBytesMax = 32 * 1024 * 1024;
    static constexpr qsizetype rowsMax = 100'001; ///< 100,000 and their headings.
    static constexpr qsizetype columnsMax = 256;
    static constexpr qsizetype cellCharactersMax = 32'767; ///< As in a spreadsheet.

    QList<TableRow> rows;
    QString encoding; ///< "UTF-8", "UTF-16", "GB18030"; "XLSX" for a spreadsheet.
};

/// "products.csv:17", which every language understands.
[[nodiscard]] inline QString placeIn(const QString &file, qint64 line)
{
    return file + u':' + QString::number(line);
}

/// One row more than allowed, and so on. Error: InvalidInput TABLE_TOO_MANY_ROWS, TABLE_TOO_MANY_COLUMNS,
/// TABLE_CELL_TOO_LONG.
[[nodiscard]] inline tl::unexpected<Error> tableLimit(const QString &code, const QString &file, qint64 line)
{
    return failure(Error::Kind::InvalidInput, code, {}, placeIn(file, line));
}

} // namespace saoma
