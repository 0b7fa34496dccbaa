// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "app/cli/command.h"
#include "core/base/clock.h"
#include "core/base/outfile.h"
#include "core/table/tablefile.h"
#include "ui/print/reportpaper.h"
#include "ui/text/reporttext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct Days
{
    QDate first;
    QDate last;
};

/// "2026-11-28" or "2026-11".
std::optional<Days> daysOf(const QString &text)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return Days{day, day};
    const QDate first = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    if (!first.isValid())
        return std::nullopt;
    return Days{first, first.addMonths(1).addDays(-1)};
}

QJsonObject takingsJson(const Takings &takings)
{
    return {
        {u"sales"_s, takings.sales}, {u"total_fee"_s, takings.fen}, {u"refunded_fee"_s, takings.refundedFen}};
}

QJsonArray linesJson(const QList<TakingsLine> &lines, const QString &key)
{
    QJsonArray array;
    for (const TakingsLine &line : lines) {
        QJsonObject object = takingsJson(line.takings);
        object.insert(key, line.key);
        if (!line.name.isEmpty())
            object.insert(u"name"_s, line.name);
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const Report &report)
{
    QJsonArray hours;
    for (const Takings &hour : report.byHour)
        hours.append(takingsJson(hour));
    QJsonObject object = takingsJson(report.total);
    object.insert(u"first_day"_s, report.first.toString(Qt::ISODate));
    object.insert(u"last_day"_s, report.last.toString(Qt::ISODate));
    object.insert(u"late"_s, takingsJson(report.late));
    object.insert(u"unsettled"_s, report.unsettled);
    object.insert(u"average_fee"_s, report.total.averageFen());
    object.insert(u"given_back"_s,
        QJsonObject{{u"refunds"_s, report.givenBack.refunds}, {u"total_fee"_s, report.givenBack.fen}});
    object.insert(u"charge"_s,
        report.charge.days > 0 ? QJsonValue{double(report.charge.units) / 100'000} : QJsonValue{});
    object.insert(u"charge_days_missing"_s, report.charge.missing);
    object.insert(u"hours"_s, hours);
    object.insert(u"days"_s, linesJson(report.byDay, u"day"_s));
    object.insert(u"products"_s, linesJson(report.byProduct, u"product_id"_s));
    object.insert(u"desks"_s, linesJson(report.byDesk, u"desk"_s));
    object.insert(u"cashiers"_s, linesJson(report.byCashier, u"cashier"_s));
    object.insert(u"head"_s, report.head.isEmpty() ? QJsonValue{} : QString::fromLatin1(report.head.toHex()));
    return object;
}

Result<> writePaper(const Report &report, const Run &run, const QString &file)
{
    const PrintedPages pages = reportPages({report, run.start().settings.merchant.name, false});
    return writeOutFile(file, [&pages](QIODevice &device) { return writePdf(pages, device); });
}

} // namespace

void runReport(Run &run)
{
    const auto days = daysOf(run.arguments().value(0));
    if (!days)
        return run.fail(
            Error{Error::Kind::InvalidInput, u"REPORT_NOT_A_DAY"_s, run.arguments().value(0), {}});
    const QString out = run.value(u"out"_s);
    const bool isPaper = out.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    if (run.isSet(u"out"_s) && !isPaper) {
        if (const auto known = checkTableFile(out); !known)
            return run.fail(known.error());
    }
    run.withReader([&](const LedgerReader *reader) {
        if (!reader)
            return run.fail(Error{Error::Kind::Storage, u"LEDGER_MISSING"_s, run.start().ledgerFile(), {}});
        const auto report = readReport(*reader,
            {days->first, days->last, SystemClock{}.utcNow(), billsFolder(run.start().ledgerFile()), {}});
        if (!report)
            return run.fail(report.error());
        if (run.isSet(u"out"_s)) {
            const auto written = isPaper ? writePaper(*report, run, out)
                                         : writeTableFile(out, reportRows(*report), reportColumns());
            if (!written)
                return run.fail(written.error());
        }
        run.print(toJson(*report), reportText(*report));
        run.end(exitstatus::done);
    });
}

} // namespace saoma
