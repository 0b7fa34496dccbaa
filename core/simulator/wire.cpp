// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/wire.h"

#include "core/simulator/ordercheck.h"
#include "core/wechat/xml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma::simulator {
namespace {

using wechat::Fields;

constexpr int nonceLength = 16; // as in real answers

/// A character beyond the basic plane: four bytes in UTF-8, which the platform does not sign alike.
bool hasFourByteCharacter(const Fields &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const auto &field) {
        return std::any_of(field.second.begin(), field.second.end(),
            [](char c) { return (static_cast<unsigned char>(c) & 0xf8) == 0xf0; });
    });
}

bool isWrittenPlain(const QByteArray &name)
{
    return name == "total_fee"; // the one element that real notices carry without CDATA
}

} // namespace

QByteArray writePlatformXml(const Fields &fields)
{
    QByteArray xml = "<xml>";
    for (const auto &[name, value] : fields) {
        if (isWrittenPlain(name) || value.contains("]]>"))
            xml += '<' + name + '>' + QString::fromUtf8(value).toHtmlEscaped().toUtf8() + "</" + name + '>';
        else
            xml += '<' + name + "><![CDATA[" + value + "]]></" + name + '>';
    }
    return xml + "</xml>";
}

QByteArray communicationFailure(const QByteArray &returnMsg)
{
    return writePlatformXml({{"return_code", "FAIL"}, {"return_msg", returnMsg}});
}

QByteArray callName(Call call)
{
    switch (call) {
    case Call::UnifiedOrder:
        return "unifiedorder";
    case Call::OrderQuery:
        return "orderquery";
    case Call::CloseOrder:
        return "closeorder";
    case Call::Refund:
        return "refund";
    case Call::RefundQuery:
        return "refundquery";
    }
    Q_UNREACHABLE();
}

QByteArray callPath(Call call)
{
    return (call == Call::Refund ? "/secapi/pay/" : "/pay/") + callName(call);
}

Result<Admission> admit(QByteArrayView body, const Platform &platform)
{
    if (body.isEmpty())
        return refusal("POST_DATA_EMPTY", "post数据为空");
    const Result<Fields> request = wechat::parseXml(body);
    if (!request && request.error().code == u"XML_NOT_UTF8"_s)
        return refusal("NOT_UTF8", "编码格式错误,请使用UTF-8");
    if (!request)
        return refusal("XML_FORMAT_ERROR", "XML格式错误");
    for (const char *name : {"appid", "mch_id", "nonce_str", "sign"}) {
        if (wechat::value(*request, name).isEmpty())
            return refusal("LACK_PARAMS", QByteArray("缺少参数: ") + name, name);
    }
    Result<SimulatedMerchant> merchant =
        platform.merchant(wechat::value(*request, "appid"), wechat::value(*request, "mch_id"));
    if (!merchant)
        return tl::unexpected(merchant.error());
    const QByteArray typeName = wechat::value(*request, "sign_type");
    const auto type = typeName.isEmpty() ? wechat::SignType::Md5 : wechat::signTypeFromName(typeName);
    if (!type || hasFourByteCharacter(*request) || !wechat::verify(*request, *type, merchant->secret()))
        return refusal("SIGNERROR", "签名错误");
    return Admission{*merchant, *request, *type};
}

Result<Fields> perform(Call call, const Admission &admission, Platform &platform)
{
    switch (call) {
    case Call::UnifiedOrder:
        return platform.unifiedOrder(admission.merchant, admission.request, admission.signType);
    case Call::OrderQuery:
        return platform.orderQuery(admission.merchant, admission.request);
    case Call::CloseOrder:
        return platform.closeOrder(admission.merchant, admission.request);
    case Call::Refund:
        return platform.refund(admission.merchant, admission.request);
    case Call::RefundQuery:
        return platform.refundQuery(admission.merchant, admission.request);
    }
    Q_UNREACHABLE();
}

QByteArray signedAnswer(const Admission &admission, const Result<Fields> &outcome, Random &random)
{
    Fields answer{{"return_code", "SUCCESS"}, {"return_msg", "OK"}, {"appid", admission.merchant.appId},
        {"mch_id", admission.merchant.mchId}, {"nonce_str", randomText(random, nonceLength)}};
    if (outcome) {
        answer.emplace("result_code", "SUCCESS");
        answer.insert(outcome->begin(), outcome->end());
    } else {
        answer.emplace("result_code", "FAIL");
        answer.emplace("err_code", outcome.error().code.toUtf8());
        answer.emplace("err_code_des", outcome.error().detail.toUtf8());
    }
    wechat::addSign(answer, admission.signType, admission.merchant.secret());
    return writePlatformXml(answer);
}

QByteArray paymentNotice(
    const Order &order, const SimulatedMerchant &merchant, bool namesSignType, Random &random)
{
    const QByteArray fee = QByteArray::number(order.totalFee);
    Fields notice{{"return_code", "SUCCESS"}, {"result_code", "SUCCESS"}, {"appid", merchant.appId},
        {"mch_id", merchant.mchId}, {"nonce_str", randomText(random, 2 * nonceLength)},
        {"openid", order.openid}, {"is_subscribe", "N"}, {"trade_type", "NATIVE"},
        {"bank_type", order.bankType}, {"total_fee", fee}, {"fee_type", "CNY"}, {"cash_fee", fee},
        {"transaction_id", order.transactionId}, {"out_trade_no", order.outTradeNo},
        {"time_end", toBeijing(order.paidAt)}};
    for (const char *echo : {"attach", "device_info"}) {
        if (const QByteArray value = wechat::value(order.request, echo); !value.isEmpty())
            notice.emplace(echo, value);
    }
    if (namesSignType && order.signType != wechat::SignType::Md5)
        notice.emplace("sign_type", wechat::signTypeName(order.signType));
    wechat::addSign(notice, order.signType, merchant.secret());
    return writePlatformXml(notice);
}

QByteArray withBadSignature(QByteArray message)
{
    constexpr QByteArrayView before = "<sign><![CDATA[";
    const qsizetype at = message.indexOf(before);
    if (at >= 0) {
        char &digit = message.data()[at + before.size()];
        digit = digit == '0' ? '1' : '0';
    }
    return message;
}

} // namespace saoma::simulator
