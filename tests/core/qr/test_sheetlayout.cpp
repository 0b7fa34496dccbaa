// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrsegments.h"
#include "core/qr/sheetlayout.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestSheetLayout final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardsLieOnThePageAndApart_data() { addTemplates(); }
    void cardsLieOnThePageAndApart();
    void codesKeepTheirQuietZone_data() { addTemplates(); }
    void codesKeepTheirQuietZone();
    void wordsStayOutOfTheCode_data() { addTemplates(); }
    void wordsStayOutOfTheCode();
    void marksAndRulerStayOffTheCards_data() { addTemplates(); }
    void rulerLiesInsideOfWhatIsPrinted();
    void marksAndRulerStayOffTheCards();
    void longestProductIdStillFits_data() { addTemplates(); }
    void longestProductIdStillFits();
    void modulesAreAsWideAsAdvised();
    void aFinerPrinterMakesNoSmallerCode_data() { addTemplates(); }
    void aFinerPrinterMakesNoSmallerCode();
    void startsOnAUsedSheet();
    void tentShowsItsCodeOnBothFaces();
    void refusesNothingAndTooMuch();
    void everyProblemHasItsLimit();
    void levelFollowsTheRoom();
    void smallerCodeGrowsWhereItLosesNothing();
    void correctionMovesTheCardAndKeepsWholeDots_data() { addTemplates(); }
    void correctionMovesTheCardAndKeepsWholeDots();
    void whatLeavesThePaperIsAProblem();
    void marksThatComeOutNowhereAreAProblem();
    void builtinTemplatesSuitOfficePrinters_data() { addTemplates(); }
    void builtinTemplatesSuitOfficePrinters();

private:
    static void addTemplates();
};

namespace {

QByteArray urlOf(const QByteArray &productId)
{
    return "weixin://wxpay/bizpayurl?appid=wx426b3015555a46be&mch_id=1900009851&nonce_str=lz2g&product_id="
        + productId + "&time_stamp=1531917401&sign=69C6AEFFF6943AADCF84C4FA372BE60D";
}

const QByteArray shortUrl = urlOf("tea-01");
const QByteArray longUrl = urlOf("abcdefghijklmnopqrstuvwxyz_-abcd");

bool overlap(const QRectF &a, const QRectF &b)
{
    const QRectF common = a.intersected(b);
    return common.width() > 0.02 && common.height() > 0.02;
}

QRectF millimetres(const QRect &dots, int dpi)
{
    const double mm = 25.4 / dpi;
    return {dots.x() * mm, dots.y() * mm, dots.width() * mm, dots.height() * mm};
}

/// A full page and the first card of the next.
QList<PlacedFace> twoPages(const SheetTemplate &sheet)
{
    return *placeCards(sheet, {sheet.cellsPerPage(), 1});
}

} // namespace

void TestSheetLayout::addTemplates()
{
    QTest::addColumn<QString>("name");
    for (const SheetTemplate &sheet : builtinTemplates())
        QTest::newRow(qPrintable(sheet.name)) << sheet.name;
}

void TestSheetLayout::cardsLieOnThePageAndApart()
{
    QFETCH(const QString, name);
    const SheetTemplate sheet = *findTemplate(name);
    const QList<PlacedFace> faces = twoPages(sheet);
    const int facesPerCard = sheet.kind == SheetTemplate::Kind::Tent ? 2 : 1;
    QCOMPARE(faces.size(), (sheet.cellsPerPage() + 1) * facesPerCard);
    QCOMPARE(pageCount(faces), 2);
    const QRectF page = QRectF{{}, sheet.page}.adjusted(-0.01, -0.01, 0.01, 0.01);
    for (qsizetype i = 0; i < faces.size(); ++i) {
        QVERIFY(page.contains(faces[i].face));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(faces[i].page != faces[j].page || !overlap(faces[i].face, faces[j].face));
    }
}

