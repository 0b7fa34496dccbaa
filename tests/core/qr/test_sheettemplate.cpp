// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/sheettemplate.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestSheetTemplate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtinOnesAreValid();
    void linesAreReadBack();
    void shortLineIsCompleted();
    void badLineIsRefused_data();
    void badLineIsRefused();
    void ownComesFirst();
    void ownCannotHideABuiltinOne();
    void whatDoesNotFitIsToldInNumbers();
    void unknownIsRefused();
};

void TestSheetTemplate::builtinOnesAreValid()
{
    QSet<QString> names;
    for (const SheetTemplate &sheet : builtinTemplates()) {
        const auto valid = validate(sheet);
        QVERIFY2(valid, qPrintable(sheet.name + u' ' + (valid ? QString() : valid.error().detail)));
        QVERIFY2(!names.contains(sheet.name), qPrintable(sheet.name));
        names.insert(sheet.name);
    }
    QCOMPARE(builtinTemplates().first().name, u"a4-3x4"_s);
    for (const auto &name : {u"a4-labels-3x7"_s, u"roll-58"_s, u"roll-80"_s, u"label-40x30"_s,
             u"label-50x30"_s, u"label-60x40"_s, u"tent-a4"_s, u"a5-2x3"_s, u"a6-1x1"_s, u"letter-3x4"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestSheetTemplate::linesAreReadBack()
{
    for (const SheetTemplate &sheet : builtinTemplates()) {
        const auto read = readTemplateLine(u"mine"_s, templateLine(sheet));
        QVERIFY2(read, qPrintable(templateLine(sheet)));
        QVERIFY2(templateLine(*read) == templateLine(sheet), qPrintable(templateLine(*read)));
    }
    SheetTemplate labels = *findTemplate(u"a4-labels-3x7"_s);
    labels.name = u"mine"_s;
    QCOMPARE(templateLine(labels),
        u"page=210x297 grid=3x7 card=63.5x38.1 first=7.25x15.15 step=66x38.1 kind=labels dpi=300 distance=350"_s);
    QCOMPARE(*readTemplateLine(labels.name, templateLine(labels)), labels);
}

void TestSheetTemplate::shortLineIsCompleted()
{
    const auto sheet = readTemplateLine(u"mine"_s, u"page=a4  grid=2x4 card=90x60"_s);
    QVERIFY(sheet);
    QCOMPARE(sheet->first, QPointF(15, 28.5));
    QCOMPARE(sheet->step, QSizeF(90, 60));
    QCOMPARE(sheet->kind, SheetTemplate::Kind::Grid);
    QCOMPARE(sheet->cardRect(3), QRectF(105, 88.5, 90, 60));
}

void TestSheetTemplate::badLineIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    const QString invalid = u"SHEET_TEMPLATE_INVALID"_s;
    const QString tooLarge = u"SHEET_TEMPLATE_DOES_NOT_FIT"_s;
    QTest::newRow("empty") << u""_s << invalid;
    QTest::newRow("no grid") << u"page=A4 card=60x60"_s << invalid;
    QTest::newRow("no card") << u"page=A4 grid=2x2"_s << invalid;
    QTest::newRow("unknown paper") << u"page=B9 grid=2x2 card=60x60"_s << invalid;
    QTest::newRow("unknown part") << u"page=A4 grid=2x2 card=60x60 colour=red"_s << invalid;
    QTest::newRow("not a number") << u"page=A4 grid=2x2 card=60xy"_s << invalid;
    QTest::newRow("infinite") << u"page=A4 grid=2x2 card=infx60"_s << invalid;
    QTest::newRow("not finite") << u"page=A4 grid=2x2 card=60x60 distance=nan"_s << invalid;
    QTest::newRow("half a column") << u"page=A4 grid=2.5x2 card=60x60"_s << invalid;
    QTest::newRow("no column") << u"page=A4 grid=0x2 card=60x60"_s << invalid;
    QTest::newRow("a million rows") << u"page=A4 grid=1x1000000 card=60x60"_s << invalid;
    QTest::newRow("tiny card") << u"page=A4 grid=2x2 card=6x6"_s << invalid;
    QTest::newRow("too coarse") << u"page=A4 grid=2x2 card=60x60 dpi=10"_s << invalid;
    QTest::newRow("too wide") << u"page=A4 grid=4x2 card=60x60"_s << tooLarge;
    QTest::newRow("too high") << u"page=A4 grid=2x5 card=60x60"_s << tooLarge;
    QTest::newRow("overlapping") << u"page=A4 grid=2x2 card=60x60 step=50x60"_s << tooLarge;
    QTest::newRow("a roll of several cards")
        << u"page=A4 grid=3x4 card=60x60 kind=single"_s << u"SHEET_TEMPLATE_NOT_SINGLE"_s;
    QTest::newRow("first outside") << u"page=A4 grid=2x2 card=60x60 first=-5x0"_s << tooLarge;
    QTest::newRow("backwards") << u"page=A4 grid=2x1 card=60x60 first=80x0 step=-70x60"_s << tooLarge;
}

void TestSheetTemplate::badLineIsRefused()
{
    QFETCH(const QString, line);
    QFETCH(const QString, code);
    const auto sheet = readTemplateLine(u"mine"_s, line);
    QVERIFY(!sheet);
    QCOMPARE(sheet.error().code, code);
    QCOMPARE(sheet.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(sheet.error().subject, u"mine"_s);
}

void TestSheetTemplate::ownComesFirst()
{
    const auto own = readTemplateLine(u"my-roll"_s, u"page=58x100 grid=1x1 card=50x100 kind=single"_s);
    QVERIFY(own);
    QCOMPARE(findTemplate(u"my-roll"_s, {*own})->page, QSizeF(58, 100));
    QCOMPARE(findTemplate(u"roll-58"_s, {*own})->page, QSizeF(58, 72));
    QVERIFY(!readTemplateLine(u"Not A Name"_s, templateLine(*own)));
}

void TestSheetTemplate::ownCannotHideABuiltinOne()
{
    const QString line = u"page=58x100 grid=1x1 card=50x100"_s;
    for (const SheetTemplate &builtin : builtinTemplates())
        QCOMPARE(readTemplateLine(builtin.name, line).error().code, u"SHEET_TEMPLATE_NAME_TAKEN"_s);
}

void TestSheetTemplate::whatDoesNotFitIsToldInNumbers()
{
    const auto detail = [](const QString &line) { return readTemplateLine(u"mine"_s, line).error().detail; };
    QCOMPARE(detail(u"page=A4 grid=2x5 card=60x60"_s), u"120 × 300 mm > 210 × 297 mm"_s);
    QCOMPARE(detail(u"page=A4 grid=2x4 card=60x60 first=10x60"_s), u"130 × 300 mm > 210 × 297 mm"_s);
    QCOMPARE(detail(u"page=A4 grid=2x2 card=60x60 first=-5x0"_s), u"-5 × 0 mm < 0 × 0 mm"_s);
    QCOMPARE(detail(u"page=A4 grid=2x2 card=60x60 step=50x60"_s), u"50 × 60 mm < 60 × 60 mm"_s);
}

void TestSheetTemplate::unknownIsRefused()
{
    const auto unknown = findTemplate(u"a4"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"SHEET_TEMPLATE_UNKNOWN"_s);
    QCOMPARE(unknown.error().subject, u"a4"_s);
}

SAOMA_TEST(TestSheetTemplate)
#include "test_sheettemplate.moc"
