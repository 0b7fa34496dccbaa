// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestProduct final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatCannotBeSold_data();
    void refusesWhatCannotBeSold();
};

void TestProduct::refusesWhatCannotBeSold_data()
{
    QTest::addColumn<Product>("product");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &code, const std::function<void(Product &)> &change) {
        Product product;
        product.id = u"latte-1_B"_s;
        product.name = u"拿铁"_s;
        product.price = *Money::fromFen(1);
        change(product);
        QTest::newRow(name) << product << code;
    };
    row("sound", {}, [](Product &) {});
    row("longest id", {}, [](Product &p) { p.id = QString(32, u'a'); });
    row("longest name", {}, [](Product &p) { p.name = QString(80, u'茶'); });
    row("80 characters beyond the first plane", {}, [](Product &p) { p.name = u"😀"_s.repeated(80); });
    row("no id", u"PRODUCT_ID_INVALID"_s, [](Product &p) { p.id.clear(); });
    row("long id", u"PRODUCT_ID_INVALID"_s, [](Product &p) { p.id = QString(33, u'a'); });
    row("other letters in the id", u"PRODUCT_ID_INVALID"_s, [](Product &p) { p.id = u"茶"_s; });
    row("full-width digit in the id", u"PRODUCT_ID_INVALID"_s, [](Product &p) { p.id = u"a１"_s; });
    row("no name", u"PRODUCT_NAME_EMPTY"_s, [](Product &p) { p.name.clear(); });
    row("blank name", u"PRODUCT_NAME_EMPTY"_s, [](Product &p) { p.name = u" \u3000"_s; });
    row("long name", u"PRODUCT_NAME_TOO_LONG"_s, [](Product &p) { p.name = QString(81, u'茶'); });
    row("free of charge", u"AMOUNT_ZERO"_s, [](Product &p) { p.price = Money(); });
    row("long unit", u"PRODUCT_UNIT_TOO_LONG"_s, [](Product &p) { p.unit = QString(17, u'x'); });
    row("long category", u"PRODUCT_CATEGORY_TOO_LONG"_s, [](Product &p) { p.category = QString(41, u'x'); });
    row("long note", u"PRODUCT_NOTE_TOO_LONG"_s, [](Product &p) { p.note = QString(401, u'x'); });
    row("lines in the note", {}, [](Product &p) { p.note = u"a\nb"_s; });
    row("lines in the name", u"PRODUCT_TEXT_HIDDEN"_s, [](Product &p) { p.name = u"a\nb"_s; });
    row("turned round", u"PRODUCT_TEXT_HIDDEN"_s, [](Product &p) { p.name = u"\u202egnp"_s; });
    row("written from the right", {}, [](Product &p) { p.name = u"\u05d0\u05d1"_s; });
    row("emoji of several characters", {}, [](Product &p) { p.name = u"👩‍🍳"_s; });
    row("half a character", u"PRODUCT_TEXT_HIDDEN"_s, [](Product &p) { p.unit = QString{QChar{0xd83d}}; });
    row("control characters", u"PRODUCT_TEXT_HIDDEN"_s, [](Product &p) { p.category = u"a\u001b[2J"_s; });
    row("a space without width", u"PRODUCT_TEXT_HIDDEN"_s, [](Product &p) { p.name = u"te\u200ba"_s; });
    row("a name of hidden characters", u"PRODUCT_TEXT_HIDDEN"_s,
        [](Product &p) { p.name = u"\u2060\ufeff"_s; });
    row("a name of marks", u"PRODUCT_NAME_EMPTY"_s, [](Product &p) { p.name = u"\u0301"_s; });
    row("a tower of marks", u"PRODUCT_TEXT_MARKS"_s,
        [](Product &p) { p.name = u"a"_s + QString(30, QChar{0x301}); });
    row("a lost character", u"PRODUCT_TEXT_LOST"_s, [](Product &p) { p.note = u"caf\ufffd"_s; });
    row("Arabic with joiners", {}, [](Product &p) { p.name = u"می\u200cخواهم"_s; });
    row("accents", {}, [](Product &p) { p.name = u"cafe\u0301"_s; });
    row("no copies", u"PRODUCT_COPIES_INVALID"_s, [](Product &p) { p.copies = 0; });
    row("too many copies", u"PRODUCT_COPIES_INVALID"_s,
        [](Product &p) { p.copies = Product::copiesMax + 1; });
}

void TestProduct::refusesWhatCannotBeSold()
{
    QFETCH(const Product, product);
    QFETCH(const QString, code);
    const Result<> valid = validate(product);
    QCOMPARE(valid.has_value(), code.isEmpty());
    if (valid)
        return;
    QCOMPARE(valid.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(valid.error().code, code);
    QCOMPARE(valid.error().subject, product.id);
}

SAOMA_TEST(TestProduct)
#include "test_product.moc"
