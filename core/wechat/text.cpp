// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/text.h"

#include <QByteArray>

namespace saoma::wechat {

QByteArray cutUtf8(QByteArrayView text, qsizetype bytesMax)
{
    if (text.size() <= bytesMax)
        return text.toByteArray();
    const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    qsizetype end = bytesMax;
    while (end > 0 && isContinuation(text.at(end)))
        --end;
    return text.first(end).toByteArray();
}

} // namespace saoma::wechat
