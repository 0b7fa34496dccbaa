// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/spreadsheet.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// A text that reads like an escape must not be taken for one; the others are the library's work.
QByteArray spreadsheetText(const QString &text)
{
    static const QRegularExpression escape{u"_(?=x[0-9A-Fa-f]{4}_)"_s};
    return QString{text}.replace(escape, u"_x005F_"_s).toUtf8();
}

} // namespace

SpreadsheetWriter::SpreadsheetWriter(const QString &path, const QList<SpreadsheetColumn> &columns)
    : m_columns{columns}
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // a row is written when the next one begins
    m_workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    m_sheet = workbook_add_worksheet(m_workbook, nullptr);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const double widthCharacters = m_columns[i] == SpreadsheetColumn::Text ? 22 : 10;
        worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), widthCharacters, formatFor(m_columns[i]));
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
}

SpreadsheetWriter::~SpreadsheetWriter()
{
    std::ignore = close();
}

lxw_format *SpreadsheetWriter::formatFor(SpreadsheetColumn column)
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

void SpreadsheetWriter::append(const QStringList &row)
{
    for (qsizetype column = 0; column < row.size(); ++column)
        put(column, row[column]);
    ++m_row;
}

void SpreadsheetWriter::put(qsizetype column, const QString &text)
{
    bool isNumber = false;
    const bool isTextColumn = m_row == 0 || m_columns.value(column) == SpreadsheetColumn::Text;
    const double number =
        isTextColumn ? 0 : text.toDouble(&isNumber); // exact to 15 digits, as all numbers there
    if (isNumber)
        worksheet_write_number(m_sheet, lxw_row_t(m_row), lxw_col_t(column), number, nullptr);
    else
        worksheet_write_string(
            m_sheet, lxw_row_t(m_row), lxw_col_t(column), spreadsheetText(text).constData(), nullptr);
}

bool SpreadsheetWriter::close()
{
    return m_workbook && workbook_close(std::exchange(m_workbook, nullptr)) == LXW_NO_ERROR;
}

/// The library writes files only.
Result<QByteArray> writeSpreadsheet(const QList<QStringList> &rows, const QList<SpreadsheetColumn> &columns)
{
    const auto notWritten = failure(Error::Kind::Storage, u"FILE_NOT_WRITTEN"_s, u"temporary file"_s);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return notWritten;
    QFile file{folder.filePath(u"table.xlsx"_s)};
    SpreadsheetWriter writer{file.fileName(), columns};
    for (const QStringList &row : rows)
        writer.append(row);
    if (!writer.close() || !file.open(QIODevice::ReadOnly))
        return notWritten;
    const QByteArray bytes = file.readAll();
    return file.error() == QFileDevice::NoError ? Result<QByteArray>{bytes} : notWritten;
}

} // namespace saoma
