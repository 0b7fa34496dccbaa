// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/nativeurl.h"
#include "tests/endtoend/qrreader.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestSheetCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAProvenSheet();
    void picksProductsCopiesAndPlace();
    void listsTemplates();
    void ownTemplateIsUsed();
    void refuses_data();
    void refuses();
    void unreadableCodeBlocks();
    void keyIsNeeded();
    void fullDiskLeavesNothingHalfWritten();
    void noProofSaysSo();
    void speaksBothLanguages();
};

namespace {

void addProducts(Shop &shop)
{
    VERIFY_STATUS(
        shop.saoma({u"product"_s, u"add"_s, u"latte-L_1"_s, u"拿铁咖啡"_s, u"28"_s, u"--copies"_s, u"2"_s}),
        0);
    VERIFY_STATUS(
        shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"绿茶 Green tea"_s, u"12.5"_s, u"--unit"_s, u"杯"_s}),
        0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"gone"_s, u"Gone"_s, u"1"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"product"_s, u"remove"_s, u"gone"_s}), 0);
}

/// What stands in the codes of a page; whole-page scanning misses some, so that the page is cut into cells.
QSet<QByteArray> codesOnPage(const QString &pdf, int columns, int rows)
{
    QProcess poppler;
    poppler.start(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-gray"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, pdf});
    poppler.waitForFinished(60'000);
    const QImage page = QImage::fromData(poppler.readAllStandardOutput(), "PGM");
    QSet<QByteArray> codes;
    for (int cell = 0; cell < columns * rows; ++cell) {
        const QSize size{page.width() / columns, page.height() / rows};
        const QByteArray code = readQrCode(
            page.copy(QRect{QPoint{cell % columns * size.width(), cell / columns * size.height()}, size}));
        if (!code.isEmpty())
            codes.insert(code);
    }
    return codes;
}

saoma::wechat::Merchant merchant()
{
    saoma::wechat::Merchant merchant;
    merchant.appId = "wxe2e0000000000000";
    merchant.mchId = "1900000777";
    merchant.apiKey = saoma::SecretBytes{QByteArrayView(Shop::key)};
    return merchant;
}

} // namespace

void TestSheetCommand::makesAProvenSheet()
{
    Shop shop;
    addProducts(shop);
    const QString file = shop.path(u"sheet.pdf"_s);
    const Outcome made = shop.saoma({u"sheet"_s, u"--out"_s, file});
    VERIFY_STATUS(made, 0);
    const QJsonObject sheet = made.last();
    QCOMPARE(sheet[u"file"_s], file);
    QCOMPARE(sheet[u"template"_s], u"a4-3x4"_s);
    QCOMPARE(sheet[u"pages"_s], 1);
    QCOMPARE(sheet[u"codes"_s], 3);
    QCOMPARE(sheet[u"readable"_s], 3);
    QCOMPARE(sheet[u"products"_s].toArray().size(), 2);

    QSet<QByteArray> printed;
    for (const QJsonValue &product : sheet[u"products"_s].toArray()) {
        printed.insert(product[u"code"_s].toString().toUtf8());
        const auto url = saoma::wechat::readNativeUrl(product[u"code"_s].toString().toUtf8(), merchant());
        QVERIFY(url);
        QCOMPARE(QString::fromUtf8(url->productId), product[u"code_id"_s].toString());
        QVERIFY(product[u"code_id"_s].toString().startsWith(
            product[u"product_id"_s].toString() + u'-' + sheet[u"sheet"_s].toString()));
    }
    QCOMPARE(codesOnPage(file, 3, 4), printed);
    QVERIFY2(!made.err.contains("QStandardPaths"), made.err.constData());
}

void TestSheetCommand::picksProductsCopiesAndPlace()
{
    Shop shop;
    addProducts(shop);
    const QString file = shop.path(u"labels.pdf"_s);
    const QStringList common{u"sheet"_s, u"--out"_s, file, u"--template"_s, u"a4-labels-3x7"_s};
    const auto copiesOf = [&shop, &common](const QStringList &more) {
        QMap<QString, int> copies;
        const Outcome made = shop.saoma(common + more);
        for (const QJsonValue &product : made.last()[u"products"_s].toArray())
            copies[product[u"product_id"_s].toString()] = product[u"copies"_s].toInt();
        return copies;
    };
    QCOMPARE(copiesOf({u"--product"_s, u"tea"_s}), (QMap<QString, int>{{u"tea"_s, 1}}));
    const QMap<QString, int> both{{u"tea"_s, 4}, {u"latte-L_1"_s, 4}};
    QCOMPARE(
        copiesOf({u"--copies"_s, u"4"_s, u"--product"_s, u"tea"_s, u"--product"_s, u"latte-L_1"_s}), both);
    QCOMPARE(copiesOf({u"--copies"_s, u"4"_s, u"--product"_s, u"tea"_s, u"latte-L_1"_s}), both);
    QCOMPARE(copiesOf({u"--copies"_s, u"4"_s, u"--product"_s, u"tea,latte-L_1"_s}), both);

    const Outcome used = shop.saoma(common + QStringList{u"--start"_s, u"20"_s, u"--copies"_s, u"2"_s});
    QCOMPARE(used.last()[u"pages"_s], 2);
    QCOMPARE(used.last()[u"codes"_s], 4);
}

void TestSheetCommand::listsTemplates()
{
    Shop shop;
    const Outcome listed = shop.saoma({u"sheet"_s, u"--templates"_s});
    VERIFY_STATUS(listed, 0);
    const QJsonArray templates = listed.last()[u"templates"_s].toArray();
    QVERIFY(templates.size() >= 20);
    QStringList names;
    for (const QJsonValue &sheet : templates) {
        names.append(sheet[u"name"_s].toString());
        QVERIFY(!sheet[u"title"_s].toString().isEmpty());
        QVERIFY(sheet[u"columns"_s].toInt() >= 1 && sheet[u"rows"_s].toInt() >= 1);
    }
    QCOMPARE(names.first(), u"a4-3x4"_s);
    for (const auto &name : {u"roll-58"_s, u"roll-80"_s, u"label-40x30"_s, u"tent-a4"_s})
        QVERIFY(names.contains(name));
    QVERIFY(!QFile::exists(shop.ledgerFile()));
}

void TestSheetCommand::ownTemplateIsUsed()
{
    Shop shop;
    addProducts(shop);
    shop.set(u"sheet/mine"_s, u"page=A5 grid=2x2 card=60x70"_s);
    QCOMPARE(shop.saoma({u"sheet"_s, u"--templates"_s}).last()[u"templates"_s][0][u"name"_s], u"mine"_s);
    const Outcome made =
        shop.saoma({u"sheet"_s, u"--out"_s, shop.path(u"a.pdf"_s), u"--template"_s, u"mine"_s});
    VERIFY_STATUS(made, 0);
    QCOMPARE(made.last()[u"readable"_s], 3);
    shop.set(u"sheet/mine"_s, u"page=A5 grid=4x4 card=60x70"_s);
    const Outcome tooLarge = shop.saoma({u"sheet"_s, u"--templates"_s});
    VERIFY_STATUS(tooLarge, 2);
    QCOMPARE(tooLarge.errorCode(), u"SHEET_TEMPLATE_DOES_NOT_FIT"_s);
    QVERIFY2(tooLarge.errorMessage().contains(u"240 × 280 mm > 148 × 210 mm"_s),
        qPrintable(tooLarge.errorMessage()));
    // What cannot be understood can be taken away, too.
    VERIFY_STATUS(shop.saoma({u"sheet"_s, u"--remove-template"_s, u"mine"_s}), 0);
    QCOMPARE(shop.saoma({u"sheet"_s, u"--templates"_s}).last()[u"templates"_s][0][u"name"_s], u"a4-3x4"_s);
}

void TestSheetCommand::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &arguments, int status, const QString &code) {
        QTest::newRow(name) << arguments << status << code;
    };
    row("no file", {}, 2, u"SHEET_TARGET_MISSING"_s);
    row("not a PDF", {u"--out"_s, u"a.png"_s}, 2, u"SHEET_FILE_TYPE"_s);
    row("no such folder", {u"--out"_s, u"missing/a.pdf"_s}, 2, u"FILE_NOT_WRITTEN"_s);
    row("unknown template", {u"--out"_s, u"a.pdf"_s, u"--template"_s, u"a9"_s}, 2,
        u"SHEET_TEMPLATE_UNKNOWN"_s);
    row("unknown product", {u"--out"_s, u"a.pdf"_s, u"--product"_s, u"nobody"_s}, 1, u"PRODUCT_NOT_FOUND"_s);
    row("removed product", {u"--out"_s, u"a.pdf"_s, u"--product"_s, u"gone"_s}, 1, u"PRODUCT_INACTIVE"_s);
    row("no copies", {u"--out"_s, u"a.pdf"_s, u"--copies"_s, u"0"_s}, 2, u"OPTION_RANGE"_s);
    row("copies in words", {u"--out"_s, u"a.pdf"_s, u"--copies"_s, u"two"_s}, 2, u"OPTION_RANGE"_s);
    row("negative copies", {u"--out"_s, u"a.pdf"_s, u"--copies"_s, u"-3"_s}, 2, u"OPTION_RANGE"_s);
    row("place beyond the page", {u"--out"_s, u"a.pdf"_s, u"--start"_s, u"13"_s}, 2, u"OPTION_RANGE"_s);
    row("remove what is not ours", {u"--remove-template"_s, u"a4-3x4"_s}, 1, u"SHEET_TEMPLATE_NOT_OWN"_s);
    row("unknown option", {u"--out"_s, u"a.pdf"_s, u"--paper"_s, u"A4"_s}, 2, u"USAGE"_s);
}

