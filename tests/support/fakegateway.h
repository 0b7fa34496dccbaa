// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/gateway/gateway.h"

#include <QHash>
#include <QList>

#include <deque>
#include <functional>
#include <map>

namespace saoma::test {

/// A platform without a network: keeps orders, obeys a script, writes down every call with its time. The
/// answer is decided when the call arrives; `hold` keeps it under way until `release`.
class FakeGateway final : public Gateway
{
public:
    enum class Kind { UnifiedOrder, Query, Close };
    enum class Reach { Lost, Effective }; ///< Whether a call whose answer fails has had its effect.

    struct Call
    {
        Kind kind;
        QByteArray outTradeNo;
        QByteArray body;
        Clock::Duration at; ///< Monotonic.
        Clock::Duration deadline;
    };
    struct Known ///< An order the platform has.
    {
        wechat::UnifiedOrder order;
        QByteArray body;
        wechat::TradeState state = wechat::TradeState::NotPay;
        wechat::Payment payment;
        int sendings = 0;
    };

    FakeGateway(std::shared_ptr<const wechat::Merchant> merchant, Clock &clock, Random &random)
        : m_merchant{std::move(merchant)},
          m_clock{clock},
          m_random{random}
    {
    }
    Q_DISABLE_COPY_MOVE(FakeGateway)
    ~FakeGateway() override = default;

    [[nodiscard]] Result<QByteArray> encodeUnifiedOrder(const wechat::UnifiedOrder &order) override;
    Async<wechat::Prepay> unifiedOrder(const QByteArray &signedBody, Clock::Duration deadline) override;
    Async<wechat::OrderStatus> queryOrder(const QByteArray &outTradeNo) override;
    Async<void> closeOrder(const QByteArray &outTradeNo) override;
    void warmUp() override { }
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return skew; }
    [[nodiscard]] std::optional<QDateTime> platformNow() const override;

    // The script
    void failNext(Kind kind, Error error, Reach reach = Reach::Lost);
    void failAll(Kind kind, const std::optional<Error> &error); ///< Until called with nothing.
    void hold(Kind kind) { m_held[kind] = true; }
    void release(Kind kind); ///< Delivers what was held, and holds no more.
    [[nodiscard]] Known &known(const QString &outTradeNo) { return m_orders[outTradeNo.toUtf8()]; }
    [[nodiscard]] bool knows(const QString &outTradeNo) const
    {
        return m_orders.find(outTradeNo.toUtf8()) != m_orders.end();
    }
    void forget(const QString &outTradeNo) { m_orders.erase(outTradeNo.toUtf8()); }
    /// The buyer pays now; the transaction id is made from the number unless it is given.
    const wechat::Payment &pay(const QString &outTradeNo, const QByteArray &transactionId = {});

    /// The platform's clock stands at `time` now and goes on; it is heard with the next call that is
    /// answered.
    void setClock(const QDateTime &time)
    {
        m_time = time;
        m_timeSetAt = m_clock.monotonic();
    }

    std::function<void(const Call &)> onCall; ///< Hears each call as it arrives.

    // The record
    QList<Call> calls;
    QList<wechat::UnifiedOrder> encoded;
    std::optional<std::chrono::seconds> skew;
    [[nodiscard]] QList<Call> callsOf(Kind kind) const;
    [[nodiscard]] QList<Call> callsFor(const QString &outTradeNo) const;

private:
    struct Failure
    {
        Error error;
        Reach reach;
    };
    void arrive(Call call);
    [[nodiscard]] std::optional<Failure> failureOf(Kind kind);
    template <typename T>
    Async<T> deliver(Kind kind, Result<T> answer);
    [[nodiscard]] Result<wechat::Prepay> accept(const QByteArray &body);
    [[nodiscard]] Result<> close(const QByteArray &outTradeNo);

    std::shared_ptr<const wechat::Merchant> m_merchant;
    Clock &m_clock;
    Random &m_random;
    QDateTime m_time;
    Clock::Duration m_timeSetAt{};
    bool m_isTimeHeard = false;
    std::map<QByteArray, Known> m_orders;
    QHash<QByteArray, wechat::UnifiedOrder> m_bodies; ///< What was encoded here, by its bytes.
    std::map<Kind, std::deque<Failure>> m_failures;
    std::map<Kind, Error> m_failing;
    std::map<Kind, bool> m_held;
    std::map<Kind, QList<std::function<void()>>> m_open;
};

/// Bytes that stand for the verified message about a payment.
[[nodiscard]] QByteArray evidenceOf(const QByteArray &kind, const wechat::Payment &payment);

} // namespace saoma::test
