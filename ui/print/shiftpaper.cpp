// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/shiftpaper.h"

#include "ui/print/paperblocks.h"
#include "ui/print/textfit.h"
#include "ui/text/shifttext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace saoma {
namespace {

struct ShiftPaperWords
{
    Q_DECLARE_TR_FUNCTIONS(ShiftPaperWords)
};

constexpr QSizeF shiftPage{210, 297};
constexpr QRectF shiftRoom{25, 22, 160, 250};
constexpr double nameMm = 60;

/// A figure's name at the left, the figure beside it, and a line below both.
PaperBlock factBlock(const ShiftFact &fact)
{
    constexpr double height = 9;
    return {height,
        [fact](PaperPen &pen, const QRectF &place) {
            pen.text({place.left(), place.top(), nameMm, place.height()}, fact.name, {4});
            pen.text(place.adjusted(nameMm, 0, 0, 0), printableText(fact.value),
                {4.2, Qt::AlignLeft, QFont::DemiBold});
            pen.line(place.bottomLeft(), place.bottomRight(), Qt::lightGray);
        },
        {}, false};
}

PaperBlock signatures()
{
    constexpr double height = 30;
    return {height,
        [](PaperPen &pen, const QRectF &place) {
            const double half = place.width() / 2 - 5;
            const double y = place.bottom() - 7;
            const auto sign = [&](double left, const QString &who) {
                pen.line({left, y}, {left + half, y});
                pen.text({left, y + 1, half, 6}, who, {3.2});
            };
            sign(place.left(), ShiftPaperWords::tr("Handed over by"));
            sign(place.right() - half, ShiftPaperWords::tr("Taken over by"));
        },
        {}, false};
}

std::vector<PaperBlock> blocksOfShift(const ShiftPaper &paper)
{
    std::vector<PaperBlock> blocks;
    if (!paper.shopName.isEmpty())
        blocks.push_back(paperWords(printableText(paper.shopName), 7, {4.2}));
    blocks.push_back(
        paperWords(ShiftPaperWords::tr("Shift report"), 12, {6.4, Qt::AlignLeft, QFont::DemiBold}));
    if (paper.isPractice)
        blocks.push_back(paperWords(ShiftPaperWords::tr("Practice: no real money has moved."), 7,
            {4, Qt::AlignLeft, QFont::DemiBold}));
    if (paper.shift.isOpen())
        blocks.push_back(paperWords(ShiftPaperWords::tr("The shift is still open."), 7, {3.6}));
    blocks.push_back(paperGap(3));
    for (const ShiftFact &fact : shiftFacts(paper.shift))
        blocks.push_back(factBlock(fact));
    if (!paper.shift.note.isEmpty()) { // as many lines as it takes
        blocks.push_back(paperWords(ShiftPaperWords::tr("Note"), 8, {4}));
        addPaperSentence(blocks, printableText(paper.shift.note), 4.2, shiftRoom.width());
    }
    blocks.push_back(signatures());
    //: At the foot of a printed report: %1 is when it was made.
    blocks.push_back(paperWords(ShiftPaperWords::tr("Made %1").arg(dayTimeText(paper.readAt)), 8, {2.8}));
    return blocks;
}

} // namespace

PrintedPages shiftPages(const ShiftPaper &paper, int dpi)
{
    const auto flow = std::make_shared<const PaperFlow>(blocksOfShift(paper), shiftRoom);
    //: %1 is a shift's number.
    const QString title = ShiftPaperWords::tr("Shift report %1").arg(paper.shift.number);
    return {title, shiftPage, dpi, flow->pages(), [flow, dpi](QPainter &painter, int page) {
                PaperPen pen{painter, dpi};
                flow->draw(pen, page);
            }};
}

} // namespace saoma
