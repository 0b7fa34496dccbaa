// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace saoma::test {

int runRegistered(QStringList arguments);

} // namespace saoma::test
