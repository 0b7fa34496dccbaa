// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/printercorrection.h"
#include "core/qr/sheettemplate.h"

namespace saoma {

/// Writes a template into the section [sheet] of a configuration file under its name, in the place of the one
/// that had it; everything else, comments too, stays as it is. Repeating it changes nothing. Errors: as
/// validate(); FILE_NOT_WRITTEN as writeOutFile(), the file as subject.
[[nodiscard]] Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet);

/// The same for what was measured of a printer, in the section [printer]. Error: FILE_NOT_WRITTEN.
[[nodiscard]] Result<> savePrinter(
    const QString &file, const QString &printer, const MeasuredPrinter &measured);

/// Takes that away again; a printer that was never measured is none. Error: FILE_NOT_WRITTEN.
[[nodiscard]] Result<> forgetPrinter(const QString &file, const QString &printer);

} // namespace saoma
