// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "tests/support/testregistry.h"
#include "tests/ui/sheets/sheetsfixture.h"
#include "ui/sheets/calibrationdialog.h"
#include "ui/sheets/sheetspage.h"
#include "ui/text/language.h"
#include "ui/widgets/fieldedit.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// The shop's owner before the page of codes, with nothing but a keyboard.
struct CalibratingOwner
{
    CalibratingOwner()
    {
        page.resize(1294, 660);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        [this] { QTRY_COMPARE(page.model().products().rowCount(), 5); }();
        [this] { QTRY_COMPARE(page.model().printers().size(), 2); }();
    }
    SheetsFixture shop;
    SheetsPage page{shop.needs()};

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &page;
        QTest::keyClick(target, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void open()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(dialog());
        QApplication::setActiveWindow(dialog());
        dialog()->findChild<QTableView *>(u"calibrationPrinters"_s)->setFocus();
        QTRY_VERIFY(button(u"calibrationPrint"_s)->isEnabled());
    }
    CalibrationDialog *dialog() { return page.findChild<CalibrationDialog *>(); }
    QPushButton *button(const QString &name) { return dialog()->findChild<QPushButton *>(name); }
    QString words(const QString &name) { return dialog()->findChild<QLabel *>(name)->text(); }
};

} // namespace

class TestCalibrationDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAloneLeadToACorrectedSheet();
    void doubtfulLengthsTakeASecondEnter();
    void wrongLengthIsShownAtItsField();
    void correctionIsRemovedAfterAQuestion();
    void printerOfOtherPaperIsNotForcedOnTheSheet();
    void escDropsNoLengthsUnasked();
    void chosenPrinterStaysChosenAndShown();
    void pageIsSavedWhereItIsWanted();
    void nothingIsClippedInEitherLanguage();
};

/// The whole way: choose, print, measure, type, store; the next sheet is drawn with it.
void TestCalibrationDialog::keysAloneLeadToACorrectedSheet()
{
    CalibratingOwner owner;
    owner.open();
    QCOMPARE(owner.dialog()->findChild<QTableView *>(u"calibrationPrinters"_s)->currentIndex().row(), 1);
    owner.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(owner.words(u"calibrationOutcome"_s).startsWith(u"Sent to the printer “Office”."_s));
    QVERIFY(QFile::exists(owner.shop.paper()));
    for (const QString &length : {u"19,2"_s, u"20.5"_s, u"100.8"_s, u"99,7"_s}) {
        if (length != u"19,2")
            owner.press(Qt::Key_Return);
        owner.type(length);
    }
    QVERIFY2(owner.words(u"calibrationVerdict"_s).contains(u"draws 0.8 % too long across"_s),
        qPrintable(owner.words(u"calibrationVerdict"_s)));
    QVERIFY(owner.button(u"calibrationStore"_s)->isEnabled());
    owner.press(Qt::Key_Return);
    QTRY_VERIFY(owner.words(u"calibrationOutcome"_s).startsWith(u"Stored:"_s));
    owner.press(Qt::Key_Escape);
    QTRY_VERIFY(!owner.dialog());

    QApplication::setActiveWindow(&owner.page);
    owner.page.takeFocus();
    owner.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT((owner.shop.rest(), owner.page.model().step() == SheetStep::Ready), 20'000);
    const PrinterCorrection wanted = *correctionFor({19.2, 20.5, 100.8, 99.7});
    QCOMPARE(owner.page.model().printer()->name, u"Office"_s); // none was chosen before
    QCOMPARE(owner.page.model().sheet()->order.correction, wanted);
    QVERIFY(owner.page.findChild<QLabel *>(u"printerCorrection"_s)->text().startsWith(u"corrected since"_s));
    const auto settings = Settings::load(owner.shop.needs().configurationFile, true, {});
    QVERIFY(settings);
    QCOMPARE(settings->sheets.printers.value(u"Office"_s).correction, wanted);
}

void TestCalibrationDialog::doubtfulLengthsTakeASecondEnter()
{
    CalibratingOwner owner;
    owner.open();
    for (const QString &length : {u"19.4"_s, u"19.4"_s, u"97"_s, u"97"_s}) {
        owner.press(Qt::Key_Return);
        owner.type(length);
    }
    owner.press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), owner.button(u"calibrationStore"_s));
    QCOMPARE(owner.shop.needs().sheets.printers.value(u"Office"_s), SheetsFixture::officeMeasured);
    owner.press(Qt::Key_Return);
    QTRY_VERIFY(owner.words(u"calibrationOutcome"_s).startsWith(u"Stored:"_s));
}