void TestSheetLayout::codesKeepTheirQuietZone()
{
    QFETCH(const QString, name);
    SheetTemplate sheet = *findTemplate(name);
    for (const int dpi : {sheet.dpi, 203, 300, 600, 1200}) {
        sheet.dpi = dpi;
        const auto code = fitCode(shortUrl, codeRoom(sheet));
        QVERIFY(code);
        for (const PlacedFace &face : twoPages(sheet)) {
            const QRect box = codeDots(sheet, face, *code);
            const QRect card = faceDots(sheet, face);
            QCOMPARE(box.width(), (code->matrix.size() + 8) * code->moduleDots);
            QCOMPARE(box.height(), box.width());
            QVERIFY(card.contains(box));
            // The face's turn of half a circle keeps the code on the printer's dots.
            const QRectF room = faceLayout(sheet).code;
            QVERIFY(millimetres(box, dpi).width() <= room.width() + 1e-6);
        }
    }
}

void TestSheetLayout::wordsStayOutOfTheCode()
{
    QFETCH(const QString, name);
    const SheetTemplate sheet = *findTemplate(name);
    const QSizeF face = faceSize(sheet);
    const CardLayout layout = faceLayout(sheet);
    const QRectF card{{}, face};
    QVERIFY(layout.code.width() == layout.code.height());
    QVERIFY(card.contains(layout.code));
    const QList<QRectF> words{layout.shop, layout.name, layout.price, layout.hint, layout.foot};
    for (const QRectF &word : words) {
        QVERIFY(word.isEmpty() || card.contains(word));
        QVERIFY(!overlap(word, layout.code));
        for (const QRectF &other : words)
            QVERIFY(&other == &word || !overlap(other, word));
    }
    QVERIFY2(!layout.name.isEmpty() && !layout.price.isEmpty(), "a card without name or price sells nothing");
    // Rounding to whole dots moves the code by half a dot at most, so its room must not touch a word's.
    const auto code = fitCode(shortUrl, codeRoom(sheet));
    const PlacedFace first = facesOfCell(sheet, 0).last();
    const QRectF box =
        millimetres(codeDots(sheet, first, *code), sheet.dpi).translated(-first.face.topLeft());
    for (const QRectF &word : words)
        QVERIFY(
            word.isEmpty() || word.intersected(box).width() < 0.1 || word.intersected(box).height() < 0.1);
}

/// What says how long it is must be printed whole, or not at all.
void TestSheetLayout::rulerLiesInsideOfWhatIsPrinted()
{
    const QMarginsF quarterInch{6.35, 6.35, 6.35, 6.35};
    QVERIFY(!rulerRect(*findTemplate(u"a4-3x4"_s), quarterInch).isEmpty());
    QVERIFY(rulerRect(*findTemplate(u"a4-3x4"_s), {6.35, 6.35, 6.35, 15}).isEmpty());
    const PrinterCorrection corrections[]{
        {}, {{0, 0.6}, {1, 1}}, {{-1, -2}, {1.004, 0.997}}, {{0, 0}, {1, 1.003}}};
    for (const SheetTemplate &sheet : builtinTemplates())
        for (const PrinterCorrection &correction : corrections) {
            const QRectF ruler = rulerRect(sheet, quarterInch, correction);
            const double lowest = correction.applied(ruler.bottomRight()).y();
            QVERIFY2(ruler.isEmpty() || lowest <= sheet.page.height() - 6.35 + 0.01, qPrintable(sheet.name));
            for (int cell = 0; cell < sheet.cellsPerPage(); ++cell)
                QVERIFY2(!overlap(sheet.cardRect(cell), ruler), qPrintable(sheet.name));
            for (const QLineF &mark : cropMarks(sheet))
                QVERIFY2(ruler.isEmpty() || mark.x1() != mark.x2() || mark.y2() <= ruler.top(),
                    qPrintable(sheet.name));
        }
}

