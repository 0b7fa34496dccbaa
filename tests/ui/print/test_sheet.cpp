// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/nativeurl.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/sheetfixture.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestSheet final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesAreSignedForTheirProduct();
    void registeredCodesCarryTheirSheet();
    void aCardThatCannotBePrintedIsLeftOut();
    void notEveryCardCanBeLeftOut();
    void marksOffThePageAreTold();
    void smallCardsKeepTheSheetsId();
    void copiesAreTheProductsUnlessAskedFor();
    void cardsCarryTheirWords();
    void longUnitStandsBelowThePrice();
    void arabicUnitFollowsThePrice();
    void shopNameTakesTwoLinesBeforeItIsCut();
    void unitThatFitsNowhereIsReported();
    void codesOfASheetAreAlike();
    void namesAreReported();
    void denseCodeOnASmallCardBlocks();
    void refusesWhatCannotBeMade();
    void everyBuiltinTemplateMakesSheets();
};

void TestSheet::codesAreSignedForTheirProduct()
{
    const Sheet sheet = sheetOf(sheetProducts(30), sheetOrder(u"a4-labels-3x8"_s));
    QSet<QByteArray> nonces;
    for (const SheetCard &card : sheet.cards) {
        const auto url = wechat::readNativeUrl(card.code, *sheetMerchant());
        QVERIFY(url);
        QCOMPARE(QString::fromUtf8(url->productId), card.codeId);
        QCOMPARE(url->timeStamp, "1764000000"_ba);
        nonces.insert(url->nonceStr);
    }
    QCOMPARE(nonces.size(), 30);
    QCOMPARE(sheet.pages(), 2);
    QCOMPARE(sheet.codes(), 30);
}

void TestSheet::registeredCodesCarryTheirSheet()
{
    QList<Product> products = sheetProducts(2);
    SheetOrder order = sheetOrder(u"a4-3x4"_s);
    QCOMPARE(sheetOf(products, order).cards[1].codeId, u"sku-2"_s);
    order.sheet = u"7K2"_s;
    const Sheet sheet = sheetOf(products, order);
    const PrintedSheet printed = sheet.forRegister();
    QCOMPARE(printed.sheet, u"7K2"_s);
    QCOMPARE(printed.form, u"a4-3x4"_s);
    QCOMPARE(printed.codes.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(printed.codes[i].product, products[i]);
        const auto url = wechat::readNativeUrl(printed.codes[i].code, *sheetMerchant());
        QCOMPARE(readCodeId(QString::fromLatin1(url->productId)), (CodeId{products[i].id, u"7K2"_s}));
        QVERIFY(sheet.cards[i].foot.lines.first().startsWith(sheet.cards[i].codeId));
    }
}

void TestSheet::aCardThatCannotBePrintedIsLeftOut()
{
    QList<Product> products = sheetProducts(3);
    products[1].id = QString(28, u'x');
    products[1].name = QString(80, u'好'); // which is cut, and nobody will see it
    products[1].copies = 4;
    SheetOrder order = sheetOrder(u"label-50x30"_s);
    order.sheet = u"7K2"_s;
    const Sheet sheet = sheetOf(products, order);
    QVERIFY(!sheet.isBlocked());
    QCOMPARE(sheet.leftOut(), QStringList{products[1].id});
    QCOMPARE(sheet.codes(), 2);
    QCOMPARE(sheet.faces[1].item, 2);
    QCOMPARE(sheet.forRegister().codes.size(), 2);
    QList<SheetProblem> its = sheet.problems;
    its.removeIf([](const SheetProblem &problem) { return problem.item != 1; });
    QCOMPARE(its, (QList<SheetProblem>{{SheetProblem::Kind::IdTooLong, 1, 28, 27, {}}}));
    QCOMPARE(sheet.productOf(its.first()), products[1].id);
    order.sheet.clear();
    QVERIFY(sheetOf(products, order).leftOut().isEmpty());
}

