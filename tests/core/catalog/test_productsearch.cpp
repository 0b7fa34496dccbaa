// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/productsearch.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestProductSearch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void nothingToSearchIn();
    void agreesWithLookingAtEachProduct();

private:
    static QList<Product> products()
    {
        const auto product = [](const QString &id, const QString &name, const QString &category) {
            return Product{id, name, *Money::fromFen(100), {}, category, 1, {}, true};
        };
        return {product(u"T1"_s, u"绿茶"_s, u"热饮"_s), product(u"T10"_s, u"Green TEA large"_s, u"drinks"_s),
            product(u"X-tea"_s, u"Teapot"_s, u"Things"_s), product(u"L1"_s, u"Ｌａｔｔｅ"_s, u"drinks"_s),
            product(u"tea"_s, u"Straße 100%"_s, u""_s)};
    }
};

void TestProductSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("found");
    const auto row = [](const QString &text, const QList<qsizetype> &found) {
        QTest::newRow(qPrintable(text)) << text << found;
    };
    row(u""_s, {0, 1, 2, 3, 4});
    row(u"  "_s, {0, 1, 2, 3, 4});
    row(u"t1"_s, {0, 1});
    row(u"T10"_s, {1});
    row(u"tea"_s, {4, 2, 1}); // the id itself, a name that begins so, inside
    row(u"绿"_s, {0});
    row(u"热饮"_s, {0});
    row(u"DRINKS"_s, {1, 3});
    row(u"drinks latte"_s, {3});
    row(u"latte drinks"_s, {3});
    row(u"ＬＡＴＴＥ"_s, {3});
    row(u"large green"_s, {1});
    row(u"STRAßE"_s, {4});
    row(u"100%"_s, {4});
    row(u"t10green"_s, {}); // across fields
    row(u"drinksx"_s, {});
    row(u"\u001f"_s, {0, 1, 2, 3, 4});
    row(u"nothing"_s, {});
}

void TestProductSearch::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QList<qsizetype>, found);
    QCOMPARE(ProductSearch{products()}.find(text), found);
}

void TestProductSearch::nothingToSearchIn()
{
    QVERIFY(ProductSearch{QList<Product>{}}.find(u"tea").isEmpty());
    QVERIFY(ProductSearch{QList<Product>{}}.find({}).isEmpty());
}

void TestProductSearch::agreesWithLookingAtEachProduct()
{
    QList<Product> many;
    for (int i = 0; i < 3000; ++i)
        many.append(Product{u"P%1"_s.arg(i * 7 % 3000), u"name %1 of %2"_s.arg(i % 13).arg(i % 29),
            *Money::fromFen(1), {}, u"c%1"_s.arg(i % 5), 1, {}, true});
    const ProductSearch search{many};
    for (const QString &text : {u"1"_s, u"p12"_s, u"name 1 of 2"_s, u"c3 p1"_s, u"of"_s, u"5 c4 n"_s}) {
        QList<qsizetype> expected;
        for (qsizetype i = 0; i < many.size(); ++i) {
            const QString all =
                QString{many[i].id + u'\n' + many[i].name + u'\n' + many[i].category}.toLower();
            const QStringList words = text.split(u' ');
            if (std::all_of(
                    words.begin(), words.end(), [&](const QString &word) { return all.contains(word); }))
                expected.append(i);
        }
        QList<qsizetype> found = search.find(text);
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

SAOMA_TEST(TestProductSearch)
#include "test_productsearch.moc"
