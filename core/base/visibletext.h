// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma {

/// Whether `c` changes how a text is read without being seen itself: control characters, line and paragraph
/// separators, marks that turn the direction of writing (U+202A–202E, U+2066–2069), byte order marks.
[[nodiscard]] bool isHidden(char16_t c);

/// Whether a text holds a hidden character, or half of one beyond the first plane.
[[nodiscard]] bool hasHidden(QStringView text);

/// The text with every hidden character as ‹202E›: for showing what somebody else has written.
[[nodiscard]] QString madeVisible(QStringView text);

} // namespace saoma