/// Then there is no sheet, and its cards are shown as they would be.
void TestSheet::notEveryCardCanBeLeftOut()
{
    SheetOrder order = sheetOrder(u"a4-3x4"_s);
    order.sheet = u"7K2"_s;
    const Sheet sheet = sheetOf({sheetProduct(QString(32, u'x'), u"Tea"_s)}, order);
    QVERIFY(sheet.isBlocked());
    QVERIFY(sheet.leftOut().isEmpty());
    QCOMPARE(sheet.pages(), 1);
    QVERIFY(!pageImage(sheet, 0).isNull());
}

void TestSheet::marksOffThePageAreTold()
{
    SheetOrder order = sheetOrder(u"a4-3x4"_s);
    order.correction.offsetMm = {6, 0};
    order.unprintedMm = {4.2, 4.2, 4.2, 4.2};
    const Sheet sheet = sheetOf(sheetProducts(1), order);
    QVERIFY(!sheet.isBlocked());
    const auto told = std::find_if(sheet.problems.begin(), sheet.problems.end(),
        [](const SheetProblem &problem) { return problem.kind == SheetProblem::Kind::MarksOffPage; });
    QVERIFY(told != sheet.problems.end());
    QCOMPARE(sheet.productOf(*told), QString());
}

void TestSheet::smallCardsKeepTheSheetsId()
{
    QList<Product> products = sheetProducts(1);
    products[0].id = u"6901234567892"_s; // a barcode, as many shops have it for an id
    SheetOrder order = sheetOrder(u"label-40x30"_s);
    order.sheet = u"7K2"_s;
    const SheetCard card = sheetOf(products, order).cards[0];
    const QString foot = card.foot.lines.first();
    QVERIFY(card.foot.isCut);
    QVERIFY2(foot.endsWith(card.codeId.last(7)), qPrintable(foot));
}

void TestSheet::copiesAreTheProductsUnlessAskedFor()
{
    QList<Product> products = sheetProducts(3);
    products[1].copies = 5;
    SheetOrder order = sheetOrder(u"a4-3x4"_s);
    QCOMPARE(sheetOf(products, order).codes(), 7);
    order.copies = 2;
    const Sheet two = sheetOf(products, order);
    QCOMPARE(two.codes(), 6);
    QCOMPARE(two.cards[1].copies, 2);
    order.form = *findTemplate(u"tent-a4"_s);
    QCOMPARE(sheetOf(products, order).codes(), 12);
}

void TestSheet::cardsCarryTheirWords()
{
    QList<Product> products = sheetProducts(1);
    products[0].unit = u"杯"_s;
    const Sheet sheet = sheetOf(products, sheetOrder(u"a4-3x4"_s));
    const SheetCard &card = sheet.cards[0];
    QCOMPARE(card.name.lines.join(QString()), u"拿铁咖啡（大杯）"_s);
    QCOMPARE(card.price.lines, QStringList{u"¥0.01 / 杯"_s});
    QCOMPARE(card.foot.lines, QStringList{u"sku-1 · 2025-11-25"_s}); // tests run in Shanghai's time zone
    QCOMPARE(sheet.shop.lines, QStringList{u"街角咖啡 Corner Café"_s});
    QVERIFY(card.price.pixels > card.foot.pixels * 1.5);
}

