// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/productfixture.h"
#include "ui/products/importviewmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using Kind = ImportTable::Kind;
using ImportStage = ImportViewModel::Stage;

namespace {

struct Importer : ProductFixture
{
    Importer() { putSamples(); }
    ImportViewModel model{catalog};

    QString write(const QByteArray &content)
    {
        const QString path = folder.filePath(u"list.csv"_s);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size()); }();
        return path;
    }
    void preview(const QByteArray &content)
    {
        model.begin(write(content));
        [this] { QTRY_COMPARE(model.stage(), ImportStage::Preview); }();
    }
    QString cell(int row, int column) { return model.table().index(row, column).data().toString(); }
    [[nodiscard]] qsizetype onSale() { return answer(catalog.products())->size(); }
};

const QByteArray mixed = "id,name,price,colour\n"
                         "LATTE,拿铁咖啡,19\n"
                         "APPLE,Apple,12.8\n"
                         "TEA,Tea,8\n";

} // namespace

class TestImportViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatAFileWouldDo();
    void nothingIsWrittenBeforeConfirmation();
    void confirmedIsWritten();
    void missingOnesGoOnlyWhenAsked();
    void headingsAloneTakeNothingOffSale();
    void wrongRowsStandInTheWay();
    void whatWasWrittenElsewhereIsComparedAgain();
    void badFilesAreExplained_data();
    void badFilesAreExplained();
    void aFileThatVanishedIsTold();
    void cancelledIsNotHeardOf();
    void hiddenCharactersAreSeen();
    void oldSpreadsheetTextIsRead();
};

void TestImportViewModel::showsWhatAFileWouldDo()
{
    Importer shop;
    QAbstractItemModelTester tester(
        &shop.model.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    shop.preview(mixed);
    QCOMPARE(shop.model.table().count(Kind::New), 1);
    QCOMPARE(shop.model.table().count(Kind::Changed), 1);
    QCOMPARE(shop.model.table().count(Kind::Unchanged), 1);
    QCOMPARE(shop.model.table().count(Kind::Missing), 2);
    QCOMPARE(shop.model.table().rowCount(), 5);
    QCOMPARE(shop.cell(0, ImportTable::LineColumn), u"2"_s);
    QCOMPARE(shop.cell(0, ImportTable::DetailColumn), u"Price: ¥18.00 → ¥19.00"_s);
    QCOMPARE(shop.cell(2, ImportTable::WhatColumn), u"New"_s);
    QCOMPARE(shop.cell(3, ImportTable::WhatColumn), u"Missing"_s);
    QCOMPARE(shop.model.plan().ignoredHeadings, QStringList{u"colour"_s});
    QCOMPARE(shop.model.plan().encoding, u"UTF-8"_s);
    shop.model.table().setFilter(Kind::Changed);
    QCOMPARE(shop.model.table().rowCount(), 1);
    shop.model.table().setFilter(Kind::Wrong);
    QCOMPARE(shop.model.table().rowCount(), 0);
}

void TestImportViewModel::nothingIsWrittenBeforeConfirmation()
{
    Importer shop;
    shop.preview(mixed);
    QVERIFY(shop.model.cancel());
    QCOMPARE(shop.model.stage(), ImportStage::Idle);
    QCOMPARE(shop.model.table().rowCount(), 0);
    shop.model.confirm();
    QCOMPARE(shop.model.stage(), ImportStage::Idle);
    QCOMPARE(answer(shop.catalog.product(u"LATTE"_s))->price.fen(), 1800);
}

void TestImportViewModel::confirmedIsWritten()
{
    Importer shop;
    shop.preview(mixed);
    QCOMPARE(shop.model.changeCount(), 2);
    QSignalSpy done(&shop.model, &ImportViewModel::done);
    shop.model.confirm();
    QCOMPARE(shop.model.stage(), ImportStage::Writing);
    QVERIFY(!shop.model.cancel()); // it is all or nothing now
    shop.model.begin(u"another.csv"_s);
    QCOMPARE(shop.model.stage(), ImportStage::Writing);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"list.csv is imported: 1 new, 1 changed, 0 off sale."_s);
    QCOMPARE(answer(shop.catalog.product(u"LATTE"_s))->price.fen(), 1900);
    QCOMPARE(shop.onSale(), 5);
}

void TestImportViewModel::missingOnesGoOnlyWhenAsked()
{
    Importer shop;
    shop.preview(mixed);
    QCOMPARE(shop.cell(3, ImportTable::DetailColumn), u"Not in the file: stays on sale"_s);
    shop.model.setRemovesMissing(true);
    QCOMPARE(shop.cell(3, ImportTable::DetailColumn), u"Not in the file: goes off sale"_s);
    QCOMPARE(shop.model.changeCount(), 4);
    QSignalSpy done(&shop.model, &ImportViewModel::done);
    shop.model.confirm();
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(done.first().first().toString().contains(u"2 off sale"));
    QCOMPARE(shop.onSale(), 3);
}

void TestImportViewModel::headingsAloneTakeNothingOffSale()
{
    Importer shop;
    const qsizetype before = shop.onSale();
    shop.preview("id,name,price\n");
    shop.model.setRemovesMissing(true);
    QVERIFY(shop.model.leavesNothing());
    QVERIFY(!shop.model.canConfirm());
    shop.model.confirm();
    QCOMPARE(shop.model.stage(), ImportStage::Preview);
    QCOMPARE(shop.onSale(), before);
}

