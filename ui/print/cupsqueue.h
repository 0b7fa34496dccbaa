// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace saoma {

/// A file for a queue of CUPS.
struct CupsJob
{
    QString printer;
    QString title;
    QString file;
    QList<std::pair<QByteArray, QByteArray>> options;
};

/// True where CUPS does the printing: Linux, macOS. Its library is loaded by the first who asks.
[[nodiscard]] bool hasCups();

/// Error: Rejected PRINTER_REFUSED; then nothing stands in the queue.
[[nodiscard]] Result<> sendToCups(const CupsJob &job);

} // namespace saoma
