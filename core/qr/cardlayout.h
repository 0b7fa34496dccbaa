// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace saoma {

/// Where things stand on a card, in millimetres from its upper left corner. Nothing overlaps the code's room,
/// which holds the quiet zone; rectangles that a small card has no place for are empty.
struct CardLayout
{
    bool isSideways = false; ///< Code on the left, words on its right; else words above and below.
    QRectF code;             ///< Square.
    QRectF shop;
    QRectF name;  ///< Two lines.
    QRectF price; ///< With the unit.
    QRectF hint;  ///< "Scan with WeChat".
    QRectF foot;  ///< Product id and date.
};

/// The price's place, shared with a unit that would make the price small beside it.
struct PriceLines
{
    QRectF price;
    QRectF unit;
};
[[nodiscard]] PriceLines unitBelow(const QRectF &price);

/// The code gets no more room than it needs from that distance: the rest is the words'.
[[nodiscard]] CardLayout layOutCard(QSizeF card, double scanDistanceMm);

} // namespace saoma
