// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/inifile.h"

#include "core/base/outfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QLockFile>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>

#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::chrono::seconds lockPatience{5};

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

bool isComment(const QByteArray &line)
{
    return line.startsWith(';') || line.startsWith('#');
}

bool isSectionHead(const QByteArray &line)
{
    return line.startsWith('[') && line.endsWith(']');
}

/// "desk/"
QString sectionOf(const QByteArray &head)
{
    return QString::fromUtf8(head.mid(1, head.size() - 2).trimmed()) + u'/';
}

/// QSettings knows ";" alone: a comment behind "#" is a key to it, or a line that is none.
struct Comments
{
    QSet<QString> keys;    ///< Those that are none, as QSettings names them.
    bool isAllElse = true; ///< Every other line says something.
};

Comments commentsIn(const QString &file)
{
    Comments comments;
    QFile ini(file);
    if (!ini.open(QIODevice::ReadOnly))
        return comments;
    QString section;
    while (!ini.atEnd()) {
        const QByteArray line = ini.readLine().trimmed();
        if (isSectionHead(line))
            section = sectionOf(line);
        else if (line.startsWith('#'))
            comments.keys.insert(section + keyOf(line));
        else if (!line.isEmpty() && !isComment(line) && !line.contains('='))
            comments.isAllElse = false;
    }
    return comments;
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
            section = sectionOf(line);
        if (line.indexOf('=') < 1 || isComment(line) || line.startsWith('['))
            continue;
        const QString key = section + keyOf(line);
        if (seen.contains(key))
            return key;
        seen.insert(key);
    }
    return {};
}

/// Where a key stands in a section, and where the section ends: behind its last line that says something.
struct LinePlace
{
    qsizetype key = -1;
    qsizetype end = -1; ///< -1: there is no such section.
};

LinePlace placeOf(const QByteArrayList &lines, const QByteArray &section, const QString &key)
{
    LinePlace place;
    bool isInSection = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (line.startsWith('['))
            isInSection = line == section;
        if (!isInSection || line.isEmpty())
            continue;
        place.end = i + 1;
        if (place.key < 0 && !isComment(line) && line.contains('=') && keyOf(line) == key)
            place.key = i;
    }
    return place;
}

QByteArrayList withLine(
    QByteArrayList lines, const QByteArray &section, const QString &key, const QByteArray &entry)
{
    LinePlace place = placeOf(lines, section, key);
    if (place.key >= 0) {
        lines[place.key] = entry;
        return lines;
    }
    if (place.end < 0) {
        lines.append(section);
        place.end = lines.size();
    }
    lines.insert(place.end, entry);
    return lines;
}

QByteArrayList withoutLine(QByteArrayList lines, const QByteArray &section, const QString &key)
{
    if (const LinePlace place = placeOf(lines, section, key); place.key >= 0)
        lines.removeAt(place.key);
    return lines;
}

/// Lets `change` make other lines of a file's lines. What does not change them does not write.
Result<> changeLines(
    const QString &file, const std::function<QByteArrayList(const QByteArrayList &lines)> &change)
{
    QDir().mkpath(QFileInfo(file).path()); // what it cannot make is told by the writing
    QLockFile alone(file + u".lock"_s);    // two at once would each write the other's line away
    (void)alone.tryLock(lockPatience);     // where no lock can be made, nothing can be written
    QByteArray text;
    QFile before(file);
    if (before.exists()) {
        if (!before.open(QIODevice::ReadOnly))
            return failure(Error::Kind::InvalidInput, u"FILE_NOT_WRITTEN"_s, before.errorString(), file);
        text = before.readAll();
    }
    if (text.endsWith('\n'))
        text.chop(1);
    const QByteArrayList lines = text.isEmpty() ? QByteArrayList{} : text.split('\n');
    const QByteArrayList changed = change(lines);
    if (changed == lines)
        return {};
    return writeOutFile(file, [bytes = changed.join('\n') + '\n'](QIODevice &device) -> Result<> {
        device.write(bytes);
        return {};
    });
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
    const Comments comments = commentsIn(file);
    const bool isWhole =
        ini.status() == QSettings::NoError || (ini.status() == QSettings::FormatError && comments.isAllElse);
    if (!info.isFile() || !info.isReadable() || !isWhole)
        return failure(Error::Kind::InvalidInput, u"CONFIG_UNREADABLE"_s, {}, file);
    if (const QString twice = keyGivenTwice(file); !twice.isEmpty())
        return failure(Error::Kind::InvalidInput, u"CONFIG_KEY_TWICE"_s, {}, twice);
    QHash<QString, QString> values;
    for (const QString &name : names) {
        if (comments.keys.contains(name))
            continue;
        values.insert(
            name, ini.value(name).toStringList().join(u", "_s)); // an unquoted comma is no list here
    }
    return values;
}

Result<> saveIniLine(const QString &file, const QString &section, const QString &key, const QString &value)
{
    return changeLines(file, [&](const QByteArrayList &lines) {
        return withLine(lines, '[' + section.toUtf8() + ']', key, written(key) + '=' + value.toUtf8());
    });
}

Result<> removeIniLine(const QString &file, const QString &section, const QString &key)
{
    return changeLines(file,
        [&](const QByteArrayList &lines) { return withoutLine(lines, '[' + section.toUtf8() + ']', key); });
}

} // namespace saoma
