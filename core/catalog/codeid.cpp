// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/codeid.h"

#include "core/wechat/nativeurl.h"

#include <QByteArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QLatin1StringView signs{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};
static_assert(signs.size() == 32);

bool isSheetId(QStringView text)
{
    return text.size() >= sheetIdSizeMin && text.size() <= sheetIdSizeMax
        && std::all_of(text.begin(), text.end(), [](QChar c) { return signs.contains(c); });
}

/// Of all that stands before it.
QChar checkSign(QStringView text)
{
    return signs.at(qChecksum(text.toLatin1()) % signs.size());
}

} // namespace

QString freshSheetId(Random &random, qsizetype size)
{
    QString id;
    const QByteArray bytes = random.bytes(size);
    for (const char byte : bytes)
        id += signs.at(uchar(byte) % signs.size());
    return id;
}

std::optional<QString> sheetIdFrom(QStringView typed)
{
    QString id = typed.trimmed().toString().toUpper();
    id.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    return isSheetId(id) ? std::optional{id} : std::nullopt;
}

Result<QString> writeCodeId(const CodeId &id)
{
    Q_ASSERT(isSheetId(id.sheet));
    const QString text = id.productId + u'-' + id.sheet;
    const QString whole = text + checkSign(text);
    if (!wechat::isProductId(whole))
        return failure(Error::Kind::InvalidInput, u"PRODUCT_ID_LONG_FOR_CODE"_s, {}, id.productId);
    return whole;
}

std::optional<CodeId> readCodeId(QStringView text)
{
    const qsizetype hyphen = text.lastIndexOf(u'-');
    if (hyphen < 1 || !wechat::isProductId(text))
        return {};
    const QStringView sheet = text.sliced(hyphen + 1).chopped(hyphen + 1 < text.size() ? 1 : 0);
    if (!isSheetId(sheet) || text.back() != checkSign(text.chopped(1)))
        return {};
    return CodeId{text.first(hyphen).toString(), sheet.toString()};
}

} // namespace saoma
