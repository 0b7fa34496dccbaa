// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/calibration.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "tests/ui/print/sheetfixture.h"
#include "ui/print/sheetprinter.h"

#include <QPrinter>
#include <QTemporaryDir>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// What comes out of the printer, looked at by programs that are not ours: Poppler, ZBar, zxing-cpp.
class TestSheetPaper final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesLieWhereTheyShould_data();
    void codesLieWhereTheyShould();
    void rulerIsTrue_data();
    void rulerIsTrue();
    void everyCodeIsReadByTwoDecoders_data();
    void everyCodeIsReadByTwoDecoders();
    void noSeamsBetweenModules();
    void fontsAreEmbeddedAndCodesSmall();
    void printerGetsTheSame();
    void stopsWhenAsked();
    void pagesHaveTheirSize();
    void correctionUndoesThePrinter_data();
    void correctionUndoesThePrinter();
    void widePageStaysWide();
    void nothingIsPrintedWhereThePrinterCannot();

private:
    QString write(const Sheet &sheet);
    QTemporaryDir m_folder;
};

namespace {

/// Around everything darker than half grey inside `area`, in pixels.
QRect darkBox(const QImage &image, const QRect &area)
{
    QRect box;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = area.left(); x <= area.right(); ++x)
            if (line[x] < 128)
                box |= QRect{x, y, 1, 1};
    }
    return box;
}

QRect pixels(const QRectF &mm, int dpi)
{
    const double scale = dpi / 25.4;
    return QRectF{mm.topLeft() * scale, mm.size() * scale}.toAlignedRect();
}

QRectF millimetres(const QRect &box, int dpi)
{
    const double mm = 25.4 / dpi;
    return {box.x() * mm, box.y() * mm, box.width() * mm, box.height() * mm};
}

/// The modules alone, as planned.
QRectF plannedCode(const Sheet &sheet, int face)
{
    const FittedCode &code = sheet.cards[sheet.faces[face].item].fitted;
    const int quiet = code.moduleDots * QrMatrix::quietModules;
    return millimetres(
        codeDots(sheet.order.form, sheet.faces[face], code).adjusted(quiet, quiet, -quiet, -quiet),
        sheet.order.form.dpi);
}

#define COMPARE_MM(actual, expected)                                                                         \
    QVERIFY2(qAbs((actual) - (expected)) <= 0.1,                                                             \
        qPrintable(u"%1 mm instead of %2 mm"_s.arg(actual).arg(expected)))

} // namespace

