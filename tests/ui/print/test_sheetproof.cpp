// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/print/sheetfixture.h"
#include "ui/print/sheetproof.h"

#include <QFutureWatcher>
#include <QPainter>
#include <QThreadPool>
#include <QtTest/QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestSheetProof final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTemplateIsReadable_data();
    void everyTemplateIsReadable();
    void largePagesAreProvenInPieces();
    void spoiledCodeIsFound_data();
    void spoiledCodeIsFound();
    void codeOfAnotherProductIsFound();
    void codeOfAnotherKeyIsFound();
    void wordsThatStrayIntoACodeAreFound();
    void countsAndCancels();
    void correctedPageIsJudged();
};

namespace {

SheetProof prove(
    const Sheet &sheet, const std::shared_ptr<const wechat::Merchant> &merchant = sheetMerchant())
{
    QFuture<PageVerdicts> verdicts = proveSheet(std::make_shared<const Sheet>(sheet), merchant);
    verdicts.waitForFinished();
    return proofOf(sheet, verdicts);
}

} // namespace

void TestSheetProof::everyTemplateIsReadable_data()
{
    QTest::addColumn<QString>("name");
    for (const SheetTemplate &form : builtinTemplates())
        QTest::newRow(qPrintable(form.name)) << form.name;
}

void TestSheetProof::everyTemplateIsReadable()
{
    QFETCH(const QString, name);
    SheetOrder order = sheetOrder(name);
    QList<Product> products = sheetProducts(std::min(12, order.form.cellsPerPage() + 1));
    products[0].id = u"abcdefghijklmnopqrstuvwxyz_-abcd"_s;
    const Sheet sheet = sheetOf(products, order);
    const SheetProof proof = prove(sheet);
    QCOMPARE(proof.total, int(sheet.codes()));
    QCOMPARE(proof.readable, proof.total);
    QVERIFY(proof.isGood());
}

/// A page too large to be rasterised in one piece is judged in pieces, with the same outcome.
void TestSheetProof::largePagesAreProvenInPieces()
{
    SheetOrder order = sheetOrder(u"a4-labels-3x7"_s);
    order.form.dpi = 1200;
    Sheet sheet = sheetOf(sheetProducts(3), order);
    QVERIFY(prove(sheet).isGood());
    sheet.cards[0].name = {{u"拿铁咖啡"_s}, 2400, false};
    QCOMPARE(prove(sheet).readable, 1);
}

void TestSheetProof::spoiledCodeIsFound_data()
{
    QTest::addColumn<QRectF>("spot"); // of the code with its quiet zone, 0 to 1
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<CodeVerdict::Kind>("kind");
    QTest::newRow("a finder wiped out")
        << QRectF(0, 0, 0.25, 0.25) << QColor(Qt::white) << CodeVerdict::Kind::NotFound;
    QTest::newRow("half covered") << QRectF(0.4, 0, 0.6, 1) << QColor(Qt::white)
                                  << CodeVerdict::Kind::NotFound;
    QTest::newRow("black") << QRectF(0, 0, 1, 1) << QColor(Qt::black) << CodeVerdict::Kind::NotFound;
    QTest::newRow("a line in the quiet zone")
        << QRectF(0.3, 0.02, 0.4, 0.005) << QColor(Qt::black) << CodeVerdict::Kind::QuietZone;
    QTest::newRow("a grey dot in the quiet zone")
        << QRectF(0.985, 0.5, 0.01, 0.01) << QColor(180, 180, 180) << CodeVerdict::Kind::QuietZone;
    QTest::newRow("a speck that its own redundancy mends")
        << QRectF(0.5, 0.5, 0.04, 0.04) << QColor(Qt::black) << CodeVerdict::Kind::Readable;
}

