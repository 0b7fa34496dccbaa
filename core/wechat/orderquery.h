// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/answer.h"

#include <QDateTime>

namespace saoma::wechat {

enum class TradeState { NotPay, UserPaying, Accept, Success, Refund, Closed, Revoked, PayError };

/// What the platform says of a payment: from a query answer or a notice.
struct Payment
{
    QByteArray outTradeNo;
    QByteArray transactionId;
    Money totalFee;
    QByteArray feeType;   ///< "CNY" where the platform left it out.
    QByteArray tradeType; ///< "NATIVE".
    QByteArray openid;    ///< May be empty: nothing about the money depends on it.
    QByteArray bankType;  ///< May be empty.
    QDateTime timeEnd;    ///< UTC.
};

/// 查询订单, POST /pay/orderquery, by out_trade_no. Manual: v2 orderquery.
struct OrderStatus
{
    TradeState tradeState = TradeState::NotPay;
    QByteArray outTradeNo;
    Payment payment;     ///< Filled for Success and Refund only.
    QByteArray evidence; ///< The verified bytes.
};

[[nodiscard]] QByteArray encodeOrderQuery(
    const QByteArray &outTradeNo, const Merchant &merchant, QByteArray nonceStr);

/// Errors as `readAnswer`; Rejected ORDERNOTEXIST if there is no such order. Protocol WRONG_ORDER if the
/// answer names another number, Protocol if a field that the state needs is missing or malformed.
[[nodiscard]] Result<OrderStatus> decodeOrderStatus(
    QByteArrayView answer, const QByteArray &outTradeNo, const Merchant &merchant, SignType type);

/// The payment fields that query answers and notices share. Protocol if one is missing or malformed.
[[nodiscard]] Result<Payment> paymentFrom(const Fields &fields);

} // namespace saoma::wechat
