// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writeprobe.h"

#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

Result<bool> writeOnce(LedgerStore &store)
{
    // Begins as every write does: after a failed sync the store first settles what is in its file.
    const auto begun = store.apply({}, [](const Order &order) { return Step{order, {}, {}}; });
    if (!begun && begun.error().kind == Error::Kind::Storage)
        return tl::unexpected(begun.error()); // anything else: there is no order without a number
    // The value is the present one, yet SQLite writes and syncs the page. (Not the version: a newer program
    // may have brought the file up to date under us.) Beside a transaction of the store's: that judges a
    // failed commit by its events, and here there are none.
    return store.read()
        .connection()
        .execute(u"PRAGMA application_id = %1"_s.arg(schema::applicationId))
        .map([] { return true; });
}

} // namespace

Async<void> proveWritable(Ledger &ledger)
{
    const AsyncPromise<void> promise;
    ledger.write<bool>(writeOnce).then(
        &ledger, [promise](const Result<bool> &written) { promise.finish(written.map([](bool) {})); });
    return promise.async();
}

} // namespace saoma
