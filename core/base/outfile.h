// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFileDevice>
#include <QString>

#include <functional>
#include <optional>

namespace saoma {

/// As far as it can be known beforehand. Error: FILE_NOT_WRITTEN, the file as subject: as Storage if its disk
/// is write-protected, else as InvalidInput.
[[nodiscard]] Result<> checkOutFile(const QString &file);

/// Lets `write` fill an open file to its last byte: what is written to a full disk in part, or is left in a
/// buffer, does not show in the file's own error. Errors: those of `write`; Storage FILE_NOT_WRITTEN.
[[nodiscard]] Result<> writeWhole(QFileDevice &file, const std::function<Result<>(QIODevice &)> &write);

/// Lets `write` fill the file, which appears whole or not at all, with `permissions` if they are given.
/// Errors: its own; FILE_NOT_WRITTEN as InvalidInput if there can be no such file, as Storage if the disk is
/// write-protected or did not take every byte.
[[nodiscard]] Result<> writeOutFile(const QString &file, const std::function<Result<>(QIODevice &)> &write,
    std::optional<QFileDevice::Permissions> permissions = {});

} // namespace saoma
