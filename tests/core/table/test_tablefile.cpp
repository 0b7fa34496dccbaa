// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/tablefile.h"
#include "tests/core/table/packedsheet.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestTableFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theContentCountsNotTheName();
    void refuses_data();
    void refuses();
    void foldersAndPipesAreNotRead();
    void writesByTheEnding();
    void nothingHalfIsLeft();
    void aFullDiskLeavesTheOldFile();

private:
    QString put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTableFile::theContentCountsNotTheName()
{
    const QByteArray sheet = workbookOf("<row r='1'><c r='A1'><v>1</v></c></row>");
    const auto spreadsheet = readTableFile(put(u"list.csv"_s, sheet));
    QVERIFY(spreadsheet);
    QCOMPARE(spreadsheet->encoding, u"XLSX"_s);
    QCOMPARE(spreadsheet->rows, (QList<TableRow>{{1, {u"1"_s}}}));
    const auto text = readTableFile(put(u"list.xlsx"_s, "\xb2\xe8,1\n"));
    QVERIFY(text);
    QCOMPARE(text->encoding, u"GB18030"_s);
    QCOMPARE(text->rows, (QList<TableRow>{{1, {u"茶"_s, u"1"_s}}}));
}

void TestTableFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("old spreadsheet") << QByteArray{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 more"}
                                     << u"TABLE_OLD_SPREADSHEET"_s;
    QTest::newRow("a picture") << QByteArray{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16} << u"TABLE_NOT_TEXT"_s;
    QTest::newRow("noise") << QByteArray{"a,b\n\xff\xff"} << u"TABLE_ENCODING"_s;
    QTest::newRow("33 MiB") << QByteArray{"a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n"}.repeated(33 * 32768)
                            << u"TABLE_FILE_TOO_LARGE"_s;
}

void TestTableFile::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const auto table = readTableFile(put(u"list.csv"_s, bytes));
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(table.error().code, code);
    QCOMPARE(table.error().subject, u"list.csv"_s);
}

void TestTableFile::foldersAndPipesAreNotRead()
{
    for (const QString &path :
        {m_folder->path(), u"/dev/zero"_s, m_folder->filePath(u"none.csv"_s), QString{}})
        QCOMPARE(readTableFile(path).error().code, u"TABLE_FILE_UNREADABLE"_s);
}

void TestTableFile::writesByTheEnding()
{
    const QList<QStringList> rows{{u"name"_s, u"price"_s}, {u"茶"_s, u"12.50"_s}};
    const QList<SpreadsheetColumn> columns{SpreadsheetColumn::Text, SpreadsheetColumn::Amount};
    for (const auto &[name, encoding, price] :
        {std::array{u"a.CSV"_s, u"UTF-8"_s, u"12.50"_s}, std::array{u"a.xlsx"_s, u"XLSX"_s, u"12.5"_s}}) {
        QVERIFY(writeTableFile(m_folder->filePath(name), rows, columns));
        const auto table = readTableFile(m_folder->filePath(name));
        QVERIFY(table);
        QCOMPARE(table->encoding, encoding);
        QCOMPARE(table->rows.at(1).cells, (QStringList{u"茶"_s, price}));
    }
    for (const QString &name : {u"a.xls"_s, u"a"_s, u"csv"_s})
        QCOMPARE(writeTableFile(m_folder->filePath(name), rows, columns).error().code, u"TABLE_FILE_TYPE"_s);
}

void TestTableFile::nothingHalfIsLeft()
{
    const QStringList before = QDir{m_folder->path()}.entryList();
    for (const QString &name : {u"none/a.csv"_s, u"none/a.xlsx"_s}) {
        const auto written = writeTableFile(m_folder->filePath(name), {{u"a"_s}}, {SpreadsheetColumn::Text});
        QCOMPARE(written.error().code, u"FILE_NOT_WRITTEN"_s);
        QCOMPARE(written.error().subject, m_folder->filePath(name));
    }
    QCOMPARE(QDir{m_folder->path()}.entryList(), before);
}

/// A limit on the size of files does what a full disk does: writing fails in the middle.
void TestTableFile::aFullDiskLeavesTheOldFile()
{
    const QString path = put(u"list.csv"_s, "old\n");
    const QStringList before = QDir{m_folder->path()}.entryList();
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{1024, limit.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written =
        writeTableFile(path, QList<QStringList>(10'000, {u"茶"_s}), {SpreadsheetColumn::Text});
    const auto sheet = writeTableFile(
        m_folder->filePath(u"new.xlsx"_s), QList<QStringList>(10'000, {u"茶"_s}), {SpreadsheetColumn::Text});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(written.error().code, u"FILE_NOT_WRITTEN"_s);
    QCOMPARE(sheet.error().code, u"FILE_NOT_WRITTEN"_s);
    QCOMPARE(QDir{m_folder->path()}.entryList(), before);
    QCOMPARE(readTableFile(path)->rows.first().cells, QStringList{u"old"_s});
}

SAOMA_TEST(TestTableFile)
#include "test_tablefile.moc"
