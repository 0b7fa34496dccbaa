// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperblocks.h"

#include "ui/print/textfit.h"

#include <QFontMetricsF>

namespace saoma {

namespace {

/// Numbers and the rest in turn. Beside Latin letters a CJK face gives digits another form, for which a PDF
/// has no character: the hash could not be copied out of it.
QStringList pieces(const QString &text)
{
    QStringList parts;
    for (const QChar letter : text) {
        const bool isNumber = letter.isDigit();
        if (parts.isEmpty() || parts.last().back().isDigit() != isNumber)
            parts.append(letter);
        else
            parts.last().append(letter);
    }
    return parts;
}

double widthOf(const QStringList &parts, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const QString &part : parts)
        width += metrics.horizontalAdvance(part);
    return width;
}

} // namespace

void PaperPen::text(const QRectF &place, const QString &text, const Look &look)
{
    const int pixels = std::max(1, int(look.mm * m_dots));
    const QFont font = printFont(pixels, look.weight);
    const QFontMetricsF metrics(font);
    const double room = place.width() * m_dots;
    QStringList shown = pieces(text);
    if (widthOf(shown, metrics) > room)
        shown = pieces(metrics.elidedText(text, Qt::ElideRight, room));
    const double width = widthOf(shown, metrics);
    double left = look.side & Qt::AlignRight ? place.right() * m_dots - width
        : look.side & Qt::AlignHCenter       ? place.center().x() * m_dots - width / 2
                                             : place.left() * m_dots;
    const QRectF dots{place.topLeft() * m_dots, place.size() * m_dots};
    const double baseline = firstBaseline(dots, 1, pixels);
    m_painter.setFont(font);
    m_painter.setPen(look.colour);
    for (const QString &part : std::as_const(shown)) {
        m_painter.drawText(QPointF{left, baseline}, part);
        left += metrics.horizontalAdvance(part);
    }
}

void PaperPen::line(QPointF from, QPointF to, Qt::GlobalColor colour)
{
    QPen pen = hairline(m_dots);
    pen.setColor(colour);
    m_painter.setPen(pen);
    m_painter.drawLine(from * m_dots, to * m_dots);
}

void PaperPen::fill(const QRectF &place, const QColor &colour)
{
    m_painter.fillRect(QRectF{place.topLeft() * m_dots, place.size() * m_dots}, colour);
}

void PaperPen::frame(const QRectF &place)
{
    m_painter.setPen(hairline(m_dots));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF{place.topLeft() * m_dots, place.size() * m_dots});
}

PaperBlock paperGap(double height)
{
    return {height, [](PaperPen &, const QRectF &) {}, {}, false};
}

PaperBlock paperWords(const QString &text, double height, const PaperPen::Look &look, bool staysWithNext)
{
    return {
        height, [=](PaperPen &pen, const QRectF &place) { pen.text(place, text, look); }, {}, staysWithNext};
}

void addPaperSentence(std::vector<PaperBlock> &blocks, const QString &sentence, double mm, double width)
{
    constexpr double dots = 20; // a millimetre, for measuring only
    constexpr int linesMax = 6;
    const FittedText lines = fitText(sentence,
        {QSizeF{width * dots, mm * dots * textLineHeight * linesMax}, linesMax, int(mm * dots), QFont::Normal,
            Qt::ElideRight});
    for (const QString &line : lines.lines)
        blocks.push_back(paperWords(line, mm * 1.5, {mm}));
}

PaperFlow::PaperFlow(std::vector<PaperBlock> blocks, const QRectF &room)
    : m_blocks{std::move(blocks)},
      m_room{room}
{
    place();
}

/// Of a title, with what it is the title of.
double PaperFlow::heightWithNext(size_t index) const
{
    double height = m_blocks[index].height;
    while (m_blocks[index].staysWithNext && index + 1 < m_blocks.size())
        height += m_blocks[++index].height;
    return height;
}

void PaperFlow::place()
{
    m_pages.emplace_back();
    double top = m_room.top();
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const PaperBlock &block = m_blocks[i];
        const bool isBegun = !m_pages.back().empty();
        if (isBegun && top + heightWithNext(i) > m_room.bottom()) {
            m_pages.emplace_back();
            top = m_room.top();
            if (block.heading) {
                m_pages.back().push_back({block.heading.get(), top});
                top += block.heading->height;
            }
        }
        m_pages.back().push_back({&block, top});
        top += block.height;
    }
}

void PaperFlow::draw(PaperPen &pen, int page) const
{
    for (const Placed &placed : m_pages.at(size_t(page)))
        placed.block->draw(pen, QRectF{m_room.left(), placed.top, m_room.width(), placed.block->height});
}

} // namespace saoma
