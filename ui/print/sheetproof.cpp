// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetproof.h"

#include "core/wechat/nativeurl.h"
#include "ui/print/sheetpainter.h"

#include <QImage>
#include <QThreadPool>
#include <QtConcurrentMap>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <numeric>

namespace saoma {
namespace {

using Kind = CodeVerdict::Kind;

constexpr qint64 pagePixelsMax = 40'000'000; // A4 at 600 dpi has 35 million; larger pages are drawn in pieces
constexpr double aroundMm = 2;               // of the neighbourhood that a phone sees with the code

QRect aroundCode(const Sheet &sheet, int face)
{
    const PlacedFace &placed = sheet.faces[face];
    const SheetTemplate &form = sheet.order.form;
    const int margin = int(aroundMm * form.dpi / 25.4);
    return codeDots(form, placed, sheet.cards[placed.item].fitted, sheet.order.correction)
        .adjusted(-margin, -margin, margin, margin);
}

/// A part of the page. All of the page is drawn, so that what strays from another card is seen.
QImage rasterise(const SheetPainter &sheetPainter, int page, const QRect &area)
{
    QImage image(area.size(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(-area.topLeft());
    sheetPainter.drawPage(painter, page);
    return image;
}

/// Also what antialiasing greys.
bool isWhite(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *line = image.constScanLine(y);
        if (std::any_of(line + area.left(), line + area.right() + 1, [](uchar grey) { return grey < 250; }))
            return false;
    }
    return true;
}

bool isQuiet(const QImage &image, const QRect &code, int quietDots)
{
    if (!image.rect().contains(code))
        return false;
    const QRect inner = code.adjusted(quietDots, quietDots, -quietDots, -quietDots);
    return isWhite(image, {code.topLeft(), QPoint{code.right(), inner.top() - 1}})
        && isWhite(image, {QPoint{code.left(), inner.bottom() + 1}, code.bottomRight()})
        && isWhite(image, {QPoint{code.left(), inner.top()}, QPoint{inner.left() - 1, inner.bottom()}})
        && isWhite(image, {QPoint{inner.right() + 1, inner.top()}, QPoint{code.right(), inner.bottom()}});
}

QByteArray read(const QImage &image)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::ImageView view(
        image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    if (!result.isValid())
        return {};
    const ZXing::ByteArray &bytes = result.bytes();
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

PageVerdicts judgePage(const Sheet &sheet, int page, const wechat::Merchant &merchant)
{
    const SheetPainter painter(sheet); // of this thread, as its glyphs are
    const QRect whole = pageDots(sheet.order.form);
    const bool isInPieces = qint64(whole.width()) * whole.height() > pagePixelsMax;
    const QImage image = isInPieces ? QImage() : rasterise(painter, page, whole);
    PageVerdicts verdicts;
    const auto [first, last] = sheet.facesOfPage(page);
    for (int face = first; face < last; ++face) {
        const QRect area = isInPieces ? aroundCode(sheet, face).intersected(whole) : whole;
        verdicts.append(judgeCode(
            sheet, face, isInPieces ? rasterise(painter, page, area) : image, area.topLeft(), merchant));
    }
    return verdicts;
}

} // namespace

CodeVerdict judgeCode(
    const Sheet &sheet, int face, const QImage &page, QPoint origin, const wechat::Merchant &merchant)
{
    const PlacedFace &placed = sheet.faces[face];
    const SheetCard &card = sheet.cards[placed.item];
    if (card.fitted.moduleDots < 1)
        return {Kind::NotFound, face};
    const QRect area = aroundCode(sheet, face).translated(-origin).intersected(page.rect());
    const QImage seen = page.copy(area).convertToFormat(QImage::Format_Grayscale8);
    const QByteArray text = read(seen);
    if (text.isEmpty())
        return {Kind::NotFound, face};
    if (text != card.code)
        return {Kind::OtherText, face};
    const auto url = wechat::readNativeUrl(text, merchant);
    if (!url || url->productId != card.codeId.toUtf8())
        return {Kind::WrongSign, face};
    const QRect code = codeDots(sheet.order.form, placed, card.fitted, sheet.order.correction)
                           .translated(-origin - area.topLeft());
    if (!isQuiet(seen, code, card.fitted.moduleDots * QrMatrix::quietModules))
        return {Kind::QuietZone, face};
    return {Kind::Readable, face};
}

QFuture<PageVerdicts> proveSheet(
    std::shared_ptr<const Sheet> sheet, std::shared_ptr<const wechat::Merchant> merchant, QThreadPool *pool)
{
    QList<int> pages(sheet->pages());
    std::iota(pages.begin(), pages.end(), 0);
    const auto judge = [sheet, merchant](int page) { return judgePage(*sheet, page, *merchant); };
    return QtConcurrent::mapped(pool ? pool : QThreadPool::globalInstance(), std::move(pages), judge);
}

SheetProof proofOf(const Sheet &sheet, const QFuture<PageVerdicts> &verdicts)
{
    SheetProof proof;
    proof.total = int(sheet.codes());
    for (int page = 0; page < sheet.pages(); ++page) {
        if (!verdicts.isResultReadyAt(page))
            continue;
        for (const CodeVerdict &verdict : verdicts.resultAt(page)) {
            if (verdict.kind == Kind::Readable)
                ++proof.readable;
            else
                proof.failing.append(verdict);
        }
    }
    return proof;
}

} // namespace saoma
