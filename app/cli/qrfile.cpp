// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/qr/qrmatrix.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int pixelsPerModule = 8;

QImage imageOf(const QrMatrix &matrix)
{
    const int side = matrix.size() + 2 * QrMatrix::quietModules;
    QImage modules(side, side, QImage::Format_Grayscale8);
    modules.fill(Qt::white);
    for (int row = 0; row < matrix.size(); ++row)
        for (int column = 0; column < matrix.size(); ++column)
            if (matrix.isDark(row, column))
                modules.setPixelColor(
                    column + QrMatrix::quietModules, row + QrMatrix::quietModules, Qt::black);
    return modules.scaled(side * pixelsPerModule, side * pixelsPerModule);
}

QByteArray pngOf(const QImage &image)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    image.save(&bytes, "PNG");
    return bytes.data();
}

tl::unexpected<Error> notWritten(const QString &file, const QString &why)
{
    return failure(Error::Kind::InvalidInput, u"FILE_NOT_WRITTEN"_s, why, file);
}

} // namespace

Result<> checkQrFile(const QString &file)
{
    const QString type = QFileInfo(file).suffix().toLower();
    if (type != u"png"_s && type != u"svg"_s)
        return failure(Error::Kind::InvalidInput, u"QR_FILE_TYPE"_s, {}, file);
    QSaveFile probe(file);
    if (!probe.open(QIODevice::WriteOnly))
        return notWritten(file, probe.errorString());
    probe.cancelWriting();
    return {};
}

Result<> writeQrFile(const QString &file, const QString &code)
{
    const auto matrix = QrMatrix::encode(code.toUtf8());
    if (!matrix)
        return tl::unexpected(matrix.error());
    const QByteArray bytes =
        file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? toSvg(*matrix) : pngOf(imageOf(*matrix));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return notWritten(file, target.errorString());
    // commit() alone would put what a full disk has left of the buffer in the file's place.
    if (target.write(bytes) != bytes.size() || !target.flush() || !target.commit())
        return notWritten(file, target.errorString());
    return {};
}

} // namespace saoma
