// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "tests/ui/sheets/sheetsfixture.h"
#include "ui/text/sheettext.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// The page's view model, as far as it needs no page.
struct SheetsAtWork
{
    explicit SheetsAtWork(const QList<Product> &products = sheetProducts(5))
        : shop{products}
    {
        model.products().setFollowing(true);
        [&] { QTRY_COMPARE(model.products().rowCount(), int(products.size())); }();
        [this] { QTRY_VERIFY(model.step() != SheetStep::Loading); }();
    }
    SheetsFixture shop;
    SheetsViewModel model{shop.needs()};

    void pickAll()
    {
        model.products().pickShown();
        shop.rest();
    }
    /// What the shop's usual printer will get.
    void pickAllForOffice()
    {
        QTRY_COMPARE(model.printers().size(), 2);
        pickAll();
        model.setPrinter(u"Office"_s);
        QTRY_COMPARE(model.form().dpi, 450);
        shop.rest();
        QTRY_COMPARE(model.step(), SheetStep::Ready);
    }
    /// A template whose cards are too small for the code.
    void chooseTiny()
    {
        const auto tiny = readTemplateLine(u"tiny"_s, u"page=A4 grid=4x4 card=30x20 dpi=300"_s);
        QVERIFY(answer(model.saveTemplate(*tiny)));
        shop.rest();
    }
    QString path(const QString &name) const { return shop.folder.filePath(name); }
};

/// How many of a sheet's codes are read from its first page in a file, by another program's eyes.
int readFrom(const QString &file, const Sheet &sheet)
{
    const QImage page = renderPdf(file, 0, sheet.order.form.dpi);
    int count = 0;
    const auto [first, last] = sheet.facesOfPage(0);
    for (int face = first; face < last; ++face) {
        const SheetCard &card = sheet.cards[sheet.faces[face].item];
        const QRect place =
            codeDots(sheet.order.form, sheet.faces[face], card.fitted, sheet.order.correction);
        count += readWithZxing(page.copy(place)) == card.code;
    }
    return count;
}

/// Keeps all threads of the application's pool busy until it is let go.
struct BusyPool
{
    BusyPool()
    {
        for (int i = 0; i < QThreadPool::globalInstance()->maxThreadCount(); ++i)
            QThreadPool::globalInstance()->start([gate = gate] { gate->acquire(); });
    }
    ~BusyPool() { gate->release(QThreadPool::globalInstance()->maxThreadCount()); }
    std::shared_ptr<QSemaphore> gate = std::make_shared<QSemaphore>();
};

} // namespace

class TestSheetsViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shopWithoutProductsSaysSo();
    void pickedProductsBecomeAProvenSheet();
    void newProductsShowUpByThemselves();
    void nothingPickedTakesTheSheetAway();
    void templateBringsItsResolutionAndTheFirstCell();
    void wishesInAHurryMakeOneSheet();
    void sheetOfAnOldWishIsDropped();
    void blockedSheetCannotLeave();
    void tooManyCardsAreRefusedInWords();
    void whatIsLeftOutIsSaid();
    void whatAllCardsShareIsOneRemark();
    void stoppedProofCanBeTakenUpAgain();
    void changeVoidsTheProof();
    void savedFileHasEveryCode();
    void codesAreOnRecordBeforeTheyLeave();
    void fileIsWholeOrNotThere();
    void stoppedSavingLeavesNoFile();
    void endingWhileSavingIsOnRecord_data();
    void endingWhileSavingIsOnRecord();
    void printerBringsResolutionMarginsAndCorrection();
    void paperThatThePrinterCannotTakeIsRefused();
    void newCorrectionIsDrawnAtOnce();
    void printerThatHasGoneIsNotPrintedOn();
    void wishThatComesTooEarlyIsAnswered();
    void printerIsAskedForAndPaperIsSaid();
    void shopWithoutPrinterIsTold();
    void printedPagesAreTheProvenOnes();
    void ownTemplateIsSavedAndChosen();
    void templateThatCannotBeSavedIsNotThere();
    void ownTemplateIsRemoved();
    void ownTemplateCannotHideABuiltinOne();
    void practiceSheetsSayThatTheyAre();
    void missingScanAddressIsSaid();
};

