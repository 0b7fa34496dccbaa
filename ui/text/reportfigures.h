// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QStringList>

namespace saoma {

// A report as it is shown in the window and on paper, part by part.

/// How a report's takings are told apart.
enum class ReportBy { Hour, Day, Product, Desk, Cashier };
/// "By hour", "By day", …
[[nodiscard]] QString reportByWord(ReportBy by);
/// Of what a line of it is: "Hour", "Day", …
[[nodiscard]] QString reportByHeading(ReportBy by);
/// What a report of one day, or of several, can be told apart by; the first is the usual one. By cashier only
/// where something was sold in a shift.
[[nodiscard]] QList<ReportBy> reportParts(const Report &report);

struct ReportLine
{
    QString label; ///< "09:00", "2026-11-28 Sat", a product, a desk, a cashier.
    QString brief; ///< Where there is little room: "9", "28".
    Takings takings;
};
/// Hours from the first to the last with a sale; days until today; products, desks and cashiers, most money
/// first.
[[nodiscard]] QList<ReportLine> reportLines(const Report &report, ReportBy by);
/// For a chart: every hour of the day and every day of the month, and of the products those that have a name;
/// else as reportLines().
[[nodiscard]] QList<ReportLine> reportBars(const Report &report, ReportBy by);
/// What a chart shows at its highest place, in words; without sales that there are none.
[[nodiscard]] QString reportPeakText(const QList<ReportLine> &lines);

/// One of the large numbers: what it is, how much, and a word about it.
struct ReportFigure
{
    QString name;
    QString value;
    QString detail;
};
[[nodiscard]] QList<ReportFigure> reportFigures(const Report &report);

/// "Daily report", "Monthly report".
[[nodiscard]] QString reportKindText(const Report &report);
/// "2026-11-28 Sat", "2026-11".
[[nodiscard]] QString reportSpanText(const Report &report);

/// What has to be known about the figures, a sentence each.
[[nodiscard]] QStringList reportRemarks(const Report &report);

/// "Ledger head after event 1234: <hash>", or empty.
[[nodiscard]] QString reportHeadText(const Report &report);

/// "¥1,234.50": of a sum, which may be larger than any sale, or below zero.
[[nodiscard]] QString groupedSumText(qint64 fen);

/// "12.5%"; empty if there is no whole.
[[nodiscard]] QString shareText(qint64 part, qint64 whole);

} // namespace saoma
