// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/fields.h"

#include <QByteArrayView>

namespace saoma::wechat {

struct XmlLimits
{
    qsizetype bytesMax = 64 * 1024;
    qsizetype fieldsMax = 128;

    [[nodiscard]] static constexpr XmlLimits message() { return {}; } ///< Notices, callbacks, short answers.
    [[nodiscard]] static constexpr XmlLimits queryAnswer() { return {256 * 1024, 2048}; }
};

/// Reads `<xml>` with flat, unique children: text with the five entities and character references, or exactly
/// one CDATA section. Everything else is refused: other roots, DOCTYPE, comments, instructions, attributes,
/// nesting, duplicates, mixed text and CDATA, encodings other than strict UTF-8, trailing bytes.
/// An XML declaration counts as an instruction: the platform sends none, and it would only name an encoding.
/// Blanks before and after the root are not trailing bytes. Names are `[A-Za-z_][A-Za-z0-9_]*`. An element
/// without content is a field with an empty value. `root` is "xml" but for the decrypted refund notice
/// ("root"). Error: Protocol with XML_TOO_LARGE, XML_NOT_UTF8, XML_FORBIDDEN, XML_MALFORMED, XML_DUPLICATE.
[[nodiscard]] Result<Fields> parseXml(
    QByteArrayView bytes, XmlLimits limits = XmlLimits::message(), QByteArrayView root = "xml");

/// `<xml><a>…</a>…</xml>` in the order of `fields`, values escaped, no declaration.
[[nodiscard]] QByteArray writeXml(const Fields &fields);

} // namespace saoma::wechat
