// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/qrreader.h"

#include <QRegularExpression>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr int pixelsPerModule = 6;

} // namespace

QByteArray readQrCode(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::ImageView view(
        grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    const ZXing::ByteArray &bytes = result.bytes();
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

QImage drawQrSvg(const QByteArray &svg)
{
    static const QRegularExpression frame(
        u"viewBox=\"0 0 (\\d+) \\1\".*<rect width=\"\\1\" height=\"\\1\" fill=\"#fff\"/>"
        u"<path d=\"((?:M\\d+ \\d+h(\\d+)v1h-\\3z)+)\" fill=\"#000\"/>"_s);
    static const QRegularExpression run(u"M(\\d+) (\\d+)h(\\d+)"_s);
    const QRegularExpressionMatch found = frame.match(QString::fromUtf8(svg));
    if (!found.hasMatch())
        return {};
    const int side = found.captured(1).toInt();
    QImage modules(side, side, QImage::Format_Grayscale8);
    modules.fill(Qt::white);
    for (auto runs = run.globalMatch(found.captured(2)); runs.hasNext();) {
        const QRegularExpressionMatch part = runs.next();
        for (int i = 0; i < part.captured(3).toInt(); ++i)
            modules.setPixelColor(part.captured(1).toInt() + i, part.captured(2).toInt(), Qt::black);
    }
    return modules.scaled(side * pixelsPerModule, side * pixelsPerModule);
}

} // namespace saoma::test
