// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/textfit.h"

namespace saoma {

/// What a buyer reads below a code, in Chinese and English at once, whatever language the shop speaks: as
/// many lines as fit.
[[nodiscard]] FittedText hintWords(const TextRoom &room);

/// In its place on a sheet for practice: no phone can pay such a code.
[[nodiscard]] FittedText practiceWords(const TextRoom &room);

/// Beside the 100 mm ruler, for whoever prints.
[[nodiscard]] QString rulerWords();

} // namespace saoma
