// SPDX-License-Identifier: GPL-3.0-or-later
// Product lists in and out: saoma product import, export and list.
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestProductList final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsWhatIsNewOrChanged();
    void aDryRunWritesNothing();
    void aWrongRowStopsAll();
    void aListFromAChineseSpreadsheet();
    void exportsAndTakesBack_data();
    void exportsAndTakesBack();
    void whatTheListLacks();
    void saysWhatGoesOffSale();
    void headingsAloneEmptyNothing();
    void filesThatCannotBeUsed_data();
    void filesThatCannotBeUsed();
    void exportsThatCannotBe_data();
    void exportsThatCannotBe();
    void listsAndFinds();
    void speaksToPeople();
    void longListsShowWhatIsWrong();

private:
    static QString put(const Shop &shop, const QString &name, const QByteArray &bytes)
    {
        QFile file{shop.path(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the list cannot be written");
        return shop.path(name);
    }
    static QJsonArray products(Shop &shop, const QStringList &more = {})
    {
        return shop.saoma(QStringList{u"product"_s, u"list"_s} + more).last()[u"products"_s].toArray();
    }
    static QStringList import(const QString &file, const QStringList &more = {})
    {
        return QStringList{u"product"_s, u"import"_s, file} + more;
    }
};

void TestProductList::importsWhatIsNewOrChanged()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"8"_s, u"--unit"_s, u"cup"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"cake"_s, u"Cake"_s, u"18"_s}), 0);
    const Outcome imported = shop.saoma(import(put(shop, u"list.csv"_s,
        "id,name,price,colour\r\ntea,Tea,9.50,green\r\nlatte,\"Latte, large\",28,\r\ncake,Cake,18.00,\r\n")));
    VERIFY_STATUS(imported, 0);
    const QJsonObject document = imported.last();
    QCOMPARE(document[u"applied"_s], true);
    QCOMPARE(document[u"new"_s], 1);
    QCOMPARE(document[u"changed"_s], 1);
    QCOMPARE(document[u"unchanged"_s], 1);
    QCOMPARE(document[u"wrong"_s], 0);
    QCOMPARE(document[u"encoding"_s], u"UTF-8"_s);
    QCOMPARE(document[u"ignored_columns"_s], QJsonArray{u"colour"_s});
    const QJsonArray rows{QJsonObject{{u"line"_s, 2}, {u"id"_s, u"tea"_s}, {u"status"_s, u"changed"_s},
                              {u"changes"_s, QJsonArray{u"price"_s}}},
        QJsonObject{{u"line"_s, 3}, {u"id"_s, u"latte"_s}, {u"status"_s, u"new"_s}}};
    QCOMPARE(document[u"rows"_s].toArray(), rows);

    const QJsonArray all = products(shop);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[1][u"name"_s], u"Latte, large"_s);
    QCOMPARE(all[2][u"price"_s], 950);
    QCOMPARE(all[2][u"unit"_s], u"cup"_s); // the list does not speak of units
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestProductList::aDryRunWritesNothing()
{
    Shop shop;
    const Outcome shown =
        shop.saoma(import(put(shop, u"list.csv"_s, "id,name,price\ntea,Tea,9\n"), {u"--dry-run"_s}));
    VERIFY_STATUS(shown, 0);
    QCOMPARE(shown.last()[u"applied"_s], false);
    QCOMPARE(shown.last()[u"new"_s], 1);
    QVERIFY(products(shop).isEmpty());
}

