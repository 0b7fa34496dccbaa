// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestCsv final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void everyTextComesBack();
    void nothingIsTakenForAFormula_data();
    void nothingIsTakenForAFormula();
    void formulasAreMarked();
    void theLimitsAreNotCutShort();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<TableRow>>("rows");
    const QList<TableRow> twoByTwo{{1, {u"a"_s, u"b"_s}}, {2, {u"c"_s, u"d"_s}}};
    QTest::newRow("nothing") << u""_s << QList<TableRow>{};
    QTest::newRow("blank lines") << u"\r\n,,\n  \n"_s << QList<TableRow>{};
    QTest::newRow("LF") << u"a,b\nc,d\n"_s << twoByTwo;
    QTest::newRow("CRLF") << u"a,b\r\nc,d\r\n"_s << twoByTwo;
    QTest::newRow("CR") << u"a,b\rc,d\r"_s << twoByTwo;
    QTest::newRow("no end of the last line") << u"a,b\nc,d"_s << twoByTwo;
    QTest::newRow("semicolons") << u"a;b\nc;d"_s << twoByTwo;
    QTest::newRow("tabs") << u"a\tb\nc\td"_s << twoByTwo;
    QTest::newRow("a named separator")
        << u"sep=|\r\na|b\r\nc|d"_s << QList<TableRow>{{2, {u"a"_s, u"b"_s}}, {3, {u"c"_s, u"d"_s}}};
    QTest::newRow("sep= as a heading") << u"sep=ab,x\n"_s << QList<TableRow>{{1, {u"sep=ab"_s, u"x"_s}}};
    QTest::newRow("the separator that counts is outside of quotes")
        << u"\"a,b,c\";x\n1;2"_s << QList<TableRow>{{1, {u"a,b,c"_s, u"x"_s}}, {2, {u"1"_s, u"2"_s}}};
    QTest::newRow("empty cells") << u"a,,\n,,d\n"_s
                                 << QList<TableRow>{{1, {u"a"_s, u""_s, u""_s}}, {2, {u""_s, u""_s, u"d"_s}}};
    QTest::newRow("quoted") << u"\"a\"\"b\",\"c,d\"\n"_s << QList<TableRow>{{1, {u"a\"b"_s, u"c,d"_s}}};
    QTest::newRow("lines within a cell, and the number of the next")
        << u"\"a\r\nb\nc\",x\ny,z"_s << QList<TableRow>{{1, {u"a\nb\nc"_s, u"x"_s}}, {4, {u"y"_s, u"z"_s}}};
    QTest::newRow("a quote sign inside") << u"5\" pipe,x"_s << QList<TableRow>{{1, {u"5\" pipe"_s, u"x"_s}}};
    QTest::newRow("one column") << u"a\nb"_s << QList<TableRow>{{1, {u"a"_s}}, {2, {u"b"_s}}};
}

void TestCsv::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QList<TableRow>, rows);
    const auto read = parseCsv(text, u"f.csv"_s);
    QVERIFY(read);
    QCOMPARE(*read, rows);
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    QTest::newRow("no closing quote") << u"a,b\nc,\"d\ne"_s << u"TABLE_QUOTE_OPEN"_s << u"f.csv:2"_s;
    QTest::newRow("text behind the quote") << u"a,b\n\"c\"d,e"_s << u"TABLE_QUOTE_OPEN"_s << u"f.csv:2"_s;
    QTest::newRow("columns") << QString{257, u','}.replace(0, 1, u"a,"_s) << u"TABLE_TOO_MANY_COLUMNS"_s
                             << u"f.csv:1"_s;
    QTest::newRow("a long cell") << QString{u"a,b\nc,"_s + QString(Table::cellCharactersMax + 1, u'x')}
                                 << u"TABLE_CELL_TOO_LONG"_s << u"f.csv:2"_s;
    QTest::newRow("a long quoted cell")
        << QString{u"a\n\""_s + QString(Table::cellCharactersMax + 2, u'x') + u"\""_s}
        << u"TABLE_CELL_TOO_LONG"_s << u"f.csv:2"_s;
    QTest::newRow("rows") << u"a,b\n"_s.repeated(Table::rowsMax + 1) << u"TABLE_TOO_MANY_ROWS"_s
                          << u"f.csv:100002"_s;
}

void TestCsv::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QFETCH(const QString, place);
    const auto read = parseCsv(text, u"f.csv"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().subject, place);
}

/// All short texts of the signs that mean something here, and some more.
void TestCsv::everyTextComesBack()
{
    const QString signs = u"\"',;\t=-@ \nx＝茶"_s;
    QStringList texts{u"😀"_s, u"='a'!A1"_s, u"\"\"\"\""_s};
    for (const QChar a : signs) {
        for (const QChar b : signs) {
            for (const QChar c : signs)
                texts.append(QString{a} + b + c);
        }
    }
    QList<QStringList> rows{{u"before"_s, u"text"_s, u"after"_s}};
    for (const QString &text : texts)
        rows.append({u"x"_s, text, text});
    const QByteArray bytes = writeCsv(rows);
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    const auto read = parseCsv(QString::fromUtf8(bytes.sliced(3)), u"f.csv"_s);
    QVERIFY(read);
    QCOMPARE(read->size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(read->at(i).cells, rows.at(i));
        QVERIFY(read->at(i).formulas.isEmpty());
    }
}

void TestCsv::nothingIsTakenForAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"＝1"_s, u"＋1"_s, u"－1"_s,
             u"＠x"_s, u"\t=1"_s, u"  =1"_s, u"'=1"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestCsv::nothingIsTakenForAFormula()
{
    QFETCH(const QString, text);
    const QByteArray bytes = writeCsv({{text}});
    QCOMPARE(QString::fromUtf8(bytes.sliced(3)).remove(u'"'), QString{u"'"_s + text + u"\r\n"_s});
}

void TestCsv::formulasAreMarked()
{
    const auto read = parseCsv(u"a,=1+1,'=b,\"=c\"", u"f.csv"_s);
    QCOMPARE(read->first().cells, (QStringList{u"a"_s, u"=1+1"_s, u"=b"_s, u"=c"_s}));
    QCOMPARE(read->first().formulas, (QList<int>{1, 3}));
}

void TestCsv::theLimitsAreNotCutShort()
{
    const auto rows = parseCsv(u"a,b\n"_s.repeated(Table::rowsMax), u"f.csv"_s);
    QVERIFY(rows);
    QCOMPARE(rows->size(), Table::rowsMax);
    QVERIFY(parseCsv(QString(Table::cellCharactersMax, u'x'), u"f.csv"_s));
    QVERIFY(parseCsv(QString(Table::columnsMax - 1, u',').prepend(u'a'), u"f.csv"_s));
}

SAOMA_TEST(TestCsv)
#include "test_csv.moc"
