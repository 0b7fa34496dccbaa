// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/sheetconfig.h"

#include "core/config/inifile.h"

using namespace Qt::StringLiterals;

namespace saoma {

Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet)
{
    if (const auto valid = validate(sheet); !valid)
        return tl::unexpected(valid.error());
    return saveIniLine(file, u"sheet"_s, sheet.name, templateLine(sheet));
}

Result<> savePrinterCorrection(
    const QString &file, const QString &printer, const PrinterCorrection &correction)
{
    return saveIniLine(file, u"printer"_s, printer, correctionLine(correction));
}

} // namespace saoma
