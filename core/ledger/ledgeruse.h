// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/programlock.h"
#include "core/ledger/ledgerplace.h"

#include <QString>

#include <optional>

namespace saoma {

/// Marks beside the ledger that say which programs have it open: `<file>.user-<pid>-<n>`. A mark whose
/// program is dead tells of an end that was not clean: a crash, a kill, a power cut. From then on
/// `<file>.unchecked` says so to every program, until a check has found the ledger clean. Thread: one at a
/// time.
class LedgerUse final
{
public:
    /// To be made before the ledger is opened.
    explicit LedgerUse(const LedgerPlace &ledger);
    ~LedgerUse(); ///< A clean end: takes our mark away.
    LedgerUse(const LedgerUse &) = delete;
    LedgerUse &operator=(const LedgerUse &) = delete;

    /// Sets our mark if it does not stand yet. On a full disk the reserve gives the room for it; where that
    /// has gone too, the mark comes later, and a restore, which needs far more room, cannot be under way
    /// either.
    void hold();
    /// No other program, and no other part of this one, has the ledger open.
    [[nodiscard]] bool isAlone() const;
    /// Whether the ledger is owed a check.
    [[nodiscard]] bool findUncleanEnds();
    /// The ledger has been checked and is clean.
    void settleUncleanEnds();
    /// The same of any ledger, as long as it is not checked: what every program can see at any time.
    [[nodiscard]] static bool isCheckOwed(const LedgerPlace &ledger);
    static void settle(const LedgerPlace &ledger);
    /// Another program is putting a backup in the ledger's place.
    [[nodiscard]] bool isBeingRestored() const;

    /// The ids of the processes that have the ledger open, as each knows its own: in containers several, and
    /// ours, may be the same. 0: it cannot be read.
    [[nodiscard]] static QList<qint64> holders(const LedgerPlace &ledger);
    /// From now on the ledger is owed a check. False if that cannot be written down.
    [[nodiscard]] static bool oweCheck(const LedgerPlace &ledger);
    /// Held while a program opens a ledger with a log: of those that start together one looks at what was
    /// left behind, and the others see its mark.
    [[nodiscard]] static ProgramLock openingLock(const LedgerPlace &ledger);
    /// Held during a restore: programs that start meanwhile do not open the ledger.
    [[nodiscard]] static ProgramLock restoreLock(const LedgerPlace &ledger);

private:
    [[nodiscard]] ProgramLock::Taken takeFreeMark();

    QString m_ledgerPath;
    std::optional<ProgramLock> m_ours; ///< Always there; another one when the name is taken.
};

} // namespace saoma
