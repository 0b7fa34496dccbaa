// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/unifiedorder.h"

#include "core/base/clock.h"
#include "core/wechat/request.h"
#include "core/wechat/text.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr qsizetype bodyBytesMax = 127;
constexpr qsizetype attachBytesMax = 127;
constexpr qsizetype codeUrlBytesMax = 512;
constexpr qsizetype prepayIdBytesMax = 64;

/// The first field that the platform would refuse, by its name there; empty if all are good.
QString wrongField(const UnifiedOrder &order, const QByteArray &nonceStr)
{
    if (!consistsOf(order.outTradeNo, 6, 32, isWordByte))
        return u"out_trade_no"_s;
    if (order.totalFee.isZero())
        return u"total_fee"_s;
    if (order.body.isEmpty() || fitBody(QString::fromUtf8(order.body)) != order.body)
        return u"body"_s;
    if (!consistsOf(order.productId, 1, 32, isWordByte))
        return u"product_id"_s;
    if (!isNotifyUrl(order.notifyUrl))
        return u"notify_url"_s;
    if (QHostAddress(QString::fromLatin1(order.spbillCreateIp)).isNull())
        return u"spbill_create_ip"_s;
    if (!consistsOf(order.openid, 0, 128, isWordByte))
        return u"openid"_s;
    if (!consistsOf(order.attach, 0, attachBytesMax, isWordByte))
        return u"attach"_s;
    if (!consistsOf(nonceStr, 1, 32, isLetterOrDigit))
        return u"nonce_str"_s;
    return {};
}

} // namespace

Result<QByteArray> encode(const UnifiedOrder &order, const Merchant &merchant, QByteArray nonceStr)
{
    if (const QString wrong = wrongField(order, nonceStr); !wrong.isEmpty())
        return failure(Error::Kind::InvalidInput, u"ORDER_FIELD_INVALID"_s, {}, wrong);
    Fields fields{
        {"out_trade_no"_ba, order.outTradeNo},
        {"total_fee"_ba, QByteArray::number(qint64(order.totalFee.fen()))},
        {"fee_type"_ba, "CNY"_ba},
        {"trade_type"_ba, "NATIVE"_ba},
        {"body"_ba, order.body},
        {"product_id"_ba, order.productId},
        {"notify_url"_ba, order.notifyUrl},
        {"spbill_create_ip"_ba, order.spbillCreateIp},
    };
    if (order.timeStart.isValid())
        fields.emplace("time_start"_ba, toBeijing(order.timeStart));
    if (order.timeExpire.isValid())
        fields.emplace("time_expire"_ba, toBeijing(order.timeExpire));
    if (!order.openid.isEmpty())
        fields.emplace("openid"_ba, order.openid);
    if (!order.attach.isEmpty())
        fields.emplace("attach"_ba, order.attach);
    return writeRequest(
        std::move(fields), merchant, order.signType.value_or(merchant.signType), std::move(nonceStr));
}

Result<Prepay> decodePrepay(QByteArrayView answer, const Merchant &merchant, SignType type)
{
    const Result<Fields> fields = readAnswer(answer, merchant, type);
    if (!fields)
        return tl::unexpected(fields.error());
    Prepay prepay{value(*fields, "prepay_id"), value(*fields, "code_url"), answer.toByteArray()};
    const bool usable = value(*fields, "trade_type") == "NATIVE"
        && consistsOf(prepay.prepayId, 1, prepayIdBytesMax, isVisible)
        && consistsOf(prepay.codeUrl, 1, codeUrlBytesMax, isVisible);
    if (!usable)
        return failure(Error::Kind::Protocol, u"PREPAY_INCOMPLETE"_s);
    return prepay;
}

QByteArray fitBody(const QString &text)
{
    return fitText(text, bodyBytesMax);
}

} // namespace saoma::wechat
