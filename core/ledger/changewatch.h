// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerstore.h"

namespace saoma {

/// Remembers how far the ledger's changes have been told. What is there at the first look is not news.
/// Thread: the store's.
class ChangeWatch final
{
public:
    struct News
    {
        QStringList outTradeNos;
        bool products = false;
        bool shifts = false;
        [[nodiscard]] bool isEmpty() const { return outTradeNos.isEmpty() && !products && !shifts; }
    };
    /// Everything since the last look, ours and other processes'. After an error the next look tells it.
    [[nodiscard]] Result<News> look(const LedgerStore &store);

    /// As `look`, but costs next to nothing while no other connection has written.
    [[nodiscard]] Result<News> lookIfOthersWrote(const LedgerStore &store);

private:
    std::optional<qint64> m_lastEventId;
    std::optional<qint64> m_dataVersion; ///< Empty: there may be something untold.
};

} // namespace saoma
