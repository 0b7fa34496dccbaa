// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/base/clock.h"
#include "core/catalog/codeid.h"
#include "core/ledger/dayhead.h"
#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
/// A refund reaches the buyer within days; the rest is for one that had to be settled by hand. It bounds the
/// question by the index of creation.
constexpr qint64 refundedWithinMs = 400 * dayMs;
constexpr qint64 resultBytesMax = 64 * 1024 * 1024;

/// What a group of orders has in common.
struct Group
{
    qint64 hour = 0; ///< Since 1970 in Beijing.
    QString desk;
    QString product;
    QString cashier; ///< Empty: no shift was open.
    bool isLate = false;
    Takings takings;
};

struct TimeSpan
{
    qint64 from; ///< Milliseconds since 1970 UTC.
    qint64 to;
};

/// Of the orders made within `made` and paid within `paid`.
Result<QList<Group>> readGroups(SqliteConnection &connection, TimeSpan made, TimeSpan paid)
{
    const auto hasShifts = schema::hasTable(connection, u"shift"_s);
    if (!hasShifts)
        return tl::unexpected(hasShifts.error());
    const QString cashier = *hasShifts
        ? u"(SELECT cashier FROM shift s WHERE s.desk = o.desk AND s.opened_at <= o.paid_at"
          " AND coalesce(o.paid_at < s.closed_at, TRUE) ORDER BY s.opened_at DESC LIMIT 1)"_s
        : u"NULL"_s;
    return connection.all<Group>(
        u"SELECT (platform_paid_at + ?) / 3600000, desk,"
        " CASE WHEN product_id = out_trade_no THEN '' ELSE product_id END, state = 'paid_late',"
        " count(*), sum(total_fee), sum(refunded_fee), coalesce(%1, '') FROM order_ o"
        " WHERE created_at >= ? AND created_at < ? AND platform_paid_at >= ? AND platform_paid_at < ?"
        " GROUP BY 1, 2, 3, 4, 8"_s.arg(cashier),
        {qint64{beijingOffsetSeconds} * 1000, made.from, made.to, paid.from, paid.to},
        [](const SqliteRow &row) -> Result<Group> {
            return Group{row.number(0), row.text(1), row.text(2), row.text(7), row.number(3) != 0,
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

Result<GivenBack> readGivenBack(SqliteConnection &connection, TimeSpan span)
{
    const auto hasRefunds = schema::hasTable(connection, u"refund"_s);
    if (!hasRefunds || !*hasRefunds)
        return hasRefunds ? Result<GivenBack>{GivenBack{}} : tl::unexpected(hasRefunds.error());
    const auto sums = connection.all<GivenBack>(
        u"SELECT count(*), coalesce(sum(refund_fee), 0) FROM refund WHERE created_at >= ? AND created_at < ?"
        " AND state = 'refunded' AND coalesce(platform_settled_at, settled_at) >= ?"
        " AND coalesce(platform_settled_at, settled_at) < ?"_s,
        {span.from - refundedWithinMs, span.to + paidWithinMs, span.from, span.to},
        [](const SqliteRow &row) -> Result<GivenBack> {
            return GivenBack{row.number(0), row.number(1)};
        });
    return sums.map([](const QList<GivenBack> &rows) { return rows.value(0); });
}

/// The charge of one day in the result of comparing its bill.
std::optional<qint64> chargeOf(const QString &file)
{
    QFile result{file};
    if (result.size() > resultBytesMax || !result.open(QIODevice::ReadOnly))
        return {};
    const QJsonValue charge = QJsonDocument::fromJson(result.readAll()).object().value(u"charge"_s);
    return charge.isDouble() ? std::optional{std::llround(charge.toDouble() * 100'000)} : std::nullopt;
}

KnownCharge readCharge(const QString &folder, const QList<TakingsLine> &days)
{
    KnownCharge known;
    for (const TakingsLine &day : days) {
        const auto charge = folder.isEmpty() ? std::nullopt : chargeOf(folder + u'/' + day.key + u".json"_s);
        known.units += charge.value_or(0);
        known.days += charge ? 1 : 0;
        known.missing += !charge && day.takings.sales > 0 ? 1 : 0;
    }
    return known;
}

/// Without the sheet of the printed code.
QString soldProduct(const QString &scanned)
{
    const auto code = readCodeId(scanned);
    return code ? code->productId : scanned;
}

/// Adds up what is read in portions.
class Sums final
{
public:
    void add(Report &report, const QList<Group> &groups)
    {
        for (const Group &group : groups) {
            report.total += group.takings;
            if (group.isLate)
                report.late += group.takings;
            report.byHour.at(size_t(group.hour % 24)) += group.takings;
            const qint64 day =
                QDate(1970, 1, 1).addDays(group.hour / 24).toJulianDay() - report.first.toJulianDay();
            report.byDay[day].takings += group.takings;
            m_products[soldProduct(group.product)] += group.takings;
            m_desks[group.desk] += group.takings;
            m_cashiers[group.cashier] += group.takings;
        }
    }
    void finish(Report &report, const QHash<QString, QString> &names) const
    {
        report.byProduct = linesOf(m_products, names);
        report.byDesk = linesOf(m_desks, {});
        report.byCashier = linesOf(m_cashiers, {});
    }

private:
    static QList<TakingsLine> linesOf(
        const QHash<QString, Takings> &sums, const QHash<QString, QString> &names)
    {
        QList<TakingsLine> lines;
        for (auto it = sums.begin(); it != sums.end(); ++it)
            lines.append(TakingsLine{it.key(), names.value(it.key()), it.value()});
        std::sort(lines.begin(), lines.end(), [](const TakingsLine &a, const TakingsLine &b) {
            return std::tuple{-a.takings.fen, a.key} < std::tuple{-b.takings.fen, b.key};
        });
        return lines;
    }
    QHash<QString, Takings> m_products;
    QHash<QString, Takings> m_desks;
    QHash<QString, Takings> m_cashiers;
};

/// Day of making after day of making: so the reading can be watched and stopped.
Result<> readTakings(
    SqliteConnection &connection, Report &report, TimeSpan span, const ReportQuestion &question)
{
    const TimeSpan made{span.from - paidWithinMs, span.to + paidWithinMs};
    const int steps = int((made.to - made.from) / dayMs);
    Sums sums;
    for (int step = 0; step < steps; ++step) {
        if (question.goesOn && !question.goesOn(step, steps))
            return failure(Error::Kind::Cancelled, u"CANCELLED"_s);
        const qint64 from = made.from + step * dayMs;
        const auto groups = readGroups(connection, {from, from + dayMs}, span);
        if (!groups)
            return tl::unexpected(groups.error());
        sums.add(report, *groups);
    }
    const auto names = readNames(connection);
    if (!names)
        return tl::unexpected(names.error());
    sums.finish(report, *names);
    return {};
}

/// The last one that ended on the day, or on a day before it if nothing happened since.
Result<> readHead(const LedgerReader &reader, Report &report)
{
    if (report.isOpen())
        return {};
    const auto head = headOfDay(reader, report.last, report.readAt);
    if (!head)
        return tl::unexpected(head.error());
    report.head = head->hash;
    report.headEvent = head->eventId;
    return {};
}

Result<> readAll(const LedgerReader &reader, Report &report, const ReportQuestion &question)
{
    const TimeSpan span{startOfBeijingDay(question.first).toMSecsSinceEpoch(),
        startOfBeijingDay(question.last.addDays(1)).toMSecsSinceEpoch()};
    SqliteConnection &connection = reader.connection();
    if (const auto read = readTakings(connection, report, span, question); !read)
        return read;
    const auto givenBack = readGivenBack(connection, span);
    if (!givenBack)
        return tl::unexpected(givenBack.error());
    report.givenBack = *givenBack;
    const auto unsettled = reader.unsettled();
    if (!unsettled)
        return tl::unexpected(unsettled.error());
    report.unsettled = std::count_if(unsettled->begin(), unsettled->end(), [&span](const Order &order) {
        const qint64 at = order.createdAt.toMSecsSinceEpoch();
        return at >= span.from && at < span.to;
    });
    return readHead(reader, report);
}

} // namespace

Takings &Takings::operator+=(const Takings &other)
{
    sales += other.sales;
    fen += other.fen;
    refundedFen += other.refundedFen;
    return *this;
}

bool Report::isOpen() const
{
    return beijingDay(readAt) <= last;
}

bool Report::hasCashiers() const
{
    return std::any_of(
        byCashier.begin(), byCashier.end(), [](const TakingsLine &line) { return !line.key.isEmpty(); });
}

Result<Report> readReport(const LedgerReader &reader, const ReportQuestion &question)
{
    Report report;
    report.first = question.first;
    report.last = question.last;
    report.readAt = question.now;
    for (QDate day = question.first; day <= question.last; day = day.addDays(1))
        report.byDay.append(TakingsLine{day.toString(Qt::ISODate), {}, {}});
    // One snapshot: what is sold meanwhile is not half counted.
    SqliteConnection &connection = reader.connection();
    const bool isAlone = !connection.isInTransaction();
    if (isAlone) {
        if (const auto begun = connection.execute(u"BEGIN"_s); !begun)
            return tl::unexpected(begun.error());
    }
    const auto read = readAll(reader, report, question);
    if (isAlone)
        std::ignore = connection.execute(u"COMMIT"_s);
    if (!read)
        return tl::unexpected(read.error());
    report.charge = readCharge(question.billsFolder, report.byDay);
    return report;
}

QString billsFolder(const QString &ledgerFile)
{
    return QFileInfo(ledgerFile).absolutePath() + u"/bills"_s;
}

} // namespace saoma
