// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QChar quote = u'"';
constexpr QChar guard = u'\'';
constexpr std::array separators{u',', u';', u'\t'};

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// What a spreadsheet may take for a formula, once quotes of ours and blanks before it are gone.
bool looksLikeFormula(QStringView cell)
{
    static constexpr QStringView signs = u"=+-@\t\r＝＋－＠";
    while (cell.startsWith(guard))
        cell = cell.sliced(1);
    while (cell.startsWith(u' '))
        cell = cell.sliced(1);
    return !cell.isEmpty() && signs.contains(cell.front());
}

class CsvReader final
{
public:
    CsvReader(QStringView text, const QString &file)
        : m_text{text},
          m_file{file}
    {
    }
    [[nodiscard]] Result<QList<TableRow>> run()
    {
        chooseSeparator();
        QList<TableRow> rows;
        while (m_at < m_text.size()) {
            auto row = readRow();
            if (!row)
                return tl::unexpected(row.error());
            const bool isBlank = std::all_of(row->cells.begin(), row->cells.end(),
                [](const QString &cell) { return cell.trimmed().isEmpty(); });
            if (isBlank)
                continue;
            rows.append(*std::move(row));
            if (rows.size() > Table::rowsMax)
                return tableLimit(u"TABLE_TOO_MANY_ROWS"_s, m_file, rows.last().line);
        }
        return rows;
    }

private:
    void chooseSeparator();
    [[nodiscard]] Result<TableRow> readRow();
    [[nodiscard]] Result<QString> readCell();
    [[nodiscard]] Result<QString> readQuoted();
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size() || isLineEnd(m_text[m_at]); }
    void endLine()
    {
        if (m_at + 1 < m_text.size() && m_text[m_at] == u'\r' && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    QStringView m_text;
    QString m_file;
    QChar m_separator = separators.front();
    qsizetype m_at = 0;
    int m_line = 1;
};

void CsvReader::chooseSeparator()
{
    constexpr QStringView naming = u"sep=";
    if (m_text.startsWith(naming, Qt::CaseInsensitive) && m_text.size() > naming.size()) {
        m_separator = m_text[naming.size()];
        m_at = naming.size() + 1;
        if (isAtEnd() && m_at < m_text.size())
            return endLine();
        m_at = 0; // a heading of that name
        m_separator = separators.front();
    }
    std::array<int, separators.size()> counts{};
    bool isQuoted = false;
    for (const QChar c : m_text) {
        if (c == quote)
            isQuoted = !isQuoted;
        else if (!isQuoted && isLineEnd(c)
            && std::any_of(counts.begin(), counts.end(), [](int n) { return n > 0; }))
            break;
        else if (!isQuoted)
            for (std::size_t i = 0; i < separators.size(); ++i)
                counts[i] += c == separators[i] ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    m_separator = separators[std::size_t(most - counts.begin())];
}

Result<TableRow> CsvReader::readRow()
{
    TableRow row{m_line, {}};
    for (;;) {
        auto cell = readCell();
        if (!cell)
            return tl::unexpected(cell.error());
        if (cell->startsWith(u'=') || cell->startsWith(u'＝'))
            row.formulas.append(int(row.cells.size()));
        if (cell->startsWith(guard) && looksLikeFormula(*cell))
            cell->remove(0, 1);
        row.cells.append(*std::move(cell));
        if (row.cells.size() > Table::columnsMax)
            return tableLimit(u"TABLE_TOO_MANY_COLUMNS"_s, m_file, row.line);
        if (isAtEnd())
            break;
        ++m_at; // the separator
    }
    if (m_at < m_text.size())
        endLine();
    return row;
}

Result<QString> CsvReader::readCell()
{
    if (m_at < m_text.size() && m_text[m_at] == quote)
        return readQuoted();
    const qsizetype start = m_at;
    while (!isAtEnd() && m_text[m_at] != m_separator)
        ++m_at;
    if (m_at - start > Table::cellCharactersMax)
        return tableLimit(u"TABLE_CELL_TOO_LONG"_s, m_file, m_line);
    return m_text.sliced(start, m_at - start).toString();
}

Result<QString> CsvReader::readQuoted()
{
    const int firstLine = m_line;
    QString cell;
    for (++m_at; m_at < m_text.size();) {
        if (cell.size() > Table::cellCharactersMax)
            return tableLimit(u"TABLE_CELL_TOO_LONG"_s, m_file, firstLine);
        if (m_text[m_at] == quote) {
            ++m_at;
            if (isAtEnd() || m_text[m_at] == m_separator)
                return cell;
            if (m_text[m_at] != quote)
                break; // text behind the closing quote
            cell += quote;
            ++m_at;
        } else if (isLineEnd(m_text[m_at])) {
            endLine();
            cell += u'\n';
        } else {
            cell += m_text[m_at++];
        }
    }
    return failure(Error::Kind::InvalidInput, u"TABLE_QUOTE_OPEN"_s, {}, placeIn(m_file, firstLine));
}

QString cellOf(const QString &text)
{
    QString cell = looksLikeFormula(text) ? guard + text : text;
    const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == quote || isLineEnd(c)
            || std::find(separators.begin(), separators.end(), c) != separators.end();
    });
    if (!needsQuotes && !cell.startsWith(u' ') && !cell.endsWith(u' '))
        return cell;
    return quote + cell.replace(quote, u"\"\""_s) + quote;
}

/// Most cells are: no byte of them means anything to a spreadsheet. (Full-width signs begin with EF.)
bool isPlain(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return true;
    static constexpr QByteArrayView special = "=+-@' \t\r\n\",;";
    const auto isSpecial = [](char byte) { return special.contains(byte); };
    return !isSpecial(utf8.front()) && utf8.front() != '\xef' && utf8.back() != ' '
        && std::none_of(utf8.begin(), utf8.end(), [](char byte) {
               return byte == '"' || byte == ',' || byte == ';' || byte == '\t' || byte == '\r'
                   || byte == '\n';
           });
}

} // namespace

QByteArray csvStart()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

void addCsvCell(QByteArray &row, QByteArrayView utf8)
{
    if (isPlain(utf8))
        row.append(utf8);
    else
        row.append(cellOf(QString::fromUtf8(utf8)).toUtf8());
}

Result<QList<TableRow>> parseCsv(QStringView text, const QString &file)
{
    return CsvReader{text, file}.run();
}

QByteArray writeCsv(const QList<QStringList> &rows)
{
    QString text{QChar::ByteOrderMark};
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += separators.front();
            text += cellOf(row[i]);
        }
        text += u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace saoma
