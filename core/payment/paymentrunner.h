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
#include <functional>

namespace saoma {

/// What a sale needs beside the platform: from Settings.
struct ShopSettings
{
    QString desk;                     ///< 1–4 of [A-Z0-9].
    QString body;                     ///< Default text on the buyer's phone.
    std::chrono::minutes codeLife{5}; ///< Until a code is hidden.
    QByteArray notifyUrl; ///< The element is required; without a public address any URL of the shop's.
    QByteArray terminalIp = "127.0.0.1"; ///< spbill_create_ip.
};

/// One thing to be sold.
struct ChargeRequest
{
    QString intent; ///< Unique per wish: a second call with the same one gives the same order (F28).
    Money amount;
    QString body; ///< Empty takes ShopSettings::body.
    PayMethod method = PayMethod::CodeUrl;
    QString productId; ///< Empty takes the order number.
    QString saleId;    ///< Of an earlier attempt; empty starts a sale.
    QString openid;    ///< Of the scanning buyer, mode 1.
};

/// Performs what advance() decides: sends, queries, closes, on the ladder of F06, and records every answer.
/// Works from the ledger alone: after a restart `resume()` takes up every unsettled order, whoever made it.
/// Thread: the one it lives on. References must outlive it.
class PaymentRunner final : public QObject
{
    Q_OBJECT
public:
    PaymentRunner(Ledger &ledger, Gateway &gateway, Clock &clock, Random &random,
        std::shared_ptr<const wechat::Merchant> merchant, ShopSettings shop, QObject *parent = nullptr);

    /// Takes up all unsettled orders, asks about each, and from then on watches what other processes add.
    /// Finishes when each has been asked (answered or not), after 10 s at the latest. Charges made in between
    /// wait for it (F33).
    Async<void> resume();

    /// Records an order and, for CodeUrl, sends it. Finishes as soon as the order is on record; what becomes
    /// of it is heard through Ledger::ordersChanged. Errors: InvalidInput AMOUNT_ZERO and encode()'s;
    /// Rejected CLOCK_BEHIND; Storage.
    Async<Order> charge(const ChargeRequest &request);

    /// Records, sends and waits for the prepay id: the answer to a scan callback. The same intent gives the
    /// same prepay id. Errors: as the gateway's; Rejected ORDER_SETTLED if it can no longer be paid.
    Async<Order> chargeNow(const ChargeRequest &request, Clock::Duration deadline);

    /// Mode 1 at the counter: a buyer has scanned the code of `outTradeNo`. As chargeNow.
    Async<Order> answerScan(const QString &outTradeNo, const QString &openid, Clock::Duration deadline);

    /// Query, close, query. Finishes when the wish is on record; repeating it is harmless.
    Async<Order> cancel(const QString &outTradeNo);

    /// Closes this attempt and, once the platform says it is closed, starts the sale's next one, which is the
    /// answer. Rejected ORDERPAID if the money came instead.
    Async<Order> freshCode(const QString &outTradeNo);

    /// Asks now, whatever the ladder says. Gives the order after the answer is applied; the gateway's error
    /// if there was none.
    Async<Order> askNow(const QString &outTradeNo);

    /// Applies a verified notice. Finishes after the synced commit: only then may SUCCESS be answered.
    /// Rejected ORDER_NOT_FOUND, NOTICE_CONTRADICTS (also one that is not signed as the order is): answer
    /// FAIL.
    Async<Order> applyNotice(const wechat::PayNotice &notice);

    /// Keeps an authentic notice that is no payment to us as evidence on its order, and asks the platform.
    /// Finishes with Rejected ORDER_NOT_FOUND, NOTICE_CONTRADICTS: answer FAIL.
    Async<Order> holdApart(const wechat::OddNotice &notice);

    /// The alarm that event gave has been looked at, and what the order gave before: silent from now on. Its
    /// time line keeps both.
    Async<Order> acknowledge(const QString &outTradeNo, qint64 alarmEvent);

    /// Whether an order made now would have a time that can be believed: no earlier than what is on record,
    /// or the platform's. Asks the platform where only that can tell, once a minute at most. Errors: Rejected
    /// CLOCK_BEHIND; Storage.
    Async<void> checkClock();

    [[nodiscard]] const QString &desk() const { return m_shop.desk; }

    /// Where the platform sends its notices about orders made from now on.
    void setNotifyUrl(const QByteArray &url) { m_shop.notifyUrl = url; }

