// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/productfile.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestProductFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void removedOnesOnlyWhenAsked();
    void headingsInBothLanguagesAndAnyOrder_data();
    void headingsInBothLanguagesAndAnyOrder();
    void theWholeFileIsRefused_data();
    void theWholeFileIsRefused();
    void oneRowIsWrong_data();
    void oneRowIsWrong();
    void dateCellsAreNamed();
    void emptyCellsMeanTheUsual();
    void whatMeansNothingIsNamed();

private:
    static Table table(const QList<QStringList> &rows)
    {
        Table table;
        for (const QStringList &cells : rows)
            table.rows.append({int(table.rows.size()) + 1, cells});
        return table;
    }
    static Product product(const QString &id, const QString &name, qint64 fen)
    {
        Product product;
        product.id = id;
        product.name = name;
        product.price = *Money::fromFen(fen);
        return product;
    }
    /// Everything that a product may be and a file may stumble over.
    static QList<Product> oddProducts()
    {
        QList<Product> products{product(u"-dash"_s, u"=1+1"_s, 1),
            product(u"007"_s, u"绿茶,\"大\";杯"_s, 1999),
            product(u"1e5"_s, u"😀 \u05d0\u05d1 é"_s, Money::maxFen),
            product(u"_x0041_"_s, u"'=quoted"_s, 810), product(u"TRUE"_s, u"-5"_s, 100),
            product(u"long"_s, u"茶"_s.repeated(Product::nameCharactersMax), 7)};
        products[1].unit = u"杯"_s;
        products[1].category = u"@热饮"_s;
        products[1].copies = Product::copiesMax;
        products[1].note = u"first\nsecond, \"third\"\n+4"_s;
        products[4].isActive = false;
        return products;
    }
    QTemporaryDir m_folder;
};

void TestProductFile::roundTrip_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isChinese");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("CSV") << u"list.csv"_s << false << u"UTF-8"_s;
    QTest::newRow("CSV, Chinese headings") << u"list.csv"_s << true << u"UTF-8"_s;
    QTest::newRow("spreadsheet") << u"list.xlsx"_s << false << u"XLSX"_s;
    QTest::newRow("spreadsheet, Chinese headings") << u"list.xlsx"_s << true << u"XLSX"_s;
}

void TestProductFile::roundTrip()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isChinese);
    QFETCH(const QString, encoding);
    const QString path = m_folder.filePath(name);
    const ProductExport options{
        isChinese ? ProductExport::Headings::Chinese : ProductExport::Headings::English,
        ProductExport::Products::All};
    QVERIFY(writeProductFile(path, oddProducts(), options));
    const auto file = readProductFile(path);
    QVERIFY2(file, file ? "" : qPrintable(file.error().code));
    QCOMPARE(file->encoding, encoding);
    QCOMPARE(file->columns.size(), 8);
    QCOMPARE(file->ignoredHeadings, QStringList());
    QCOMPARE(file->lines.size(), oddProducts().size());
    for (qsizetype i = 0; i < file->lines.size(); ++i) {
        QVERIFY(file->lines[i].faults.isEmpty());
        QVERIFY2(file->lines[i].product == oddProducts()[i], qPrintable(oddProducts()[i].id));
        QVERIFY(validate(file->lines[i].product));
    }
}

void TestProductFile::removedOnesOnlyWhenAsked()
{
    const QString path = m_folder.filePath(u"sale.csv"_s);
    QVERIFY(writeProductFile(path, oddProducts()));
    const auto file = readProductFile(path);
    QVERIFY(file);
    QCOMPARE(file->lines.size(), oddProducts().size() - 1);
    QVERIFY(!file->columns.contains(ProductColumn::Active));
    QFile bytes{path};
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QCOMPARE(bytes.readLine(), "\xef\xbb\xbfid,name,price,unit,copies,note,category\r\n");
}

