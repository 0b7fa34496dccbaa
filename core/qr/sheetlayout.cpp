// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/sheetlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Kind = SheetTemplate::Kind;

constexpr double markMm = 4;
constexpr double markMmMin = 1.5; // what is shorter is not seen
constexpr double markGapMm = 1;   // between a mark and the card it belongs to
constexpr double usualEdgeMm = 5; // many office printers leave a sixth of an inch white at the edge
constexpr double rulerMm = 100;
constexpr double rulerHeightMm = 5.5;
constexpr double rulerHeightMmMin = 3.5; // its words are small then
constexpr double placeSlackMm = 0.1;     // rounding to dots is nothing to speak of

int dots(double mm, int dpi)
{
    return int(std::lround(mm * dpi / 25.4));
}

/// Every edge of the cards along one side, without repetitions.
QList<double> edges(double first, double step, double size, int count)
{
    QList<double> all;
    for (int i = 0; i < count; ++i)
        for (const double edge : {first + i * step, first + i * step + size})
            if (all.isEmpty() || edge - all.last() > 0.05)
                all.append(edge);
    return all;
}

/// From the card outwards, as far as the page's margin goes; empty if that is no mark.
std::optional<std::pair<double, double>> markIn(double margin)
{
    const double length = std::min(markMm, margin - markGapMm - 0.5);
    if (length < markMmMin)
        return {};
    return std::pair{markGapMm, markGapMm + length};
}

QRectF cardsRect(const SheetTemplate &sheet)
{
    return sheet.cardRect(0).united(sheet.cardRect(sheet.cellsPerPage() - 1));
}

QSize dots(QSizeF mm, int dpi)
{
    return {dots(mm.width(), dpi), dots(mm.height(), dpi)};
}

QSizeF scaled(QSizeF mm, const PrinterCorrection &correction)
{
    return {mm.width() * correction.scale.width(), mm.height() * correction.scale.height()};
}

/// In dots, measured from the face's upper left corner: the middle of the code's room.
QPoint codeOffset(const SheetTemplate &sheet, const FittedCode &code, const PrinterCorrection &correction)
{
    const QPointF middle = faceLayout(sheet).code.center();
    const QSizeF room = scaled({middle.x(), middle.y()}, correction);
    const double half = code.sideDots() * 25.4 / sheet.dpi / 2;
    return {dots(room.width() - half, sheet.dpi), dots(room.height() - half, sheet.dpi)};
}

/// By how much a rectangle leaves another one.
int beyond(const QRect &rect, const QRect &area)
{
    return std::max({0, area.left() - rect.left(), area.top() - rect.top(), rect.right() - area.right(),
        rect.bottom() - area.bottom()});
}

/// The words' places on a face, as one rectangle of dots of the page.
QRect wordsDots(const SheetTemplate &sheet, const PlacedFace &face, const PrinterCorrection &correction)
{
    const CardLayout layout = faceLayout(sheet);
    QRectF words;
    for (const QRectF &rect : {layout.shop, layout.name, layout.price, layout.hint, layout.foot})
        words |= rect;
    PlacedFace place = face;
    place.face = words.translated(face.face.topLeft());
    if (face.isTurned)
        place.face.moveTopLeft(face.face.bottomRight() - QPointF{words.right(), words.bottom()});
    return faceDots(sheet, place, correction);
}

/// In millimetres of the page.
QRectF printableRect(const SheetTemplate &sheet, const QMarginsF &unprintedMm)
{
    return QRectF{{}, sheet.page}.marginsRemoved(unprintedMm);
}

double beyond(const QRectF &rect, const QRectF &area)
{
    return std::max({0.0, area.left() - rect.left(), area.top() - rect.top(), rect.right() - area.right(),
        rect.bottom() - area.bottom()});
}

/// How much of a line across or down the page lies inside.
double lengthInside(const QLineF &line, const QRectF &area)
{
    const auto inside = [](double from, double to, double least, double most) {
        return std::min(std::max(from, to), most) - std::max(std::min(from, to), least);
    };
    const double across = inside(line.x1(), line.x2(), area.left(), area.right());
    const double down = inside(line.y1(), line.y2(), area.top(), area.bottom());
    return across < 0 || down < 0 ? 0 : std::max(across, down);
}

} // namespace

