// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace saoma {

/// Marks beside the ledger that say which programs have it open: `<file>.user-<pid>-<n>`. A mark whose
/// program is dead tells of an end that was not clean: a crash, a kill, a power cut. From then on
/// `<file>.unchecked` says so to every program, until a check has found the ledger clean. Thread: one at a
/// time.
class LedgerUse final
{
public:
    /// To be made before the ledger is opened.
    explicit LedgerUse(const QString &ledgerPath);
    ~LedgerUse(); ///< A clean end: takes our mark away.
    LedgerUse(const LedgerUse &) = delete;
    LedgerUse &operator=(const LedgerUse &) = delete;

    /// Tries again to set our mark where that was not possible, as on a full disk.
    void hold();
    /// Whether the ledger is owed a check.
    [[nodiscard]] bool findUncleanEnds();
    /// The ledger has been checked and is clean.
    void settleUncleanEnds();
    /// The same of any ledger, as long as it is not checked: what every program can see at any time.
    [[nodiscard]] static bool isCheckOwed(const QString &ledgerPath);
    static void settle(const QString &ledgerPath);
    /// Another program is putting a backup in the ledger's place.
    [[nodiscard]] bool isBeingRestored() const;

    /// The ids of the processes, ours excepted, that have the ledger open.
    [[nodiscard]] static QList<qint64> others(const QString &ledgerPath);
    /// Held during a restore: programs that start meanwhile do not open the ledger.
    [[nodiscard]] static std::unique_ptr<QLockFile> restoreLock(const QString &ledgerPath);

private:
    QString m_ledgerPath;
    QLockFile m_ours;
};

} // namespace saoma
