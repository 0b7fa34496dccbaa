// SPDX-License-Identifier: GPL-3.0-or-later
// Codes on paper, from the printer to the buyer's phone and to the day they are replaced.
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestSheetRegister final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPrintedCodeSellsUntilItIsVoid();
    void oneCodeIsVoidedByItsSmallPrint();
    void smallPrintMayBeTypedInSmallLetters();
    void anotherPriceAsksForAReprint();
    void onlyTheNamedProductsAreReprinted();
    void aRestoreNamesTheCodesItRevives();
    void anotherKeyAsksForAReprint();
    void reprintingNothingWritesNothing();
    void asManyAreReprintedAsHang();
    void aLongIdIsToldAndLeftOut();
    void withoutTheRegisterCodesAreBare();
    void whatWasNotWrittenIsNotOnPaper();
    void refuses_data();
    void refuses();
    void speaksBothLanguages();
    void I11_theCheckStillNamesAChangedProduct();
};

namespace {

void addProduct(Shop &shop, const QString &id, const QString &price)
{
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, id, u"绿茶"_s, price}), 0);
}

/// The sheet's document.
QJsonObject print(Shop &shop, const QStringList &more = {})
{
    return shop.saoma(QStringList{u"sheet"_s, u"--no-proof"_s, u"--out"_s, shop.path(u"a.pdf"_s)} + more)
        .last();
}

QString codeOf(const QJsonObject &sheet, int place = 0)
{
    return sheet[u"products"_s][place][u"code"_s].toString();
}

QJsonArray sheets(Shop &shop)
{
    return shop.saoma({u"sheet"_s, u"--register"_s}).last()[u"sheets"_s].toArray();
}

QJsonObject outdated(Shop &shop)
{
    return shop.saoma({u"sheet"_s, u"--outdated"_s}).last();
}

} // namespace

void TestSheetRegister::aPrintedCodeSellsUntilItIsVoid()
{
    Shop shop;
    QVERIFY(shop.openPlatform() && shop.openListener());
    addProduct(shop, u"tea"_s, u"2"_s);
    const QJsonObject printed = print(shop);
    const QString sheet = printed[u"sheet"_s].toString();
    QCOMPARE(sheet.size(), 3);

    const QJsonObject scanned = shop.scan(codeOf(printed));
    QCOMPARE(scanned[u"payable"_s], true);
    QCOMPARE(scanned[u"total_fee"_s], 200);
    const QString number = scanned[u"out_trade_no"_s].toString();
    QCOMPARE(shop.order(number)[u"product_id"_s], printed[u"products"_s][0][u"code_id"_s]);
    QCOMPARE(shop.saoma({u"order"_s, u"find"_s, u"tea"_s}).last()[u"orders"_s].toArray().size(), 1);

    const QJsonArray list = sheets(shop);
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"sheet"_s], sheet);
    QCOMPARE(list[0][u"template"_s], u"a4-3x4"_s);
    QCOMPARE(list[0][u"valid"_s], 1);
    QCOMPARE(list[0][u"codes"_s][0][u"product_id"_s], u"tea"_s);
    QCOMPARE(list[0][u"codes"_s][0][u"code"_s], codeOf(printed));

    const Outcome voided = shop.saoma({u"sheet"_s, u"--void"_s, sheet.toLower()});
    VERIFY_STATUS(voided, 0);
    QCOMPARE(voided.last()[u"voided"_s], 1);
    const QJsonObject refused = shop.scan(codeOf(printed)); // the listener has been open all the time
    QCOMPARE(refused[u"payable"_s], false);
    QVERIFY2(QString::fromUtf8(QJsonDocument(refused).toJson()).contains(u"此二维码已停用"_s),
        QJsonDocument(refused).toJson().constData());
    QCOMPARE(shop.saoma({u"order"_s, u"list"_s}).last()[u"orders"_s].toArray().size(), 1);
    QCOMPARE(sheets(shop)[0][u"codes"_s][0][u"standing"_s], u"void"_s);

    QCOMPARE(shop.scan(codeOf(print(shop)))[u"payable"_s], true);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

void TestSheetRegister::oneCodeIsVoidedByItsSmallPrint()
{
    Shop shop;
    QVERIFY(shop.openPlatform() && shop.openListener());
    addProduct(shop, u"latte"_s, u"3"_s);
    addProduct(shop, u"tea"_s, u"2"_s);
    const QJsonObject printed = print(shop);
    const QString id = printed[u"products"_s][1][u"code_id"_s].toString();
    const Outcome voided = shop.saoma({u"sheet"_s, u"--void"_s, id});
    VERIFY_STATUS(voided, 0);
    QCOMPARE(voided.last()[u"product_id"_s], printed[u"products"_s][1][u"product_id"_s]);
    QCOMPARE(shop.scan(codeOf(printed, 0))[u"payable"_s], true);
    QCOMPARE(shop.scan(codeOf(printed, 1))[u"payable"_s], false);
}

