// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "core/catalog/register.h"
#include "core/ledger/ledgercheck.h"
#include "core/wechat/nativeurl.h"
#include "tests/support/answer.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

#include <QTemporaryDir>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRegister final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsEnteredIsListed();
    void allOfASheetOrNothing();
    void aSheetIsEnteredOnce();
    void aCodeThatIsAProductIsRefused();
    void aProductThatIsACodeIsRefused();
    void freshSheetsAreNew();
    void whyACodeIsOutdated_data();
    void whyACodeIsOutdated();
    void anotherKeyOrMerchantIsTold();
    void withoutAMerchantNothingIsSaidAboutKeys();
    void aReprintedProductIsNotAskedForAgain();
    void asManyAreReprintedAsHang();
    void whatIsOffSaleIsNotReprinted();
    void aVoidSheetIsVoid();
    void oneCodeOfASheetIsVoid();
    void whatIsNotThereCannotBeVoided();
    void smallPrintIsReadInAnyCase();
    void anEarlierStateRevivesVoidCodes();
    void whatWasNotPrintedIsSaidSo();
    void whatACodeSells_data();
    void whatACodeSells();
    void aVoidCodeSellsNothing();
    void I23_theRegisterHoldsNoKey();
    void I11_registeringLeavesTheProductAsItIs();

private:
    static Product product(const QString &id, qint64 fen = 800)
    {
        Product product;
        product.id = id;
        product.name = u"绿茶"_s;
        product.unit = u"杯"_s;
        product.price = *Money::fromFen(fen);
        return product;
    }
    static std::shared_ptr<const wechat::Merchant> merchant(
        QByteArrayView key = "registerKey0123456789abcdefghijk", const QByteArray &mchId = "1900000001")
    {
        wechat::Merchant merchant;
        merchant.appId = "wx0123456789abcdef";
        merchant.mchId = mchId;
        merchant.apiKey = SecretBytes{key};
        return std::make_shared<const wechat::Merchant>(std::move(merchant));
    }
    PrintedSheet sheet(const QString &id, const QList<Product> &products)
    {
        PrintedSheet sheet{id, u"a4-3x4"_s, {}};
        for (const Product &printed : products) {
            const auto url = wechat::freshNativeUrl(
                writeCodeId({printed.id, id}).value_or(printed.id), m_clock.utcNow(), m_random);
            sheet.codes.append({printed, 2, *wechat::writeNativeUrl(url, *merchant())});
        }
        return sheet;
    }
    void sell(const Product &wanted) { QVERIFY(answer(m_catalog->put(wanted))); }
    void print(const QString &id, const QList<Product> &products)
    {
        QVERIFY(answer(m_register->enter(sheet(id, products))));
        m_clock.advance(1s);
    }
    QList<RegisteredCode> codes(const std::shared_ptr<const wechat::Merchant> &seenBy = merchant())
    {
        return answer(m_register->codes(seenBy)).value();
    }
    /// "tea-7K2 price name", a code with what is said about it.
    QStringList said(const std::shared_ptr<const wechat::Merchant> &seenBy = merchant());

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ledger> m_ledger;
    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Register> m_register;
};

void TestRegister::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_ledger = std::make_unique<Ledger>(m_folder->filePath(u"ledger.sqlite"_s));
    m_catalog = std::make_unique<Catalog>(*m_ledger, m_clock);
    m_register = std::make_unique<Register>(*m_ledger, m_clock);
    QVERIFY(answer(m_ledger->open()));
}

void TestRegister::cleanup()
{
    const auto lines = answer(m_ledger->read<QStringList>([](const LedgerReader &reader) {
        const auto holder = merchant();
        LedgerCheckOptions options;
        options.merchant = holder.get(); // I23
        return checkLedger(reader, options);
    }));
    QCOMPARE(lines, QStringList());
    m_register.reset();
    m_catalog.reset();
    m_ledger.reset();
}

QStringList TestRegister::said(const std::shared_ptr<const wechat::Merchant> &seenBy)
{
    static const QMap<Outdated, QString> names{{Outdated::Key, u"key"_s}, {Outdated::Removed, u"removed"_s},
        {Outdated::Price, u"price"_s}, {Outdated::Name, u"name"_s}, {Outdated::Unit, u"unit"_s}};
    QStringList lines;
    for (const RegisteredCode &code : codes(seenBy)) {
        QString line = code.printed.id + u'-' + code.sheet;
        for (const Outdated why : code.outdated)
            line += u' ' + names[why];
        if (code.isReplaced)
            line += u" replaced"_s;
        if (code.standing == RegisteredCode::Standing::Void)
            line += u" void"_s;
        if (code.standing == RegisteredCode::Standing::NotPrinted)
            line += u" not printed"_s;
        lines.append(line);
    }
    return lines;
}

