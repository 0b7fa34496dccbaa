// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "tests/ui/sheets/sheetsfixture.h"
#include "ui/sheets/calibrationviewmodel.h"

#include <QDir>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

using Length = CalibrationLength;

/// A printer being measured, without the window.
struct Calibration
{
    explicit Calibration(const QString &printer = {})
        : needs{shop.needs()},
          book{needs.printing, needs.configurationFile, needs.sheets.printers},
          model{{book, shop.clock, builtinTemplates(), printer}}
    {
        [this] { QTRY_VERIFY(book.isRead() && !book.isLooking()); }();
    }
    SheetsFixture shop{{}};
    SheetsNeeds needs;
    PrinterBook book;
    CalibrationViewModel model;

    void type(const QStringList &lengths)
    {
        for (const Length length : calibrationLengths)
            model.type(length, lengths.value(qsizetype(length)));
        model.endTyping();
    }
    [[nodiscard]] QHash<QString, MeasuredPrinter> onDisk() const
    {
        const auto settings = Settings::load(needs.configurationFile, false, {});
        return settings ? settings->sheets.printers : QHash<QString, MeasuredPrinter>();
    }
};

} // namespace

class TestCalibrationViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usualPrinterAndItsPaperAreChosen();
    void pageGoesToThePrinter();
    void pageIsSavedWholeOrNotAtAll();
    void paperThatThePrinterCannotTakeIsSaid();
    void lengthsAreJudged_data();
    void lengthsAreJudged();
    void unfinishedNumberIsNotBlamed();
    void lengthsBelongToTheirPrinter();
    void storedCorrectionIsOnDisk();
    void truePrinterIsNoted();
    void whatCannotBeStoredIsNotInUse();
    void forgottenCorrectionIsGone();
    void gonePrinterCanOnlyBeForgotten();
    void whatIsMeasuredElsewhereIsSeen();
    void printerThatGoesMeanwhileIsTold();
    void shopWithoutPrinterIsTold();
};

void TestCalibrationViewModel::usualPrinterAndItsPaperAreChosen()
{
    Calibration calibration;
    QCOMPARE(calibration.model.printer(), u"Office"_s);
    QCOMPARE(calibration.model.papers()[calibration.model.paper()].page, QSizeF(210, 297));
    QTRY_VERIFY(calibration.model.canPrint());
    QCOMPARE(calibration.model.note(), QString());
    calibration.model.setPrinter(u"Labels"_s);
    QCOMPARE(calibration.model.papers()[calibration.model.paper()].page, QSizeF(50, 30));
    QCOMPARE(calibration.model.marks().acrossMm, 20.0);
    QSet<QString> papers;
    for (const SheetTemplate &form : calibration.model.papers())
        papers.insert(u"%1x%2"_s.arg(form.page.width()).arg(form.page.height()));
    QCOMPARE(papers.size(), calibration.model.papers().size());
}

/// As it is: what is measured must not be corrected already.
void TestCalibrationViewModel::pageGoesToThePrinter()
{
    Calibration calibration;
    QTRY_VERIFY(calibration.model.canPrint());
    calibration.model.print();
    QVERIFY(calibration.model.isBusy());
    QVERIFY(!calibration.model.canPrint());
    QTRY_VERIFY(!calibration.model.isBusy());
    QVERIFY(calibration.model.outcome().startsWith(u"Sent to the printer “Office”."_s));
    QCOMPARE(calibration.model.outcomeTone(), Tone::Good);
    const QImage paper = renderPdf(calibration.shop.paper(), 0, 254);
    QVERIFY(qAbs(paper.width() - 2100) <= 2 && qAbs(paper.height() - 2970) <= 2);
    QVERIFY(qGray(paper.pixel(700, 200)) < 128); // the level line
    QVERIFY(qGray(paper.pixel(200, 700)) < 128);
    calibration.shop.isPaperOut = true;
    calibration.model.print();
    QTRY_COMPARE(calibration.model.outcomeTone(), Tone::Bad);
}

