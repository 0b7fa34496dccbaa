// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/print/sheetprinter.h"

namespace saoma {

/// A report on its way to paper.
struct ReportPaper
{
    Report report;
    QString shopName;
    bool isPractice = false; ///< Says that no real money moved.
};

/// On A4, as many pages as it takes: figures, chart, tables and, of days that are over, the ledger's head
/// hash. In the language that is installed when this is called. May be drawn by any thread.
[[nodiscard]] PrintedPages reportPages(const ReportPaper &paper, int dpi = 600);

/// A4 as printers are asked for it.
[[nodiscard]] SheetTemplate reportForm();

} // namespace saoma
