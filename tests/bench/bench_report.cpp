// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of a ledger of many orders: bench_report ORDERS [FILE]. Fills FILE, with orders until now, where it
// is missing (without FILE a temporary one) and leaves it there. Prints JSON: milliseconds to open the
// ledger, to read the last day and the last month, and the head of the day before with and without exported
// heads.
#include "core/base/clock.h"
#include "core/ledger/dayhead.h"
#include "core/report/report.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace saoma;
using namespace saoma::bench;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{argc, argv};
    const int orders = argc > 1 ? atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    const QString file = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(u"ledger.sqlite"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!QFileInfo::exists(file)) {
        if (const auto filled = fillSampleLedger(file, {orders, now}); !filled)
            qFatal("%s %s", qPrintable(filled.error().code), qPrintable(filled.error().detail));
    }
    std::unique_ptr<LedgerReader> reader;
    QJsonObject found;
    found.insert(u"open_ms"_s, millisecondsOf([&] { reader = valueOf(LedgerReader::open(file)); }));
    const QDate today = beijingDay(now);
    const auto read = [&](QDate first, QDate last) {
        Report report;
        const double ms = millisecondsOf([&] {
            report = valueOf(readReport(*reader, {first, last, now, {}, {}}));
        });
        return std::pair{ms, report.total.sales};
    };
    const auto [dayMs, daySales] = read(today, today);
    const auto [monthMs, monthSales] = read(today.addDays(-30), today);
    const QDate before = today.addDays(-1);
    const double scanMs = millisecondsOf([&] { (void)valueOf(headOfDay(*reader, before, now)); });
    if (const auto exported = exportHeads(*reader, file, now); !exported)
        qFatal("%s", qPrintable(exported.error().code));
    const double headMs = millisecondsOf([&] { (void)valueOf(headOfDay(*reader, before, now)); });
    found.insert(u"day_ms"_s, dayMs);
    found.insert(u"day_sales"_s, daySales);
    found.insert(u"month_ms"_s, monthMs);
    found.insert(u"month_sales"_s, monthSales);
    found.insert(u"head_scan_ms"_s, scanMs);
    found.insert(u"head_ms"_s, headMs);
    std::printf("%s", QJsonDocument{found}.toJson().constData());
}
