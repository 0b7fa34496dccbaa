// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

class QColor;
class QPainter;
class QRectF;

namespace saoma {

/// Draws a sign in one colour, to fill the square `box`; nothing is read from disk. `turn` (0–1)
/// turns the spinner.
void paintSign(QPainter &painter, const QRectF &box, Sign sign, const QColor &colour, qreal turn = 0);

} // namespace saoma
