// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/sheetconfig.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// The lines with the template's own among them.
QStringList withTemplate(QStringList lines, const SheetTemplate &sheet)
{
    const QString entry = sheet.name + u"="_s + templateLine(sheet);
    bool isInSection = false;
    qsizetype end = -1; // behind the section's last line that says something
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.startsWith(u'['))
            isInSection = line == u"[sheet]"_s;
        if (!isInSection || line.isEmpty())
            continue;
        end = i + 1;
        if (line.section(u'=', 0, 0).trimmed() == sheet.name) {
            lines[i] = entry;
            return lines;
        }
    }
    if (end < 0) {
        lines.append(u"[sheet]"_s);
        end = lines.size();
    }
    lines.insert(end, entry);
    return lines;
}

} // namespace

Result<> saveSheetTemplate(const QString &file, const SheetTemplate &sheet)
{
    if (const auto valid = validate(sheet); !valid)
        return tl::unexpected(valid.error());
    const auto notWritten = [&file](const QString &why) {
        return failure(Error::Kind::InvalidInput, u"FILE_NOT_WRITTEN"_s, why, file);
    };
    QString text;
    QFile before(file);
    if (before.exists()) {
        if (!before.open(QIODevice::ReadOnly))
            return notWritten(before.errorString());
        text = QString::fromLatin1(before.readAll()); // bytes for bytes: what we add is ASCII
    }
    if (text.endsWith(u'\n'))
        text.chop(1);
    const QByteArray bytes =
        withTemplate(text.isEmpty() ? QStringList{} : text.split(u'\n'), sheet).join(u'\n').toLatin1() + '\n';
    QSaveFile after(file);
    if (!after.open(QIODevice::WriteOnly) || after.write(bytes) != bytes.size() || !after.flush()
        || !after.commit())
        return notWritten(after.errorString());
    return {};
}

} // namespace saoma
