// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <span>

namespace saoma {

/// Source texts of one known code, to be translated in context "ErrorSentence". `%1` is the error's subject.
struct ErrorWords
{
    const char *code;
    const char *what;
    const char *money; ///< Null: as the error's kind says. Empty: no money is near.
    const char *todo;
};

using ErrorWordsBySubject = std::array<std::span<const ErrorWords>, 8>;

/// Every code that has words of its own.
[[nodiscard]] const ErrorWordsBySubject &errorWords();

/// Null if the code has none.
[[nodiscard]] const ErrorWords *errorWordsFor(QStringView code);

} // namespace saoma
