// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "tests/ui/reports/reportfixture.h"
#include "ui/shifts/shiftspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// Desk A1, where time stands still unless it is moved.
struct ShiftDesk
{
    ShiftDesk()
    {
        page.resize(1366 - 72, 620);
        page.show();
        QApplication::setActiveWindow(&page);
        [this] { QTRY_VERIFY(model.isRead()); }();
        page.takeFocus();
    }
    [[nodiscard]] QString label(const QString &name) const { return page.findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QString notice() const { return model.notice().text; }
    [[nodiscard]] QTableView *table() const { return page.findChild<QTableView *>(u"shiftTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key, modifiers);
    }
    /// Types field after field, with Enter behind each.
    void fill(const QStringList &fields)
    {
        for (const QString &field : fields) {
            QInputMethodEvent typed; // Chinese has no keys
            typed.setCommitString(field);
            QApplication::sendEvent(page.focusWidget(), &typed);
            press(Qt::Key_Return);
        }
    }
    void settle()
    {
        [this] { QTRY_VERIFY(model.stage() != ShiftsViewModel::Stage::Writing); }();
    }
    void openShiftOf(const QString &cashier, const QString &cash)
    {
        fill({cashier, cash});
        settle();
        [this] { QTRY_VERIFY(model.open()); }();
    }

    ReportFixture shop;
    ShiftsViewModel model{{shop.ledger, shop.clock, u"A1"_s, u"街角咖啡"_s, false, shop.needs().printing}};
    ShiftsPage page{model};
};

} // namespace

class TestShiftsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShiftIsOpenedByKeyboard();
    void figuresFollowTheSales();
    void theSumsAreAskedAboutBeforeTheyAreWritten();
    void escLeadsBackStepByStep();
    void aDifferenceNeedsANote();
    void theNextCashierTakesOver();
    void whatAnotherProgramClosedIsSeen();
    void badAmountsAreSaid();
    void theReportGoesToAFileAndToThePrinter();
    void fitsTheSmallestScreen();
};

void TestShiftsPage::aShiftIsOpenedByKeyboard()
{
    ShiftDesk desk;
    QVERIFY(desk.label(u"shiftTitle"_s).contains(u"A1"));
    desk.fill({u" "_s, u"200"_s});
    desk.settle();
    QVERIFY2(desk.notice().contains(u"cannot be a cashier's name"), qPrintable(desk.notice()));
    QVERIFY(desk.model.goBack());
    desk.page.takeFocus();
    desk.openShiftOf(u"Li"_s, u"200"_s);
    QVERIFY2(desk.notice().contains(u"Shift 1 of Li is open"), qPrintable(desk.notice()));
    QTRY_COMPARE(desk.cell(0, 1), u"Li"_s);
    QVERIFY(desk.label(u"shiftTitle"_s).contains(u"Li"));
    QVERIFY(desk.label(u"shiftSums"_s).contains(u"Cash at the beginning: ¥200.00"));
}

void TestShiftsPage::figuresFollowTheSales()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, {});
    desk.shop.sell(u"N1"_s, 1250, 0);
    const auto sums = [&desk] {
        desk.shop.clock.advance(ShiftsViewModel::restBeforeReading);
        return desk.label(u"shiftSums"_s);
    };
    QTRY_VERIFY(sums().contains(u"Paid with WeChat: ¥12.50 (1)"));
    QTRY_COMPARE(desk.cell(0, 4), u"¥12.50"_s);
}

void TestShiftsPage::theSumsAreAskedAboutBeforeTheyAreWritten()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, u"200"_s);
    desk.fill({u"30"_s, u"230"_s, {}, {}});
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Question);
    QVERIFY(desk.label(u"shiftTitle"_s).contains(u"Close the shift of Li?"));
    QVERIFY2(desk.label(u"shiftSums"_s).contains(u"Difference: as expected"),
        qPrintable(desk.label(u"shiftSums"_s)));
    QVERIFY(desk.model.open()); // nothing is written yet
    desk.press(Qt::Key_Return);
    desk.settle();
    QTRY_VERIFY(!desk.model.open());
    QVERIFY(desk.notice().contains(u"Shift 1 is closed"));
    QTRY_COMPARE(desk.cell(0, 5), u"as expected"_s);
    QVERIFY(desk.label(u"shiftFacts"_s).contains(u"Cash counted: ¥230.00"));
}

