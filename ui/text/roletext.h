// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/role.h"

#include <QString>

namespace saoma {

[[nodiscard]] QString roleText(Role role); ///< "Owner"
/// The same of a role's name; the name itself if it is none.
[[nodiscard]] QString roleText(const QString &name);

} // namespace saoma