void TestSheetRegister::smallPrintMayBeTypedInSmallLetters()
{
    Shop shop;
    addProduct(shop, u"latte"_s, u"3"_s);
    const QString id = print(shop)[u"products"_s][0][u"code_id"_s].toString();
    const Outcome cut = shop.saoma({u"sheet"_s, u"--void"_s, id.chopped(1)}); // without its check sign
    VERIFY_STATUS(cut, 2);
    QCOMPARE(cut.errorCode(), u"CODE_SIGN_MISSING"_s);
    const Outcome voided = shop.saoma({u"sheet"_s, u"--void"_s, id.toLower()});
    VERIFY_STATUS(voided, 0);
    QCOMPARE(voided.last()[u"product_id"_s], u"latte"_s);
    QCOMPARE(voided.last()[u"voided"_s], 1);
    // Named products do not narrow a sheet that is voided: then all of it would be.
    VERIFY_STATUS(shop.saoma({u"sheet"_s, u"--void"_s, id, u"--product"_s, u"latte"_s}), 2);
}

/// What --product names, in the list and on the new sheet.
void TestSheetRegister::onlyTheNamedProductsAreReprinted()
{
    Shop shop;
    for (const QString &id : {u"cake"_s, u"latte"_s, u"tea"_s})
        addProduct(shop, id, u"3"_s);
    std::ignore = print(shop);
    for (const QString &id : {u"cake"_s, u"latte"_s})
        addProduct(shop, id, u"4"_s);
    const QJsonObject report =
        shop.saoma({u"sheet"_s, u"--outdated"_s, u"--product"_s, u"latte,tea"_s}).last();
    QCOMPARE(report[u"reprint"_s].toArray(), QJsonArray{u"latte"_s});
    QCOMPARE(report[u"outdated"_s].toArray().size(), 1);
    const Outcome unknown = shop.saoma({u"sheet"_s, u"--outdated"_s, u"--product"_s, u"late"_s});
    VERIFY_STATUS(unknown, 1);
    QCOMPARE(unknown.errorCode(), u"PRODUCT_NOT_FOUND"_s);

    const QJsonObject again = print(shop, {u"--outdated"_s, u"--product"_s, u"latte"_s});
    QCOMPARE(again[u"products"_s].toArray().size(), 1);
    QCOMPARE(again[u"products"_s][0][u"product_id"_s], u"latte"_s);
    QCOMPARE(outdated(shop)[u"reprint"_s].toArray(), QJsonArray{u"cake"_s});
    const QJsonObject none = print(shop, {u"--outdated"_s, u"--product"_s, u"tea"_s}); // nothing to do
    QCOMPARE(none[u"reprint"_s].toArray(), QJsonArray{});
    QCOMPARE(sheets(shop).size(), 2);
}

void TestSheetRegister::aRestoreNamesTheCodesItRevives()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    addProduct(shop, u"latte"_s, u"3"_s);
    const QJsonObject printed = print(shop);
    const QString id = printed[u"products"_s][0][u"code_id"_s].toString();
    const QString backup = shop.path(u"backup.sqlite"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"backup"_s, backup}), 0);
    const Outcome same = shop.saoma({u"ledger"_s, u"restore"_s, backup});
    VERIFY_STATUS(same, 0);
    QCOMPARE(same.last()[u"revived_codes"_s], QJsonValue{QJsonArray{}});
    const QStringList restore{u"ledger"_s, u"restore"_s, backup};
    const auto voidAndRestore = [&](auto run) {
        std::ignore = shop.saoma({u"sheet"_s, u"--void"_s, id});
        return run();
    };
    QCOMPARE(voidAndRestore([&] { return shop.saoma(restore); }).last()[u"revived_codes"_s],
        QJsonValue{QJsonArray{id}});
    QCOMPARE(sheets(shop)[0][u"codes"_s][0][u"standing"_s], u"valid"_s);
    const Outcome english = voidAndRestore([&] { return shop.saomaText(restore); });
    QVERIFY2(english.out.contains("1 printed code was void and sells again")
            && english.out.contains(id.toUtf8()) && english.out.contains("sheet --void"),
        english.out.constData());
    const Outcome chinese = voidAndRestore([&] {
        return shop.saomaText(restore + QStringList{u"--language"_s, u"zh_CN"_s});
    });
    QVERIFY2(chinese.out.contains("1 个已作废的商品码又能收款") && chinese.out.contains(id.toUtf8()),
        chinese.out.constData());
}

