// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <algorithm>

namespace saoma::wechat {

/// The characters that the protocol's words are made of. ASCII only, whatever the locale.
[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr bool isNameByte(char c)
{
    return isLetter(c) || isDigit(c) || c == '_';
}

/// [A-Za-z0-9_-]: what we put into numbers, product ids and `attach`.
[[nodiscard]] constexpr bool isWordByte(char c)
{
    return isNameByte(c) || c == '-';
}

/// The letters of an out_trade_no as the platform allows them; ours use fewer.
[[nodiscard]] constexpr bool isOrderNoByte(char c)
{
    return isWordByte(c) || c == '|' || c == '*';
}

[[nodiscard]] constexpr bool isLetterOrDigit(char c)
{
    return isLetter(c) || isDigit(c);
}

/// Visible ASCII, no blank.
[[nodiscard]] constexpr bool isVisible(char c)
{
    return c > ' ' && c <= '~';
}

/// An element name that a message may use: `[A-Za-z_][A-Za-z0-9_]*`, at most 64 bytes. No colon: no
/// namespaces.
[[nodiscard]] inline bool isElementName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 64 && !isDigit(name.front())
        && std::all_of(name.begin(), name.end(), isNameByte);
}

/// `minimum` to `maximum` bytes that all satisfy `allowed`.
template <typename Allowed>
[[nodiscard]] bool consistsOf(QByteArrayView text, qsizetype minimum, qsizetype maximum, Allowed allowed)
{
    return text.size() >= minimum && text.size() <= maximum && std::all_of(text.begin(), text.end(), allowed);
}

/// `text` as UTF-8 of at most `bytesMax` bytes, cut between characters.
[[nodiscard]] QByteArray cutUtf8(QByteArrayView text, qsizetype bytesMax);

/// `text` as the platform takes what people write: without characters of four UTF-8 bytes, control characters
/// and outer blanks, cut to `bytesMax` bytes at a character border.
[[nodiscard]] QByteArray fitText(const QString &text, qsizetype bytesMax);

/// An absolute http(s) address without query, fragment and user, of at most 256 bytes: a `notify_url`.
[[nodiscard]] bool isNotifyUrl(const QByteArray &text);

} // namespace saoma::wechat
