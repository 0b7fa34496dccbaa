// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma {

/// Whether a text holds something that changes how it is read without being seen itself: control and format
/// characters (zero-width spaces, marks that turn the direction of writing, byte order marks), letters that
/// are blank, half of a character beyond the first plane. Joiners, variation selectors and tags are fine
/// where a script or an emoji has them, and hidden anywhere else.
[[nodiscard]] bool hasHidden(QStringView text);

/// Whether more combining marks stand on one character than any writing needs (combiningMarksMax): they run
/// over the lines above and below.
[[nodiscard]] bool hasPiledMarks(QStringView text);
inline constexpr int combiningMarksMax = 6;

/// Whether there is anything to be seen: not if it is made of blanks, hidden characters and marks alone.
[[nodiscard]] bool hasVisible(QStringView text);

/// The text with every hidden character and every mark too many as ‹202E›: for showing what somebody else has
/// written.
[[nodiscard]] QString madeVisible(QStringView text);

} // namespace saoma