void TestSheetCommand::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    Shop shop;
    addProducts(shop);
    if (arguments.size() > 1)
        arguments[1] = shop.path(arguments[1]);
    const Outcome refused = shop.saoma(QStringList{u"sheet"_s} + arguments);
    VERIFY_STATUS(refused, status);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(!refused.errorMessage().isEmpty());
    QVERIFY(arguments.isEmpty() || !QFile::exists(arguments.value(1)));
}

/// 150 dots an inch on small cards: fewer than four dots a module.
void TestSheetCommand::unreadableCodeBlocks()
{
    Shop shop;
    addProducts(shop);
    const QString file = shop.path(u"a.pdf"_s);
    const QStringList arguments{
        u"sheet"_s, u"--out"_s, file, u"--template"_s, u"label-40x30"_s, u"--dpi"_s, u"150"_s};
    const Outcome refused = shop.saoma(arguments);
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"SHEET_CODE_UNPRINTABLE"_s);
    const QJsonArray problems = refused.last()[u"error"_s][u"problems"_s].toArray();
    QVERIFY(problems.size() >= 2);
    QVERIFY(problems[0][u"blocking"_s].toBool());
    QVERIFY(!problems[0][u"message"_s].toString().isEmpty());
    QVERIFY(!QFile::exists(file));
    const Outcome text = shop.saomaText(arguments);
    VERIFY_STATUS(text, 1);
    QVERIFY2(text.err.contains("tea") && text.err.contains("dots"), text.err.constData());
}

