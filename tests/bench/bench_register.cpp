// SPDX-License-Identifier: GPL-3.0-or-later
// The register of printed codes: a sheet of PRODUCTS entered (written and synced), the report over SHEETS
// such sheets, a sheet voided, and what a scan's look-up costs with and without a sheet's id in the code.
// Prints one JSON line: bench_register [PRODUCTS [SHEETS]]
#include "core/catalog/catalog.h"
#include "core/catalog/register.h"
#include "core/wechat/nativeurl.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace saoma;
using namespace saoma::bench;
using namespace Qt::StringLiterals;

namespace {

template <typename Work>
double medianOf(int rounds, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(millisecondsOf([&] { work(i); }));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

ImportPlan productList(int count)
{
    ImportPlan plan;
    for (int i = 0; i < count; ++i) {
        Product product;
        product.id = u"SKU%1"_s.arg(i, 5, 10, QChar(u'0'));
        product.name = u"拿铁咖啡 大杯 %1"_s.arg(i);
        product.price = *Money::fromFen(100 + i);
        product.unit = u"杯"_s;
        plan.rows.append({i + 2, ImportRow::Status::New, product, {}, {}, {}, {}});
    }
    return plan;
}

PrintedSheet sheetOf(
    const ImportPlan &plan, const QString &id, const wechat::Merchant &signer, Random &random)
{
    PrintedSheet sheet{id, u"a4-labels-3x8"_s, {}};
    const QDateTime now = SystemClock().utcNow();
    for (const ImportRow &row : plan.rows) {
        const auto url = wechat::freshNativeUrl(*writeCodeId({row.product.id, id}), now, random);
        sheet.codes.append({row.product, 1, *wechat::writeNativeUrl(url, signer)});
    }
    return sheet;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application{argc, argv};
    const int products = argc > 1 ? atoi(argv[1]) : 1'000;
    const int sheets = argc > 2 ? atoi(argv[2]) : 50;
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    const SystemClock clock;
    SystemRandom random;
    Ledger ledger{folder.filePath(u"ledger.sqlite"_s)};
    Catalog catalog{ledger, clock};
    Register printed{ledger, clock};
    answerOf(ledger.open());
    const ImportPlan plan = productList(products);
    answerOf(catalog.apply(plan));
    const auto signer = std::make_shared<const wechat::Merchant>(merchant());

    std::vector<double> enter;
    QString first;
    for (int i = 0; i < sheets; ++i) {
        const PrintedSheet sheet = sheetOf(plan, answerOf(printed.freshSheet(random)), *signer, random);
        enter.push_back(millisecondsOf([&] { answerOf(printed.enter(sheet)); }));
        first = first.isEmpty() ? sheet.sheet : first;
    }
    const double freshMs = medianOf(5, [&](int) { answerOf(printed.freshSheet(random)); });
    qsizetype codes = 0;
    const double reportMs = medianOf(5, [&](int) { codes = answerOf(printed.codes(signer)).size(); });
    const auto idOf = [&](int i) { return plan.rows[i * 37 % products].product.id; };
    const double bareUs = 1000 * medianOf(2000, [&](int i) { answerOf(catalog.product(idOf(i))); });
    const QString sheet = answerOf(printed.codes(signer)).last().sheet;
    const double codeUs = 1000 * medianOf(2000, [&](int i) {
        answerOf(catalog.productOfCode(*writeCodeId({idOf(i), sheet})));
    });
    // Last, so that every look-up sold.
    const double voidMs = millisecondsOf([&] { answerOf(printed.voidSheet(first)); });
    std::sort(enter.begin(), enter.end());
    std::printf(
        "{\"products\": %d, \"sheets\": %d, \"codes\": %lld, \"enter_ms\": %.1f, \"enter_worst_ms\": %.1f, "
        "\"void_ms\": %.1f, \"fresh_ms\": %.2f, \"report_ms\": %.1f, \"lookup_bare_us\": %.1f, "
        "\"lookup_code_us\": %.1f}\n",
        products, sheets, static_cast<long long>(codes), enter[enter.size() / 2], enter.back(), voidMs,
        freshMs, reportMs, bareUs, codeUs);
}
