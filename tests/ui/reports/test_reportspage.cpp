// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/tablefile.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "tests/ui/reports/reportfixture.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/takingschart.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBarSet>
#include <QChartView>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

struct OpenPage
{
    explicit OpenPage(ReportFixture &shop)
        : page{shop.needs()}
    {
        page.resize(1366 - 72, 640);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        settle();
    }
    void settle()
    {
        [this] { QTRY_VERIFY(!model().isReading()); }();
    }
    [[nodiscard]] ReportsViewModel &model() const { return page.model(); }
    [[nodiscard]] QString label(const QString &name) const { return page.findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QString figure(int number) const { return label(u"figure%1"_s.arg(number)); }
    [[nodiscard]] QTableView *table() const { return page.findChild<QTableView *>(u"takingsTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] const QBarSet &bars() const { return *page.findChild<TakingsChart *>()->bars(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key, modifiers);
        settle();
    }

    ReportsPage page;
};

} // namespace

class TestReportsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void todayIsThereAtOnceAndGrows();
    void arrowsGoFromDayToDay();
    void noDayIsAfterToday();
    void theMonthIsOneKeyAway();
    void partsTakeTurns();
    void theChosenLineIsSetOffInTheChart();
    void equalNamesAreTwoBars();
    void aDayIsTyped();
    void aDayWithoutSalesSaysSo();
    void afterMidnightItIsTheNewDay();
    void I13_aClosedDayShowsItsHead();
    void readsALedgerThatNobodyHasOpened();
    void aMissingLedgerIsTold();
    void readingCanBeStopped();
    void hiddenItDoesNotRead();
    void exportsATable();
    void savesAPdf();
    void printsOnTheChosenPrinter();
    void printingCanBeStopped();
    void aPrinterThatFailsIsTold();
    void chartAndFiguresAreNamed();
    void darkIsDark();
    void fitsTheSmallestScreen();
};

void TestReportsPage::todayIsThereAtOnceAndGrows()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 1250, 1);
    shop.sell(u"N2"_s, 750, 3);
    const OpenPage open(shop);
    QCOMPARE(open.figure(0), u"¥20.00"_s);
    QCOMPARE(open.label(u"figureDetail0"_s), u"2 sales"_s);
    QCOMPARE(open.figure(3), u"¥10.00"_s); // a sale on average
    QVERIFY(open.label(u"reportTitle"_s).contains(u"live"));
    shop.sell(u"N3"_s, 99'999'900, 0);
    const auto figureLater = [&] {
        shop.clock.advance(ReportsViewModel::restBeforeReading);
        return open.figure(0);
    };
    QTRY_COMPARE(figureLater(), u"¥1,000,019.00"_s);
    QVERIFY(open.label(u"reportRemarks"_s).contains(u"as of 16:00"));
}

void TestReportsPage::arrowsGoFromDayToDay()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 1250, 1);
    shop.sell(u"N2"_s, 700, 25);
    OpenPage open(shop);
    open.press(Qt::Key_Left);
    QCOMPARE(open.model().day(), ReportFixture::today().addDays(-1));
    QCOMPARE(open.figure(0), u"¥7.00"_s);
    QVERIFY(open.label(u"reportTitle"_s).contains(u"2027-01-14 Thu"));
    open.press(Qt::Key_Right);
    QCOMPARE(open.figure(0), u"¥12.50"_s);
}

void TestReportsPage::noDayIsAfterToday()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 1250, 1);
    OpenPage open(shop);
    QVERIFY(!open.page.findChild<QAbstractButton *>(u"nextDays"_s)->isEnabled());
    open.press(Qt::Key_Right);
    QCOMPARE(open.model().day(), ReportFixture::today());
    open.model().setDay(ReportFixture::today().addDays(3));
    open.settle();
    QCOMPARE(open.model().day(), ReportFixture::today());
    QCOMPARE(open.figure(0), u"¥12.50"_s);
}

