// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace saoma::test {

/// `paysim bugs [--only NAME] [--max N] [--tests PROGRAM]`: plants each bug alone and has it found. 0: all
/// were found, and the same seeds are clean without them.
[[nodiscard]] int runBugs(const QStringList &arguments);

} // namespace saoma::test
