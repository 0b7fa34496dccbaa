// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/cardwords.h"

using namespace Qt::StringLiterals;

namespace saoma {

FittedText hintWords(const TextRoom &room)
{
    // A phone opens such a code only with its camera: neither pressing on a picture nor choosing one helps.
    // In one wide block or in a narrow one, whichever can be larger; with less room fewer words.
    static const QList<QList<QStringList>> wordings{
        {{u"微信扫一扫，长按识别无效"_s, u"Scan with WeChat, not from a photo"_s},
            {u"微信扫一扫"_s, u"长按识别无效"_s, u"Scan with WeChat,"_s, u"not from a photo"_s}},
        {{u"微信扫一扫 · Scan with WeChat"_s}, {u"微信扫一扫"_s, u"Scan with WeChat"_s}},
        {{u"微信扫一扫"_s}},
    };
    return fitBlock(wordings, room);
}

FittedText practiceWords(const TextRoom &room)
{
    static const QList<QList<QStringList>> wordings{
        {{u"练习码，不能付款 · Practice, not payable"_s},
            {u"练习码，不能付款"_s, u"Practice, not payable"_s}},
        {{u"练习码 Practice"_s}},
        {{u"练习码"_s}},
    };
    return fitBlock(wordings, room);
}

QString rulerWords()
{
    return u"100 mm · 请按“实际大小”打印 · Print at actual size"_s;
}

} // namespace saoma
