// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerstore.h"
#include "core/ledger/shift.h"

namespace saoma {

struct ShiftOpening
{
    static constexpr qsizetype cashierCharactersMax = 40;

    QString desk;
    QString cashier; ///< Blanks around it do not count.
    /// Nothing: at a hand-over what the closing has left in the drawer, else none.
    std::optional<Money> cashFloat = {};
};

struct ShiftClosing
{
    static constexpr qsizetype noteCharactersMax = 200;

    QString desk;
    qint64 number = 0; ///< The shift that is meant; 0: whichever is open.
    Money cashTaken = {};
    std::optional<Money> cashCounted = {};
    QString note = {}; ///< Needed where the drawer does not hold what it ought to.
};

struct ShiftHandOver
{
    Shift closed;
    Shift opened;
};

// Each in one transaction, which settles what two programs do at once: the second is refused. Errors besides
// Storage: InvalidInput CASHIER_INVALID, SHIFT_NOTE_INVALID; Rejected SHIFT_OPEN (its cashier in `subject`,
// its number in `detail`), SHIFT_NONE_OPEN (the desk in `subject`), SHIFT_NOT_OPEN (the number that was meant
// in `subject`), SHIFT_NOTE_NEEDED (the difference in fen in `detail`).

[[nodiscard]] Result<Shift> openShift(LedgerStore &store, const ShiftOpening &opening, const QDateTime &now);
/// Writes down what WeChat took in and gave back since the opening, in the row and in the event.
[[nodiscard]] Result<Shift> closeShift(LedgerStore &store, const ShiftClosing &closing, const QDateTime &now);
/// The one's end is the other's beginning: no event lies between. `closing.desk` is that of both.
[[nodiscard]] Result<ShiftHandOver> handOverShift(
    LedgerStore &store, const ShiftClosing &closing, const ShiftOpening &opening, const QDateTime &now);

/// Whether the name may stand in a shift. Error: InvalidInput CASHIER_INVALID.
[[nodiscard]] Result<> checkCashier(const QString &cashier);
/// As the closing leaves the shift; the figures stay those that are known. Pure. Errors: InvalidInput
/// SHIFT_NOTE_INVALID; Rejected SHIFT_NOTE_NEEDED.
[[nodiscard]] Result<Shift> closedShift(const Shift &open, const ShiftClosing &closing, const QDateTime &now);

struct ShiftFilter
{
    QString desk = {};     ///< Empty: of all desks.
    QDateTime since = {};  ///< UTC: still open then, or closed later; invalid for no bound.
    QDateTime before = {}; ///< UTC: opened earlier; invalid for no bound.
    static constexpr int limitMax = 10'000;
    int limit = 50; ///< 1–limitMax; brought into that range.
};

// Also of a ledger that an older version wrote, which has none. Errors: Storage.
[[nodiscard]] Result<std::optional<Shift>> openShiftOf(const LedgerReader &reader, const QString &desk);
/// Error besides Storage: Rejected SHIFT_NOT_FOUND.
[[nodiscard]] Result<Shift> shiftNumbered(const LedgerReader &reader, qint64 number);
[[nodiscard]] Result<QList<Shift>> shifts(
    const LedgerReader &reader, const ShiftFilter &filter); ///< Newest first.

} // namespace saoma