void TestRegister::whatIsEnteredIsListed()
{
    sell(product(u"tea"_s));
    sell(product(u"latte"_s, 2800));
    const QDateTime now = m_clock.utcNow();
    const PrintedSheet printed = sheet(u"7K2"_s, {product(u"tea"_s), product(u"latte"_s, 2800)});
    QVERIFY(answer(m_register->enter(printed)));
    const QList<RegisteredCode> found = codes();
    QCOMPARE(found.size(), 2);
    const RegisteredCode &latte = found.at(1);
    QCOMPARE(latte.sheet, u"7K2"_s);
    QCOMPARE(latte.printed.id, u"latte"_s);
    QCOMPARE(latte.printed.name, u"绿茶"_s);
    QCOMPARE(latte.printed.unit, u"杯"_s);
    QCOMPARE(latte.printed.price.fen(), 2800);
    QCOMPARE(latte.copies, 2);
    QCOMPARE(latte.form, u"a4-3x4"_s);
    QCOMPARE(latte.at, now);
    QCOMPARE(latte.code, printed.codes.at(1).code);
    QCOMPARE(said(), (QStringList{u"tea-7K2"_s, u"latte-7K2"_s}));

    const QList<RegisteredSheet> sheets = sheetsOf(found);
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(sheets.first().products, 2);
    QCOMPARE(sheets.first().copies, 4);
    QCOMPARE(sheets.first().valid, 2);
    QCOMPARE(sheets.first().outdated, 0);
}

void TestRegister::allOfASheetOrNothing()
{
    sell(product(u"tea"_s));
    const auto refused =
        answer(m_register->enter(sheet(u"7K2"_s, {product(u"tea"_s), product(u"nobody"_s)})));
    QCOMPARE(refused.error().code, u"PRODUCT_NOT_FOUND"_s);
    QCOMPARE(refused.error().subject, u"nobody"_s);
    QVERIFY(codes().isEmpty());
}

void TestRegister::aSheetIsEnteredOnce()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    const auto again = answer(m_register->enter(sheet(u"7K2"_s, {product(u"tea"_s)})));
    QCOMPARE(again.error().kind, Error::Kind::Rejected);
    QCOMPARE(again.error().code, u"SHEET_TAKEN"_s);
    QCOMPARE(codes().size(), 1);
}

void TestRegister::aCodeThatIsAProductIsRefused()
{
    sell(product(u"tea"_s));
    sell(product(*writeCodeId({u"tea"_s, u"7K2"_s})));
    QCOMPARE(answer(m_register->enter(sheet(u"7K2"_s, {product(u"tea"_s)}))).error().code, u"SHEET_TAKEN"_s);
}

void TestRegister::aProductThatIsACodeIsRefused()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    const QString id = *writeCodeId({u"tea"_s, u"7K2"_s});
    const auto refused = answer(m_catalog->put(product(id)));
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, u"PRODUCT_ID_IS_CODE"_s);
    QCOMPARE(refused.error().subject, id);
    QCOMPARE(answer(m_catalog->change({}, product(id))).error().code, u"PRODUCT_ID_IS_CODE"_s);
    ProductFile file;
    file.columns = {std::begin(allProductColumns), std::end(allProductColumns)};
    file.lines.append({2, product(id), {}});
    const auto plan = planImport(file, *answer(m_catalog->allProducts()));
    QCOMPARE(answer(m_catalog->apply(plan)).error().code, u"PRODUCT_ID_IS_CODE"_s);
    sell(product(*writeCodeId({u"tea"_s, u"7K3"_s}))); // on no paper
}

void TestRegister::freshSheetsAreNew()
{
    sell(product(u"tea"_s));
    SeededRandom first;
    const QString id = *answer(m_register->freshSheet(first));
    QCOMPARE(id.size(), sheetIdSizeMin);
    print(id, {product(u"tea"_s)});
    SeededRandom again; // gives the same numbers
    const auto other = answer(m_register->freshSheet(again));
    QVERIFY(other);
    QVERIFY(*other != id);
}

