// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table.h"

#include <QByteArray>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

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

/// An .xlsx file on its way to the disk: one sheet, row after row, however many (Excel has room for
/// `rowsMax`).
class SpreadsheetWriter final
{
public:
    static constexpr qint64 rowsMax = 1'048'576;

    SpreadsheetWriter(const QString &path, const QList<SpreadsheetColumn> &columns);
    ~SpreadsheetWriter(); ///< Without close(): the file is none.
    SpreadsheetWriter(const SpreadsheetWriter &) = delete;
    SpreadsheetWriter &operator=(const SpreadsheetWriter &) = delete;

    /// The first row are the headings.
    void append(const QStringList &row);
    [[nodiscard]] bool close(); ///< False if the disk did not take all of it.

private:
    lxw_format *formatFor(SpreadsheetColumn column);
    void put(qsizetype column, const QString &text);

    lxw_workbook *m_workbook; ///< Freed by closing it.
    lxw_worksheet *m_sheet;
    QList<SpreadsheetColumn> m_columns;
    qint64 m_row = 0;
};

/// An .xlsx file with one sheet, the headings first. Error: Storage FILE_NOT_WRITTEN, without a subject.
[[nodiscard]] Result<QByteArray> writeSpreadsheet(
    const QList<QStringList> &rows, const QList<SpreadsheetColumn> &columns);

} // namespace saoma
