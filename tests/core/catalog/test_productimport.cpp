// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/productimport.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;
using Status = ImportRow::Status;

class TestProductImport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRowHasItsStatus();
    void idsTooLongForSheetsAreTold();
    void columnsThatAreNotThereChangeNothing();
    void whatIsListedIsOnSale();
    void blanksAroundATextAreNoChange();
    void anIdTwiceIsWrong();
    void wrongRowsTellEveryColumnOnce();
    void whatTheFileLacksIsMissing();

private:
    static Product product(const QString &id, const QString &name, qint64 fen)
    {
        Product product;
        product.id = id;
        product.name = name;
        product.price = fen > 0 ? *Money::fromFen(fen) : Money{};
        return product;
    }
    static ProductFile file(const QList<Product> &products)
    {
        ProductFile file;
        file.columns = {std::begin(allProductColumns), std::end(allProductColumns)};
        for (const Product &product : products)
            file.lines.append({int(file.lines.size()) + 2, product, {}});
        return file;
    }
};

void TestProductImport::eachRowHasItsStatus()
{
    const QList<Product> catalog{product(u"tea"_s, u"Tea"_s, 500), product(u"latte"_s, u"Latte"_s, 2800)};
    Product dearer = catalog[1];
    dearer.price = *Money::fromFen(3000);
    dearer.note = u"hot"_s;
    const ImportPlan plan = planImport(
        file({catalog[0], dearer, product(u"new"_s, u"New"_s, 1), product(u"a b"_s, u""_s, 0)}), catalog);
    QCOMPARE(plan.rows.size(), 4);
    QCOMPARE(plan.rows[0].status, Status::Unchanged);
    QCOMPARE(plan.rows[1].status, Status::Changed);
    QCOMPARE(plan.rows[1].changes, (QList<ProductColumn>{ProductColumn::Price, ProductColumn::Note}));
    QVERIFY(plan.rows[1].before == catalog[1]);
    QVERIFY(plan.rows[1].product == dearer);
    QCOMPARE(plan.rows[2].status, Status::New);
    QCOMPARE(plan.rows[2].line, 4);
    QVERIFY(!plan.rows[2].before);
    QCOMPARE(plan.rows[3].status, Status::Wrong);
    for (const Status status : {Status::New, Status::Changed, Status::Unchanged, Status::Wrong})
        QCOMPARE(plan.count(status), 1);
}

void TestProductImport::idsTooLongForSheetsAreTold()
{
    const Product known = product(QString(28, u'k'), u"Known"_s, 1);
    Product dearer = known;
    dearer.price = *Money::fromFen(2);
    const ImportPlan plan =
        planImport(file({product(QString(27, u'x'), u"x"_s, 1), product(QString(28, u'x'), u"x"_s, 1), dearer,
                       product(QString(28, u'y'), u""_s, 1)}),
            {known});
    const QList<ImportRow> told = plan.rowsWithRemarks(); // not of what is here, or wrong anyway
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().line, 3);
    QCOMPARE(told.first().status, Status::New);
    QCOMPARE(told.first().remarks.first().error.code, u"PRODUCT_ID_LONG_FOR_CODE"_s);
}

void TestProductImport::columnsThatAreNotThereChangeNothing()
{
    Product before = product(u"tea"_s, u"Tea"_s, 500);
    before.unit = u"cup"_s;
    before.category = u"drinks"_s;
    before.copies = 7;
    before.note = u"hot"_s;
    ProductFile list = file({product(u"tea"_s, u"Tea"_s, 600)});
    list.columns = {ProductColumn::Id, ProductColumn::Name, ProductColumn::Price};
    const ImportRow row = planImport(list, {before}).rows.first();
    QCOMPARE(row.changes, QList<ProductColumn>{ProductColumn::Price});
    QCOMPARE(row.product.unit, u"cup"_s);
    QCOMPARE(row.product.copies, 7);
    list.columns.append(ProductColumn::Unit); // there, and empty
    QVERIFY(planImport(list, {before}).rows.first().product.unit.isEmpty());
}

void TestProductImport::whatIsListedIsOnSale()
{
    Product removed = product(u"tea"_s, u"Tea"_s, 500);
    removed.isActive = false;
    ProductFile list = file({product(u"tea"_s, u"Tea"_s, 500)});
    list.columns.removeOne(ProductColumn::Active);
    QCOMPARE(planImport(list, {removed}).rows.first().changes, QList<ProductColumn>{ProductColumn::Active});
    QCOMPARE(planImport(file({removed}), {removed}).rows.first().status, Status::Unchanged);
    QCOMPARE(planImport(file({removed}), {product(u"tea"_s, u"Tea"_s, 500)}).rows.first().changes,
        QList<ProductColumn>{ProductColumn::Active});
}

void TestProductImport::blanksAroundATextAreNoChange()
{
    Product before = product(u"tea"_s, u" Tea"_s, 500);
    before.note = u" hot\n"_s;
    Product after = product(u"tea"_s, u"Tea"_s, 500);
    after.note = u"hot"_s;
    QCOMPARE(planImport(file({after}), {before}).rows.first().status, Status::Unchanged);
}

void TestProductImport::anIdTwiceIsWrong()
{
    const Product tea = product(u"tea"_s, u"Tea"_s, 500);
    const ImportPlan plan = planImport(file({tea, product(u"Tea"_s, u"Other"_s, 1), tea, tea}), {});
    QCOMPARE(plan.rows[0].status, Status::New);
    QCOMPARE(plan.rows[1].status, Status::New); // ids are told apart by case
    for (const int i : {2, 3}) {
        QCOMPARE(plan.rows[i].status, Status::Wrong);
        QCOMPARE(plan.rows[i].faults.size(), 1);
        QCOMPARE(plan.rows[i].faults.first().error.code, u"PRODUCT_ID_TWICE"_s);
        QCOMPARE(plan.rows[i].faults.first().error.subject, u"2"_s);
    }
}

void TestProductImport::wrongRowsTellEveryColumnOnce()
{
    ProductFile list = file({product(u"a b"_s, u"n"_s.repeated(500), 0)});
    list.lines.first().product.category = u"\u202egnp"_s;
    list.lines.first().faults = {
        {ProductColumn::Price, Error{Error::Kind::InvalidInput, u"AMOUNT_NOT_A_NUMBER"_s, u"x"_s, {}}}};
    QStringList codes;
    const auto plan = planImport(list, {});
    for (const ProductFault &fault : plan.rows.first().faults)
        codes.append(columnName(*fault.column) + u' ' + fault.error.code);
    QCOMPARE(codes,
        (QStringList{u"id PRODUCT_ID_INVALID"_s, u"name PRODUCT_NAME_TOO_LONG"_s,
            u"price AMOUNT_NOT_A_NUMBER"_s, u"category PRODUCT_TEXT_HIDDEN"_s}));
}

void TestProductImport::whatTheFileLacksIsMissing()
{
    Product removed = product(u"gone"_s, u"Gone"_s, 1);
    removed.isActive = false;
    const QList<Product> catalog{
        product(u"tea"_s, u"Tea"_s, 500), product(u"latte"_s, u"Latte"_s, 2800), removed};
    const ImportPlan plan = planImport(file({catalog[0]}), catalog);
    QCOMPARE(plan.missing.size(), 1);
    QCOMPARE(plan.missing.first().id, u"latte"_s);
}

SAOMA_TEST(TestProductImport)
#include "test_productimport.moc"
