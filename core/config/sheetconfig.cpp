// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/sheetconfig.h"

#include "core/config/inifile.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

const QString sheetSection = u"sheet"_s;
const QString printerSection = u"printer"_s;

/// The lines of a section whose keys are the shop's own names, sorted; they are taken out of the values.
QMap<QString, QString> takeSection(QHash<QString, QString> &values, const QString &section)
{
    const QString head = section + u'/';
    QMap<QString, QString> lines;
    for (const QString &name : values.keys())
        if (name.startsWith(head))
            lines.insert(name.mid(head.size()), values.take(name));
    return lines;
}

} // namespace

SheetConfig takeSheetConfig(QHash<QString, QString> &values)
{
    SheetConfig config;
    const auto note = [&config](const Error &error, QStringList &names, const QString &name) {
        config.error = config.error.value_or(error);
        names.append(name);
    };
    const QMap<QString, QString> sheets = takeSection(values, sheetSection);
    for (auto line = sheets.begin(); line != sheets.end(); ++line) {
        if (const auto sheet = readTemplateLine(line.key(), line.value()))
            config.templates.append(*sheet);
        else
            note(sheet.error(), config.badTemplates, line.key());
    }
    const QMap<QString, QString> printers = takeSection(values, printerSection);
    for (auto line = printers.begin(); line != printers.end(); ++line) {
        if (const auto measured = readCorrectionLine(line.key(), line.value()))
            config.printers.insert(line.key(), *measured);
        else
            note(measured.error(), config.badPrinters, line.key());
    }
    return config;
}

Result<SheetConfig> readSheetConfig(const QString &file)
{
    auto values = readIniFile(file, false);
    if (!values)
        return tl::unexpected(values.error());
    return takeSheetConfig(*values);
}

Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet)
{
    if (const auto valid = validateOwn(sheet); !valid)
        return tl::unexpected(valid.error());
    return saveIniLine(file, sheetSection, sheet.name, templateLine(sheet));
}

Result<> removeSheetTemplate(const QString &file, const QString &name)
{
    return removeIniLine(file, sheetSection, name);
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
