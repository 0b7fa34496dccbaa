// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace saoma {

class SqliteConnection;

/// The part of the check that looks at tables, triggers, views and indexes, which must be those of `version`:
/// cheap enough for every start. One line per violation (I14). Error: Storage.
[[nodiscard]] Result<QStringList> checkSchema(SqliteConnection &connection, int version);

} // namespace saoma
