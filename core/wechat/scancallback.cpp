// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/scancallback.h"

#include "core/base/plantedbug.h"
#include "core/wechat/signing.h"
#include "core/wechat/text.h"
#include "core/wechat/xml.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr qsizetype buyerTextBytesMax = 128;

tl::unexpected<Error> badScanField(QString name)
{
    return failure(Error::Kind::Protocol, u"FIELD_INVALID"_s, std::move(name));
}

QByteArray signedAnswer(Fields fields, const Merchant &merchant, QByteArray nonceStr)
{
    fields.insert_or_assign("return_code"_ba, "SUCCESS"_ba);
    fields.insert_or_assign("appid"_ba, merchant.appId);
    fields.insert_or_assign("mch_id"_ba, merchant.mchId);
    fields.insert_or_assign("nonce_str"_ba, std::move(nonceStr));
    if (!isPlanted(PlantedBug::FailRefusalUnsigned) || value(fields, "result_code") != "FAIL")
        addSign(fields, SignType::Md5, merchant.apiKey);
    return writeXml(fields);
}

} // namespace

Result<ScanCallback> readScanCallback(QByteArrayView body, const Merchant &merchant)
{
    const Result<Fields> fields = parseXml(body);
    if (!fields)
        return tl::unexpected(fields.error());
    if (const Result<> authentic = authenticate(*fields, SignType::Md5, merchant); !authentic)
        return tl::unexpected(authentic.error());
    ScanCallback callback;
    callback.productId = value(*fields, "product_id");
    callback.openid = value(*fields, "openid");
    callback.nonceStr = value(*fields, "nonce_str");
    callback.isSubscribed = value(*fields, "is_subscribe") == "Y";
    if (!consistsOf(callback.productId, 1, 32, isWordByte))
        return badScanField(u"product_id"_s);
    if (!consistsOf(callback.openid, 1, 128, isWordByte))
        return badScanField(u"openid"_s);
    if (!consistsOf(callback.nonceStr, 1, 32, isVisible))
        return badScanField(u"nonce_str"_s);
    return callback;
}

QByteArray writeScanAnswer(const QByteArray &prepayId, const Merchant &merchant, QByteArray nonceStr)
{
    return signedAnswer(
        {{"result_code"_ba, "SUCCESS"_ba}, {"prepay_id"_ba, prepayId}}, merchant, std::move(nonceStr));
}

QByteArray writeScanRefusal(const QByteArray &text, const Merchant &merchant, QByteArray nonceStr)
{
    return signedAnswer(
        {{"result_code"_ba, "FAIL"_ba}, {"err_code_des"_ba, cutUtf8(text, buyerTextBytesMax)}}, merchant,
        std::move(nonceStr));
}

} // namespace saoma::wechat
