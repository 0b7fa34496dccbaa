// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/spreadsheet.h"

#include "core/base/money.h"
#include "core/table/spreadsheetpart.h"
#include "tests/core/table/packedsheet.h"
#include "tests/support/testregistry.h"

#include <QFile>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestSpreadsheet final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatIsWrittenComesBack();
    void everyAmountComesBack();
    void readsCells_data();
    void readsCells();
    void readsWhatAnotherProgramWrites();
    void hiddenSheetsAndBlankRowsAreLeftOut();
    void formulasAreMarked();
    void daysAndTimesAreMarked_data();
    void daysAndTimesAreMarked();
    void daysCountedFrom1904();
    void refuses_data();
    void refuses();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void everyCutAndEveryChangedByteIsSurvived();

private:
    static Result<QList<TableRow>> read(const QByteArray &bytes)
    {
        return readSpreadsheet(bytes, u"f.xlsx"_s);
    }
};

void TestSpreadsheet::whatIsWrittenComesBack()
{
    const QList<QStringList> rows{{u"id"_s, u"name"_s, u"price"_s, u"copies"_s},
        {u"007"_s, u"绿茶 😀 <&>\"'"_s, u"12.50"_s, u"3"_s}, {u"-x"_s, u"=1+1"_s, u"0.01"_s, u"1000"_s},
        {u"_x0041_"_s, u"a\nb\u0001_x000D_"_s, u"1000000.00"_s, u""_s},
        {u"1e5"_s, u" blank "_s, u"8.10"_s, u"1"_s}};
    const auto bytes = writeSpreadsheet(rows,
        {SpreadsheetColumn::Text, SpreadsheetColumn::Text, SpreadsheetColumn::Amount,
            SpreadsheetColumn::Count});
    QVERIFY(bytes);
    QVERIFY(isSpreadsheet(*bytes));
    const auto table = read(*bytes);
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TableRow &row = table->at(i);
        QCOMPARE(row.line, i + 1);
        QVERIFY(row.formulas.isEmpty());
        QCOMPARE(row.cells.value(0), rows[i][0]);
        QCOMPARE(row.cells.value(1), rows[i][1]);
        QCOMPARE(row.cells.value(3), rows[i][3]);
        if (i > 0) // as a number: without the zeros at its end
            QCOMPARE(Money::parseYuan(row.cells.value(2)), Money::parseYuan(rows[i][2]));
    }
}

void TestSpreadsheet::everyAmountComesBack()
{
    QList<QStringList> rows{{u"price"_s}};
    for (qint64 fen = 1; fen < 20'000; ++fen)
        rows.append({Money::fromFen(fen)->toYuan()});
    for (qint64 fen = Money::maxFen; fen > Money::maxFen - 20'000; fen -= 7)
        rows.append({Money::fromFen(fen)->toYuan()});
    const auto table = read(*writeSpreadsheet(rows, {SpreadsheetColumn::Amount}));
    QVERIFY(table);
    QCOMPARE(table->size(), rows.size());
    for (qsizetype i = 1; i < rows.size(); ++i)
        QCOMPARE(Money::parseYuan(table->at(i).cells.first())->toYuan(), rows[i].first());
}

void TestSpreadsheet::readsCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole number") << QByteArray{"<c r='A1'><v>1001</v></c>"} << u"1001"_s;
    QTest::newRow("decimal") << QByteArray{"<c r='A1'><v>12.5</v></c>"} << u"12.5"_s;
    QTest::newRow("as Excel stores 19.99")
        << QByteArray{"<c r='A1'><v>19.989999999999998</v></c>"} << u"19.99"_s;
    QTest::newRow("exponent") << QByteArray{"<c r='A1'><v>1.25E+3</v></c>"} << u"1250"_s;
    QTest::newRow("a bar code") << QByteArray{"<c r='A1'><v>6901234567892</v></c>"} << u"6901234567892"_s;
    QTest::newRow("beyond 15 digits")
        << QByteArray{"<c r='A1'><v>1.2345678901234567E+20</v></c>"} << u"1.23456789012346e+20"_s;
    QTest::newRow("shared text") << QByteArray{"<c r='A1' t='s'><v>1</v></c>"} << u"绿茶"_s;
    QTest::newRow("shared text in pieces, without its reading")
        << QByteArray{"<c r='A1' t='s'><v>2</v></c>"} << u"green tea"_s;
    QTest::newRow("no such shared text")
        << QByteArray{"<c r='A1' t='s'><v>99</v></c><c r='B1'><v>1</v></c>"} << u""_s;
    QTest::newRow("text in place") << QByteArray{"<c r='A1' t='inlineStr'><is><t>tea</t></is></c>"}
                                   << u"tea"_s;
    QTest::newRow("escaped")
        << QByteArray{"<c r='A1' t='inlineStr'><is><t>a_x000A_b_x005F_x0041_</t></is></c>"}
        << u"a\nb_x0041_"_s;
    QTest::newRow("yes") << QByteArray{"<c r='A1' t='b'><v>1</v></c>"} << u"TRUE"_s;
    QTest::newRow("error") << QByteArray{"<c r='A1' t='e'><v>#REF!</v></c>"} << u"#REF!"_s;
    QTest::newRow("no place") << QByteArray{"<c><v>5</v></c>"} << u"5"_s;
}

void TestSpreadsheet::readsCells()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, text);
    const auto table = read(workbookOf("<row r='1'>" + cell + "</row>",
        "<si><t>zero</t></si><si><t>绿茶</t></si><si><r><rPr/><t>green </t></r><rPh sb='0'><t>no</t></rPh>"
        "<r><t>tea</t></r></si>"));
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->size(), 1);
    QCOMPARE(table->first().cells.first(), text);
}