void TestProductFile::headingsInBothLanguagesAndAnyOrder_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::newRow("English") << QStringList{u"id"_s, u"name"_s, u"price"_s};
    QTest::newRow("Chinese") << QStringList{u"编号"_s, u"名称"_s, u"单价"_s};
    QTest::newRow("traditional") << QStringList{u"編號"_s, u"名稱"_s, u"價格"_s};
    QTest::newRow("capitals and blanks") << QStringList{u" ID "_s, u"Name"_s, u"PRICE"_s};
    QTest::newRow("full width") << QStringList{u"ｉｄ"_s, u"名称"_s, u"价格（元）"_s};
    QTest::newRow("as other programs") << QStringList{u"货号"_s, u"品名"_s, u"售价"_s};
}

void TestProductFile::headingsInBothLanguagesAndAnyOrder()
{
    QFETCH(const QStringList, headings);
    const auto file = readProducts(
        table({{headings[2], headings[0], headings[1]}, {u" 12.5 "_s, u" tea "_s, u"\u3000绿茶 "_s}}),
        u"f.csv"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().code));
    QVERIFY(file->lines.first().faults.isEmpty());
    QVERIFY(file->lines.first().product == product(u"tea"_s, u"绿茶"_s, 1250));
    QCOMPARE(
        file->columns, (QList<ProductColumn>{ProductColumn::Id, ProductColumn::Name, ProductColumn::Price}));
}

void TestProductFile::theWholeFileIsRefused_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    QTest::newRow("nothing") << QList<QStringList>{} << u"TABLE_EMPTY"_s << u"f.csv"_s;
    QTest::newRow("no headings") << QList<QStringList>{{u"tea"_s, u"Tea"_s, u"5"_s}}
                                 << u"PRODUCT_COLUMN_MISSING"_s << u"id"_s;
    QTest::newRow("no price") << QList<QStringList>{{u"id"_s, u"name"_s, u"unit"_s}}
                              << u"PRODUCT_COLUMN_MISSING"_s << u"price"_s;
    QTest::newRow("two prices") << QList<QStringList>{{u"id"_s, u"name"_s, u"price"_s, u"售价"_s}}
                                << u"PRODUCT_COLUMN_TWICE"_s << u"price"_s;
}

void TestProductFile::theWholeFileIsRefused()
{
    QFETCH(const QList<QStringList>, rows);
    QFETCH(const QString, code);
    QFETCH(const QString, subject);
    const auto file = readProducts(table(rows), u"f.csv"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(file.error().code, code);
    QCOMPARE(file.error().subject, subject);
}

void TestProductFile::oneRowIsWrong_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("column"); ///< Empty: the row.
    QTest::addColumn<QString>("subject");
    const auto price = [](const char *name, const QString &text, const QString &code) {
        QTest::newRow(name) << QStringList{u"tea"_s, u"Tea"_s, text} << code << u"price"_s << text.trimmed();
    };
    price("no price", u""_s, u"AMOUNT_EMPTY"_s);
    price("words", u"gratis"_s, u"AMOUNT_NOT_A_NUMBER"_s);
    price("currency sign", u"¥5"_s, u"AMOUNT_NOT_A_NUMBER"_s);
    price("comma", u"5,50"_s, u"AMOUNT_NOT_A_NUMBER"_s);
    price("full width", u"５"_s, u"AMOUNT_NOT_A_NUMBER"_s);
    price("exponent", u"1e3"_s, u"AMOUNT_NOT_A_NUMBER"_s);
    price("negative", u"-5"_s, u"AMOUNT_NEGATIVE"_s);
    price("three decimals", u"5.005"_s, u"AMOUNT_TOO_PRECISE"_s);
    price("too much", u"1000000.01"_s, u"AMOUNT_TOO_LARGE"_s);
    QTest::newRow("copies") << QStringList{u"tea"_s, u"Tea"_s, u"5"_s, u"two"_s}
                            << u"PRODUCT_COPIES_INVALID"_s << u"copies"_s << u"two"_s;
    QTest::newRow("half a copy") << QStringList{u"tea"_s, u"Tea"_s, u"5"_s, u"1.5"_s}
                                 << u"PRODUCT_COPIES_INVALID"_s << u"copies"_s << u"1.5"_s;
    QTest::newRow("on sale") << QStringList{u"tea"_s, u"Tea"_s, u"5"_s, u""_s, u"perhaps"_s}
                             << u"PRODUCT_ACTIVE_INVALID"_s << u"active"_s << u"perhaps"_s;
    QTest::newRow("too many cells") << QStringList{u"tea"_s, u"Tea"_s, u"5"_s, u"1"_s, u"1"_s, u"more"_s}
                                    << u"PRODUCT_ROW_TOO_LONG"_s << u""_s << u"more"_s;
    QTest::newRow("what is shown is plain")
        << QStringList{u"tea"_s, u"Tea"_s, u"5\u202e\u001b[2J"_s} << u"AMOUNT_NOT_A_NUMBER"_s << u"price"_s
        << u"5‹202E›‹001B›[2J"_s;
}

