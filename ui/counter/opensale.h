// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/paymentrunner.h"
#include "core/qr/qrmatrix.h"
#include "ui/text/statetext.h"
#include "ui/widgets/timelineview.h"

#include <chrono>
#include <optional>

namespace saoma {

/// What the ledger has of a sale: every attempt and everything that happened to them, oldest first.
struct SaleRecord
{
    QList<Order> attempts;
    QList<EventRow> events;

    /// Orders count their changes and event rows are only ever added, so counting is enough.
    [[nodiscard]] bool hasSameContentAs(const SaleRecord &other) const;
};

/// A sale the counter keeps in hand.
struct OpenSale
{
    QString key;                ///< Ours, for as long as the window lives.
    ChargeRequest request;      ///< The wish; a retry repeats it with the same intent.
    SaleRecord record;          ///< Empty until the order is on record.
    std::optional<Error> error; ///< Of the last wish; gone with the next.
    QrMatrix matrix;            ///< Of `matrixCode`.
    QString matrixCode;
    Asking asking = Asking::No;
    bool isCharging = false;     ///< The wish has been given to the runner and is not on record yet.
    bool isCancelWanted = false; ///< Cancelled before there was a number to cancel.

    /// The attempt that counts: a paid one, else the newest. Null before the first is on record.
    [[nodiscard]] const Order *attempt() const;
    [[nodiscard]] Money amount() const;
    [[nodiscard]] ShownState shown(const QDateTime &nowUtc) const;
    [[nodiscard]] bool hasAttempt(const QString &outTradeNo) const;
};

/// Everything the counter shows of one sale; made anew whenever something changes.
struct SaleView
{
    QString key; ///< Empty: no sale is shown.
    Money amount;
    ShownState shown = ShownState::Ordering;
    StateText state;
    QString outTradeNo;
    QString code; ///< Empty when there is none to be scanned (any more).
    QrMatrix matrix;
    std::optional<std::chrono::seconds> left; ///< Of the code's life; nothing when it does not run.
    QList<TimeLineEntry> timeLine;
    std::optional<Error> error;
    bool canCancel = false;
    bool canAsk = false;
    bool canFreshCode = false;
    bool canRetry = false;
    bool canDismiss = false;
    bool canGiveBack = false; ///< It is paid.
    bool isConfirmingCancel = false;

    [[nodiscard]] bool isEmpty() const { return key.isEmpty(); }
};

[[nodiscard]] SaleView viewOf(const OpenSale &sale, const QDateTime &nowUtc);
[[nodiscard]] QList<TimeLineEntry> timeLineOf(const SaleRecord &record);

} // namespace saoma
