// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetprinter.h"

namespace saoma {

/// A page to measure a printer with: two bars of known length that meet at a known place, and the words that
/// say what to measure and where to enter it. Printed without any correction.
[[nodiscard]] PrintedPages calibrationPages(const SheetTemplate &form, const QString &printer);

} // namespace saoma
