// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/inifile.h"

#include "core/base/outfile.h"

#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// A key as QSettings reads it back: what means something in an INI file, and a space that would be trimmed,
/// as %XX; letters of all languages as they are.
QByteArray written(const QString &key)
{
    const QByteArray bytes = key.toUtf8();
    QByteArray escaped;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isInside = i > 0 && i < bytes.size() - 1;
        const bool isOfAscii = QChar::fromLatin1(c).unicode() < 0x80;
        if (!isOfAscii || QChar::fromLatin1(c).isLetterOrNumber() || "-_.()+"_ba.contains(c)
            || (c == ' ' && isInside))
            escaped += c;
        else
            escaped += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return escaped;
}

/// The key of a line, however it is written: with spaces, or with %20 or %U0020 for them.
QString keyOf(const QByteArray &line)
{
    static const QRegularExpression escape(u"%(?:U([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))"_s);
    QString key = QString::fromUtf8(line.left(line.indexOf('=')).trimmed());
    for (auto match = escape.match(key); match.hasMatch();
         match = escape.match(key, match.capturedStart() + 1)) {
        const QString digits = match.captured(match.lastCapturedIndex());
        key.replace(match.capturedStart(), match.capturedLength(), QChar{digits.toUShort(nullptr, 16)});
    }
    return key;
}

bool isSectionHead(const QByteArray &line)
{
    return line.startsWith('[') && line.endsWith(']');
}

/// A key that the file has twice, or nothing: QSettings would let the last one win silently.
QString keyGivenTwice(const QString &file)
{
    QFile ini(file);
    if (!ini.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> seen;
    QString section;
    while (!ini.atEnd()) {
        const QByteArray line = ini.readLine().trimmed();
        if (isSectionHead(line))
            section = QString::fromUtf8(line.mid(1, line.size() - 2).trimmed()) + u'/';
        if (line.indexOf('=') < 1 || line.startsWith(';') || line.startsWith('['))
            continue;
        const QString key = section + keyOf(line);
        if (seen.contains(key))
            return key;
        seen.insert(key);
    }
    return {};
}

QByteArrayList withLine(
    QByteArrayList lines, const QByteArray &section, const QString &key, const QByteArray &entry)
{
    bool isInSection = false;
    qsizetype end = -1; // behind the section's last line that says something
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (line.startsWith('['))
            isInSection = line == section;
        if (!isInSection || line.isEmpty())
            continue;
        end = i + 1;
        if (!line.startsWith(';') && line.contains('=') && keyOf(line) == key) {
            lines[i] = entry;
            return lines;
        }
    }
    if (end < 0) {
        lines.append(section);
        end = lines.size();
    }
    lines.insert(end, entry);
    return lines;
}

} // namespace

Result<QHash<QString, QString>> readIniFile(const QString &file, bool isRequired)
{
    const QFileInfo info(file);
    if (file.isEmpty() || !info.exists()) {
        if (isRequired)
            return failure(Error::Kind::InvalidInput, u"CONFIG_MISSING"_s, {}, file);
        return QHash<QString, QString>{};
    }
    QSettings ini(file, QSettings::IniFormat);
    const QStringList names = ini.allKeys();
    if (!info.isFile() || !info.isReadable() || ini.status() != QSettings::NoError)
        return failure(Error::Kind::InvalidInput, u"CONFIG_UNREADABLE"_s, {}, file);
    if (const QString twice = keyGivenTwice(file); !twice.isEmpty())
        return failure(Error::Kind::InvalidInput, u"CONFIG_KEY_TWICE"_s, {}, twice);
    QHash<QString, QString> values;
    for (const QString &name : names)
        values.insert(
            name, ini.value(name).toStringList().join(u", "_s)); // an unquoted comma is no list here
    return values;
}

Result<> saveIniLine(const QString &file, const QString &section, const QString &key, const QString &value)
{
    const auto notWritten = [&file](const QString &why) {
        return failure(Error::Kind::InvalidInput, u"FILE_NOT_WRITTEN"_s, why, file);
    };
    QByteArray text;
    QFile before(file);
    if (before.exists()) {
        if (!before.open(QIODevice::ReadOnly))
            return notWritten(before.errorString());
        text = before.readAll();
    }
    if (text.endsWith('\n'))
        text.chop(1);
    const QByteArray entry = written(key) + '=' + value.toUtf8();
    const QByteArray bytes = withLine(text.isEmpty() ? QByteArrayList{} : text.split('\n'),
                                 '[' + section.toUtf8() + ']', key, entry)
                                 .join('\n')
        + '\n';
    return writeOutFile(file, [&bytes](QIODevice &device) -> Result<> {
        device.write(bytes);
        return {};
    });
}

} // namespace saoma
