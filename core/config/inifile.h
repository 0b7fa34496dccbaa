// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>

namespace saoma {

/// Every value of an INI file under "section/key"; lines that begin with ";" or "#" are comments. Nothing if
/// there is no file and none is required. Errors: InvalidInput CONFIG_MISSING, CONFIG_UNREADABLE, the file as
/// subject; CONFIG_KEY_TWICE, the key as subject.
[[nodiscard]] Result<QHash<QString, QString>> readIniFile(const QString &file, bool isRequired);

/// Writes one line into a section, in the place of the one that had that key; everything else, comments too,
/// stays as it is. Any text can be a key. The value holds no line break and nothing that INI files quote.
/// Makes the file and its folder if need be. Repeating it changes nothing. Error: FILE_NOT_WRITTEN as
/// writeOutFile(); then the file is as it was.
[[nodiscard]] Result<> saveIniLine(
    const QString &file, const QString &section, const QString &key, const QString &value);

/// Takes such a line away; nothing is done if there is none. Error: as saveIniLine().
[[nodiscard]] Result<> removeIniLine(const QString &file, const QString &section, const QString &key);

} // namespace saoma
