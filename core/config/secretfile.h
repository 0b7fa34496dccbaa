// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace saoma {

/// The first `bytesMax` bytes of a file that must be as secret as a key: a regular one of ours that nobody
/// else can read (0600), not a link. Errors: InvalidInput KEY_FILE_MISSING, KEY_FILE_NOT_PLAIN,
/// KEY_FILE_UNSAFE, KEY_FILE_OF_OTHERS, the file as subject.
[[nodiscard]] Result<QByteArray> readSecretFile(const QString &path, qsizetype bytesMax);

} // namespace saoma
