// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/crash/marks.h"
#include "tests/simulation/crash/teller.h"

namespace saoma::test {

/// The rare situations that power-cut schedules are to meet.
[[nodiscard]] QStringList crashSituations();

/// One schedule: a shop's store operations over several lives of the program, with faults and power cuts, all
/// chosen by `seed`. Violations, if there are any; the schedule then ended there.
[[nodiscard]] QStringList runCrashSeed(
    quint64 seed, Plant plant, Marks &marks, const Teller::Trace &trace = {});

/// A disk with a fresh ledger on it, all synced.
[[nodiscard]] const DiskImage &freshLedger();
extern const QString ledgerPath;

} // namespace saoma::test
