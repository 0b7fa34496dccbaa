// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"

#include <chrono>

namespace saoma {

/// Where a refund stands. The names (`refundStateName`) are part of the outside: JSON, database, event kinds.
enum class RefundState {
    Reserved,   ///< On record, and its amount set aside; no byte has left for the platform.
    Requested,  ///< The request is on record and is being sent.
    Processing, ///< The platform has accepted it; the money is on its way.
    Refunded,   ///< The platform's word, with evidence: paid back. Final.
    Refused,  ///< The platform's certain no, or REFUNDCLOSE: nothing is paid back, the amount is free again.
    Abnormal, ///< It left the merchant and did not reach the buyer (CHANGE), or an answer contradicts.
    Unknown,  ///< Asked, and no authentic answer: keeps its number and its amount (I10).
};

[[nodiscard]] QString refundStateName(RefundState state); ///< "reserved", "requested", …
[[nodiscard]] std::optional<RefundState> refundStateFromName(QStringView name);

/// One part of a payment that is given back.
struct Refund
{
    QString outRefundNo;
    QString outTradeNo;
    QString intent; ///< The wish it came from; unique, so that a wish is fulfilled once (F28).
    QString desk;
    QString role; ///< Who allowed it ("owner"); empty while no PIN is set.
    RefundState state = RefundState::Reserved;
    Money refundFee;
    Money totalFee; ///< Of the order.
    QString reason;
    wechat::SignType signType = wechat::SignType::HmacSha256;
    QByteArray requestBody; ///< The request as it was (or will be) sent: a retry sends the same bytes (I16).
    QString refundId;       ///< The platform's 微信退款单号; empty until it has accepted.
    QString errorCode;      ///< Last authentic err_code or outcome, for the text shown.
    QDateTime createdAt;    ///< UTC, our clock, like all but the next but one.
    QDateTime requestedAt;  ///< Of the last wish to send it.
    QDateTime settledAt;    ///< Refunded or refused.
    QDateTime platformSettledAt; ///< UTC, the platform's success_time.
    /// The platform has said that it does not have the number: from then until then, without another answer.
    QDateTime absentSince;
    QDateTime absentUntil;
    qint64 revision = 0;
};

/// How long the platform must go on saying that it does not have a refund before that is believed (F27). The
/// manual asks for a minute; a copy of the request may be under way for longer.
inline constexpr std::chrono::seconds absenceProven{120};

/// The platform's rules. Manual: v2 refund.
inline constexpr int refundPartsMax = 50;
inline constexpr std::chrono::seconds refundGap{60}; ///< Between two parts of one order.
inline constexpr int refundYearsMax = 1;             ///< After the payment.

/// Counts against the payment: given back, or set aside for it.
[[nodiscard]] bool holdsReserve(const Refund &refund);

/// A refusal about which nothing is open: the number is closed at the platform, or proven not to be there.
[[nodiscard]] bool isRefusalProven(const Refund &refund);

/// True while something is to be heard from the platform: such refunds are asked about until it is.
[[nodiscard]] bool isUnsettled(const Refund &refund);

/// What the outside must do after a step is recorded. Performing one twice is harmless.
enum class RefundEffect {
    SendRequest, ///< Send (again) the recorded request.
    Query,       ///< Ask the platform now.
    AnnounceRefunded,
    AnnounceRefused,
    AnnounceAbnormal,
};

/// What a decision says: as `Step`, for a refund.
struct RefundStep
{
    Refund next;
    QList<EventRow> record; ///< Empty: nothing changes, nothing is written.
    QList<RefundEffect> effects;
};

} // namespace saoma
