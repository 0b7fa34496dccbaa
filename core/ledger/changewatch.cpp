// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/changewatch.h"

namespace saoma {
namespace {

LedgerReader::Changes asChanges(qint64 lastEventId)
{
    return {{}, false, false, lastEventId};
}

} // namespace

Result<ChangeWatch::News> ChangeWatch::look(const LedgerStore &store)
{
    const bool isFirst = !m_lastEventId;
    const auto changes =
        isFirst ? store.read().lastEventId().map(asChanges) : store.read().changesAfter(*m_lastEventId);
    if (!changes) {
        m_dataVersion.reset();
        return tl::unexpected(changes.error());
    }
    m_lastEventId = changes->lastEventId;
    return News{changes->outTradeNos, changes->products, changes->shifts};
}

Result<ChangeWatch::News> ChangeWatch::lookIfOthersWrote(const LedgerStore &store)
{
    // Read before the changes: what is committed in between moves the counter again.
    const Result<qint64> version = store.dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version == m_dataVersion)
        return News{};
    Result<News> news = look(store);
    if (news)
        m_dataVersion = *version;
    return news;
}

} // namespace saoma