void TestSheetsViewModel::shopWithoutProductsSaysSo()
{
    SheetsAtWork sheets{{}};
    QCOMPARE(sheets.model.step(), SheetStep::NoProducts);
    QVERIFY(!sheets.model.canLeave());
}

void TestSheetsViewModel::pickedProductsBecomeAProvenSheet()
{
    SheetsAtWork sheets;
    QCOMPARE(sheets.model.step(), SheetStep::NothingPicked);
    sheets.model.products().toggle(0);
    QCOMPARE(sheets.model.step(), SheetStep::Making);
    sheets.model.products().toggle(2);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.stepText().word, u"2 of 2 readable"_s);
    QCOMPARE(sheets.model.sheet()->cards.size(), 2);
    QVERIFY(sheets.model.canLeave());
}

void TestSheetsViewModel::newProductsShowUpByThemselves()
{
    SheetsAtWork sheets{sheetProducts(1)};
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QVERIFY(answer(sheets.shop.catalog.put(sheetProduct(u"new"_s, u"New"_s))));
    QTRY_COMPARE(sheets.model.products().rowCount(), 2);
    QCOMPARE(sheets.model.products().pickedCount(), 1);
    QCOMPARE(sheets.model.step(), SheetStep::Ready); // what is on the sheet is as it was
    QVERIFY(answer(sheets.shop.catalog.put(sheetProduct(u"sku-1"_s, u"Coffee"_s, 1))));
    QTRY_COMPARE(sheets.model.step(), SheetStep::Making);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.sheet()->cards.first().name.lines, QStringList{u"Coffee"_s});
    QVERIFY(answer(sheets.shop.catalog.remove(u"sku-1"_s)));
    QTRY_COMPARE(sheets.model.products().pickedCount(), 0);
    QCOMPARE(sheets.model.step(), SheetStep::NothingPicked);
}

void TestSheetsViewModel::nothingPickedTakesTheSheetAway()
{
    SheetsAtWork sheets;
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    sheets.model.products().pickNone();
    QCOMPARE(sheets.model.step(), SheetStep::NothingPicked);
    QVERIFY(!sheets.model.sheet());
    QVERIFY(!sheets.model.canLeave());
}

void TestSheetsViewModel::templateBringsItsResolutionAndTheFirstCell()
{
    SheetsAtWork sheets;
    sheets.model.setDpi(600);
    sheets.model.setStartCell(3);
    sheets.model.setCopies(2);
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.sheet()->order.form.dpi, 600);
    QCOMPARE(sheets.model.sheet()->order.startCell, 3);
    QCOMPARE(sheets.model.sheet()->codes(), 10);
    sheets.model.setTemplate(u"label-50x30"_s);
    QCOMPARE(sheets.model.form().dpi, 203);
    QCOMPARE(sheets.model.startCell(), 0);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.sheet()->pages(), 10);
}

void TestSheetsViewModel::wishesInAHurryMakeOneSheet()
{
    SheetsAtWork sheets;
    QSignalSpy made(&sheets.model, &SheetsViewModel::sheetChanged);
    sheets.model.products().pickShown();
    for (int cell = 1; cell < 12; ++cell) {
        sheets.shop.clock.advance(SheetsViewModel::restBeforeMaking / 2);
        sheets.model.setStartCell(cell);
    }
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(made.size(), 1);
    QCOMPARE(sheets.model.sheet()->order.startCell, 11);
}

void TestSheetsViewModel::sheetOfAnOldWishIsDropped()
{
    SheetsAtWork sheets;
    QSignalSpy made(&sheets.model, &SheetsViewModel::sheetChanged);
    {
        const BusyPool busy;
        sheets.pickAll(); // begun, and waiting for a thread
        sheets.model.setStartCell(5);
        sheets.shop.rest();
    }
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(made.size(), 1);
    QCOMPARE(sheets.model.sheet()->order.startCell, 5);
}