QSizeF faceSize(const SheetTemplate &sheet)
{
    return sheet.kind == Kind::Tent ? QSizeF{sheet.card.width(), sheet.card.height() / 2} : sheet.card;
}

CardLayout faceLayout(const SheetTemplate &sheet)
{
    return layOutCard(faceSize(sheet), sheet.scanDistanceMm);
}

QList<PlacedFace> facesOfCell(const SheetTemplate &sheet, int cell)
{
    const QRectF card = sheet.cardRect(cell);
    if (sheet.kind != Kind::Tent)
        return {{0, 0, card, false}};
    const QSizeF half = faceSize(sheet);
    return {{0, 0, {card.topLeft(), half}, true},
        {0, 0, {card.topLeft() + QPointF{0, half.height()}, half}, false}};
}

Result<QList<PlacedFace>> placeCards(const SheetTemplate &sheet, const QList<int> &copies, int startCell)
{
    const qint64 cards = std::accumulate(copies.begin(), copies.end(), qint64(0));
    if (cards == 0)
        return failure(Error::Kind::InvalidInput, u"SHEET_EMPTY"_s);
    if (cards > sheetCardsMax)
        return failure(Error::Kind::InvalidInput, u"SHEET_TOO_MANY"_s, {}, QString::number(cards));
    const int cells = sheet.cellsPerPage();
    if (startCell < 0 || startCell >= cells)
        return failure(
            Error::Kind::InvalidInput, u"SHEET_START_INVALID"_s, {}, QString::number(startCell + 1));
    QList<PlacedFace> faces;
    int place = startCell;
    for (int item = 0; item < copies.size(); ++item) {
        for (int copy = 0; copy < copies[item]; ++copy, ++place) {
            for (PlacedFace face : facesOfCell(sheet, place % cells)) {
                face.item = item;
                face.page = place / cells;
                faces.append(face);
            }
        }
    }
    return faces;
}

int pageCount(const QList<PlacedFace> &faces)
{
    return faces.isEmpty() ? 0 : faces.last().page + 1;
}

CodeRoom codeRoom(const SheetTemplate &sheet, const PrinterCorrection &correction)
{
    const double scale = std::min(correction.scale.width(), correction.scale.height());
    return {faceLayout(sheet).code.width(), sheet.dpi * scale, sheet.scanDistanceMm};
}

QRect pageDots(const SheetTemplate &sheet)
{
    return {{}, dots(sheet.page, sheet.dpi)};
}

QRect faceDots(const SheetTemplate &sheet, const PlacedFace &face, const PrinterCorrection &correction)
{
    const QPointF corner = correction.applied(face.face.topLeft());
    return {QPoint{dots(corner.x(), sheet.dpi), dots(corner.y(), sheet.dpi)},
        dots(scaled(face.face.size(), correction), sheet.dpi)};
}

QRect codeDots(const SheetTemplate &sheet, const PlacedFace &face, const FittedCode &code,
    const PrinterCorrection &correction)
{
    const QRect card = faceDots(sheet, face, correction);
    const QSize size{code.sideDots(), code.sideDots()};
    const QPoint offset = codeOffset(sheet, code, correction);
    if (!face.isTurned)
        return {card.topLeft() + offset, size};
    return {QPoint{card.left() + card.width() - offset.x() - size.width(),
                card.top() + card.height() - offset.y() - size.height()},
        size};
}

QRect printableDots(const SheetTemplate &sheet, const QMarginsF &unprintedMm)
{
    const QRect page = pageDots(sheet);
    const auto inside = [&sheet](double mm) { return int(std::ceil(mm * sheet.dpi / 25.4)); };
    return page.adjusted(inside(unprintedMm.left()), inside(unprintedMm.top()), -inside(unprintedMm.right()),
        -inside(unprintedMm.bottom()));
}