void TestSheet::longUnitStandsBelowThePrice()
{
    Product product = sheetProduct(u"a"_s, u"茶"_s, 129'900);
    const auto cardOf = [&product](
                            const QString &form) { return sheetOf({product}, sheetOrder(form)).cards[0]; };
    const int alone = cardOf(u"label-40x30"_s).price.pixels;
    product.unit = u"500克/袋"_s;
    const SheetCard small = cardOf(u"label-40x30"_s);
    QCOMPARE(small.price.lines, QStringList{u"¥1299.00"_s});
    QCOMPARE(small.unit.lines, QStringList{u"/ 500克/袋"_s});
    QVERIFY(!small.unit.isCut);
    QCOMPARE(small.price.pixels, alone);
    QCOMPARE(cardOf(u"a4-2x3"_s).price.lines, QStringList{u"¥1299.00 / 500克/袋"_s});
    QVERIFY(cardOf(u"a4-2x3"_s).unit.lines.isEmpty());
}

/// On the left as always, the price first: an Arabic unit turns only itself.
void TestSheet::arabicUnitFollowsThePrice()
{
    Product product = sheetProduct(u"a"_s, u"شاي"_s, 1250);
    product.unit = u"كيلو"_s;
    const SheetCard card = sheetOf({product}, sheetOrder(u"a4-2x3"_s)).cards[0];
    const QString line = card.price.lines.first();
    QVERIFY(line.endsWith(u"¥12.50 / كيلو"_s));
    QVERIFY(!line.isRightToLeft());
}

void TestSheet::shopNameTakesTwoLinesBeforeItIsCut()
{
    SheetOrder order = sheetOrder(u"label-40x30"_s);
    const auto isTold = [&order] {
        const Sheet sheet = sheetOf(sheetProducts(1), order);
        const bool isCut = std::any_of(sheet.problems.begin(), sheet.problems.end(),
            [](const SheetProblem &problem) { return problem.kind == SheetProblem::Kind::ShopCut; });
        [&] { QCOMPARE(isCut, sheet.shop.isCut); }();
        return isCut;
    };
    QVERIFY2(!isTold(), qPrintable(sheetOf(sheetProducts(1), order).shop.lines.join(u'|')));
    QCOMPARE(sheetOf(sheetProducts(1), order).shop.lines.size(), 2);
    order.shopName = QString(40, u'店');
    QVERIFY(isTold());
}

void TestSheet::unitThatFitsNowhereIsReported()
{
    Product product = sheetProduct(u"a"_s, u"茶"_s);
    product.unit = QString(Product::unitCharactersMax, u'袋');
    const auto isReported = [&product](const QString &form) {
        const QList<SheetProblem> problems = sheetOf({product}, sheetOrder(form)).problems;
        return std::any_of(problems.begin(), problems.end(),
            [](const SheetProblem &problem) { return problem.kind == SheetProblem::Kind::UnitCut; });
    };
    QVERIFY(isReported(u"label-40x30"_s));
    QVERIFY(!isReported(u"a4-3x4"_s));
}

/// Ids of other lengths need other symbols; on the counter they are one set.
void TestSheet::codesOfASheetAreAlike()
{
    QList<Product> products;
    for (const auto *id : {u"1", u"LATTE", u"UMBRELLA", u"green-tea-500"})
        products.append(sheetProduct(QString::fromUtf16(id), u"茶"_s));
    for (const SheetTemplate &form : builtinTemplates()) {
        const Sheet sheet = sheetOf(products, sheetOrder(form.name));
        QSet<std::pair<int, int>> sizes;
        for (const SheetCard &card : sheet.cards) {
            const FittedCode own = *fitCode(card.code, codeRoom(form));
            QVERIFY(card.fitted.level >= own.level);
            QVERIFY(card.fitted.edgeMm() >= own.edgeMm() * 0.95);
            sizes.insert({card.fitted.moduleDots, card.fitted.sideDots()});
        }
        // Only a module that no room is left for makes another size.
        QSet<int> modules;
        for (const auto &[dots, side] : sizes)
            modules.insert(dots);
        QVERIFY2(sizes.size() == modules.size(), qPrintable(form.name));
        QVERIFY2(sizes.size() == 1 || form.card.height() < 45, qPrintable(form.name));
    }
}

void TestSheet::namesAreReported()
{
    using Kind = SheetProblem::Kind;
    QList<Product> products{sheetProduct(u"a"_s, u"蛋糕🍰"_s), sheetProduct(u"b"_s, QString(80, u'好')),
        sheetProduct(u"c"_s, u"🍰"_s), sheetProduct(u"d"_s, u"茶"_s), sheetProduct(u"e"_s, u"茶"_s)};
    products[4].unit = u"🍵"_s;
    const Sheet sheet = sheetOf(products, sheetOrder(u"label-50x30"_s));
    const auto kindsOf = [&sheet](int item) {
        QList<Kind> kinds;
        for (const SheetProblem &problem : sheet.problems)
            if (problem.item == item
                && (problem.kind == Kind::NameCut || problem.kind == Kind::CharacterMissing))
                kinds.append(problem.kind);
        return kinds;
    };
    QCOMPARE(kindsOf(0), QList<Kind>{Kind::CharacterMissing});
    QCOMPARE(kindsOf(1), QList<Kind>{Kind::NameCut});
    QCOMPARE(kindsOf(2), QList<Kind>{Kind::CharacterMissing});
    QCOMPARE(sheet.cards[2].name.lines, QStringList{u"c"_s}); // a card needs a name: the id, then
    QCOMPARE(kindsOf(3), QList<Kind>{});
    QCOMPARE(kindsOf(4), QList<Kind>{Kind::CharacterMissing}); // a price without its unit is another price
    QVERIFY(!sheet.isBlocked());
}

void TestSheet::denseCodeOnASmallCardBlocks()
{
    SheetOrder order = sheetOrder(u"label-40x30"_s);
    order.form = *readTemplateLine(u"tiny"_s, u"page=A4 grid=4x4 card=30x20 dpi=300"_s);
    const Sheet sheet = sheetOf(sheetProducts(1), order);
    QVERIFY(sheet.isBlocked());
    order.form = *readTemplateLine(u"coarse"_s, u"page=A4 grid=4x4 card=45x34 dpi=150"_s);
    QVERIFY(sheetOf(sheetProducts(1), order).isBlocked());
    order.form.dpi = 300;
    QVERIFY(!sheetOf(sheetProducts(1), order).isBlocked());
}

void TestSheet::refusesWhatCannotBeMade()
{
    SeededRandom random;
    const SheetOrder order = sheetOrder(u"a4-3x4"_s);
    const auto codeOf = [&](const QList<Product> &products, const SheetOrder &asked) {
        const auto sheet = makeSheet(products, asked, sheetMerchant(), random);
        return sheet ? QString() : sheet.error().code;
    };
    QCOMPARE(codeOf({}, order), u"SHEET_EMPTY"_s);
    QCOMPARE(codeOf({sheetProduct(u"a b"_s, u"x"_s)}, order), u"PRODUCT_ID_INVALID"_s);
    SheetOrder many = order;
    many.copies = 10'000;
    QCOMPARE(codeOf(sheetProducts(3), many), u"SHEET_TOO_MANY"_s);
    SheetOrder late = order;
    late.startCell = 12;
    QCOMPARE(codeOf(sheetProducts(3), late), u"SHEET_START_INVALID"_s);
}

void TestSheet::everyBuiltinTemplateMakesSheets()
{
    QList<Product> products = sheetProducts(5);
    products.append(sheetProduct(u"abcdefghijklmnopqrstuvwxyz_-abcd"_s, u"longest id"_s, 100'000'000));
    for (const SheetTemplate &form : builtinTemplates()) {
        const Sheet sheet = sheetOf(products, sheetOrder(form.name));
        QVERIFY2(!sheet.isBlocked(), qPrintable(form.name));
        for (const SheetCard &card : sheet.cards) {
            QVERIFY2(
                !card.price.lines.isEmpty() && !card.price.isCut, qPrintable(form.name + card.product.id));
            QVERIFY2(!card.name.lines.isEmpty(), qPrintable(form.name));
        }
        QVERIFY2(!sheet.hint.lines.isEmpty(), qPrintable(form.name));
    }
}

SAOMA_TEST(TestSheet)
#include "test_sheet.moc"
