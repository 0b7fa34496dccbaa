// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/textfit.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr double lineShare = 0.85;   // of its size may a name lose to stay on one line
constexpr double oneLineBonus = 1.5; // a name of one line may be that much larger than one of two

QFont fontOf(const TextRoom &room, int pixels)
{
    return printFont(pixels, room.weight);
}

/// Breaks the text at that size; the lines that did not fit any more are counted only.
struct Broken
{
    QStringList lines;
    bool isComplete = false;
    bool isWordCut = false; ///< A line ends inside a word that has spaces around it elsewhere.
};

bool isInWord(QChar c)
{
    constexpr char16_t firstCjk = 0x2E80; // lines may end between any two of those
    return c.isLetterOrNumber() && c.unicode() < firstCjk;
}

Broken breakText(const QString &text, const TextRoom &room, int pixels)
{
    QTextLayout layout(text, fontOf(room, pixels));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    Broken broken;
    while (broken.lines.size() < room.linesMax) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.size.width());
        broken.lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
        const int end = line.textStart() + line.textLength();
        broken.isComplete = end >= text.size();
        broken.isWordCut |= !broken.isComplete && isInWord(text[end - 1]) && isInWord(text[end]);
    }
    layout.endLayout();
    return broken;
}

FittedText cutText(const QString &text, const TextRoom &room, int pixels)
{
    const Broken broken = breakText(text, room, pixels);
    QStringList lines = broken.lines;
    const QString seen = lines.mid(0, lines.size() - 1).join(QString());
    const QString rest = lines.isEmpty()
        ? QString()
        : text.mid(std::max<qsizetype>(0, text.indexOf(lines.last(), seen.size())));
    if (!lines.isEmpty())
        lines.last() = QFontMetricsF(fontOf(room, pixels)).elidedText(rest, room.elide, room.size.width());
    return {lines, pixels, true};
}

/// Private use, surrogates, unassigned, and the planes of pictures that no print font has in black.
bool isPicture(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0x20E3;
}

/// The size at which these lines fill the room.
int pixelsFor(const QStringList &lines, const TextRoom &room)
{
    const int highest = int(std::floor(room.size.height() / textLineHeight / double(lines.size())));
    if (highest < 1)
        return 0;
    const QFontMetricsF metrics(printFont(highest, room.weight));
    double widest = 1;
    for (const QString &line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return std::min(highest, int(std::floor(highest * room.size.width() / widest * 0.995)));
}

} // namespace

QFont printFont(int pixels, QFont::Weight weight)
{
    static const QStringList families{u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei"_s,
        u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s, u"Sans Serif"_s};
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting); // widths grow with the size, on every printer
    font.setKerning(false);
    font.setWeight(weight);
    font.setPixelSize(std::max(1, pixels));
    return font;
}

FittedText fitText(const QString &text, const TextRoom &room)
{
    if (text.isEmpty() || room.size.isEmpty())
        return {};
    const int lowest = int(std::floor(room.size.height() / textLineHeight));
    const int perLine = int(std::floor(room.size.height() / textLineHeight / room.linesMax));
    const int largest = room.linesMax == 1 ? lowest : std::min(lowest, int(perLine * oneLineBonus));
    const int smallest = std::max(1, room.pixelsMin);
    if (largest < smallest)
        return {};
    const double width = QFontMetricsF(fontOf(room, largest)).horizontalAdvance(text);
    const int single =
        width <= room.size.width() ? largest : int(std::floor(largest * room.size.width() / width * 0.995));
    // One line that is a little smaller is better than a name that is broken.
    if (single >= std::max(smallest, int(perLine * lineShare)) || (room.linesMax == 1 && single >= smallest))
        return {{text}, single, false};
    std::optional<FittedText> inWord; // for a word that is longer than any line
    for (int pixels = perLine; room.linesMax > 1 && pixels >= smallest;
         pixels = std::min(pixels - 1, pixels * 9 / 10)) {
        const Broken broken = breakText(text, room, pixels);
        if (broken.isComplete && !broken.isWordCut)
            return {broken.lines, pixels, false};
        if (broken.isComplete && !inWord)
            inWord = FittedText{broken.lines, pixels, false};
    }
    return inWord.value_or(cutText(text, room, smallest));
}

FittedText fitBlock(const QList<QList<QStringList>> &wordings, const TextRoom &room)
{
    for (const QList<QStringList> &alike : wordings) {
        FittedText best;
        for (const QStringList &lines : alike)
            if (const int pixels = pixelsFor(lines, room); pixels > best.pixels)
                best = {lines, pixels, false};
        if (best.pixels >= room.pixelsMin)
            return best;
    }
    return {};
}

QString printableText(const QString &text, QString *missing)
{
    const QFontMetricsF metrics(printFont(20));
    QString kept;
    for (const char32_t c : text.toUcs4()) {
        const QString letter = QString::fromUcs4(&c, 1);
        if (QChar::isSpace(c)) {
            kept += u' ';
        } else if (isPicture(c) || QChar::category(c) == QChar::Other_PrivateUse
            || QChar::category(c) == QChar::Other_NotAssigned) {
            if (missing && !missing->contains(letter))
                *missing += letter;
        } else if (QChar::category(c) == QChar::Other_Control || QChar::category(c) == QChar::Other_Format
            || QChar::category(c) == QChar::Other_Surrogate || (c >= 0xFE00 && c <= 0xFE0F)) {
            continue; // never seen by a reader
        } else if (c < 0x80 || metrics.inFontUcs4(uint(c))) {
            kept += letter;
        } else if (missing && !missing->contains(letter)) {
            *missing += letter;
        }
    }
    return kept.simplified();
}

} // namespace saoma
