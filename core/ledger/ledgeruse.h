// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace saoma {

/// Marks beside the ledger that say which programs have it open: `<file>.user-<pid>-<n>`. A mark whose
/// program is dead tells of an end that was not clean: a crash, a kill, a power cut. Thread: one at a time.
class LedgerUse final
{
public:
    explicit LedgerUse(const QString &ledgerPath);
    ~LedgerUse(); ///< A clean end: takes our mark away.
    LedgerUse(const LedgerUse &) = delete;
    LedgerUse &operator=(const LedgerUse &) = delete;

    /// Whether somebody ended uncleanly since the last call of `settleUncleanEnds`. Keeps hold of what it
    /// found, so that it is found again if we end uncleanly as well.
    [[nodiscard]] bool findUncleanEnds();
    /// The ledger has been checked: forget them.
    void settleUncleanEnds();

    /// The ids of the processes, ours excepted, that have the ledger open.
    [[nodiscard]] static QList<qint64> others(const QString &ledgerPath);

private:
    QString m_ledgerPath;
    QLockFile m_ours;
    std::vector<std::unique_ptr<QLockFile>> m_unclean;
};

} // namespace saoma
