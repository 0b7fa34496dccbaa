// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "core/ledger/ledgercheck.h"
#include "tests/support/answer.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestCatalog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void putAndReadBack();
    void putReplacesAndKeepsTheCreation();
    void putRefusesWhatIsInvalid();
    void removedProductsKeepTheirRow();
    void aRemovedProductMayComeBack();
    void unknownProductsAreRejected();
    void aChangeIsOneOfWhatWasSeen();
    void aNewProductTakesNoIdAway();
    void activeOnesByName();
    void everyChangeIsTold();
    void anImportIsAppliedAsShown();
    void onlyChangesAreRecorded();
    void anImportWithFaultsIsRefused();
    void aListWithoutProductsEmptiesNothing();
    void anImportOfAnOlderPreviewChangesNothing();
    void whatTheListLacksIsRemovedOnlyWhenAsked();

private:
    static Product product(const QString &id, const QString &name, qint64 fen)
    {
        Product product;
        product.id = id;
        product.name = name;
        product.price = *Money::fromFen(fen);
        return product;
    }
    /// What a file with all columns and these products would do now.
    ImportPlan plan(const QList<Product> &products)
    {
        ProductFile file;
        file.columns = {std::begin(allProductColumns), std::end(allProductColumns)};
        for (const Product &product : products)
            file.lines.append({int(file.lines.size()) + 2, product, {}});
        return planImport(file, *answer(m_catalog->allProducts()));
    }
    qint64 eventCount()
    {
        return *answer(
            m_ledger->read<qint64>([](const LedgerReader &reader) { return reader.lastEventId(); }));
    }
    /// created_at and updated_at of the only product.
    std::pair<qint64, qint64> times();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ledger> m_ledger;
    ManualClock m_clock;
    std::unique_ptr<Catalog> m_catalog;
};

void TestCatalog::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_ledger = std::make_unique<Ledger>(m_folder->filePath(u"ledger.sqlite"_s));
    m_catalog = std::make_unique<Catalog>(*m_ledger, m_clock);
    QVERIFY(answer(m_ledger->open()));
}

void TestCatalog::cleanup()
{
    const auto lines =
        answer(m_ledger->read<QStringList>([](const LedgerReader &reader) { return checkLedger(reader); }));
    QCOMPARE(lines, QStringList());
    m_catalog.reset();
    m_ledger.reset();
}

std::pair<qint64, qint64> TestCatalog::times()
{
    using Times = std::pair<qint64, qint64>;
    return answer(m_ledger->read<Times>([](const LedgerReader &reader) -> Result<Times> {
        auto rows = reader.connection().run(u"SELECT created_at, updated_at FROM product"_s);
        if (!rows || !rows->next())
            return failure(Error::Kind::Storage, u"NO_ROW"_s);
        return Times{rows->row().number(0), rows->row().number(1)};
    })).value();
}

void TestCatalog::putAndReadBack()
{
    Product tea = product(u"tea"_s, u"绿茶"_s, 800);
    tea.unit = u"杯"_s;
    tea.category = u"热饮"_s;
    tea.copies = 3;
    tea.note = u"'热'"_s;
    QVERIFY(answer(m_catalog->put(tea)));
    const auto read = answer(m_catalog->product(u"tea"_s));
    QVERIFY(read);
    QCOMPARE(read->id, tea.id);
    QCOMPARE(read->name, tea.name);
    QCOMPARE(read->price, tea.price);
    QCOMPARE(read->unit, tea.unit);
    QCOMPARE(read->category, tea.category);
    QCOMPARE(read->copies, tea.copies);
    QCOMPARE(read->note, tea.note);
    QVERIFY(read->isActive);
}

void TestCatalog::putReplacesAndKeepsTheCreation()
{
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 800))));
    const auto first = times();
    QCOMPARE(first.first, m_clock.utcNow().toMSecsSinceEpoch());
    QCOMPARE(first.second, first.first);
    m_clock.advance(std::chrono::seconds(60));
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 900))));
    QCOMPARE(answer(m_catalog->product(u"tea"_s))->price.fen(), 900);
    QCOMPARE(times(), std::pair(first.first, first.first + 60'000));
    QCOMPARE(answer(m_catalog->products())->size(), 1);
}

void TestCatalog::putRefusesWhatIsInvalid()
{
    QCOMPARE(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 0))).error().code, u"AMOUNT_ZERO"_s);
    QCOMPARE(answer(m_catalog->products())->size(), 0);
}

void TestCatalog::removedProductsKeepTheirRow()
{
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 800))));
    QVERIFY(answer(m_catalog->remove(u"tea"_s)));
    QVERIFY(answer(m_catalog->remove(u"tea"_s))); // again: no harm
    QCOMPARE(answer(m_catalog->products())->size(), 0);
    const auto read = answer(m_catalog->product(u"tea"_s));
    QVERIFY(read);
    QVERIFY(!read->isActive);
}

