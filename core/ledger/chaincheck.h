// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace saoma {

class SqliteConnection;

/// What holding every row against the hashes has shown.
struct ChainReport
{
    QStringList lines;
    QSet<QString> changed; ///< Orders and refunds whose row is not as their last event left it.
    /// Orders and refunds from or to which an event was moved. What is odd about them is explained by the
    /// event's line.
    QSet<QString> robbed;
    std::optional<Error> end; ///< Storage: why it could not go on to the end.
};

/// Follows the chain through all events and holds every order, sale, product, refund, role and shift against
/// it. Names the rows that were changed and no others. Takes about 10 µs an event. `after`: only what was
/// written after that event, which is taken for sound.
[[nodiscard]] ChainReport checkChain(SqliteConnection &connection, qint64 after = 0);

} // namespace saoma
