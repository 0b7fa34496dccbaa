// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table.h"

#include <QByteArray>

namespace saoma {

/// RFC 4180 and what spreadsheets make of it: the separator (comma, semicolon, tab) is the one that the first
/// row has most of, or that a first line "sep=;" names; lines end with LF, CRLF or CR. A quote sign inside a
/// cell that does not begin with one is text. `file` is only named. Errors: InvalidInput TABLE_QUOTE_OPEN (a
/// quoted cell without an end, or with text behind it), and as tableLimit().
///
/// A cell that begins with = + - @ (or one of their full-width forms) is a formula to a spreadsheet.
/// writeCsv() sets ' before it, and this function takes exactly that away again, so that every text comes
/// back as it was. A cell with a bare = at its beginning counts as a formula.
[[nodiscard]] Result<QList<TableRow>> parseCsv(QStringView text, const QString &file);

/// UTF-8 with a byte order mark, commas, CRLF; opens in a spreadsheet, and no cell is taken for a formula.
[[nodiscard]] QByteArray writeCsv(const QList<QStringList> &rows);

/// The same piece by piece, for tables that are longer than the memory: the mark that a file begins with, and
/// a cell of UTF-8 text made safe. Commas and line ends are the caller's.
[[nodiscard]] QByteArray csvStart();
void addCsvCell(QByteArray &row, QByteArrayView utf8);

} // namespace saoma
