// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace saoma {

/// Which file it is, whatever its name: device and number.
struct FileId
{
    quint64 device = 0;
    quint64 number = 0;
    friend bool operator==(const FileId &, const FileId &) = default;
};

[[nodiscard]] std::optional<FileId> fileIdOf(const QString &path); ///< Nothing if there is none.
[[nodiscard]] std::optional<FileId> fileIdOf(int descriptor);

} // namespace saoma
