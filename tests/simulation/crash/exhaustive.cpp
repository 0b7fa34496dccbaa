// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/crashcommand.h"
namespace saoma::test {
int runExhaustive(const QStringList &) { return 2; }
}
