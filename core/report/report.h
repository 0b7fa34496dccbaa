// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <QDate>
#include <QMap>

#include <array>
#include <functional>

namespace saoma {

/// What came in. Sums are larger than any sale: plain fen.
struct Takings
{
    qint64 sales = 0;
    qint64 fen = 0;
    qint64 refundedFen = 0; ///< Of these sales, whenever it was given back.

    [[nodiscard]] qint64 netFen() const { return fen - refundedFen; }
    /// Of one sale, rounded; 0 without sales.
    [[nodiscard]] qint64 averageFen() const { return sales == 0 ? 0 : (fen + sales / 2) / sales; }
    Takings &operator+=(const Takings &other);
    friend bool operator==(const Takings &, const Takings &) = default;
};

/// The takings of one product, desk, cashier or day.
struct TakingsLine
{
    QString key;  ///< Product id (empty: an amount rung up), desk, cashier (empty: no shift was open), or day
                  ///< (ISO 8601).
    QString name; ///< The product's name now; else empty.
    Takings takings;
};

/// What went out on some days, whenever it was sold: the same refunds as in the platform's bills.
struct GivenBack
{
    qint64 refunds = 0;
    qint64 fen = 0;
    friend bool operator==(const GivenBack &, const GivenBack &) = default;
};

/// What the platform has kept of some days, as far as their bills have been fetched.
struct KnownCharge
{
    qint64 units = 0; ///< 0.00001 yuan.
    int days = 0;     ///< Whose bill is known.
    int missing = 0;  ///< Days with sales whose bill is not.

    [[nodiscard]] qint64 fen() const { return (units + (units < 0 ? -500 : 500)) / 1000; }
    friend bool operator==(const KnownCharge &, const KnownCharge &) = default;
};

/// What was paid in a stretch of Beijing days, by the platform's time of each payment: the same days and the
/// same sums as the platform's bills.
struct Report
{
    QDate first;
    QDate last;
    QDateTime readAt; ///< UTC: later sales are not in it.
    Takings total;
    Takings late; ///< Of the total: paid after closing, or twice.
    GivenBack givenBack;
    KnownCharge charge;
    qint64 unsettled = 0;             ///< Orders made on those days that lack the platform's final word.
    std::array<Takings, 24> byHour{}; ///< Of the day, in Beijing.
    QList<TakingsLine> byDay;         ///< Every day, in order.
    QList<TakingsLine> byProduct;     ///< Most money first.
    QList<TakingsLine> byDesk;        ///< Most money first.
    QList<TakingsLine> byCashier; ///< Of the shift in which the desk heard of the payment; most money first.
    QByteArray head;              ///< I13: the ledger's head hash at the end of `last`; empty before.
    qint64 headEvent = 0;

    [[nodiscard]] bool isOneDay() const { return first == last; }
    /// The last day was not over.
    [[nodiscard]] bool isOpen() const;
    /// What remains of these days: taken, less what was given back on them.
    [[nodiscard]] qint64 keptFen() const { return total.fen - givenBack.fen; }
    /// Some of it was sold in a shift.
    [[nodiscard]] bool hasCashiers() const;
};

struct ReportQuestion
{
    QDate first;
    QDate last;
    QDateTime now;
    QString billsFolder = {}; ///< Where the results of comparing bills are kept; empty: no charge is known.
    /// Told how far the reading is; false stops it.
    std::function<bool(int step, int steps)> goesOn = {};
};

/// A day that is not over has no head. Also of a ledger that an older version wrote. Errors: Storage;
/// Cancelled.
[[nodiscard]] Result<Report> readReport(const LedgerReader &reader, const ReportQuestion &question);

/// The folder beside the ledger for `ReportQuestion`.
[[nodiscard]] QString billsFolder(const QString &ledgerFile);

} // namespace saoma
