// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/nativeurl.h"

#include "core/wechat/signing.h"
#include "core/wechat/text.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr QByteArrayView urlHead = "weixin://wxpay/bizpayurl?";
constexpr qsizetype urlBytesMax = 512;
constexpr std::size_t parameterCount = 6;

bool isTimeStamp(QByteArrayView text)
{
    return consistsOf(text, 10, 10, isDigit) && text.front() != '0';
}

bool isUrlNonce(QByteArrayView text)
{
    return consistsOf(text, 1, 32, isLetterOrDigit);
}

Fields parametersOf(const NativeUrl &url, const Merchant &merchant)
{
    return {{"appid"_ba, merchant.appId}, {"mch_id"_ba, merchant.mchId}, {"nonce_str"_ba, url.nonceStr},
        {"product_id"_ba, url.productId}, {"time_stamp"_ba, url.timeStamp}};
}

tl::unexpected<Error> notNativeUrl()
{
    return failure(Error::Kind::Protocol, u"NATIVE_URL_INVALID"_s);
}

/// `name=value` pairs in any order, raw: our own values need no percent-encoding.
Result<Fields> splitParameters(QByteArrayView query)
{
    Fields fields;
    const QList<QByteArray> pairs = query.toByteArray().split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0 || !fields.emplace(pair.first(equals), pair.sliced(equals + 1)).second)
            return notNativeUrl();
    }
    return fields;
}

} // namespace

NativeUrl freshNativeUrl(const QString &productId, const QDateTime &utcNow, Random &random)
{
    constexpr QByteArrayView alphabet = "abcdefghijkmnpqrstuvwxyz23456789"; // 32 that nobody confuses
    constexpr qsizetype nonceSize = 4;
    QByteArray nonce = random.bytes(nonceSize);
    for (char &c : nonce)
        c = alphabet[uchar(c) % alphabet.size()];
    return {productId.toUtf8(), QByteArray::number(utcNow.toSecsSinceEpoch()), nonce};
}

Result<QByteArray> writeNativeUrl(const NativeUrl &url, const Merchant &merchant)
{
    if (!consistsOf(url.productId, 1, 32, isWordByte))
        return failure(
            Error::Kind::InvalidInput, u"PRODUCT_ID_INVALID"_s, {}, QString::fromUtf8(url.productId));
    if (!isTimeStamp(url.timeStamp))
        return failure(
            Error::Kind::InvalidInput, u"TIME_STAMP_INVALID"_s, {}, QString::fromUtf8(url.timeStamp));
    if (!isUrlNonce(url.nonceStr))
        return failure(Error::Kind::InvalidInput, u"NONCE_INVALID"_s, {}, QString::fromUtf8(url.nonceStr));
    const Fields fields = parametersOf(url, merchant);
    return urlHead + canonicalString(fields) + "&sign=" + sign(fields, SignType::Md5, merchant.apiKey);
}

Result<NativeUrl> readNativeUrl(QByteArrayView text, const Merchant &merchant)
{
    if (text.size() > urlBytesMax || !text.startsWith(urlHead))
        return notNativeUrl();
    const Result<Fields> fields = splitParameters(text.sliced(urlHead.size()));
    if (!fields || fields->size() != parameterCount)
        return notNativeUrl();
    NativeUrl url{value(*fields, "product_id"), value(*fields, "time_stamp"), value(*fields, "nonce_str")};
    const bool wellFormed = consistsOf(url.productId, 1, 32, isWordByte) && isTimeStamp(url.timeStamp)
        && isUrlNonce(url.nonceStr);
    const bool ours = value(*fields, "appid") == merchant.appId && value(*fields, "mch_id") == merchant.mchId;
    if (!wellFormed || !ours)
        return notNativeUrl();
    if (const Result<> signature = verify(*fields, SignType::Md5, merchant.apiKey); !signature)
        return tl::unexpected(signature.error());
    return url;
}

bool isProductId(QStringView id)
{
    return !id.isEmpty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c.unicode() < 0x80 && isWordByte(char(c.unicode()));
    });
}

} // namespace saoma::wechat
