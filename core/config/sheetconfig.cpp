// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/sheetconfig.h"

#include "core/config/inifile.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

const QString printerSection = u"printer"_s;

} // namespace

Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet)
{
    if (const auto valid = validate(sheet); !valid)
        return tl::unexpected(valid.error());
    return saveIniLine(file, u"sheet"_s, sheet.name, templateLine(sheet));
}

Result<> savePrinter(const QString &file, const QString &printer, const MeasuredPrinter &measured)
{
    return saveIniLine(file, printerSection, printer, correctionLine(measured));
}

Result<> forgetPrinter(const QString &file, const QString &printer)
{
    return removeIniLine(file, printerSection, printer);
}

} // namespace saoma
