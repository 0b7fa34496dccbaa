// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/drawing.h"

#include <QColor>

#include <functional>
#include <vector>

namespace saoma {

/// Draws on a page in millimetres from its upper left corner.
class PaperPen final
{
public:
    PaperPen(QPainter &painter, int dpi)
        : m_painter{painter},
          m_dots{dpi / 25.4}
    {
    }
    struct Look
    {
        double mm = 3.2; ///< Size of the letters.
        Qt::Alignment side = Qt::AlignLeft;
        QFont::Weight weight = QFont::Normal;
        Qt::GlobalColor colour = Qt::black;
    };
    /// One line in the middle of the place's height, cut with "…" where it has no room.
    void text(const QRectF &place, const QString &text, const Look &look);
    void line(QPointF from, QPointF to, Qt::GlobalColor colour = Qt::black);
    void fill(const QRectF &place, const QColor &colour);
    void frame(const QRectF &place);

private:
    QPainter &m_painter;
    double m_dots; ///< A millimetre.
};

/// A part of a document that is not broken over two pages.
struct PaperBlock
{
    double height = 0; ///< Millimetres.
    std::function<void(PaperPen &pen, const QRectF &place)> draw;
    /// Of a table's row: the row of headings, which is drawn again where a page begins with the row.
    std::shared_ptr<const PaperBlock> heading = {};
    bool staysWithNext = false; ///< A title is not left alone at the foot of a page.
};

[[nodiscard]] PaperBlock paperGap(double height);
/// A line of text.
[[nodiscard]] PaperBlock paperWords(
    const QString &text, double height, const PaperPen::Look &look, bool staysWithNext = false);

/// Breaks a sentence into lines of `width`, in letters of `mm`.
void addPaperSentence(std::vector<PaperBlock> &blocks, const QString &sentence, double mm, double width);

/// Blocks, one below the other on as many pages as they take.
class PaperFlow final
{
public:
    PaperFlow(std::vector<PaperBlock> blocks, const QRectF &room);

    [[nodiscard]] int pages() const { return int(m_pages.size()); }
    void draw(PaperPen &pen, int page) const;

private:
    struct Placed
    {
        const PaperBlock *block;
        double top;
    };
    void place();
    [[nodiscard]] double heightWithNext(size_t index) const;

    std::vector<PaperBlock> m_blocks;
    QRectF m_room; ///< Of each page.
    std::vector<std::vector<Placed>> m_pages;
};

} // namespace saoma
