// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/refund.h"

#include "core/wechat/request.h"
#include "core/wechat/text.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr qsizetype reasonBytesMax = 80;

/// The first field that the platform would refuse, by its name there; empty if all are good.
QString wrongField(const RefundRequest &refund, const QByteArray &nonceStr)
{
    if (!consistsOf(refund.transactionId, 1, 32, isLetterOrDigit))
        return u"transaction_id"_s;
    if (!consistsOf(refund.outRefundNo, 6, 32, isWordByte))
        return u"out_refund_no"_s;
    if (refund.totalFee.isZero())
        return u"total_fee"_s;
    if (refund.refundFee.isZero() || refund.refundFee > refund.totalFee)
        return u"refund_fee"_s;
    if (fitReason(QString::fromUtf8(refund.reason)) != refund.reason)
        return u"refund_desc"_s;
    if (!refund.notifyUrl.isEmpty() && !isNotifyUrl(refund.notifyUrl))
        return u"notify_url"_s;
    if (!consistsOf(nonceStr, 1, 32, isLetterOrDigit))
        return u"nonce_str"_s;
    return {};
}

} // namespace

Result<QByteArray> encode(const RefundRequest &refund, const Merchant &merchant, QByteArray nonceStr)
{
    if (const QString wrong = wrongField(refund, nonceStr); !wrong.isEmpty())
        return failure(Error::Kind::InvalidInput, u"REFUND_FIELD_INVALID"_s, {}, wrong);
    Fields fields{
        {"transaction_id"_ba, refund.transactionId},
        {"out_refund_no"_ba, refund.outRefundNo},
        {"total_fee"_ba, QByteArray::number(qint64(refund.totalFee.fen()))},
        {"refund_fee"_ba, QByteArray::number(qint64(refund.refundFee.fen()))},
        {"refund_fee_type"_ba, "CNY"_ba},
    };
    if (!refund.reason.isEmpty())
        fields.emplace("refund_desc"_ba, refund.reason);
    if (!refund.notifyUrl.isEmpty())
        fields.emplace("notify_url"_ba, refund.notifyUrl);
    return writeRequest(
        std::move(fields), merchant, refund.signType.value_or(merchant.signType), std::move(nonceStr));
}

Result<RefundAcceptance> decodeRefund(QByteArrayView answer, QByteArrayView request, const Merchant &merchant)
{
    const Result<Fields> fields = readAnswer(answer, merchant, signTypeOf(request), XmlLimits::queryAnswer());
    if (!fields)
        return tl::unexpected(fields.error());
    const Result<Fields> asked = parseXml(request);
    if (!asked)
        return tl::unexpected(asked.error());
    for (const char *name : {"out_refund_no", "refund_fee", "transaction_id"}) {
        if (value(*fields, name) != value(*asked, name))
            return failure(Error::Kind::Protocol, u"WRONG_REFUND"_s, QString::fromLatin1(name));
    }
    RefundAcceptance acceptance{value(*fields, "refund_id"), answer.toByteArray()};
    if (!consistsOf(acceptance.refundId, 1, 32, isLetterOrDigit))
        return failure(Error::Kind::Protocol, u"FIELD_INVALID"_s, u"refund_id"_s);
    return acceptance;
}

QByteArray fitReason(const QString &text)
{
    return fitText(text, reasonBytesMax);
}

} // namespace saoma::wechat
