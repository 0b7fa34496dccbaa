// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/refundquery.h"

#include "core/base/clock.h"
#include "core/wechat/request.h"
#include "core/wechat/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr int partsMax = 50; // of one order, by the platform's rules

struct NamedOutcome
{
    QByteArrayView name;
    RefundOutcome outcome;
};

constexpr std::array outcomes{
    NamedOutcome{"PROCESSING", RefundOutcome::Processing},
    NamedOutcome{"SUCCESS", RefundOutcome::Success},
    NamedOutcome{"REFUNDCLOSE", RefundOutcome::Closed},
    NamedOutcome{"CHANGE", RefundOutcome::Change},
    NamedOutcome{"FAIL", RefundOutcome::Change},
};

tl::unexpected<Error> badField(const QByteArray &name)
{
    return failure(Error::Kind::Protocol, u"FIELD_INVALID"_s, QString::fromLatin1(name));
}

/// "2026-11-23 18:05:09" in Beijing, UTC here; other than all other times of the platform.
QDateTime successTimeFrom(const QByteArray &text)
{
    constexpr QByteArrayView form = "0000-00-00 00:00:00";
    QByteArray digits;
    if (text.size() != form.size())
        return {};
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form.at(i) == '0')
            digits.append(text.at(i));
        else if (text.at(i) != form.at(i))
            return {};
    }
    return fromBeijing(digits);
}

/// A count in digits, or nothing.
std::optional<int> countFrom(const QByteArray &text)
{
    if (!consistsOf(text, 1, 4, isDigit))
        return std::nullopt;
    return text.toInt();
}

/// The coupon fields of refund number `index`, named as those of a payment: coupon_refund_fee_3_0 becomes
/// coupon_fee_0.
Fields couponFields(const Fields &fields, const QByteArray &index)
{
    Fields renamed{{"coupon_count"_ba, value(fields, QByteArray{"coupon_refund_count" + index})}};
    const auto take = [&](const QByteArray &theirs, const QByteArray &ours) {
        const QByteArray start = theirs + index + '_';
        for (auto it = fields.lower_bound(start); it != fields.end() && it->first.startsWith(start); ++it)
            renamed.insert_or_assign(ours + '_' + it->first.mid(start.size()), it->second);
    };
    take("coupon_refund_id"_ba, "coupon_id"_ba);
    take("coupon_type"_ba, "coupon_type"_ba);
    take("coupon_refund_fee"_ba, "coupon_fee"_ba);
    return renamed;
}

/// One refund; `index` is "_0" in a query answer, empty in a notice. `timeName`: how that message calls it.
Result<RefundPart> partFrom(const Fields &fields, const QByteArray &index, const QByteArray &timeName)
{
    const auto text = [&](const char *name) { return value(fields, QByteArray{name + index}); };
    RefundPart part;
    part.outRefundNo = text("out_refund_no");
    part.refundId = text("refund_id");
    part.receiver = text("refund_recv_accout");
    const Result<Money> fee = Money::parseFee(text("refund_fee"));
    const auto outcome = std::find_if(outcomes.begin(), outcomes.end(),
        [name = text("refund_status")](const NamedOutcome &entry) { return entry.name == name; });
    const QByteArray time = text(timeName.constData());
    part.successTime = successTimeFrom(time);

    const auto isRefundNoByte = [](char c) { return isOrderNoByte(c) || c == '@'; };
    if (!consistsOf(part.outRefundNo, 1, 64, isRefundNoByte))
        return badField("out_refund_no" + index);
    if (!consistsOf(part.refundId, 1, 32, isLetterOrDigit))
        return badField("refund_id" + index);
    if (!fee || fee->isZero())
        return badField("refund_fee" + index);
    if (outcome == outcomes.end())
        return badField("refund_status" + index);
    if (part.receiver.size() > 256)
        return badField("refund_recv_accout" + index);
    if (!time.isEmpty() && !part.successTime.isValid())
        return badField(timeName + index);
    part.refundFee = *fee;
    part.outcome = outcome->outcome;
    return part;
}

