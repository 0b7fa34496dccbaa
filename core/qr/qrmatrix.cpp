// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrmatrix.h"

#include "core/qr/qrsegments.h"

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

struct InputRelease
{
    void operator()(QRinput *input) const { QRinput_free(input); }
};

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

QRencodeMode libraryMode(QrSegment::Mode mode)
{
    switch (mode) {
    case QrSegment::Mode::Digits:
        return QR_MODE_NUM;
    case QrSegment::Mode::Capitals:
        return QR_MODE_AN;
    case QrSegment::Mode::Bytes:
        return QR_MODE_8;
    }
    Q_UNREACHABLE();
}

/// The library's own splitting is good, not best, and stops at a NUL: we hand it our segments.
Symbol encodeWithLibrary(QByteArrayView text, const QrSplit &split, QRecLevel level)
{
    const std::unique_ptr<QRinput, InputRelease> input{QRinput_new2(split.version, level)};
    if (!input)
        return nullptr;
    for (const QrSegment &segment : split.segments) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(text.data() + segment.start);
        if (QRinput_append(input.get(), libraryMode(segment.mode), int(segment.size), bytes) != 0)
            return nullptr;
    }
    return Symbol{QRcode_encodeInput(input.get())};
}

/// One rectangle a run of dark modules, as path commands.
void appendRun(QByteArray &path, int row, int column, int length)
{
    path += 'M' + QByteArray::number(column + QrMatrix::quietModules) + ' '
        + QByteArray::number(row + QrMatrix::quietModules) + 'h' + QByteArray::number(length) + "v1h-"
        + QByteArray::number(length) + 'z';
}

} // namespace

Result<QrMatrix> QrMatrix::encode(QByteArrayView text, QrLevel level, int versionMin)
{
    if (text.isEmpty())
        return failure(Error::Kind::InvalidInput, u"QR_EMPTY"_s);
    const QrSplit split = splitForQr(text, level, versionMin);
    const Symbol symbol = split.version == 0 ? nullptr : encodeWithLibrary(text, split, libraryLevel(level));
    if (!symbol)
        return failure(Error::Kind::InvalidInput, u"QR_TOO_LONG"_s);
    Q_ASSERT(symbol->width == split.modules());
    QrMatrix matrix;
    matrix.m_size = symbol->width;
    matrix.m_dark.resize(qsizetype(symbol->width) * symbol->width);
    for (qsizetype i = 0; i < matrix.m_dark.size(); ++i)
        matrix.m_dark[i] = char(symbol->data[i] & 1);
    return matrix;
}

QByteArray toSvg(const QrMatrix &matrix, double moduleMm)
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
    const int modules = matrix.size() + 2 * QrMatrix::quietModules;
    const QByteArray side = QByteArray::number(modules);
    const QByteArray printed = QByteArray::number(modules * moduleMm, 'f', 3) + "mm";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "width=\""
        + printed + "\" height=\"" + printed + "\" viewBox=\"0 0 " + side + ' ' + side
        + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
        + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>\n";
}

} // namespace saoma
