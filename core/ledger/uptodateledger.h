// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <QTemporaryDir>

namespace saoma {

/// A ledger as this version's schema has it: the file itself, or, where an older version wrote that, a
/// private copy brought up to date, which goes with this object. The file is not touched.
class UpToDateLedger final
{
public:
    /// `given` must outlive the answer. Errors: Storage, as LedgerStore::open.
    [[nodiscard]] static Result<UpToDateLedger> of(const LedgerReader &given);

    [[nodiscard]] const LedgerReader &reader() const { return m_copy ? *m_copy : *m_given; }

private:
    const LedgerReader *m_given = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder; ///< Gone after m_copy.
    std::unique_ptr<LedgerReader> m_copy;
};

} // namespace saoma
