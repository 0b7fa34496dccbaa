// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/cardlayout.h"

#include <algorithm>

namespace saoma {
namespace {

constexpr double smallCardMm = 32;       // of height: every millimetre goes to the code
constexpr double sidewaysFrom = 1.2;     // width to height
constexpr double roomMmMin = 42;         // for modules of 0.6 mm at level Q
constexpr double roomPerDistance = 0.12; // an edge of a tenth of the distance, and the quiet zone
constexpr double lineMmMin = 1.7;        // what is lower than that cannot be read

/// Cuts slices off a rectangle from above.
class Slicer
{
public:
    Slicer(const QRectF &area, double unit)
        : m_area{area},
          m_unit{unit}
    {
    }
    QRectF cut(double units, double gapUnits = 0)
    {
        const QRectF slice{m_area.left(), m_area.top(), m_area.width(), units * m_unit};
        m_area.setTop(m_area.top() + (units + gapUnits) * m_unit);
        return slice.height() < lineMmMin ? QRectF{} : slice;
    }

private:
    QRectF m_area;
    double m_unit;
};

CardLayout sideways(QSizeF card, double padding, double roomMost)
{
    CardLayout layout;
    layout.isSideways = true;
    // The words need their column, the code its square: it takes what is left of the width at most.
    const double share = card.height() <= smallCardMm ? 0.24 : 0.36;
    const double words = std::clamp(card.width() * share, 9.5, 60.0);
    const double side = std::min({card.height() - 2 * padding, card.width() - 2 * padding - words, roomMost});
    layout.code = {padding, (card.height() - side) / 2, side, side};
    // The quiet zone is white already: a narrow gap keeps the words clear of it.
    const double left = layout.code.right() + 0.5;
    const double edge = card.height() <= smallCardMm ? 1.2 : 2.5;
    const double height = std::min(card.height() - 2 * edge, std::max(62.0, side));
    const QRectF column{left, (card.height() - height) / 2, card.width() - left - edge, height};
    Slicer slicer{column, height / 100};
    layout.shop = slicer.cut(13, 2); // two lines on a small card
    layout.name = slicer.cut(25, 2);
    layout.price = slicer.cut(21, 2);
    layout.hint = slicer.cut(24, 2);
    layout.foot = slicer.cut(9);
    return layout;
}

CardLayout upright(QSizeF card, double padding, double roomMost)
{
    CardLayout layout;
    const double width = card.width() - 2 * padding;
    const double side = std::min({width, (card.height() - 2 * padding) * 0.62, roomMost});
    // Low above and below a code that is as wide as the card; with room to spare the words grow with the
    // card.
    const double height = card.height() - 2 * padding;
    const double words = height - side;
    Slicer slicer{{padding, padding, width, height}, words / 100};
    layout.shop = slicer.cut(14, 1);
    const QRectF code = slicer.cut(side / words * 100, 1);
    layout.code = {(card.width() - side) / 2, code.top(), side, side};
    layout.name = slicer.cut(27, 1);
    layout.price = slicer.cut(22, 1);
    layout.hint = slicer.cut(22, 1);
    layout.foot = slicer.cut(10);
    return layout;
}

} // namespace

PriceLines unitBelow(const QRectF &price)
{
    constexpr double priceShare = 0.6;
    const double cut = price.height() * priceShare;
    return {price.adjusted(0, 0, 0, cut - price.height()), price.adjusted(0, cut, 0, 0)};
}

CardLayout layOutCard(QSizeF card, double scanDistanceMm)
{
    const double roomMost = std::max(roomMmMin, scanDistanceMm * roomPerDistance);
    const double padding = card.height() <= smallCardMm ? 0.5 : std::min(2.0, card.height() * 0.02 + 0.5);
    return card.width() >= card.height() * sidewaysFrom ? sideways(card, padding, roomMost)
                                                        : upright(card, padding, roomMost);
}

} // namespace saoma