/// Made by openpyxl 3.0: headings in bold, numbers, lines in a cell, a formula, a painted empty cell, a
/// second sheet.
void TestSpreadsheet::readsWhatAnotherProgramWrites()
{
    QFile file{QStringLiteral(SAOMA_TEST_DATA "/table/openpyxl.xlsx")};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = read(file.readAll());
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->size(), 4);
    QCOMPARE(table->at(0).cells, (QStringList{u"编号"_s, u"名称"_s, u"单价"_s, u"备注"_s}));
    QCOMPARE(table->at(1), (TableRow{2, {u"tea"_s, u"绿茶"_s, u"19.99"_s}}));
    QCOMPARE(table->at(2), (TableRow{4, {u"1001"_s, u"Latte & more"_s, u"28"_s, u"a\nb"_s}}));
    QCOMPARE(table->at(3).line, 5);
    QCOMPARE(table->at(3).formulas, QList<int>{2});
}

void TestSpreadsheet::hiddenSheetsAndBlankRowsAreLeftOut()
{
    const auto table = read(workbookOf("<row r='2'><c r='B2' s='3'/></row><row r='7'><c r='C7'><v>1</v></c>"
                                       "<c r='XFD7' s='1'/></row><row><c><v>2</v></c></row>"));
    QVERIFY(table);
    QCOMPARE(*table, (QList<TableRow>{{7, {u""_s, u""_s, u"1"_s}}, {8, {u"2"_s}}}));
}

void TestSpreadsheet::formulasAreMarked()
{
    const auto table = read(workbookOf("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>A1*2</f><v>2</v></c><c "
                                       "r='C1' t='str'><f>A1</f></c></row>"));
    QVERIFY(table);
    QCOMPARE(*table, (QList<TableRow>{{1, {u"1"_s, u"2"_s, u""_s}, {1, 2}}}));
}

/// A workbook with these number formats, and a style for each.
static QByteArray workbookWithStyles(
    const QByteArray &formats, const QByteArray &styles, const QByteArray &rows)
{
    Parts parts = workbookParts(rows);
    for (auto &[name, content] : parts)
        if (name == "xl/_rels/workbook.xml.rels")
            content =
                relations({{"rId1", "worksheet", "worksheets/sheet1.xml"}, {"rId3", "styles", "styles.xml"}});
    parts.append(Parts::value_type{"xl/styles.xml",
        "<styleSheet><numFmts>" + formats
            + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + styles
            + "</cellXfs></styleSheet>"});
    return packed(parts);
}

