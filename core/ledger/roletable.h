// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerstore.h"
#include "core/ledger/role.h"

namespace saoma {

// Errors: Storage.
[[nodiscard]] Result<std::optional<RoleRow>> roleNamed(const LedgerReader &reader, Role role);
[[nodiscard]] Result<QList<RoleRow>> allRoles(const LedgerReader &reader);
/// UTC: when such an event of the role was recorded last; nothing if never.
[[nodiscard]] Result<std::optional<QDateTime>> lastRoleEvent(
    const LedgerReader &reader, Role role, const QString &kind);

/// Inside LedgerStore::transaction: writes the row, new or not, with the event that vouches for it. `state`:
/// "open" or "locked", after the event.
[[nodiscard]] Result<> saveRole(
    LedgerStore &store, const RoleRow &row, const EventRow &event, const QString &state);

} // namespace saoma