void TestReportsPage::theMonthIsOneKeyAway()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 1250, 1);
    shop.sell(u"N2"_s, 700, 49);
    shop.sell(u"N3"_s, 9900, 24 * 20); // the month before
    OpenPage open(shop);
    open.press(Qt::Key_F9);
    QCOMPARE(open.model().part(), ReportBy::Day);
    QCOMPARE(open.figure(0), u"¥19.50"_s);
    QCOMPARE(open.bars().count(), 31);
    QCOMPARE(open.table()->model()->rowCount(), 15); // until today
    QVERIFY(open.label(u"reportTitle"_s).contains(u"2027-01"));
    open.press(Qt::Key_Left);
    QCOMPARE(open.figure(0), u"¥99.00"_s);
    QVERIFY(open.label(u"reportTitle"_s).contains(u"2026-12"));
    open.press(Qt::Key_F5); // this month
    QCOMPARE(open.figure(0), u"¥19.50"_s);
    open.press(Qt::Key_F9);
    QCOMPARE(open.model().part(), ReportBy::Hour);
    QCOMPARE(open.figure(0), u"¥12.50"_s);
}

void TestReportsPage::partsTakeTurns()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 1000, 1, u"latte"_s, u"A1"_s);
    shop.sell(u"N2"_s, 3000, 4, {}, u"B2"_s);
    OpenPage open(shop);
    QCOMPARE(open.table()->model()->rowCount(), 4); // from 12:00 to 15:00
    QCOMPARE(open.cell(0, 0), u"12:00"_s);
    QCOMPARE(open.bars().count(), 24);
    open.press(Qt::Key_F6);
    QCOMPARE(open.model().part(), ReportBy::Product);
    QCOMPARE(open.cell(0, 0), u"Amounts rung up"_s);
    QCOMPARE(open.cell(0, 4), u"75.0%"_s);
    QCOMPARE(open.cell(1, 0), u"latte"_s);
    open.press(Qt::Key_F6);
    QCOMPARE(open.cell(0, 0), u"Desk B2"_s);
    open.press(Qt::Key_F6);
    QCOMPARE(open.model().part(), ReportBy::Hour);
    QTest::mouseClick(open.page.findChild<QAbstractButton *>(u"part2"_s), Qt::LeftButton);
    QCOMPARE(open.model().part(), ReportBy::Product);
}

void TestReportsPage::theChosenLineIsSetOffInTheChart()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 1000, 1, u"latte"_s);
    shop.sell(u"N2"_s, 3000, 2, u"bun"_s);
    OpenPage open(shop);
    QCOMPARE(open.bars().selectedBars(), QList<int>{14});
    open.press(Qt::Key_Down);
    QCOMPARE(open.bars().selectedBars(), QList<int>{15});
    shop.sell(u"N3"_s, 9900, 1); // rung up: in the list only
    open.press(Qt::Key_F5);
    QTRY_COMPARE(open.figure(0), u"¥139.00"_s);
    open.press(Qt::Key_F6); // bars that lie are counted from below
    QCOMPARE(open.cell(0, 0), u"Amounts rung up"_s);
    QCOMPARE(open.bars().count(), 2);
    QCOMPARE(open.bars().at(1), 30.0);
    open.table()->selectRow(1);
    QCOMPARE(open.cell(1, 0), u"bun"_s);
    QCOMPARE(open.bars().selectedBars(), QList<int>{1});
}

void TestReportsPage::equalNamesAreTwoBars()
{
    ReportFixture shop;
    for (const char16_t letter : {u'a', u'b'}) {
        const QString id = QString(u"a very long name that is cut "_s) + QChar(letter);
        shop.sell(u"N"_s + QChar(letter), 1000, 1, id.left(30));
    }
    OpenPage open(shop);
    open.press(Qt::Key_F6);
    QCOMPARE(open.bars().count(), 2);
}

void TestReportsPage::aDayIsTyped()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 25);
    OpenPage open(shop);
    open.press(Qt::Key_F, Qt::ControlModifier);
    auto *day = open.page.findChild<QDateEdit *>(u"reportDay"_s);
    QVERIFY(day->hasFocus());
    day->setDate(ReportFixture::today().addDays(-1));
    open.settle();
    QCOMPARE(open.figure(0), u"¥7.00"_s);
    open.press(Qt::Key_Escape);
    QVERIFY(open.table()->hasFocus());
}

