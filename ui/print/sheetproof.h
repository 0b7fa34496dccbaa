// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/codeverdict.h"
#include "ui/print/sheet.h"

#include <QFuture>
#include <QImage>

class QThreadPool;

namespace saoma {

/// Rasterises the page around each code at the printer's resolution, drawn by what draws it for the printer,
/// looks whether its quiet zone is white, reads it with zxing-cpp, compares it byte for byte and verifies its
/// signature. One result a code, in order; the future has progress and can be cancelled. The pool's threads
/// work at it, the application's own without one.
[[nodiscard]] QFuture<CodeVerdict> proveSheet(std::shared_ptr<const Sheet> sheet,
    std::shared_ptr<const wechat::Merchant> merchant, QThreadPool *pool = nullptr);

/// Of a finished future.
[[nodiscard]] SheetProof proofOf(const QFuture<CodeVerdict> &verdicts);

/// One code's verdict over a page as it came out: `page` in dots of the sheet's resolution with its corner at
/// `origin`.
[[nodiscard]] CodeVerdict judgeCode(
    const Sheet &sheet, int face, const QImage &page, QPoint origin, const wechat::Merchant &merchant);

} // namespace saoma
