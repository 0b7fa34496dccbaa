// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace saoma {

/// Who works with the program. The names (`roleName`) are part of the outside: JSON, database, command line.
enum class Role { Cashier, Lead, Owner };

[[nodiscard]] QString roleName(Role role); ///< "cashier", "lead", "owner".
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

/// What a role may give back at once if nobody has said otherwise: a cashier nothing.
[[nodiscard]] Money usualRefundLimit(Role role);

/// A role that has a PIN.
struct RoleRow
{
    Role role = Role::Owner;
    QString pinHash;
    Money refundLimit;   ///< In one refund.
    int tries = 0;       ///< Since the PIN was last right.
    QDateTime triedAt;   ///< UTC; invalid if never.
    QDateTime changedAt; ///< UTC, of the PIN.
};

} // namespace saoma
