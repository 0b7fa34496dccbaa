// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/productfixture.h"
#include "ui/products/productform.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestProductForm final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewOneIsNotScoldedBeforeTyping();
    void faultsStandAtTheirField_data();
    void faultsStandAtTheirField();
    void anIdTooLongForSheetsIsTold();
    void whatWasTypedBecomesAProduct();
    void blanksAreNoChange();
    void aProductChangedElsewhereKeepsWhatWasTyped();
};

void TestProductForm::aNewOneIsNotScoldedBeforeTyping()
{
    ProductForm form = ProductForm::forNew(u"P0001"_s);
    QVERIFY(form.isNew() && !form.isChanged());
    QVERIFY(!form.isRight());
    for (const ProductColumn column : allProductColumns)
        QVERIFY(!form.fault(column));
    form.tellAllFaults();
    QCOMPARE(form.fault(ProductColumn::Name)->error.code, u"PRODUCT_NAME_EMPTY"_s);
    QVERIFY(form.fault(ProductColumn::Price));
    QVERIFY(!form.fault(ProductColumn::Id));
}

void TestProductForm::faultsStandAtTheirField_data()
{
    QTest::addColumn<ProductColumn>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("id in Chinese") << ProductColumn::Id << u"拿铁"_s << u"PRODUCT_ID_INVALID"_s;
    QTest::newRow("id with an emoji") << ProductColumn::Id << u"A🍎"_s << u"PRODUCT_ID_INVALID"_s;
    QTest::newRow("id with a letter of another script")
        << ProductColumn::Id << u"АPPLE"_s << u"PRODUCT_ID_INVALID"_s; // U+0410
    QTest::newRow("id too long") << ProductColumn::Id << QString(33, u'A') << u"PRODUCT_ID_INVALID"_s;
    QTest::newRow("name of blanks") << ProductColumn::Name << u"   "_s << u"PRODUCT_NAME_EMPTY"_s;
    QTest::newRow("name of 500 characters")
        << ProductColumn::Name << QString(500, u'名') << u"PRODUCT_NAME_TOO_LONG"_s;
    QTest::newRow("name turned round")
        << ProductColumn::Name << QString(u"a"_s + QChar(0x202E) + u"b"_s) << u"PRODUCT_TEXT_HIDDEN"_s;
    QTest::newRow("control character")
        << ProductColumn::Unit << QString(u"a"_s + QChar(7)) << u"PRODUCT_TEXT_HIDDEN"_s;
    QTest::newRow("price in words") << ProductColumn::Price << u"twelve"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("price of nothing") << ProductColumn::Price << u"0"_s << u"AMOUNT_ZERO"_s;
    QTest::newRow("price with three decimals")
        << ProductColumn::Price << u"1.234"_s << u"AMOUNT_TOO_PRECISE"_s;
    QTest::newRow("copies in words") << ProductColumn::Copies << u"two"_s << u"PRODUCT_COPIES_INVALID"_s;
    QTest::newRow("no copies") << ProductColumn::Copies << u"0"_s << u"PRODUCT_COPIES_INVALID"_s;
}

void TestProductForm::faultsStandAtTheirField()
{
    QFETCH(const ProductColumn, column);
    QFETCH(const QString, typed);
    QFETCH(const QString, code);
    ProductForm form = ProductForm::forNew(u"P0001"_s);
    form.type(column, typed);
    QVERIFY(form.fault(column));
    QCOMPARE(form.fault(column)->error.code, code);
    QCOMPARE(form.text(column), typed); // nothing is lost
}

void TestProductForm::anIdTooLongForSheetsIsTold()
{
    ProductForm form = ProductForm::forNew(u"P0001"_s);
    QVERIFY(!form.remark(ProductColumn::Id));
    form.type(ProductColumn::Id, QString(28, u'x'));
    QVERIFY(!form.fault(ProductColumn::Id)); // it sells, but not from a sheet
    QCOMPARE(form.remark(ProductColumn::Id)->error.code, u"PRODUCT_ID_LONG_FOR_CODE"_s);
    form.type(ProductColumn::Id, QString(27, u'x'));
    QVERIFY(!form.remark(ProductColumn::Id));
    Product known = sampleProduct(u"LATTE", u"Latte", 1800);
    known.id = QString(28, u'x');
    QVERIFY(!ProductForm::of(known).remark(ProductColumn::Id)); // it is too late
}

void TestProductForm::whatWasTypedBecomesAProduct()
{
    ProductForm form = ProductForm::forNew(u"P0001"_s);
    form.type(ProductColumn::Name, u" شاي 🍵 "_s); // right to left, and an emoji
    form.type(ProductColumn::Price, u"12.5"_s);
    form.type(ProductColumn::Copies, QString());
    form.type(ProductColumn::Note, u"two\nlines"_s);
    QVERIFY(form.isRight() && form.isChanged());
    QCOMPARE(form.product().id, u"P0001"_s);
    QCOMPARE(form.product().name, u"شاي 🍵"_s);
    QCOMPARE(form.product().price.fen(), 1250);
    QCOMPARE(form.product().copies, 1);
    QCOMPARE(form.product().note, u"two\nlines"_s);
    form.setIdTaken(true);
    QVERIFY(!form.isRight());
}

void TestProductForm::blanksAreNoChange()
{
    ProductForm form = ProductForm::of(sampleProduct(u"LATTE", u"Latte", 1800));
    form.type(ProductColumn::Name, u"Latt"_s);
    QVERIFY(form.isChanged());
    form.type(ProductColumn::Name, u"Latte"_s);
    QVERIFY(!form.isChanged());
}

void TestProductForm::aProductChangedElsewhereKeepsWhatWasTyped()
{
    ProductForm form = ProductForm::of(sampleProduct(u"LATTE", u"Latte", 1800));
    form.type(ProductColumn::Name, u"Caffè latte"_s);
    Product present = sampleProduct(u"LATTE", u"Latte macchiato", 1900);
    present.isActive = false;
    form.rebase(present);
    QCOMPARE(form.product().name, u"Caffè latte"_s);
    QCOMPARE(form.product().price.fen(), 1900);
    QVERIFY(!form.product().isActive);
}

SAOMA_TEST(TestProductForm)
#include "test_productform.moc"