void TestReportsPage::aDayWithoutSalesSaysSo()
{
    ReportFixture shop;
    OpenPage open(shop);
    QCOMPARE(open.label(u"noTakings"_s), u"There are no sales."_s);
    QCOMPARE(open.figure(3), u"—"_s);
    open.press(Qt::Key_Left); // the keys go on, although there is no line
    QCOMPARE(open.model().day(), ReportFixture::today().addDays(-1));
    open.press(Qt::Key_F9);
    QCOMPARE(open.model().span(), ReportsViewModel::Span::Month);
}

void TestReportsPage::afterMidnightItIsTheNewDay()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    shop.clock.advance(std::chrono::hours{8} + std::chrono::seconds{1});
    open.settle();
    QCOMPARE(open.model().day(), ReportFixture::today().addDays(1));
    QCOMPARE(open.figure(0), u"¥0.00"_s);
    open.press(Qt::Key_Left); // whoever looks back stays there
    shop.clock.advance(std::chrono::hours{24});
    open.settle();
    QCOMPARE(open.model().day(), ReportFixture::today());
}

void TestReportsPage::I13_aClosedDayShowsItsHead()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    shop.clock.advance(std::chrono::hours{24});
    OpenPage open(shop);
    QVERIFY(open.label(u"reportHead"_s).isEmpty());
    open.press(Qt::Key_Left);
    QVERIFY(open.label(u"reportHead"_s).contains(QString::fromLatin1(open.model().report()->head.toHex())));
    QCOMPARE(open.model().report()->head.size(), 32);
}

/// As where the file is write-protected and the desk could not open it.
void TestReportsPage::readsALedgerThatNobodyHasOpened()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    Ledger closed{shop.folder.filePath(u"ledger.sqlite"_s)};
    ReportsPage page({closed, shop.clock, {}, false, {}});
    page.show();
    QTRY_COMPARE(page.findChild<QLabel *>(u"figure0"_s)->text(), u"¥7.00"_s);
}

void TestReportsPage::aMissingLedgerIsTold()
{
    const QTemporaryDir folder;
    ManualClock clock;
    Ledger ledger{folder.filePath(u"ledger.sqlite"_s)};
    ReportsPage page({ledger, clock, {}, false, {}});
    page.show();
    QTRY_VERIFY(!page.findChild<QLabel *>(u"reportNotice"_s)->text().isEmpty());
    QVERIFY(!page.model().canLeave());
    QVERIFY(answer(ledger.open()));
    page.model().refresh(); // the window does so
    QTRY_VERIFY(page.model().canLeave());
    QVERIFY(page.findChild<QLabel *>(u"reportNotice"_s)->text().isEmpty());
}

void TestReportsPage::readingCanBeStopped()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    PoolHeld pool;
    open.model().previous();
    shop.clock.advance(std::chrono::seconds{1});
    QVERIFY(open.label(u"reportNotice"_s).contains(u"Esc stops it"));
    QTest::keyClick(open.page.focusWidget(), Qt::Key_Escape);
    pool.release();
    open.settle();
    QVERIFY(open.label(u"reportNotice"_s).contains(u"F5"));
    QVERIFY(!open.model().report());
    open.press(Qt::Key_F5);
    QCOMPARE(open.figure(0), u"¥7.00"_s);
}

void TestReportsPage::hiddenItDoesNotRead()
{
    ReportFixture shop;
    OpenPage open(shop);
    open.page.hide();
    shop.sell(u"N1"_s, 700, 1);
    shop.clock.advance(std::chrono::seconds{2});
    QVERIFY(!open.model().isReading());
    open.page.show();
    QTRY_COMPARE(open.figure(0), u"¥7.00"_s);
}

void TestReportsPage::exportsATable()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1, u"latte"_s);
    OpenPage open(shop);
    const QString file = shop.folder.filePath(u"report.csv"_s);
    open.model().exportTo(file);
    QTRY_VERIFY(open.label(u"reportNotice"_s).contains(file));
    const auto table = readTableFile(file);
    QVERIFY(table);
    QCOMPARE(table->rows[1].cells.at(4), u"7.00"_s);
    open.press(Qt::Key_F4);
    QVERIFY(open.page.findChild<QDialog *>(u"fileDialog"_s));
}

