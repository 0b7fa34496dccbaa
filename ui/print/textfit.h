// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QStringList>

namespace saoma {

/// From line to line, in font sizes: CJK faces need a little more than Latin ones.
inline constexpr double textLineHeight = 1.25;

/// The font of printed sheets: Chinese first, with fall-back to what the system has. Sizes are dots.
[[nodiscard]] QFont printFont(int pixels, QFont::Weight weight = QFont::Normal);

/// Lines of one size that fit a rectangle.
struct FittedText
{
    QStringList lines;
    int pixels = 0;     ///< Font size in dots; 0: nothing fits.
    bool isCut = false; ///< The last line has an ellipsis.
};

struct TextRoom
{
    QSizeF size; ///< Dots.
    int linesMax = 1;
    int pixelsMin = 1; ///< Smaller is not readable: the text is cut instead.
    QFont::Weight weight = QFont::Normal;
    Qt::TextElideMode elide = Qt::ElideRight; ///< What is cut off. Not right: of one line only.
};

/// The largest size at which the text fits, broken between words where it has any.
[[nodiscard]] FittedText fitText(const QString &text, const TextRoom &room);

/// The first of these wordings whose lines fit, at the largest size; of several that are alike, whichever can
/// be larger.
[[nodiscard]] FittedText fitBlock(const QList<QList<QStringList>> &wordings, const TextRoom &room);

/// What of a text can be printed: one line, without control, direction and private characters, surrogates or
/// pictures. `missing` gets what was left out although the reader would have seen it.
[[nodiscard]] QString printableText(const QString &text, QString *missing = nullptr);

} // namespace saoma