void TestCatalog::aRemovedProductMayComeBack()
{
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 800))));
    QVERIFY(answer(m_catalog->remove(u"tea"_s)));
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 800))));
    QVERIFY(answer(m_catalog->product(u"tea"_s))->isActive);
}

void TestCatalog::unknownProductsAreRejected()
{
    for (const Error &error :
        {answer(m_catalog->product(u"tea"_s)).error(), answer(m_catalog->remove(u"tea"_s)).error()}) {
        QCOMPARE(error.kind, Error::Kind::Rejected);
        QCOMPARE(error.code, u"PRODUCT_NOT_FOUND"_s);
        QCOMPARE(error.subject, u"tea"_s);
    }
}

void TestCatalog::aChangeIsOneOfWhatWasSeen()
{
    const Product seen = product(u"LATTE"_s, u"Latte"_s, 1800);
    QVERIFY(answer(m_catalog->put(seen)));
    Product changed = seen;
    changed.price = *Money::fromFen(1900);
    QVERIFY(answer(m_catalog->change(seen, changed)));
    QCOMPARE(answer(m_catalog->product(u"LATTE"_s))->price.fen(), 1900);
    const auto again = answer(m_catalog->change(seen, changed)); // seen before the change above
    QCOMPARE(again.error().code, u"CATALOG_CHANGED"_s);
    const auto gone =
        answer(m_catalog->change(product(u"NONE"_s, u"None"_s, 1), product(u"NONE"_s, u"x"_s, 1)));
    QCOMPARE(gone.error().code, u"CATALOG_CHANGED"_s);
    Product removed = changed;
    removed.isActive = false;
    QVERIFY(answer(m_catalog->change(changed, removed)));
    QVERIFY(!answer(m_catalog->product(u"LATTE"_s))->isActive);
    const auto wrong = answer(m_catalog->change(removed, product(u"LATTE"_s, {}, 1)));
    QCOMPARE(wrong.error().code, u"PRODUCT_NAME_EMPTY"_s);
}

void TestCatalog::aNewProductTakesNoIdAway()
{
    QVERIFY(answer(m_catalog->change({}, product(u"LATTE"_s, u"Latte"_s, 1800))));
    QVERIFY(answer(m_catalog->remove(u"LATTE"_s)));
    const auto taken = answer(m_catalog->change({}, product(u"LATTE"_s, u"Another"_s, 1)));
    QCOMPARE(taken.error().code, u"PRODUCT_ID_TAKEN"_s);
    QCOMPARE(answer(m_catalog->product(u"LATTE"_s))->name, u"Latte"_s);
}

void TestCatalog::activeOnesByName()
{
    QVERIFY(answer(m_catalog->put(product(u"c"_s, u"apple"_s, 1))));
    QVERIFY(answer(m_catalog->put(product(u"a"_s, u"cherry"_s, 1))));
    QVERIFY(answer(m_catalog->put(product(u"b"_s, u"banana"_s, 1))));
    QVERIFY(answer(m_catalog->remove(u"b"_s)));
    const auto products = answer(m_catalog->products());
    QCOMPARE(products->size(), 2);
    QCOMPARE(products->at(0).name, u"apple"_s);
    QCOMPARE(products->at(1).name, u"cherry"_s);
}

void TestCatalog::everyChangeIsTold()
{
    QSignalSpy spy{m_ledger.get(), &Ledger::productsChanged};
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 800))));
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"绿茶"_s, 900))));
    QTRY_COMPARE(spy.size(), 2);
    QVERIFY(answer(m_catalog->remove(u"tea"_s)));
    QTRY_COMPARE(spy.size(), 3);
}

void TestCatalog::anImportIsAppliedAsShown()
{
    Product removed = product(u"gone"_s, u"Gone"_s, 1);
    QVERIFY(answer(m_catalog->put(removed)));
    QVERIFY(answer(m_catalog->remove(u"gone"_s)));
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"Tea"_s, 500))));
    Product tea = product(u"tea"_s, u"Green tea"_s, 600);
    tea.category = u"drinks"_s;
    QVERIFY(answer(m_catalog->apply(plan({tea, product(u"latte"_s, u" Latte "_s, 2800), removed}))));
    const auto all = answer(m_catalog->allProducts());
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    QVERIFY(all->contains(tea));
    QVERIFY(all->contains(product(u"latte"_s, u"Latte"_s, 2800)));
    QVERIFY(all->contains(removed)); // on sale again
    QCOMPARE(plan(*all).count(ImportRow::Status::Unchanged), 3);
}

