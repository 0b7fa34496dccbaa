// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/orderquery.h"

#include "core/base/clock.h"
#include "core/base/plantedbug.h"
#include "core/wechat/request.h"
#include "core/wechat/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

struct NamedState
{
    QByteArrayView name;
    TradeState state;
};

constexpr std::array tradeStates{
    NamedState{"NOTPAY", TradeState::NotPay},
    NamedState{"USERPAYING", TradeState::UserPaying},
    NamedState{"ACCEPT", TradeState::Accept},
    NamedState{"SUCCESS", TradeState::Success},
    NamedState{"REFUND", TradeState::Refund},
    NamedState{"CLOSED", TradeState::Closed},
    NamedState{"REVOKED", TradeState::Revoked},
    NamedState{"PAYERROR", TradeState::PayError},
};

Result<TradeState> tradeStateFrom(const QByteArray &name)
{
    for (const NamedState &entry : tradeStates) {
        if (entry.name == name)
            return entry.state;
    }
    return failure(Error::Kind::Protocol, u"TRADE_STATE_UNKNOWN"_s, QString::fromUtf8(cutUtf8(name, 32)));
}

bool holdsPayment(TradeState state)
{
    return state == TradeState::Success || state == TradeState::Refund;
}

tl::unexpected<Error> badField(QString name)
{
    return failure(Error::Kind::Protocol, u"FIELD_INVALID"_s, std::move(name));
}

} // namespace

QByteArray encodeOrderQuery(const QByteArray &outTradeNo, const Merchant &merchant, QByteArray nonceStr)
{
    return writeRequest({{"out_trade_no"_ba, outTradeNo}}, merchant, merchant.signType, std::move(nonceStr));
}

Result<OrderStatus> decodeOrderStatus(
    QByteArrayView answer, const QByteArray &outTradeNo, const Merchant &merchant, SignType type)
{
    const Result<Fields> fields = readAnswer(answer, merchant, type, XmlLimits::queryAnswer());
    if (!fields)
        return tl::unexpected(fields.error());
    const QByteArray answered = value(*fields, "out_trade_no");
    if (answered.isEmpty())
        return badField(u"out_trade_no"_s);
    if (answered != outTradeNo && !isPlanted(PlantedBug::OtherOrdersAnswer))
        return failure(Error::Kind::Protocol, u"WRONG_ORDER"_s);
    const Result<TradeState> state = tradeStateFrom(value(*fields, "trade_state"));
    if (!state)
        return tl::unexpected(state.error());

    OrderStatus status;
    status.tradeState = *state;
    status.outTradeNo = outTradeNo;
    status.evidence = answer.toByteArray();
    if (holdsPayment(*state)) {
        Result<Payment> payment = paymentFrom(*fields);
        if (!payment)
            return tl::unexpected(payment.error());
        status.payment = *std::move(payment);
    }
    return status;
}

Result<Payment> paymentFrom(const Fields &fields)
{
    const Result<Money> fee = Money::parseFee(value(fields, "total_fee"));
    if (!fee || fee->isZero())
        return badField(u"total_fee"_s);
    Payment payment;
    payment.outTradeNo = value(fields, "out_trade_no");
    payment.transactionId = value(fields, "transaction_id");
    payment.totalFee = *fee;
    payment.feeType = value(fields, "fee_type");
    payment.tradeType = value(fields, "trade_type");
    payment.openid = value(fields, "openid");
    payment.bankType = value(fields, "bank_type");
    payment.timeEnd = fromBeijing(value(fields, "time_end"));
    if (payment.feeType.isEmpty())
        payment.feeType = "CNY"_ba;

    if (!consistsOf(payment.outTradeNo, 1, 32, isOrderNoByte))
        return badField(u"out_trade_no"_s);
    if (!consistsOf(payment.transactionId, 1, 32, isLetterOrDigit))
        return badField(u"transaction_id"_s);
    if (!consistsOf(payment.feeType, 1, 16, isLetter))
        return badField(u"fee_type"_s);
    if (!consistsOf(payment.tradeType, 1, 16, isNameByte))
        return badField(u"trade_type"_s);
    if (!consistsOf(payment.openid, 0, 128, isWordByte))
        return badField(u"openid"_s);
    if (!consistsOf(payment.bankType, 0, 32, isWordByte))
        return badField(u"bank_type"_s);
    if (!payment.timeEnd.isValid())
        return badField(u"time_end"_s);
    return payment;
}

} // namespace saoma::wechat
