// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/paynotice.h"

#include "core/base/plantedbug.h"
#include "core/wechat/signing.h"
#include "core/wechat/text.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {

namespace {

constexpr qsizetype outTradeNoMax = 32;

/// The fields of a notice that tells of a success.
Result<Fields> successFrom(QByteArrayView body)
{
    Result<Fields> fields = parseXml(body);
    if (fields && value(*fields, "return_code") != "SUCCESS")
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s, u"return_code"_s);
    return fields;
}

Result<> needsResult(const Fields &fields)
{
    if (value(fields, "result_code") != "SUCCESS" && !isPlanted(PlantedBug::ResultCodeIgnored))
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s, u"result_code"_s);
    return {};
}

} // namespace

Result<PayNotice> readPayNotice(QByteArrayView body, const Merchant &merchant, SignType type)
{
    const Result<Fields> fields = successFrom(body);
    if (!fields)
        return tl::unexpected(fields.error());
    if (const Result<> authentic = authenticate(*fields, type, merchant);
        !authentic && !isPlanted(PlantedBug::NoticeNotVerified))
        return tl::unexpected(authentic.error());
    if (const Result<> result = needsResult(*fields); !result)
        return tl::unexpected(result.error());
    Result<Payment> payment = paymentFrom(*fields);
    if (!payment)
        return tl::unexpected(payment.error());
    return PayNotice{*std::move(payment), body.toByteArray(), type};
}

Result<Notice> readNotice(QByteArrayView body, const Merchant &merchant)
{
    const Result<Fields> fields = successFrom(body);
    if (!fields)
        return tl::unexpected(fields.error());
    const bool isOptional = isPlanted(PlantedBug::OptionalSign);
    const std::optional<SignType> type = isOptional ? merchant.signType : signTypeByLength(*fields);
    if (!type)
        return failure(Error::Kind::Protocol, u"BAD_SIGN"_s);
    Result<PayNotice> notice = readPayNotice(body, merchant, *type);
    if (notice)
        return Notice{*std::move(notice)};
    const QByteArray outTradeNo = value(*fields, "out_trade_no");
    const bool isGenuine = verifyOrigin(*fields, *type, merchant) && needsResult(*fields)
        && consistsOf(outTradeNo, 1, outTradeNoMax, isOrderNoByte);
    if (!isGenuine)
        return tl::unexpected(notice.error());
    return Notice{OddNotice{outTradeNo, notice.error().code, body.toByteArray(), *type}};
}

QByteArray noticeAccepted()
{
    return "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>"_ba;
}

QByteArray noticeRefused()
{
    return "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[REFUSED]]></return_msg></xml>"_ba;
}

} // namespace saoma::wechat
