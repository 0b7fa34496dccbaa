// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/catalog/catalog.h"

namespace saoma {

/// Runs `ask` on the catalog and ends with `done` or the failure.
template <typename T, typename Ask, typename Done>
void withCatalog(Run &run, Ask ask, Done done)
{
    run.withLedger([&run, ask, done](Ledger &ledger) {
        SystemClock clock;
        Catalog catalog(ledger, clock);
        ask(catalog).then(&run, [&run, done](const Result<T> &answer) {
            if (!answer)
                return run.fail(answer.error());
            done(answer);
        });
    });
}

} // namespace saoma
