// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/textfit.h"

#include <QLineF>
#include <QPainter>

namespace saoma {

/// The thinnest line that every printer prints.
inline constexpr double hairlineMm = 0.15;

/// A block of lines in the middle of its place's height. All lengths here are dots.
void drawLines(QPainter &painter, const FittedText &text, const QRectF &rect, Qt::Alignment alignment,
    QFont::Weight weight = QFont::Normal);

/// Where such a block's first line stands.
[[nodiscard]] double firstBaseline(const QRectF &rect, qsizetype lines, int pixels);

[[nodiscard]] QPen hairline(double dotsPerMm);

/// A line with eleven ticks on the left of its direction: from the middle of the first tick to the middle of
/// the last it is as long as `line`.
void drawScale(QPainter &painter, const QLineF &line, double dotsPerMm);

} // namespace saoma
