// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of distinct product codes with Chinese captions: bench_sheet CODES [--proof]. Prints one JSON line:
// seconds for the PDF, for libqrencode alone on the same texts, for the proof, bytes a code, and the most
// memory used.
#include "core/base/random.h"
#include "tests/bench/measure.h"
#include "ui/print/sheetpreview.h"
#include "ui/print/sheetprinter.h"
#include "ui/print/sheetproof.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryFile>

#include <qrencode.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const wechat::Merchant> signer()
{
    return std::make_shared<const wechat::Merchant>(bench::merchant());
}

QList<Product> products(int count)
{
    const QStringList words{
        u"拿铁咖啡"_s, u"绿茶"_s, u"五常大米"_s, u"红烧牛肉面"_s, u"鲜榨橙汁"_s, u"手工饺子"_s, u"桂花糕"_s};
    const QStringList sizes{u"大杯"_s, u"家庭装"_s, u"特惠"_s, u"礼盒"_s, u"五公斤"_s};
    QList<Product> all;
    for (int i = 0; i < count; ++i) {
        Product product;
        product.id = u"SKU%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        product.name =
            words[i % words.size()] + u" "_s + sizes[i % sizes.size()] + u" "_s + QString::number(i);
        product.price = *Money::fromFen(100 + i);
        product.unit = u"份"_s;
        all.append(product);
    }
    return all;
}

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double libqrencodeAlone(const Sheet &sheet)
{
    return secondsOf([&sheet] {
        for (const SheetCard &card : sheet.cards) {
            QRcode *code = QRcode_encodeData(int(card.code.size()),
                reinterpret_cast<const unsigned char *>(card.code.constData()), 0, QR_ECLEVEL_M);
            QRcode_free(code);
        }
    });
}

/// A page as the window shows it, 1000 pixels high; the median of some.
double previewSeconds(const Sheet &sheet)
{
    QList<double> times;
    for (int i = 0; i < 9; ++i)
        times.append(secondsOf([&sheet] {
            const QSizeF page = sheet.order.form.page;
            (void)previewOf(sheet, 0, {{}, page}, {int(1000 * page.width() / page.height()), 1000});
        }));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1, u"1000"_s).toInt();
    SystemRandom random;
    SheetOrder order;
    order.form = *findTemplate(u"a4-labels-3x8"_s);
    order.shopName = u"街角咖啡"_s;
    order.madeAt = QDateTime::fromSecsSinceEpoch(1764000000, Qt::UTC);
    // Fonts are looked up once a process; a sheet is not the first thing that a window draws.
    (void)makeSheet(products(1), order, signer(), random);

    std::shared_ptr<const Sheet> sheet;
    QTemporaryFile file;
    if (!file.open())
        return 1;
    bool isWritten = false;
    const double made = secondsOf([&] {
        auto result = makeSheet(products(count), order, signer(), random);
        if (result)
            sheet = std::make_shared<const Sheet>(std::move(*result));
    });
    const double written =
        secondsOf([&] { isWritten = sheet && writeSheetPdf(*sheet, file) && file.flush(); });
    if (!isWritten)
        return 1;
    const double alone = libqrencodeAlone(*sheet);
    double proof = 0;
    int readable = 0;
    if (arguments.contains(u"--proof"_s))
        proof = secondsOf([&] {
            QFuture<PageVerdicts> verdicts = proveSheet(sheet, signer());
            verdicts.waitForFinished();
            readable = proofOf(*sheet, verdicts).readable;
        });
    struct rusage usage
    {
    };
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "{\"codes\":%d,\"make_s\":%.3f,\"write_s\":%.3f,\"libqrencode_s\":%.3f,\"bytes_per_code\":%.0f,"
        "\"proof_s\":%.2f,\"readable\":%d,\"preview_ms\":%.1f,\"memory_mib\":%.0f}\n",
        count, made, written, alone, double(file.size()) / count, proof, readable,
        previewSeconds(*sheet) * 1000, double(usage.ru_maxrss) / 1024);
    return 0;
}