void TestSheetsViewModel::blockedSheetCannotLeave()
{
    SheetsAtWork sheets;
    sheets.pickAll();
    sheets.chooseTiny();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Blocked);
    QVERIFY(!sheets.model.canLeave());
    QVERIFY(sheets.model.remarks().rowCount() >= 5);
    const QModelIndex first = sheets.model.remarks().index(0);
    QVERIFY(first.data(SheetRemarks::BlockingRole).toBool());
    QCOMPARE(first.data(SheetRemarks::FaceRole).toInt(), 0);
    QCOMPARE(first.data().toString(),
        problemText(sheets.model.sheet()->problems.first(), sheets.model.sheet()->cards[0].product.id));
    sheets.model.savePdf(sheets.path(u"no.pdf"_s));
    QVERIFY(!QFile::exists(sheets.path(u"no.pdf"_s)));
}

void TestSheetsViewModel::whatIsLeftOutIsSaid()
{
    QList<Product> products = sheetProducts(3);
    products[1].id = QString(32, u'x');
    SheetsAtWork sheets{products};
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.stepText().word, u"2 of 2 readable, 1 product left out: the list says why."_s);
    QCOMPARE(sheets.model.stepText().tone, Tone::Warning);
    const QModelIndex remark = sheets.model.remarks().index(0);
    QVERIFY(remark.data(SheetRemarks::BlockingRole).toBool());
    QCOMPARE(remark.data(SheetRemarks::FaceRole).toInt(), -1);
    QVERIFY(remark.data().toString().contains(u"room for 27"_s));
    sheets.pickAllForOffice();
    QVERIFY(sheets.model.printQuestion().contains(u"1 product left out"_s));
}

void TestSheetsViewModel::whatAllCardsShareIsOneRemark()
{
    QList<Product> products = sheetProducts(9);
    products[6].name = u"蛋糕🍰"_s;
    SheetsAtWork sheets{products};
    sheets.model.setTemplate(u"a4-4x5"_s); // its codes are small for a phone at 35 cm
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.remarks().rowCount(), 2);
    QStringList remarks;
    for (int row = 0; row < 2; ++row)
        remarks.append(sheets.model.remarks().index(row).data().toString());
    QVERIFY2(remarks[0].contains(u"others (9 products): the code is"_s), qPrintable(remarks[0]));
    QVERIFY2(remarks[1].contains(u"🍰"_s), qPrintable(remarks[1]));
}

void TestSheetsViewModel::tooManyCardsAreRefusedInWords()
{
    SheetsAtWork sheets{sheetProducts(21)};
    sheets.model.setCopies(1000);
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Failed);
    QVERIFY(sheets.model.stepText().word.contains(u"21000"_s));
    sheets.model.setCopies(1);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
}

void TestSheetsViewModel::stoppedProofCanBeTakenUpAgain()
{
    SheetsAtWork sheets;
    sheets.model.setCopies(40); // 17 pages
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Proving);
    QCOMPARE(sheets.model.progress().second, 17);
    QVERIFY(sheets.model.canStop());
    sheets.model.stop();
    QCOMPARE(sheets.model.step(), SheetStep::Unproven);
    QVERIFY(!sheets.model.canLeave());
    QTest::qWait(50);
    QCOMPARE(sheets.model.step(), SheetStep::Unproven);
    sheets.model.prove();
    QCOMPARE(sheets.model.step(), SheetStep::Proving);
    QTRY_COMPARE_WITH_TIMEOUT(sheets.model.step(), SheetStep::Ready, 60'000);
    QCOMPARE(sheets.model.stepText().word, u"200 of 200 readable"_s);
}

void TestSheetsViewModel::changeVoidsTheProof()
{
    SheetsAtWork sheets;
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    sheets.model.setStartCell(2);
    QCOMPARE(sheets.model.step(), SheetStep::Making);
    QVERIFY(!sheets.model.canLeave());
    sheets.model.savePdf(sheets.path(u"no.pdf"_s));
    QVERIFY(!QFile::exists(sheets.path(u"no.pdf"_s)));
}