QString TestSheetPaper::write(const Sheet &sheet)
{
    QFile file(m_folder.filePath(sheet.order.form.name + u".pdf"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && writeSheetPdf(sheet, file) && file.flush();
    return isWritten ? file.fileName() : QString();
}

void TestSheetPaper::codesLieWhereTheyShould_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
        {"a4-3x4", "a4-labels-3x7", "letter-labels-2x5", "a6-1x1", "tent-a5", "roll-58", "label-40x30"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSheetPaper::codesLieWhereTheyShould()
{
    QFETCH(const QString, name);
    constexpr int dpi = 400;
    const SheetOrder order = sheetOrder(name);
    const Sheet sheet = sheetOf(sheetProducts(order.form.cellsPerPage()), order);
    const QImage page = renderPdf(write(sheet), 0, dpi);
    QVERIFY(!page.isNull());
    for (int face = 0; face < sheet.codes(); ++face) {
        const QRectF planned = plannedCode(sheet, face);
        const QRectF printed = millimetres(darkBox(page, pixels(planned.adjusted(-1, -1, 1, 1), dpi)), dpi);
        COMPARE_MM(printed.left(), planned.left());
        COMPARE_MM(printed.top(), planned.top());
        COMPARE_MM(printed.width(), planned.width());
        COMPARE_MM(printed.height(), planned.height());
        // The plan itself: golden lengths of a symbol of 49 modules, 7 dots of 1/300 inch each.
        if (name == u"a4-labels-3x7"_s)
            COMPARE_MM(printed.width(), 29.04);
    }
    if (name == u"a4-labels-3x7"_s) // a column's step, a row's step
    {
        COMPARE_MM(plannedCode(sheet, 1).left() - plannedCode(sheet, 0).left(), 66.0);
        COMPARE_MM(plannedCode(sheet, 3).top() - plannedCode(sheet, 0).top(), 38.1);
    }
}

void TestSheetPaper::rulerIsTrue_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a4-3x4", "a4-labels-3x7", "letter-3x4", "a5-1x1"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSheetPaper::rulerIsTrue()
{
    QFETCH(const QString, name);
    constexpr int dpi = 400;
    const Sheet sheet = sheetOf(sheetProducts(1), sheetOrder(name));
    const QRectF ruler = rulerRect(sheet.order.form);
    QVERIFY(!ruler.isEmpty());
    const QImage page = renderPdf(write(sheet), 0, dpi);
    QVERIFY(!page.isNull());
    // A strip through the short ticks, above the base line.
    const QRectF strip{ruler.left() - 2, ruler.bottom() - 0.8, ruler.width() + 4, 0.1};
    const QRectF ticks = millimetres(darkBox(page, pixels(strip, dpi)), dpi);
    const double tickMm = 0.15;
    COMPARE_MM(ticks.width() - tickMm, 100.0);
    COMPARE_MM(ticks.center().x(), sheet.order.form.page.width() / 2);
}

void TestSheetPaper::everyCodeIsReadByTwoDecoders_data()
{
    QTest::addColumn<QString>("name");
    for (const SheetTemplate &form : builtinTemplates())
        QTest::newRow(qPrintable(form.name)) << form.name;
}

void TestSheetPaper::everyCodeIsReadByTwoDecoders()
{
    QFETCH(const QString, name);
    constexpr int dpi = 300;
    const SheetOrder order = sheetOrder(name);
    QList<Product> products = sheetProducts(order.form.cellsPerPage());
    products.last().id = u"abcdefghijklmnopqrstuvwxyz_-abcd"_s;
    const Sheet sheet = sheetOf(products, order);
    const QImage page = renderPdf(write(sheet), 0, dpi);
    QVERIFY(!page.isNull());
    QList<QImage> crops;
    for (const PlacedFace &face : sheet.faces) {
        const QRect box = codeDots(order.form, face, sheet.cards[face.item].fitted);
        crops.append(page.copy(pixels(millimetres(box, order.form.dpi), dpi)));
    }
    const QList<QByteArray> read = readWithZbar(crops);
    QCOMPARE(read.size(), sheet.codes());
    for (int face = 0; face < sheet.codes(); ++face) {
        QCOMPARE(read[face], sheet.cards[sheet.faces[face].item].code);
        QCOMPARE(readWithZxing(crops[face]), sheet.cards[sheet.faces[face].item].code);
    }
}

/// At a resolution that falls between the modules, an antialiasing viewer shows lighter lines where
/// rectangles merely touch: the finder's core must be black through and through.
void TestSheetPaper::noSeamsBetweenModules()
{
    const Sheet sheet = sheetOf(sheetProducts(3), sheetOrder(u"a4-3x4"_s));
    const QString file = write(sheet);
    for (const int dpi : {137, 173, 211}) {
        const QImage page = renderPdf(file, 0, dpi);
        for (int face = 0; face < 3; ++face) {
            const double module = sheet.cards[face].fitted.moduleMm();
            const QRectF code = plannedCode(sheet, face);
            const QRectF core{code.left() + 2 * module, code.top() + 2 * module, 3 * module, 3 * module};
            const QRect inside = pixels(core, dpi).adjusted(2, 2, -2, -2);
            QVERIFY(inside.width() >= 3);
            for (int y = inside.top(); y <= inside.bottom(); ++y)
                for (int x = inside.left(); x <= inside.right(); ++x)
                    QVERIFY2(page.constScanLine(y)[x] < 8, "a seam");
        }
    }
}

void TestSheetPaper::fontsAreEmbeddedAndCodesSmall()
{
    const Sheet sheet = sheetOf(sheetProducts(240), sheetOrder(u"a4-labels-3x8"_s));
    const QString file = write(sheet);
    const QList<QByteArray> lines = outputOf(u"pdffonts"_s, {file}).split('\n');
    QVERIFY2(lines.size() > 3, "no font at all");
    const qsizetype column = lines[0].indexOf("emb ");
    for (const QByteArray &line : lines.mid(2))
        QVERIFY2(line.isEmpty() || line.mid(column, 3) == "yes", line.constData());
    QVERIFY2(QFileInfo(file).size() / 240 <= 3072, qPrintable(QString::number(QFileInfo(file).size() / 240)));
    // Words stay words: they can be searched for and copied. (Qt names a glyph by one of its characters: a
    // few come back as their radicals.)
    const QString text =
        QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, file, u"-"_s}))
            .normalized(QString::NormalizationForm_KC);
    for (const auto &word : {u"拿铁咖啡"_s, u"Green tea"_s, u"微信扫一扫"_s, u"咖啡 Corner Café"_s})
        QVERIFY2(text.contains(word), qPrintable(word + u" not in "_s + text.left(400)));
}