void TestRegister::whyACodeIsOutdated_data()
{
    QTest::addColumn<Product>("now");
    QTest::addColumn<QString>("reasons");
    Product same = product(u"tea"_s);
    QTest::newRow("nothing has changed") << same << QString{};
    same.note = u"other"_s;
    same.copies = 7;
    same.category = u"drinks"_s;
    QTest::newRow("what is not on the card") << same << QString{};
    QTest::newRow("price") << product(u"tea"_s, 801) << u" price"_s;
    Product renamed = product(u"tea"_s);
    renamed.name = u"红茶"_s;
    QTest::newRow("name") << renamed << u" name"_s;
    renamed.unit = u"壶"_s;
    renamed.price = *Money::fromFen(900);
    QTest::newRow("all of it") << renamed << u" price name unit"_s;
}

void TestRegister::whyACodeIsOutdated()
{
    QFETCH(const Product, now);
    QFETCH(const QString, reasons);
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    sell(now);
    QCOMPARE(said(), QStringList{u"tea-7K2"_s + reasons});
    QCOMPARE(productsToReprint(codes()).size(), reasons.isEmpty() ? 0 : 1);
}

void TestRegister::anotherKeyOrMerchantIsTold()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    QCOMPARE(said(merchant("anotherKey0123456789abcdefghijkl")), QStringList{u"tea-7K2 key"_s});
    QCOMPARE(said(merchant("registerKey0123456789abcdefghijk", "1900000002")), QStringList{u"tea-7K2 key"_s});
    QCOMPARE(said(), QStringList{u"tea-7K2"_s});
}

void TestRegister::withoutAMerchantNothingIsSaidAboutKeys()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    QCOMPARE(said(nullptr), QStringList{u"tea-7K2"_s});
}

void TestRegister::aReprintedProductIsNotAskedForAgain()
{
    for (const auto &id : {u"tea"_s, u"latte"_s})
        sell(product(id));
    print(u"7K2"_s, {product(u"tea"_s), product(u"latte"_s)});
    for (const auto &id : {u"tea"_s, u"latte"_s})
        sell(product(id, 900));
    QCOMPARE(productsToReprint(codes()), (QList<Reprint>{{u"tea"_s, 2}, {u"latte"_s, 2}}));
    print(u"8QW"_s, {product(u"tea"_s, 900)});
    QCOMPARE(said(), (QStringList{u"tea-7K2 price replaced"_s, u"latte-7K2 price"_s, u"tea-8QW"_s}));
    QCOMPARE(productsToReprint(codes()), (QList<Reprint>{{u"latte"_s, 2}}));
    QVERIFY(answer(m_register->voidSheet(u"8QW"_s)));
    QCOMPARE(productsToReprint(codes()), (QList<Reprint>{{u"tea"_s, 2}, {u"latte"_s, 2}}));
}

/// Each of them hangs somewhere; what is void does not.
void TestRegister::asManyAreReprintedAsHang()
{
    sell(product(u"tea"_s));
    for (const auto &id : {u"7K2"_s, u"8QW"_s, u"9AB"_s}) // two each
        print(id, {product(u"tea"_s)});
    QVERIFY(answer(m_register->voidSheet(u"9AB"_s)));
    sell(product(u"tea"_s, 900));
    QCOMPARE(productsToReprint(codes()), (QList<Reprint>{{u"tea"_s, 4}}));
}

void TestRegister::whatIsOffSaleIsNotReprinted()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    QVERIFY(answer(m_catalog->remove(u"tea"_s)));
    QCOMPARE(said(), QStringList{u"tea-7K2 removed"_s});
    QVERIFY(productsToReprint(codes()).isEmpty());
}

void TestRegister::aVoidSheetIsVoid()
{
    for (const auto &id : {u"tea"_s, u"latte"_s})
        sell(product(id));
    print(u"7K2"_s, {product(u"tea"_s), product(u"latte"_s)});
    print(u"8QW"_s, {product(u"tea"_s)});
    sell(product(u"tea"_s, 900));
    QCOMPARE(*answer(m_register->voidSheet(u"7K2"_s)), 2);
    QCOMPARE(said(), (QStringList{u"tea-7K2 void"_s, u"latte-7K2 void"_s, u"tea-8QW price"_s}));
    QCOMPARE(*answer(m_register->voidSheet(u"7K2"_s)), 0); // again: no harm
    const RegisteredSheet oldest = sheetsOf(codes()).last();
    QCOMPARE(oldest.sheet, u"7K2"_s);
    QCOMPARE(oldest.valid, 0);
    QCOMPARE(oldest.standing, RegisteredCode::Standing::Void);
}

