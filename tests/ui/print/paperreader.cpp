// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/paperreader.h"

#include <QProcess>
#include <QTemporaryDir>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace saoma::test {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return {};
    }
    return process.readAllStandardOutput();
}

QImage renderPdf(const QString &file, int page, int dpi)
{
    const QString number = QString::number(page + 1);
    const QByteArray pnm = outputOf(
        u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-gray"_s, u"-f"_s, number, u"-l"_s, number, file});
    return QImage::fromData(pnm, "PGM").convertToFormat(QImage::Format_Grayscale8);
}

QList<QByteArray> readWithZbar(const QList<QImage> &pictures)
{
    const QTemporaryDir folder;
    QStringList arguments{u"--nodbus"_s, u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s};
    for (const QImage &picture : pictures) {
        const QString file = folder.filePath(QString::number(arguments.size()) + u".pgm"_s);
        picture.save(file, "PGM");
        arguments.append(file);
    }
    QList<QByteArray> lines = outputOf(u"zbarimg"_s, arguments).split('\n');
    lines.removeLast();
    return lines;
}

QByteArray readWithZxing(const QImage &picture)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(),
        ZXing::ImageFormat::Lum, int(picture.bytesPerLine()));
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    const ZXing::ByteArray &bytes = result.bytes();
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace saoma::test
