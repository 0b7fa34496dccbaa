// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/plantedbug.h"

#include <QList>

namespace saoma::test {

/// What finds planted bugs, the cheapest of those that can.
enum class Detector {
    Run,   ///< `paysim run`: the full system.
    Crash, ///< `paysim crash`: the ledger alone.
    Test, ///< A file of core_tests: what no simulation can see, because it takes the merchant's key to do it.
};

struct BugCase
{
    PlantedBug bug;
    Detector detector;
    quint64 schedulesMax; ///< It must be found within these.
    quint64 from = 1;     ///< The first seed: 1, unless that takes too long for each commit.
    const char *test = "";
};

[[nodiscard]] const QList<BugCase> &bugTable();

} // namespace saoma::test
