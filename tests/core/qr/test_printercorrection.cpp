// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/printercorrection.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestPrinterCorrection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lineIsReadBack();
    void lineMayBeWrittenByHand_data();
    void lineMayBeWrittenByHand();
    void badLinesAreRefused_data();
    void badLinesAreRefused();
};

void TestPrinterCorrection::lineIsReadBack()
{
    const MeasuredPrinter dated{{{1.863, -1.402}, {0.99691, 1.0016}}, QDate(2026, 11, 29)};
    QCOMPARE(*readCorrectionLine(u"p"_s, correctionLine(dated)), dated);
    QCOMPARE(correctionLine({{{1.5, -0.8}, {1.002, 0.998}}, QDate(2026, 11, 29)}),
        u"offset=1.5,-0.8 scale=1.002,0.998 measured=2026-11-29"_s);
    const MeasuredPrinter undated{{{1.5, -0.8}, {1.002, 0.998}}, {}};
    QCOMPARE(correctionLine(undated), u"offset=1.5,-0.8 scale=1.002,0.998"_s);
    QCOMPARE(*readCorrectionLine(u"p"_s, correctionLine(undated)), undated);
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
    QCOMPARE(read->correction, (PrinterCorrection{offset, scale}));
    QVERIFY(!read->measuredOn.isValid());
}

void TestPrinterCorrection::badLinesAreRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"offset=1", "offset=1,2,3", "offset=a,b", "offset=20.1,0", "offset=0,-21",
             "scale=0.94,1", "scale=1,1.06", "scale=nan,1", "shift=1,1", "measured=", "measured=yesterday",
             "measured=2026-13-01", "offset", "1,2", "offset=1,2;scale=1,1"})
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
