// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/fields.h"

#include <QDateTime>

#include <cstdint>

namespace saoma::simulator {

/// Manual: v2 refundquery, refund_status.
enum class RefundState { Processing, Success, Closed, Change };

/// "PROCESSING", …
[[nodiscard]] QByteArray refundStateName(RefundState state);

/// "2026-11-23 18:05:09" in Beijing: the form that refund messages alone use.
[[nodiscard]] QByteArray platformTimeText(const QDateTime &utc);

/// One refund as the platform keeps it.
struct Refund
{
    QByteArray mchId;
    QByteArray outRefundNo;
    QByteArray refundId; ///< 29 digits.
    QByteArray outTradeNo;
    QByteArray transactionId;
    std::int64_t refundFee = 0; ///< Fen, like all amounts here.
    std::int64_t totalFee = 0;
    QByteArray notifyUrl;   ///< Empty: nobody is told.
    wechat::Fields request; ///< The first call's fields without nonce_str, sign and sign_type.
    QByteArray appId;

    RefundState state = RefundState::Processing;
    RefundState end = RefundState::Success; ///< What it will come to.
    QDateTime createdAt;                    ///< UTC, like all times here.
    QDateTime endedAt;                      ///< Invalid while it is under way.

    /// Unique over all merchants.
    [[nodiscard]] QByteArray key() const { return keyOf(mchId, outRefundNo); }
    [[nodiscard]] static QByteArray keyOf(const QByteArray &mchId, const QByteArray &outRefundNo)
    {
        return mchId + '/' + outRefundNo;
    }
};

} // namespace saoma::simulator
