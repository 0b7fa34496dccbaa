// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reporttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

QString yuan(qint64 fen)
{
    const qint64 size = qAbs(fen);
    return (fen < 0 ? u"-"_s : QString{})
        + u"%1.%2"_s.arg(size / 100).arg(size % 100, 2, 10, QLatin1Char('0'));
}

QString hourName(size_t hour)
{
    return u"%1:00"_s.arg(hour, 2, 10, QLatin1Char('0'));
}

QString takingsText(const Takings &takings)
{
    //: %1 is how many sales, %2 their sum.
    return ReportWords::tr("%1, %2").arg(
        ReportWords::tr("%n sale(s)", nullptr, int(takings.sales)), sumText(takings.fen));
}

/// One row of the table: what it is about, which one, and its takings.
QStringList rowOf(const QString &about, const QString &which, const QString &name, const Takings &takings)
{
    return {about, which, name, QString::number(takings.sales), yuan(takings.fen), yuan(takings.refundedFen),
        yuan(takings.netFen())};
}

} // namespace

QString sumText(qint64 fen)
{
    return (fen < 0 ? u"-¥"_s : u"¥"_s) + yuan(qAbs(fen));
}

QString reportTitle(const Report &report)
{
    const QString first = report.first.toString(Qt::ISODate);
    return report.first == report.last ? first : first + u" – "_s + report.last.toString(Qt::ISODate);
}

QString productLineName(const TakingsLine &line)
{
    if (line.key.isEmpty())
        return ReportWords::tr("Amounts rung up");
    return line.name.isEmpty() ? line.key : line.name;
}

QString cashierLineName(const TakingsLine &line)
{
    //: Sales of which was heard while nobody's shift was open at the desk.
    return line.key.isEmpty() ? ReportWords::tr("Without a shift") : line.key;
}

QString reportText(const Report &report)
{
    QStringList lines{reportTitle(report) + u"  "_s + takingsText(report.total)};
    if (report.total.refundedFen > 0) {
        //: %1 was given back to buyers, %2 is what remains.
        lines.append(ReportWords::tr("Refunded %1, net %2")
                         .arg(sumText(report.total.refundedFen), sumText(report.total.netFen())));
    }
    if (report.givenBack.refunds > 0)
        lines.append(ReportWords::tr("Given back on these days: %1").arg(sumText(report.givenBack.fen)));
    if (report.charge.days > 0 && report.charge.missing == 0)
        lines.append(ReportWords::tr("WeChat's fee: %1").arg(sumText(report.charge.fen())));
    if (report.late.sales > 0)
        lines.append(ReportWords::tr("Of these paid late: %1").arg(takingsText(report.late)));
    if (report.unsettled > 0)
        lines.append(
            ReportWords::tr("%n order(s) without WeChat's final word", nullptr, int(report.unsettled)));
    const auto add = [&lines](const QString &name, const Takings &takings) {
        if (takings.sales > 0)
            lines.append(u"  "_s + name + u"  "_s + takingsText(takings));
    };
    if (report.byDay.size() > 1) {
        for (const TakingsLine &line : report.byDay)
            add(line.key, line.takings);
    }
    for (size_t hour = 0; hour < report.byHour.size(); ++hour)
        add(hourName(hour), report.byHour.at(hour));
    for (const TakingsLine &line : report.byProduct)
        add(productLineName(line), line.takings);
    for (const TakingsLine &line : report.byDesk)
        add(ReportWords::tr("Desk %1").arg(line.key), line.takings);
    for (const TakingsLine &line : report.hasCashiers() ? report.byCashier : QList<TakingsLine>{})
        add(cashierLineName(line), line.takings);
    if (!report.head.isEmpty()) {
        lines.append(ReportWords::tr("Ledger head after event %1: %2")
                         .arg(report.headEvent)
                         .arg(QString::fromLatin1(report.head.toHex())));
    }
    return lines.join(u'\n');
}

QList<QStringList> reportRows(const Report &report)
{
    QList<QStringList> rows{
        {ReportWords::tr("By"), ReportWords::tr("Which"), ReportWords::tr("Name"), ReportWords::tr("Sales"),
            ReportWords::tr("Received"), ReportWords::tr("Refunded"), ReportWords::tr("Net")}};
    rows.append(rowOf(ReportWords::tr("total"), reportTitle(report), {}, report.total));
    rows.append({ReportWords::tr("given back"), reportTitle(report), {},
        QString::number(report.givenBack.refunds), {}, yuan(report.givenBack.fen), {}});
    if (report.charge.days > 0) {
        const QString name = report.charge.missing > 0 ? ReportWords::tr("not of all days") : QString{};
        rows.append({ReportWords::tr("WeChat's fee"), reportTitle(report), name, {}, {},
            yuan(report.charge.fen()), {}});
    }
    for (const TakingsLine &line : report.byDay)
        rows.append(rowOf(ReportWords::tr("day"), line.key, {}, line.takings));
    for (size_t hour = 0; hour < report.byHour.size(); ++hour) {
        if (report.byHour.at(hour).sales > 0)
            rows.append(rowOf(ReportWords::tr("hour"), hourName(hour), {}, report.byHour.at(hour)));
    }
    for (const TakingsLine &line : report.byProduct)
        rows.append(rowOf(ReportWords::tr("product"), line.key, productLineName(line), line.takings));
    for (const TakingsLine &line : report.byDesk)
        rows.append(rowOf(ReportWords::tr("desk"), line.key, {}, line.takings));
    for (const TakingsLine &line : report.hasCashiers() ? report.byCashier : QList<TakingsLine>{})
        rows.append(rowOf(ReportWords::tr("cashier"), line.key, cashierLineName(line), line.takings));
    if (!report.head.isEmpty()) {
        rows.append({ReportWords::tr("ledger head"), QString::number(report.headEvent),
            QString::fromLatin1(report.head.toHex()), {}, {}, {}, {}});
    }
    return rows;
}

QList<SpreadsheetColumn> reportColumns()
{
    using enum SpreadsheetColumn;
    return {Text, Text, Text, Count, Amount, Amount, Amount};
}

} // namespace saoma
