// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/mode1.h"

#include "core/simulator/ordercheck.h"
#include "core/simulator/wire.h"
#include "core/wechat/xml.h"

namespace saoma::simulator {
namespace {

using wechat::Fields;

constexpr QByteArrayView codeStart = "weixin://wxpay/bizpayurl?";
constexpr int nonceLength = 16; // as in the real message
constexpr const char *codeParameters[] = {"appid", "mch_id", "time_stamp", "nonce_str", "product_id", "sign"};

/// Nothing if a parameter has no value or comes twice.
std::optional<Fields> readParameters(const QByteArray &text)
{
    if (!text.startsWith(codeStart))
        return std::nullopt;
    Fields parameters;
    for (const QByteArray &part : text.mid(codeStart.size()).split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            return std::nullopt;
        const QByteArray value = QByteArray::fromPercentEncoding(part.mid(equals + 1));
        if (!parameters.emplace(part.left(equals), value).second)
            return std::nullopt;
    }
    return parameters;
}

bool isWellFormed(const Fields &parameters)
{
    for (const char *name : codeParameters) {
        const QByteArray value = wechat::value(parameters, name);
        if (value.isEmpty() || value.size() > 32)
            return false;
    }
    bool isNumber = false;
    const QByteArray time = wechat::value(parameters, "time_stamp");
    time.toLongLong(&isNumber);
    return isNumber && time.size() <= 10 && parameters.size() == std::size(codeParameters);
}

} // namespace

bool isProductCode(const QByteArray &text)
{
    const std::optional<Fields> parameters = readParameters(text);
    return parameters && !parameters->contains("pr") && !parameters->contains("sr");
}

Result<ProductCode> readProductCode(const QByteArray &text, const Platform &platform)
{
    const std::optional<Fields> parameters = readParameters(text);
    if (!parameters || !isWellFormed(*parameters))
        return refusal("CODE_INVALID", buyertext::codeUnknown);
    Result<SimulatedMerchant> merchant =
        platform.merchant(wechat::value(*parameters, "appid"), wechat::value(*parameters, "mch_id"));
    if (!merchant)
        return tl::unexpected(merchant.error());
    if (!wechat::verify(*parameters, wechat::SignType::Md5, merchant->secret()))
        return refusal("SIGNERROR", "签名错误");
    return ProductCode{*merchant, wechat::value(*parameters, "product_id")};
}

QByteArray scanCallbackMessage(const ProductCode &code, const QByteArray &openid, Random &random)
{
    Fields message{{"appid", code.merchant.appId}, {"openid", openid}, {"mch_id", code.merchant.mchId},
        {"is_subscribe", "N"}, {"nonce_str", randomText(random, nonceLength)},
        {"product_id", code.productId}};
    wechat::addSign(message, wechat::SignType::Md5, code.merchant.secret());
    return writePlatformXml(message);
}

Result<QByteArray> readScanAnswer(QByteArrayView answer, const SimulatedMerchant &merchant)
{
    const auto wrong = [] { return refusal("MERCHANT_WRONG", buyertext::merchantWrong); };
    const Result<Fields> fields = wechat::parseXml(answer);
    if (!fields || wechat::value(*fields, "return_code") != "SUCCESS")
        return wrong();
    if (!wechat::verify(*fields, wechat::SignType::Md5, merchant.secret()))
        return wrong();
    for (const char *name : {"nonce_str", "appid", "mch_id"}) {
        if (wechat::value(*fields, name).isEmpty())
            return wrong();
    }
    if (wechat::value(*fields, "appid") != merchant.appId
        || wechat::value(*fields, "mch_id") != merchant.mchId)
        return wrong();
    const QByteArray resultCode = wechat::value(*fields, "result_code");
    if (resultCode == "FAIL") {
        const QByteArray text = wechat::value(*fields, "err_code_des");
        return refusal("MERCHANT_REFUSED", text.isEmpty() ? QByteArray(buyertext::merchantWrong) : text);
    }
    const QByteArray prepayId = wechat::value(*fields, "prepay_id");
    if (resultCode != "SUCCESS" || prepayId.isEmpty())
        return wrong();
    return prepayId;
}

} // namespace saoma::simulator