void TestSheetRegister::anotherPriceAsksForAReprint()
{
    Shop shop;
    QVERIFY(shop.openPlatform() && shop.openListener());
    addProduct(shop, u"latte"_s, u"3"_s);
    addProduct(shop, u"tea"_s, u"2"_s);
    const QJsonObject first = print(shop);
    QVERIFY(outdated(shop)[u"reprint"_s].toArray().isEmpty());

    addProduct(shop, u"tea"_s, u"2.5"_s);
    const QJsonObject report = outdated(shop);
    QCOMPARE(report[u"reprint"_s].toArray(), QJsonArray{u"tea"_s});
    QCOMPARE(report[u"outdated"_s].toArray().size(), 1);
    QCOMPARE(report[u"outdated"_s][0][u"outdated"_s].toArray(), QJsonArray{u"price"_s});
    QCOMPARE(report[u"outdated"_s][0][u"price"_s], 200); // as the card shows it
    QCOMPARE(report[u"outdated"_s][0][u"sheet"_s], first[u"sheet"_s]);

    const QJsonObject again = print(shop, {u"--outdated"_s});
    QCOMPARE(again[u"products"_s].toArray().size(), 1);
    QCOMPARE(again[u"products"_s][0][u"product_id"_s], u"tea"_s);
    const QJsonObject after = outdated(shop);
    QVERIFY(after[u"reprint"_s].toArray().isEmpty());
    QCOMPARE(after[u"outdated"_s][0][u"replaced"_s], true);
    // The old card is no stranger: it charges today's price until it is void.
    for (const QJsonValue &card : first[u"products"_s].toArray())
        QCOMPARE(shop.scan(card[u"code"_s].toString())[u"total_fee"_s],
            card[u"product_id"_s] == u"tea"_s ? 250 : 300);
}

void TestSheetRegister::anotherKeyAsksForAReprint()
{
    Shop shop;
    addProduct(shop, u"latte"_s, u"3"_s);
    addProduct(shop, u"tea"_s, u"2"_s);
    std::ignore = print(shop);
    shop.writeKey("anotherKey0123456789abcdefghijkl", QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(outdated(shop)[u"reprint"_s].toArray().size(), 2);
    QCOMPARE(outdated(shop)[u"outdated"_s][0][u"outdated"_s].toArray(), QJsonArray{u"key"_s});
    QCOMPARE(sheets(shop)[0][u"outdated"_s], 2);
    QCOMPARE(print(shop, {u"--outdated"_s})[u"products"_s].toArray().size(), 2);
    QVERIFY(outdated(shop)[u"reprint"_s].toArray().isEmpty());
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0); // I23: neither key stands in it
}

void TestSheetRegister::reprintingNothingWritesNothing()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    QVERIFY(sheets(shop).isEmpty());
    const Outcome none = shop.saoma({u"sheet"_s, u"--outdated"_s, u"--out"_s, shop.path(u"a.pdf"_s)});
    VERIFY_STATUS(none, 0);
    QVERIFY(none.last()[u"reprint"_s].toArray().isEmpty());
    QVERIFY(!QFile::exists(shop.path(u"a.pdf"_s)));
    QVERIFY(sheets(shop).isEmpty());
}

void TestSheetRegister::asManyAreReprintedAsHang()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    std::ignore = print(shop, {u"--copies"_s, u"3"_s});
    std::ignore = print(shop, {u"--copies"_s, u"2"_s});
    addProduct(shop, u"tea"_s, u"3"_s);
    QCOMPARE(print(shop, {u"--outdated"_s})[u"products"_s][0][u"copies"_s], 5);
    addProduct(shop, u"tea"_s, u"4"_s);
    QCOMPARE(print(shop, {u"--outdated"_s, u"--copies"_s, u"1"_s})[u"products"_s][0][u"copies"_s], 1);
}

void TestSheetRegister::aLongIdIsToldAndLeftOut()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    const QString longId(28, u'x');
    const Outcome added = shop.saoma({u"product"_s, u"add"_s, longId, u"绿茶"_s, u"2"_s});
    QCOMPARE(added.last()[u"remarks"_s][0][u"code"_s], u"PRODUCT_ID_LONG_FOR_CODE"_s);
    const QStringList arguments{u"sheet"_s, u"--out"_s, shop.path(u"a.pdf"_s)};
    const Outcome made = shop.saoma(arguments);
    VERIFY_STATUS(made, 0);
    QCOMPARE(made.last()[u"left_out"_s].toArray(), QJsonArray{longId});
    QCOMPARE(made.last()[u"products"_s].toArray().size(), 1);
    QCOMPARE(made.last()[u"readable"_s], 1);
    const QJsonValue problem = made.last()[u"problems"_s][0];
    QVERIFY(problem[u"product_id"_s] == longId && problem[u"blocking"_s].toBool());
    const Outcome text = shop.saomaText(arguments);
    QVERIFY2(
        text.out.contains("1 product left out") && text.err.contains("room for 27"), text.err.constData());
}