void TestSheetLayout::marksAndRulerStayOffTheCards()
{
    QFETCH(const QString, name);
    const SheetTemplate sheet = *findTemplate(name);
    const QRectF ruler = rulerRect(sheet);
    const QRectF page{{}, sheet.page};
    QVERIFY(ruler.isEmpty() || page.contains(ruler));
    QVERIFY(ruler.isEmpty() || qFuzzyCompare(ruler.width(), 100.0));
    QVERIFY(ruler.isEmpty() || ruler.bottom() <= page.bottom() - 25.4 / 6); // which many printers leave white
    if (sheet.kind == SheetTemplate::Kind::Grid && sheet.page.width() > 120)
        QVERIFY2(!ruler.isEmpty(), "nothing shows whether the print has its size");
    const QList<QLineF> marks = cropMarks(sheet);
    if (sheet.kind == SheetTemplate::Kind::Grid)
        QVERIFY2(marks.size() >= 2 * (sheet.columns + sheet.rows), "nothing shows where to cut");
    if (sheet.kind == SheetTemplate::Kind::Labels || sheet.kind == SheetTemplate::Kind::Single)
        QVERIFY(marks.isEmpty());
    for (int cell = 0; cell < sheet.cellsPerPage(); ++cell) {
        const QRectF card = sheet.cardRect(cell);
        QVERIFY(!overlap(card, ruler));
        for (const QLineF &mark : marks) {
            const QRectF box = QRectF{mark.p1(), mark.p2()}.normalized().adjusted(-0.05, -0.05, 0.05, 0.05);
            QVERIFY(page.contains(box));
            QVERIFY(!box.intersects(card));
            QVERIFY(!box.intersects(ruler));
        }
    }
}

void TestSheetLayout::longestProductIdStillFits()
{
    QFETCH(const QString, name);
    const SheetTemplate sheet = *findTemplate(name);
    for (const QByteArray &url : {shortUrl, longUrl}) {
        const CodeRoom room = codeRoom(sheet);
        const auto code = fitCode(url, room);
        QVERIFY(code);
        for (const SheetProblem &problem : codeProblems(*code, room, 0))
            QVERIFY2(!problem.isBlocking(),
                qPrintable(u"%1 mm of room, %2 modules, problem %3: %4"_s.arg(room.sideMm)
                               .arg(code->matrix.size())
                               .arg(int(problem.kind))
                               .arg(problem.value)));
    }
}

void TestSheetLayout::modulesAreAsWideAsAdvised()
{
    for (const char *name : {"a4-3x4", "a4-labels-3x7", "a5-2x3", "letter-3x4", "roll-80", "roll-58"}) {
        const SheetTemplate sheet = *findTemplate(QString::fromLatin1(name));
        const auto code = fitCode(shortUrl, codeRoom(sheet));
        QVERIFY2(qAbs(code->moduleMm() - 0.6) <= 25.4 / sheet.dpi, name);
        const int dots = code->moduleDots;
        QVERIFY(dots >= 4);
    }
    const SheetTemplate shelf = *findTemplate(u"a6-1x1"_s);
    const auto code = fitCode(shortUrl, codeRoom(shelf));
    QVERIFY2(qAbs(code->edgeMm() - 60) < 3, "60 mm at shelf distance");
}

/// A phone sees millimetres: for it no printer may be worse than one of half its resolution, unless it has
/// room for a better level, where the coarser one must take L.
void TestSheetLayout::aFinerPrinterMakesNoSmallerCode()
{
    QFETCH(const QString, name);
    SheetTemplate sheet = *findTemplate(name);
    for (const QByteArray &url : {shortUrl, longUrl}) {
        for (int dpi : {203, 300}) {
            std::optional<FittedCode> coarser;
            qsizetype problems = 100;
            for (; dpi <= SheetTemplate::dpiMax; dpi *= 2) {
                sheet.dpi = dpi;
                const CodeRoom room = codeRoom(sheet);
                const auto code = fitCode(url, room);
                const bool isBetter = coarser && coarser->level == QrLevel::L && code->level > QrLevel::L;
                QVERIFY2(!coarser || isBetter || code->edgeMm() >= coarser->edgeMm() - 1e-9,
                    qPrintable(u"%1 dpi"_s.arg(dpi)));
                const qsizetype found = codeProblems(*code, room, 0).size();
                QVERIFY2(found <= problems, qPrintable(u"%1 dpi"_s.arg(dpi)));
                coarser = *code;
                problems = found;
            }
        }
    }
}

void TestSheetLayout::startsOnAUsedSheet()
{
    const SheetTemplate sheet = *findTemplate(u"a4-labels-3x7"_s);
    const auto faces = placeCards(sheet, {2, 0, 20}, 19);
    QVERIFY(faces);
    QCOMPARE(faces->size(), 22);
    QCOMPARE(faces->at(0).face, sheet.cardRect(19));
    QCOMPARE(faces->at(1).face, sheet.cardRect(20));
    QCOMPARE(faces->at(2).face, sheet.cardRect(0));
    QCOMPARE(faces->at(2).item, 2);
    QCOMPARE(faces->at(1).page, 0);
    QCOMPARE(faces->at(2).page, 1);
    QCOMPARE(pageCount(*faces), 2);
}