void TestReportsPage::savesAPdf()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1, u"latte"_s);
    OpenPage open(shop);
    const QString file = shop.folder.filePath(u"report.pdf"_s);
    open.model().savePdf(file);
    QTRY_VERIFY(open.label(u"reportNotice"_s).contains(file));
    QVERIFY(outputOf(u"pdftotext"_s, {file, u"-"_s}).contains("latte"));
    open.model().savePdf(u"/nowhere/report.pdf"_s);
    QTRY_VERIFY(open.label(u"reportNotice"_s).contains(u"/nowhere"));
}

void TestReportsPage::printsOnTheChosenPrinter()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    open.press(Qt::Key_P, Qt::ControlModifier);
    auto *dialog = open.page.findChild<QDialog *>(u"paperDialog"_s);
    QVERIFY(dialog);
    auto *printers = dialog->findChild<QComboBox *>(u"printer"_s);
    QTRY_COMPARE(printers->count(), 2);
    QCOMPARE(printers->currentText(), u"Office"_s); // the usual one
    QTest::keyClick(printers, Qt::Key_Up);
    QVERIFY(dialog->findChild<QLabel *>(u"printNote"_s)->text().contains(u"Labels")); // it is stopped
    QTest::keyClick(printers, Qt::Key_Down);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(open.label(u"reportNotice"_s).contains(u"Office"));
    QVERIFY(QFile::exists(shop.folder.filePath(u"Office.pdf"_s)));
}

void TestReportsPage::printingCanBeStopped()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    Printer office;
    office.name = u"Office"_s;
    PoolHeld pool;
    open.model().errand().print(office, open.model().pages());
    QVERIFY(open.model().isBusy());
    QVERIFY(!open.model().canLeave());
    QTest::keyClick(open.page.focusWidget(), Qt::Key_Escape);
    pool.release();
    QTRY_VERIFY(!open.model().isBusy());
    QVERIFY(open.label(u"reportNotice"_s).contains(u"stopped"));
    QVERIFY(!QFile::exists(shop.folder.filePath(u"Office.pdf"_s)));
}

void TestReportsPage::aPrinterThatFailsIsTold()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    shop.isPaperOut = true;
    open.model().errand().print({}, open.model().pages());
    QTRY_VERIFY(!open.model().isBusy());
    QCOMPARE(open.model().notice().tone, Tone::Bad);
}

void TestReportsPage::chartAndFiguresAreNamed()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    const OpenPage open(shop);
    const auto *chart = open.page.findChild<QChartView *>();
    QVERIFY(chart->accessibleName().contains(u"By hour"));
    QCOMPARE(chart->accessibleDescription(), u"Most: 15:00 with ¥7.00, 1 sale"_s);
    QCOMPARE(open.label(u"takingsPeak"_s), chart->accessibleDescription());
    QCOMPARE(open.page.findChild<QLabel *>(u"figure0"_s)->accessibleName(), u"Taken: ¥7.00, 1 sale"_s);
    QCOMPARE(open.table()->accessibleName(), u"By hour"_s);
}

void TestReportsPage::darkIsDark()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    const auto *chart = open.page.findChild<QChartView *>();
    QVERIFY(chart->backgroundBrush().color().lightness() > 128);
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    open.page.setPalette(dark);
    QVERIFY(chart->backgroundBrush().color().lightness() < 128);
    QVERIFY(open.bars().brush().color().lightness() > 128);
}

void TestReportsPage::fitsTheSmallestScreen()
{
    ReportFixture shop;
    shop.sell(u"N1"_s, 700, 1);
    OpenPage open(shop);
    open.press(Qt::Key_F9);
    QVERIFY2(open.page.minimumSizeHint().width() <= 1366 - 72,
        qPrintable(QString::number(open.page.minimumSizeHint().width())));
    QVERIFY2(open.page.minimumSizeHint().height() <= 768 - 200,
        qPrintable(QString::number(open.page.minimumSizeHint().height())));
}

SAOMA_TEST(TestReportsPage)
#include "test_reportspage.moc"