void TestCalibrationViewModel::pageIsSavedWholeOrNotAtAll()
{
    Calibration calibration;
    QCOMPARE(calibration.model.suggestedFileName(), u"calibration-Office.pdf"_s);
    const QString file = calibration.shop.folder.filePath(u"page.pdf"_s);
    calibration.model.savePdf(file);
    QTRY_VERIFY(calibration.model.outcome().startsWith(u"Saved: "_s));
    QVERIFY(!renderPdf(file, 0, 72).isNull());
    calibration.model.savePdf(calibration.shop.folder.filePath(u"missing/page.pdf"_s));
    QTRY_COMPARE(calibration.model.outcomeTone(), Tone::Bad);
    QVERIFY(calibration.model.outcome().contains(u"page.pdf could not be written"_s));
}

void TestCalibrationViewModel::paperThatThePrinterCannotTakeIsSaid()
{
    Calibration calibration{u"Labels"_s};
    calibration.model.setPaper(0); // A4 on a printer of labels
    QTRY_VERIFY(calibration.model.note().contains(u"cannot take this paper"_s));
    QVERIFY(!calibration.model.canPrint());
    calibration.model.setPrinter(u"Office"_s);
    calibration.model.setPaper(1);
    QTRY_VERIFY(calibration.model.note().contains(u"usually holds other paper"_s));
    QVERIFY(calibration.model.canPrint());
}

void TestCalibrationViewModel::lengthsAreJudged_data()
{
    QTest::addColumn<QStringList>("lengths");
    QTest::addColumn<QString>("says");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("canStore");
    QTest::newRow("nothing yet") << QStringList{} << u"Type the four lengths"_s << Tone::Neutral << false;
    QTest::newRow("one missing") << QStringList{u"20"_s, u"20"_s, u"100"_s} << u"Type the four lengths"_s
                                 << Tone::Neutral << false;
    QTest::newRow("true") << QStringList{u"20"_s, u"20,1"_s, u"100.2"_s, u"99.8"_s} << u"Fine as it is"_s
                          << Tone::Good << true;
    QTest::newRow("too long") << QStringList{u"20"_s, u"20"_s, u"100.8"_s, u"100"_s}
                              << u"draws 0.8 % too long across"_s << Tone::Info << true;
    QTest::newRow("scaled page") << QStringList{u"19.4"_s, u"19.4"_s, u"97"_s, u"97"_s} << u"page scaling"_s
                                 << Tone::Warning << true;
    QTest::newRow("much scaled page")
        << QStringList{u"19"_s, u"19"_s, u"94"_s, u"94"_s} << u"page scaling"_s << Tone::Bad << false;
    QTest::newRow("no number") << QStringList{u"20"_s, u"20"_s, u"100"_s, u"hundred"_s}
                               << u"must be a length"_s << Tone::Bad << false;
}

void TestCalibrationViewModel::lengthsAreJudged()
{
    QFETCH(const QStringList, lengths);
    QFETCH(const QString, says);
    QFETCH(const Tone, tone);
    QFETCH(const bool, canStore);
    Calibration calibration;
    calibration.type(lengths);
    const StateText verdict = calibration.model.verdict();
    const QString said = verdict.word + u' ' + verdict.nextAct;
    QVERIFY2(said.contains(says), qPrintable(said));
    QCOMPARE(verdict.tone, tone);
    QCOMPARE(calibration.model.canStore(), canStore);
}

void TestCalibrationViewModel::unfinishedNumberIsNotBlamed()
{
    Calibration calibration;
    for (const QString &typed : {u"1"_s, u"10"_s, u"100"_s, u"100."_s, u"100.4"_s}) {
        calibration.model.type(Length::Across, typed);
        QCOMPARE(calibration.model.fault(Length::Across), QString());
        QCOMPARE(calibration.model.verdict().tone, Tone::Neutral);
    }
    calibration.model.type(Length::Across, u"10"_s);
    calibration.model.endTyping();
    QCOMPARE(calibration.model.fault(Length::Across), u"Is that in centimetres? In millimetres it is 100."_s);
    calibration.model.type(Length::Across, u"90"_s);
    calibration.model.endTyping();
    QCOMPARE(calibration.model.fault(Length::Across), u"From 95.3 to 105.2 mm can be corrected."_s);
    calibration.model.type(Length::Across, u"ab"_s); // never becomes one
    QVERIFY(calibration.model.fault(Length::Across).startsWith(u"This is no length"_s));
}