void TestRegister::oneCodeOfASheetIsVoid()
{
    for (const auto &id : {u"tea"_s, u"latte"_s})
        sell(product(id));
    print(u"7K2"_s, {product(u"tea"_s), product(u"latte"_s)});
    QCOMPARE(*answer(m_register->voidCode({u"tea"_s, u"7K2"_s})), 1);
    QCOMPARE(*answer(m_register->voidCode({u"tea"_s, u"7K2"_s})), 0);
    QCOMPARE(said(), (QStringList{u"tea-7K2 void"_s, u"latte-7K2"_s}));
    QCOMPARE(*answer(m_register->voidSheet(u"7K2"_s)), 1); // the other one
}

void TestRegister::smallPrintIsReadInAnyCase()
{
    sell(product(u"Cola-1"_s));
    sell(product(u"tea"_s));
    sell(product(u"TEA"_s));
    print(u"7K2"_s, {product(u"Cola-1"_s), product(u"tea"_s), product(u"TEA"_s)});
    const QString cola = *writeCodeId({u"Cola-1"_s, u"7K2"_s});
    const auto meant = [this](const QString &typed) {
        QStringList ids;
        for (const CodeId &code : codesTypedAs(codes(), typed))
            ids.append(code.productId);
        return ids;
    };
    QCOMPARE(meant(cola.toLower()), QStringList{u"Cola-1"_s});
    QCOMPARE(meant(u" "_s + cola.toUpper().replace(u'1', u'l')), QStringList{u"Cola-1"_s});
    QCOMPARE(meant(cola + u'A'), QStringList{});
    const QString small = *writeCodeId({u"tea"_s, u"7K2"_s});
    const QString large = *writeCodeId({u"TEA"_s, u"7K2"_s});
    QCOMPARE(meant(small), QStringList{u"tea"_s}); // the very one
    QCOMPARE(meant(large), QStringList{u"TEA"_s});
    const bool isAlike = small.toLower() == large.toLower(); // the check sign may tell them apart
    QCOMPARE(meant(u"Tea-7k2"_s + small.back()).size(), isAlike ? 2 : 1);
}

void TestRegister::anEarlierStateRevivesVoidCodes()
{
    sell(product(u"tea"_s));
    sell(product(u"latte"_s));
    print(u"7K2"_s, {product(u"tea"_s), product(u"latte"_s)});
    QCOMPARE(answer(m_register->voidCode({u"latte"_s, u"7K2"_s})), 1);
    const QList<RegisteredCode> earlier = codes();
    print(u"7K3"_s, {product(u"tea"_s)});
    print(u"7K4"_s, {product(u"tea"_s)});
    QVERIFY(answer(m_register->voidSheet(u"7K4"_s, Register::Void::NotPrinted)));
    QVERIFY(answer(m_register->voidSheet(u"7K3"_s)));
    QVERIFY(answer(m_register->voidSheet(u"7K2"_s)));
    QStringList revived;
    for (const RegisteredCode &code : revivedCodes(codes(), earlier))
        revived.append(code.printed.id + u'-' + code.sheet);
    QCOMPARE(revived, (QStringList{u"tea-7K2"_s, u"tea-7K3"_s})); // 7K3 is not even known there, and sells
    QVERIFY(revivedCodes(earlier, codes()).isEmpty());
}

void TestRegister::whatIsNotThereCannotBeVoided()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    const auto sheet = answer(m_register->voidSheet(u"7K3"_s));
    QCOMPARE(sheet.error().code, u"SHEET_NOT_FOUND"_s);
    QCOMPARE(sheet.error().subject, u"7K3"_s);
    QCOMPARE(answer(m_register->voidCode({u"tea"_s, u"7K3"_s})).error().code, u"CODE_NOT_FOUND"_s);
    QCOMPARE(answer(m_register->voidCode({u"latte"_s, u"7K2"_s})).error().code, u"CODE_NOT_FOUND"_s);
    QCOMPARE(said(), QStringList{u"tea-7K2"_s});
}

