// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {

bool isHidden(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
}

bool hasHidden(QStringView text)
{
    return !text.isValidUtf16()
        || std::any_of(text.begin(), text.end(), [](QChar c) { return isHidden(c.unicode()); });
}

QString madeVisible(QStringView text)
{
    if (!hasHidden(text))
        return text.toString();
    QString out;
    const auto append = [&out](
                            char32_t c) { out += u"‹%1›"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper(); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            out += c;
            out += text[++i];
        } else if (isHidden(c.unicode()) || c.isSurrogate()) {
            append(c.unicode());
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace saoma