void TestCalibrationViewModel::lengthsBelongToTheirPrinter()
{
    Calibration calibration;
    calibration.type({u"20"_s, u"20"_s, u"100.8"_s, u"100"_s});
    calibration.model.setPrinter(u"Labels"_s);
    QCOMPARE(calibration.model.typed(Length::Across), QString());
    QVERIFY(!calibration.model.canStore());
}

void TestCalibrationViewModel::storedCorrectionIsOnDisk()
{
    Calibration calibration;
    QSignalSpy stored(&calibration.model, &CalibrationViewModel::stored);
    calibration.type({u"19,4"_s, u"20.5"_s, u"100.8"_s, u"100"_s});
    calibration.model.store();
    QVERIFY(calibration.model.isBusy());
    QTRY_COMPARE(stored.size(), 1);
    QVERIFY(calibration.model.outcome().startsWith(u"Stored: sheets for “Office”"_s));
    const MeasuredPrinter measured = calibration.onDisk().value(u"Office"_s);
    QCOMPARE(measured.correction, *correctionFor({19.4, 20.5, 100.8, 100}));
    QCOMPARE(measured.measuredOn, calibration.shop.clock.utcNow().toLocalTime().date());
    QCOMPARE(*calibration.book.measured(u"Office"_s), measured);
    const PrinterTable &table = calibration.model.printers();
    const int row = table.rowOf(u"Office"_s);
    QCOMPARE(table.index(row, PrinterTable::StateColumn).data().toString(), u"corrected"_s);
    QCOMPARE(table.index(row, PrinterTable::SinceColumn).data().toString(),
        measured.measuredOn.toString(Qt::ISODate));
    QVERIFY2(calibration.model.correctionInUse().contains(u"0.8 % smaller across"_s),
        qPrintable(calibration.model.correctionInUse()));
    QCOMPARE(calibration.model.typed(Length::Left), QString());
}

/// It has taken the place of what was wrong, and it is on record that somebody has looked.
void TestCalibrationViewModel::truePrinterIsNoted()
{
    Calibration calibration;
    QVERIFY(!calibration.book.correction(u"Office"_s).isNone());
    calibration.type({u"20"_s, u"20"_s, u"100"_s, u"100"_s});
    calibration.model.store();
    QTRY_VERIFY(calibration.model.outcome().startsWith(u"Noted:"_s));
    QVERIFY(calibration.book.correction(u"Office"_s).isNone());
    QVERIFY(calibration.onDisk().contains(u"Office"_s));
}

void TestCalibrationViewModel::whatCannotBeStoredIsNotInUse()
{
    Calibration calibration;
    const QString folder = QFileInfo(calibration.needs.configurationFile).path();
    QFile file(folder); // where the folder would be
    QVERIFY(QDir(folder).removeRecursively() && file.open(QIODevice::WriteOnly));
    const PrinterCorrection before = calibration.book.correction(u"Office"_s);
    calibration.type({u"19"_s, u"20"_s, u"100.8"_s, u"100"_s});
    calibration.model.store();
    QTRY_COMPARE(calibration.model.outcomeTone(), Tone::Bad);
    QVERIFY2(calibration.model.outcome().startsWith(u"The correction was not stored."_s)
            && calibration.model.outcome().contains(folder),
        qPrintable(calibration.model.outcome()));
    QCOMPARE(calibration.book.correction(u"Office"_s), before);
    QCOMPARE(calibration.model.typed(Length::Across), u"100.8"_s); // to try again
    QVERIFY(calibration.model.canStore());
}

void TestCalibrationViewModel::forgottenCorrectionIsGone()
{
    Calibration calibration{u"Labels"_s};
    QCOMPARE(calibration.model.forgetQuestion(), QString()); // never measured
    calibration.model.setPrinter(u"Office"_s);
    QVERIFY(calibration.model.forgetQuestion().contains(u"1.5 mm to the right"_s));
    calibration.model.forget();
    QTRY_VERIFY(calibration.model.outcome().startsWith(u"Removed:"_s));
    QVERIFY(!calibration.book.measured(u"Office"_s));
    QVERIFY(calibration.onDisk().isEmpty());
    QCOMPARE(calibration.model.printer(), u"Office"_s);
}

