// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/productfixture.h"
#include "ui/products/productsviewmodel.h"

#include <QFile>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using Side = ProductsViewModel::Side;

namespace {

struct Owner : ProductFixture
{
    Owner()
    {
        putSamples();
        model.table().setFollowing(true);
        [this] { QTRY_COMPARE(model.table().rowCount(), 4); }();
    }
    ProductsViewModel model{ledger, catalog};

    void edit(const QString &id)
    {
        model.choose(id);
        model.edit();
    }
    [[nodiscard]] Product now(const QString &id) { return *answer(catalog.product(id)); }
};

} // namespace

class TestProductsViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewProductIsSaved();
    void aTakenIdIsToldWhileTyping();
    void anIdTakenMeanwhileIsNotOverwritten();
    void faultsKeepAFormOpen();
    void aChangeIsSaved();
    void whatWasChangedElsewhereIsNotOverwritten();
    void aFormFollowsWhatOthersDo();
    void typedTextIsNotThrownAwayAtOnce();
    void offSaleOnlyAfterTheQuestion();
    void aProductComesBack();
    void exportsWhatIsOnSale();
    void anExportThatCannotBeWrittenIsTold();
    void storageTroubleIsTold();
};

void TestProductsViewModel::aNewProductIsSaved()
{
    Owner owner;
    owner.model.add();
    QCOMPARE(owner.model.side(), Side::Form);
    QCOMPARE(owner.model.form().text(ProductColumn::Id), u"P0005"_s);
    owner.model.type(ProductColumn::Name, u"Tea"_s);
    owner.model.type(ProductColumn::Price, u"8"_s);
    QSignalSpy saved(&owner.model, &ProductsViewModel::saved);
    owner.model.save();
    QVERIFY(owner.model.isBusy());
    owner.model.save(); // a second Enter
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(owner.model.side(), Side::Card);
    QCOMPARE(owner.model.notice().tone, Tone::Good);
    QCOMPARE(owner.now(u"P0005"_s).price.fen(), 800);
    QTRY_COMPARE(owner.model.table().rowCount(), 5);
}

void TestProductsViewModel::aTakenIdIsToldWhileTyping()
{
    Owner owner;
    owner.remove(u"BUN"_s); // removed ones keep their id: it is printed somewhere
    QTRY_COMPARE(owner.model.table().rowCount(), 3);
    owner.model.add();
    owner.model.type(ProductColumn::Id, u"BUN"_s);
    QCOMPARE(owner.model.form().fault(ProductColumn::Id)->error.code, u"PRODUCT_ID_TAKEN"_s);
    owner.model.type(ProductColumn::Id, u"BUN2"_s);
    QVERIFY(!owner.model.form().fault(ProductColumn::Id));
}

void TestProductsViewModel::anIdTakenMeanwhileIsNotOverwritten()
{
    Owner owner;
    owner.model.add();
    owner.model.type(ProductColumn::Id, u"TEA"_s);
    owner.model.type(ProductColumn::Name, u"Tea"_s);
    owner.model.type(ProductColumn::Price, u"8"_s);
    owner.put(sampleProduct(u"TEA", u"Theirs", 100));
    owner.model.save();
    QTRY_VERIFY(!owner.model.isBusy());
    QCOMPARE(owner.model.side(), Side::Form);
    QCOMPARE(owner.now(u"TEA"_s).name, u"Theirs"_s);
    QVERIFY(owner.model.form().fault(ProductColumn::Id));
}

void TestProductsViewModel::faultsKeepAFormOpen()
{
    Owner owner;
    owner.edit(u"LATTE"_s);
    owner.model.type(ProductColumn::Price, u"1.234"_s);
    owner.model.save();
    QVERIFY(!owner.model.isBusy());
    QCOMPARE(owner.model.side(), Side::Form);
    QVERIFY(owner.model.notice().text.contains(u"Nothing is saved"));
    QCOMPARE(owner.now(u"LATTE"_s).price.fen(), 1800);
}

void TestProductsViewModel::aChangeIsSaved()
{
    Owner owner;
    owner.edit(u"LATTE"_s);
    owner.model.type(ProductColumn::Price, u"19"_s);
    owner.model.save();
    QTRY_COMPARE(owner.model.side(), Side::Card);
    QCOMPARE(owner.now(u"LATTE"_s).price.fen(), 1900);
    QCOMPARE(owner.model.chosen()->price.fen(), 1900);
    QTRY_COMPARE(owner.model.table().productAt(owner.model.table().rowOf(u"LATTE"_s)).price.fen(), 1900);
}

/// The other program's change has not reached the list when ours is saved.
void TestProductsViewModel::whatWasChangedElsewhereIsNotOverwritten()
{
    Owner owner;
    owner.edit(u"LATTE"_s);
    owner.model.type(ProductColumn::Name, u"Caffè latte"_s);
    Product theirs = owner.now(u"LATTE"_s);
    theirs.price = *Money::fromFen(2000);
    owner.catalog.put(theirs).then(&owner.model, [](const Result<> &) {});
    owner.model.save();
    QTRY_VERIFY(owner.model.notice().text.contains(u"¥18.00 → ¥20.00"));
    QCOMPARE(owner.model.side(), Side::Form);
    QCOMPARE(owner.now(u"LATTE"_s).name, theirs.name);
    owner.model.save(); // having seen it
    QTRY_COMPARE(owner.model.side(), Side::Card);
    QCOMPARE(owner.now(u"LATTE"_s).name, u"Caffè latte"_s);
    QCOMPARE(owner.now(u"LATTE"_s).price.fen(), 2000);
}

