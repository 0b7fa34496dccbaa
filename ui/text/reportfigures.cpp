// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reportfigures.h"

#include "core/base/clock.h"
#include "ui/text/reporttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct ReportFigures
{
    Q_DECLARE_TR_FUNCTIONS(ReportFigures)
};

QString weekdayText(QDate day)
{
    //: Days of the week, short.
    const QStringList days{ReportFigures::tr("Mon"), ReportFigures::tr("Tue"), ReportFigures::tr("Wed"),
        ReportFigures::tr("Thu"), ReportFigures::tr("Fri"), ReportFigures::tr("Sat"),
        ReportFigures::tr("Sun")};
    return days.value(day.dayOfWeek() - 1);
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate) + u' ' + weekdayText(day);
}

QString hourText(qsizetype hour)
{
    return u"%1:00"_s.arg(hour, 2, 10, QLatin1Char('0'));
}

bool isWholeMonth(const Report &report)
{
    return report.first.day() == 1 && report.last == report.first.addMonths(1).addDays(-1);
}

QList<ReportLine> hourLines(const Report &report)
{
    QList<ReportLine> lines;
    for (size_t hour = 0; hour < report.byHour.size(); ++hour)
        lines.append({hourText(qsizetype(hour)), QString::number(hour), report.byHour.at(hour)});
    return lines;
}

QList<ReportLine> dayLines(const Report &report)
{
    QList<ReportLine> lines;
    for (const TakingsLine &line : report.byDay) {
        const QDate day = QDate::fromString(line.key, Qt::ISODate);
        lines.append({dayText(day), QString::number(day.day()), line.takings});
    }
    return lines;
}

QList<ReportLine> namedLines(const QList<TakingsLine> &lines, QString (*name)(const TakingsLine &))
{
    QList<ReportLine> named;
    for (const TakingsLine &line : lines)
        named.append({name(line), name(line), line.takings});
    return named;
}

/// Beside all that was rung up no product would be seen.
QList<TakingsLine> productsOnly(const QList<TakingsLine> &lines)
{
    QList<TakingsLine> products = lines;
    products.removeIf([](const TakingsLine &line) { return line.key.isEmpty(); });
    return products.isEmpty() ? lines : products;
}

QString deskName(const TakingsLine &line)
{
    return ReportFigures::tr("Desk %1").arg(line.key);
}

ReportFigure chargeFigure(const Report &report)
{
    const KnownCharge &charge = report.charge;
    const QString name = ReportFigures::tr("WeChat's fee");
    if (charge.days == 0) // a dash, as on paper: nobody shall take a nought for it
        return {name, u"—"_s, ReportFigures::tr("not known before the bill")};
    if (charge.missing > 0)
        return {name, groupedSumText(charge.fen()),
            ReportFigures::tr("the bill(s) of %n day(s) are missing", nullptr, charge.missing)};
    return {name, groupedSumText(charge.fen()), ReportFigures::tr("from WeChat's bill")};
}

} // namespace

QString reportByWord(ReportBy by)
{
    switch (by) {
    case ReportBy::Hour:
        return ReportFigures::tr("By hour");
    case ReportBy::Day:
        return ReportFigures::tr("By day");
    case ReportBy::Product:
        return ReportFigures::tr("By product");
    case ReportBy::Desk:
        return ReportFigures::tr("By desk");
    case ReportBy::Cashier:
        return ReportFigures::tr("By cashier");
    }
    Q_UNREACHABLE();
}

QString reportByHeading(ReportBy by)
{
    switch (by) {
    case ReportBy::Hour:
        return ReportFigures::tr("Hour");
    case ReportBy::Day:
        return ReportFigures::tr("Day");
    case ReportBy::Product:
        return ReportFigures::tr("Product");
    case ReportBy::Desk:
        return ReportFigures::tr("Desk");
    case ReportBy::Cashier:
        return ReportFigures::tr("Cashier");
    }
    Q_UNREACHABLE();
}

QList<ReportBy> reportParts(const Report &report)
{
    QList<ReportBy> parts{ReportBy::Hour, ReportBy::Product, ReportBy::Desk};
    if (!report.isOneDay())
        parts.prepend(ReportBy::Day);
    if (report.hasCashiers())
        parts.append(ReportBy::Cashier);
    return parts;
}

QList<ReportLine> reportBars(const Report &report, ReportBy by)
{
    switch (by) {
    case ReportBy::Hour:
        return hourLines(report);
    case ReportBy::Day:
        return dayLines(report);
    case ReportBy::Product:
        return namedLines(productsOnly(report.byProduct), productLineName);
    case ReportBy::Desk:
        return namedLines(report.byDesk, deskName);
    case ReportBy::Cashier:
        return namedLines(report.byCashier, cashierLineName);
    }
    Q_UNREACHABLE();
}

