// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/uptodateledger.h"

#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/schema.h"

using namespace Qt::StringLiterals;

namespace saoma {

Result<UpToDateLedger> UpToDateLedger::of(const LedgerReader &given)
{
    UpToDateLedger ledger;
    ledger.m_given = &given;
    const auto version = schema::version(given.connection());
    if (!version)
        return tl::unexpected(version.error());
    if (*version == LedgerStore::schemaVersion)
        return ledger;
    ledger.m_folder = std::make_unique<QTemporaryDir>();
    const QString copy = ledger.m_folder->filePath(u"ledger.sqlite"_s);
    if (const auto copied = copyLedger(given.connection().place(), copy); !copied)
        return tl::unexpected(copied.error());
    if (const auto migrated = LedgerStore::open(copy); !migrated)
        return tl::unexpected(migrated.error());
    auto reader = LedgerReader::open(copy);
    if (!reader)
        return tl::unexpected(reader.error());
    ledger.m_copy = *std::move(reader);
    return ledger;
}

} // namespace saoma
