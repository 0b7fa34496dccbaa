// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace saoma {

/// What WeChat took in and gave back at a desk during a shift, as the ledger heard of it: payments by the
/// orders' desk, refunds by the desk that made them. Sums are larger than any sale: plain fen.
struct ShiftFigures
{
    qint64 paidOrders = 0;
    qint64 paidFen = 0;
    qint64 refunds = 0;
    qint64 refundedFen = 0;

    [[nodiscard]] qint64 netFen() const { return paidFen - refundedFen; }
    friend bool operator==(const ShiftFigures &, const ShiftFigures &) = default;
};

/// Who was at a desk from when to when. A desk has one open shift at most.
struct Shift
{
    qint64 number = 0; ///< 1, 2, … through all desks.
    QString desk;
    QString cashier;                  ///< Free text.
    QDateTime openedAt;               ///< UTC.
    Money cashFloat;                  ///< In the drawer at the beginning.
    QDateTime closedAt;               ///< UTC; invalid while it is open.
    Money cashTaken;                  ///< In cash, beside WeChat, as somebody has entered it at the end.
    std::optional<Money> cashCounted; ///< In the drawer at the end; nothing: nobody has counted.
    QString note;
    ShiftFigures figures; ///< Of a closed shift as they were accepted, of an open one so far.
    qint64 revision = 0;

    [[nodiscard]] bool isOpen() const { return !closedAt.isValid(); }
    [[nodiscard]] qint64 cashExpectedFen() const { return cashFloat.fen() + cashTaken.fen(); }
    /// Below zero: there is less than there ought to be. Nothing if nobody has counted.
    [[nodiscard]] std::optional<qint64> differenceFen() const
    {
        return cashCounted ? std::optional{cashCounted->fen() - cashExpectedFen()} : std::nullopt;
    }
};

} // namespace saoma
