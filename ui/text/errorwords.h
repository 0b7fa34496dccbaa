// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/errortexttable.h"

#include <QtGlobal>

#include <array>

namespace saoma::errorwords {

// What many codes say.
inline constexpr const char *asKind = nullptr;
inline constexpr const char *noMoneyNear = "";
inline constexpr const char *nothingTaken =
    QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was sent; no money was taken.");
inline constexpr const char *perhapsTaken =
    QT_TRANSLATE_NOOP("ErrorSentence", "It is not certain whether money was taken: do not hand over yet.");
inline constexpr const char *sellingStopped = QT_TRANSLATE_NOOP(
    "ErrorSentence", "No new sale is possible; what is on record stays and can be looked up.");
inline constexpr const char *sellingGoesOn =
    QT_TRANSLATE_NOOP("ErrorSentence", "Selling goes on; the ledger itself is not touched.");
inline constexpr const char *leftAsItIs =
    QT_TRANSLATE_NOOP("ErrorSentence", "No new sale is possible; the file has been left as it is.");
inline constexpr const char *nothingPrinted =
    QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was printed or written.");
inline constexpr const char *nothingChanged = QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was changed.");
inline constexpr const char *measureInOrder = QT_TRANSLATE_NOOP("ErrorSentence",
    "Measure in millimetres and in this order: left edge to upright line, upper edge to level line, level "
    "line, upright line.");
inline constexpr const char *askAgain = QT_TRANSLATE_NOOP("ErrorSentence", "Ask again in a moment.");
inline constexpr const char *tellOwner =
    QT_TRANSLATE_NOOP("ErrorSentence", "Tell the owner: the settings need a look.");
inline constexpr const char *tellMaker =
    QT_TRANSLATE_NOOP("ErrorSentence", "Try once more; if it happens again, tell the owner.");

// The words by subject; each in the file of its name.
[[nodiscard]] std::span<const ErrorWords> ofBills(); ///< Bills and reports.
[[nodiscard]] std::span<const ErrorWords> ofInput(); ///< Amounts, products and lists of them.
[[nodiscard]] std::span<const ErrorWords> ofLedger();
[[nodiscard]] std::span<const ErrorWords> ofPlatform(); ///< Orders, the platform and the way to it.
[[nodiscard]] std::span<const ErrorWords> ofRefunds();
[[nodiscard]] std::span<const ErrorWords> ofSettings();
[[nodiscard]] std::span<const ErrorWords> ofSheets(); ///< Sheets, printers and codes on paper.
[[nodiscard]] std::span<const ErrorWords> ofShifts();

} // namespace saoma::errorwords