void TestImportViewModel::wrongRowsStandInTheWay()
{
    Importer shop;
    shop.preview("id,name,price\nTEA,Tea,8\nTEA,Tea again,=1+1\n咖啡,Coffee,8\n");
    QCOMPARE(shop.model.table().filter(), std::optional{Kind::Wrong}); // what is wrong is looked at first
    QCOMPARE(shop.model.table().rowCount(), 2);
    const QString twice = shop.cell(0, ImportTable::DetailColumn);
    QVERIFY2(twice.contains(u"stands in line 2 already") && twice.contains(u"formula"), qPrintable(twice));
    QVERIFY(shop.cell(1, ImportTable::DetailColumn).contains(u"Id: “咖啡” cannot be a product id"));
    QVERIFY(!shop.model.canConfirm());
    shop.model.confirm();
    QCOMPARE(shop.model.stage(), ImportStage::Preview);
    shop.write("id,name,price\nTEA,Tea,8\n"); // mended
    shop.model.again();
    QTRY_VERIFY(shop.model.canConfirm());
}

void TestImportViewModel::whatWasWrittenElsewhereIsComparedAgain()
{
    Importer shop;
    shop.preview(mixed);
    shop.put(sampleProduct(u"LATTE", u"拿铁咖啡", 2000));
    shop.model.confirm();
    QTRY_COMPARE(shop.model.stage(), ImportStage::Preview);
    QVERIFY(shop.model.isCompareAgain());
    QCOMPARE(shop.cell(0, ImportTable::DetailColumn), u"Price: ¥20.00 → ¥19.00"_s);
    QCOMPARE(answer(shop.catalog.product(u"LATTE"_s))->price.fen(), 2000);
    shop.model.confirm();
    QTRY_COMPARE(shop.model.stage(), ImportStage::Idle);
    QCOMPARE(answer(shop.catalog.product(u"LATTE"_s))->price.fen(), 1900);
}

void TestImportViewModel::badFilesAreExplained_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"TABLE_EMPTY"_s;
    QTest::newRow("not text") << QByteArray("\x01\x00\x02\x00", 4) << u"TABLE_NOT_TEXT"_s;
    QTest::newRow("no known encoding") << QByteArray("id,name,price\nA,\xff\xff,1\n") << u"TABLE_ENCODING"_s;
    QTest::newRow("no price") << QByteArray("id,name\nA,a\n") << u"PRODUCT_COLUMN_MISSING"_s;
    QTest::newRow("an open quotation") << QByteArray("id,name,price\nA,\"a,1\n") << u"TABLE_QUOTE_OPEN"_s;
    QTest::newRow("a torn spreadsheet") << QByteArray("PK\x03\x04 torn") << u"SPREADSHEET_UNREADABLE"_s;
}

void TestImportViewModel::badFilesAreExplained()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    Importer shop;
    shop.model.begin(shop.write(content));
    QTRY_COMPARE(shop.model.stage(), ImportStage::Failed);
    QCOMPARE(shop.model.error().code, code);
    QCOMPARE(shop.onSale(), 4);
}

void TestImportViewModel::aFileThatVanishedIsTold()
{
    Importer shop;
    shop.preview(mixed);
    QVERIFY(QFile::remove(shop.folder.filePath(u"list.csv"_s)));
    shop.model.again();
    QTRY_COMPARE(shop.model.stage(), ImportStage::Failed);
    QCOMPARE(shop.model.error().code, u"TABLE_FILE_UNREADABLE"_s);
}

void TestImportViewModel::cancelledIsNotHeardOf()
{
    Importer shop;
    QByteArray many = "id,name,price\n";
    for (int i = 0; i < 20'000; ++i)
        many += "P" + QByteArray::number(i) + ",name,1\n";
    shop.model.begin(shop.write(many));
    QCOMPARE(shop.model.stage(), ImportStage::Reading);
    QVERIFY(shop.model.cancel());
    QTRY_VERIFY(QThreadPool::globalInstance()->activeThreadCount() == 0);
    QTest::qWait(50);
    QCOMPARE(shop.model.stage(), ImportStage::Idle);
    shop.model.begin(shop.folder.filePath(u"list.csv"_s));
    QTRY_VERIFY(shop.model.stage() != ImportStage::Reading); // at the comparison
    shop.model.cancel();
    QTest::qWait(50);
    QCOMPARE(shop.model.stage(), ImportStage::Idle);
}

void TestImportViewModel::hiddenCharactersAreSeen()
{
    Importer shop;
    shop.preview(u"id,name,price\nTEA,a\u202Eb,8\n"_s.toUtf8());
    QCOMPARE(shop.cell(0, ImportTable::NameColumn), u"a‹202E›b"_s);
}

void TestImportViewModel::oldSpreadsheetTextIsRead()
{
    Importer shop;
    // 编号,名称,价格 and 茶 in GB18030, as Chinese spreadsheets save CSV.
    shop.preview("\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6,\xbc\xdb\xb8\xf1\nTEA,\xb2\xe8,8\n");
    QCOMPARE(shop.model.plan().encoding, u"GB18030"_s);
    QCOMPARE(shop.cell(0, ImportTable::NameColumn), u"茶"_s);
}

SAOMA_TEST(TestImportViewModel)
#include "test_importviewmodel.moc"
