// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"

namespace saoma {

/// Whether the next notice could be stored: commits something that changes nothing, synced, in the queue of
/// all other writes. Only a commit tells: on a full disk reading goes on, and so does a transaction without
/// content. Error: Storage, as any write's.
[[nodiscard]] Async<void> proveWritable(Ledger &ledger);

} // namespace saoma
