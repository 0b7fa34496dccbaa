// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/codeverdict.h"
#include "ui/print/sheet.h"

#include <QFuture>
#include <QImage>

class QThreadPool;

namespace saoma {

/// What a finished page holds.
using PageVerdicts = QList<CodeVerdict>;

/// Rasterises each page at the printer's resolution, drawn by what draws it for the printer, and judges every
/// code on it: one result a page, in order. The future has progress and can be cancelled. The pool's threads
/// work at it, the application's own without one.
[[nodiscard]] QFuture<PageVerdicts> proveSheet(std::shared_ptr<const Sheet> sheet,
    std::shared_ptr<const wechat::Merchant> merchant, QThreadPool *pool = nullptr);

/// Of a finished or cancelled future.
[[nodiscard]] SheetProof proofOf(const Sheet &sheet, const QFuture<PageVerdicts> &verdicts);

/// Looks at one code on a page as it came out: reads it with zxing-cpp, compares it byte for byte, verifies
/// its signature, and wants its quiet zone white. `page` is in dots of the sheet's resolution, its corner at
/// `origin`.
[[nodiscard]] CodeVerdict judgeCode(
    const Sheet &sheet, int face, const QImage &page, QPoint origin, const wechat::Merchant &merchant);

} // namespace saoma
