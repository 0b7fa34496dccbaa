// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet.h"

#include <QImage>

namespace saoma {

/// A part of a page as a screen shows it, drawn by what draws it for the printer: `area` in millimetres on
/// the page, `pixels` how large the picture is. Black on white. Thread: any.
[[nodiscard]] QImage previewOf(const Sheet &sheet, int page, const QRectF &area, QSize pixels);

} // namespace saoma
