// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/text.h"

#include <QByteArray>
#include <QUrl>

namespace saoma::wechat {
namespace {

constexpr qsizetype urlBytesMax = 256;

/// What takes four bytes is outside the platform's set; XML does not allow the noncharacters.
bool isForPlatform(QChar c)
{
    return !c.isSurrogate() && !c.isNonCharacter() && c.category() != QChar::Other_Format;
}

} // namespace

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

QByteArray fitText(const QString &text, qsizetype bytesMax)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            kept += u' ';
        else if (isForPlatform(c))
            kept += c;
    }
    return cutUtf8(kept.trimmed().toUtf8(), bytesMax).trimmed();
}

bool isNotifyUrl(const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    return consistsOf(text, 1, urlBytesMax, isVisible) && url.isValid() && web && !url.host().isEmpty()
        && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

} // namespace saoma::wechat