void TestSheetLayout::tentShowsItsCodeOnBothFaces()
{
    const SheetTemplate sheet = *findTemplate(u"tent-a4"_s);
    const QList<PlacedFace> faces = *placeCards(sheet, {1});
    QCOMPARE(faces.size(), 2);
    QVERIFY(faces[0].isTurned && !faces[1].isTurned);
    QCOMPARE(foldLines(sheet), QList<QLineF>{QLineF(4.5, 148.5, 205.5, 148.5)});
    const auto code = fitCode(shortUrl, codeRoom(sheet));
    // Folded, one lies behind the other: the same distance from the fold, the same from the middle.
    const QRect far = codeDots(sheet, faces[0], *code);
    const QRect near = codeDots(sheet, faces[1], *code);
    const int fold = faceDots(sheet, faces[1]).top();
    QVERIFY(qAbs((fold - far.bottom() - 1) - (near.top() - fold)) <= 1);
    QVERIFY(qAbs(far.left() + far.right() + 1 - (near.left() + near.right() + 1)) <= 2 * 1
        || faceLayout(sheet).isSideways);
}

void TestSheetLayout::refusesNothingAndTooMuch()
{
    const SheetTemplate sheet = builtinTemplates().first();
    QCOMPARE(placeCards(sheet, {}).error().code, u"SHEET_EMPTY"_s);
    QCOMPARE(placeCards(sheet, {0, 0}).error().code, u"SHEET_EMPTY"_s);
    QCOMPARE(placeCards(sheet, {sheetCardsMax, 1}).error().code, u"SHEET_TOO_MANY"_s);
    QCOMPARE(placeCards(sheet, {2'000'000'000, 2'000'000'000}).error().code, u"SHEET_TOO_MANY"_s);
    QVERIFY(placeCards(sheet, {sheetCardsMax}));
    QCOMPARE(placeCards(sheet, {1}, sheet.cellsPerPage()).error().code, u"SHEET_START_INVALID"_s);
    QCOMPARE(placeCards(sheet, {1}, -1).error().code, u"SHEET_START_INVALID"_s);
}

void TestSheetLayout::everyProblemHasItsLimit()
{
    using Problem = SheetProblem::Kind;
    const auto kinds = [](double side, int dpi, double distance) {
        const CodeRoom room{side, double(dpi), distance};
        QList<Problem> found;
        for (const SheetProblem &problem : codeProblems(*fitCode(shortUrl, room), room, 3)) {
            if (problem.item != 3)
                return QList<Problem>{};
            found.append(problem.kind);
        }
        return found;
    };
    QCOMPARE(kinds(36, 300, 290), QList<Problem>{});
    QCOMPARE(kinds(2, 300, 200), QList<Problem>{Problem::CodeTooLarge});
    QVERIFY(kinds(14, 300, 100).contains(Problem::TooFewDots));
    QVERIFY(kinds(14, 300, 100).contains(Problem::ModuleTooSmall));
    QVERIFY(kinds(20, 1200, 100).contains(Problem::ModuleTooSmall));
    QVERIFY(!kinds(20, 1200, 100).contains(Problem::TooFewDots));
    QVERIFY(kinds(26, 300, 100).contains(Problem::ModuleSmall));
    QVERIFY(kinds(23, 600, 100).contains(Problem::LowCorrection));
    QVERIFY(kinds(36, 300, 600).contains(Problem::EdgeShort));
}

void TestSheetLayout::levelFollowsTheRoom()
{
    QCOMPARE(fitCode(shortUrl, {36, 300, 290})->level, QrLevel::M);
    QCOMPARE(fitCode(shortUrl, {45, 300, 290})->level, QrLevel::Q);
    QCOMPARE(fitCode(shortUrl, {23, 600, 290})->level, QrLevel::L);
    QCOMPARE(fitCode(QByteArray(2900, 'x'), {20000, 300, 290})->level, QrLevel::L);
    QCOMPARE(fitCode(QByteArray(3000, 'x'), {20000, 300, 290}).error().code, u"QR_TOO_LONG"_s);
    QCOMPARE(fitCode("", {36, 300, 290}).error().code, u"QR_EMPTY"_s);
}

