// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/printercorrection.h"
#include "core/qr/sheettemplate.h"

#include <QHash>

namespace saoma {

/// What a configuration file says of sheets and printers.
struct SheetConfig
{
    /// Of the section [sheet]: `NAME = page=A4 grid=3x7 card=63.5x38.1 …`.
    QList<SheetTemplate> templates;
    /// Of the section [printer], by name: `NAME = offset=1.5,-0.8 scale=1.002,1 measured=2026-11-29`.
    QHash<QString, MeasuredPrinter> printers;
    /// What is wrong with the first line that cannot be understood: such lines are left out. Selling goes on;
    /// sheets, which would come out other than the shop wants them, are not made.
    std::optional<Error> error;
    QStringList badTemplates; ///< The names of such lines.
    QStringList badPrinters;
};

/// Takes the two sections out of a file's values.
[[nodiscard]] SheetConfig takeSheetConfig(QHash<QString, QString> &values);

/// As the file has them now. Errors: as readIniFile(); a file that is not there says nothing.
[[nodiscard]] Result<SheetConfig> readSheetConfig(const QString &file);

/// Writes a template into the section [sheet] of a configuration file under its name, in the place of the one
/// that had it; everything else, comments too, stays as it is. Repeating it changes nothing. Errors: as
/// validateOwn(); FILE_NOT_WRITTEN as writeOutFile(), the file as subject.
[[nodiscard]] Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet);

/// Takes one away again; one that is not there is none. Error: FILE_NOT_WRITTEN.
[[nodiscard]] Result<> removeSheetTemplate(const QString &file, const QString &name);

/// The same for what was measured of a printer, in the section [printer]. Error: FILE_NOT_WRITTEN.
[[nodiscard]] Result<> savePrinter(
    const QString &file, const QString &printer, const MeasuredPrinter &measured);

/// Takes that away again; a printer that was never measured is none. Error: FILE_NOT_WRITTEN.
[[nodiscard]] Result<> forgetPrinter(const QString &file, const QString &printer);

} // namespace saoma