void TestSheetsViewModel::savedFileHasEveryCode()
{
    SheetsAtWork sheets;
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    const QString file = sheets.path(u"码.pdf"_s);
    sheets.model.savePdf(file);
    QCOMPARE(sheets.model.step(), SheetStep::Saving);
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.outcomeTone(), Tone::Good);
    QVERIFY(sheets.model.outcome().contains(file));
    QCOMPARE(readFrom(file, *sheets.model.sheet()), 5);
}

void TestSheetsViewModel::codesAreOnRecordBeforeTheyLeave()
{
    using Standing = RegisteredCode::Standing;
    SheetsAtWork sheets;
    Register onRecord{sheets.shop.ledger, sheets.shop.clock};
    const auto standings = [&onRecord] {
        QList<Standing> all;
        const auto codes = answer(onRecord.codes({}));
        for (const RegisteredCode &code : *codes)
            all.append(code.standing);
        return all;
    };
    sheets.model.products().toggle(0);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(standings(), QList<Standing>{}); // it has only been looked at
    sheets.model.savePdf(sheets.path(u"codes.pdf"_s));
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(standings(), QList<Standing>{Standing::Valid});
    sheets.model.savePdf(sheets.path(u"again.pdf"_s)); // the same codes
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.outcomeTone(), Tone::Good);
    sheets.model.savePdf(sheets.path(u"missing/codes.pdf"_s)); // they stay on the paper that there is
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.outcomeTone(), Tone::Bad);
    QCOMPARE(standings(), QList<Standing>{Standing::Valid});
    sheets.model.setStartCell(1);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    sheets.model.savePdf(sheets.path(u"missing/codes.pdf"_s));
    QTRY_COMPARE(sheets.model.outcomeTone(), Tone::Bad);
    QTRY_COMPARE(standings(), (QList<Standing>{Standing::Valid, Standing::NotPrinted}));
    QTRY_VERIFY((sheets.shop.rest(), sheets.model.step() == SheetStep::Ready)); // under a new id
    sheets.model.savePdf(sheets.path(u"third.pdf"_s));
    QTRY_VERIFY(QFile::exists(sheets.path(u"third.pdf"_s)));
}

void TestSheetsViewModel::fileIsWholeOrNotThere()
{
    SheetsAtWork sheets;
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    sheets.model.savePdf(sheets.path(u"missing/codes.pdf"_s));
    QTRY_COMPARE(sheets.model.outcomeTone(), Tone::Bad);
    QVERIFY(sheets.model.outcome().contains(u"codes.pdf"_s));
    sheets.model.setStartCell(1); // what was said of another sheet does not stay
    QCOMPARE(sheets.model.outcome(), QString());
}