std::optional<SheetProblem> placeProblem(const SheetTemplate &sheet, const PlacedFace &face,
    const FittedCode &code, const PrinterCorrection &correction, const QMarginsF &unprintedMm)
{
    const QRect page = pageDots(sheet);
    const QRect printable = printableDots(sheet, unprintedMm);
    const QRect whole = codeDots(sheet, face, code, correction);
    const int quiet = code.moduleDots * QrMatrix::quietModules;
    const QRect modules = whole.adjusted(quiet, quiet, -quiet, -quiet);
    const int slack = dots(placeSlackMm, sheet.dpi);
    // What is white anyway may lie where the printer prints nothing, but not beyond the paper.
    const int codeBeyond = std::max(beyond(whole, page), beyond(modules, printable));
    if (code.moduleDots > 0 && codeBeyond > slack)
        return SheetProblem{SheetProblem::Kind::CodeOffPage, face.item, codeBeyond * 25.4 / sheet.dpi, 0, {}};
    const int wordsBeyond = beyond(wordsDots(sheet, face, correction), printable);
    if (wordsBeyond > slack)
        return SheetProblem{
            SheetProblem::Kind::WordsOffPage, face.item, wordsBeyond * 25.4 / sheet.dpi, 0, {}};
    return {};
}

QList<SheetProblem> markProblems(
    const SheetTemplate &sheet, const PrinterCorrection &correction, const QMarginsF &unprintedMm)
{
    const QRectF printable = printableRect(sheet, unprintedMm);
    double marksBeyond = 0;
    for (const QLineF &mark : cropMarks(sheet) + foldLines(sheet)) {
        const QLineF sent{correction.applied(mark.p1()), correction.applied(mark.p2())};
        if (lengthInside(sent, printable) < markMmMin)
            marksBeyond = std::max(marksBeyond, beyond(QRectF{sent.p1(), sent.p2()}.normalized(), printable));
    }
    QList<SheetProblem> problems;
    if (marksBeyond > placeSlackMm)
        problems.append({SheetProblem::Kind::MarksOffPage, -1, marksBeyond, 0, {}});
    const QRectF ruler = rulerRect(sheet, unprintedMm, correction);
    const QRectF sent{correction.applied(ruler.topLeft()), correction.applied(ruler.bottomRight())};
    const bool isCut = ruler.isEmpty() || beyond(sent, printable) > placeSlackMm;
    if (isCut && !rulerRect(sheet).isEmpty())
        problems.append({SheetProblem::Kind::RulerMissing, -1, 0, 0, {}});
    return problems;
}

QList<QLineF> cropMarks(const SheetTemplate &sheet)
{
    if (sheet.kind != Kind::Grid && (sheet.kind != Kind::Tent || sheet.cellsPerPage() == 1))
        return {};
    const QRectF cards = cardsRect(sheet);
    QList<QLineF> marks;
    for (const double x : edges(sheet.first.x(), sheet.step.width(), sheet.card.width(), sheet.columns)) {
        if (const auto mark = markIn(cards.top()))
            marks.append({x, cards.top() - mark->first, x, cards.top() - mark->second});
        if (const auto mark = markIn(sheet.page.height() - cards.bottom()))
            marks.append({x, cards.bottom() + mark->first, x, cards.bottom() + mark->second});
    }
    for (const double y : edges(sheet.first.y(), sheet.step.height(), sheet.card.height(), sheet.rows)) {
        if (const auto mark = markIn(cards.left()))
            marks.append({cards.left() - mark->first, y, cards.left() - mark->second, y});
        if (const auto mark = markIn(sheet.page.width() - cards.right()))
            marks.append({cards.right() + mark->first, y, cards.right() + mark->second, y});
    }
    return marks;
}

QList<QLineF> foldLines(const SheetTemplate &sheet)
{
    QList<QLineF> lines;
    for (int cell = 0; sheet.kind == Kind::Tent && cell < sheet.cellsPerPage(); ++cell) {
        const QRectF card = sheet.cardRect(cell);
        lines.append({card.left(), card.center().y(), card.right(), card.center().y()});
    }
    return lines;
}

QRectF rulerRect(
    const SheetTemplate &sheet, const QMarginsF &unprintedMm, const PrinterCorrection &correction)
{
    const double marks = cropMarks(sheet).isEmpty() ? 0 : markGapMm + markMm + 0.5;
    const double top = cardsRect(sheet).bottom() + marks;
    const double printedTo = sheet.page.height() - unprintedMm.bottom() - correction.offsetMm.y();
    const double bottom = std::min(sheet.page.height() - usualEdgeMm, printedTo / correction.scale.height());
    const double height = std::min(rulerHeightMm, bottom - top);
    if (sheet.page.width() < rulerMm + 2 * usualEdgeMm || height < rulerHeightMmMin)
        return {};
    return {(sheet.page.width() - rulerMm) / 2, bottom - height, rulerMm, height};
}

} // namespace saoma
