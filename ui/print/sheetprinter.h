// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet.h"

#include <functional>

class QIODevice;
class QPagedPaintDevice;

namespace saoma {

/// Told after each page; false stops the work.
using PageDone = std::function<bool(int page, int pages)>;

/// Prints all pages at actual size: to a PDF writer or a printer, from the same code. The device's page size,
/// margins and title are set here. Errors: Rejected PRINT_FAILED; Cancelled PRINT_CANCELLED.
[[nodiscard]] Result<> printSheet(const Sheet &sheet, QPagedPaintDevice &device, const PageDone &done = {});

/// The sheet as a PDF. Whether the device took every byte, its owner has to ask it. Errors: as printSheet().
[[nodiscard]] Result<> writeSheetPdf(const Sheet &sheet, QIODevice &device, const PageDone &done = {});

} // namespace saoma