void TestCalibrationDialog::wrongLengthIsShownAtItsField()
{
    CalibratingOwner owner;
    owner.open();
    owner.press(Qt::Key_Return);
    owner.type(u"20"_s);
    owner.press(Qt::Key_Tab);
    owner.type(u"20"_s);
    owner.press(Qt::Key_Tab);
    owner.type(u"10.08"_s);
    owner.press(Qt::Key_Tab);
    auto *across = owner.dialog()->findChild<FieldEdit *>(u"calibrationLength3"_s);
    QStringList said;
    for (const QLabel *label : across->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(
        said.contains(u"Is that in centimetres? In millimetres it is 100.8."_s), qPrintable(said.join(u'|')));
    owner.type(u"100"_s);
    owner.press(Qt::Key_Return); // to what is wrong
    QVERIFY(across->isAncestorOf(QApplication::focusWidget()));
    owner.type(u"100.8"_s); // in the place of it
    QVERIFY(owner.button(u"calibrationStore"_s)->isEnabled());
}

void TestCalibrationDialog::correctionIsRemovedAfterAQuestion()
{
    CalibratingOwner owner;
    owner.open();
    QVERIFY(owner.words(u"calibrationInUse"_s).contains(u"1.5 mm to the right"_s));
    owner.press(Qt::Key_Delete, Qt::ControlModifier);
    auto *box = owner.dialog()->findChild<QMessageBox *>(u"forgetQuestion"_s);
    QVERIFY(box);
    QCOMPARE(box->defaultButton()->text(), u"Keep"_s);
    box->buttons().at(box->buttonRole(box->buttons().first()) == QMessageBox::AcceptRole ? 0 : 1)->click();
    QTRY_VERIFY(owner.words(u"calibrationOutcome"_s).startsWith(u"Removed:"_s));
    QVERIFY(!owner.button(u"calibrationForget"_s)->isEnabled());
}

void TestCalibrationDialog::printerOfOtherPaperIsNotForcedOnTheSheet()
{
    CalibratingOwner owner;
    owner.open();
    owner.press(Qt::Key_Up); // the printer of labels
    for (const QString &length : {u"5"_s, u"5"_s, u"20"_s, u"20"_s}) {
        owner.press(Qt::Key_Return);
        owner.type(length);
    }
    QVERIFY(owner.words(u"calibrationVerdict"_s).startsWith(u"Fine as it is"_s));
    owner.press(Qt::Key_Return);
    QTRY_VERIFY(owner.words(u"calibrationOutcome"_s).startsWith(u"Noted: “Labels”"_s));
    QVERIFY(!owner.page.model().printer()); // the sheet is for A4
}

void TestCalibrationDialog::escDropsNoLengthsUnasked()
{
    CalibratingOwner owner;
    owner.open();
    owner.press(Qt::Key_Return);
    owner.type(u"19.2"_s);
    const auto answer = [&owner](QMessageBox::ButtonRole role) {
        QTest::keyClick(owner.dialog(), Qt::Key_Escape);
        auto *box = owner.dialog()->findChild<QMessageBox *>(u"closeQuestion"_s);
        QVERIFY(box && box->buttonRole(box->defaultButton()) == QMessageBox::RejectRole);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == role)
                button->click();
    };
    answer(QMessageBox::RejectRole);
    QCOMPARE(owner.dialog()->findChild<FieldEdit *>(u"calibrationLength1"_s)->text(), u"19.2"_s);
    QTRY_VERIFY(!owner.dialog()->findChild<QMessageBox *>());
    answer(QMessageBox::AcceptRole);
    QTRY_VERIFY(!owner.dialog());
}

void TestCalibrationDialog::chosenPrinterStaysChosenAndShown()
{
    CalibratingOwner owner;
    owner.page.model().setPrinter(u"Office"_s);
    const auto *shown = owner.page.findChild<QComboBox *>(u"sheetPrinter"_s);
    QVERIFY(shown);
    QTRY_COMPARE(shown->currentData().toString(), u"Office"_s);
    QSignalSpy looked(&owner.page.model(), &SheetsViewModel::printersChanged);
    owner.open(); // asks the print system again
    QTRY_VERIFY(!looked.isEmpty());
    owner.press(Qt::Key_Escape);
    QCOMPARE(owner.page.model().printer()->name, u"Office"_s);
    QCOMPARE(shown->currentData().toString(), u"Office"_s);
}

void TestCalibrationDialog::pageIsSavedWhereItIsWanted()
{
    CalibratingOwner owner;
    owner.open();
    owner.press(Qt::Key_S, Qt::ControlModifier);
    auto *files = owner.dialog()->findChild<QFileDialog *>();
    QVERIFY(files);
    QVERIFY(files->selectedFiles().value(0).endsWith(u"calibration-Office.pdf"_s));
    const QString file = owner.shop.folder.filePath(u"page.pdf"_s);
    files->selectFile(file);
    QMetaObject::invokeMethod(files, "accept");
    QTRY_VERIFY(owner.words(u"calibrationOutcome"_s).startsWith(u"Saved: "_s));
    QVERIFY(QFileInfo(file).size() > 1000);
}

void TestCalibrationDialog::nothingIsClippedInEitherLanguage()
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        CalibratingOwner owner;
        owner.open();
        QVERIFY(owner.dialog()->minimumSizeHint().width() <= 1340);
        QVERIFY(owner.dialog()->minimumSizeHint().height() <= 700);
        for (const QPushButton *button : owner.dialog()->findChildren<QPushButton *>())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        for (const FieldEdit *field : owner.dialog()->findChildren<FieldEdit *>())
            for (const QLabel *label : field->findChildren<QLabel *>())
                QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                    qPrintable(label->text()));
    }
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestCalibrationDialog)
#include "test_calibrationdialog.moc"
