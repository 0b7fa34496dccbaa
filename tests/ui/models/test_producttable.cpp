// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/productfixture.h"
#include "ui/models/producttable.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

QStringList idsIn(const ProductTable &table)
{
    QStringList ids;
    for (int row = 0; row < table.rowCount(); ++row)
        ids.append(table.productAt(row).id);
    return ids;
}

QString cell(const ProductTable &table, int row, int column)
{
    return table.index(row, column).data().toString();
}

} // namespace

class TestProductTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsAsADictionary();
    void showsTheFieldsOfAProduct();
    void findsWhatIsTyped();
    void removedOnesAreShownWhenAsked();
    void followsOtherPrograms();
    void readsOnlyForThoseWhoLook();
    void aFailedReadingIsTold();
    void typingNeverHoldsTheWindowUp();
};

void TestProductTable::sortsAsADictionary()
{
    ProductFixture shop;
    shop.putSamples();
    ProductTable table(shop.ledger, shop.catalog);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!table.isRead());
    table.setFollowing(true);
    QTRY_VERIFY(table.isRead());
    QTRY_COMPARE(idsIn(table), (QStringList{u"AUBERGINE"_s, u"BUN"_s, u"LATTE"_s, u"APPLE"_s}));
}

void TestProductTable::showsTheFieldsOfAProduct()
{
    ProductFixture shop;
    Product product = sampleProduct(u"LATTE", u"Latte", 1800);
    product.unit = u"cup"_s;
    product.category = u"Drinks"_s;
    product.copies = 3;
    product.note = u"hot\nor cold"_s;
    shop.put(product);
    ProductTable table(shop.ledger, shop.catalog);
    table.setFollowing(true);
    QTRY_COMPARE(table.rowCount(), 1);
    const QStringList wanted{
        u"LATTE"_s, u"Latte"_s, u"¥18.00"_s, u"cup"_s, u"Drinks"_s, u"3"_s, u"hot or cold"_s};
    for (int column = 0; column < table.columnCount(); ++column)
        QCOMPARE(cell(table, 0, column), wanted[column]);
    QCOMPARE(
        table.headerData(ProductTable::NameColumn, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
}

void TestProductTable::findsWhatIsTyped()
{
    ProductFixture shop;
    shop.putSamples();
    ProductTable table(shop.ledger, shop.catalog);
    table.setText(u"咖啡"_s); // before anything is read
    table.setFollowing(true);
    QTRY_COMPARE(idsIn(table), QStringList{u"LATTE"_s});
    table.setText(u"a"_s);
    table.setText(u"ap"_s);
    QSignalSpy settled(&table, &ProductTable::settled);
    QTRY_COMPARE(settled.size(), 1); // the search that was overtaken is not news
    QCOMPARE(idsIn(table), QStringList{u"APPLE"_s});
    QCOMPARE(table.rowOf(u"APPLE"_s), 0);
    QCOMPARE(table.rowOf(u"BUN"_s), -1);
    table.setText({});
    QTRY_COMPARE(table.rowCount(), 4);
}

void TestProductTable::removedOnesAreShownWhenAsked()
{
    ProductFixture shop;
    shop.putSamples();
    shop.remove(u"APPLE"_s);
    ProductTable table(shop.ledger, shop.catalog);
    table.setFollowing(true);
    QTRY_COMPARE(table.rowCount(), 3);
    QCOMPARE(table.catalog().size(), 4);
    QCOMPARE(table.onSaleCount(), 3);
    table.setScope(ProductTable::Scope::All);
    QTRY_COMPARE(table.rowCount(), 4);
    QCOMPARE(cell(table, 3, ProductTable::NameColumn), u"Apple (off sale)"_s);
    table.setScope(ProductTable::Scope::OnSale);
    table.setScope(ProductTable::Scope::All);
    table.setScope(ProductTable::Scope::OnSale);
    QTRY_COMPARE(table.rowCount(), 3);
}

void TestProductTable::followsOtherPrograms()
{
    ProductFixture shop;
    shop.putSamples();
    ProductTable table(shop.ledger, shop.catalog);
    table.setFollowing(true);
    QTRY_COMPARE(table.rowCount(), 4);
    Ledger theirs(shop.ledger.path());
    QVERIFY(answer(theirs.open()));
    Catalog catalog(theirs, shop.clock);
    QVERIFY(answer(catalog.put(sampleProduct(u"APPLE", u"Apple", 999))));
    QVERIFY(answer(catalog.remove(u"BUN"_s)));
    QTRY_COMPARE(table.rowCount(), 3);
    QTRY_COMPARE(cell(table, 2, ProductTable::PriceColumn), u"¥9.99"_s);
}

void TestProductTable::readsOnlyForThoseWhoLook()
{
    ProductFixture shop;
    shop.putSamples();
    ProductTable table(shop.ledger, shop.catalog);
    table.setFollowing(true);
    QTRY_COMPARE(table.rowCount(), 4);
    table.setFollowing(false);
    QSignalSpy told(&shop.ledger, &Ledger::productsChanged);
    shop.remove(u"BUN"_s);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(answer(shop.catalog.products())); // behind any reading of the table's
    QTest::qWait(20);
    QCOMPARE(table.rowCount(), 4);
    table.setFollowing(true);
    QTRY_COMPARE(table.rowCount(), 3);
}

void TestProductTable::aFailedReadingIsTold()
{
    ProductFixture shop;
    QFile file(shop.folder.filePath(u"damaged.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192);
    file.close();
    Ledger damaged(file.fileName());
    Catalog catalog(damaged, shop.clock);
    ProductTable table(damaged, catalog);
    QSignalSpy failed(&table, &ProductTable::readFailed);
    damaged.open().then(&table, [](const Result<> &) {});
    table.setFollowing(true);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!table.isRead());
}

/// No turn of the event loop is long, however many products there are; figures are in docs/benchmarks.md.
void TestProductTable::typingNeverHoldsTheWindowUp()
{
    ProductFixture shop;
    ImportPlan plan;
    for (int i = 0; i < 20'000; ++i) {
        ImportRow row;
        row.status = ImportRow::Status::New;
        row.product = sampleProduct(u"", u"商品 name", 100 + i);
        row.product.id = u"P%1"_s.arg(i);
        row.product.name += QString::number(i);
        plan.rows.append(row);
    }
    QVERIFY(answer(shop.catalog.apply(plan)));
    ProductTable table(shop.ledger, shop.catalog);
    table.setFollowing(true);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 20'000, 20'000);
    for (const QString &text : {u"n"_s, u"na"_s, u"name1"_s, u""_s}) {
        QElapsedTimer call;
        call.start();
        table.setText(text);
        QVERIFY2(call.elapsed() < 16, qPrintable(text)); // only asks
    }
    QTRY_COMPARE(table.rowCount(), 20'000);
}

SAOMA_TEST(TestProductTable)
#include "test_producttable.moc"
