// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/paynotice.h"

#include "core/base/plantedbug.h"
#include "core/wechat/signing.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

Result<PayNotice> read(QByteArrayView body, const Merchant &merchant, SignType type)
{
    const Result<Fields> fields = parseXml(body);
    if (!fields)
        return tl::unexpected(fields.error());
    if (value(*fields, "return_code") != "SUCCESS")
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s, u"return_code"_s);
    if (const Result<> authentic = authenticate(*fields, type, merchant);
        !authentic && !isPlanted(PlantedBug::NoticeNotVerified))
        return tl::unexpected(authentic.error());
    if (value(*fields, "result_code") != "SUCCESS" && !isPlanted(PlantedBug::ResultCodeIgnored))
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s, u"result_code"_s);
    Result<Payment> payment = paymentFrom(*fields);
    if (!payment)
        return tl::unexpected(payment.error());
    return PayNotice{*std::move(payment), body.toByteArray(), type};
}

} // namespace

Result<PayNotice> readPayNotice(QByteArrayView body, const Merchant &merchant)
{
    return read(body, merchant, merchant.signType);
}

Result<PayNotice> readPayNoticeOfEitherType(QByteArrayView body, const Merchant &merchant)
{
    const Result<PayNotice> asSet = readPayNotice(body, merchant);
    if (asSet)
        return asSet;
    const bool isMd5 = merchant.signType == SignType::Md5;
    const Result<PayNotice> asBefore = read(body, merchant, isMd5 ? SignType::HmacSha256 : SignType::Md5);
    return asBefore ? asBefore : asSet;
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
