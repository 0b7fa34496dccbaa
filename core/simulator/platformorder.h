// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/fields.h"
#include "core/wechat/signing.h"

#include <QDateTime>

#include <cstdint>

namespace saoma::simulator {

/// The states of an order without its refunds (platformrefund.h). Manual: v2 orderquery, trade_state.
enum class OrderState { NotPay, UserPaying, Success, Closed, PayError };

/// "NOTPAY", "USERPAYING", …
[[nodiscard]] QByteArray orderStateName(OrderState state);
/// The text beside it, `trade_state_desc`.
[[nodiscard]] QByteArray orderStateText(OrderState state);

/// One order as the platform keeps it.
struct Order
{
    QByteArray mchId;
    QByteArray outTradeNo;
    std::int64_t totalFee = 0; ///< Fen.
    QByteArray body;
    QByteArray productId;
    QByteArray notifyUrl;
    wechat::Fields request; ///< The first call's fields without nonce_str, sign and sign_type.
    wechat::SignType signType = wechat::SignType::Md5; ///< Of the first call; notices are signed with it.

    OrderState state = OrderState::NotPay;
    QDateTime createdAt; ///< UTC, like all times here.
    QDateTime expiresAt; ///< time_expire; invalid if the order has none.
    QByteArray prepayId; ///< The latest.
    QByteArray codeUrl;  ///< The latest; earlier ones are dead.
    QDateTime codeDiesAt;

    QByteArray openid;        ///< Who opened it first; nobody else can pay it.
    QByteArray transactionId; ///< 28 digits once paid.
    QByteArray bankType;
    QDateTime paidAt;
    bool closedByExpiry = false;

    /// Unique over all merchants.
    [[nodiscard]] QByteArray key() const { return keyOf(mchId, outTradeNo); }
    [[nodiscard]] static QByteArray keyOf(const QByteArray &mchId, const QByteArray &outTradeNo)
    {
        return mchId + '/' + outTradeNo;
    }
};

} // namespace saoma::simulator
