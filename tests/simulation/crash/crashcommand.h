// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace saoma::test {

/// `paysim crash`: power-cut schedules by seed. Exit status 0 if none found a violation, 1 if one did (or,
/// with
/// --expect-violation, if none did), 2 for wrong options.
int runCrash(const QStringList &arguments);

/// `paysim exhaustive`: one scripted day, every call of the disk with every fault. Exit status as above.
int runExhaustive(const QStringList &arguments);

} // namespace saoma::test
