// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrmatrix.h"

#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct SymbolRelease
{
    void operator()(QRcode *symbol) const { QRcode_free(symbol); }
};
using Symbol = std::unique_ptr<QRcode, SymbolRelease>;

QRecLevel libraryLevel(QrLevel level)
{
    switch (level) {
    case QrLevel::L:
        return QR_ECLEVEL_L;
    case QrLevel::M:
        return QR_ECLEVEL_M;
    case QrLevel::Q:
        return QR_ECLEVEL_Q;
    case QrLevel::H:
        return QR_ECLEVEL_H;
    }
    Q_UNREACHABLE();
}

/// The string encoder splits the text into digit, letter and byte segments where that makes the symbol
/// smaller, but it stops at a NUL.
Symbol encodeWithLibrary(const QByteArray &text, QRecLevel level)
{
    if (text.contains('\0'))
        return Symbol{QRcode_encodeData(
            int(text.size()), reinterpret_cast<const unsigned char *>(text.constData()), 0, level)};
    constexpr int caseSensitive = 1;
    return Symbol{QRcode_encodeString(text.constData(), 0, level, QR_MODE_8, caseSensitive)};
}

/// One rectangle a run of dark modules, as path commands.
void appendRun(QByteArray &path, int row, int column, int length)
{
    path += 'M' + QByteArray::number(column + QrMatrix::quietModules) + ' '
        + QByteArray::number(row + QrMatrix::quietModules) + 'h' + QByteArray::number(length) + "v1h-"
        + QByteArray::number(length) + 'z';
}

} // namespace

Result<QrMatrix> QrMatrix::encode(QByteArrayView text, QrLevel level)
{
    constexpr qsizetype bytesMax = 2953; // version 40, level L
    if (text.isEmpty())
        return failure(Error::Kind::InvalidInput, u"QR_EMPTY"_s);
    const Symbol symbol =
        text.size() > bytesMax * 3 ? nullptr : encodeWithLibrary(text.toByteArray(), libraryLevel(level));
    if (!symbol)
        return failure(Error::Kind::InvalidInput, u"QR_TOO_LONG"_s);
    QrMatrix matrix;
    matrix.m_size = symbol->width;
    matrix.m_dark.resize(qsizetype(symbol->width) * symbol->width);
    for (qsizetype i = 0; i < matrix.m_dark.size(); ++i)
        matrix.m_dark[i] = char(symbol->data[i] & 1);
    return matrix;
}

QByteArray toSvg(const QrMatrix &matrix)
{
    QByteArray path;
    for (int row = 0; row < matrix.size(); ++row) {
        for (int column = 0; column < matrix.size();) {
            int end = column;
            while (end < matrix.size() && matrix.isDark(row, end))
                ++end;
            if (end > column)
                appendRun(path, row, column, end - column);
            column = end + 1;
        }
    }
    const QByteArray side = QByteArray::number(matrix.size() + 2 * QrMatrix::quietModules);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "viewBox=\"0 0 "
        + side + ' ' + side + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\""
        + side + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>\n";
}

} // namespace saoma