void TestProductList::aWrongRowStopsAll()
{
    Shop shop;
    const QByteArray list =
        "id,name,price\ntea,Tea,9\na b,Both,abc\ntea,Again,1\nx," + QByteArray(500, 'n') + ",1\n";
    for (const QStringList &option : {QStringList{}, QStringList{u"--dry-run"_s}}) {
        const Outcome refused = shop.saoma(import(put(shop, u"list.csv"_s, list), option));
        VERIFY_STATUS(refused, 1);
        QCOMPARE(refused.documents().size(), 1);
        QCOMPARE(refused.errorCode(), u"IMPORT_HAS_FAULTS"_s);
        QVERIFY(!refused.errorMessage().isEmpty());
        QStringList told;
        for (const QJsonValue &row : refused.last()[u"rows"_s].toArray()) {
            for (const QJsonValue &fault : row[u"faults"_s].toArray()) {
                QVERIFY(!fault[u"message"_s].toString().isEmpty());
                told.append(u"%1 %2 %3"_s.arg(row[u"line"_s].toInt())
                                .arg(fault[u"column"_s].toString(), fault[u"code"_s].toString()));
            }
        }
        QCOMPARE(told,
            (QStringList{u"3 id PRODUCT_ID_INVALID"_s, u"3 price AMOUNT_NOT_A_NUMBER"_s,
                u"4 id PRODUCT_ID_TWICE"_s, u"5 name PRODUCT_NAME_TOO_LONG"_s}));
    }
    QVERIFY(products(shop).isEmpty());
}

void TestProductList::aListFromAChineseSpreadsheet()
{
    Shop shop;
    const QByteArray gbk =
        "\xb1\xe0\xba\xc5\t\xc3\xfb\xb3\xc6\t\xb5\xa5\xbc\xdb\r\ntea\t\xc2\xcc\xb2\xe8\t8.5\r\n";
    const Outcome imported = shop.saoma(import(put(shop, u"list.txt"_s, gbk)));
    VERIFY_STATUS(imported, 0);
    QCOMPARE(imported.last()[u"encoding"_s], u"GB18030"_s);
    QCOMPARE(products(shop)[0][u"name"_s], u"绿茶"_s);
    QCOMPARE(products(shop)[0][u"price"_s], 850);
}

void TestProductList::exportsAndTakesBack_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("CSV") << u"out.csv"_s << QStringList{};
    QTest::newRow("CSV, Chinese headings, removed ones too")
        << u"out.csv"_s << QStringList{u"--headings"_s, u"zh"_s, u"--all"_s};
    QTest::newRow("spreadsheet") << u"out.xlsx"_s << QStringList{};
    QTest::newRow("spreadsheet, all") << u"out.xlsx"_s << QStringList{u"--all"_s};
}

void TestProductList::exportsAndTakesBack()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, options);
    Shop shop;
    const QByteArray list =
        "id,name,price,unit,copies,note,category\n007,\"绿茶 \"\"大\"\", 1\",19.99,杯,3,\"a\nb\",饮品\n"
        "'-x,'=1+1,0.01,,,'@x,\nold,Old,5,,,,\n";
    VERIFY_STATUS(shop.saoma(import(put(shop, u"in.csv"_s, list))), 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"remove"_s, u"old"_s}), 0);
    const bool isAll = options.contains(u"--all"_s);
    const Outcome exported = shop.saoma(QStringList{u"product"_s, u"export"_s, shop.path(file)} + options);
    VERIFY_STATUS(exported, 0);
    QCOMPARE(exported.last()[u"count"_s], isAll ? 3 : 2);

    const Outcome same = shop.saoma(import(shop.path(file)));
    VERIFY_STATUS(same, 0);
    QCOMPARE(same.last()[u"unchanged"_s], isAll ? 3 : 2);
    QCOMPARE(same.last()[u"rows"_s].toArray(), QJsonArray());

    Shop other;
    VERIFY_STATUS(other.saoma(import(shop.path(file))), 0);
    const QStringList everything = isAll ? QStringList{u"--all"_s} : QStringList{};
    QCOMPARE(products(other, everything), products(shop, everything));
    QVERIFY(products(other).contains(
        QJsonObject{{u"id"_s, u"-x"_s}, {u"name"_s, u"=1+1"_s}, {u"price"_s, 1}, {u"unit"_s, u""_s},
            {u"copies"_s, 1}, {u"note"_s, u"@x"_s}, {u"category"_s, u""_s}, {u"active"_s, true}}));
}

