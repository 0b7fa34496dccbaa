// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/comparedbill.h"
#include "core/table/spreadsheet.h"

#include <QStringList>

namespace saoma {

/// A difference in a few words: "Missing here".
[[nodiscard]] QString differenceWord(Difference::Kind kind);

/// What it is, and what to do, in a sentence or two.
[[nodiscard]] QString differenceText(const Difference &difference);

/// What became of it.
[[nodiscard]] QString repairedText(const Repaired &repaired);

/// "57 payments, ¥1234.50; 2 refunds, ¥12.00; charge ¥7.41; 57 match, 2 differences."
[[nodiscard]] QString reconciliationText(const Reconciliation &result);

/// What repairing it would ask, and what it would book.
[[nodiscard]] QString repairPlanText(const Difference &difference);

/// What all of them came to, in a sentence or two.
[[nodiscard]] QString comparedText(const QList<ComparedBill> &bills);

/// From when on there is the bill of `day`.
[[nodiscard]] QString billNotYetText(QDate day);

/// "2026-11-28", or "2026-11-01 – 2026-11-30".
[[nodiscard]] QString billDaysText(const BillDays &days);

/// The results as a table for writeTableFile(): of each bill its sums, then its differences. Headings first.
[[nodiscard]] QList<QStringList> billRows(const QList<ComparedBill> &bills);
[[nodiscard]] QList<SpreadsheetColumn> billColumns();

} // namespace saoma
