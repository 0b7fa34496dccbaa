// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <QDate>
#include <QMap>

#include <array>

namespace saoma {

/// What came in. Sums are larger than any sale: plain fen.
struct Takings
{
    qint64 sales = 0;
    qint64 fen = 0;
    qint64 refundedFen = 0; ///< Of these sales, whenever it was given back.

    [[nodiscard]] qint64 netFen() const { return fen - refundedFen; }
    Takings &operator+=(const Takings &other);
    friend bool operator==(const Takings &, const Takings &) = default;
};

/// The takings of one product, desk or day.
struct TakingsLine
{
    QString key;  ///< Product id (empty: an amount rung up), desk, or day (ISO 8601).
    QString name; ///< The product's name now; else empty.
    Takings takings;
};

/// What was paid in a stretch of Beijing days, by the platform's time of each payment: the same days and the
/// same sums as the platform's bills.
struct Report
{
    QDate first;
    QDate last;
    Takings total;
    Takings late;                     ///< Of the total: paid after closing, or twice.
    qint64 unsettled = 0;             ///< Orders made on those days that lack the platform's final word.
    std::array<Takings, 24> byHour{}; ///< Of the day, in Beijing.
    QList<TakingsLine> byDay;         ///< Every day, in order.
    QList<TakingsLine> byProduct;     ///< Most money first.
    QList<TakingsLine> byDesk;        ///< Most money first.
    QByteArray head;                  ///< I13: the ledger's head hash at the end of `last`; empty before.
    qint64 headEvent = 0;
};

/// `now`: a day that is not over has no head. Errors: Storage.
[[nodiscard]] Result<Report> readReport(
    const LedgerReader &reader, QDate first, QDate last, const QDateTime &now);

} // namespace saoma
