// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/comparedbill.h"

#include <QJsonObject>

namespace saoma {

/// What a comparison came to, as the command line prints it and as it is kept beside the bill: amounts in
/// fen, the charge in yuan (docs/operation.md).
[[nodiscard]] QJsonObject differenceJson(const Difference &difference);
[[nodiscard]] QJsonObject repairedJson(const Repaired &repaired);
[[nodiscard]] QJsonObject reconciliationJson(const Reconciliation &result); ///< Without its differences.

/// The whole of a bill's result: for KeptBills.
[[nodiscard]] QByteArray comparedBillJson(const ComparedBill &bill);

} // namespace saoma
