// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/gateway/gateway.h"
#include "core/ledger/ledger.h"
#include "core/payment/event.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>

namespace saoma {

/// What a sale needs beside the platform: from Settings.
struct ShopSettings
{
    QString desk; ///< 1–4 of [A-Z0-9].
    QString body; ///< Default text on the buyer's phone.
    std::chrono::minutes codeLife {5};
    QByteArray notifyUrl; ///< The element is required; without a public address the shop's own placeholder.
    wechat::SignType signType = wechat::SignType::HmacSha256;
};

/// One thing the cashier wants sold.
struct ChargeRequest
{
    QString intent; ///< Unique per wish: a second call with the same one gives the same order (F28).
    Money amount;
    QString body; ///< Empty takes ShopSettings::body.
    PayMethod method = PayMethod::CodeUrl;
    QString productId; ///< Empty takes the order number.
    QString saleId; ///< Of an earlier attempt; empty starts a sale.
    QString openid; ///< Of the scanning buyer, mode 1.
};

/// Performs what advance() decides: sends, queries, closes, on the ladder of F06, and records every answer.
/// Works on the ledger alone: after a restart `resume()` takes up every unsettled order, whoever made it.
/// Thread: the one it lives on. References must outlive it.
class PaymentRunner final : public QObject
{
    Q_OBJECT
public:
    PaymentRunner(Ledger &ledger, Gateway &gateway, Clock &clock, Random &random,
        std::shared_ptr<const wechat::Merchant> merchant, ShopSettings shop, QObject *parent = nullptr);

    /// Takes up all unsettled orders, asks about each, and watches what other processes add. Finishes when each
    /// has been asked once; charges made before that wait for it (F33).
    Async<void> resume();

    /// Records an order and, for CodeUrl, sends it. Finishes as soon as the order is on record; what becomes of
    /// it is heard through Ledger::ordersChanged. Errors: InvalidInput AMOUNT_ZERO …, Storage.
    Async<Order> charge(const ChargeRequest &request);

    /// Records, sends and waits for the prepay id: for a scan callback. The same intent gives the same prepay id.
    /// Errors: as the gateway's; Rejected if the order can no longer be paid.
    Async<Order> chargeNow(const ChargeRequest &request, Clock::Duration deadline);

    /// Mode 1 at the counter: the buyer scanned the code of `outTradeNo`. As chargeNow.
    Async<Order> answerScan(const QString &outTradeNo, const QString &openid, Clock::Duration deadline);

    /// Query, close, query. Finishes when the wish is on record.
    Async<Order> cancel(const QString &outTradeNo, EventSource by = EventSource::Desk);

    /// Closes this attempt and, once the platform says it is closed, starts the sale's next one.
    Async<Order> freshCode(const QString &outTradeNo);

    /// Asks now, whatever the ladder says. Finishes with the order after the answer is applied;
    /// Network, Protocol or Pending if there was none.
    Async<Order> askNow(const QString &outTradeNo);

    /// Applies a verified notice. Finishes after the synced commit: only then may SUCCESS be answered.
    /// Rejected ORDER_NOT_FOUND or NOTICE_MISMATCH: answer FAIL.
    Async<Order> applyNotice(const wechat::PayNotice &notice);

Q_SIGNALS:
    void paid(const saoma::Order &order);
    void paidLate(const saoma::Order &order);
    void doublePaid(const saoma::Order &order);
    void suspicious(const saoma::Order &order);
    /// A query for this order has left (true) or was answered or given up (false).
    void asking(const QString &outTradeNo, bool isAsking);

private:
    Ledger &m_ledger;
};

/// The gap until the next query: 2 s for the first 30 s, then 5 s, then 15 s, then growing. Never stops.
[[nodiscard]] Clock::Duration queryGap(Clock::Duration age);

/// desk + Beijing time + counter + 40 random bits, at most 27 characters of [A-Z0-9] (F29).
[[nodiscard]] QString freshOrderNumber(const QString &desk, const QDateTime &utc, int counter, Random &random);

} // namespace saoma
