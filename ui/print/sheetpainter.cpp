// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpainter.h"

#include "ui/print/cardwords.h"
#include "ui/print/drawing.h"

#include <QTextLayout>

namespace saoma {
namespace {

QRectF scaled(const QRectF &rect, double factor)
{
    return {rect.topLeft() * factor, rect.size() * factor};
}

QTransform correctionTransform(const PrinterCorrection &correction, double dotsPerMm)
{
    const QPointF offset = correction.offsetMm * dotsPerMm;
    return {correction.scale.width(), 0, 0, correction.scale.height(), offset.x(), offset.y()};
}

/// Every row's dark runs as rectangles of whole modules. Drawn by one call they are one path, in which no
/// viewer leaves a seam between neighbours.
QList<QRectF> darkRuns(const QrMatrix &matrix)
{
    QList<QRectF> runs;
    runs.reserve(matrix.size() * matrix.size() / 3);
    for (int row = 0; row < matrix.size(); ++row) {
        for (int column = 0; column < matrix.size(); ++column) {
            const int start = column;
            while (column < matrix.size() && matrix.isDark(row, column))
                ++column;
            if (column > start)
                runs.append(
                    QRectF(start + QrMatrix::quietModules, row + QrMatrix::quietModules, column - start, 1));
        }
    }
    return runs;
}

double leftOf(const QRectF &rect, double width, Qt::Alignment alignment)
{
    return alignment & Qt::AlignHCenter ? rect.center().x() - width / 2 : rect.left();
}

} // namespace

SheetPainter::SheetPainter(const Sheet &sheet)
    : m_sheet{sheet},
      m_dotsPerMm{sheet.order.form.dpi / 25.4},
      m_correction{correctionTransform(sheet.order.correction, m_dotsPerMm)},
      m_layout{faceLayout(sheet.order.form)}
{
    for (QRectF *rect :
        {&m_layout.code, &m_layout.shop, &m_layout.name, &m_layout.price, &m_layout.hint, &m_layout.foot})
        *rect = scaled(*rect, m_dotsPerMm);
    const Qt::Alignment alignment = m_layout.isSideways ? Qt::AlignLeft : Qt::AlignHCenter;
    m_shop = fixedWords(sheet.shop, m_layout.shop, alignment);
    m_hint = fixedWords(sheet.hint, m_layout.hint, alignment);
}

SheetPainter::FixedWords SheetPainter::fixedWords(
    const FittedText &text, const QRectF &rect, Qt::Alignment alignment, QFont::Weight weight) const
{
    FixedWords words;
    if (text.pixels == 0)
        return words;
    double baseline = firstBaseline(rect, text.lines.size(), text.pixels);
    for (const QString &line : text.lines) {
        QTextLayout layout(line, printFont(text.pixels, weight));
        layout.beginLayout();
        QTextLine shaped = layout.createLine();
        shaped.setLineWidth(1e6);
        layout.endLayout();
        const QPointF move{leftOf(rect, shaped.naturalTextWidth(), alignment), baseline - shaped.ascent()};
        for (QGlyphRun run : layout.glyphRuns()) {
            QList<QPointF> positions = run.positions();
            for (QPointF &position : positions)
                position += move;
            run.setPositions(positions);
            words.runs.append(run);
        }
        baseline += text.pixels * textLineHeight;
    }
    return words;
}

void SheetPainter::drawPage(QPainter &painter, int page) const
{
    painter.save();
    const QTransform whole = painter.worldTransform();
    const SheetOrder &order = m_sheet.order;
    if (!order.unprintedMm.isNull())
        painter.setClipRect(printableDots(order.form, order.unprintedMm), Qt::IntersectClip);
    const auto [first, last] = m_sheet.facesOfPage(page);
    for (int face = first; face < last; ++face) {
        drawFace(painter, m_sheet.faces[face]);
        painter.setWorldTransform(whole);
    }
    painter.setWorldTransform(m_correction * whole);
    drawMarks(painter);
    painter.restore();
}

void SheetPainter::drawFace(QPainter &painter, const PlacedFace &face) const
{
    const SheetCard &card = m_sheet.cards[face.item];
    const QTransform whole = painter.worldTransform();
    const QRect box = codeDots(m_sheet.order.form, face, card.fitted, m_sheet.order.correction);
    // Modules are whole numbers in their own scale: exact, and few bytes in a PDF.
    if (card.fitted.moduleDots > 0) {
        QTransform modules = QTransform::fromTranslate(box.left(), box.top());
        if (face.isTurned)
            modules = QTransform(-1, 0, 0, -1, box.left() + box.width(), box.top() + box.height());
        modules.scale(card.fitted.moduleDots, card.fitted.moduleDots);
        painter.setWorldTransform(modules * whole);
        const QList<QRectF> runs = darkRuns(card.fitted.matrix);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawRects(runs.constData(), int(runs.size()));
    }
    const QRect corner = faceDots(m_sheet.order.form, face, m_sheet.order.correction);
    QTransform words = face.isTurned
        ? QTransform(-1, 0, 0, -1, corner.left() + corner.width(), corner.top() + corner.height())
        : QTransform::fromTranslate(corner.left(), corner.top());
    words.scale(m_correction.m11(), m_correction.m22());
    painter.setWorldTransform(words * whole);
    painter.setPen(Qt::black);
    drawWords(painter, card);
}

void SheetPainter::drawWords(QPainter &painter, const SheetCard &card) const
{
    const Qt::Alignment alignment = m_layout.isSideways ? Qt::AlignLeft : Qt::AlignHCenter;
    for (const FixedWords *words : {&m_shop, &m_hint})
        for (const QGlyphRun &run : words->runs)
            painter.drawGlyphRun({}, run);
    drawLines(painter, card.name, m_layout.name, alignment, QFont::Medium);
    const bool isUnitBelow = !card.unit.lines.isEmpty();
    const PriceLines lines = unitBelow(m_layout.price);
    drawLines(painter, card.price, isUnitBelow ? lines.price : m_layout.price, alignment, QFont::Bold);
    drawLines(painter, card.unit, lines.unit, alignment);
    drawLines(painter, card.foot, m_layout.foot, alignment);
}

void SheetPainter::drawMarks(QPainter &painter) const
{
    const SheetTemplate &form = m_sheet.order.form;
    QPen pen = hairline(m_dotsPerMm);
    painter.setPen(pen);
    for (const QLineF &mark : cropMarks(form))
        painter.drawLine(mark.p1() * m_dotsPerMm, mark.p2() * m_dotsPerMm);
    pen.setDashPattern({8, 8});
    painter.setPen(pen);
    for (const QLineF &fold : foldLines(form))
        painter.drawLine(fold.p1() * m_dotsPerMm, fold.p2() * m_dotsPerMm);
    const QRectF ruler = rulerRect(form, m_sheet.order.unprintedMm, m_sheet.order.correction);
    if (!ruler.isEmpty())
        drawRuler(painter, scaled(ruler, m_dotsPerMm));
}

void SheetPainter::drawRuler(QPainter &painter, const QRectF &ruler) const
{
    const double base = ruler.bottom() - hairlineMm * m_dotsPerMm;
    drawScale(painter, {ruler.left(), base, ruler.right(), base}, m_dotsPerMm);
    const QRectF words{ruler.left(), ruler.top(), ruler.width(), ruler.height() - 2.2 * m_dotsPerMm};
    const TextRoom room{words.size(), 1, 1, QFont::Normal};
    drawLines(painter, fitText(rulerWords(), room), words, Qt::AlignHCenter);
}

} // namespace saoma
