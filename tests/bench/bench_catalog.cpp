// SPDX-License-Identifier: GPL-3.0-or-later
// Product search as somebody types, over 100,000 products; and a list of 10,000 read, previewed and taken
// over. Prints one JSON line: bench_catalog [PRODUCTS_SEARCHED [PRODUCTS_IMPORTED]]
#include "core/catalog/catalog.h"
#include "core/catalog/productsearch.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleproducts.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace saoma;
using namespace saoma::bench;
using namespace Qt::StringLiterals;

namespace {

/// This thread's processor time, which other programs cannot lengthen.
double workMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

struct TypingTimes
{
    std::vector<double> keyMs; ///< In rising order.
    double worstWorkMs = 0;
};

/// One question a key, from the first to the last of each text; of each the median of some rounds.
TypingTimes typingTimes(const QList<Product> &products)
{
    const ProductSearch search{products};
    TypingTimes times;
    qsizetype found = 0;
    for (const QString &text :
        {u"SKU042317"_s, u"latte 99"_s, u"绿茶 tea"_s, u"e"_s, u"croissant 矿泉水 12"_s, u"nothing"_s}) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            std::array<double, 5> rounds{};
            const double before = workMs();
            for (double &round : rounds)
                round = millisecondsOf([&] { found += search.find(QStringView{text}.first(length)).size(); });
            times.worstWorkMs = std::max(times.worstWorkMs, (workMs() - before) / double(rounds.size()));
            std::sort(rounds.begin(), rounds.end());
            times.keyMs.push_back(rounds[rounds.size() / 2]);
        }
    }
    if (found == 0)
        std::exit(1);
    std::sort(times.keyMs.begin(), times.keyMs.end());
    return times;
}

template <typename T>
T valueOf(const Result<T> &result)
{
    if (result)
        return *result;
    std::fprintf(stderr, "failed: %s\n", qPrintable(result.error().code));
    std::exit(1);
}

struct ImportTimes
{
    double csvMs = 0;
    double spreadsheetMs = 0;
    double previewMs = 0;
    double applyMs = 0;
};

ImportTimes importTimes(const QList<Product> &products)
{
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    SystemClock clock;
    Ledger ledger{folder.filePath(u"ledger.sqlite"_s)};
    Catalog catalog{ledger, clock};
    answerOf(ledger.open());
    const QString csv = folder.filePath(u"list.csv"_s);
    const QString spreadsheet = folder.filePath(u"list.xlsx"_s);
    if (!writeProductFile(csv, products) || !writeProductFile(spreadsheet, products))
        std::exit(1);
    ImportTimes times;
    ProductFile file;
    ImportPlan plan;
    times.spreadsheetMs = millisecondsOf([&] { file = valueOf(readProductFile(spreadsheet)); });
    times.csvMs = millisecondsOf([&] { file = valueOf(readProductFile(csv)); });
    const auto first = planImport(file, {});
    times.applyMs = millisecondsOf([&] { answerOf(catalog.apply(first)); });
    const auto present = answerOf(catalog.allProducts());
    times.previewMs = millisecondsOf([&] { plan = planImport(file, present); });
    if (plan.count(ImportRow::Status::Unchanged) != products.size())
        std::exit(1);
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application{argc, argv};
    const int searched = argc > 1 ? atoi(argv[1]) : 100'000;
    const int imported = argc > 2 ? atoi(argv[2]) : 10'000;
    const TypingTimes keys = typingTimes(sampleProducts(searched));
    const ImportTimes times = importTimes(sampleProducts(imported));
    std::printf(
        "{\"products\": %d, \"key_median_ms\": %.2f, \"key_worst_ms\": %.2f, \"key_worst_work_ms\": %.2f, "
        "\"rows\": %d, \"csv_ms\": %.1f, \"spreadsheet_ms\": %.1f, \"preview_ms\": %.1f, "
        "\"apply_ms\": %.1f}\n",
        searched, keys.keyMs[keys.keyMs.size() / 2], keys.keyMs.back(), keys.worstWorkMs, imported,
        times.csvMs, times.spreadsheetMs, times.previewMs, times.applyMs);
}
