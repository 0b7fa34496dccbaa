// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma {

/// Makes all words come in `name`: "zh_CN" or "en"; "system" or empty takes the system's. Chinese of any kind
/// is answered in zh_CN, anything else unknown in English. Needs a QCoreApplication; may be called again.
/// Gives back the language installed.
QString installLanguage(const QString &name);

/// The last one installed; "en" before that.
[[nodiscard]] QString installedLanguage();

} // namespace saoma
