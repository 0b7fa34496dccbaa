// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

const Theme light{
    .page = QColor(0xF2F5F3),
    .card = QColor(0xFFFFFF),
    .line = QColor(0xDCE3DF),
    .text = QColor(0x17211C),
    .faintText = QColor(0x5A6761),
    .accent = QColor(0x07C160),
    .accentStrong = QColor(0x067A3E),
    .practice = QColor(0xFFE08A),
    .isDark = false,
};

const Theme dark{
    .page = QColor(0x141917),
    .card = QColor(0x1E2522),
    .line = QColor(0x36403B),
    .text = QColor(0xEDF2EF),
    .faintText = QColor(0xA3B0AA),
    .accent = QColor(0x07C160),
    .accentStrong = QColor(0x067A3E),
    .practice = QColor(0xE2B93B),
    .isDark = true,
};

struct ToneColours
{
    QRgb ink, tint, solid, darkInk, darkTint;
};

ToneColours coloursOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {0x4A5751, 0xEDF1EF, 0x4A5751, 0xC3CEC8, 0x2B3430};
    case Tone::Info:
        return {0x0B5CAD, 0xE5F0FB, 0x0B5CAD, 0x8CC2F5, 0x17314A};
    case Tone::Good:
        return {0x067A3E, 0xE0F6E9, 0x067A3E, 0x5EDD9B, 0x123A26};
    case Tone::Done:
        return {0x3D6852, 0xE6EFEA, 0x3D6852, 0xA9CDBA, 0x24352C};
    case Tone::Warning:
        return {0x8A4B00, 0xFFF0D6, 0x9A5400, 0xFFC76B, 0x43300F};
    case Tone::Late:
        return {0x6A32B0, 0xF1E8FC, 0x6A32B0, 0xCBA8F5, 0x33224A};
    case Tone::Bad:
        return {0xB3241B, 0xFDE8E6, 0xB3241B, 0xFF9C94, 0x4A1F1C};
    }
    Q_UNREACHABLE();
}

} // namespace

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

const Theme &Theme::of(const QWidget *widget)
{
    return of(widget->palette());
}

QColor Theme::ink(Tone tone) const
{
    const ToneColours colours = coloursOf(tone);
    return QColor(isDark ? colours.darkInk : colours.ink);
}

QColor Theme::tint(Tone tone) const
{
    const ToneColours colours = coloursOf(tone);
    return QColor(isDark ? colours.darkTint : colours.tint);
}

QColor Theme::solid(Tone tone) const
{
    return QColor(coloursOf(tone).solid);
}

QFont themeFont(const QWidget *widget, TextSize size, Weight weight)
{
    QFont font = widget->font();
    font.setPixelSize(int(size));
    font.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

void installFonts()
{
    QFont font = QApplication::font();
    font.setFamilies({font.family(), u"Noto Sans CJK SC"_s});
    font.setPixelSize(int(TextSize::Body));
    QApplication::setFont(font);
}

} // namespace saoma
