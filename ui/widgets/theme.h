// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QColor>
#include <QFont>

class QPalette;
class QWidget;

namespace saoma {

/// The one type scale, in logical pixels.
enum class TextSize { Small = 12, Body = 14, Title = 18, Large = 28, Huge = 64 };

enum class Weight { Normal, Strong };

/// Colours, spacing and type of the whole program. No style sheets: they cost start-up time.
struct Theme
{
    static constexpr int grid = 8; ///< All spacing is a multiple of it.
    static constexpr int radius = 8;
    static constexpr int touchTarget = 64;     ///< Logical pixels; 12 mm is about 46 at 96 dpi.
    static constexpr int sidePanelWidth = 232; ///< The practice panel beside the counter.

    QColor page;
    QColor card;
    QColor line;
    QColor text;
    QColor faintText;
    QColor accent;       ///< WeChat's green, for surfaces that carry no text.
    QColor accentStrong; ///< Dark enough for white text.
    QColor practice;     ///< Background of the practice banner.
    bool isDark = false;

    /// Light or dark, after the widget's palette.
    [[nodiscard]] static const Theme &of(const QWidget *widget);
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] QColor ink(Tone tone) const;   ///< For words and signs, readable on `tint` and on `card`.
    [[nodiscard]] QColor tint(Tone tone) const;  ///< For a surface behind `ink`.
    [[nodiscard]] QColor solid(Tone tone) const; ///< For a surface behind white.
};

[[nodiscard]] QFont themeFont(const QWidget *widget, TextSize size, Weight weight = Weight::Normal);

/// Latin in the system's own face, Chinese always in the simplified one, whatever the locale would pick.
void installFonts();

} // namespace saoma
