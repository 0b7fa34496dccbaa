// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/spreadsheet.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// A text that reads like an escape must not be taken for one; the others are the library's work.
QByteArray spreadsheetText(const QString &text)
{
    static const QRegularExpression escape{u"_(?=x[0-9A-Fa-f]{4}_)"_s};
    return QString{text}.replace(escape, u"_x005F_"_s).toUtf8();
}

/// One workbook on its way into a file.
class SpreadsheetWriter final
{
public:
    SpreadsheetWriter(const QString &path, const QList<SpreadsheetColumn> &columns)
        : m_workbook{workbook_new(QFile::encodeName(path).constData())},
          m_sheet{workbook_add_worksheet(m_workbook, nullptr)},
          m_columns{columns}
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const double widthCharacters = m_columns[i] == SpreadsheetColumn::Text ? 22 : 10;
            worksheet_set_column(
                m_sheet, lxw_col_t(i), lxw_col_t(i), widthCharacters, formatFor(m_columns[i]));
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
    }
    void write(const QList<QStringList> &rows)
    {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (qsizetype column = 0; column < rows[i].size(); ++column)
                put(lxw_row_t(i), column, rows[i][column]);
        }
    }
    [[nodiscard]] bool close() { return workbook_close(m_workbook) == LXW_NO_ERROR; }

private:
    lxw_format *formatFor(SpreadsheetColumn column)
    {
        lxw_format *format = workbook_add_format(m_workbook);
        switch (column) {
        case SpreadsheetColumn::Text: // so that 007 stays 007 also where somebody types it
            format_set_num_format(format, "@");
            break;
        case SpreadsheetColumn::Amount:
            format_set_num_format(format, "0.00");
            break;
        case SpreadsheetColumn::Count:
            format_set_num_format(format, "0");
            break;
        }
        return format;
    }
    void put(lxw_row_t row, qsizetype column, const QString &text)
    {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber); // exact to 15 digits, as all numbers there
        const bool isText = row == 0 || m_columns.value(column) == SpreadsheetColumn::Text || !isNumber;
        if (isText)
            worksheet_write_string(
                m_sheet, row, lxw_col_t(column), spreadsheetText(text).constData(), nullptr);
        else
            worksheet_write_number(m_sheet, row, lxw_col_t(column), number, nullptr);
    }

    lxw_workbook *m_workbook; ///< Freed by workbook_close().
    lxw_worksheet *m_sheet;
    QList<SpreadsheetColumn> m_columns;
};

} // namespace

/// The library writes files only.
Result<QByteArray> writeSpreadsheet(const QList<QStringList> &rows, const QList<SpreadsheetColumn> &columns)
{
    const auto notWritten = failure(Error::Kind::Storage, u"FILE_NOT_WRITTEN"_s, u"temporary file"_s);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return notWritten;
    QFile file{folder.filePath(u"table.xlsx"_s)};
    SpreadsheetWriter writer{file.fileName(), columns};
    writer.write(rows);
    if (!writer.close() || !file.open(QIODevice::ReadOnly))
        return notWritten;
    const QByteArray bytes = file.readAll();
    return file.error() == QFileDevice::NoError ? Result<QByteArray>{bytes} : notWritten;
}

} // namespace saoma
