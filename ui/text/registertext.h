// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/register.h"

namespace saoma {

/// Why a code on paper ought to be replaced: "the card says ¥2.00".
[[nodiscard]] QString outdatedText(const RegisteredCode &code, Outdated why);

/// "valid", "void", "not printed".
[[nodiscard]] QString standingText(RegisteredCode::Standing standing);

/// "2 outdated, 1 void", "valid"
[[nodiscard]] QString sheetStateText(const RegisteredSheet &sheet);

/// "the card says ¥2.00; another unit on the card", "void"
[[nodiscard]] QString codeStateText(const RegisteredCode &code);

/// "2 products, 5 copies: 1 outdated"
[[nodiscard]] QString registeredSheetText(const RegisteredSheet &sheet);

/// "Reprint these 3 products:"
[[nodiscard]] QString reprintText(int products);

/// "Take down 2 old codes, or void their sheets:"
[[nodiscard]] QString takeDownText(int codes);

/// One line for one outdated code: "7K2  tea  Green tea  the card says ¥2.00"
[[nodiscard]] QString outdatedCodeText(const RegisteredCode &code);

} // namespace saoma
