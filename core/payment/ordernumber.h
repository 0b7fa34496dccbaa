// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <QDateTime>
#include <QString>

namespace saoma {

/// Desk, Beijing time to the second, a three-digit counter, 40 random bits: at most 27 characters of
/// [A-Z0-9], so that two desks never make the same one (F29) and nobody can guess the next.
[[nodiscard]] QString freshOrderNumber(
    const QString &desk, const QDateTime &utc, int counter, Random &random);

} // namespace saoma