void TestSheetPaper::printerGetsTheSame()
{
    constexpr int dpi = 300;
    const Sheet sheet = sheetOf(sheetProducts(4), sheetOrder(u"a4-labels-3x7"_s));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(u"printer.pdf"_s));
    printer.setResolution(1200);
    QVERIFY(printSheet(sheet, printer));
    const QImage printed = renderPdf(printer.outputFileName(), 0, dpi);
    QVERIFY(!printed.isNull());
    for (int face = 0; face < 4; ++face) {
        const QRectF planned = plannedCode(sheet, face);
        const QRectF box = millimetres(darkBox(printed, pixels(planned.adjusted(-1, -1, 1, 1), dpi)), dpi);
        COMPARE_MM(box.left(), planned.left());
        COMPARE_MM(box.top(), planned.top());
        COMPARE_MM(box.width(), planned.width());
    }
}

void TestSheetPaper::stopsWhenAsked()
{
    const Sheet sheet = sheetOf(sheetProducts(5), sheetOrder(u"label-50x30"_s));
    QFile file(m_folder.filePath(u"stopped.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QList<int> told;
    const auto stopped = writeSheetPdf(sheet, file, [&told](int page, int pages) {
        told.append(page);
        return pages == 5 && page < 3;
    });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"PRINT_CANCELLED"_s);
    QCOMPARE(told, (QList<int>{1, 2, 3}));
}

void TestSheetPaper::pagesHaveTheirSize()
{
    for (const SheetTemplate &form : builtinTemplates()) {
        const Sheet sheet = sheetOf(sheetProducts(form.cellsPerPage() + 1), sheetOrder(form.name));
        const QByteArray info = outputOf(u"pdfinfo"_s, {write(sheet)});
        static const QRegularExpression line(
            u"Pages:\\s+(\\d+)[\\s\\S]*Page size:\\s+([\\d.]+) x ([\\d.]+) pts"_s);
        const QRegularExpressionMatch match = line.match(QString::fromUtf8(info));
        QVERIFY2(match.hasMatch(), info.constData());
        QCOMPARE(match.captured(1), u"2"_s);
        // Qt writes whole points: a third of a millimetre at most, all of it at the lower right.
        QVERIFY(qAbs(match.captured(2).toDouble() * 25.4 / 72 - form.page.width()) < 0.36);
        QVERIFY(qAbs(match.captured(3).toDouble() * 25.4 / 72 - form.page.height()) < 0.36);
    }
}

void TestSheetPaper::correctionUndoesThePrinter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QPointF>("shift");
    QTest::addColumn<QSizeF>("stretch");
    QTest::newRow("shifted") << u"a4-labels-3x7"_s << QPointF{1.5, -2} << QSizeF{1, 1};
    QTest::newRow("stretched") << u"a4-3x4"_s << QPointF{} << QSizeF{1.004, 0.992};
    QTest::newRow("both") << u"a4-labels-3x7"_s << QPointF{-2, 1} << QSizeF{0.99, 1.01};
    QTest::newRow("tent") << u"tent-a5"_s << QPointF{1, 1} << QSizeF{1.01, 1.005};
    QTest::newRow("label printer") << u"label-50x30"_s << QPointF{0.5, -0.5} << QSizeF{1, 1.01};
}

