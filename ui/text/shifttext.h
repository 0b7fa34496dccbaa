// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/shift.h"

#include <QString>
#include <QStringList>

namespace saoma {

/// "2026-11-30 08:00:00 – 16:02:11", "… – now".
[[nodiscard]] QString shiftSpanText(const Shift &shift);

/// "as expected", "¥0.50 too little", "not counted"; empty while the shift is open.
[[nodiscard]] QString shiftDifferenceText(const Shift &shift);

/// One line of a list: number, desk, cashier, span, what WeChat took in.
[[nodiscard]] QString shiftLine(const Shift &shift);

/// A figure of a shift with its name.
struct ShiftFact
{
    QString name;
    QString value;
};
/// All but its note, in the order of a report: whose it is, WeChat's figures, then the drawer's.
[[nodiscard]] QList<ShiftFact> shiftFacts(const Shift &shift);

/// "Cashier: Li", one a line.
[[nodiscard]] QString factsText(const QList<ShiftFact> &facts);

/// All of it, with the note.
[[nodiscard]] QString shiftText(const Shift &shift);

} // namespace saoma