void TestProductList::whatTheListLacks()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"cake"_s, u"Cake"_s, u"18"_s}), 0);
    const QString list = put(shop, u"list.csv"_s, "id,name,price\ntea,Tea,9\n");
    const Outcome kept = shop.saoma(import(list));
    VERIFY_STATUS(kept, 0);
    QCOMPARE(kept.last()[u"missing"_s].toArray(), QJsonArray{u"cake"_s});
    QCOMPARE(kept.last()[u"removed"_s], 0);
    QCOMPARE(products(shop).size(), 2);
    const Outcome removed = shop.saoma(import(list, {u"--remove-missing"_s}));
    VERIFY_STATUS(removed, 0);
    QCOMPARE(removed.last()[u"removed"_s], 1);
    QCOMPARE(products(shop).size(), 1);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"code"_s, u"cake"_s}), 1);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestProductList::saysWhatGoesOffSale()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"cake"_s, u"Cake"_s, u"18"_s}), 0);
    const QString list = put(shop, u"list.csv"_s, "id,name,price\ntea,Tea,9\n");
    QCOMPARE(shop.saoma(import(list, {u"--dry-run"_s})).last()[u"removes"_s], QJsonValue{QJsonArray{}});
    const QStringList removal{u"--remove-missing"_s, u"--dry-run"_s};
    const QJsonObject planned = shop.saoma(import(list, removal)).last();
    QCOMPARE(planned[u"removes"_s], QJsonValue{QJsonArray{u"cake"_s}});
    QCOMPARE(planned[u"removed"_s], 0);
    for (const QStringList &options : {removal, QStringList{u"--remove-missing"_s}}) {
        const Outcome told = shop.saomaText(import(list, options));
        VERIFY_STATUS(told, 0);
        QVERIFY2(told.out.contains("Goes off sale: cake (Cake)"), told.out.constData());
        QVERIFY2(told.out.contains("Text in UTF-8."), told.out.constData());
    }
    QCOMPARE(products(shop).size(), 1);
}

void TestProductList::headingsAloneEmptyNothing()
{
    Shop shop;
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"cake"_s, u"Cake"_s, u"18"_s}), 0);
    const QString list = put(shop, u"list.csv"_s, "id,name,price\n");
    VERIFY_STATUS(shop.saoma(import(list)), 0); // which changes nothing
    for (const QStringList &more : {QStringList{}, QStringList{u"--dry-run"_s}}) {
        const Outcome refused = shop.saoma(import(list, QStringList{u"--remove-missing"_s} + more));
        VERIFY_STATUS(refused, 1);
        QCOMPARE(refused.errorCode(), u"IMPORT_LEAVES_NOTHING"_s);
        QCOMPARE(refused.last()[u"applied"_s], false);
    }
    QCOMPARE(products(shop).size(), 1);
}

void TestProductList::filesThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("bytes"); ///< Null: no file.
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QByteArray{} << u"TABLE_FILE_UNREADABLE"_s;
    QTest::newRow("empty") << QByteArray{""} << u"TABLE_EMPTY"_s;
    QTest::newRow("no headings") << QByteArray{"tea,Tea,9\n"} << u"PRODUCT_COLUMN_MISSING"_s;
    QTest::newRow("a picture") << QByteArray{"\x89PNG\r\n\x1a\n\0\0", 10} << u"TABLE_NOT_TEXT"_s;
    QTest::newRow("an old spreadsheet")
        << QByteArray{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"} << u"TABLE_OLD_SPREADSHEET"_s;
    QTest::newRow("another encoding") << QByteArray{"id,name,price\na,\xff\xfe,1\n"} << u"TABLE_ENCODING"_s;
    QTest::newRow("an open quote") << QByteArray{"id,name,price\na,\"b,1\n"} << u"TABLE_QUOTE_OPEN"_s;
    QTest::newRow("a broken spreadsheet") << QByteArray{"PK\3\4 nothing"} << u"SPREADSHEET_UNREADABLE"_s;
    QTest::newRow("more rows than 100,000")
        << QByteArray{"id,name,price\n" + QByteArray{"a,b,1\n"}.repeated(100'001)}
        << u"TABLE_TOO_MANY_ROWS"_s;
}

void TestProductList::filesThatCannotBeUsed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    Shop shop;
    const QString file = bytes.isNull() ? shop.path(u"none.csv"_s) : put(shop, u"list.csv"_s, bytes);
    const Outcome refused = shop.saoma(import(file));
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(!refused.errorMessage().contains(code)); // in words
}

void TestProductList::exportsThatCannotBe_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    QTest::newRow("ending") << QStringList{u"out.xls"_s} << u"TABLE_FILE_TYPE"_s;
    QTest::newRow("folder") << QStringList{u"none/out.csv"_s} << u"FILE_NOT_WRITTEN"_s;
    QTest::newRow("headings") << QStringList{u"out.csv"_s, u"--headings"_s, u"fr"_s} << u"OPTION_VALUE"_s;
    QTest::newRow("no name") << QStringList{} << u"USAGE"_s;
}

