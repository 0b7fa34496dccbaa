// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <QDate>

namespace saoma {

/// A stretch of Beijing days, both ends included.
struct BillDays
{
    QDate first;
    QDate last;

    friend bool operator==(const BillDays &, const BillDays &) = default;
};

/// A payment as the ledger has it: as little as a comparison needs, for a busy day has a million.
struct BookedPayment
{
    QByteArray outTradeNo;
    QByteArray transactionId;
    QDateTime paidAt; ///< UTC, by the platform.
    qint64 fen = 0;
};

/// A refund that the platform has accepted, as the ledger has it.
struct BookedRefund
{
    QByteArray outRefundNo;
    QByteArray outTradeNo;
    QDateTime sentAt; ///< UTC, our clock: a bill has the day on which the platform heard of it.
    qint64 fen = 0;
};

/// What the ledger has of some days, each list in the order of its numbers.
struct DayBook
{
    BillDays days;
    QList<BookedPayment> payments; ///< Paid then, by the platform's time.
    QList<BookedRefund> refunds;   ///< Sent then.
};

/// Errors: Storage.
[[nodiscard]] Result<DayBook> readDayBook(const LedgerReader &reader, const BillDays &days);

} // namespace saoma