void TestSpreadsheet::daysAndTimesAreMarked_data()
{
    QTest::addColumn<QByteArray>("format"); ///< Its number, or its code.
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDate");
    const auto row = [](const char *name, const QByteArray &format, const QByteArray &value,
                         const QString &text,
                         bool isDate) { QTest::newRow(name) << format << value << text << isDate; };
    row("a day", "14", "46086", u"2026-03-05"_s, true);
    row("a day and a time", "22", "46086.5", u"2026-03-05 12:00"_s, true);
    row("a time", "21", "0.520844907407407", u"12:30:01"_s, true);
    row("a Chinese day", "31", "46086", u"2026-03-05"_s, true);
    row("a format of one's own", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "46086", u"2026-03-05"_s,
        true);
    row("more than a day", "[h]", "1.5", u"1899-12-31 12:00"_s, true);
    row("a price", "4", "12.5", u"12.5"_s, false);
    row("yuan", "[$¥-804]#,##0.00_);[Red]\\-0.00", "12.5", u"12.5"_s, false);
    row("yuan a day", "0.00&quot; yuan/day&quot;", "12.5", u"12.5"_s, false);
    row("General", "General", "12.5", u"12.5"_s, false);
    row("a day before the first one", "14", "-1", u"-1"_s, false);
}

void TestSpreadsheet::daysAndTimesAreMarked()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, text);
    QFETCH(const bool, isDate);
    const bool isBuiltin = format.toInt() > 0;
    const QByteArray number = isBuiltin ? format : "164";
    const auto rows = readSpreadsheet(
        workbookWithStyles(isBuiltin ? QByteArray{} : "<numFmt numFmtId='164' formatCode='" + format + "'/>",
            "<xf numFmtId='0'/><xf numFmtId='" + number + "'/>",
            "<row r='1'><c r='A1' s='1'><v>" + value + "</v></c><c r='B1' s='0'><v>46086</v></c></row>"),
        u"f.xlsx"_s);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->first().cells, (QStringList{text, u"46086"_s}));
    QCOMPARE(rows->first().dates, isDate ? QList<int>{0} : QList<int>{});
}

void TestSpreadsheet::daysCountedFrom1904()
{
    Parts parts = workbookParts(
        "<row r='1'><c r='A1' t='d'><v>2026-03-05</v></c><c r='B1' s='0'><v>44624</v></c></row>");
    for (auto &[name, content] : parts) {
        if (name == "xl/workbook.xml")
            content.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        if (name == "xl/_rels/workbook.xml.rels")
            content =
                relations({{"rId1", "worksheet", "worksheets/sheet1.xml"}, {"rId3", "styles", "styles.xml"}});
    }
    parts.append(Parts::value_type{
        "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"});
    const auto rows = readSpreadsheet(packed(parts), u"f.xlsx"_s);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->first().cells, (QStringList{u"2026-03-05"_s, u"2026-03-05"_s}));
    QCOMPARE(rows->first().dates, (QList<int>{0, 1}));
}

void TestSpreadsheet::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const auto unreadable = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << u"SPREADSHEET_UNREADABLE"_s << u"f.xlsx"_s;
    };
    const auto without = [](const QByteArray &name) {
        Parts parts = workbookParts("<row/>");
        parts.removeIf([&](const auto &part) { return part.first == name; });
        return packed(parts);
    };
    unreadable("no archive", "PK\3\4 and nothing behind it");
    unreadable("an archive of another kind", packed({{"word.txt", "hello"}}));
    unreadable("no workbook", without("xl/workbook.xml"));
    unreadable("no relations", without("xl/_rels/workbook.xml.rels"));
    unreadable("no sheet", without("xl/worksheets/sheet1.xml"));
    unreadable("no shared texts", without("xl/sharedStrings.xml"));
    unreadable("broken XML", workbookOf("<row r='1'><c>"));
    QTest::newRow("columns") << workbookOf("<row r='3'><c r='XFD3'><v>1</v></c></row>")
                             << u"TABLE_TOO_MANY_COLUMNS"_s << u"f.xlsx:3"_s;
    QTest::newRow("a place that is none") << workbookOf("<row r='3'><c r='9'><v>1</v></c></row>")
                                          << u"TABLE_TOO_MANY_COLUMNS"_s << u"f.xlsx:3"_s;
    QTest::newRow("a long cell") << workbookOf("<row r='3'><c t='inlineStr'><is><t>"
        + QByteArray(Table::cellCharactersMax + 1, 'x') + "</t></is></c></row>")
                                 << u"TABLE_CELL_TOO_LONG"_s << u"f.xlsx:3"_s;
    QTest::newRow("rows") << workbookOf(QByteArray{"<row><c><v>1</v></c></row>"}.repeated(Table::rowsMax + 1))
                          << u"TABLE_TOO_MANY_ROWS"_s << u"f.xlsx:100002"_s;
}