void TestProductsViewModel::aFormFollowsWhatOthersDo()
{
    Owner owner;
    owner.edit(u"LATTE"_s);
    owner.model.type(ProductColumn::Name, u"Caffè latte"_s);
    owner.put(sampleProduct(u"LATTE", u"Latte", 2000));
    QTRY_COMPARE(owner.model.form().text(ProductColumn::Price), u"20.00"_s);
    QCOMPARE(owner.model.form().text(ProductColumn::Name), u"Caffè latte"_s);
    QCOMPARE(owner.model.notice().tone, Tone::Warning);
}

void TestProductsViewModel::typedTextIsNotThrownAwayAtOnce()
{
    Owner owner;
    owner.edit(u"LATTE"_s);
    QVERIFY(owner.model.goBack());
    QCOMPARE(owner.model.side(), Side::Card);
    owner.model.edit();
    owner.model.type(ProductColumn::Name, u"x"_s);
    QVERIFY(owner.model.goBack());
    QCOMPARE(owner.model.side(), Side::Form);
    owner.model.type(ProductColumn::Name, u"xy"_s); // on with it: the next Esc is a first one again
    QVERIFY(owner.model.goBack());
    QCOMPARE(owner.model.side(), Side::Form);
    QVERIFY(owner.model.goBack());
    QCOMPARE(owner.model.side(), Side::Card);
    QVERIFY(!owner.model.goBack());
    QCOMPARE(owner.now(u"LATTE"_s).name, u"拿铁咖啡"_s);
}

void TestProductsViewModel::offSaleOnlyAfterTheQuestion()
{
    Owner owner;
    owner.model.choose(u"LATTE"_s);
    owner.model.confirmRemoval(); // nobody has asked
    QVERIFY(!owner.model.isBusy());
    owner.model.removeOrPutBack();
    QCOMPARE(owner.model.side(), Side::Removal);
    QVERIFY(owner.model.goBack());
    QCOMPARE(owner.model.side(), Side::Card);
    owner.model.removeOrPutBack();
    owner.model.confirmRemoval();
    QTRY_VERIFY(!owner.model.isBusy());
    QVERIFY(!owner.now(u"LATTE"_s).isActive);
    QTRY_COMPARE(owner.model.table().rowCount(), 3);
    QVERIFY(owner.model.notice().text.contains(u"off sale"));
}

void TestProductsViewModel::aProductComesBack()
{
    Owner owner;
    owner.remove(u"LATTE"_s);
    owner.model.table().setScope(ProductTable::Scope::All);
    QTRY_COMPARE(owner.model.table().onSaleCount(), 3);
    owner.model.choose(u"LATTE"_s);
    owner.model.askToRemove();
    QCOMPARE(owner.model.side(), Side::Card); // it is off sale already
    owner.model.removeOrPutBack();
    QTRY_VERIFY(!owner.model.isBusy());
    QVERIFY(owner.now(u"LATTE"_s).isActive);
}

void TestProductsViewModel::exportsWhatIsOnSale()
{
    Owner owner;
    owner.remove(u"BUN"_s);
    QTRY_COMPARE(owner.model.table().onSaleCount(), 3);
    const QString path = owner.folder.filePath(u"list.csv"_s);
    owner.model.askToExport();
    owner.model.exportTo(path, {ProductExport::Headings::Chinese, ProductExport::Products::OnSale});
    QTRY_VERIFY(!owner.model.isBusy());
    QVERIFY2(owner.model.notice().text.contains(u"3 products"), qPrintable(owner.model.notice().text));
    const auto file = readProductFile(path);
    QVERIFY(file);
    QCOMPARE(file->lines.size(), 3);
    owner.model.exportTo(path, {ProductExport::Headings::English, ProductExport::Products::All});
    QTRY_VERIFY(owner.model.notice().text.contains(u"4 products"));
    QCOMPARE(readProductFile(path)->lines.size(), 4);
}

void TestProductsViewModel::anExportThatCannotBeWrittenIsTold()
{
    Owner owner;
    owner.model.askToExport();
    owner.model.exportTo(owner.folder.filePath(u"no/such/folder/list.xlsx"_s), {});
    QTRY_VERIFY(!owner.model.isBusy());
    QCOMPARE(owner.model.notice().tone, Tone::Bad);
    QVERIFY(owner.model.notice().text.contains(u"could not be written"));
    QCOMPARE(owner.model.side(), Side::Export);
    owner.model.exportTo(owner.folder.filePath(u"list.doc"_s), {});
    QTRY_VERIFY(owner.model.notice().text.contains(u".xlsx"));
}

void TestProductsViewModel::storageTroubleIsTold()
{
    ProductFixture shop;
    QFile file(shop.folder.filePath(u"damaged.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192);
    file.close();
    Ledger damaged(file.fileName());
    Catalog catalog(damaged, shop.clock);
    ProductsViewModel model(damaged, catalog);
    model.table().setFollowing(true);
    damaged.open().then(&model, [](const Result<> &) {});
    QTRY_COMPARE(model.notice().tone, Tone::Bad);
    model.add();
    model.type(ProductColumn::Name, u"Tea"_s);
    model.type(ProductColumn::Price, u"8"_s);
    model.save();
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.notice().tone, Tone::Bad);
    QCOMPARE(model.form().text(ProductColumn::Name), u"Tea"_s); // and nothing typed is lost
}

SAOMA_TEST(TestProductsViewModel)
#include "test_productsviewmodel.moc"
