// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/printercorrection.h"
#include "tests/support/testregistry.h"

#include <limits>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestPrinterCorrection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuringUndoesThePrinter_data();
    void measuringUndoesThePrinter();
    void smallPaperHasSmallMarks();
    void exactPrinterNeedsNone();
    void impossibleLengthsAreRefused_data();
    void impossibleLengthsAreRefused();
    void lineIsReadBack();
    void lineMayBeWrittenByHand_data();
    void lineMayBeWrittenByHand();
    void badLinesAreRefused_data();
    void badLinesAreRefused();
};

namespace {

/// A printer that is not true: everything is shifted and stretched.
struct Printer
{
    QPointF shift;
    QSizeF stretch{1, 1};

    [[nodiscard]] QPointF print(QPointF mm) const
    {
        return shift + QPointF{mm.x() * stretch.width(), mm.y() * stretch.height()};
    }
    [[nodiscard]] CalibrationMeasured measure(const CalibrationMarks &marks) const
    {
        const QPointF cross = print({marks.crossMm, marks.crossMm});
        return {cross.x(), cross.y(), marks.acrossMm * stretch.width(), marks.downMm * stretch.height()};
    }
};

} // namespace

void TestPrinterCorrection::measuringUndoesThePrinter_data()
{
    QTest::addColumn<QPointF>("shift");
    QTest::addColumn<QSizeF>("stretch");
    QTest::addColumn<QSizeF>("page");
    QTest::newRow("shifted") << QPointF{1.5, -2.25} << QSizeF{1, 1} << QSizeF{210, 297};
    QTest::newRow("stretched") << QPointF{} << QSizeF{1.004, 0.992} << QSizeF{210, 297};
    QTest::newRow("both") << QPointF{-3, 4} << QSizeF{0.97, 1.03} << QSizeF{215.9, 279.4};
    QTest::newRow("far off") << QPointF{18, -17} << QSizeF{1.04, 0.96} << QSizeF{210, 297};
    QTest::newRow("on a label") << QPointF{0.6, 0.4} << QSizeF{1.01, 1} << QSizeF{40, 30};
}

void TestPrinterCorrection::measuringUndoesThePrinter()
{
    QFETCH(const QPointF, shift);
    QFETCH(const QSizeF, stretch);
    QFETCH(const QSizeF, page);
    const Printer printer{shift, stretch};
    const CalibrationMarks marks = calibrationMarks(page);
    const auto correction = correctionFor(printer.measure(marks), marks);
    QVERIFY2(correction, correction ? "" : qPrintable(correction.error().subject));
    for (const QPointF wanted : {QPointF{0, 0}, QPointF{page.width(), page.height()}, QPointF{50, 7}}) {
        const QPointF printed = printer.print(correction->applied(wanted));
        QVERIFY(qAbs(printed.x() - wanted.x()) < 0.01 && qAbs(printed.y() - wanted.y()) < 0.01);
    }
}

void TestPrinterCorrection::smallPaperHasSmallMarks()
{
    const CalibrationMarks a4 = calibrationMarks({210, 297});
    QCOMPARE(a4.crossMm, 20.0);
    QCOMPARE(a4.acrossMm, 100.0);
    QCOMPARE(a4.downMm, 100.0);
    for (const QSizeF page : {QSizeF{20, 20}, QSizeF{40, 30}, QSizeF{58, 72}, QSizeF{105, 148}}) {
        const CalibrationMarks marks = calibrationMarks(page);
        QVERIFY(marks.crossMm + marks.acrossMm <= page.width());
        QVERIFY(marks.crossMm + marks.downMm <= page.height());
    }
}

void TestPrinterCorrection::exactPrinterNeedsNone()
{
    const auto correction = correctionFor({20, 20, 100, 100});
    QVERIFY(correction && correction->isNone());
}

void TestPrinterCorrection::impossibleLengthsAreRefused_data()
{
    QTest::addColumn<QList<double>>("lengths");
    QTest::addColumn<QString>("named");
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("left edge beyond") << QList<double>{40.2, 20, 100, 100} << u"40.2"_s;
    QTest::newRow("below nothing") << QList<double>{20, -0.1, 100, 100} << u"-0.1"_s;
    QTest::newRow("bar in tenths of an inch") << QList<double>{20, 20, 39.4, 100} << u"39.4"_s;
    QTest::newRow("bar much too long") << QList<double>{20, 20, 100, 105.4} << u"105.4"_s;
    QTest::newRow("no bar") << QList<double>{20, 20, 0, 100} << u"0"_s;
    QTest::newRow("endless") << QList<double>{20, 20, 100, std::numeric_limits<double>::infinity()}
                             << u"inf"_s;
    QTest::newRow("no number") << QList<double>{nan, 20, 100, 100} << u"nan"_s;
}

void TestPrinterCorrection::impossibleLengthsAreRefused()
{
    QFETCH(const QList<double>, lengths);
    QFETCH(const QString, named);
    const auto refused = correctionFor({lengths[0], lengths[1], lengths[2], lengths[3]});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"CALIBRATION_OUT_OF_RANGE"_s);
    QCOMPARE(refused.error().subject, named);
}

void TestPrinterCorrection::lineIsReadBack()
{
    const auto correction = correctionFor({19.2, 21.37, 100.31, 99.84});
    QVERIFY(correction);
    QCOMPARE(*readCorrectionLine(u"p"_s, correctionLine(*correction)), *correction);
    QCOMPARE(correctionLine({{1.5, -0.8}, {1.002, 0.998}}), u"offset=1.5,-0.8 scale=1.002,0.998"_s);
}

void TestPrinterCorrection::lineMayBeWrittenByHand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QPointF>("offset");
    QTest::addColumn<QSizeF>("scale");
    QTest::newRow("space after a comma")
        << u" offset=1.5, -0.8  scale=1,1.01"_s << QPointF{1.5, -0.8} << QSizeF{1, 1.01};
    QTest::newRow("offset alone") << u"offset=0,3"_s << QPointF{0, 3} << QSizeF{1, 1};
    QTest::newRow("scale alone") << u"scale=0.99,1"_s << QPointF{} << QSizeF{0.99, 1};
    QTest::newRow("nothing") << QString() << QPointF{} << QSizeF{1, 1};
}

void TestPrinterCorrection::lineMayBeWrittenByHand()
{
    QFETCH(const QString, line);
    QFETCH(const QPointF, offset);
    QFETCH(const QSizeF, scale);
    const auto read = readCorrectionLine(u"p"_s, line);
    QVERIFY(read);
    QCOMPARE(*read, (PrinterCorrection{offset, scale}));
}

void TestPrinterCorrection::badLinesAreRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
        {"offset=1", "offset=1,2,3", "offset=a,b", "offset=20.1,0", "offset=0,-21", "scale=0.94,1",
            "scale=1,1.06", "scale=nan,1", "shift=1,1", "offset", "1,2", "offset=1,2;scale=1,1"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestPrinterCorrection::badLinesAreRefused()
{
    QFETCH(const QString, line);
    const auto refused = readCorrectionLine(u"front desk"_s, line);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"PRINTER_CORRECTION_INVALID"_s);
    QCOMPARE(refused.error().subject, u"front desk"_s);
    QVERIFY(!refused.error().detail.isEmpty());
}

SAOMA_TEST(TestPrinterCorrection)
#include "test_printercorrection.moc"
