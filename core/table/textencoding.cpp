// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/textencoding.h"

#include "core/table/encodingguess.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// The whole of it, or the reason why it is not text in `encoding`.
Result<DecodedText> decodedAs(
    QStringDecoder decoder, QByteArrayView bytes, const QString &encoding, const QString &file)
{
    const auto wrong = failure(Error::Kind::InvalidInput, u"TABLE_ENCODING"_s, encoding, file);
    if (!decoder.isValid()) // a Qt without ICU knows no GB18030
        return wrong;
    QString text = decoder(bytes);
    if (encoding != u"UTF-16") { // that a character was cut off at the end shows only when something follows
        text += decoder(QByteArrayView{"\n", 1});
        text.chop(1);
    }
    if (decoder.hasError() || !text.isValidUtf16())
        return wrong;
    if (text.contains(QChar{u'\0'}))
        return failure(Error::Kind::InvalidInput, u"TABLE_NOT_TEXT"_s, {}, file);
    return DecodedText{text, encoding};
}

} // namespace

Result<DecodedText> decodeText(QByteArrayView bytes, const QString &file)
{
    const bool isLittleEndian = bytes.startsWith(QByteArrayView{"\xff\xfe", 2});
    if (isLittleEndian || bytes.startsWith(QByteArrayView{"\xfe\xff", 2})) {
        if (bytes.size() % 2 != 0)
            return failure(Error::Kind::InvalidInput, u"TABLE_ENCODING"_s, u"UTF-16"_s, file);
        const auto order = isLittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        return decodedAs(QStringDecoder{order}, bytes.sliced(2), u"UTF-16"_s, file);
    }
    if (bytes.contains('\0'))
        return failure(Error::Kind::InvalidInput, u"TABLE_NOT_TEXT"_s, {}, file);
    const QByteArrayView mark{"\xef\xbb\xbf", 3};
    if (bytes.startsWith(mark))
        return decodedAs(QStringDecoder{QStringConverter::Utf8}, bytes.sliced(mark.size()), u"UTF-8"_s, file);
    if (auto text = decodedAs(QStringDecoder{QStringConverter::Utf8}, bytes, u"UTF-8"_s, file))
        return text;
    if (const QString other = likelierEncoding(bytes); !other.isEmpty())
        return failure(Error::Kind::InvalidInput, u"TABLE_ENCODING_OTHER"_s, other, file);
    return decodedAs(QStringDecoder{"GB18030"}, bytes, u"GB18030"_s, file);
}

} // namespace saoma