void TestSheetRegister::withoutTheRegisterCodesAreBare()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    const QJsonObject printed = print(shop, {u"--no-register"_s});
    QVERIFY(printed[u"sheet"_s].isNull());
    QCOMPARE(printed[u"products"_s][0][u"code_id"_s], u"tea"_s);
    QVERIFY(codeOf(printed).contains(u"product_id=tea&"_s));
    QVERIFY(sheets(shop).isEmpty());
}

/// A limit on the size of files takes the place of a full disk, as in test_sheetcommand.
void TestSheetRegister::whatWasNotWrittenIsNotOnPaper()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    const QStringList command = shop.commandLine({u"sheet"_s, u"--out"_s, shop.path(u"a.pdf"_s), u"--json"_s,
        u"--copies"_s, u"600"_s, u"--no-proof"_s});
    QProcess shell;
    shell.setProcessEnvironment(shop.environment());
    shell.start(u"bash"_s,
        QStringList{
            u"-c"_s, u"trap '' XFSZ; ulimit -f 120; exec \"$@\""_s, u"bash"_s, Shop::programPath(u"saoma"_s)}
            + command);
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray answer = shell.readAllStandardOutput();
    QVERIFY2(answer.contains("FILE_NOT_WRITTEN"), answer.constData());
    QCOMPARE(sheets(shop)[0][u"codes"_s][0][u"standing"_s], u"not_printed"_s);
}

void TestSheetRegister::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("void what is no sheet") << QStringList{u"--void"_s, u"7"_s} << 2 << u"CODE_MISTYPED"_s;
    QTest::newRow("void an unknown sheet") << QStringList{u"--void"_s, u"7K2"_s} << 1 << u"SHEET_NOT_FOUND"_s;
    QTest::newRow("void a mistyped code")
        << QStringList{u"--void"_s, u"tea-7K20"_s} << 2 << u"CODE_MISTYPED"_s;
    QTest::newRow("void two at once")
        << QStringList{u"--void"_s, u"7K2"_s, u"7K3"_s} << 2 << u"VOID_ONE_AT_A_TIME"_s;
    QTest::newRow("an id too long") << QStringList{u"--out"_s, u"a.pdf"_s, u"--product"_s, QString(28, u'x')}
                                    << 1 << u"SHEET_CODE_UNPRINTABLE"_s;
}

void TestSheetRegister::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    addProduct(shop, QString(28, u'x'), u"2"_s);
    arguments.replaceInStrings(u"a.pdf"_s, shop.path(u"a.pdf"_s));
    const Outcome refused = shop.saoma(QStringList{u"sheet"_s} + arguments);
    VERIFY_STATUS(refused, status);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(!refused.errorMessage().isEmpty());
    QVERIFY(!QFile::exists(shop.path(u"a.pdf"_s)));
}

void TestSheetRegister::speaksBothLanguages()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    std::ignore = print(shop);
    addProduct(shop, u"tea"_s, u"3"_s);
    const Outcome english = shop.saomaText({u"sheet"_s, u"--outdated"_s});
    QVERIFY2(english.out.contains("Reprint this product:") && english.out.contains("the card says ¥2.00"),
        english.out.constData());
    const Outcome list = shop.saomaText({u"sheet"_s, u"--register"_s});
    QVERIFY2(list.out.contains("1 product, 1 copy: 1 outdated"), list.out.constData());
    const Outcome chinese = shop.saoma({u"sheet"_s, u"--void"_s, u"7K2"_s, u"--language"_s, u"zh_CN"_s});
    QVERIFY2(chinese.errorMessage().contains(u"登记"_s), qPrintable(chinese.errorMessage()));
}

void TestSheetRegister::I11_theCheckStillNamesAChangedProduct()
{
    Shop shop;
    addProduct(shop, u"tea"_s, u"2"_s);
    const QJsonObject printed = print(shop);
    VERIFY_STATUS(shop.saoma({u"sheet"_s, u"--void"_s, printed[u"sheet"_s].toString()}), 0);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    QVERIFY(tamper(shop.ledgerFile(), {u"UPDATE product SET price = 1"_s}));
    const Outcome row = shop.saomaText({u"ledger"_s, u"check"_s});
    VERIFY_STATUS(row, 1);
    QVERIFY2(row.out.contains("I11 product tea is not as its last event left it"), row.out.constData());
    QVERIFY(tamper(shop.ledgerFile(),
        {u"DROP TRIGGER event_no_update"_s,
            u"UPDATE event SET detail = replace(detail, 'code', 'c0de') WHERE kind = 'code_printed'"_s}));
    const Outcome event = shop.saomaText({u"ledger"_s, u"check"_s});
    QVERIFY2(event.out.contains("of tea is not as it was written"), event.out.constData());
}

SAOMA_TEST(TestSheetRegister)
#include "test_sheetregister.moc"