void TestSheetLayout::smallerCodeGrowsWhereItLosesNothing()
{
    const CodeRoom roomy{60, 300, 290};
    const CodeSize small = *sizeCode(shortUrl, roomy);
    const CodeSize large = *sizeCode(longUrl, roomy);
    QVERIFY(large.version > small.version);
    const CodeSize even = evenSize(small, {large, small}, roomy);
    QCOMPARE(even.version, large.version);
    QCOMPARE(even.moduleDots, large.moduleDots);
    QCOMPARE(evenSize(large, {large, small}, roomy), large);
    const auto drawn = fitCode(shortUrl, roomy, even);
    QCOMPARE(drawn->matrix.size(), fitCode(longUrl, roomy)->matrix.size());
    // Where the room is narrow, the larger symbol would make the modules narrower.
    const int modules = splitForQr(shortUrl, QrLevel::M).modules() + 2 * QrMatrix::quietModules;
    const CodeRoom narrow{modules * 5 * 25.4 / 203, 203, 290};
    const CodeSize own = *sizeCode(shortUrl, narrow);
    const CodeSize other = *sizeCode(longUrl, narrow);
    QVERIFY(other.moduleDots < own.moduleDots);
    QCOMPARE(evenSize(own, {other, own}, narrow), own);
    // Room that is left goes into the level.
    QCOMPARE(fitCode(shortUrl, roomy, {40, QrLevel::L, 1})->level, QrLevel::Q);
}

/// On paper, where the printer has put it, the code lies within half a dot of its plan.
void TestSheetLayout::correctionMovesTheCardAndKeepsWholeDots()
{
    QFETCH(const QString, name);
    const SheetTemplate sheet = *findTemplate(name);
    const PrinterCorrection correction{{1.5, -0.8}, {1.03, 0.97}};
    const auto code = fitCode(shortUrl, codeRoom(sheet, correction));
    QVERIFY(code);
    for (const PlacedFace &face : twoPages(sheet)) {
        const QRect box = codeDots(sheet, face, *code, correction);
        QCOMPARE(box.size(), QSize(code->sideDots(), code->sideDots()));
        const QRectF sent = millimetres(box, sheet.dpi);
        QRectF room = faceLayout(sheet).code.translated(face.face.topLeft());
        if (face.isTurned)
            room.moveCenter(face.face.topLeft() + face.face.bottomRight() - room.center());
        const QPointF middle = correction.applied(room.center());
        // Half a dot for the card's corner, for the code in it, and for the size of a card that is turned.
        const double halfDots = (face.isTurned ? 1.51 : 1.01) * 25.4 / sheet.dpi;
        QVERIFY(qAbs(sent.center().x() - middle.x()) <= halfDots);
        QVERIFY(qAbs(sent.center().y() - middle.y()) <= halfDots);
        QVERIFY(sent.width() <= room.width() * correction.scale.width() + 1e-6);
        QVERIFY(sent.height() <= room.height() * correction.scale.height() + 1e-6);
    }
    QVERIFY2(qAbs(code->dpi - sheet.dpi * 0.97) < 1e-9, "lengths are those on paper");
}

