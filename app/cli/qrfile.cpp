// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/outfile.h"
#include "core/qr/qrmatrix.h"
#include "ui/print/codepicture.h"

#include <QFileInfo>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace saoma {

Result<> checkQrFile(const QString &file)
{
    const QString type = QFileInfo(file).suffix().toLower();
    if (type != u"png"_s && type != u"svg"_s)
        return failure(Error::Kind::InvalidInput, u"QR_FILE_TYPE"_s, {}, file);
    return checkOutFile(file);
}

Result<> writeQrFile(const QString &file, const QString &code)
{
    const auto matrix = QrMatrix::encode(code.toUtf8());
    if (!matrix)
        return tl::unexpected(matrix.error());
    const QByteArray bytes = file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? toSvg(*matrix) : toPng(*matrix);
    return writeOutFile(file, [&bytes](QIODevice &device) -> Result<> {
        device.write(bytes);
        return {};
    });
}

} // namespace saoma