void TestSheetCommand::keyIsNeeded()
{
    Shop shop;
    addProducts(shop);
    shop.writeKey("short", QFile::ReadOwner | QFile::WriteOwner);
    const Outcome refused = shop.saoma({u"sheet"_s, u"--out"_s, shop.path(u"a.pdf"_s)});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), u"KEY_LENGTH"_s);
    QVERIFY(!QFile::exists(shop.path(u"a.pdf"_s)));
}

/// A limit on the size of files takes the place of a full disk: writing fails half-way.
void TestSheetCommand::fullDiskLeavesNothingHalfWritten()
{
    Shop shop;
    addProducts(shop);
    const QString file = shop.path(u"a.pdf"_s);
    QFile before(file);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("the sheet of yesterday") > 0);
    before.close();
    const QStringList command = shop.commandLine(
        {u"sheet"_s, u"--out"_s, file, u"--json"_s, u"--copies"_s, u"300"_s, u"--no-proof"_s});
    QProcess shell;
    shell.setProcessEnvironment(shop.environment());
    // The ledger stays below 120 KiB, the PDF would not.
    shell.start(u"bash"_s,
        QStringList{
            u"-c"_s, u"trap '' XFSZ; ulimit -f 120; exec \"$@\""_s, u"bash"_s, Shop::programPath(u"saoma"_s)}
            + command);
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray answer = shell.readAllStandardOutput();
    QVERIFY2(answer.contains("FILE_NOT_WRITTEN"), answer.constData());
    QCOMPARE(shell.exitCode(), 4);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), "the sheet of yesterday"_ba);
    const QStringList left = QDir(shop.path(u"."_s)).entryList({u"a.pdf*"_s}, QDir::Files);
    QCOMPARE(left, QStringList{u"a.pdf"_s});
}

void TestSheetCommand::noProofSaysSo()
{
    Shop shop;
    addProducts(shop);
    const Outcome made = shop.saoma({u"sheet"_s, u"--out"_s, shop.path(u"a.pdf"_s), u"--no-proof"_s});
    VERIFY_STATUS(made, 0);
    QVERIFY(made.last()[u"readable"_s].isNull());
    QCOMPARE(made.last()[u"codes"_s], 3);
}

void TestSheetCommand::speaksBothLanguages()
{
    Shop shop;
    addProducts(shop);
    const QStringList arguments{u"sheet"_s, u"--out"_s, shop.path(u"a.pdf"_s)};
    const Outcome english = shop.saomaText(arguments);
    QVERIFY2(english.out.contains("3 of 3 readable"), english.out.constData());
    const Outcome chinese =
        shop.saoma(arguments + QStringList{u"--template"_s, u"nothing"_s, u"--language"_s, u"zh_CN"_s});
    QVERIFY2(chinese.errorMessage().contains(u"模板"), qPrintable(chinese.errorMessage()));
    // Of all that --help says nothing but names is English.
    const Outcome help = shop.saomaText({u"sheet"_s, u"--help"_s, u"--language"_s, u"zh_CN"_s});
    static const QRegularExpression englishWords(u"[A-Za-z]+ [a-z]+ [a-z]+"_s);
    for (const QString &line : QString::fromUtf8(help.out).split(u'\n'))
        QVERIFY2(line.contains(u"saoma "_s) || !line.contains(englishWords), qPrintable(line));
    QVERIFY2(help.out.contains("选项："), help.out.constData());
}

SAOMA_TEST(TestSheetCommand)
#include "test_sheetcommand.moc"
