// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/spreadsheet.h"

#include "core/table/spreadsheetpart.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype digitsShown = 15; ///< Of a number; what is stored has 17, so that 19.99 may end in …998.

/// "_x000D_" is how a spreadsheet writes a character that XML cannot hold (ST_Xstring).
QString unescaped(QString text)
{
    static const QRegularExpression escape{u"_x([0-9A-Fa-f]{4})_"_s};
    for (qsizetype at = text.indexOf(u"_x"_s); at >= 0; at = text.indexOf(u"_x"_s, at + 1)) {
        const auto match = escape.match(
            text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            text.replace(at, match.capturedLength(), QChar{match.captured(1).toUShort(nullptr, 16)});
    }
    return text;
}

/// Whether numbers in this format (18.8.31) are shown as a day or a time.
bool isDateFormat(const QString &code)
{
    static const QRegularExpression elapsed{u"\\[[hms]+\\]"_s, QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression literal{u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]"_s};
    static const QRegularExpression part{u"[ymdhs]"_s, QRegularExpression::CaseInsensitiveOption};
    return code.contains(elapsed) || QString{code}.remove(literal).contains(part);
}

/// Those that have a number and need no code (18.8.30); some are for Chinese and Japanese days.
bool isDateFormat(int builtin)
{
    const auto isBetween = [builtin](int first, int last) { return builtin >= first && builtin <= last; };
    return isBetween(14, 22) || isBetween(27, 36) || isBetween(45, 47) || isBetween(50, 58);
}

/// A day is 1, and noon is a half.
QString dateText(double serial, QDate dayZero)
{
    constexpr double serialMax = 2'958'466; // the year 10000
    constexpr int secondsPerDay = 24 * 60 * 60;
    if (serial < 0 || serial >= serialMax)
        return {};
    const qint64 seconds = qRound64(serial * secondsPerDay);
    const qint64 days = seconds / secondsPerDay;
    const QTime time = QTime{0, 0}.addSecs(int(seconds % secondsPerDay));
    const QString day = dayZero.addDays(days).toString(Qt::ISODate);
    if (seconds % secondsPerDay == 0)
        return day;
    const QString clock = time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    return days == 0 ? clock : QString{day + u' ' + clock};
}

QString numberText(const QString &stored)
{
    static const QRegularExpression plain{u"^-?[0-9]+(\\.[0-9]+)?$"_s};
    if (stored.size() <= digitsShown && stored.contains(plain))
        return stored;
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    return isNumber ? QString::number(value, 'g', int(digitsShown)) : stored;
}

/// From 0; -1 if `reference` ("AB12") names none.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > Table::columnsMax)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// Where a part that `base` points to stands in the archive.
QString resolved(const QString &base, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    const qsizetype folder = base.lastIndexOf(u'/');
    return folder < 0 ? target : QString{base.left(folder + 1) + target};
}

class SpreadsheetReader final
{
public:
    SpreadsheetReader(const SpreadsheetArchive &archive, const QString &file)
        : m_archive{archive},
          m_file{file}
    {
    }
    [[nodiscard]] Result<QList<TableRow>> run();

private:
    struct Relation
    {
        QString type; ///< The last word of it.
        QString target;
    };
    using Relations = std::map<QString, Relation>; ///< By id.
    using Visit = std::function<void(QXmlStreamReader &)>;

    /// Calls `visit` for each start of an element called `element` in the part.
    [[nodiscard]] Result<> forEach(const QString &part, const QString &element, const Visit &visit);
    [[nodiscard]] Result<Relations> relationsOf(const QString &part);
    [[nodiscard]] Result<QString> firstSheet(const QString &workbook, const Relations &relations);
    [[nodiscard]] Result<> readSharedTexts(const Relations &relations);
    [[nodiscard]] Result<> readDayZero(const QString &workbook);
    [[nodiscard]] Result<> readDateStyles(const Relations &relations);
    /// Nothing if the cell is no day or time.
    [[nodiscard]] QString dateIn(const QXmlStreamAttributes &cell, const QString &value) const;
    void readRow(QXmlStreamReader &xml);
    void readCell(QXmlStreamReader &xml, TableRow &row);
    [[nodiscard]] QString readText(QXmlStreamReader &xml) const;
    [[nodiscard]] QString textOf(const QString &type, const QString &value) const;
    [[nodiscard]] tl::unexpected<Error> unreadable(const QString &detail) const
    {
        return failure(Error::Kind::InvalidInput, u"SPREADSHEET_UNREADABLE"_s, detail, m_file);
    }

    const SpreadsheetArchive &m_archive;
    QString m_file;
    QStringList m_sharedTexts;
    QDate m_dayZero{1899, 12, 30}; ///< Right from March 1900 on: the format has a 29 February in that year.
    QSet<int> m_dateStyles;
    QList<TableRow> m_rows;
    int m_line = 0;
    std::optional<Error> m_limit; ///< What ended the reading of rows.
};

Result<> SpreadsheetReader::forEach(const QString &part, const QString &element, const Visit &visit)
{
    const auto device = m_archive.part(part);
    if (!device)
        return unreadable(part + u" is missing"_s);
    QXmlStreamReader xml{device.get()};
    while (!xml.atEnd() && !m_limit) {
        xml.readNext();
        if (xml.isDTD()) // written in another encoding, so that its "<!" did not show
            return unreadable(part + u" has a document type"_s);
        if (xml.isStartElement() && xml.name() == element)
            visit(xml);
    }
    if (m_limit)
        return tl::unexpected(*m_limit);
    if (!device->refusal().isEmpty())
        return failure(Error::Kind::InvalidInput, device->refusal(), part,
            device->refusal() == u"TABLE_CELL_TOO_LONG" ? placeIn(m_file, m_line + 1) : m_file);
    return xml.hasError() ? unreadable(part + u": "_s + xml.errorString()) : Result<>{};
}

Result<SpreadsheetReader::Relations> SpreadsheetReader::relationsOf(const QString &part)
{
    const qsizetype name = part.lastIndexOf(u'/') + 1;
    Relations relations;
    const auto read = forEach(part.left(name) + u"_rels/"_s + part.mid(name) + u".rels"_s, u"Relationship"_s,
        [&](QXmlStreamReader &xml) {
            const auto attributes = xml.attributes();
            const QString type = attributes.value("Type"_L1).toString().section(u'/', -1);
            relations.insert_or_assign(attributes.value("Id"_L1).toString(),
                Relation{type, resolved(part, attributes.value("Target"_L1).toString())});
        });
    if (!read)
        return tl::unexpected(read.error());
    return relations;
}

Result<QString> SpreadsheetReader::firstSheet(const QString &workbook, const Relations &relations)
{
    QString sheet;
    const auto read = forEach(workbook, u"sheet"_s, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        const bool isHidden =
            attributes.hasAttribute("state"_L1) && attributes.value("state"_L1) != "visible"_L1;
        if (isHidden || !sheet.isEmpty())
            return;
        for (const QXmlStreamAttribute &attribute : attributes) {
            const bool isRelation = attribute.name() == "id"_L1 && !attribute.prefix().isEmpty();
            const auto found = relations.find(attribute.value().toString());
            if (isRelation && found != relations.end() && found->second.type == u"worksheet")
                sheet = found->second.target;
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    return sheet.isEmpty() ? unreadable(u"no sheet to be seen"_s) : Result<QString>{sheet};
}

Result<> SpreadsheetReader::readSharedTexts(const Relations &relations)
{
    const auto shared = std::find_if(relations.begin(), relations.end(),
        [](const auto &relation) { return relation.second.type == u"sharedStrings"; });
    if (shared == relations.end())
        return {};
    return forEach(shared->second.target, u"si"_s,
        [this](QXmlStreamReader &xml) { m_sharedTexts.append(readText(xml)); });
}

Result<> SpreadsheetReader::readDayZero(const QString &workbook)
{
    return forEach(workbook, u"workbookPr"_s, [this](QXmlStreamReader &xml) {
        const auto isFrom1904 = xml.attributes().value("date1904"_L1);
        if (isFrom1904 == "1"_L1 || isFrom1904 == "true"_L1)
            m_dayZero = {1904, 1, 1};
    });
}

Result<> SpreadsheetReader::readDateStyles(const Relations &relations)
{
    const auto styles = std::find_if(relations.begin(), relations.end(),
        [](const auto &relation) { return relation.second.type == u"styles"; });
    if (styles == relations.end())
        return {};
    QHash<int, bool> formats;
    const auto numberIn = [](const QXmlStreamAttributes &attributes) {
        return attributes.value("numFmtId"_L1).toInt();
    };
    const auto read = forEach(styles->second.target, u"numFmt"_s, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        formats.insert(numberIn(attributes), isDateFormat(attributes.value("formatCode"_L1).toString()));
    });
    if (!read)
        return read;
    return forEach(styles->second.target, u"cellXfs"_s, [&](QXmlStreamReader &xml) {
        for (int style = 0; xml.readNextStartElement(); ++style) {
            const int format = numberIn(xml.attributes());
            if (formats.value(format, isDateFormat(format)))
                m_dateStyles.insert(style);
            xml.skipCurrentElement();
        }
    });
}

QString SpreadsheetReader::dateIn(const QXmlStreamAttributes &cell, const QString &value) const
{
    const auto type = cell.value("t"_L1);
    if (type == "d"_L1)
        return value;
    const bool isNumber = type.isEmpty() || type == "n"_L1;
    const bool isDate =
        isNumber && cell.hasAttribute("s"_L1) && m_dateStyles.contains(cell.value("s"_L1).toInt());
    return isDate && !value.isEmpty() ? dateText(value.toDouble(), m_dayZero) : QString{};
}

/// The text of <si> or <is>, which may come in pieces of different looks; not how it is pronounced.
QString SpreadsheetReader::readText(QXmlStreamReader &xml) const
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isEndElement()) {
            --depth;
        } else if (xml.isStartElement() && xml.name() == "t"_L1) {
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (xml.isStartElement() && xml.name() == "rPh"_L1) {
            xml.skipCurrentElement();
        } else if (xml.isStartElement()) {
            ++depth;
        }
    }
    return unescaped(text);
}

QString SpreadsheetReader::textOf(const QString &type, const QString &value) const
{
    if (type == u"s")
        return m_sharedTexts.value(value.toInt());
    if (type == u"b")
        return value == u"1" ? u"TRUE"_s : u"FALSE"_s;
    if (type == u"str")
        return unescaped(value);
    return type.isEmpty() || type == u"n" ? numberText(value) : value;
}

void SpreadsheetReader::readCell(QXmlStreamReader &xml, TableRow &row)
{
    const auto attributes = xml.attributes();
    const QString type = attributes.value("t"_L1).toString();
    const bool isPlaced = attributes.hasAttribute("r"_L1);
    const int column = isPlaced ? columnOf(attributes.value("r"_L1)) : int(row.cells.size());
    QString text;
    bool isFormula = false;
    bool isDate = false;
    while (xml.readNextStartElement()) {
        if (xml.name() == "v"_L1) {
            const QString value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            const QString date = dateIn(attributes, value);
            isDate = !date.isEmpty();
            text = isDate ? date : textOf(type, value);
        } else if (xml.name() == "is"_L1) {
            text = readText(xml);
        } else {
            isFormula = isFormula || xml.name() == "f"_L1;
            xml.skipCurrentElement();
        }
    }
    if (text.isEmpty() && !isFormula) // painted, but empty
        return;
    if (column < 0 || column >= Table::columnsMax)
        m_limit = tableLimit(u"TABLE_TOO_MANY_COLUMNS"_s, m_file, row.line).value();
    else if (text.size() > Table::cellCharactersMax)
        m_limit = tableLimit(u"TABLE_CELL_TOO_LONG"_s, m_file, row.line).value();
    if (m_limit)
        return;
    while (row.cells.size() <= column)
        row.cells.append(QString{});
    row.cells[column] = text;
    if (isFormula)
        row.formulas.append(column);
    if (isDate)
        row.dates.append(column);
}

void SpreadsheetReader::readRow(QXmlStreamReader &xml)
{
    bool isNumber = false;
    const int number = xml.attributes().value("r"_L1).toInt(&isNumber);
    m_line = isNumber && number > m_line ? number : m_line + 1;
    TableRow row{m_line, {}};
    while (!m_limit && xml.readNextStartElement()) {
        if (xml.name() == "c"_L1)
            readCell(xml, row);
        else
            xml.skipCurrentElement();
    }
    const bool isBlank = row.formulas.isEmpty()
        && std::all_of(
            row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
    if (isBlank || m_limit)
        return;
    m_rows.append(row);
    if (m_rows.size() > Table::rowsMax)
        m_limit = tableLimit(u"TABLE_TOO_MANY_ROWS"_s, m_file, m_line).value();
}

Result<QList<TableRow>> SpreadsheetReader::run()
{
    const auto top = relationsOf({});
    if (!top)
        return tl::unexpected(top.error());
    const auto office = std::find_if(top->begin(), top->end(),
        [](const auto &relation) { return relation.second.type == u"officeDocument"; });
    if (office == top->end())
        return unreadable(u"no workbook"_s);
    const QString workbook = office->second.target;
    const auto relations = relationsOf(workbook);
    if (!relations)
        return tl::unexpected(relations.error());
    const auto sheet = firstSheet(workbook, *relations);
    if (!sheet)
        return tl::unexpected(sheet.error());
    for (const auto &read : {readSharedTexts(*relations), readDayZero(workbook), readDateStyles(*relations)})
        if (!read)
            return tl::unexpected(read.error());
    if (const auto rows = forEach(*sheet, u"row"_s, [this](QXmlStreamReader &xml) { readRow(xml); }); !rows)
        return tl::unexpected(rows.error());
    return std::move(m_rows);
}

} // namespace

bool isSpreadsheet(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView{"PK\3\4", 4});
}

Result<QList<TableRow>> readSpreadsheet(const QByteArray &bytes, const QString &file)
{
    const auto archive = SpreadsheetArchive::open(bytes);
    if (!archive)
        return failure(Error::Kind::InvalidInput, u"SPREADSHEET_UNREADABLE"_s, u"no archive"_s, file);
    return SpreadsheetReader{*archive, file}.run();
}

} // namespace saoma
