// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/catalog/register.h"

namespace saoma {

// The register of printed codes: parts of the command "sheet".
void listRegister(Run &run);
void listOutdated(Run &run);
void voidPrinted(Run &run);

/// Of those that --product names. Ends the run if there is nothing to reprint, or on a failure.
void withProductsToReprint(
    Run &run, Ledger &ledger, const std::function<void(const QList<Reprint> &wanted)> &action);

} // namespace saoma
