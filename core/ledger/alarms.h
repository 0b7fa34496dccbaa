// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <optional>

namespace saoma {

/// Something about an order that a person has to look at: late or double money, or what contradicts it. Lasts
/// until the desk has acknowledged it, whatever becomes of the order and however often the program starts.
struct Alarm
{
    Order order;
    EventRow why; ///< The last of its kinds: "paid_late", "suspicious", "contradiction", "transaction_taken".
};

/// The kind of the event by which the desk acknowledges. Its detail is the id of the event that gave the
/// alarm; in older ledgers it has none, and means all before it.
inline const QString acknowledgedKind = QStringLiteral("acknowledged");

/// Nothing if the order has given no alarm, or none that was not acknowledged. Error: Storage.
[[nodiscard]] Result<std::optional<Alarm>> alarmOf(const LedgerReader &reader, const QString &outTradeNo);

/// Of the last thousands of events (weeks of a shop), oldest alarm first. Error: Storage.
[[nodiscard]] Result<QList<Alarm>> openAlarms(const LedgerReader &reader);

} // namespace saoma
