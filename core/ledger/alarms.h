// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"
#include "core/ledger/refund.h"

#include <chrono>
#include <optional>

namespace saoma {

/// Something about an order or one of its refunds that a person has to look at. Late or double money, and
/// what contradicts an order, lasts until the desk has acknowledged it, whatever becomes of the order and
/// however often the program starts. A refund that was refused, did not arrive or stays unknown lasts until
/// then, or until it stands otherwise.
struct Alarm
{
    Order order;
    EventRow why; ///< The last of its kinds: "paid_late", "suspicious", "contradiction", "transaction_taken";
                  ///< of a refund "refused", "abnormal", "unknown".
    std::optional<Refund> refund = {}; ///< What it is about; nothing: the order itself.
};

/// The kind of the event by which the desk acknowledges. Its detail is the id of the event that gave the
/// alarm; in older ledgers it has none, and means all before it.
inline const QString acknowledgedKind = QStringLiteral("acknowledged");

/// How long a refund may be unknown before somebody is told: what the network has lost is found by then.
inline constexpr std::chrono::minutes refundUnknownLong{10};

/// Those of one order that were not acknowledged, oldest first: at most one of the order itself and one of
/// each of its refunds. `now`: UTC, our clock. Error: Storage.
[[nodiscard]] Result<QList<Alarm>> alarmsOf(
    const LedgerReader &reader, const QString &outTradeNo, const QDateTime &now);

/// Of the last thousands of events (weeks of a shop) and of all refunds about which something is to be heard,
/// oldest alarm first. Error: Storage.
[[nodiscard]] Result<QList<Alarm>> openAlarms(const LedgerReader &reader, const QDateTime &now);

} // namespace saoma