void TestSheetLayout::whatLeavesThePaperIsAProblem()
{
    using Found = SheetProblem::Kind;
    const SheetTemplate sheet = *findTemplate(u"a4-labels-3x8"_s); // from edge to edge
    const auto code = fitCode(shortUrl, codeRoom(sheet));
    const auto problem = [&](int cell, const PrinterCorrection &correction, const QMarginsF &unprinted) {
        PlacedFace face = facesOfCell(sheet, cell).first();
        face.item = 7;
        return placeProblem(sheet, face, *code, correction, unprinted);
    };
    QVERIFY(!problem(0, {}, {}));
    QVERIFY(!problem(0, {{0.4, 0}, {1, 1}}, {}));
    // The quiet zone may lie where nothing is printed, but not beyond the paper.
    const double padding =
        millimetres(codeDots(sheet, facesOfCell(sheet, 0).first(), *code), sheet.dpi).left();
    const double quiet = 4 * code->moduleMm();
    QVERIFY(!problem(0, {}, {padding + quiet - 0.2, 0, 0, 0}));
    const auto inMargin = problem(0, {}, {padding + quiet + 2, 0, 0, 0});
    QVERIFY(inMargin && inMargin->kind == Found::CodeOffPage && inMargin->isBlocking());
    QVERIFY(qAbs(inMargin->value - 2) < 0.2);
    QCOMPARE(inMargin->item, 7);
    const auto offPaper = problem(0, {{-padding - 3, 0}, {1, 1}}, {});
    QVERIFY(offPaper && offPaper->kind == Found::CodeOffPage);
    QVERIFY(qAbs(offPaper->value - 3) < 0.2);
    // On the right it is the words that are lost.
    const auto words = problem(2, {}, {0, 0, 6, 0});
    QVERIFY(words && words->kind == Found::WordsOffPage && !words->isBlocking());
    QVERIFY(!problem(1, {}, {20, 0, 20, 0}));
    // The far side of a tent is turned: what lies at the right of the near side lies at its left.
    const SheetTemplate tent = *findTemplate(u"tent-a4"_s);
    const QList<PlacedFace> faces = facesOfCell(tent, 0);
    const auto tentCode = fitCode(shortUrl, codeRoom(tent));
    const PrinterCorrection left{{-10, 0}, {1, 1}};
    QVERIFY(!placeProblem(tent, faces[0], *tentCode, {}, {4, 4, 4, 4}));
    QCOMPARE(placeProblem(tent, faces[0], *tentCode, left, {4, 4, 4, 4})->kind, Found::WordsOffPage);
    QCOMPARE(placeProblem(tent, faces[1], *tentCode, left, {})->kind, Found::CodeOffPage);
}

void TestSheetLayout::marksThatComeOutNowhereAreAProblem()
{
    using Found = SheetProblem::Kind;
    const SheetTemplate sheet = *findTemplate(u"a4-3x4"_s);
    const auto found = [&sheet](const PrinterCorrection &correction, const QMarginsF &unprinted) {
        QList<Found> kinds;
        for (const SheetProblem &problem : markProblems(sheet, correction, unprinted)) {
            kinds.append(problem.kind);
            [&] { QVERIFY(problem.item == -1 && !problem.isBlocking()); }();
        }
        return kinds;
    };
    const QMarginsF office{4.2, 4.2, 4.2, 4.2};
    QCOMPARE(found({}, {}), QList<Found>{});
    QCOMPARE(found({}, office), QList<Found>{});
    QCOMPARE(found({{2, -2}, {1, 1}}, office), QList<Found>{});
    // The marks at the left begin at 7 mm and end at 11 mm.
    QCOMPARE(found({{-7, 0}, {1, 1}}, office), QList<Found>{Found::MarksOffPage});
    QVERIFY(qAbs(markProblems(sheet, {{-7, 0}, {1, 1}}, office).first().value - 4.2) < 0.01);
    QVERIFY(found({{0, 12}, {1, 1}}, office).contains(Found::RulerMissing));
    QVERIFY(found({{0, 0}, {1, 1}}, {0, 0, 0, 20}).contains(Found::RulerMissing));
    // Where there is neither, nothing is missed.
    for (const auto &name : {u"roll-58"_s, u"a4-labels-3x8"_s})
        QVERIFY(markProblems(*findTemplate(name), {{7, 7}, {1, 1}}, office).isEmpty());
}

/// What a printer leaves white at the edges costs no code; rolls and labels have printers of their own.
void TestSheetLayout::builtinTemplatesSuitOfficePrinters()
{
    QFETCH(const QString, name);
    const SheetTemplate sheet = *findTemplate(name);
    const double unprinted = sheet.kind == SheetTemplate::Kind::Single ? 0.5 : 4.24;
    const auto code = fitCode(shortUrl, codeRoom(sheet));
    for (const PlacedFace &face : twoPages(sheet)) {
        const auto problem =
            placeProblem(sheet, face, *code, {}, {unprinted, unprinted, unprinted, unprinted});
        QVERIFY2(!problem || !problem->isBlocking(), qPrintable(QString::number(problem->value)));
    }
}

SAOMA_TEST(TestSheetLayout)
#include "test_sheetlayout.moc"
