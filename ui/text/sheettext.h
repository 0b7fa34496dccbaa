// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/codeverdict.h"
#include "core/qr/sheetproblem.h"
#include "core/qr/sheettemplate.h"

#include <QString>

namespace saoma {

/// "A4, 3 × 4 cards of 62 × 66 mm"
[[nodiscard]] QString templateText(const SheetTemplate &sheet);

/// One sentence that says what is wrong and what helps.
[[nodiscard]] QString problemText(const SheetProblem &problem, const QString &productId);

/// "57 of 57 readable"
[[nodiscard]] QString proofText(const SheetProof &proof);

/// Why a code is not as it should be; empty if it is.
[[nodiscard]] QString verdictText(CodeVerdict::Kind kind, const QString &productId);

} // namespace saoma