void TestCatalog::onlyChangesAreRecorded()
{
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"Tea"_s, 500))));
    QVERIFY(answer(m_catalog->put(product(u"latte"_s, u"Latte"_s, 2800))));
    const qint64 before = eventCount();
    QVERIFY(answer(
        m_catalog->apply(plan({product(u"tea"_s, u"Tea"_s, 500), product(u"latte"_s, u"Latte"_s, 3000)}))));
    QCOMPARE(eventCount(), before + 1);
    const auto event = answer(m_ledger->read<QString>([](const LedgerReader &reader) -> Result<QString> {
        auto rows = reader.connection().run(
            u"SELECT product_id || ' ' || kind || ' ' || detail FROM event ORDER BY id DESC LIMIT 1"_s);
        return rows && rows->next() ? rows->row().text(0) : QString{};
    }));
    QCOMPARE(*event, u"latte product_saved import"_s);
}

void TestCatalog::anImportWithFaultsIsRefused()
{
    const auto applied =
        answer(m_catalog->apply(plan({product(u"tea"_s, u"Tea"_s, 500), product(u"a b"_s, u"x"_s, 1)})));
    QCOMPARE(applied.error().kind, Error::Kind::Rejected);
    QCOMPARE(applied.error().code, u"IMPORT_HAS_FAULTS"_s);
    QCOMPARE(answer(m_catalog->allProducts())->size(), 0);
}

void TestCatalog::aListWithoutProductsEmptiesNothing()
{
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"Tea"_s, 500))));
    Product gone = product(u"cake"_s, u"Cake"_s, 500);
    gone.isActive = false;
    for (const QList<Product> &list : {QList<Product>{}, QList<Product>{gone}}) {
        const auto removed = answer(m_catalog->apply(plan(list), Catalog::Missing::Remove));
        QCOMPARE(removed.error().kind, Error::Kind::Rejected);
        QCOMPARE(removed.error().code, u"IMPORT_LEAVES_NOTHING"_s);
    }
    QVERIFY(answer(m_catalog->apply(plan({gone})))); // which is no wish to empty it
    QCOMPARE(answer(m_catalog->products())->size(), 1);
}

void TestCatalog::anImportOfAnOlderPreviewChangesNothing()
{
    QVERIFY(answer(m_catalog->put(product(u"b"_s, u"B"_s, 500))));
    const QList<Product> wanted{
        product(u"a"_s, u"A"_s, 1), product(u"b"_s, u"B"_s, 600), product(u"c"_s, u"C"_s, 1)};
    const ImportPlan changedMeanwhile = plan(wanted);
    QVERIFY(answer(m_catalog->put(product(u"b"_s, u"B"_s, 550))));
    const ImportPlan addedMeanwhile = plan(wanted);
    QVERIFY(answer(m_catalog->put(product(u"c"_s, u"C"_s, 2))));
    const qint64 before = eventCount();
    for (const auto &[stale, id] : {std::pair{changedMeanwhile, u"b"_s}, std::pair{addedMeanwhile, u"c"_s}}) {
        const auto applied = answer(m_catalog->apply(stale));
        QCOMPARE(applied.error().kind, Error::Kind::Rejected);
        QCOMPARE(applied.error().code, u"CATALOG_CHANGED"_s);
        QCOMPARE(applied.error().subject, id);
    }
    QCOMPARE(eventCount(), before);
    QCOMPARE(
        answer(m_catalog->product(u"a"_s)).error().code, u"PRODUCT_NOT_FOUND"_s); // not even the first row
}

void TestCatalog::whatTheListLacksIsRemovedOnlyWhenAsked()
{
    QVERIFY(answer(m_catalog->put(product(u"tea"_s, u"Tea"_s, 500))));
    QVERIFY(answer(m_catalog->put(product(u"latte"_s, u"Latte"_s, 2800))));
    QVERIFY(answer(m_catalog->apply(plan({product(u"tea"_s, u"Tea"_s, 500)}))));
    QCOMPARE(answer(m_catalog->products())->size(), 2);
    const ImportPlan stale = plan({product(u"tea"_s, u"Tea"_s, 500)});
    QVERIFY(answer(m_catalog->apply(plan({product(u"tea"_s, u"Tea"_s, 500)}), Catalog::Missing::Remove)));
    QCOMPARE(answer(m_catalog->products())->size(), 1);
    QVERIFY(!answer(m_catalog->product(u"latte"_s))->isActive);
    QCOMPARE(answer(m_catalog->apply(stale, Catalog::Missing::Remove)).error().code, u"CATALOG_CHANGED"_s);
}

SAOMA_TEST(TestCatalog)
#include "test_catalog.moc"
