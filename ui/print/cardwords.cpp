// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/cardwords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

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

FittedText hintWords(const TextRoom &room)
{
    // In one wide block or in a narrow one, whichever can be larger; with less room fewer words.
    static const QList<QList<QStringList>> wordings{
        {{u"微信扫一扫 · Scan with WeChat"_s, u"请用“扫一扫”，不要长按 · Use Scan, not long-press"_s},
            {u"微信扫一扫"_s, u"Scan with WeChat"_s, u"请勿长按 Not long-press"_s}},
        {{u"微信扫一扫 · Scan with WeChat"_s}, {u"微信扫一扫"_s, u"Scan with WeChat"_s}},
        {{u"微信扫一扫"_s}},
    };
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

QString rulerWords()
{
    return u"100 mm · 请按“实际大小”打印 · Print at actual size"_s;
}

} // namespace saoma