void TestProductFile::oneRowIsWrong()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QString, code);
    QFETCH(const QString, column);
    QFETCH(const QString, subject);
    const QStringList sound{u"latte"_s, u"Latte"_s, u"28"_s};
    const auto file = readProducts(
        table({{u"id"_s, u"name"_s, u"price"_s, u"copies"_s, u"active"_s}, sound, cells, sound}), u"f.csv"_s);
    QVERIFY(file);
    QCOMPARE(file->lines.size(), 3);
    QVERIFY(file->lines[0].faults.isEmpty() && file->lines[2].faults.isEmpty());
    QCOMPARE(file->lines[1].line, 3);
    QCOMPARE(file->lines[1].faults.size(), 1);
    const ProductFault &fault = file->lines[1].faults.first();
    QCOMPARE(fault.error.code, code);
    QCOMPARE(fault.column ? columnName(*fault.column) : QString{}, column);
    QCOMPARE(fault.error.subject, subject);
}

/// "3-5" becomes a day in a spreadsheet, and its number must not become a name or a price.
void TestProductFile::dateCellsAreNamed()
{
    Table given = table({{u"id"_s, u"name"_s, u"price"_s}, {u"tea"_s, u"2026-03-05"_s, u"2026-03-05"_s}});
    given.rows[1].dates = {1, 2};
    const auto file = readProducts(given, u"f.csv"_s);
    QVERIFY(file);
    QStringList told;
    for (const ProductFault &fault : file->lines.first().faults)
        told.append(columnName(*fault.column) + u' ' + fault.error.code + u' ' + fault.error.subject);
    QCOMPARE(
        told, (QStringList{u"name PRODUCT_CELL_DATE 2026-03-05"_s, u"price PRODUCT_CELL_DATE 2026-03-05"_s}));
}

void TestProductFile::emptyCellsMeanTheUsual()
{
    Table rows = table({{u"id"_s, u"name"_s, u"price"_s, u"copies"_s, u"active"_s, u"note"_s},
        {u"tea"_s, u"Tea"_s, u"5"_s, u""_s, u" "_s, u""_s}, {u"a"_s, u"A"_s, u"5"_s, u""_s, u"停售"_s},
        {u"b"_s, u"=B"_s, u"=5"_s}});
    rows.rows[3].formulas = {1, 2};
    const auto file = readProducts(rows, u"f.csv"_s);
    QVERIFY(file);
    QVERIFY(file->lines[0].product == product(u"tea"_s, u"Tea"_s, 500));
    QVERIFY(!file->lines[1].product.isActive);
    QCOMPARE(file->lines[2].faults.size(), 2);
    for (const ProductFault &fault : file->lines[2].faults)
        QCOMPARE(fault.error.code, u"PRODUCT_CELL_FORMULA"_s);
}

void TestProductFile::whatMeansNothingIsNamed()
{
    const auto file = readProducts(table({{u"colour"_s, u"id"_s, u""_s, u"name"_s, u"库存"_s, u"price"_s},
                                       {u"red"_s, u"a"_s, u"x"_s, u"A"_s, u"9"_s, u"1"_s}}),
        u"f.csv"_s);
    QVERIFY(file);
    QCOMPARE(file->ignoredHeadings, (QStringList{u"colour"_s, u"库存"_s}));
    QVERIFY(file->lines.first().product == product(u"a"_s, u"A"_s, 100));
}

SAOMA_TEST(TestProductFile)
#include "test_productfile.moc"
