// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/printercorrection.h"
#include "core/qr/sheettemplate.h"

namespace saoma {

/// Writes a template into the section [sheet] of a configuration file under its name, in the place of the one
/// that had it; everything else, comments too, stays as it is. Repeating it changes nothing. Errors: as
/// validate(); InvalidInput FILE_NOT_WRITTEN, the file as subject.
[[nodiscard]] Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet);

/// The same for a printer's correction, in the section [printer]. Error: InvalidInput FILE_NOT_WRITTEN.
[[nodiscard]] Result<> savePrinterCorrection(
    const QString &file, const QString &printer, const PrinterCorrection &correction);

} // namespace saoma
