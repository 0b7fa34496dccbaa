// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/gateway/refundgateway.h"
#include "core/ledger/refundbook.h"
#include "core/payment/refundevent.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace saoma {

/// One part to be given back.
struct RefundWish
{
    QString intent; ///< Unique per wish: a second call with the same one gives the same refund (F28).
    QString outTradeNo;
    Money amount;
    QString reason; ///< For the buyer; cut to what the platform takes.
    QString role;   ///< Who has allowed it (core/access); empty while no PIN is set.
};

/// Performs what advanceRefund() decides: sends, asks on a ladder, and records every answer. Works from the
/// ledger alone: after a restart `resume()` takes up every refund about which something is to be heard,
/// whoever made it. Thread: the one it lives on. References must outlive it.
class RefundRunner final : public QObject
{
    Q_OBJECT
public:
    RefundRunner(Ledger &ledger, RefundGateway &gateway, Clock &clock, Random &random, QString desk,
        wechat::SignType signType, QObject *parent = nullptr);

    /// Takes up all refunds about which something is to be heard, asks about each, and from then on watches
    /// what other processes add. Finishes when they have been read.
    Async<void> resume();

    /// As RefundGateway's.
    [[nodiscard]] Result<> mayRefund() const { return m_gateway.mayRefund(); }
    [[nodiscard]] std::optional<QDateTime> certificateEnd() const { return m_gateway.certificateEnd(); }

    /// Sets the amount aside, records the request and sends it. Finishes as soon as it is on record; what
    /// becomes of it is heard through the signals and Ledger::ordersChanged. Errors: InvalidInput
    /// AMOUNT_ZERO, those of RefundGateway::mayRefund and encodeRefund; as reserveRefund.
    Async<Refund> refund(const RefundWish &wish);

    /// Asks now, whatever the ladder says. Gives the refund after the answer is applied; the gateway's error
    /// if there was none.
    Async<Refund> askNow(const QString &outRefundNo);

    /// A decrypted notice proves nothing: the platform is asked, and what it answers is recorded. Finishes
    /// after that commit is synced, if the refund now stands as the notice says: only then may SUCCESS be
    /// answered. Errors: Rejected REFUND_NOT_FOUND, NOTICE_CONTRADICTS; as askNow.
    Async<Refund> applyNotice(const wechat::RefundNotice &notice);

    /// Where the platform sends its notices about refunds made from now on; empty leaves it to the platform.
    void setNotifyUrl(const QByteArray &url) { m_notifyUrl = url; }

    /// Another runner on the same ledger asks on the ladder; this one only performs what it is called for.
    void leaveWatchingToOthers() { m_watchesOnLadder = false; }

Q_SIGNALS:
    void refunded(const saoma::Refund &refund);
    void refused(const saoma::Refund &refund);
    void abnormal(const saoma::Refund &refund);
    /// A refund is on record or has changed.
    void changed(const saoma::Refund &refund);
    /// An answer could not be recorded: the refund stays watched and is asked about again.
    void storageTrouble(const saoma::Error &error);

private:
    using RefundPromise = AsyncPromise<Refund>;
    using Done = std::function<void(const Result<Refund> &)>;
    struct Watch
    {
        Refund refund;           ///< As last seen in the ledger.
        Clock::Duration since{}; ///< Monotonic time of the last change: the ladder's foot.
        Clock::Duration lastSent{-1};
        int unanswered = 0; ///< Queries in a row.
        quint64 timer = 0;  ///< The ladder step that counts; older ones are void.
        bool isAsking = false;
        bool isSending = false;
        QList<RefundPromise> askWaiters;
    };

    void record(const QString &outRefundNo, const RefundFact &fact, Done done = {});
    void perform(const Refund &refund, const QList<RefundEffect> &effects);
    [[nodiscard]] Result<Refund> newRefund(const RefundWish &wish, const Order &order);
    void reserve(const RefundWish &wish, const Order &order, int triesLeft, const Done &done);
    void reserveByPlatformTime(
        const RefundWish &wish, const Order &order, const Error &refusal, const Done &done);
    [[nodiscard]] TimeWitness timeWitness() const;
    void takeUp(bool isFirst);

    Watch &watch(const Refund &refund);
    void seen(const Refund &refund);
    void schedule(const QString &outRefundNo);
    void send(const QString &outRefundNo);
    void onSent(const QString &outRefundNo, const Result<wechat::RefundAcceptance> &answer);
    void ask(const QString &outRefundNo);
    void onAsked(const QString &outRefundNo, const Result<wechat::RefundStatus> &answer);
    void finishAsking(const QString &outRefundNo, const Result<Refund> &answer);

    Ledger &m_ledger;
    RefundGateway &m_gateway;
    Clock &m_clock;
    Random &m_random;
    QString m_desk;
    wechat::SignType m_signType;
    QByteArray m_notifyUrl;
    QHash<QString, Watch> m_watches;
    int m_counter = 0; ///< Part of the refund numbers.
    quint64 m_timers = 0;
    bool m_watchesOnLadder = true;
};

/// The gap until the next query about a refund that last changed `age` ago: 2 s for the first 30 s, then
/// 15 s, a minute, growing to an hour. Never stops.
[[nodiscard]] Clock::Duration refundQueryGap(Clock::Duration age);

} // namespace saoma
