// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/shift.h"
#include "ui/print/sheetprinter.h"

namespace saoma {

/// A shift on its way to paper.
struct ShiftPaper
{
    Shift shift;
    QString shopName;
    QDateTime readAt;        ///< UTC; what is told of an open shift is of then.
    bool isPractice = false; ///< Says that no real money moved.
};

/// One page of A4: whose shift it was, what came in, the drawer, and room for two signatures. In the language
/// that is installed when this is called. May be drawn by any thread.
[[nodiscard]] PrintedPages shiftPages(const ShiftPaper &paper, int dpi = 600);

} // namespace saoma