void TestSpreadsheet::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QString, subject);
    const auto table = read(bytes);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(table.error().code, code);
    QCOMPARE(table.error().subject, subject);
}

void TestSpreadsheet::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    constexpr qsizetype mebibyte = 1024 * 1024;
    const QByteArray much(8 * mebibyte, 'x');
    QTest::newRow("a cell of 100 MiB") << workbookOf(
        "<row r='1'><c t='inlineStr'><is><t>" + QByteArray(100 * mebibyte, 'x') + "</t></is></c></row>")
                                       << u"TABLE_CELL_TOO_LONG"_s;
    QTest::newRow("a shared text of 8 MiB") << workbookOf("<row r='1'><c t='s'><v>0</v></c></row>",
        "<si><t>" + much + "</t></si>") << u"TABLE_CELL_TOO_LONG"_s;
    QTest::newRow("an attribute of 8 MiB")
        << workbookOf("<row r='" + much + "'/>") << u"TABLE_CELL_TOO_LONG"_s;
    QTest::newRow("70 MiB of blank cells")
        << workbookOf("<row r='1'>" + QByteArray{"<c s='1'/>"}.repeated(7 * mebibyte) + "</row>")
        << u"TABLE_FILE_TOO_LARGE"_s;
    Parts parts = workbookParts("<row/>");
    parts[3].second =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
    QTest::newRow("entities") << packed(parts) << u"SPREADSHEET_UNREADABLE"_s;
    parts[3].second = QByteArray{"\xff\xfe", 2};
    for (const char c : QByteArray{"<!DOCTYPE x [<!ENTITY a 'a'>]><sst><si><t>&a;</t></si></sst>"})
        parts[3].second += QByteArray{1, c} + '\0';
    QTest::newRow("entities in UTF-16") << packed(parts) << u"SPREADSHEET_UNREADABLE"_s;
    parts = workbookParts("<row/>");
    for (int i = 0; i <= SpreadsheetArchive::partsMax; ++i)
        parts.append({QByteArray::number(i), "x"});
    QTest::newRow("more parts than any") << packed(parts) << u"SPREADSHEET_UNREADABLE"_s;
    parts = workbookParts("<row/>");
    parts[0].second = relations({{"rId1", "officeDocument", "../../../etc/passwd"}});
    QTest::newRow("a way out of the archive") << packed(parts) << u"SPREADSHEET_UNREADABLE"_s;
    QTest::newRow("a million levels")
        << workbookOf(QByteArray{"<a>"}.repeated(1'000'000)) << u"SPREADSHEET_UNREADABLE"_s;
}

void TestSpreadsheet::hostileFilesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const auto table = read(bytes);
    QVERIFY(!table);
    QCOMPARE(table.error().code, code);
}

/// What comes out may be refused or read; it ends, and no more comes out than went in.
void TestSpreadsheet::everyCutAndEveryChangedByteIsSurvived()
{
    const QByteArray sound = workbookOf(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1</v></c></row>", "<si><t>tea</t></si>");
    QVERIFY(read(sound));
    for (qsizetype i = 0; i < sound.size(); ++i) {
        QVERIFY(!read(sound.first(i)));
        QByteArray changed = sound;
        changed[i] = char(changed[i] ^ 0x55);
        if (const auto table = read(changed))
            QVERIFY(table->size() <= 1);
    }
}

SAOMA_TEST(TestSpreadsheet)
#include "test_spreadsheet.moc"