void TestSheetsViewModel::stoppedSavingLeavesNoFile()
{
    SheetsAtWork sheets;
    sheets.model.setTemplate(u"label-50x30"_s);
    sheets.model.setCopies(60); // 300 pages
    sheets.pickAll();
    QTRY_COMPARE_WITH_TIMEOUT(sheets.model.step(), SheetStep::Ready, 60'000);
    const QString file = sheets.path(u"codes.pdf"_s);
    {
        const BusyPool busy; // the saving has begun, and is at no page yet
        sheets.model.savePdf(file);
        QTRY_VERIFY(sheets.model.canStop()); // its codes are on record
        sheets.model.stop();
    }
    QTRY_VERIFY(sheets.model.step() != SheetStep::Saving);
    QCOMPARE(sheets.model.outcome(), u"Saving was stopped; no file was written."_s);
    QVERIFY(!QFile::exists(file));
    QTRY_VERIFY_WITH_TIMEOUT(
        (sheets.shop.rest(), sheets.model.step() == SheetStep::Ready), 60'000); // under a new id
}

void TestSheetsViewModel::endingWhileSavingIsOnRecord_data()
{
    QTest::addColumn<bool>("isRegistered");
    QTest::newRow("while its codes are being registered") << false;
    QTest::newRow("while its pages are being drawn") << true;
}

/// The program is closed: the sheet is in the register and on no paper.
void TestSheetsViewModel::endingWhileSavingIsOnRecord()
{
    QFETCH(const bool, isRegistered);
    SheetsAtWork sheets;
    QVERIFY(sheets.model.end()); // nothing is under way
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    const QString sheet = sheets.model.sheet()->order.sheet;
    const QString file = sheets.path(u"codes.pdf"_s);
    QSignalSpy ended(&sheets.model, &SheetsViewModel::ended);
    {
        const BusyPool busy;
        sheets.model.savePdf(file);
        if (isRegistered)
            QTRY_VERIFY(sheets.model.canStop());
        QVERIFY(!sheets.model.end());
    }
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!QFile::exists(file));
    Register printed(sheets.shop.ledger, sheets.shop.clock);
    const auto codes = answer(printed.codes(sheetMerchant()));
    QCOMPARE(codes->size(), 5);
    for (const RegisteredCode &code : *codes) {
        QCOMPARE(code.sheet, sheet);
        QCOMPARE(code.standing, RegisteredCode::Standing::NotPrinted);
    }
}

void TestSheetsViewModel::printerBringsResolutionMarginsAndCorrection()
{
    SheetsAtWork sheets;
    QTRY_COMPARE(sheets.model.printers().size(), 2);
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    sheets.model.setPrinter(u"Office"_s);
    QCOMPARE(sheets.model.step(), SheetStep::Making);
    QTRY_COMPARE(sheets.model.form().dpi, 450);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.sheet()->order.form.dpi, 450);
    QCOMPARE(sheets.model.sheet()->order.correction.offsetMm, QPointF(1.5, -0.8));
    QCOMPARE(sheets.model.sheet()->order.unprintedMm, QMarginsF(4, 4, 4, 4));
    sheets.model.setPrinter({});
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.sheet()->order.form.dpi, 300);
    QVERIFY(sheets.model.sheet()->order.correction.isNone());
    QVERIFY(sheets.model.sheet()->order.unprintedMm.isNull());
}

void TestSheetsViewModel::paperThatThePrinterCannotTakeIsRefused()
{
    SheetsAtWork sheets;
    QTRY_COMPARE(sheets.model.printers().size(), 2);
    sheets.pickAll();
    sheets.model.setPrinter(u"Labels"_s); // takes nothing but labels
    QTRY_COMPARE(sheets.model.step(), SheetStep::Failed);
    QVERIFY(sheets.model.stepText().word.contains(u"Labels"_s));
    sheets.shop.rest();
    QCOMPARE(sheets.model.step(), SheetStep::Failed);
    sheets.model.setTemplate(u"label-50x30"_s);
    QTRY_VERIFY((sheets.shop.rest(), sheets.model.step() == SheetStep::Ready)); // when it is known to fit
}

void TestSheetsViewModel::newCorrectionIsDrawnAtOnce()
{
    SheetsAtWork sheets;
    sheets.pickAllForOffice();
    const MeasuredPrinter measured{{{-2, 3}, {0.99, 1.01}}, QDate(2027, 1, 15)};
    QVERIFY(answer(sheets.model.printerBook().store(u"Labels"_s, measured)));
    QCOMPARE(sheets.model.step(), SheetStep::Ready); // of another printer
    QVERIFY(answer(sheets.model.printerBook().store(u"Office"_s, measured)));
    QCOMPARE(sheets.model.step(), SheetStep::Making);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.sheet()->order.correction, measured.correction);
    sheets.model.print();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(readFrom(sheets.shop.paper(), *sheets.model.sheet()), 5);
    QVERIFY(answer(sheets.model.printerBook().forget(u"Office"_s)));
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QVERIFY(sheets.model.sheet()->order.correction.isNone());
}