void TestSheetProof::spoiledCodeIsFound()
{
    QFETCH(const QRectF, spot);
    QFETCH(const QColor, colour);
    QFETCH(const CodeVerdict::Kind, kind);
    const Sheet sheet = sheetOf(sheetProducts(3), sheetOrder(u"a4-3x4"_s));
    QImage page = pageImage(sheet, 0);
    const QRect code = codeDots(sheet.order.form, sheet.faces[1], sheet.cards[1].fitted);
    {
        QPainter painter(&page);
        painter.fillRect(
            QRectF{code.left() + spot.left() * code.width(), code.top() + spot.top() * code.height(),
                spot.width() * code.width(), spot.height() * code.height()},
            colour);
    }
    QCOMPARE(judgeCode(sheet, 0, page, {}, *sheetMerchant()).kind, CodeVerdict::Kind::Readable);
    QCOMPARE(judgeCode(sheet, 1, page, {}, *sheetMerchant()), (CodeVerdict{kind, 1}));
    QCOMPARE(judgeCode(sheet, 2, page, {}, *sheetMerchant()).kind, CodeVerdict::Kind::Readable);
}

void TestSheetProof::codeOfAnotherProductIsFound()
{
    Sheet sheet = sheetOf(sheetProducts(3), sheetOrder(u"a4-3x4"_s));
    sheet.cards[2].fitted.matrix = sheet.cards[0].fitted.matrix;
    const SheetProof proof = prove(sheet);
    QCOMPARE(proof.failing, (QList<CodeVerdict>{{CodeVerdict::Kind::OtherText, 2}}));
    QCOMPARE(proof.readable, 2);
    QVERIFY(!proof.isGood());

    sheet.cards[2] = sheet.cards[0];
    sheet.cards[2].codeId = u"sku-3"_s; // as printed under the code
    QCOMPARE(prove(sheet).failing, (QList<CodeVerdict>{{CodeVerdict::Kind::WrongSign, 2}}));
}

void TestSheetProof::codeOfAnotherKeyIsFound()
{
    const Sheet sheet = sheetOf(sheetProducts(2), sheetOrder(u"a4-3x4"_s));
    const SheetProof proof = prove(sheet, sheetMerchant("anotherKey0123456789abcdefghijkl"));
    QCOMPARE(proof.failing.size(), 2);
    QCOMPARE(proof.failing[0].kind, CodeVerdict::Kind::WrongSign);
}

/// A name that is drawn far too large reaches into the neighbour's code: the drawing is judged, not the plan.
void TestSheetProof::wordsThatStrayIntoACodeAreFound()
{
    Sheet sheet = sheetOf(sheetProducts(3), sheetOrder(u"a4-labels-3x7"_s));
    QVERIFY(prove(sheet).isGood());
    sheet.cards[0].name = {{u"拿铁"_s}, 300, false};
    const SheetProof proof = prove(sheet);
    QCOMPARE(proof.readable, 2);
    QCOMPARE(proof.failing[0].face, 1);
}

void TestSheetProof::countsAndCancels()
{
    constexpr int codes = 1500; // some seconds' work: the cancel comes long before its end
    const auto sheet =
        std::make_shared<const Sheet>(sheetOf(sheetProducts(codes), sheetOrder(u"label-50x30"_s)));
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QFutureWatcher<PageVerdicts> watcher;
    QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(proveSheet(sheet, sheetMerchant(), &pool));
    QTRY_VERIFY(watcher.progressValue() > 2);
    QCOMPARE(watcher.progressMaximum(), codes);
    watcher.cancel();
    QVERIFY(finished.wait(20'000));
    QVERIFY(watcher.isCanceled());
    const SheetProof proof = proofOf(*sheet, watcher.future());
    QCOMPARE(proof.total, codes);
    QVERIFY(proof.readable > 0 && proof.readable < codes);
    QVERIFY2(!proof.isGood(), "a cancelled proof proves nothing");
    QVERIFY(progress.count() > 0);
}

void TestSheetProof::correctedPageIsJudged()
{
    SheetOrder order = sheetOrder(u"a4-labels-3x8"_s);
    order.correction = {{1.5, 1}, {1.01, 0.99}};
    QVERIFY(prove(sheetOf(sheetProducts(24), order)).isGood());
    order.correction.offsetMm = {-8, 0};
    const SheetProof lost = prove(sheetOf(sheetProducts(24), order));
    QCOMPARE(lost.readable, 16); // the first column has left the paper
    order.correction = {};
    order.unprintedMm = {8, 0, 0, 0};
    QCOMPARE(prove(sheetOf(sheetProducts(24), order)).readable, 16);
}

SAOMA_TEST(TestSheetProof)
#include "test_sheetproof.moc"
