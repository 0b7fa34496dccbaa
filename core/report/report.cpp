// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/base/clock.h"
#include "core/catalog/codeid.h"
#include "core/ledger/dayhead.h"
#include "core/ledger/sqliteconnection.h"

#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// What a group of orders has in common.
struct Group
{
    qint64 hour = 0; ///< Since 1970 in Beijing.
    QString desk;
    QString product;
    bool isLate = false;
    Takings takings;
};

struct Span
{
    qint64 from; ///< Milliseconds since 1970 UTC.
    qint64 to;
};

Result<QList<Group>> readGroups(SqliteConnection &connection, Span span)
{
    return connection.all<Group>(
        u"SELECT (platform_paid_at + ?) / 3600000, desk,"
        " CASE WHEN product_id = out_trade_no THEN '' ELSE product_id END, state = 'paid_late',"
        " count(*), sum(total_fee), sum(refunded_fee) FROM order_"
        " WHERE created_at >= ? AND created_at < ? AND platform_paid_at >= ? AND platform_paid_at < ?"
        " GROUP BY 1, 2, 3, 4"_s,
        {qint64{beijingOffsetSeconds} * 1000, span.from - paidWithinMs, span.to + paidWithinMs, span.from,
            span.to},
        [](const SqliteRow &row) -> Result<Group> {
            return Group{row.number(0), row.text(1), row.text(2), row.number(3) != 0,
                Takings{row.number(4), row.number(5), row.number(6)}};
        });
}

Result<QHash<QString, QString>> readNames(SqliteConnection &connection)
{
    QHash<QString, QString> names;
    const auto rows = connection.all<int>(
        u"SELECT id, name FROM product"_s, {}, [&names](const SqliteRow &row) -> Result<int> {
            names.insert(row.text(0), row.text(1));
            return 0;
        });
    if (!rows)
        return tl::unexpected(rows.error());
    return names;
}

QList<TakingsLine> linesOf(const QHash<QString, Takings> &sums, const QHash<QString, QString> &names)
{
    QList<TakingsLine> lines;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        lines.append(TakingsLine{it.key(), names.value(it.key()), it.value()});
    std::sort(lines.begin(), lines.end(), [](const TakingsLine &a, const TakingsLine &b) {
        return std::tuple{-a.takings.fen, a.key} < std::tuple{-b.takings.fen, b.key};
    });
    return lines;
}

/// Without the sheet of the printed code.
QString soldProduct(const QString &scanned)
{
    const auto code = readCodeId(scanned);
    return code ? code->productId : scanned;
}

void addUp(Report &report, const QList<Group> &groups, const QHash<QString, QString> &names)
{
    QHash<QString, Takings> products;
    QHash<QString, Takings> desks;
    for (const Group &group : groups) {
        report.total += group.takings;
        if (group.isLate)
            report.late += group.takings;
        report.byHour.at(size_t(group.hour % 24)) += group.takings;
        const qint64 day =
            QDate(1970, 1, 1).addDays(group.hour / 24).toJulianDay() - report.first.toJulianDay();
        report.byDay[day].takings += group.takings;
        products[soldProduct(group.product)] += group.takings;
        desks[group.desk] += group.takings;
    }
    report.byProduct = linesOf(products, names);
    report.byDesk = linesOf(desks, {});
}

/// The last one that ended on `day`, or on a day before it if nothing happened since.
Result<> readHead(const LedgerReader &reader, Report &report, const QDateTime &now)
{
    if (beijingDay(now) <= report.last)
        return {};
    const auto heads = closedDays(reader, now);
    if (!heads)
        return tl::unexpected(heads.error());
    for (const DayHead &head : *heads) {
        if (head.day > report.last)
            continue;
        report.head = head.hash;
        report.headEvent = head.eventId;
    }
    return {};
}

} // namespace

Takings &Takings::operator+=(const Takings &other)
{
    sales += other.sales;
    fen += other.fen;
    refundedFen += other.refundedFen;
    return *this;
}

Result<Report> readReport(const LedgerReader &reader, QDate first, QDate last, const QDateTime &now)
{
    Report report;
    report.first = first;
    report.last = last;
    for (QDate day = first; day <= last; day = day.addDays(1))
        report.byDay.append(TakingsLine{day.toString(Qt::ISODate), {}, {}});
    const Span span{
        startOfBeijingDay(first).toMSecsSinceEpoch(), startOfBeijingDay(last.addDays(1)).toMSecsSinceEpoch()};
    SqliteConnection &connection = reader.connection();
    const auto groups = readGroups(connection, span);
    if (!groups)
        return tl::unexpected(groups.error());
    const auto names = readNames(connection);
    if (!names)
        return tl::unexpected(names.error());
    addUp(report, *groups, *names);
    const auto unsettled = reader.unsettled();
    if (!unsettled)
        return tl::unexpected(unsettled.error());
    report.unsettled = std::count_if(unsettled->begin(), unsettled->end(), [&span](const Order &order) {
        const qint64 at = order.createdAt.toMSecsSinceEpoch();
        return at >= span.from && at < span.to;
    });
    if (const auto read = readHead(reader, report, now); !read)
        return tl::unexpected(read.error());
    return report;
}

} // namespace saoma