void TestSheetsViewModel::printerThatHasGoneIsNotPrintedOn()
{
    SheetsAtWork sheets;
    sheets.pickAllForOffice();
    sheets.shop.isOfficeGone = true;
    sheets.model.printerBook().look();
    QTRY_VERIFY(!sheets.model.printer());
    QVERIFY2(sheets.model.outcome().startsWith(u"The printer “Office” is not there any more"_s),
        qPrintable(sheets.model.outcome()));
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QVERIFY(sheets.model.sheet()->order.correction.isNone());
}

/// A key is never pressed without a word, and the word goes when it is not true any more.
void TestSheetsViewModel::wishThatComesTooEarlyIsAnswered()
{
    SheetsAtWork sheets;
    sheets.model.setCopies(40);
    sheets.pickAll();
    QCOMPARE(sheets.model.step(), SheetStep::Making);
    sheets.model.sayWhyNot();
    QVERIFY(sheets.model.outcome().startsWith(u"Not yet:"_s));
    QTRY_COMPARE(sheets.model.step(), SheetStep::Proving);
    QVERIFY(sheets.model.outcome().startsWith(u"Not yet:"_s));
    QCOMPARE(sheets.model.printQuestion(), QString());
    sheets.model.stop();
    QCOMPARE(sheets.model.outcome(), QString());
    sheets.model.sayWhyNot();
    QVERIFY(!sheets.model.outcome().isEmpty());
    sheets.model.setCopies(1);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.outcome(), QString());
    sheets.model.sayWhyNot();
    QCOMPARE(sheets.model.outcome(), QString());
}

void TestSheetsViewModel::printerIsAskedForAndPaperIsSaid()
{
    SheetsAtWork sheets;
    QTRY_COMPARE(sheets.model.printers().size(), 2);
    QCOMPARE(sheets.model.printQuestion(), QString());
    QCOMPARE(sheets.model.outcome(), u"Pick products first."_s);
    sheets.pickAll();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.printQuestion(), QString());
    QVERIFY(sheets.model.outcome().startsWith(u"Choose the printer first"_s));
    sheets.model.setTemplate(u"a5-2x3"_s);
    sheets.model.setPrinter(u"Office"_s);
    QTRY_COMPARE(sheets.model.form().dpi, 450);
    sheets.shop.rest();
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QCOMPARE(sheets.model.printQuestion(),
        u"Print 1 page on “Office”?\nThe printer “Office” usually holds other paper: put in A5."_s);
}

void TestSheetsViewModel::shopWithoutPrinterIsTold()
{
    SheetsFixture shop;
    SheetsNeeds needs = shop.needs();
    needs.printing.list = [] { return QList<Printer>(); };
    SheetsViewModel model(needs);
    model.products().setFollowing(true);
    QSignalSpy listed(&model, &SheetsViewModel::printersChanged);
    QTRY_COMPARE(model.products().rowCount(), 5);
    model.products().pickShown();
    shop.rest();
    QTRY_COMPARE(model.step(), SheetStep::Ready);
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(model.printQuestion(), QString());
    QVERIFY(model.outcome().startsWith(u"This computer has no printer."_s));
}

void TestSheetsViewModel::printedPagesAreTheProvenOnes()
{
    SheetsAtWork sheets;
    sheets.pickAllForOffice();
    sheets.model.print();
    QCOMPARE(sheets.model.step(), SheetStep::Printing);
    QTRY_COMPARE(sheets.model.step(), SheetStep::Ready);
    QVERIFY(sheets.model.outcome().startsWith(u"Sent to the printer “Office”."_s));
    QCOMPARE(readFrom(sheets.path(u"paper.pdf"_s), *sheets.model.sheet()), 5);
    sheets.shop.isPaperOut = true;
    sheets.model.print();
    QTRY_VERIFY(sheets.model.step() != SheetStep::Printing);
    QVERIFY(sheets.model.outcome().startsWith(u"The sheet could not be printed."_s));
}