void TestCalibrationViewModel::gonePrinterCanOnlyBeForgotten()
{
    SheetsFixture shop{{}};
    SheetsNeeds needs = shop.needs();
    needs.sheets.printers.insert(u"Old"_s, {{{1, 2}, {1, 1}}, QDate(2026, 3, 4)});
    QVERIFY(savePrinter(needs.configurationFile, u"Old"_s, needs.sheets.printers.value(u"Old"_s)));
    PrinterBook book{needs.printing, needs.configurationFile, needs.sheets.printers};
    CalibrationViewModel model{{book, shop.clock, builtinTemplates()}};
    QTRY_COMPARE(model.printers().rowCount(), 3);
    QCOMPARE(model.printers().nameAt(2), u"Old"_s);
    QVERIFY(model.printers().isGone(2));
    model.setPrinter(u"Old"_s);
    QVERIFY(model.note().contains(u"not on this computer now"_s));
    for (const Length length : calibrationLengths)
        model.type(length, QString::number(calibrationRange(length, model.marks()).trueMm));
    QVERIFY(!model.canPrint() && !model.canSavePdf() && !model.canStore());
    model.forget();
    QTRY_COMPARE(model.printers().rowCount(), 2);
    QVERIFY(model.outcome().contains(u"Old"_s));
    QCOMPARE(model.printer(), u"Office"_s);
}

void TestCalibrationViewModel::whatIsMeasuredElsewhereIsSeen()
{
    Calibration calibration;
    QVERIFY(forgetPrinter(calibration.needs.configurationFile, u"Office"_s)); // as the command line does
    calibration.model.look();
    QTRY_VERIFY(!calibration.book.measured(u"Office"_s));
    QVERIFY(savePrinter(calibration.needs.configurationFile, u"Labels"_s, {{{3, 4}, {1, 1}}, {}}));
    calibration.model.look();
    QTRY_COMPARE(calibration.book.correction(u"Labels"_s).offsetMm, QPointF(3, 4));
}

void TestCalibrationViewModel::printerThatGoesMeanwhileIsTold()
{
    Calibration calibration;
    calibration.model.setPrinter(u"Labels"_s);
    QTRY_VERIFY(calibration.model.canPrint());
    calibration.shop.isOfficeGone = true; // and the printer of labels, too
    calibration.model.print();
    QTRY_VERIFY(calibration.model.outcome().startsWith(u"This computer has no printer."_s));
    QVERIFY(!QFile::exists(calibration.shop.paper()));
    QTRY_COMPARE(calibration.model.printer(), u"Office"_s); // what was measured of it is known
    QVERIFY(!calibration.model.canPrint());
}

void TestCalibrationViewModel::shopWithoutPrinterIsTold()
{
    SheetsFixture shop{{}};
    shop.isOfficeGone = true;
    PrinterBook book{shop.needs().printing, shop.needs().configurationFile, {}};
    CalibrationViewModel model{{book, shop.clock, builtinTemplates()}};
    QCOMPARE(model.note(), u"Looking for printers…"_s);
    QTRY_VERIFY(model.note().startsWith(u"This computer has no printer."_s));
    QVERIFY(!model.canPrint() && !model.canStore());
    QVERIFY(model.canSavePdf()); // for a printer elsewhere
    QCOMPARE(model.suggestedFileName(), u"calibration.pdf"_s);
    model.savePdf(shop.paper());
    QTRY_VERIFY(model.outcome().startsWith(u"Saved:"_s));
    QVERIFY(QFile::exists(shop.paper()));
    shop.isOfficeGone = false;
    model.look();
    QTRY_COMPARE(model.printer(), u"Office"_s);
    QTRY_VERIFY(model.canPrint());
}

SAOMA_TEST(TestCalibrationViewModel)
#include "test_calibrationviewmodel.moc"