Result<RefundPart> partOfAnswer(const Fields &fields, const QByteArray &index)
{
    Result<RefundPart> part = partFrom(fields, index, "refund_success_time"_ba);
    if (!part)
        return part;
    Result<QList<Coupon>> list = coupons(couponFields(fields, index));
    if (!list)
        return tl::unexpected(list.error());
    part->coupons = *std::move(list);
    return part;
}

bool hasOrder(const QByteArray &outTradeNo, const QByteArray &transactionId)
{
    return consistsOf(outTradeNo, 1, 32, isOrderNoByte) && consistsOf(transactionId, 1, 32, isLetterOrDigit);
}

} // namespace

QByteArray encodeRefundQuery(const QByteArray &outRefundNo, const Merchant &merchant, QByteArray nonceStr)
{
    return writeRequest(
        {{"out_refund_no"_ba, outRefundNo}}, merchant, merchant.signType, std::move(nonceStr));
}

QByteArray encodeRefundsQuery(
    const QByteArray &outTradeNo, int offset, const Merchant &merchant, QByteArray nonceStr)
{
    return writeRequest({{"out_trade_no"_ba, outTradeNo}, {"offset"_ba, QByteArray::number(offset)}},
        merchant, merchant.signType, std::move(nonceStr));
}

Result<RefundStatus> decodeRefundStatus(QByteArrayView answer, const Merchant &merchant, SignType type)
{
    const Result<Fields> fields = readAnswer(answer, merchant, type, XmlLimits::queryAnswer());
    if (!fields)
        return tl::unexpected(fields.error());
    RefundStatus status;
    status.outTradeNo = value(*fields, "out_trade_no");
    status.transactionId = value(*fields, "transaction_id");
    status.evidence = answer.toByteArray();
    if (!hasOrder(status.outTradeNo, status.transactionId))
        return badField("out_trade_no"_ba);
    if (const QByteArray text = value(*fields, "total_fee"); !text.isEmpty()) {
        const Result<Money> fee = Money::parseFee(text);
        if (!fee || fee->isZero())
            return badField("total_fee"_ba);
        status.totalFee = *fee;
    }
    const auto count = countFrom(value(*fields, "refund_count"));
    if (!count || *count > partsMax)
        return badField("refund_count"_ba);
    for (int n = 0; n < *count; ++n) {
        Result<RefundPart> part = partOfAnswer(*fields, '_' + QByteArray::number(n));
        if (!part)
            return tl::unexpected(part.error());
        status.parts.append(*std::move(part));
    }
    if (fields->contains("out_refund_no_" + QByteArray::number(*count))) // one more than it says
        return badField("refund_count"_ba);
    const QByteArray inAll = value(*fields, "total_refund_count");
    status.partsInAll = countFrom(inAll).value_or(inAll.isEmpty() ? *count : -1);
    if (status.partsInAll < *count)
        return badField("total_refund_count"_ba);
    return status;
}

Result<RefundStatus> decodeRefundStatus(
    QByteArrayView answer, const QByteArray &outRefundNo, const Merchant &merchant, SignType type)
{
    Result<RefundStatus> status = decodeRefundStatus(answer, merchant, type);
    if (status && (status->parts.size() != 1 || status->parts.first().outRefundNo != outRefundNo))
        return failure(Error::Kind::Protocol, u"WRONG_REFUND"_s, u"out_refund_no"_s);
    return status;
}

Result<RefundNotice> refundNoticeFrom(const Fields &fields)
{
    const Result<RefundPart> part = partFrom(fields, {}, "success_time"_ba);
    const Result<Money> total = Money::parseFee(value(fields, "total_fee"));
    if (!part || !total || total->isZero()
        || !hasOrder(value(fields, "out_trade_no"), value(fields, "transaction_id")))
        return failure(Error::Kind::Protocol, u"REFUND_NOTICE_INVALID"_s);
    return RefundNotice{value(fields, "out_trade_no"), value(fields, "transaction_id"), *total, *part};
}

} // namespace saoma::wechat