    [[nodiscard]] bool isAsking(const QString &outTradeNo) const;

    /// Another runner on the same ledger asks on the ladder; this one only performs what it is called for.
    void leaveWatchingToOthers() { m_watchesOnLadder = false; }

Q_SIGNALS:
    void paid(const saoma::Order &order);
    void paidLate(const saoma::Order &order);
    void doublePaid(const saoma::Order &order);
    void suspicious(const saoma::Order &order);
    /// A query about this order has left, or has been answered or given up.
    void askingChanged(const QString &outTradeNo);
    /// A sale was refused because the computer's clock is wrong (CLOCK_BEHIND).
    void clockTrouble(const saoma::Error &error);
    /// An answer could not be recorded: the order stays watched and is asked about again.
    void storageTrouble(const saoma::Error &error);

private:
    using OrderPromise = AsyncPromise<Order>;
    struct Watch
    {
        Order order;             ///< As last seen in the ledger.
        Clock::Duration since{}; ///< Monotonic time of the last change: the ladder's foot.
        Clock::Duration lastSent{-1};
        Clock::Duration lastClosed{-1};
        Clock::Duration sendDeadline{}; ///< Of the unified order, if a scanning buyer waits for it.
        int unanswered = 0;             ///< Queries in a row.
        quint64 timer = 0;              ///< The ladder step that counts; older ones are void.
        bool isAsking = false;
        bool isSending = false;
        bool asksAfterSending = false; ///< A decision wants a query, and a unified order is under way.
        QList<OrderPromise> prepayWaiters;
        QList<OrderPromise> askWaiters;
        QList<OrderPromise> closedWaiters;
    };

    [[nodiscard]] Event now(Fact fact) const;
    using Done = std::function<void(const Result<Order> &)>;
    void record(const QString &outTradeNo, const Fact &fact, Done done = {});
    void perform(const Order &order, const QList<Effect> &effects);

    // Wishes
    [[nodiscard]] Result<Order> newOrder(const ChargeRequest &request);
    [[nodiscard]] Result<QByteArray> requestBodyFor(const Order &order) const;
    void create(const ChargeRequest &request, int triesLeft, Done done);
    void createByPlatformTime(
        const ChargeRequest &request, int triesLeft, const Error &refusal, const Done &done);
    void waitForPrepay(const Order &order, Clock::Duration deadline, const OrderPromise &promise);
    void chargeAgain(const Order &closed, const OrderPromise &promise);
    [[nodiscard]] TimeWitness timeWitness() const;
    void hearPlatformTime(std::function<void()> then);
    void whenResumed(std::function<void()> action);
    void openSales();
    void takeUp();
    void askNextUnsettled();

    // The ladder
    Watch &watch(const Order &order);
    void seen(const Order &order);
    void readChanged(const QStringList &outTradeNos);
    void schedule(const QString &outTradeNo);
    void tick(const QString &outTradeNo);
    void sendRequest(const QString &outTradeNo, Clock::Duration deadline = {});
    void onRequestAnswered(const QString &outTradeNo, const Result<wechat::Prepay> &answer);
    void ask(const QString &outTradeNo);
    void onQueryAnswered(const QString &outTradeNo, const Result<wechat::OrderStatus> &answer);
    void finishAsking(const QString &outTradeNo, const Result<Order> &answer);
    void close(const QString &outTradeNo);
    [[nodiscard]] static bool mayBeKnown(const Order &order);
    [[nodiscard]] bool isLifeOver(const Order &order) const;

    Ledger &m_ledger;
    Gateway &m_gateway;
    Clock &m_clock;
    Random &m_random;
    std::shared_ptr<const wechat::Merchant> m_merchant;
    ShopSettings m_shop;
    QHash<QString, Watch> m_watches;
    int m_counter = 0; ///< Part of the order numbers.
    quint64 m_timers = 0;
    bool m_watchesOnLadder = true;
    std::optional<Clock::Duration> m_timeAskedAt; ///< Monotonic, by checkClock().

    enum class Phase { Idle, Resuming, Resumed };
    Phase m_phase = Phase::Idle;
    QStringList m_toAsk;
    QSet<QString> m_beingAsked;
    std::optional<AsyncPromise<void>> m_resumed;
    QList<std::function<void()>> m_afterResume;
};

/// The gap until the next query: 2 s for the first 30 s, then 5 s, then 15 s, then growing. Never stops.
[[nodiscard]] Clock::Duration queryGap(Clock::Duration age);

} // namespace saoma