/// A printer that shifts and stretches, corrected by what was measured of it, is played with the PDF: every
/// code lies on the paper where it was meant to, and is a whole number of dots a module.
void TestSheetPaper::correctionUndoesThePrinter()
{
    QFETCH(const QString, name);
    QFETCH(const QPointF, shift);
    QFETCH(const QSizeF, stretch);
    SheetOrder order = sheetOrder(name);
    order.form.dpi = 600;
    order.correction = *correctionFor({shift.x() + 20 * stretch.width(), shift.y() + 20 * stretch.height(),
        100 * stretch.width(), 100 * stretch.height()});
    const Sheet sheet = sheetOf(sheetProducts(order.form.cellsPerPage()), order);
    QVERIFY(!sheet.isBlocked());
    constexpr int dpi = 400;
    const QImage page = renderPdf(write(sheet), 0, dpi);
    QVERIFY(!page.isNull());
    for (int face = 0; face < sheet.codes(); ++face) {
        const PlacedFace &placed = sheet.faces[face];
        const FittedCode &code = sheet.cards[placed.item].fitted;
        const QRectF sent = millimetres(codeDots(order.form, placed, code, order.correction), 600);
        const QRectF ink = millimetres(darkBox(page, pixels(sent, dpi)), dpi);
        QRectF room = faceLayout(order.form).code.translated(placed.face.topLeft());
        if (placed.isTurned)
            room.moveCenter(placed.face.topLeft() + placed.face.bottomRight() - room.center());
        COMPARE_MM(ink.center().x() * stretch.width() + shift.x(), room.center().x());
        COMPARE_MM(ink.center().y() * stretch.height() + shift.y(), room.center().y());
        COMPARE_MM(ink.width(), code.matrix.size() * code.moduleDots * 25.4 / 600);
        COMPARE_MM(ink.height(), ink.width());
        QCOMPARE(readWithZxing(page.copy(pixels(sent, dpi))), sheet.cards[placed.item].code);
    }
    if (const QRectF ruler = rulerRect(order.form); !ruler.isEmpty()) {
        const QPointF corner = order.correction.applied({ruler.left() - 2, ruler.bottom() - 0.8});
        const QRectF strip{corner, QSizeF{ruler.width() + 6, 0.1}};
        const QRectF ticks = millimetres(darkBox(page, pixels(strip, dpi)), dpi);
        COMPARE_MM((ticks.width() - 0.15) * stretch.width(), 100.0);
    }
}

void TestSheetPaper::widePageStaysWide()
{
    SheetOrder order = sheetOrder(u"a4-1x1"_s);
    order.form = *readTemplateLine(u"wide"_s, u"page=297x210 grid=4x2 card=62x66"_s);
    const Sheet sheet = sheetOf(sheetProducts(8), order);
    const QImage page = renderPdf(write(sheet), 0, 200);
    QVERIFY2(page.width() > page.height(), "the cards at the right are cut off");
    const QRectF code = plannedCode(sheet, 3);
    const QRectF ink = millimetres(darkBox(page, pixels(code.adjusted(-1, -1, 1, 1), 200)), 200);
    COMPARE_MM(ink.left(), code.left());
}

void TestSheetPaper::nothingIsPrintedWhereThePrinterCannot()
{
    SheetOrder order = sheetOrder(u"a4-labels-3x8"_s);
    order.unprintedMm = {8, 0, 0, 0};
    const Sheet sheet = sheetOf(sheetProducts(2), order);
    QVERIFY(sheet.isBlocked());
    QCOMPARE(sheet.problems.last().kind, SheetProblem::Kind::CodeOffPage);
    QCOMPARE(sheet.problems.last().item, 0);
    const QImage page = renderPdf(write(sheet), 0, 200);
    QVERIFY(darkBox(page, pixels({0, 0, 7.8, 297}, 200)).isEmpty());
    QVERIFY(!darkBox(page, pixels({8, 0, 30, 40}, 200)).isEmpty());
}

SAOMA_TEST(TestSheetPaper)
#include "test_sheetpaper.moc"