void TestRegister::whatWasNotPrintedIsSaidSo()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    QCOMPARE(*answer(m_register->voidSheet(u"7K2"_s, Register::Void::NotPrinted)), 1);
    QCOMPARE(said(), QStringList{u"tea-7K2 not printed"_s});
    QCOMPARE(sheetsOf(codes()).first().standing, RegisteredCode::Standing::NotPrinted);
}

void TestRegister::whatACodeSells_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<QString>("sold"); ///< Or why not.
    const auto code = [](const QString &product, const QString &sheet) {
        return *writeCodeId({product, sheet});
    };
    QTest::newRow("a code without a sheet") << u"tea"_s << u"tea"_s;
    QTest::newRow("a registered code") << code(u"tea"_s, u"7K2"_s) << u"tea"_s;
    QTest::newRow("of another desk's register") << code(u"tea"_s, u"7K3"_s) << u"tea"_s;
    QTest::newRow("a product that looks like a code") << code(u"tea"_s, u"000"_s) << code(u"tea"_s, u"000"_s);
    QTest::newRow("a wrong check sign")
        << code(u"tea"_s, u"7K2"_s).chopped(1) + u'U' << u"PRODUCT_NOT_FOUND"_s;
    QTest::newRow("of no product") << code(u"coffee"_s, u"7K2"_s) << u"PRODUCT_NOT_FOUND"_s;
    QTest::newRow("of one off sale") << code(u"gone"_s, u"7K2"_s) << u"PRODUCT_NOT_FOUND"_s;
    QTest::newRow("bare, off sale") << u"gone"_s << u"PRODUCT_NOT_FOUND"_s;
}

void TestRegister::whatACodeSells()
{
    QFETCH(const QString, scanned);
    QFETCH(const QString, sold);
    for (const QString &id : {u"tea"_s, u"gone"_s, *writeCodeId({u"tea"_s, u"000"_s})})
        sell(product(id));
    print(u"7K2"_s, {product(u"tea"_s), product(u"gone"_s)});
    QVERIFY(answer(m_catalog->remove(u"gone"_s)));
    const auto found = answer(m_catalog->productOfCode(scanned));
    QCOMPARE(found ? found->id : found.error().code, sold);
    if (!found)
        QCOMPARE(found.error().subject, scanned);
}

void TestRegister::aVoidCodeSellsNothing()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    print(u"8QW"_s, {product(u"tea"_s)});
    QVERIFY(answer(m_register->voidSheet(u"7K2"_s)));
    const auto refused = answer(m_catalog->productOfCode(*writeCodeId({u"tea"_s, u"7K2"_s})));
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, u"CODE_VOID"_s);
    QVERIFY(answer(m_catalog->productOfCode(*writeCodeId({u"tea"_s, u"8QW"_s}))));
    QVERIFY(answer(m_catalog->productOfCode(u"tea"_s)));
}

void TestRegister::I23_theRegisterHoldsNoKey()
{
    sell(product(u"tea"_s));
    print(u"7K2"_s, {product(u"tea"_s)});
    const auto details = answer(m_ledger->read<QString>([](const LedgerReader &reader) -> Result<QString> {
        auto rows = reader.connection().run(u"SELECT group_concat(detail) FROM event"_s);
        return rows && rows->next() ? rows->row().text(0) : QString{};
    }));
    QVERIFY(details->contains(u"7K2"_s));
    QVERIFY(!details->contains(u"registerKey"_s));
}

void TestRegister::I11_registeringLeavesTheProductAsItIs()
{
    sell(product(u"tea"_s));
    const auto row = [this] {
        return *answer(m_ledger->read<QString>([](const LedgerReader &reader) -> Result<QString> {
            auto rows =
                reader.connection().run(u"SELECT quote(name) || price || updated_at || (SELECT "
                                        u"hex(row_hash) FROM event ORDER BY id DESC LIMIT 1) FROM product"_s);
            return rows && rows->next() ? rows->row().text(0) : QString{};
        }));
    };
    const QString before = row();
    m_clock.advance(10s);
    print(u"7K2"_s, {product(u"tea"_s)});
    QVERIFY(answer(m_register->voidSheet(u"7K2"_s)));
    QCOMPARE(row(), before);
}

SAOMA_TEST(TestRegister)
#include "test_register.moc"
