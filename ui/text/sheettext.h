// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/codeverdict.h"
#include "core/qr/printercorrection.h"
#include "core/qr/sheetproblem.h"
#include "core/qr/sheettemplate.h"

#include <QString>

namespace saoma {

/// "A4, 3 × 4 cards of 62 × 66 mm"
[[nodiscard]] QString templateText(const SheetTemplate &sheet);

/// "A4", "58 × 72 mm"
[[nodiscard]] QString paperText(QSizeF page);

/// "Labels cut by their maker"
[[nodiscard]] QString templateKindText(SheetTemplate::Kind kind);

/// Which template that is, in a few words: "A4, 3 × 4"; an own one by its name.
[[nodiscard]] QString templateShortText(const QString &name);

/// What validate() has against a template, in one sentence.
[[nodiscard]] QString templateFaultText(const Error &fault);

/// One sentence that says what is wrong and what helps. `products`: how many have it, the named one included.
[[nodiscard]] QString problemText(const SheetProblem &problem, const QString &productId, int products = 1);

/// "2 products left out": at least one.
[[nodiscard]] QString leftOutText(int products);

/// "57 of 57 readable"
[[nodiscard]] QString proofText(const SheetProof &proof);

/// Why a code is not as it should be; empty if it is.
[[nodiscard]] QString verdictText(CodeVerdict::Kind kind, const QString &productId);

/// "* Office (300, 600 dpi): not measured": the star marks the usual printer. nullptr: it was not.
[[nodiscard]] QString printerText(
    const QString &name, bool isDefault, const QList<int> &resolutions, const MeasuredPrinter *measured);
[[nodiscard]] QString noPrinterText();
/// A measured one that the computer does not have any more.
[[nodiscard]] QString gonePrinterText(const QString &name, const MeasuredPrinter &measured);

/// Before something is printed: that the printer has to be filled with this paper, or that it is stopped.
[[nodiscard]] QString otherPaperText(const QString &printer, QSizeF page);
[[nodiscard]] QString stoppedPrinterText(const QString &printer);

} // namespace saoma
