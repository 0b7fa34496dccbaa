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

/// What the ledger says was paid in those days, by the platform's time, in the order of the numbers. Errors:
/// Storage.
[[nodiscard]] Result<QList<BookedPayment>> readPayments(const LedgerReader &reader, const BillDays &days);

} // namespace saoma
