// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet.h"

#include <QGlyphRun>
#include <QPainter>

namespace saoma {

/// Draws a sheet's pages, the same on every device, with what its printer needs done to them: the correction,
/// and nothing where it leaves the paper white. Coordinates are printer dots of the sheet's own resolution
/// from the page's upper left corner; the painter is scaled by whoever owns it. Black on white.
class SheetPainter final
{
public:
    /// The sheet must outlive the painter.
    explicit SheetPainter(const Sheet &sheet);

    void drawPage(QPainter &painter, int page) const;

private:
    /// Words that are the same on every card, shaped once.
    struct FixedWords
    {
        QList<QGlyphRun> runs;
    };
    [[nodiscard]] FixedWords fixedWords(const FittedText &text, const QRectF &rect, Qt::Alignment alignment,
        QFont::Weight weight = QFont::Normal) const;
    void drawFace(QPainter &painter, const PlacedFace &face) const;
    void drawWords(QPainter &painter, const SheetCard &card) const;
    void drawMarks(QPainter &painter) const;
    void drawRuler(QPainter &painter, const QRectF &ruler) const;

    const Sheet &m_sheet;
    double m_dotsPerMm;
    QTransform m_correction; ///< From dots of the plan to those of the printer.
    CardLayout m_layout;     ///< In dots.
    FixedWords m_shop;
    FixedWords m_hint;
};

} // namespace saoma