QList<ReportLine> reportLines(const Report &report, ReportBy by)
{
    if (by == ReportBy::Product)
        return namedLines(report.byProduct, productLineName);
    QList<ReportLine> lines = reportBars(report, by);
    if (by == ReportBy::Day) {
        const auto days = report.first.daysTo(beijingDay(report.readAt)) + 1;
        lines.resize(std::clamp<qsizetype>(days, 0, lines.size()));
    }
    if (by != ReportBy::Hour)
        return lines;
    const auto hasSale = [](const ReportLine &line) { return line.takings.sales > 0; };
    const auto first = std::find_if(lines.begin(), lines.end(), hasSale);
    const auto last = std::find_if(lines.rbegin(), lines.rend(), hasSale).base();
    return first < last ? QList<ReportLine>(first, last) : QList<ReportLine>{};
}

QString reportPeakText(const QList<ReportLine> &lines)
{
    const auto most = std::max_element(lines.begin(), lines.end(),
        [](const ReportLine &a, const ReportLine &b) { return a.takings.fen < b.takings.fen; });
    if (most == lines.end() || most->takings.fen == 0)
        return ReportFigures::tr("There are no sales.");
    //: %1 is an hour, a day, a product, a desk or a cashier; %2 its sum, %3 how many sales ("12 sales").
    return ReportFigures::tr("Most: %1 with %2, %3")
        .arg(most->label, groupedSumText(most->takings.fen),
            ReportFigures::tr("%n sale(s)", nullptr, int(most->takings.sales)));
}

QList<ReportFigure> reportFigures(const Report &report)
{
    const Takings &total = report.total;
    return {
        {ReportFigures::tr("Taken"), groupedSumText(total.fen),
            ReportFigures::tr("%n sale(s)", nullptr, int(total.sales))},
        {ReportFigures::tr("Given back"), groupedSumText(report.givenBack.fen),
            ReportFigures::tr("%n refund(s)", nullptr, int(report.givenBack.refunds))},
        {ReportFigures::tr("Remains"), groupedSumText(report.keptFen()),
            ReportFigures::tr("taken less given back")},
        {ReportFigures::tr("Average"), total.sales == 0 ? u"—"_s : groupedSumText(total.averageFen()),
            ReportFigures::tr("a sale")},
        chargeFigure(report),
    };
}

QString reportKindText(const Report &report)
{
    return report.isOneDay()   ? ReportFigures::tr("Daily report")
        : isWholeMonth(report) ? ReportFigures::tr("Monthly report")
                               : ReportFigures::tr("Report");
}

QString reportSpanText(const Report &report)
{
    if (report.isOneDay())
        return dayText(report.first);
    return isWholeMonth(report) ? report.first.toString(u"yyyy-MM"_s) : reportTitle(report);
}

QStringList reportRemarks(const Report &report)
{
    QStringList remarks;
    if (report.unsettled > 0)
        remarks.append(
            ReportFigures::tr("%n order(s) still lack WeChat's final word: these figures may grow.", nullptr,
                int(report.unsettled)));
    if (report.late.sales > 0)
        remarks.append(ReportFigures::tr(
            "%n of these was/were paid after closing, or twice: %1.", nullptr, int(report.late.sales))
                           .arg(groupedSumText(report.late.fen)));
    if (report.isOpen() && beijingDay(report.readAt) >= report.first) {
        const QDateTime readAt =
            report.readAt.toOffsetFromUtc(beijingOffsetSeconds); // as the report's hours are
        //: %1 is a time of day.
        remarks.append(ReportFigures::tr("Not over yet: as of %1.").arg(readAt.toString(u"HH:mm"_s)));
    }
    return remarks;
}

QString reportHeadText(const Report &report)
{
    if (report.head.isEmpty())
        return {};
    return ReportFigures::tr("Ledger head after event %1: %2")
        .arg(report.headEvent)
        .arg(QString::fromLatin1(report.head.toHex()));
}

QString groupedSumText(qint64 fen)
{
    const qint64 size = qAbs(fen);
    QLocale plain{QLocale::C};
    plain.setNumberOptions({}); // with separators
    return (fen < 0 ? u"-¥"_s : u"¥"_s) + plain.toString(size / 100)
        + u".%1"_s.arg(size % 100, 2, 10, QLatin1Char('0'));
}

QString shareText(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    return QString::number(100.0 * double(part) / double(whole), 'f', 1) + u'%';
}

} // namespace saoma
