// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/paynotice.h"

#include "core/wechat/signing.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {

Result<PayNotice> readPayNotice(QByteArrayView body, const Merchant &merchant)
{
    const Result<Fields> fields = parseXml(body);
    if (!fields)
        return tl::unexpected(fields.error());
    if (value(*fields, "return_code") != "SUCCESS")
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s, u"return_code"_s);
    if (const Result<> authentic = authenticate(*fields, merchant.signType, merchant); !authentic)
        return tl::unexpected(authentic.error());
    if (value(*fields, "result_code") != "SUCCESS")
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s, u"result_code"_s);
    Result<Payment> payment = paymentFrom(*fields);
    if (!payment)
        return tl::unexpected(payment.error());
    return PayNotice{*std::move(payment), body.toByteArray()};
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
