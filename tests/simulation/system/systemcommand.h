// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace saoma::test {

/// `paysim run` and `paysim --seed S`. Gives the exit status.
int runSystemSeeds(const QStringList &arguments);

} // namespace saoma::test
