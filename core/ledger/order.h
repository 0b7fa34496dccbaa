// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/merchant.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace saoma {

/// An order is paid within hours of its making; the rest is for a clock that was wrong then. Bounds questions
/// about the time of payment by the index of creation.
inline constexpr qint64 paidWithinMs = qint64{3} * 24 * 60 * 60 * 1000;

/// Where an order stands. The names (`stateName`) are part of the outside: JSON, database, event kinds.
enum class OrderState {
    Created,    ///< On record; no byte has left for the platform.
    Requested,  ///< The unified order is on record and is being sent.
    Waiting,    ///< A code exists that the buyer can scan.
    Scanned,    ///< The buyer has scanned (mode 1 tells).
    Paying,     ///< The platform says the buyer is paying.
    Paid,       ///< The platform's word, with evidence.
    Unknown,    ///< Asked, and no authentic answer: never shown as failure, always asked again.
    Closing,    ///< Query, close, query is under way.
    Closed,     ///< On the platform's word: can no longer be paid.
    Rejected,   ///< The platform (or we, before sending) refused for certain: nothing was taken.
    PaidLate,   ///< Paid after it was closed or refused here.
    Suspicious, ///< An authentic message contradicts the order: held apart, asked about until the final word.
};

/// "created", "requested", …, "paid_late", "suspicious".
[[nodiscard]] QString stateName(OrderState state);
[[nodiscard]] std::optional<OrderState> stateFromName(QStringView name);

/// True while the platform's final word is still owed: such orders are asked about until it comes.
[[nodiscard]] bool isUnsettled(OrderState state);

/// True while a buyer may be given its code or prepay id: unsettled, not being closed, not held apart.
[[nodiscard]] bool mayStillSell(OrderState state);

enum class PayMethod {
    CodeUrl,     ///< Mode 2: the code comes from the unified order.
    ProductCode, ///< Mode 1: the buyer's scan comes first, the unified order after it.
};
[[nodiscard]] QString methodName(PayMethod method); ///< "code-url", "product-code".
[[nodiscard]] std::optional<PayMethod> methodFromName(QStringView name);

/// One platform order. A sale has one or more; a fresh code is a new order of the same sale.
struct Order
{
    QString outTradeNo;
    QString saleId; ///< The number of the sale's first order.
    QString intent; ///< The wish it came from; unique, so that a wish is fulfilled once.
    QString desk;
    OrderState state = OrderState::Created;
    Money totalFee;
    QString feeType = QStringLiteral("CNY");
    QString body;
    PayMethod method = PayMethod::CodeUrl;
    QString productId;
    QString code; ///< Text of the QR code; empty until there is one.
    QString prepayId;
    wechat::SignType signType = wechat::SignType::HmacSha256; ///< Of the request, the query and the notice.
    QByteArray requestBody; ///< The unified order as it was (or will be) sent: a retry sends the same bytes.
    QString openid;
    QDateTime createdAt;      ///< UTC, our clock.
    QDateTime requestedAt;    ///< UTC, our clock; invalid until then.
    QDateTime expiresAt;      ///< UTC: the code is hidden then. A display fact, not a state.
    QDateTime paidAt;         ///< UTC, our clock.
    QDateTime platformPaidAt; ///< UTC, the platform's time_end.
    QString transactionId;
    Money refundedFee;
    QString errorCode;        ///< Last authentic err_code, for the text shown.
    qint64 revision = 0;      ///< Counts up with each change.
    bool siblingPaid = false; ///< Another order of the same sale is paid. Read, never written.
    QDateTime
        closingAt; ///< UTC, our clock: nothing is sent since then. Read (of the time line), never written.
};

enum class EventSource { Desk, Query, Notice, Scan, Close, System };
[[nodiscard]] QString sourceName(EventSource source); ///< "desk", "query", …
[[nodiscard]] std::optional<EventSource> sourceFromName(QStringView name);

/// Made by a live board: a code of mode 2 that sells one product to whoever scans it. Nobody stands at the
/// counter for it.
[[nodiscard]] bool isOfBoard(const Order &order);

/// One line of an order's time line: append-only.
struct EventRow
{
    qint64 id = 0; ///< Given by the ledger, counting up.
    QString outTradeNo;
    QDateTime at; ///< UTC, our clock.
    QString kind; ///< The state reached ("paid"), or the fact noted ("notice_repeated").
    EventSource source = EventSource::System;
    QString detail;           ///< An err_code or a short English note; no secret.
    QByteArray evidence;      ///< The verified bytes, where there are any.
    QString outRefundNo = {}; ///< Of one of the order's refunds; empty: the order's own.
};

/// What the outside must do after a step is recorded. Performing one twice is harmless.
enum class Effect {
    SendRequest, ///< Send (again) the recorded unified order.
    Query,       ///< Ask the platform now.
    Close,       ///< Ask the platform to close.
    AnnouncePaid,
    AnnouncePaidLate,
    AnnounceDoublePaid,
    AnnounceSuspicious,
};

/// What a decision says: the order's next form, the rows to write with it, and what to do after the commit.
struct Step
{
    Order next;
    QList<EventRow> record; ///< Empty: nothing changes, nothing is written.
    QList<Effect> effects;
};

} // namespace saoma