void TestShiftsPage::escLeadsBackStepByStep()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, {});
    desk.fill({u"30"_s, {}, {}, {}});
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Question);
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Form);
    QCOMPARE(desk.model.typed(ShiftsViewModel::Field::CashTaken), u"30"_s);
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.model.typed(ShiftsViewModel::Field::CashTaken), QString());
    QVERIFY(!desk.model.goBack()); // then the window's
    QVERIFY(desk.model.open());
}

void TestShiftsPage::aDifferenceNeedsANote()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, u"100"_s);
    desk.fill({{}, u"99.50"_s, {}, {}});
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Form);
    QVERIFY2(desk.notice().contains(u"-¥0.50"), qPrintable(desk.notice()));
    desk.model.type(ShiftsViewModel::Field::Note, u"fell into the drain"_s);
    desk.model.goOn();
    QVERIFY(desk.label(u"shiftSums"_s).contains(u"¥0.50 too little"));
    desk.model.goOn();
    desk.settle();
    QTRY_VERIFY(!desk.model.open());
    QTRY_VERIFY(desk.label(u"shiftFacts"_s).contains(u"fell into the drain"));
}

void TestShiftsPage::theNextCashierTakesOver()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, u"100"_s);
    desk.shop.sell(u"N1"_s, 500, 0);
    desk.fill({u"10"_s, {}, {}, u"Wang"_s});
    QVERIFY(desk.label(u"shiftTitle"_s).contains(u"over to Wang?"));
    desk.press(Qt::Key_Return);
    desk.settle();
    QTRY_COMPARE(desk.model.open()->cashier, u"Wang"_s);
    QCOMPARE(desk.model.open()->cashFloat.fen(), 11000);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
    QCOMPARE(desk.cell(1, 4), u"¥5.00"_s);
    QVERIFY(desk.notice().contains(u"Wang has taken over"));
}

void TestShiftsPage::whatAnotherProgramClosedIsSeen()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, {});
    desk.fill({{}, {}, {}, {}});
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Question);
    QVERIFY(answer(desk.shop.ledger.write<Shift>([now = desk.shop.clock.utcNow()](LedgerStore &store) {
        ShiftClosing closing;
        closing.desk = u"A1"_s;
        return closeShift(store, closing, now);
    })));
    QTRY_VERIFY(!desk.model.open());
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Form); // the question is no more
    QVERIFY(desk.label(u"shiftTitle"_s).contains(u"Open the shift"));
}

void TestShiftsPage::badAmountsAreSaid()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, {});
    desk.fill({u"ten"_s, {}, {}, {}});
    QCOMPARE(desk.model.stage(), ShiftsViewModel::Stage::Form);
    QCOMPARE(desk.model.notice().tone, Tone::Bad);
    QVERIFY(desk.model.open());
}

void TestShiftsPage::theReportGoesToAFileAndToThePrinter()
{
    ShiftDesk desk;
    desk.openShiftOf(u"李雷"_s, u"88"_s);
    const QString file = desk.shop.folder.filePath(u"shift.pdf"_s);
    desk.model.errand().savePdf(file, desk.model.pages(*desk.model.open()));
    QTRY_VERIFY(desk.notice().contains(file));
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}))
                             .normalized(QString::NormalizationForm_KC);
    for (const QString &part :
        {u"咖啡"_s, u"Shift report"_s, u"李雷"_s, u"¥88.00"_s, u"still open"_s, u"Handed over by"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    desk.press(Qt::Key_P, Qt::ControlModifier);
    auto *dialog = desk.page.findChild<QDialog *>(u"paperDialog"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->findChild<QComboBox *>(u"printer"_s)->count(), 2);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(desk.notice().contains(u"Office"));
    QVERIFY(QFile::exists(desk.shop.folder.filePath(u"Office.pdf"_s)));
}

void TestShiftsPage::fitsTheSmallestScreen()
{
    ShiftDesk desk;
    desk.openShiftOf(u"Li"_s, u"100"_s);
    for (const QStringList &fields : {QStringList{}, QStringList{u"1"_s, u"90"_s, u"why"_s, u"Wang"_s}}) {
        desk.fill(fields);
        QTest::qWait(0);
        QVERIFY(desk.page.minimumSizeHint().width() <= 1366 - 72);
        QVERIFY2(desk.page.minimumSizeHint().height() <= 768 - 160,
            qPrintable(QString::number(desk.page.minimumSizeHint().height())));
    }
}

SAOMA_TEST(TestShiftsPage)
#include "test_shiftspage.moc"
