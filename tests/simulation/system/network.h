// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpmessage.h"
#include "core/net/transport.h"
#include "tests/simulation/system/platformhouse.h"

namespace saoma::test {

/// Carries bytes between the desks and the platform, both ways, and does to them what networks do.
class Network final : public QObject
{
    Q_OBJECT
public:
    /// What the world wants to know or decide. `mayLeave`: false if the desk dies before the first byte.
    struct Hooks
    {
        std::function<bool(int desk, const QString &path, const QByteArray &body)> mayLeave;
        std::function<void(int desk, const QString &path)> hasLeft;
        /// Hands a request to the listener; false if nobody listens. `done` only if an answer is written.
        std::function<bool(const HttpRequest &, std::function<void(const HttpReply &)> done)> toListener;
    };

    Network(Timeline &timeline, Chance &chance, SystemMarks &marks, quint64 seed);
    void connectTo(PlatformHouse &house, Hooks hooks)
    {
        m_house = &house;
        m_hooks = std::move(hooks);
    }

    /// One desk's way out. `context` is the desk's life: what comes back later is lost.
    void carry(int desk, QObject *context, const QUrl &url, const QByteArray &body, Clock::Duration deadline,
        const AsyncPromise<HttpAnswer> &promise);
    /// The platform's way in.
    void carryIn(const QUrl &url, const QByteArray &body, Clock::Duration deadline,
        const AsyncPromise<HttpAnswer> &promise);

    enum class Outage { MainHost, BothHosts, Desk };
    void fail(Outage outage, Clock::Duration howLong, int desk = 0);
    void repair();

private:
    struct Exchange
    {
        QPointer<QObject> sender;
        QString path;
        QByteArray body;
        Clock::Duration givenUpAt;
        AsyncPromise<HttpAnswer> promise;
    };
    [[nodiscard]] bool isReachable(int desk, bool isSecond) const;
    [[nodiscard]] Clock::Duration latency() { return Clock::Duration(m_dice.between(10, 150)); }
    void arrive(const std::shared_ptr<Exchange> &exchange);
    void sendBack(const std::shared_ptr<Exchange> &exchange, PlatformHouse::Reply reply);
    void deliver(const QUrl &url, const QByteArray &body, const AsyncPromise<HttpAnswer> &promise);
    void finishAfter(Clock::Duration delay, QObject *context, const AsyncPromise<HttpAnswer> &promise,
        const Result<HttpAnswer> &answer);

    Timeline &m_timeline;
    Chance &m_chance;
    SystemMarks &m_marks;
    Dice m_dice;
    PlatformHouse *m_house = nullptr;
    Hooks m_hooks;
    Clock::Duration m_mainDownUntil{};
    Clock::Duration m_bothDownUntil{};
    QMap<int, Clock::Duration> m_cutOffUntil;
};

/// The Transport of one life of one desk.
class DeskLine final : public QObject, public Transport
{
    Q_OBJECT
public:
    DeskLine(Network &network, int desk)
        : m_network{network},
          m_desk{desk}
    {
    }
    Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) override
    {
        const AsyncPromise<HttpAnswer> promise;
        m_network.carry(m_desk, this, url, body, deadline, promise);
        return promise.async();
    }
    void warmUp(const QUrl &) override { }

private:
    Network &m_network;
    int m_desk;
};

/// The platform's Transport.
class MerchantLine final : public Transport
{
public:
    explicit MerchantLine(Network &network)
        : m_network{network}
    {
    }
    Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) override
    {
        const AsyncPromise<HttpAnswer> promise;
        m_network.carryIn(url, body, deadline, promise);
        return promise.async();
    }
    void warmUp(const QUrl &) override { }

private:
    Network &m_network;
};

inline constexpr char mainHost[] = "https://api.mch.weixin.qq.com";
inline constexpr char secondHost[] = "https://api2.mch.weixin.qq.com";

} // namespace saoma::test
