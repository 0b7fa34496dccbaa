// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/answer.h"
#include "core/wechat/coupon.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace saoma::wechat {

enum class RefundOutcome {
    Processing,
    Success,
    Closed, ///< REFUNDCLOSE: nothing was paid back; a new refund is possible.
    Change, ///< CHANGE: the buyer's card is void or frozen; to be settled in the merchant platform. Old
            ///< documents call it FAIL.
};

/// What the platform says of one refund: from a query answer or a notice.
struct RefundPart
{
    QByteArray outRefundNo; ///< May be one that is not ours: made by hand in the merchant platform.
    QByteArray refundId;
    Money refundFee; ///< As asked for.
    RefundOutcome outcome = RefundOutcome::Processing;
    QByteArray receiver;   ///< refund_recv_accout, "支付用户零钱"; may be empty.
    QDateTime successTime; ///< UTC; Success only, and may be invalid.
    QList<Coupon> coupons; ///< The vouchers that went back.
};

/// 查询退款, POST /pay/refundquery. Manual: v2 refundquery.
struct RefundStatus
{
    QByteArray outTradeNo;
    QByteArray transactionId;
    std::optional<Money> totalFee; ///< Of the order; old answers do not have it.
    QList<RefundPart> parts;       ///< Those of this page, in the platform's order.
    int partsInAll = 0;            ///< total_refund_count where given, else as many as there are here.
    QByteArray evidence;           ///< The verified bytes.
};

/// 退款结果通知, decrypted. Nothing but the encryption proves who wrote it: whoever acts on it queries.
struct RefundNotice
{
    QByteArray outTradeNo;
    QByteArray transactionId;
    Money totalFee;
    RefundPart part;
};

[[nodiscard]] QByteArray encodeRefundQuery(
    const QByteArray &outRefundNo, const Merchant &merchant, QByteArray nonceStr);

/// All refunds of an order, from the one with index `offset`.
[[nodiscard]] QByteArray encodeRefundsQuery(
    const QByteArray &outTradeNo, int offset, const Merchant &merchant, QByteArray nonceStr);

/// Errors as `readAnswer`; Rejected REFUNDNOTEXIST if there is none. Protocol FIELD_INVALID or COUPON_INVALID
/// if a field is missing or malformed.
[[nodiscard]] Result<RefundStatus> decodeRefundStatus(
    QByteArrayView answer, const Merchant &merchant, SignType type);

/// As decodeRefundStatus, and exactly one refund, of that number: else Protocol WRONG_REFUND.
[[nodiscard]] Result<RefundStatus> decodeRefundStatus(
    QByteArrayView answer, const QByteArray &outRefundNo, const Merchant &merchant, SignType type);

/// Of the fields inside `<root>` (core/wechat/refundnotice.h). Error: Protocol REFUND_NOTICE_INVALID.
[[nodiscard]] Result<RefundNotice> refundNoticeFrom(const Fields &fields);

} // namespace saoma::wechat