void TestSheetsViewModel::ownTemplateIsSavedAndChosen()
{
    SheetsAtWork sheets;
    QSignalSpy listed(&sheets.model, &SheetsViewModel::templatesChanged);
    const auto form = readTemplateLine(u"mine"_s, u"page=A5 grid=2x3 card=60x60"_s);
    QVERIFY(answer(sheets.model.saveTemplate(*form)));
    QCOMPARE(listed.size(), 1);
    QCOMPARE(sheets.model.form(), *form);
    QCOMPARE(sheets.model.templates().first(), *form);
    const auto settings = Settings::load(sheets.shop.needs().configurationFile, true, QProcessEnvironment());
    QVERIFY(settings);
    QCOMPARE(settings->sheets.templates, QList<SheetTemplate>{*form});
}

void TestSheetsViewModel::templateThatCannotBeSavedIsNotThere()
{
    SheetsAtWork sheets;
    QFile file(sheets.path(u"new"_s)); // where its folder would be
    QVERIFY(QDir(file.fileName()).removeRecursively() && file.open(QIODevice::WriteOnly));
    const qsizetype count = sheets.model.templates().size();
    const auto saved =
        answer(sheets.model.saveTemplate(*readTemplateLine(u"mine"_s, u"page=A5 grid=2x3 card=60x60"_s)));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"FILE_NOT_WRITTEN"_s);
    QCOMPARE(sheets.model.templates().size(), count);
    QCOMPARE(sheets.model.form(), builtinTemplates().first());
}

void TestSheetsViewModel::ownTemplateIsRemoved()
{
    SheetsAtWork sheets;
    const qsizetype count = sheets.model.templates().size();
    const auto form = readTemplateLine(u"mine"_s, u"page=A4 grid=2x2 card=60x60"_s);
    QVERIFY(answer(sheets.model.saveTemplate(*form)));
    QCOMPARE(sheets.model.templates().size(), count + 1);
    QVERIFY(answer(sheets.model.removeTemplate(u"mine"_s)));
    QCOMPARE(sheets.model.templates().size(), count);
    QCOMPARE(sheets.model.form(), builtinTemplates().first());
    QVERIFY(readSheetConfig(sheets.shop.configurationFile())->templates.isEmpty());
}

void TestSheetsViewModel::ownTemplateCannotHideABuiltinOne()
{
    SheetsAtWork sheets;
    SheetTemplate form = builtinTemplates().first();
    form.columns = 2;
    QCOMPARE(answer(sheets.model.saveTemplate(form)).error().code, u"SHEET_TEMPLATE_NAME_TAKEN"_s);
    QCOMPARE(sheets.model.templates(), builtinTemplates());
}

void TestSheetsViewModel::practiceSheetsSayThatTheyAre()
{
    SheetsFixture shop;
    SheetsNeeds needs = shop.needs();
    needs.isPractice = true;
    SheetsViewModel model(needs);
    QVERIFY(model.noteText().startsWith(u"Practice:"_s));
    model.products().setFollowing(true);
    QTRY_COMPARE(model.products().rowCount(), 5);
    model.products().pickShown();
    shop.rest();
    QTRY_COMPARE(model.step(), SheetStep::Ready);
    QVERIFY(model.sheet()->hint.lines.join(QString()).contains(u"练习码"_s));
    for (const SheetTemplate &form : builtinTemplates()) {
        SheetOrder order = sheetOrder(form.name);
        order.isPractice = true;
        QVERIFY2(!sheetOf(sheetProducts(1), order).hint.lines.isEmpty(), qPrintable(form.name));
    }
}

void TestSheetsViewModel::missingScanAddressIsSaid()
{
    SheetsFixture shop;
    SheetsNeeds needs = shop.needs();
    QVERIFY(SheetsViewModel(needs).noteText().isEmpty());
    needs.isScanAnswered = false;
    QVERIFY(SheetsViewModel(needs).noteText().contains(u"listener/public_url"_s));
}

SAOMA_TEST(TestSheetsViewModel)
#include "test_sheetsviewmodel.moc"
