// SPDX-License-Identifier: GPL-3.0-or-later
// Sign + URL + QR of a mode 1 code against libqrencode's own encoding of the same texts: the ratio is the
// figure.
#include "core/qr/qrmatrix.h"
#include "core/wechat/nativeurl.h"
#include "tests/bench/measure.h"

#include <benchmark/benchmark.h>
#include <qrencode.h>

#include <vector>

namespace {

using namespace saoma;
using namespace saoma::bench;

constexpr int distinctCodes = 200; // distinct texts: the same one again flatters the branch predictor

wechat::NativeUrl urlNumber(int number)
{
    return {"SKU" + QByteArray::number(100000 + number * 7), "1764000000",
        QByteArray::number(qulonglong(number) * 2654435761U % 4294967296U, 16)};
}

void completeCode(benchmark::State &state)
{
    const wechat::Merchant identity = merchant();
    int number = 0;
    for (auto _ : state) {
        const auto url = wechat::writeNativeUrl(urlNumber(number++ % distinctCodes), identity);
        auto matrix = QrMatrix::encode(*url);
        benchmark::DoNotOptimize(matrix);
    }
}

void libqrencodeAlone(benchmark::State &state)
{
    const wechat::Merchant identity = merchant();
    std::vector<QByteArray> texts;
    for (int number = 0; number < distinctCodes; ++number)
        texts.push_back(*wechat::writeNativeUrl(urlNumber(number), identity));
    std::size_t number = 0;
    for (auto _ : state) {
        const QByteArray &text = texts[number++ % texts.size()];
        QRcode *code = QRcode_encodeData(
            int(text.size()), reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_M);
        benchmark::DoNotOptimize(code);
        QRcode_free(code);
    }
}

BENCHMARK(libqrencodeAlone);
BENCHMARK(completeCode);

} // namespace

BENCHMARK_MAIN();
