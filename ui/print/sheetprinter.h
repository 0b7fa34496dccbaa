// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet.h"

#include <functional>

class QIODevice;
class QPagedPaintDevice;
class QPainter;

namespace saoma {

/// Told after each page; false stops the work.
using PageDone = std::function<bool(int page, int pages)>;

/// Pages on their way to paper: a sheet's, or the calibration page.
struct PrintedPages
{
    QString title;
    QSizeF pageMm;
    int dpi = 300; ///< Dots of this resolution are the coordinates that `draw` draws in.
    int pages = 1;
    std::function<void(QPainter &painter, int page)> draw;
};

/// The sheet must outlive them.
[[nodiscard]] PrintedPages pagesOf(const Sheet &sheet);

/// Prints all pages at actual size: to a PDF writer or a printer, from the same code. The device's page size,
/// margins and title are set here. Errors: Rejected PRINT_FAILED; Cancelled PRINT_CANCELLED. A QPrinter takes
/// any paper without a word, and prints what it has when it is stopped: printOn() does neither.
[[nodiscard]] Result<> printPages(
    const PrintedPages &pages, QPagedPaintDevice &device, const PageDone &done = {});
[[nodiscard]] Result<> printSheet(const Sheet &sheet, QPagedPaintDevice &device, const PageDone &done = {});

/// The pages as a PDF. Whether the device took every byte, its owner has to ask it. Errors: as printPages().
[[nodiscard]] Result<> writePdf(const PrintedPages &pages, QIODevice &device, const PageDone &done = {});
[[nodiscard]] Result<> writeSheetPdf(const Sheet &sheet, QIODevice &device, const PageDone &done = {});

} // namespace saoma