void TestProductList::exportsThatCannotBe()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QString, code);
    Shop shop;
    const QStringList before = QDir{shop.path(u""_s)}.entryList(QDir::Files);
    if (!arguments.isEmpty())
        arguments[0] = shop.path(arguments[0]);
    const Outcome refused = shop.saoma(QStringList{u"product"_s, u"export"_s} + arguments);
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(QDir{shop.path(u""_s)}.entryList(QDir::Files), before);
}

void TestProductList::listsAndFinds()
{
    Shop shop;
    VERIFY_STATUS(
        shop.saoma(import(put(shop, u"list.csv"_s,
            "id,name,price,category\ntea,Green tea,9,drinks\nlatte,Latte,28,drinks\npot,Teapot,90,\n"))),
        0);
    QCOMPARE(products(shop, {u"--find"_s, u"tea"_s}).size(), 2);
    QCOMPARE(products(shop, {u"--find"_s, u"DRINKS la"_s})[0][u"id"_s], u"latte"_s);
    QVERIFY(products(shop, {u"--find"_s, u"coffee"_s}).isEmpty());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"remove"_s, u"pot"_s}), 0);
    QCOMPARE(products(shop).size(), 2);
    QCOMPARE(products(shop, {u"--all"_s}).size(), 3);
}

void TestProductList::speaksToPeople()
{
    Shop shop;
    const QString list = put(shop, u"list.csv"_s, "id,name,price,stock\ntea,Tea,9,4\nx,X,\u202e5,1\n");
    const Outcome english = shop.saomaText(import(list));
    VERIFY_STATUS(english, 1);
    QVERIFY2(english.out.contains("Line 3: Price: “‹202E›5” is not an amount."), english.out.constData());
    QVERIFY2(english.out.contains("stock"), english.out.constData());
    QVERIFY2(english.out.contains("1 new, 0 changed, 0 unchanged, 1 wrong."), english.out.constData());
    QVERIFY2(english.err.contains("nothing was imported"), english.err.constData());
    const Outcome chinese = shop.saomaText(import(list, {u"--language"_s, u"zh_CN"_s}));
    QVERIFY2(chinese.out.contains("第 3 行"), chinese.out.constData());
    QVERIFY2(chinese.out.contains("新增 1"), chinese.out.constData());
}

void TestProductList::longListsShowWhatIsWrong()
{
    Shop shop;
    QByteArray list = "id,name,price\n";
    for (int i = 1; i <= 80; ++i)
        list += "p" + QByteArray::number(i) + ",Tea," + (i == 70 ? "much" : "8") + '\n';
    const Outcome refused = shop.saomaText(import(put(shop, u"list.csv"_s, list)));
    VERIFY_STATUS(refused, 1);
    QVERIFY2(refused.out.contains("Line 71: Price: “much” is not an amount."), refused.out.constData());
    QVERIFY2(refused.out.contains("Line 2: New p1"), refused.out.constData());
    QVERIFY2(refused.out.contains("and 30 more rows"), refused.out.constData());
}

SAOMA_TEST(TestProductList)
#include "test_productlist.moc"
