// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printsystem.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "tests/ui/print/sheetfixture.h"
#include "ui/print/printers.h"

#include <QPrinter>
#include <QPrinterInfo>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// Against a real CUPS whose printers keep what they are sent. The command line's tests print through it,
/// too.
class TestPrinters final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void fitsTheTemplateToThePrinter();
    void resolutionIsOneThatThePrinterHas_data();
    void resolutionIsOneThatThePrinterHas();
    void stoppedPrintSendsNothing();
    void printsManyPagesAsOneJob();
    void dialogsPrinterPrintsAtActualSize_data();
    void dialogsPrinterPrintsAtActualSize();

private:
    [[nodiscard]] QString nextPaper(qsizetype before) const;
    std::unique_ptr<PrintSystem> m_system;
};

namespace {

const QString office = u"office"_s;

} // namespace

void TestPrinters::initTestCase()
{
    m_system = std::make_unique<PrintSystem>();
    const QByteArray fault = m_system->start();
    QVERIFY2(fault.isEmpty(), fault.constData());
    qputenv("CUPS_SERVER", m_system->server().toLocal8Bit()); // before libcups is asked for the first time
    QVERIFY(m_system->addPrinter(office, u"office.ppd"_s));
}

void TestPrinters::cleanupTestCase()
{
    m_system.reset();
}

QString TestPrinters::nextPaper(qsizetype before) const
{
    return QTest::qWaitFor([&] { return m_system->papers(office).size() > before; }, 10'000)
        ? m_system->papers(office).last()
        : QString();
}

void TestPrinters::fitsTheTemplateToThePrinter()
{
    const auto printer = findPrinter(office);
    QVERIFY(printer);
    const auto a4 = fitPrinter(*printer, *findTemplate(u"a4-3x4"_s));
    QVERIFY(a4);
    QCOMPARE(a4->dpi, 600);
    QVERIFY(a4->isUsualPaper);
    for (const double margin :
        {a4->unprintedMm.left(), a4->unprintedMm.top(), a4->unprintedMm.right(), a4->unprintedMm.bottom()})
        QVERIFY2(qAbs(margin - 18 * 25.4 / 72) < 0.05, qPrintable(QString::number(margin)));
    QVERIFY(!fitPrinter(*printer, *findTemplate(u"a5-1x1"_s))->isUsualPaper);
    QCOMPARE(fitPrinter(*printer, *findTemplate(u"roll-58"_s)).error().code, u"PRINTER_PAPER"_s);
    // The same paper lying on its side is another one: it would be turned, and its correction with it.
    const SheetTemplate wide = *readTemplateLine(u"wide"_s, u"page=297x210 grid=4x2 card=62x66"_s);
    QCOMPARE(fitPrinter(*printer, wide).error().code, u"PRINTER_PAPER"_s);
}

void TestPrinters::resolutionIsOneThatThePrinterHas_data()
{
    QTest::addColumn<QList<int>>("has");
    QTest::addColumn<int>("dpi");
    QTest::newRow("does not tell") << QList<int>{} << 203;
    QTest::newRow("coarse") << QList<int>{150, 300} << 300;
    QTest::newRow("many") << QList<int>{300, 600, 1200} << 600;
    QTest::newRow("fine") << QList<int>{720, 1440} << 720;
    QTest::newRow("finer than a sheet can be") << QList<int>{300, 4800} << 300;
}

void TestPrinters::resolutionIsOneThatThePrinterHas()
{
    QFETCH(const QList<int>, has);
    QFETCH(const int, dpi);
    Printer printer = *findPrinter(office);
    printer.resolutions = has;
    printer.papers = {};
    QCOMPARE(fitPrinter(printer, *findTemplate(u"roll-58"_s))->dpi, dpi);
}

/// Not even the pages that were ready.
void TestPrinters::stoppedPrintSendsNothing()
{
    const auto before = m_system->papers(office).size();
    const Sheet sheet = sheetOf(sheetProducts(30), sheetOrder(u"a4-3x4"_s));
    const auto stopped = printOn(
        *findPrinter(office), pagesOf(sheet), [](int page, int pages) { return pages == 3 && page < 2; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"PRINT_CANCELLED"_s);
    QVERIFY(printOn(*findPrinter(office), pagesOf(sheet)));
    QVERIFY(!nextPaper(before).isEmpty());
    QCOMPARE(m_system->papers(office).size(), before + 1);
}

void TestPrinters::printsManyPagesAsOneJob()
{
    const auto before = m_system->papers(office).size();
    const Sheet sheet = sheetOf(sheetProducts(30), sheetOrder(u"a4-3x4"_s));
    QList<int> told;
    QVERIFY(printOn(*findPrinter(office), pagesOf(sheet), [&told](int page, int) {
        told.append(page);
        return true;
    }));
    QCOMPARE(told, (QList<int>{1, 2, 3}));
    const QByteArray info = outputOf(u"pdfinfo"_s, {nextPaper(before)});
    QVERIFY2(info.contains("Pages:           3"), info.constData());
}

void TestPrinters::dialogsPrinterPrintsAtActualSize_data()
{
    QTest::addColumn<bool>("isFullPage");
    QTest::newRow("as it comes") << false;
    QTest::newRow("full page") << true;
}

/// A QPrinter that a print dialog has set up starts at the corner of what it can print.
void TestPrinters::dialogsPrinterPrintsAtActualSize()
{
    QFETCH(const bool, isFullPage);
    constexpr int dpi = 300;
    const auto before = m_system->papers(office).size();
    QPrinter printer(QPrinterInfo::printerInfo(office), QPrinter::HighResolution);
    printer.setFullPage(isFullPage);
    const Sheet sheet = sheetOf(sheetProducts(4), sheetOrder(u"a4-labels-3x7"_s));
    QVERIFY(printSheet(sheet, printer));
    const QImage page = renderPdf(nextPaper(before), 0, dpi);
    QVERIFY(!page.isNull());
    for (int face = 0; face < 4; ++face) {
        const QRect planned = codeDots(sheet.order.form, sheet.faces[face], sheet.cards[face].fitted);
        QRect ink;
        for (int y = planned.top(); y <= planned.bottom(); ++y)
            for (int x = planned.left(); x <= planned.right(); ++x)
                if (page.constScanLine(y)[x] < 128)
                    ink |= QRect{x, y, 1, 1};
        const int quiet = sheet.cards[face].fitted.moduleDots * QrMatrix::quietModules;
        const QRect modules = planned.adjusted(quiet, quiet, -quiet, -quiet);
        QVERIFY(qAbs(ink.left() - modules.left()) <= 1 && qAbs(ink.top() - modules.top()) <= 1);
        QVERIFY(qAbs(ink.right() - modules.right()) <= 1 && qAbs(ink.bottom() - modules.bottom()) <= 1);
        QCOMPARE(readWithZxing(page.copy(planned)), sheet.cards[face].code);
    }
}

SAOMA_TEST(TestPrinters)
#include "test_printers.moc"
