// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/calibration.h"
#include "tests/support/testregistry.h"

#include <limits>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestCalibration final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuringUndoesThePrinter_data();
    void measuringUndoesThePrinter();
    void smallPaperHasSmallMarks();
    void exactPrinterNeedsNone();
    void impossibleLengthsAreRefused_data();
    void impossibleLengthsAreRefused();
    void everyAllowedLengthIsCorrectable();
    void typedLengthsAreRead_data();
    void typedLengthsAreRead();
    void typedNonsenseIsRefused_data();
    void typedNonsenseIsRefused();
    void verdictFitsThePrinter_data();
    void verdictFitsThePrinter();
    void verdictSaysHowFarOffItIs();
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

void TestCalibration::measuringUndoesThePrinter_data()
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

void TestCalibration::measuringUndoesThePrinter()
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

void TestCalibration::smallPaperHasSmallMarks()
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

void TestCalibration::exactPrinterNeedsNone()
{
    const auto correction = correctionFor({20, 20, 100, 100});
    QVERIFY(correction && correction->isNone());
}

void TestCalibration::impossibleLengthsAreRefused_data()
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

void TestCalibration::impossibleLengthsAreRefused()
{
    QFETCH(const QList<double>, lengths);
    QFETCH(const QString, named);
    const auto refused = correctionFor({lengths[0], lengths[1], lengths[2], lengths[3]});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"CALIBRATION_OUT_OF_RANGE"_s);
    QCOMPARE(refused.error().subject, named);
    QVERIFY2(refused.error().detail.contains(u'–'), qPrintable(refused.error().detail));
}

/// What the page tells people is never refused afterwards, on any paper.
void TestCalibration::everyAllowedLengthIsCorrectable()
{
    for (const QSizeF page : {QSizeF{210, 297}, QSizeF{58, 72}, QSizeF{40, 30}, QSizeF{20, 20}}) {
        const CalibrationMarks marks = calibrationMarks(page);
        for (const CalibrationLength length : calibrationLengths) {
            const CalibrationRange range = calibrationRange(length, marks);
            QVERIFY(range.leastMm < range.trueMm && range.trueMm < range.mostMm);
            for (const double mm : {range.leastMm, range.trueMm, range.mostMm}) {
                CalibrationMeasured measured{marks.crossMm, marks.crossMm, marks.acrossMm, marks.downMm};
                measured.of(length) = mm;
                QVERIFY2(correctionFor(measured, marks), qPrintable(QString::number(mm)));
            }
            for (const double mm : {range.leastMm - 0.1, range.mostMm + 0.1}) {
                const auto typed = readCalibrationLength(QString::number(mm), length, marks);
                QVERIFY2(!typed, qPrintable(QString::number(mm)));
            }
        }
    }
}

void TestCalibration::typedLengthsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("point") << u"100.4"_s;
    QTest::newRow("comma") << u"100,4"_s;
    QTest::newRow("spaces around") << u"  100.4 "_s;
    QTest::newRow("unit") << u"100.4 mm"_s;
    QTest::newRow("Chinese unit") << u"100.4毫米"_s;
    QTest::newRow("full-width signs") << u"１００．４"_s;
    QTest::newRow("full-width comma") << u"100，4"_s;
    QTest::newRow("full stop of a Chinese keyboard") << u"100。4"_s;
    QTest::newRow("noughts") << u"0100.400"_s;
}

void TestCalibration::typedLengthsAreRead()
{
    QFETCH(const QString, typed);
    const auto read = readCalibrationLength(typed, CalibrationLength::Across, {});
    QVERIFY2(read, qPrintable(typed));
    QCOMPARE(*read, 100.4);
    QCOMPARE(*readCalibrationLength(u"100.", CalibrationLength::Across, {}), 100.0); // not typed to its end
    QCOMPARE(*readCalibrationLength(u".5", CalibrationLength::Left, {}), 0.5);
}

void TestCalibration::typedNonsenseIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    for (const char *typed : {"", " ", "twenty", "1e2", "100.4.1", "1,000.4", "-100", "+100", "0x64", "100 4",
             "nan", ".", "100 cm"})
        QTest::newRow(typed) << QString::fromLatin1(typed) << u"CALIBRATION_NOT_A_LENGTH"_s;
    for (const char *typed : {"0", "10.04", "95.2", "105.3", "1004", "999999"})
        QTest::newRow(typed) << QString::fromLatin1(typed) << u"CALIBRATION_OUT_OF_RANGE"_s;
}

void TestCalibration::typedNonsenseIsRefused()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, code);
    const auto read = readCalibrationLength(typed, CalibrationLength::Across, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().subject, typed.trimmed());
    if (code == u"CALIBRATION_OUT_OF_RANGE")
        QCOMPARE(read.error().detail, u"③ 95.3–105.2"_s);
}

void TestCalibration::verdictFitsThePrinter_data()
{
    using Verdict = CalibrationVerdict::Kind;
    QTest::addColumn<QList<double>>("lengths");
    QTest::addColumn<Verdict>("kind");
    QTest::newRow("true") << QList<double>{20, 20, 100, 100} << Verdict::Fine;
    QTest::newRow("as true as a ruler") << QList<double>{20.2, 19.8, 100.2, 99.8} << Verdict::Fine;
    QTest::newRow("a little beside") << QList<double>{20.3, 20, 100, 100} << Verdict::Corrected;
    QTest::newRow("a little long") << QList<double>{20, 20, 100, 100.3} << Verdict::Corrected;
    QTest::newRow("at the edge") << QList<double>{20, 20, 102, 98} << Verdict::Corrected;
    QTest::newRow("fit to page") << QList<double>{19.4, 19.4, 97, 97} << Verdict::Doubtful;
    QTest::newRow("paper askew") << QList<double>{28.5, 20, 100, 100} << Verdict::Doubtful;
    QTest::newRow("centimetres") << QList<double>{2, 2, 100, 100} << Verdict::Doubtful;
}

void TestCalibration::verdictFitsThePrinter()
{
    QFETCH(const QList<double>, lengths);
    QFETCH(const CalibrationVerdict::Kind, kind);
    const CalibrationMeasured measured{lengths[0], lengths[1], lengths[2], lengths[3]};
    const auto verdict = judgeCalibration(measured, {});
    QVERIFY(verdict);
    QCOMPARE(verdict->kind, kind);
    if (kind == CalibrationVerdict::Kind::Fine)
        QVERIFY(verdict->correction.isNone());
    else
        QCOMPARE(verdict->correction, *correctionFor(measured));
}

void TestCalibration::verdictSaysHowFarOffItIs()
{
    const Printer printer{{1.5, -0.8}, {1.008, 0.997}};
    const auto verdict = judgeCalibration(printer.measure({}), {});
    QVERIFY(verdict);
    QVERIFY(qAbs(verdict->tooLargePercent.width() - 0.8) < 1e-6);
    QVERIFY(qAbs(verdict->tooLargePercent.height() + 0.3) < 1e-6);
    QVERIFY(qAbs(verdict->besideMm.x() - 1.5) < 1e-6 && qAbs(verdict->besideMm.y() + 0.8) < 1e-6);
    QCOMPARE(judgeCalibration({20, 20, 39.4, 100}, {}).error().code, u"CALIBRATION_OUT_OF_RANGE"_s);
}

SAOMA_TEST(TestCalibration)
#include "test_calibration.moc"
